package command

import (
	"maps"
	"slices"
	"strings"
)

// Changes are the chords that a person gave commands, by the IDs of those; the
// zero Chord is for a command that is to have none.
type Changes map[string]Chord

// ReadChanges reads what String wrote. What cannot be read is left out.
func ReadChanges(text string) Changes {
	changes := Changes{}
	for _, word := range strings.Fields(text) {
		id, name, ok := strings.Cut(word, "=")
		if chord, known := chordNamed(name); ok && known {
			changes[id] = chord
		}
	}
	return changes
}

// String writes the changes, the same way on every system: one word for each.
func (c Changes) String() string {
	var words []string
	for _, id := range slices.Sorted(maps.Keys(c)) {
		words = append(words, id+"="+c[id].name())
	}
	return strings.Join(words, " ")
}

// mods are the names of the modifiers where a chord is kept.
var mods = []modName{{Primary, "Primary"}, {Alt, "Alt"}, {Shift, "Shift"}}

func (c Chord) name() string {
	if c.IsZero() {
		return ""
	}
	var parts []string
	for _, m := range mods {
		if c.Mods&m.mod != 0 {
			parts = append(parts, m.name)
		}
	}
	return strings.Join(append(parts, c.Key), "+")
}

func chordNamed(name string) (c Chord, ok bool) {
	if name == "" {
		return Chord{}, true
	}
	parts := strings.Split(name, "+")
	for _, part := range parts[:len(parts)-1] {
		n := slices.IndexFunc(mods, func(m modName) bool { return m.name == part })
		if n < 0 {
			return Chord{}, false
		}
		c.Mods |= mods[n].mod
	}
	c.Key = parts[len(parts)-1]
	return c, c.Mods != 0 && isKey(c.Key)
}

// Changeable reports whether a command may have another chord. Bare keys, and
// what ends a form, are read by whatever has the focus.
func (c Command) Changeable() bool { return c.Keys == "" && c.ID != "record.save" }

// Usual returns the command of an ID as it was before any change.
func (r *Registry) Usual(id string) Command { return r.usual[r.byID[id]] }

// Change gives commands the chords a person wants on a system (a GOOS name),
// instead of all they were given before. A chord that cannot be had there
// leaves its command the usual one, or none where another has that by now.
func (r *Registry) Change(wanted Changes, system string) {
	r.commands = slices.Clone(r.usual)
	var ids, refused []string
	for _, id := range slices.Sorted(maps.Keys(wanted)) {
		if n, ok := r.byID[id]; ok && r.usual[n].Changeable() {
			ids = append(ids, id)
			r.give(id, Chord{})
		}
	}
	for _, id := range ids {
		switch chord := wanted[id]; {
		case chord.IsZero():
		case r.mayHave(id, chord, system):
			r.give(id, chord)
		default:
			refused = append(refused, id)
		}
	}
	for _, id := range refused {
		if usual := r.Usual(id); r.mayHave(id, usual.On(system), system) {
			r.commands[r.byID[id]] = usual
		}
	}
}

func (r *Registry) give(id string, chord Chord) {
	c := &r.commands[r.byID[id]]
	c.Chord, c.MacChord = chord, Chord{}
}

func (r *Registry) mayHave(id string, chord Chord, system string) bool {
	_, refused := r.Refuses(id, chord, system)
	return !refused
}

// Refusal is why a command cannot have a chord.
type Refusal struct {
	Why    string // translation key, with what of the following is named in it
	By     string // translation key of what has the chord
	System System
}

// The reasons why a chord cannot be had.
const (
	refusedBare   = "shortcuts.refused.bare"
	refusedText   = "shortcuts.refused.text"
	refusedSystem = "shortcuts.refused.system"
	refusedTaken  = "shortcuts.refused.taken"
)

// Unwritable is the reason why a key cannot be had that has no name here.
const Unwritable = "shortcuts.refused.unknown"

// Refuses tells why a command cannot have a chord on a system, and whether it
// cannot: letters are for typing, some chords are for what is typed, some the
// system keeps, and some another command has.
func (r *Registry) Refuses(id string, chord Chord, system string) (Refusal, bool) {
	if chord.IsZero() {
		return Refusal{}, false
	}
	if chord.Mods&(Primary|Alt) == 0 {
		return Refusal{Why: refusedBare}, true
	}
	if chord != r.Usual(id).On(system) && chord.writes(system) {
		return Refusal{Why: refusedText}, true
	}
	for _, s := range Systems() {
		if s.GOOS() != known(system) {
			continue
		}
		if kept, ok := s.Keeps(chord.String(system)); ok && !kept.allows(id) {
			return Refusal{Why: refusedSystem, By: kept.Title, System: s}, true
		}
	}
	for _, other := range r.commands {
		if other.ID != id && other.shown(system) == chord {
			return Refusal{Why: refusedTaken, By: other.Title}, true
		}
	}
	return Refusal{}, false
}

// known is the system whose keys count on a system.
func known(system string) string {
	if system == mac || system == "windows" {
		return system
	}
	return "linux"
}

// walking are the keys that move through a text together with modifiers.
var walking = []string{"Left", "Right", "Home", "End", "Backspace", "Del", "Insert", "Tab", "Space"}

// writes reports whether a chord means something while one types.
func (c Chord) writes(system string) bool {
	switch {
	case slices.Contains(editing, c), c == Chord{Primary, "Z"}, c == Chord{Primary, "Y"}, c == Chord{Primary, "Enter"}:
		return true
	case c.Mods&^Shift == Primary:
		return slices.Contains(walking, c.Key)
	}
	return system == mac && c.Mods&Primary == 0 // ⌥ writes signs
}
