package app

import (
	"context"

	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// Doubles lists what is likely to stand in the notebook twice, the surer first: at
// most limit pairs, all for 0. It counts all of them.
func (a *App) Doubles(ctx context.Context, limit int) (pairs []say.Double, count int, err error) {
	found, count, err := thing.Doubles(ctx, a.desk, limit)
	return a.say().Doubles(found), count, err
}

// KeepApart remembers of two things of one kind that they are two: Doubles leaves
// them out, also when one of them becomes one with a third.
func (a *App) KeepApart(ctx context.Context, one, other Link) error {
	var title string
	for _, link := range []Link{one, other} {
		name, err := a.Title(ctx, link)
		if err != nil {
			return err
		}
		if name == "" {
			return data.NotFound("data.error.gone", "table", string(link.Kind))
		}
		title = say.Join(title, name)
	}
	return thing.KeepApart(ctx, a.desk, one, other, title)
}
