package app

import (
	"strings"

	"wawasan/app/filter"
	"wawasan/data"
)

// filterLessons reads one page of the lessons a filter keeps: with words the
// best match first, else the newest, or in groups. The pages go on to the last.
func filterLessons(a *App, r data.Reader, q ListQuery) (Page, error) {
	parsed := filter.Parse(q.Filter)
	if err := a.checkFilter(parsed); err != nil {
		return Page{Said: a.Words().Error(err)}, nil
	}
	f := a.lessonFilter(parsed)
	after := data.ParseCursor(q.After)
	read, err := r.LessonsWhere(f, data.PageQuery{After: after, Limit: q.Limit})
	if err != nil {
		return Page{}, err
	}
	page, err := pageOf(read, err, a.lessonRow)
	if len(read) < q.Limit {
		page.After = ""
	}
	if heading := headingOf(f); heading != nil {
		err = groupLessons(r, page.Rows, read, after, heading)
	}
	return page, err
}

// headingOf is what stands above the groups of a filter, nil without groups.
func headingOf(f data.LessonFilter) func(data.LessonRow) string {
	switch {
	case f.Words != "":
		return nil
	case f.Order == "industry":
		return func(l data.LessonRow) string { return l.Industry }
	case f.Order == "person":
		return func(l data.LessonRow) string { return l.Who }
	}
	return nil
}

// groupLessons puts its heading above the first row of each group; the group
// in which the page before ended has it there.
func groupLessons(r data.Reader, rows []Row, read []data.LessonRow, after data.Cursor, heading func(data.LessonRow) string) error {
	last := ""
	if after != (data.Cursor{}) {
		before, err := r.Lessons(data.PageQuery{IDs: []data.ID{data.ID(after.ID)}})
		if err != nil {
			return err
		}
		for _, l := range before {
			last = heading(l)
		}
	}
	for n, l := range read {
		if h := heading(l); h != last {
			rows[n].Heading, last = h, h
		}
	}
	return nil
}

// CheckFilter refuses what a list cannot be filtered by.
func (a *App) CheckFilter(kind Kind, text string) error {
	if kind != KindLesson {
		return nil
	}
	return a.checkFilter(filter.Parse(text))
}

// checkFilter refuses a filter with a field that means nothing, and says what
// that could hold.
func (a *App) checkFilter(q filter.Query) error {
	if len(q.Wrong) == 0 {
		return nil
	}
	wrong := q.Wrong[0]
	return data.Invalid("lesson.filter.wrong", "value", wrong.Value, "values", strings.Join(filter.Examples(wrong.Key, a.Words().Code()), ", "))
}

// countLessons counts what filterLessons lists in all.
func countLessons(a *App, r data.Reader, text string) (int, error) {
	parsed := filter.Parse(text)
	if len(parsed.Wrong) > 0 {
		return 0, nil
	}
	return r.CountLessons(a.lessonFilter(parsed))
}

// lessonsFor reads the lessons a filter keeps, at most so many.
func (a *App) lessonsFor(r data.Reader, text string, most int) ([]data.LessonRow, error) {
	parsed := filter.Parse(text)
	if len(parsed.Wrong) > 0 {
		return nil, nil
	}
	return r.LessonsWhere(a.lessonFilter(parsed), data.PageQuery{Limit: most})
}

func (a *App) lessonFilter(q filter.Query) data.LessonFilter {
	f := data.LessonFilter{
		Words:   q.Text(),
		Applied: q.Has(filter.Applied), Reported: q.Has(filter.Reported), Starred: q.Has(filter.Starred), OffRecord: q.Has(filter.OffRecord),
		Contradicted: q.Has(filter.Contradicted), Confirmed: q.Has(filter.Confirmed), Changed: q.Has(filter.Changed),
		Due: q.Has(filter.Due), DueBy: a.Today(),
		Industry: named(q, filter.Industry), Company: named(q, filter.Company), Person: named(q, filter.By), Gap: named(q, filter.Gap),
	}
	for _, k := range q.Values(filter.Kind) {
		kind := k.Value
		if kind == "none" {
			kind = ""
		}
		f.Kinds = append(f.Kinds, data.Named{Text: kind, Not: k.Not})
	}
	zone := a.now().Location()
	if d, ok := q.Day(filter.Before, a.Today()); ok {
		f.Before = data.At(d.Time(zone))
	}
	if d, ok := q.Day(filter.After, a.Today()); ok {
		f.After = data.At(d.Time(zone))
	}
	if order := q.Values(filter.Order); len(order) > 0 && order[len(order)-1].Value != "time" {
		f.Order = order[len(order)-1].Value
	}
	return f
}

func named(q filter.Query, key filter.Key) []data.Named {
	var out []data.Named
	for _, f := range q.Values(key) {
		out = append(out, data.Named{Text: f.Value, Not: f.Not})
	}
	return out
}
