package app

import (
	"context"

	"wawasan/app/lesson"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// KeepPromise marks a promise as kept, or as open again when it was kept.
func (a *App) KeepPromise(ctx context.Context, id data.ID) error {
	return thing.KeepPromise(ctx, a.desk, id)
}

// CloseGap marks a gap as answered.
func (a *App) CloseGap(ctx context.Context, id data.ID) error {
	return lesson.CloseGap(ctx, a.desk, id)
}

// CloseGapWith marks a gap as answered by a lesson: one there is or, with a
// text, a new one about what the gap is about.
func (a *App) CloseGapWith(ctx context.Context, id, with data.ID, text string) error {
	return lesson.CloseGapWith(ctx, a.desk, id, with, text)
}

// ApplyLesson says that a lesson was applied today, and what came of it; ""
// where that is not known yet.
func (a *App) ApplyLesson(ctx context.Context, id data.ID, result string) error {
	return lesson.Apply(ctx, a.desk, id, result)
}

// StarLesson sets a lesson's star, or takes it away, and says whether it has
// one now.
func (a *App) StarLesson(ctx context.Context, id data.ID) (bool, error) {
	return lesson.Star(ctx, a.desk, id)
}

// Reported says that whoever gave a lesson was told what came of it.
func (a *App) Reported(ctx context.Context, id data.ID) error {
	return lesson.Report(ctx, a.desk, id)
}

// LinkLesson says that a lesson confirms, or contradicts, an earlier one.
func (a *App) LinkLesson(ctx context.Context, id, about data.ID, kind string) error {
	return lesson.Link(ctx, a.desk, id, about, kind)
}

// FileLesson puts a lesson on a shelf; once is enough.
func (a *App) FileLesson(ctx context.Context, id data.ID, on lesson.Shelf) error {
	return lesson.File(ctx, a.desk, id, on)
}

// Shelves lists where a lesson can be filed: the challenges, the sides of each
// function of my company.
func (a *App) Shelves(ctx context.Context) ([]say.Pick[lesson.Shelf], error) {
	shelves, err := lesson.ReadShelves(ctx, a.desk)
	return a.say().Shelves(shelves), err
}

// ListViews lists the filters of a list that have a name: all, those that come
// with the program, the saved ones. The value is the filter.
func (a *App) ListViews(ctx context.Context, list Kind) ([]say.Pick[string], error) {
	saved, err := a.desk.Read(ctx).SavedSearches()
	return a.say().ListViews(list, saved), err
}

// SavedList is a filter that was given a name, of the list of a kind.
type SavedList struct {
	Row
	List  Kind
	Query string
}

// SavedLists lists the filters that were given a name, of all lists, the oldest
// first.
func (a *App) SavedLists(ctx context.Context) ([]SavedList, error) {
	saved, err := a.desk.Read(ctx).SavedSearches()
	out := make([]SavedList, len(saved))
	for n, s := range saved {
		out[n] = SavedList{a.say().Row(s), Kind(s.List), s.Query}
	}
	return out, err
}

// SaveSearch gives a filter of a list a name.
func (a *App) SaveSearch(ctx context.Context, list Kind, name, query string) error {
	return thing.SaveSearch(ctx, a.desk, list, name, query)
}

// ToReview lists what to review now, the longest due first.
func (a *App) ToReview(ctx context.Context) ([]Row, error) {
	found, err := lesson.ToReview(ctx, a.desk)
	return a.say().ToReview(found), err
}

// NextReview is the first day after today on which a lesson comes back, the
// zero Date when none does.
func (a *App) NextReview(ctx context.Context) (data.Date, error) {
	return lesson.NextReview(ctx, a.desk)
}

// Reviewed says how present a lesson was, from 0 forgotten to 5, and when it
// comes back follows from that: see app/review. It returns that day.
func (a *App) Reviewed(ctx context.Context, id data.ID, quality int) (data.Date, error) {
	return lesson.Reviewed(ctx, a.desk, id, quality)
}

// WaysIn lists ways to somebody in a function of my company, the shortest
// first.
func (a *App) WaysIn(ctx context.Context, function Link) ([]Row, error) {
	ways, err := thing.WaysIn(ctx, a.desk, function)
	return a.say().WaysIn(ways), err
}
