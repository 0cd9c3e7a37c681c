package thing

import (
	"cmp"
	"slices"
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/app/outreach"
	"wawasan/data"
)

// materials are the kinds at home beside the tabs: what one works with.
var materials = []registration{
	{
		kind: KindTemplate, table: "templates", plural: "templates", tab: "materials",
		all: allTemplates, beside: otherTemplates, show: showTemplate, form: templateForm, save: saveTemplate, drop: dropTemplate,
	},
	{
		kind: KindHoliday, table: "holidays", plural: "holidays", tab: "materials",
		all: allHolidays, show: showHoliday, form: holidayForm, save: saveHoliday, drop: dropHoliday,
	},
	{
		kind: KindQuestion, table: "questions", plural: "questions", tab: "materials",
		reads: []string{"planned_questions", "notes", "interviews", "contacts", "companies"},
		all:   allQuestions, show: showQuestion, form: questionForm, save: saveQuestion, drop: dropQuestion,
	},
	{
		kind: KindFinding, table: "findings", plural: "findings", tab: "materials", reads: []string{"contacts", "companies"},
		list: listFindings, orders: byTime, show: showFinding, form: findingForm, save: saveFinding, drop: dropPlain("findings"),
	},
	{
		kind: KindCriterion, table: "criteria", plural: "criteria", tab: "materials",
		reads: []string{"ratings", "industries", "contacts", "lessons", "notes"},
		all:   allCriteria, show: showCriterion, form: criterionForm, save: saveCriterion, drop: dropCriterion,
	},
	{
		kind: KindCompanyLink, table: "company_links", plural: "company_links", tab: "materials", reads: []string{"companies"},
		list: listCompanyLinks, orders: byTime, show: showCompanyLink, form: companyLinkForm, save: saveCompanyLink, drop: dropPlain("company_links"),
	},
	{
		kind: KindSearch, table: "saved_searches", tab: "materials", reads: []string{"lessons", "contacts", "interviews", "positions", "companies"},
		all: allSearches, show: showSearch, form: searchForm, save: saveSearch, drop: dropPlain("saved_searches"),
	},
}

// State says whose something is that may ship with the program.
type State string

// The states: shipped, the person's version of what ships, the person's own.
const (
	Shipped State = ""
	Changed State = "changed"
	Own     State = "own"
)

func stateOf(ships string) State {
	if ships != "" {
		return Changed
	}
	return Own
}

// TemplateItem is a message template as lists read it. A shipped one has no
// ID.
type TemplateItem struct {
	data.Template
	State State
}

// allTemplates lists the templates of the language spoken, the person's
// version in the place of the shipped one, by what they are for.
func allTemplates(d *desk.Desk, r data.Reader) ([]Item, error) {
	kept, err := r.Templates(d.Lang())
	if err != nil {
		return nil, err
	}
	version := map[string]bool{}
	var all []TemplateItem
	for _, t := range kept {
		version[t.Ships] = true
		all = append(all, TemplateItem{t, stateOf(t.Ships)})
	}
	for _, t := range outreach.Shipped(d.Lang()) {
		if !version[t.ID] {
			all = append(all, TemplateItem{Template: shippedTemplate(t)})
		}
	}
	slices.SortStableFunc(all, func(a, b TemplateItem) int {
		return cmp.Or(
			cmp.Compare(slices.Index(outreach.Kinds, outreach.Kind(a.Kind)), slices.Index(outreach.Kinds, outreach.Kind(b.Kind))),
			cmp.Compare(slices.Index(data.Purposes, a.Purpose), slices.Index(data.Purposes, b.Purpose)),
			cmp.Compare(slices.Index(outreach.Channels, outreach.Channel(a.Channel)), slices.Index(outreach.Channels, outreach.Channel(b.Channel))),
		)
	})
	return items(all), nil
}

// otherTemplates are kept templates of the language that is not spoken.
func otherTemplates(_ *desk.Desk, r data.Reader, ids []data.ID) ([]Item, error) {
	var out []Item
	for _, id := range ids {
		t, err := r.Template(id)
		if Gone(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, TemplateItem{t, stateOf(t.Ships)})
	}
	return out, nil
}

