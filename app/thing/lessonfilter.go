package thing

import (
	"wawasan/app/filter"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// GroupedLesson is a lesson in a list that is grouped.
type GroupedLesson struct {
	data.LessonRow
	Group string // the name of its group, "" where the page before has begun it
}

// filterLessons reads one page of the lessons a filter keeps: with words the
// best match first, else by time, or in groups. The pages go on to the last;
// only those of the plain list, by time, go back too.
func filterLessons(d *desk.Desk, r data.Reader, q Query) (Page, error) {
	parsed := filter.Lessons.Parse(q.Filter)
	if err := wrongField(d, parsed); err != nil {
		return Page{Wrong: err}, nil //nolint:nilerr // the page tells it: nothing failed
	}
	f := lessonFilter(d, parsed)
	q.Back = q.Back && f.GoesBack()
	query := data.PageQuery{After: data.ParseCursor(q.After), Limit: q.Limit, Back: q.Back, Order: q.Order}
	read, err := r.LessonsWhere(f, query)
	if err != nil {
		return Page{}, err
	}
	page, _ := pageOf(read, nil)
	if len(read) == 0 {
		page.Wrong = noField(d, filter.Lessons, parsed)
	}
	page = ended(page, q)
	if !f.GoesBack() {
		page.Before = ""
	}
	if group := groupOf(f); group != nil {
		err = groupLessons(r, &page, read, query.After, group)
	}
	return page, err
}

// groupOf is in which group of a filtered list a lesson stands, nil without
// groups.
func groupOf(f data.LessonFilter) func(data.LessonRow) string {
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

// groupLessons puts the lessons of a page into their groups; of the group in
// which the page before ended, the name stands there.
func groupLessons(r data.Reader, page *Page, read []data.LessonRow, after data.Cursor, group func(data.LessonRow) string) error {
	begun := ""
	if after != (data.Cursor{}) {
		before, err := r.Lessons(data.PageQuery{IDs: []data.ID{data.ID(after.ID)}})
		if err != nil {
			return err
		}
		for _, l := range before {
			begun = group(l)
		}
	}
	for n, l := range read {
		name := group(l)
		if name == begun {
			name = ""
		} else {
			begun = ""
		}
		page.Items[n] = GroupedLesson{l, name}
	}
	return nil
}

// countLessons counts what filterLessons lists in all.
func countLessons(d *desk.Desk, r data.Reader, text string) (int, error) {
	parsed := filter.Lessons.Parse(text)
	if len(parsed.Wrong) > 0 {
		return 0, nil
	}
	return r.CountLessons(lessonFilter(d, parsed))
}

// LessonsFor reads the lessons a filter keeps, at most so many.
func LessonsFor(d *desk.Desk, r data.Reader, text string, most int) ([]data.LessonRow, error) {
	parsed := filter.Lessons.Parse(text)
	if err := wrongField(d, parsed); err != nil {
		return nil, err
	}
	return r.LessonsWhere(lessonFilter(d, parsed), data.PageQuery{Limit: most})
}

func lessonFilter(d *desk.Desk, q filter.Query) data.LessonFilter {
	f := data.LessonFilter{
		Words:   q.Text(),
		Applied: q.Has(filter.Applied), Reported: q.Has(filter.Reported), Starred: q.Has(filter.Starred), OffRecord: q.Has(filter.OffRecord),
		Contradicted: q.Has(filter.Contradicted), Confirmed: q.Has(filter.Confirmed), Changed: q.Has(filter.Changed),
		Due: q.Has(filter.Due), DueBy: d.Today(),
		Industry: parts(q, filter.Industry), Company: parts(q, filter.Company), Person: parts(q, filter.By), Gap: parts(q, filter.Gap),
		Order: groupedBy(q),
	}
	for _, k := range q.Values(filter.Kind) {
		kind := k.Value
		if kind == "none" {
			kind = ""
		}
		f.Kinds = append(f.Kinds, data.Named{Text: kind, Not: k.Not})
	}
	f.Before, f.After = between(d, q)
	return f
}

// parts are the parts of names a filter asks for.
func parts(q filter.Query, key filter.Key) []data.Named {
	var out []data.Named
	for _, f := range q.Values(key) {
		out = append(out, data.Named{Text: f.Value, Not: f.Not})
	}
	return out
}
