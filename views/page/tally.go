package page

import (
	"cmp"
	"context"
)

// titles are what the lists are called, each with how much it holds.
func (b *Browser) titles() []string {
	w := b.words()
	titles := make([]string, len(b.config.Views))
	for i, view := range b.config.Views {
		titles[i] = w.T(cmp.Or(view.Short, view.Title))
		if i < len(b.many) && b.many[i] > 0 {
			titles[i] += " " + w.Number(b.many[i])
		}
	}
	return titles
}

// tally counts what each list holds, where there are several.
func (b *Browser) tally() {
	a, views := b.host.App(), b.config.Views
	if len(views) < 2 {
		return
	}
	b.tallies.Load(func(ctx context.Context) (func(), error) {
		many := make([]int, len(views))
		for i, view := range views {
			if view.Told != nil || view.Kind == "" {
				continue
			}
			n, err := a.Count(ctx, view.Kind, "")
			if err != nil {
				return nil, err
			}
			many[i] = n
		}
		return func() {
			b.many = many
			b.tabs.Rename(b.titles())
			b.split.Fit()
		}, nil
	})
}
