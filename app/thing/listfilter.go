package thing

import (
	"strings"

	"wawasan/app/filter"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Grammar is how the list of a kind is filtered, nil where by words alone.
func Grammar(kind Kind) filter.Grammar {
	switch kind {
	case KindLesson:
		return filter.Lessons
	case KindContact, KindKnown:
		return filter.People
	case KindInterview:
		return filter.Interviews
	}
	return nil
}

// CheckFilter refuses (invalid) a filter of a list with a field that means
// nothing, and says what that could hold.
func CheckFilter(d *desk.Desk, kind Kind, text string) error {
	return wrongField(d, Grammar(kind).Parse(text))
}

func wrongField(d *desk.Desk, q filter.Query) error {
	if len(q.Wrong) == 0 {
		return nil
	}
	wrong := q.Wrong[0]
	return data.Invalid("lesson.filter.wrong", "value", wrong.Value, "values", strings.Join(filter.Examples(wrong.Key, d.Lang()), ", "))
}

// noField says of a filter that found nothing why that may be: a word in it
// looks like a field and is none. nil where none does.
func noField(d *desk.Desk, g filter.Grammar, q filter.Query) error {
	name := q.NoField()
	if name == "" {
		return nil
	}
	return data.Invalid("lesson.filter.no_field", "field", name, "fields", strings.Join(g.Keys(d.Lang()), ", "))
}

// filtered is the page of what a filter with fields read: with words forward
// only, up to end.
func filtered(page Page, q Query, end data.Cursor, words string) Page {
	page = ended(page, q)
	if words != "" {
		page.After, page.Before = end.String(), ""
	}
	return page
}

// fieldFilter is a filter by fields as a reader takes it.
type fieldFilter interface {
	Narrows() bool
	GoesBack() bool
}

// byFields makes the filtering of a list by the fields of its grammar: a filter of
// words alone searches. to is what a filter asks of the reader, and read what it
// keeps.
func byFields[F fieldFilter, T interface{ Cursor() data.Cursor }](kind Kind, to func(*desk.Desk, data.Reader, filter.Query) (F, error), read func(data.Reader, F, data.PageQuery) ([]T, data.Cursor, error)) func(*desk.Desk, data.Reader, Query) (Page, error) {
	return func(d *desk.Desk, r data.Reader, q Query) (Page, error) {
		grammar := Grammar(kind)
		parsed := grammar.Parse(q.Filter)
		if err := wrongField(d, parsed); err != nil {
			return Page{Wrong: err}, nil //nolint:nilerr // the page tells it: nothing failed
		}
		f, err := to(d, r, parsed)
		if err != nil {
			return Page{}, err
		}
		if !f.Narrows() {
			return searched(d, r, kind, q, func() error { return noField(d, grammar, parsed) })
		}
		q.Back = q.Back && f.GoesBack()
		found, end, err := read(r, f, data.PageQuery{After: data.ParseCursor(q.After), Limit: q.Limit, Back: q.Back, Order: q.Order})
		if err != nil {
			return Page{}, err
		}
		page, _ := pageOf(found, nil)
		if len(found) == 0 {
			page.Wrong = noField(d, grammar, parsed)
		}
		return filtered(page, q, end, parsed.Text()), nil
	}
}

// countByFields counts what byFields lists in all.
func countByFields[F fieldFilter](kind Kind, to func(*desk.Desk, data.Reader, filter.Query) (F, error), count func(data.Reader, F) (int, error)) func(*desk.Desk, data.Reader, string) (int, error) {
	return func(d *desk.Desk, r data.Reader, text string) (int, error) {
		parsed := Grammar(kind).Parse(text)
		if len(parsed.Wrong) > 0 {
			return 0, nil
		}
		f, err := to(d, r, parsed)
		if err != nil {
			return 0, err
		}
		return count(r, f)
	}
}

func contactFilter(d *desk.Desk, r data.Reader, q filter.Query) (data.PeopleFilter, error) {
	return peopleFilter(d, r, q, false)
}

func knownFilter(d *desk.Desk, r data.Reader, q filter.Query) (data.PeopleFilter, error) {
	return peopleFilter(d, r, q, true)
}

func knownWhere(r data.Reader, f data.PeopleFilter, q data.PageQuery) ([]KnownItem, data.Cursor, error) {
	read, end, err := r.PeopleWhere(f, q)
	return asKnown(read), end, err
}

func peopleFilter(d *desk.Desk, r data.Reader, q filter.Query, known bool) (data.PeopleFilter, error) {
	f := data.PeopleFilter{
		Known: known, Words: q.Text(), Met: q.Has(filter.Met), Starred: q.Has(filter.Starred),
		Company: parts(q, filter.Company), Industry: parts(q, filter.Industry), KnownBy: parts(q, filter.KnownBy), Tag: parts(q, filter.Tag), Place: parts(q, filter.Place),
		Keep: choice(q, filter.Tie), Mentor: choice(q, filter.Mentor), Stage: parts(q, filter.Stage),
	}
	for _, s := range q.Spans(filter.Last, d.Today()) {
		f.Talked = append(f.Talked, data.Talked{At: d.Since(s.Day), Within: s.Within, Not: s.Not})
	}
	f.Before, f.After = between(d, q)
	var err error
	f.Function, f.Level, err = standings(d, r, q)
	return f, err
}

func interviewFilter(d *desk.Desk, r data.Reader, q filter.Query) (data.InterviewFilter, error) {
	f := data.InterviewFilter{
		Words: q.Text(), Thanked: q.Has(filter.Thanked),
		Company: parts(q, filter.Company), Industry: parts(q, filter.Industry), With: parts(q, filter.With), Tag: parts(q, filter.Tag), Place: parts(q, filter.Place),
		Stage: parts(q, filter.Stage), Purpose: choice(q, filter.Purpose), Medium: choice(q, filter.Medium),
	}
	f.Before, f.After = between(d, q)
	var err error
	f.Function, f.Level, err = standings(d, r, q)
	return f, err
}

// between are the moments between which a filter asks for things.
func between(d *desk.Desk, q filter.Query) (before, after data.Instant) {
	if day, ok := q.Day(filter.Before, d.Today()); ok {
		before = d.Since(day)
	}
	if day, ok := q.Day(filter.After, d.Today()); ok {
		after = d.Since(day)
	}
	return before, after
}

// choice are the values of a field as they are kept: none is "".
func choice(q filter.Query, key filter.Key) []data.Named {
	out := parts(q, key)
	for n := range out {
		if out[n].Text == filter.None {
			out[n].Text = ""
		}
	}
	return out
}
