package erase

import (
	"cmp"
	"maps"
	"path/filepath"
	"strconv"
	"strings"

	"wawasan/app"
	rule "wawasan/app/erase"
	"wawasan/app/say"
	"wawasan/data"
)

// state is what is to be erased and what was chosen about it.
type state struct {
	what    rule.What
	title   string // of the thing, or the notebook's name: what must be typed
	whole   bool   // the whole notebook
	person  bool
	before  bool                   // all before a day
	backups rule.Choice            // of every copy that has none of its own
	own     map[string]rule.Choice // by the name of the file: a backup and its double in the second place go together
	plan    rule.Plan
	copies  []rule.Copy
	away    string   // the second place that is not there
	facts   []string // what would be gone
	running bool
}

// The choices there are, by the keys of their rows.
const (
	rowLessons = "lessons"
	rowShared  = "shared"
	rowNames   = "names"
	rowAlso    = "also"
	rowPeople  = "people"
	rowBackups = "backups"
	rowCopy    = "copy:" // a path follows
)

// flip makes the next choice of a row and reports whether it is one, and
// whether something else would be gone by it.
func (s *state) flip(key string) (is, anew bool) {
	if path, copied := strings.CutPrefix(key, rowCopy); copied {
		s.flipCopy(path)
		return true, false
	}
	if text, is := strings.CutPrefix(key, rowText); is {
		s.flipText(text)
		return true, true
	}
	switch key {
	case rowLessons:
		s.what.KeepLessons = !s.what.KeepLessons
	case rowShared:
		s.what.KeepShared = !s.what.KeepShared
	case rowNames:
		s.what.KeepNames = !s.what.KeepNames
	case rowPeople:
		s.what.KeepPeople = !s.what.KeepPeople
	case rowBackups:
		s.backups = s.next(s.backups, true)
		s.own = nil
		return true, false
	default:
		return false, false
	}
	return true, true
}

func (s *state) flipCopy(path string) {
	for _, c := range s.copies {
		if c.Path == path {
			if s.own == nil {
				s.own = map[string]rule.Choice{}
			}
			s.own[filepath.Base(path)] = s.next(s.choose(c), c.Rewritable())
			return
		}
	}
}

// choose says what happens to a copy.
func (s *state) choose(c rule.Copy) rule.Choice {
	choice, has := s.own[filepath.Base(c.Path)]
	if !has {
		choice = s.backups
	}
	return c.Chosen(choice)
}

// chosen is choose as it is now, for use beside the window.
func (s *state) chosen() rule.Choose {
	now := state{backups: s.backups, own: maps.Clone(s.own)}
	return now.choose
}

// next leaves out erasing inside what cannot be rewritten, and where the whole
// notebook goes.
func (s *state) next(choice rule.Choice, rewritable bool) rule.Choice {
	switch {
	case choice == rule.Keep && rewritable && !s.whole:
		return rule.Inside
	case choice == rule.Delete:
		return rule.Keep
	}
	return rule.Delete
}

// rows are the choices, then what would be gone.
func (s *state) rows(w *say.Words) []app.Row {
	kept := func(is bool) string {
		if is {
			return w.T("erase.choice.keep")
		}
		return w.T("erase.choice.erase")
	}
	var out []app.Row
	goes := !s.whole && !s.what.Anonymise // rows of their own
	if goes {
		out = append(out, app.Row{Key: rowLessons, Icon: say.IconCommand, Title: w.T("erase.row.lessons"), Fact: kept(s.what.KeepLessons)})
	}
	if s.before {
		out = append(out, app.Row{Key: rowPeople, Icon: say.IconCommand, Title: w.T("erase.row.people"), Fact: kept(s.what.KeepPeople)})
	} else if goes {
		out = append(out, app.Row{Key: rowShared, Icon: say.IconCommand, Title: w.T("erase.row.shared"), Fact: kept(s.what.KeepShared)})
	}
	out = append(out, s.nameRows(w)...)
	if len(s.copies) > 0 {
		out = append(out, s.allCopies(w))
	}
	for n, fact := range s.facts {
		row := app.Row{Key: "fact" + strconv.Itoa(n), Icon: say.IconFile, Title: fact}
		if n == 0 {
			row.Heading = w.T("erase.heading")
			if s.what.Anonymise {
				row.Heading = w.T("anonymise.heading")
			}
		}
		out = append(out, row)
	}
	return append(append(out, s.textRows(w)...), s.copyRows(w)...)
}

// nameRows are the choices about the name of a person.
func (s *state) nameRows(w *say.Words) (out []app.Row) {
	switch {
	case s.what.Anonymise:
		out = append(out, app.Row{Key: rowAs, Icon: say.IconCommand, Title: w.T("anonymise.row.as"), Fact: s.plan.What.As})
	case s.person:
		fact := w.T("erase.choice.replace")
		if s.what.KeepNames {
			fact = w.T("erase.choice.keep")
		}
		out = append(out, app.Row{Key: rowNames, Icon: say.IconCommand, Title: w.T("erase.row.names"), Fact: fact})
	default:
		return nil
	}
	also := cmp.Or(strings.Join(s.what.Also, ", "), w.T("erase.also.none"))
	return append(out, app.Row{Key: rowAlso, Icon: say.IconCommand, Title: w.T("erase.row.also"), Fact: also})
}

// allCopies is the choice about all copies.
func (s *state) allCopies(w *say.Words) app.Row {
	all := said(w, s.backups)
	if len(s.own) > 0 {
		all = w.T("erase.choice.each")
	}
	return app.Row{Key: rowBackups, Icon: say.IconCommand, Title: w.T("erase.row.backups"), Fact: all}
}

// copyRows are the choices about each copy.
func (s *state) copyRows(w *say.Words) (out []app.Row) {
	for n, c := range s.copies {
		row := app.Row{Key: rowCopy + c.Path, Icon: say.IconCommand, Title: app.CopyName(w, c), Sub: filepath.Dir(c.Path), Fact: said(w, s.choose(c))}
		if n == 0 {
			row.Heading = w.T("cli.erase.copies")
		}
		out = append(out, row)
	}
	return out
}

func said(w *say.Words, choice rule.Choice) string {
	switch choice {
	case rule.Inside:
		return w.T("erase.choice.inside")
	case rule.Delete:
		return w.T("erase.choice.delete")
	}
	return w.T("erase.choice.keep")
}

// heading says what is to be erased.
func (s *state) heading(w *say.Words) string {
	if s.before {
		return w.T("cli.erase.before", "day", s.title)
	}
	if s.what.Anonymise {
		return w.T("anonymise.title", "title", s.title)
	}
	return w.T("erase.title", "title", s.title)
}

// verb is what the button says.
func (s *state) verb(w *say.Words) string {
	if s.what.Anonymise {
		return w.T("anonymise.go")
	}
	return w.T("erase.go")
}

// typed reports that what was typed is the name, however it is written.
func (s *state) typed(text string) bool {
	return data.Fold(text) == data.Fold(s.title) && data.Fold(text) != ""
}

// begin reports whether erasing may begin: it runs once.
func (s *state) begin() bool {
	if s.running {
		return false
	}
	s.running = true
	return true
}
