package thing

import (
	"strings"

	"wawasan/app/filter"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// groupedMost is how many lessons a list in groups shows: it is read at once.
const groupedMost = 500

// GroupedLesson is a lesson in a list that is grouped.
type GroupedLesson struct {
	data.LessonRow
	Group string // the name of its group
}

// filterLessons reads one page of the lessons a filter keeps. With words it is
// one page, best match first; fields alone are paged as the whole list is.
func filterLessons(d *desk.Desk, r data.Reader, q Query) (Page, error) {
	parsed := filter.Parse(q.Filter)
	if err := wrongField(d, parsed); err != nil {
		return Page{Wrong: err}, nil
	}
	f := lessonFilter(d, parsed)
	query := data.PageQuery{After: data.ParseCursor(q.After), Limit: q.Limit}
	if f.Order != "" {
		query.Limit = groupedMost
	}
	if len(parsed.Words) > 0 {
		found, err := r.Search(data.SearchQuery{Text: parsed.Text(), Kinds: []string{string(KindLesson)}, Limit: FilterLimit})
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
	if err != nil {
		return Page{}, err
	}
	page, err := pageOf(read, nil)
	for n, l := range read {
		switch f.Order {
		case "industry":
			page.Items[n] = GroupedLesson{l, l.Industry}
		case "person":
			page.Items[n] = GroupedLesson{l, l.Who}
		}
	}
	if query.IDs != nil || f.Order != "" || len(read) < q.Limit {
		page.After = ""
	}
	return page, err
}

// CheckFilter refuses (invalid) a filter of lessons with a field that means
// nothing, and says what that could hold.
func CheckFilter(d *desk.Desk, text string) error { return wrongField(d, filter.Parse(text)) }

func wrongField(d *desk.Desk, q filter.Query) error {
	if len(q.Wrong) == 0 {
		return nil
	}
	wrong := q.Wrong[0]
	return data.Invalid("lesson.filter.wrong", "value", wrong.Value, "values", strings.Join(filter.Examples(wrong.Key, d.Lang()), ", "))
}

// countLessons counts what filterLessons lists in all.
func countLessons(d *desk.Desk, r data.Reader, text string) (int, error) {
	parsed := filter.Parse(text)
	if len(parsed.Wrong) > 0 {
		return 0, nil
	}
	if len(parsed.Words) == 0 {
		return r.CountLessons(lessonFilter(d, parsed))
	}
	if len(parsed.Fields) == 0 {
		found, err := r.Search(data.SearchQuery{Text: parsed.Text(), Kinds: []string{string(KindLesson)}, Limit: 1})
		return found.Count, err
	}
	page, err := filterLessons(d, r, Query{Filter: text, Limit: FilterLimit})
	return len(page.Items), err
}

// LessonsFor reads the lessons a filter keeps, at most so many.
func LessonsFor(d *desk.Desk, r data.Reader, text string, most int) ([]data.LessonRow, error) {
	page, err := filterLessons(d, r, Query{Filter: text, Limit: most})
	if err == nil {
		err = page.Wrong
	}
	var out []data.LessonRow
	for _, item := range page.Items {
		switch l := item.(type) {
		case data.LessonRow:
			out = append(out, l)
		case GroupedLesson:
			out = append(out, l.LessonRow)
		}
	}
	return out, err
}

func lessonFilter(d *desk.Desk, q filter.Query) data.LessonFilter {
	f := data.LessonFilter{
		Applied: q.Has(filter.Applied), Reported: q.Has(filter.Reported), Starred: q.Has(filter.Starred), OffRecord: q.Has(filter.OffRecord),
		Contradicted: q.Has(filter.Contradicted), Confirmed: q.Has(filter.Confirmed), Changed: q.Has(filter.Changed),
		Due: q.Has(filter.Due), DueBy: d.Today(),
		Industry: parts(q, filter.Industry), Company: parts(q, filter.Company), Person: parts(q, filter.By), Gap: parts(q, filter.Gap),
	}
	for _, k := range q.Values(filter.Kind) {
		kind := k.Value
		if kind == "none" {
			kind = ""
		}
		f.Kinds = append(f.Kinds, data.Named{Text: kind, Not: k.Not})
	}
	if day, ok := q.Day(filter.Before, d.Today()); ok {
		f.Before = d.Since(day)
	}
	if day, ok := q.Day(filter.After, d.Today()); ok {
		f.After = d.Since(day)
	}
	if order := q.Values(filter.Order); len(order) > 0 && order[len(order)-1].Value != "time" {
		f.Order = order[len(order)-1].Value
	}
	return f
}

// parts are the parts of names a filter asks for; gaps are found by their text
// as it is.
func parts(q filter.Query, key filter.Key) []data.Named {
	var out []data.Named
	for _, f := range q.Values(key) {
		text := f.Value
		if key != filter.Gap {
			text = data.Fold(text)
		}
		out = append(out, data.Named{Text: text, Not: f.Not})
	}
	return out
}
