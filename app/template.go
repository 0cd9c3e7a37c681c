package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"wawasan/app/outreach"
	"wawasan/data"
)

// templateOf is a kept template as the outreach rules know it.
func templateOf(t data.Template) outreach.Template {
	return outreach.Template{
		ID: string(t.ID), Purpose: t.Purpose, Channel: outreach.Channel(t.Channel), Lang: t.Lang, Kind: outreach.Kind(t.Kind),
		Outcome: t.Outcome, Subject: t.Subject, Body: t.Body,
	}
}

// ownTemplates are the person's own, in the language spoken.
func (a *App) ownTemplates(r data.Reader) ([]outreach.Template, error) {
	kept, err := r.Templates(a.Words().Code())
	out := make([]outreach.Template, len(kept))
	for n, t := range kept {
		out[n] = templateOf(t)
	}
	return out, err
}

// TemplateChoices are the templates of the person's own making for a kind of
// message, the best fitting one of all first; none where they made none.
func (a *App) TemplateChoices(ctx context.Context, kind outreach.Kind) []Choice {
	kept, err := a.store.Read(ctx).Templates(a.Words().Code())
	if err != nil {
		return nil // a choice less is no reason not to write
	}
	out := []Choice{{Label: a.Words().T("template.best")}}
	for _, t := range kept {
		if t.Ships == "" && t.Kind == string(kind) {
			out = append(out, Choice{Value: string(t.ID), Label: t.Name})
		}
	}
	if len(out) == 1 {
		return nil
	}
	return out
}

// allTemplates lists the templates of the language spoken, the person's
// version in the place of the shipped one, by what they are for.
func allTemplates(a *App, r data.Reader) ([]Row, error) {
	kept, err := r.Templates(a.Words().Code())
	if err != nil {
		return nil, err
	}
	w := a.Words()
	version := map[string]bool{}
	type ordered struct {
		Row
		kind, purpose, channel int
	}
	var all []ordered
	put := func(id data.ID, name, state string, t outreach.Template) {
		place := a.templatePlace(t)
		title, sub := cmp.Or(name, place), cmp.Or(t.Subject, shorten(t.Body, 80))
		if name != "" {
			sub = join(place, t.Subject)
		}
		all = append(all, ordered{
			Row:  Row{ID: id, Kind: KindTemplate, Title: title, Sub: sub, Fact: state, Heading: w.T(t.Kind.Key())},
			kind: slices.Index(outreach.Kinds, t.Kind), purpose: slices.Index(data.Purposes, t.Purpose), channel: slices.Index(outreach.Channels, t.Channel),
		})
	}
	for _, t := range kept {
		version[t.Ships] = true
		state := w.T("template.own")
		if t.Ships != "" {
			state = w.T("template.changed")
		}
		put(t.ID, t.Name, state, templateOf(t))
	}
	for _, t := range outreach.Shipped(w.Code()) {
		if !version[t.ID] {
			put(shippedID(t.ID), "", "", t)
		}
	}
	slices.SortStableFunc(all, func(a, b ordered) int {
		return cmp.Or(cmp.Compare(a.kind, b.kind), cmp.Compare(a.purpose, b.purpose), cmp.Compare(a.channel, b.channel))
	})
	rows := make([]Row, len(all))
	for n, o := range all {
		rows[n] = o.Row
	}
	return rows, nil
}

// templatePlace says within its kind what a template is for: purpose or
// outcome, and channel.
func (a *App) templatePlace(t outreach.Template) string {
	w := a.Words()
	purpose := ""
	switch {
	case t.Purpose != "":
		purpose = w.T("purpose." + string(t.Purpose))
	case t.Outcome != "":
		purpose = w.T("stage." + t.Outcome)
	case t.Kind == outreach.Ask:
		purpose = w.T("template.any_purpose")
	}
	return join(purpose, w.T(t.Channel.Key()))
}

// templateTitle names a template by what it is for.
func (a *App) templateTitle(t outreach.Template) string {
	w := a.Words()
	title := w.T(t.Kind.Key())
	if t.Outcome != "" {
		title += ": " + w.T("stage."+t.Outcome)
	}
	return title
}

