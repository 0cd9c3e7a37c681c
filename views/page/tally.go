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

// whole tells the list how much it holds without a filter.
func (b *Browser) whole() {
	if b.view < len(b.many) {
		b.list.SetWhole(b.many[b.view])
	}
}

// tally counts what each list holds.
func (b *Browser) tally() {
	a, views := b.host.App(), b.config.Views
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
			b.whole()
			if b.tabs != nil {
				b.tabs.Rename(b.titles())
				b.split.Fit()
			}
		}, nil
	})
}
