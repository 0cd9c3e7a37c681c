package views

import (
	"context"
	"runtime"

	"wawasan/app"
	"wawasan/app/match"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/overlay"
)

const system = runtime.GOOS

// openPalette offers commands and, behind them, records.
func (s *Shell) openPalette() {
	w := s.words()
	overlay.NewPalette(overlay.PaletteParams{
		Words: w, Title: w.T("command.palette.open"), Hint: w.T("palette.hint"),
		Query: func(ctx context.Context, text string) []app.Row {
			return append(s.commandRows(text), s.recordRows(ctx, text, 8)...)
		},
		OnPick: s.pick,
	}).Open(s.Canvas())
}

// openSearch searches every text of the notebook.
func (s *Shell) openSearch() {
	w := s.words()
	overlay.NewPalette(overlay.PaletteParams{
		Words: w, Title: w.T("command.search.open"), Hint: w.T("search.hint"),
		Query:  func(ctx context.Context, text string) []app.Row { return s.recordRows(ctx, text, 60) },
		OnPick: s.pick,
	}).Open(s.Canvas())
}

func (s *Shell) pick(row app.Row) {
	if row.Kind == app.KindCommand {
		s.registry.Run(string(row.ID))
		return
	}
	s.Go(row.Link())
}

// paletteOrder puts what one does most first, while nothing is typed.
var paletteOrder = []command.Menu{command.Interview, command.Go, command.Record, command.Edit, command.File, command.View, command.Help}

// commandRows are the commands that can run now and fit what is typed, best
// first; all of them while nothing is typed.
func (s *Shell) commandRows(text string) []app.Row {
	w := s.words()
	var names []match.Candidate
	for _, menu := range paletteOrder {
		for _, c := range s.registry.InMenu(menu) {
			if c.ID != "palette.open" && c.ID != "go.back" {
				names = append(names, match.Candidate{ID: c.ID, Name: w.T(c.Title)})
			}
		}
	}
	if text != "" {
		names = match.Rank(text, names, 6)
	}
	var rows []app.Row
	for _, n := range names {
		c, _ := s.registry.ByID(n.ID)
		rows = append(rows, app.Row{ID: data.ID(c.ID), Kind: app.KindCommand, Title: n.Name, Fact: c.Shortcut(system)})
	}
	if len(rows) > 0 {
		rows[0].Heading = w.T("palette.commands")
	}
	return rows
}

func (s *Shell) recordRows(ctx context.Context, text string, limit int) []app.Row {
	if text == "" {
		return nil
	}
	rows, _, err := s.app.Search(ctx, text, limit)
	if err != nil {
		return nil
	}
	if len(rows) > 0 {
		rows[0].Heading = s.words().T("palette.records")
	}
	return rows
}
