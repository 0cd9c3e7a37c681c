package app

import (
	"context"

	"wawasan/data"
)

// ListQuery asks for one page of a list. Filter keeps what has all its words;
// After is the After of the page before.
type ListQuery struct {
	Filter string
	After  string
	Limit  int
}

// Page is one page of a list; After is "" on the last.
type Page struct {
	Rows  []Row
	After string
	Said  string // why nothing is listed, "" where the rows speak for themselves
}

// things says how each kind of thing is listed, shown, edited and deleted. It
// is filled by init, because pages list each other's things.
var things map[Kind]thing

func init() {
	things = map[Kind]thing{
		KindContact:     {table: "contacts", list: listContacts, show: showContact, fields: contactFields, save: saveContact, drop: dropPlain("contacts")},
		KindCompany:     {table: "companies", list: listCompanies, show: showCompany, fields: companyFields, save: saveCompany, drop: dropPlain("companies")},
		KindIndustry:    {table: "industries", list: listIndustries, show: showIndustry, fields: industryFields, save: saveIndustry, drop: dropPlain("industries")},
		KindInterview:   {table: "interviews", list: listInterviews, show: showInterview, fields: interviewFields, save: saveInterview, drop: dropPlain("interviews")},
		KindLesson:      {table: "lessons", list: listLessons, show: showLesson, fields: lessonFields, save: saveLesson, drop: dropLesson, filter: filterLessons, count: countLessons},
		KindGap:         {table: "gaps", list: listGaps, show: showGap, fields: gapFields, save: saveGap, drop: dropGap},
		KindPromise:     {table: "promises", list: listPromises, show: showPromise, fields: promiseFields, save: savePromise, drop: dropPromise},
		KindFocusArea:   {table: "focus_areas", list: listFocusAreas, show: showFocusArea, fields: focusAreaFields, save: saveFocusArea, drop: dropFocusArea},
		KindNote:        {table: "notes", list: listNotes, show: showNote, fields: noteFields, save: saveNote, drop: dropPlain("notes")},
		KindTemplate:    inMemory("templates", allTemplates, thing{show: showTemplate, fields: templateFields, save: saveTemplate, drop: dropTemplate}),
		KindQuestion:    inMemory("questions", allQuestions, thing{show: showQuestion, fields: questionFields, save: saveQuestion, drop: dropQuestion}),
		KindFinding:     {table: "findings", list: listFindings, show: showFinding, fields: findingFields, save: saveFinding, drop: dropPlain("findings")},
		KindSearch:      inMemory("saved_searches", allSearches, thing{show: showSearch, fields: searchFields, save: saveSearch, drop: dropPlain("saved_searches")}),
		KindRating:      {table: "ratings", list: listRatings, drop: dropPlain("ratings")},
		KindFiledLesson: {table: "filed_lessons", list: listFiled, drop: dropPlain("filed_lessons")},
		KindCriterion:   inMemory("criteria", allCriteria, thing{show: showCriterion, fields: criterionFields, save: saveCriterion, drop: dropCriterion}),
		KindFunction:    inMemory("functions", allFunctions, thing{show: showFunction, fields: functionFields, save: saveFunction, drop: dropFunction}),
		KindChallenge:   {table: "challenges", list: listChallenges, show: showChallenge, fields: challengeFields, save: saveChallenge, drop: dropPlain("challenges")},
		KindSkill:       {table: "skills", list: listSkills, show: showSkill, fields: skillFields, save: saveSkill, drop: dropPlain("skills")},
		KindCompanyLink: {table: "company_links", list: listCompanyLinks, show: showCompanyLink, fields: companyLinkFields, save: saveCompanyLink, drop: dropPlain("company_links")},
		KindHoliday:     inMemory("holidays", allHolidays, thing{show: showHoliday, fields: holidayFields, save: saveHoliday, drop: dropHoliday}),
	}
}

type thing struct {
	table  string
	list   func(a *App, r data.Reader, q data.PageQuery) (Page, error)
	show   func(a *App, r data.Reader, id data.ID) (Detail, error)
	fields func(a *App, r data.Reader, id data.ID) ([]Field, error)
	save   func(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error)
	drop   func(tx *data.Tx, id data.ID) error
	all    allRows // nil for what is read page by page
	// filter reads a filtered list in its own way, count counts it; nil for the
	// search of everything.
	filter func(a *App, r data.Reader, q ListQuery) (Page, error)
	count  func(a *App, r data.Reader, filter string) (int, error)
}