// templateBy reads the template of a row, shipped or kept.
func (a *App) templateBy(r data.Reader, id data.ID) (data.Template, error) {
	name, shipped := shippedName(id)
	if !shipped {
		return r.Template(id)
	}
	for _, t := range outreach.Shipped(a.Words().Code()) {
		if t.ID == name {
			return data.Template{
				Ships: t.ID, Lang: t.Lang, Kind: string(t.Kind), Purpose: t.Purpose, Channel: string(t.Channel), Outcome: t.Outcome, Subject: t.Subject, Body: t.Body,
			}, nil
		}
	}
	return data.Template{}, data.NotFound("data.error.gone", "table", "templates")
}

func showTemplate(a *App, r data.Reader, id data.ID) (Detail, error) {
	t, err := a.templateBy(r, id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: cmp.Or(t.Name, a.templateTitle(templateOf(t))), Sub: join(w.T(outreach.Channel(t.Channel).Key()), t.Subject)}
	if t.Purpose != "" {
		d.Chips = append(d.Chips, w.T("purpose."+string(t.Purpose)))
	}
	if t.Ships != "" && t.ID != "" {
		d.Chips = append(d.Chips, w.T("template.changed"))
		d.Next = w.T("template.next.changed")
	}
	for n, paragraph := range paragraphs(t.Body) {
		row := Row{ID: data.ID(rune('a' + n)), Kind: KindOutreach, Title: paragraph, Target: Link{KindTemplate, id}}
		if n == 0 {
			row.Heading = w.T("template.body")
		}
		d.Rows = append(d.Rows, row)
	}
	for n, key := range outreach.FieldsIn(t.Subject + " " + t.Body) {
		row := Row{ID: data.ID(rune('A' + n)), Kind: KindOutreach, Title: "{" + key.Written + "}", Sub: w.T(key.LabelKey), Target: Link{KindTemplate, id}}
		if n == 0 {
			row.Heading = w.T("template.fields")
		}
		d.Rows = append(d.Rows, row)
	}
	return d, nil
}

func paragraphs(text string) []string {
	var out []string
	for _, p := range strings.Split(text, "\n") {
		if strings.TrimSpace(p) != "" {
			out = append(out, p)
		}
	}
	return out
}

// templateFields edit the words of what ships, and all of one's own.
func templateFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	t := data.Template{Kind: string(outreach.Ask), Channel: string(outreach.Email)}
	if id != "" {
		var err error
		if t, err = a.templateBy(r, id); err != nil {
			return nil, err
		}
	}
	w := a.Words()
	words := []Field{
		{Key: "subject", Type: FieldText, Label: w.T("compose.subject"), Value: t.Subject},
		{Key: "body", Type: FieldMultiline, Rows: 12, Label: w.T("compose.body"), Value: t.Body, Help: w.T("template.body.help", "fields", fieldList(w.Code())), Required: true},
	}
	if t.Ships != "" {
		return words, nil
	}
	var kinds, purposes, channels []Choice
	for _, k := range outreach.Kinds {
		kinds = append(kinds, Choice{Value: string(k), Label: w.T(k.Key())})
	}
	purposes = append(purposes, Choice{Label: w.T("template.any_purpose")})
	for _, p := range data.Purposes {
		purposes = append(purposes, Choice{Value: string(p), Label: w.T("purpose." + string(p))})
	}
	for _, c := range outreach.Channels {
		channels = append(channels, Choice{Value: string(c), Label: w.T(c.Key())})
	}
	return append([]Field{
		{Key: "name", Type: FieldText, Label: w.T("template.name"), Value: t.Name, Required: true},
		{Key: "kind", Type: FieldChoice, Label: w.T("compose.kind"), Value: t.Kind, Choices: kinds},
		{Key: "purpose", Type: FieldChoice, Label: w.T("interview.purpose"), Value: string(t.Purpose), Choices: purposes},
		{Key: "channel", Type: FieldChoice, Label: w.T("compose.channel"), Value: t.Channel, Choices: channels},
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

func saveTemplate(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	t := data.Template{Lang: a.Words().Code()}
	if id != "" {
		var err error
		if t, err = a.templateBy(tx.Reader, id); err != nil {
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
func dropTemplate(tx *data.Tx, id data.ID) error {
	if _, shipped := shippedName(id); shipped {
		return data.Invalid("template.error.shipped")
	}
	return tx.DeleteRow("templates", id)
}
