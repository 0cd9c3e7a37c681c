package shortcuts

import (
	"maps"
	"strings"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/views/command"
)

// nothing stands where a command has no chord.
const nothing = "–"

// state is which commands are listed, with what keys, on a system.
type state struct {
	registry *command.Registry
	words    *say.Words
	system   string
}

// rows are the commands in which a text is found, by their words or their keys,
// each menu under its name.
func (s state) rows(text string) []app.Row {
	var rows []app.Row
	want := strings.ToLower(strings.TrimSpace(text))
	for _, m := range command.Menus() {
		heading := s.words.T(m.Title())
		for _, c := range s.registry.InMenu(m) {
			row := s.row(c)
			if !strings.Contains(strings.ToLower(row.Title), want) && !strings.Contains(strings.ToLower(row.Fact), want) {
				continue
			}
			row.Heading, heading = heading, ""
			rows = append(rows, row)
		}
	}
	return rows
}

func (s state) row(c command.Command) app.Row {
	row := app.Row{Key: c.ID, Title: s.words.T(c.Title), Fact: c.Shortcut(s.system)}
	note, usual := "", s.registry.Usual(c.ID).Shortcut(s.system)
	switch {
	case !c.Changeable():
		note = s.words.T("shortcuts.fixed")
	case usual == row.Fact:
	case usual == "":
		note = s.words.T("shortcuts.changed.none")
	default:
		note = s.words.T("shortcuts.changed", "key", usual)
	}
	row.Sub = say.Join(command.LettersOf(c.ID, s.words), note)
	if row.Fact == "" {
		row.Fact = nothing
	}
	return row
}

// refuses is the sentence that says why a command cannot have a chord, "" when
// it can.
func (s state) refuses(id string, chord command.Chord) string {
	r, refused := s.registry.Refuses(id, chord, s.system)
	if !refused {
		return ""
	}
	use := ""
	if r.By != "" {
		use = s.words.T(r.By)
	}
	primary, alt := command.ModNames(s.system)
	return s.words.T(r.Why, "key", chord.String(s.system), "use", use, "system", string(r.System), "primary", primary, "alt", alt)
}

// with are the changes with one more: of a command to a chord, which is none
// where that is the usual one.
func (s state) with(changes command.Changes, id string, chord command.Chord) command.Changes {
	changes = maps.Clone(changes)
	changes[id] = chord
	if chord == s.registry.Usual(id).On(s.system) {
		delete(changes, id)
	}
	return changes
}
