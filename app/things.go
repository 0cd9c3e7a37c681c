package app

import (
	"context"

	"wawasan/app/backup"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// Page is one page of a list; After is "" on the last, Before on the first.
type Page struct {
	Rows   []Row
	Facts  []any // what is kept of each row's thing, for programs: see thing.Facts
	After  string
	Before string
	Said   string // why nothing is listed, "" where the rows speak for themselves
}

// List reads one page of the things of a kind; a filtered list has the best
// match first. Its pages go on to the last.
func (a *App) List(ctx context.Context, kind Kind, q ListQuery) (Page, error) {
	read, err := thing.List(ctx, a.desk, kind, q)
	if err != nil {
		return Page{}, err
	}
	page := Page{Rows: a.say().Rows(read.Items), After: read.After, Before: read.Before}
	if read.Wrong != nil {
		page.Said = a.Words().Error(read.Wrong)
	}
	if read.Whole {
		page.Rows = say.Having(page.Rows, q.Filter)
		return page, nil
	}
	page.Facts = make([]any, len(read.Items))
	for n, item := range read.Items {
		page.Facts[n] = thing.Facts(item)
	}
	return page, nil
}

// Raise makes a contact of somebody known by name only.
func (a *App) Raise(ctx context.Context, contact data.ID) error {
	return thing.Raise(ctx, a.desk, contact)
}

// Lower makes somebody known by name only. A contact of whom something is noted
// is refused (conflict): they stay one.
func (a *App) Lower(ctx context.Context, contact data.ID) error {
	return thing.Lower(ctx, a.desk, contact)
}

// CheckFilter refuses what a list cannot be filtered by.
func (a *App) CheckFilter(kind Kind, text string) error {
	return thing.CheckFilter(a.desk, kind, text)
}

// Count returns how many things a list has in all; with a filter it counts up
// to data.CountCap+1.
func (a *App) Count(ctx context.Context, kind Kind, filter string) (int, error) {
	n, counted, err := thing.Count(ctx, a.desk, kind, filter)
	if err != nil || counted {
		return n, err
	}
	page, err := a.List(ctx, kind, ListQuery{Filter: filter})
	return len(page.Rows), err
}

// Show reads everything a page shows of one thing.
func (a *App) Show(ctx context.Context, link Link) (Detail, error) {
	page, err := thing.Show(ctx, a.desk, link)
	if err != nil {
		return Detail{Link: link}, err
	}
	return a.say().Page(link, page), nil
}

// Kept returns everything that is kept of one thing itself, for programs: a
// struct with JSON names, nil for a kind without more than its page.
func (a *App) Kept(ctx context.Context, link Link) (any, error) {
	page, err := thing.Show(ctx, a.desk, link)
	return thing.PageFacts(page), err
}

// Title returns the first line of a thing, for headings and changes; "" when
// it is gone.
func (a *App) Title(ctx context.Context, link Link) (string, error) {
	if link.Ships != "" {
		d, err := a.Show(ctx, link)
		return d.Title, err
	}
	items, err := thing.Read(a.desk, a.desk.Read(ctx), link.Kind, link.ID)
	if err != nil || len(items) == 0 {
		return "", err
	}
	return a.say().Row(items[0]).Title, nil
}

// Delete removes a thing as one change; what hangs on it goes along, and Undo
// brings all of it back. It returns the title of what was deleted.
func (a *App) Delete(ctx context.Context, link Link) (string, error) {
	title, err := a.Title(ctx, link)
	if err != nil {
		return "", err
	}
	return title, thing.Delete(ctx, a.desk, link, title)
}

// Differences lists the fields that two things say differently: see
// thing.Differences.
func (a *App) Differences(ctx context.Context, from, into Link) ([]say.Differing, error) {
	found, err := thing.Differences(ctx, a.desk, from, into)
	return a.say().Differences(found), err
}

// Merge makes one thing of two of the same kind, with what from says in the fields
// taken: see thing.Merge. A backup is made before, see BackupWarning.
func (a *App) Merge(ctx context.Context, from, into Link, take ...string) error {
	title, err := a.Title(ctx, into)
	if err != nil {
		return err
	}
	a.keepBefore(ctx, backup.Merge)
	return thing.Merge(ctx, a.desk, from, into, title, take...)
}

// FormOf returns the fields of the form that edits a thing or makes a new one,
// filled with what is kept.
func (a *App) FormOf(ctx context.Context, link Link) ([]Field, error) {
	fields, err := thing.Form(ctx, a.desk, link)
	return a.say().Form(fields), err
}

// FormError says which fields of a form were refused and why: sentences by
// field key.
type FormError struct {
	Fields map[string]string
	cause  error
}

// Error is the reasons for a log.
func (e *FormError) Error() string { return e.cause.Error() }

// SaveForm keeps what was changed in a form as one change, forgets its draft
// and returns the thing's ID; see thing.Save. Values that cannot be kept come
// back as FormError; nothing is kept then.
func (a *App) SaveForm(ctx context.Context, link Link, given map[string]string) (data.ID, error) {
	id, err := thing.Save(ctx, a.desk, link, given)
	if err != nil {
		return "", a.refused(err)
	}
	return id, a.DropDraft(ctx, FormDraft(link))
}

// Search finds things of every kind by the words in them, best first. Each
// row says in Fact what kind of thing it is.
func (a *App) Search(ctx context.Context, text string, limit int) (rows []Row, count int, err error) {
	items, count, err := thing.Search(ctx, a.desk, text, limit)
	return a.say().Found(items), count, err
}

// Zones returns the time zones whose name has text in it, a few at most.
func Zones(text string) []string { return thing.Zones(text) }
