package views

import (
	"context"
	"runtime"
	"slices"
	"strings"

	"wawasan/app"
	"wawasan/app/match"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

const system = runtime.GOOS

// openPalette offers the commands that can run now, records, commands that only
// have the letters of what is typed somewhere, and behind them what cannot run,
// with the reason.
func (s *Shell) openPalette() {
	w, commands := s.words(), s.commands()
	page.Choose(s, overlay.PaletteParams[func()]{
		Title: w.T("command.palette.open"), Hint: w.T("palette.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[func()], error) {
			near, far, later := ranked(commands, text)
			found, err := s.records(ctx, text, 8)
			if err == nil {
				found, err = s.withLists(ctx, text, found)
			}
			heading, more := w.T("palette.commands"), w.T("palette.more_commands")
			if len(near) == 0 {
				more = heading // one heading has one place
			}
			return slices.Concat(under(heading, near), found, s.searchAll(text, found), under(more, far), under(w.T("palette.not_now"), later)), err
		},
		OnPick: func(act func()) { act() },
	})
}

// savedKind is the kind of the list in front, "" where its filters cannot be given
// a name.
func (s *Shell) savedKind() app.Kind {
	if l, ok := s.listing(); ok && slices.Contains(thing.SavedLists, l.Kind()) {
		return l.Kind()
	}
	return ""
}

// mostLists is how many saved lists the palette shows.
const mostLists = 4

// withLists are the records found, behind the saved lists whose name fits a text.
func (s *Shell) withLists(ctx context.Context, text string, records []overlay.Choice[func()]) ([]overlay.Choice[func()], error) {
	if text == "" {
		return records, nil
	}
	saved, err := s.app.SavedLists(ctx)
	if err != nil {
		return nil, err
	}
	by := map[string]app.SavedList{}
	var names []match.Candidate
	for _, l := range saved {
		by[string(l.ID)] = l
		names = append(names, match.Candidate{ID: string(l.ID), Name: l.Title})
	}
	var out []overlay.Choice[func()]
	for _, name := range match.Rank(text, names, mostLists) {
		l := by[name.ID]
		if len(out) == 0 {
			l.Heading = s.words().T("palette.lists")
		}
		out = append(out, overlay.Choice[func()]{Item: l.Row, Value: func() { s.List(l.List, l.Query) }})
	}
	return append(out, records...), nil
}

// searchAll leads on to the search, where more may be found than the palette
// shows.
func (s *Shell) searchAll(text string, found []overlay.Choice[func()]) []overlay.Choice[func()] {
	if text == "" || len(found) == 0 {
		return nil
	}
	return []overlay.Choice[func()]{page.A(func() { s.searchFor(text) }, say.IconCommand, s.app.Words().T("palette.search_all", "text", text))}
}

// openSearch searches every text of the notebook.
func (s *Shell) openSearch() { s.searchFor("") }

func (s *Shell) searchFor(text string) {
	w := s.words()
	page.Choose(s, overlay.PaletteParams[func()]{
		Title: w.T("command.search.open"), Hint: w.T("search.hint"), Text: text,
		Query: func(ctx context.Context, text string) ([]overlay.Choice[func()], error) {
			return s.records(ctx, text, 60)
		},
		OnPick: func(act func()) { act() },
	})
}

// paletteOrder puts what one does most first, while nothing is typed.
var paletteOrder = []command.Menu{command.Interview, command.Go, command.Record, command.Edit, command.File, command.View, command.Help}

// offer is a command of the palette; why says why it cannot run now.
type offer struct {
	overlay.Choice[func()]
	why   string
	words string // other words for it, never shown
}

// commands are all there are, as they are now.
func (s *Shell) commands() []offer {
	w := s.words()
	var all []offer
	for _, menu := range paletteOrder {
		for _, c := range s.registry.InMenu(menu) {
			if c.ID == "palette.open" || c.ID == "go.back" || c.ID == command.Opens {
				continue
			}
			o := offer{Choice: page.A(func() { s.Do(c.ID) }, say.IconCommand, w.T(c.Title)), why: s.registry.Why(c.ID)}
			o.Key, o.Fact = c.ID, s.keysOf(c)
			if o.why != "" {
				o.Sub = w.T(o.why)
			}
			o.words = wordsFor(c.ID)
			all = append(all, o)
		}
	}
	return all
}

// keysOf are the ways to run a command by keys, the letter first.
func (s *Shell) keysOf(c command.Command) string {
	return say.Join(command.LettersOf(c.ID, s.words()), c.Shortcut(system))
}

// wordsFor are other words for a command in every language, with its titles:
// people look for what they call it, whatever the window speaks.
func wordsFor(id string) string {
	var words []string
	for _, code := range []string{"id", "en"} {
		w := say.WordsOf(code)
		words = append(words, w.T("command."+id), w.T("words."+id))
	}
	return strings.Join(words, " ")
}

// mostFound is how many commands are found for a text.
const mostFound = 8

// fitting are the commands that fit what is typed, best first: by their title,
// and behind those whose title begins so by other words for them.
func fitting(all []offer, text string) []offer {
	by := map[string]offer{}
	names := make([]match.Candidate, len(all))
	for n, o := range all {
		by[o.Key], names[n] = o, match.Candidate{ID: o.Key, Name: o.Title}
	}
	var begun, worded, rest []offer
	for _, name := range match.Rank(text, names, 0) {
		if o := by[name.ID]; match.Begins(text, o.Title) {
			begun = append(begun, o)
			delete(by, o.Key)
		} else if !match.Begins(text, o.words) {
			rest = append(rest, o)
		}
	}
	for _, o := range all {
		if _, left := by[o.Key]; left && match.Begins(text, o.words) {
			worded = append(worded, o)
		}
	}
	if len(worded) > 0 {
		rest = nil // letters that stand somewhere say less than a word
	}
	found := slices.Concat(begun, worded, rest)
	return found[:min(len(found), mostFound)]
}

// ranked are the commands that fit what is typed, best first, all of them
// while nothing is typed: those that can run now and are named so, those that
// can and begin with other letters, and those that cannot.
func ranked(all []offer, text string) (near, far, later []overlay.Choice[func()]) {
	if text != "" {
		all = fitting(all, text)
	}
	for _, o := range all {
		switch {
		case o.why != "":
			later = append(later, o.Choice)
		case text == "" || match.Begins(text, o.Title) || o.named(text):
			near = append(near, o.Choice)
		default:
			far = append(far, o.Choice)
		}
	}
	return near, far, later
}

// named reports whether what is typed is, whole, one of the other words for a
// command: of a beginning alone a person of that name may be meant.
func (o offer) named(text string) bool {
	return slices.Contains(strings.Fields(data.Fold(o.words)), strings.TrimSpace(data.Fold(text)))
}

// under puts a heading over choices, if there are any.
func under(heading string, choices []overlay.Choice[func()]) []overlay.Choice[func()] {
	if len(choices) > 0 {
		choices[0].Heading = heading
	}
	return choices
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
