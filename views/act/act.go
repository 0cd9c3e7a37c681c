// Package act is what is done with a thing that is chosen: one question over the
// window, then one change.
package act

import (
	"context"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// AskName asks for a text; row is how it stands there while it is typed.
func AskName(h page.Host, title, hint string, row app.Row, named func(string)) {
	page.Choose(h, overlay.PaletteParams[string]{
		Title: title, Hint: hint, Does: h.App().Words().T("palette.saves"),
		Query: func(_ context.Context, text string) ([]overlay.Choice[string], error) {
			if text == "" {
				return nil, nil
			}
			c := overlay.Choice[string]{Item: row, Value: text}
			c.Title = text
			return []overlay.Choice[string]{c}, nil
		},
		OnPick: named,
	})
}

// others are the things of a kind that fit a text but one, the newest while
// nothing is typed.
func others(ctx context.Context, a *app.App, kind app.Kind, text string, than app.Link) ([]app.Row, error) {
	const most = 8
	var rows []app.Row
	for _, list := range thing.Lists(kind) {
		found, err := a.List(ctx, list, app.ListQuery{Filter: text, Limit: most + 1})
		if err != nil {
			return nil, err
		}
		for _, row := range found.Rows {
			if row.Self() != than && len(rows) < most {
				rows = append(rows, row)
			}
		}
	}
	return rows, nil
}