func thingOf(kind Kind) (thing, error) {
	t, ok := things[kind]
	if !ok {
		return thing{}, data.Invalid("app.error.no_kind", "kind", string(kind))
	}
	return t, nil
}

// List reads one page of the things of a kind; a filtered list has the best
// match first. Its pages go on to the last.
func (a *App) List(ctx context.Context, kind Kind, q ListQuery) (Page, error) {
	t, err := thingOf(kind)
	if err != nil {
		return Page{}, err
	}
	r := a.store.Read(ctx)
	if t.all != nil {
		rows, err := t.all(a, r)
		return Page{Rows: headed(having(rows, q.Filter))}, err
	}
	if q.Limit == 0 {
		q.Limit = 50
	}
	if q.Filter == "" {
		page, err := t.list(a, r, data.PageQuery{After: data.ParseCursor(q.After), Limit: q.Limit})
		if len(page.Rows) < q.Limit {
			page.After = ""
		}
		return page, err
	}
	if t.filter != nil {
		return t.filter(a, r, q)
	}
	found, err := r.Search(data.SearchQuery{Text: q.Filter, Kinds: []string{string(kind)}, Limit: q.Limit, After: data.ParseCursor(q.After)})
	if err != nil {
		return Page{}, err
	}
	ids := make([]data.ID, len(found.Hits))
	for i, h := range found.Hits {
		ids[i] = h.ID
	}
	page, err := t.list(a, r, data.PageQuery{IDs: ids})
	page.After = found.After.String()
	return page, err
}

// Count returns how many things a list has in all; with a filter it counts up
// to data.CountCap+1.
func (a *App) Count(ctx context.Context, kind Kind, filter string) (int, error) {
	t, err := thingOf(kind)
	if err != nil {
		return 0, err
	}
	r := a.store.Read(ctx)
	if t.all != nil {
		rows, err := t.all(a, r)
		return len(having(rows, filter)), err
	}
	if filter == "" {
		return r.Count(t.table)
	}
	if t.count != nil {
		return t.count(a, r, filter)
	}
	found, err := r.Search(data.SearchQuery{Text: filter, Kinds: []string{string(kind)}, Limit: 1})
	return found.Count, err
}

// Show reads everything a detail page shows of one thing.
func (a *App) Show(ctx context.Context, link Link) (Detail, error) {
	t, err := thingOf(link.Kind)
	if err != nil {
		return Detail{}, err
	}
	d, err := t.show(a, a.store.Read(ctx), link.ID)
	d.Link = link
	return d, err
}

// Title returns the first line of a thing, for headings and changes.
func (a *App) Title(ctx context.Context, link Link) (string, error) {
	t, err := thingOf(link.Kind)
	if err != nil {
		return "", err
	}
	page, err := t.list(a, a.store.Read(ctx), data.PageQuery{IDs: []data.ID{link.ID}})
	if err != nil || len(page.Rows) == 0 {
		return "", err
	}
	return page.Rows[0].Title, nil
}

// Delete removes a thing as one change; what hangs on it goes along, and Undo
// brings all of it back. It returns the title of what was deleted.
func (a *App) Delete(ctx context.Context, link Link) (string, error) {
	t, err := thingOf(link.Kind)
	if err != nil {
		return "", err
	}
	title, err := a.Title(ctx, link)
	if err != nil {
		return "", err
	}
	if title == "" {
		return "", data.NotFound("data.error.gone", "table", t.table)
	}
	err = a.store.Change(ctx, label(string(link.Kind)+".delete", title), func(tx *data.Tx) error { return t.drop(tx, link.ID) })
	return title, err
}

// pageOf makes rows of what a list read and puts the cursor behind the last.
func pageOf[T interface{ Cursor() data.Cursor }](read []T, err error, row func(T) Row) (Page, error) {
	page := Page{Rows: make([]Row, len(read))}
	for i, v := range read {
		page.Rows[i] = row(v)
	}
	if len(read) > 0 {
		page.After = read[len(read)-1].Cursor().String()
	}
	return page, err
}
