package page

import (
	"context"
	"strings"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/kit/overlay"
)

// Choose opens a palette over the window that asks what p says. Its Query runs
// in the background: what it needs of the window it must have before.
func Choose[T any](h Host, p overlay.PaletteParams[T]) {
	p.Words, p.Runner = h.App().Words(), h.Runner()
	overlay.NewPalette(p).Open(h.Canvas())
}

// Pick lets the person choose one of a few, by ↑ ↓ and Enter or by typing.
func Pick[T any](h Host, title string, choices []overlay.Choice[T], picked func(T)) {
	Choose(h, overlay.PaletteParams[T]{
		Title: title,
		Query: func(_ context.Context, text string) ([]overlay.Choice[T], error) {
			var fit []overlay.Choice[T]
			for _, c := range choices {
				if strings.Contains(data.Fold(c.Title), data.Fold(text)) {
					fit = append(fit, c)
				}
			}
			return fit, nil
		},
		OnPick: picked,
	})
}

// Rows are rows as choices that stand for themselves.
func Rows(rows []app.Row) []overlay.Choice[app.Row] {
	out := make([]overlay.Choice[app.Row], len(rows))
	for n, row := range rows {
		out[n] = overlay.Choice[app.Row]{Item: row, Value: row}
	}
	return out
}

// A is a choice of a kind with a title.
func A[T any](value T, kind app.Kind, title string) overlay.Choice[T] {
	return overlay.Choice[T]{Item: app.Row{Kind: kind, Title: title}, Value: value}
}
