package page

import (
	"context"
	"strings"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/today"
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
				if strings.Contains(data.Fold(c.Title+" "+c.Sub), data.Fold(text)) {
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

// Entry is one row of a list that does not show all things of one kind, with
// what it stands for: what is due, or what was typed and not saved.
type Entry struct {
	app.Row
	Item  today.Item
	Also  []today.Item // what else is due to the same person
	Draft app.DraftOf
	// Command is what Enter does, "" for what the row stands for.
	Command string
}

// A is a choice with an icon, that of a kind or one of say's, and a title.
func A[T any, I ~string](value T, icon I, title string) overlay.Choice[T] {
	return overlay.Choice[T]{Item: app.Row{Icon: string(icon), Title: title}, Value: value}
}

// Picks are picks as choices.
func Picks[T any](picks []say.Pick[T]) []overlay.Choice[T] {
	out := make([]overlay.Choice[T], len(picks))
	for n, p := range picks {
		out[n] = overlay.Choice[T]{Item: p.Row, Value: p.Value}
	}
	return out
}
