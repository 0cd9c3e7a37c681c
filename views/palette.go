package views

import (
	"context"
	"runtime"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/match"
	"wawasan/views/command"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

const system = runtime.GOOS

// openPalette offers commands and, behind them, records.
func (s *Shell) openPalette() {
	w, commands := s.words(), s.commands()
	page.Choose(s, overlay.PaletteParams[func()]{
		Title: w.T("command.palette.open"), Hint: w.T("palette.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[func()], error) {
			found, err := s.records(ctx, text, 8)
			return append(ranked(commands, text, w), found...), err
		},
		OnPick: func(act func()) { act() },
	})
}

// openSearch searches every text of the notebook.
func (s *Shell) openSearch() {
	w := s.words()
	page.Choose(s, overlay.PaletteParams[func()]{
		Title: w.T("command.search.open"), Hint: w.T("search.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[func()], error) {
			return s.records(ctx, text, 60)
		},
		OnPick: func(act func()) { act() },
	})
}

// paletteOrder puts what one does most first, while nothing is typed.
var paletteOrder = []command.Menu{command.Interview, command.Go, command.Record, command.Edit, command.File, command.View, command.Help}

// commands are all that can be run, as they are now.
func (s *Shell) commands() []overlay.Choice[func()] {
	var all []overlay.Choice[func()]
	for _, menu := range paletteOrder {
		for _, c := range s.registry.InMenu(menu) {
			if c.ID != "palette.open" && c.ID != "go.back" {
				offer := page.A(func() { s.registry.Run(c.ID) }, app.KindCommand, s.words().T(c.Title))
				offer.Key, offer.Fact = c.ID, c.Shortcut(system)
				all = append(all, offer)
			}
		}
	}
	return all
}

// ranked are the commands that fit what is typed, best first; all of them
// while nothing is typed.
func ranked(all []overlay.Choice[func()], text string, w *lang.Words) []overlay.Choice[func()] {
	if text != "" {
		by := map[string]overlay.Choice[func()]{}
		names := make([]match.Candidate, len(all))
		for n, c := range all {
			by[c.Key], names[n] = c, match.Candidate{ID: c.Key, Name: c.Title}
		}
		all = nil
		for _, name := range match.Rank(text, names, 6) {
			all = append(all, by[name.ID])
		}
	}
	out := append([]overlay.Choice[func()](nil), all...)
	if len(out) > 0 {
		out[0].Heading = w.T("palette.commands")
	}
	return out
}

// records are what of the notebook holds a text. It runs in the background.
func (s *Shell) records(ctx context.Context, text string, limit int) ([]overlay.Choice[func()], error) {
	if text == "" {
		return nil, nil
	}
	rows, _, err := s.app.Search(ctx, text, limit)
	var out []overlay.Choice[func()]
	for n, row := range rows {
		if n == 0 {
			row.Heading = s.app.Words().T("palette.records")
		}
		out = append(out, overlay.Choice[func()]{Item: row, Value: func() { s.Go(row.Link()) }})
	}
	return out, err
}
