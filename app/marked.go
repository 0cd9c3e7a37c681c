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
