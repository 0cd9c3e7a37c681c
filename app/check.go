package app

import (
	"context"

	"wawasan/data"
)

// Check reads the whole notebook and says what is wrong with it.
func (a *App) Check(ctx context.Context) (data.Report, error) { return a.store.Check(ctx) }

// RebuildSearch lets the search know every text as it is now, whoever wrote
// it.
func (a *App) RebuildSearch(ctx context.Context) error { return a.store.RebuildSearch(ctx) }
