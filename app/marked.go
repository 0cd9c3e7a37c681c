package app

import (
	"context"

	"wawasan/app/thing"
	"wawasan/data"
)

// DoMarked does one thing with all marked rows of a list, as one change: see
// thing.DoMarked.
func (a *App) DoMarked(ctx context.Context, list Kind, act thing.MarkedAct, ids []data.ID) error {
	return thing.DoMarked(ctx, a.desk, list, act, ids)
}

// StarContact sets the star of a contact, or takes it away: see thing.StarContact.
func (a *App) StarContact(ctx context.Context, id data.ID) (bool, error) {
	return thing.StarContact(ctx, a.desk, id)
}
