package app

import (
	"strings"

	"wawasan/app/filter"
	"wawasan/data"
)

// groupedMost is how many lessons a list in groups shows: it is read at once.
const groupedMost = 500

// filterLessons reads one page of the lessons a filter keeps. With words it is
// one page, best match first; fields alone are paged as the whole list is.
func filterLessons(a *App, r data.Reader, q ListQuery) (Page, error) {
	parsed := filter.Parse(q.Filter)
	if err := a.checkFilter(parsed); err != nil {
		return Page{Said: a.Words().Error(err)}, nil
	}
	f := a.lessonFilter(parsed)
	query := data.PageQuery{After: data.ParseCursor(q.After), Limit: q.Limit}
	if f.Order != "" {
		query.Limit = groupedMost
	}
	if len(parsed.Words) > 0 {
		found, err := r.Search(data.SearchQuery{Text: parsed.Text(), Kinds: []string{string(KindLesson)}, Limit: filterLimit})
		if err != nil {
			return Page{}, err
		}
		query.IDs = []data.ID{}
		for _, h := range found.Hits {
			query.IDs = append(query.IDs, h.ID)
		}
		f.Order = "" // the best match comes first
	}
	read, err := r.LessonsWhere(f, query)
	page, err := pageOf(read, err, a.lessonRow)
	for n, l := range read {
		switch f.Order {
		case "industry":
			page.Rows[n].Heading = l.Industry
		case "person":
			page.Rows[n].Heading = l.Who
		}
	}
	page.Rows = headed(page.Rows)
	if query.IDs != nil || f.Order != "" || len(read) < q.Limit {
		page.After = ""
	}
	return page, err
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
	if len(parsed.Words) == 0 {
		return r.CountLessons(a.lessonFilter(parsed))
	}
	if len(parsed.Fields) == 0 {
		found, err := r.Search(data.SearchQuery{Text: parsed.Text(), Kinds: []string{string(KindLesson)}, Limit: 1})
		return found.Count, err
	}
	page, err := filterLessons(a, r, ListQuery{Filter: text, Limit: filterLimit})
	return len(page.Rows), err
}

// lessonsFor reads the lessons a filter keeps, at most so many.
func (a *App) lessonsFor(r data.Reader, text string, most int) ([]data.LessonRow, error) {
	page, err := filterLessons(a, r, ListQuery{Filter: text, Limit: most})
	if err != nil {
		return nil, err
	}
	ids := []data.ID{}
	for _, row := range page.Rows {
		ids = append(ids, row.ID)
	}
	return r.Lessons(data.PageQuery{IDs: ids})
}

func (a *App) lessonFilter(q filter.Query) data.LessonFilter {
	f := data.LessonFilter{
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
		text := f.Value
		if key != filter.Gap { // gaps are found by their text as it is
			text = data.Fold(text)
		}
		out = append(out, data.Named{Text: text, Not: f.Not})
	}
	return out
}