func shippedTemplate(t outreach.Template) data.Template {
	return data.Template{
		Ships: t.ID, Lang: t.Lang, Kind: string(t.Kind), Purpose: t.Purpose, Channel: string(t.Channel), Outcome: t.Outcome, Subject: t.Subject, Body: t.Body,
	}
}

// templateBy reads a template, shipped or kept.
func templateBy(d *desk.Desk, r data.Reader, link Link) (data.Template, error) {
	if link.Ships == "" {
		return r.Template(link.ID)
	}
	for _, t := range outreach.Shipped(d.Lang()) {
		if t.ID == link.Ships {
			return shippedTemplate(t), nil
		}
	}
	return data.Template{}, data.NotFound("data.error.gone", "table", "templates")
}

// TemplatePage is everything the page of a template shows.
type TemplatePage struct {
	TemplateItem
	Fields []outreach.UsedField
}

func showTemplate(d *desk.Desk, r data.Reader, link Link) (any, error) {
	t, err := templateBy(d, r, link)
	if err != nil {
		return nil, err
	}
	page := TemplatePage{TemplateItem: TemplateItem{Template: t}, Fields: outreach.FieldsIn(t.Subject + " " + t.Body)}
	if t.ID != "" {
		page.State = stateOf(t.Ships)
	}
	return page, nil
}

// bodyRows is how much room the text of a template has.
const bodyRows = 12

// templateForm edits the words of what ships, and all of one's own.
func templateForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	t := data.Template{Kind: string(outreach.Ask), Channel: string(outreach.Email)}
	if !link.New() {
		var err error
		if t, err = templateBy(d, r, link); err != nil {
			return nil, err
		}
	}
	words := []Field{
		{Key: "subject", Type: FieldText, Label: "compose.subject", Value: t.Subject},
		{Key: "body", Type: FieldMultiline, Rows: bodyRows, Label: "compose.body", Value: t.Body, Help: "template.body.help", HelpArgs: []any{"fields", fieldList(d.Lang())}, Required: true},
	}
	if t.Ships != "" {
		return words, nil
	}
	var kinds, channels []Choice
	for _, k := range outreach.Kinds {
		kinds = append(kinds, Choice{Value: string(k), Key: k.Key()})
	}
	for _, c := range outreach.Channels {
		channels = append(channels, Choice{Value: string(c), Key: c.Key()})
	}
	return append([]Field{
		{Key: "name", Type: FieldText, Label: "template.name", Value: t.Name, Required: true},
		{Key: "kind", Type: FieldChoice, Label: "compose.kind", Value: t.Kind, Choices: kinds},
		{Key: "purpose", Type: FieldChoice, Label: "interview.purpose", Value: string(t.Purpose), Choices: purposeChoices("template.any_purpose")},
		{Key: "channel", Type: FieldChoice, Label: "compose.channel", Value: t.Channel, Choices: channels},
	}, words...), nil
}

// fieldList are the fields a template may use, as its language writes them.
func fieldList(lang string) string {
	var all []string
	for _, f := range outreach.Fields {
		name := f.EN
		if lang == "id" {
			name = f.ID
		}
		all = append(all, "{"+name+"}")
	}
	return strings.Join(all, " ")
}

func saveTemplate(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	t := data.Template{Lang: d.Lang()}
	if !link.New() {
		var err error
		if t, err = templateBy(d, tx.Reader, link); err != nil {
			return "", err
		}
	}
	v.put("subject", &t.Subject)
	v.put("body", &t.Body)
	if t.Ships == "" {
		v.put("name", &t.Name)
		v.put("kind", &t.Kind)
		v.put("purpose", (*string)(&t.Purpose))
		v.put("channel", &t.Channel)
	}
	err := tx.Save(&t)
	return t.ID, err
}

// dropTemplate deletes a template of one's own; a version of a shipped one
// makes way for it.
func dropTemplate(tx *data.Tx, link Link) error {
	if link.Ships != "" {
		return data.Invalid("template.error.shipped")
	}
	return tx.DeleteRow("templates", link.ID)
}
