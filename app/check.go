package app

import (
	"context"

	"wawasan/data"
)

// Check reads the whole notebook and says what is wrong with it.
func (a *App) Check(ctx context.Context) (data.Report, error) { return a.store.Check(ctx) }
