// Package command is the one registry of commands: what can be done, under
// which key, and where it is listed. The menu, the palette, the shortcut sheet
// and docs/shortcuts.md are all made from it.
package command

import "strings"

// Menu names the menu, and the group of the sheet, that lists a command.
type Menu string

// The menus, in the order they stand in.
const (
	File      Menu = "file"
	Edit      Menu = "edit"
	Record    Menu = "record"
	Interview Menu = "interview"
	Go        Menu = "go"
	View      Menu = "view"
	Help      Menu = "help"
)

// Menus returns every menu in the order it stands in.
func Menus() []Menu { return []Menu{File, Edit, Record, Interview, Go, View, Help} }

// Title returns the translation key of the menu's name.
func (m Menu) Title() string { return "menu." + string(m) }

// Command is one thing a person can do.
type Command struct {
	ID    string
	Title string // translation key, "command." and the ID
	Menu  Menu
	// Chord is the shortcut with a modifier, the zero Chord if there is none.
	Chord Chord
	// MacChord replaces Chord where macOS keeps it for itself, and Keys where
	// the keyboards there lack it.
	MacChord Chord
	// Keys is a bare key such as "Del"; the part that has the focus reads it,
	// and its MacChord, too: in a text they mean something else.
	Keys string
	// Context says where the command makes sense: "" is everywhere.
	Context string
	// Act is how it is run by a letter.
	Act Act
}

// On returns the chord by which a menu runs the command on a system (a GOOS
// name), the zero Chord if there is none.
func (c Command) On(system string) Chord {
	if c.Keys != "" {
		return Chord{}
	}
	return c.shown(system)
}

func (c Command) shown(system string) Chord {
	if system == mac && !c.MacChord.IsZero() {
		return c.MacChord
	}
	return c.Chord
}

// Shortcut returns the key or chord as it is shown to a person, "" if the
// command has neither.
func (c Command) Shortcut(system string) string {
	return strings.Join(c.Caps(system), joint(system))
}

const mac = "darwin"

// Mods are the modifier keys of a chord.
type Mods uint8

// The modifiers. Primary is Ctrl, and Cmd on macOS.
const (
	Primary Mods = 1 << iota
	Shift
	Alt
)

// Chord is a key held together with modifiers.
type Chord struct {
	Mods Mods
	Key  string // "L", "1", "Enter", "Comma", "Equal", "Minus"
}

// IsZero reports whether there is no chord.
func (c Chord) IsZero() bool { return c.Key == "" }

// String returns the chord as people of the system write it: "Ctrl+Shift+Z",
// "⇧⌘Z". The zero Chord is "".
func (c Chord) String(system string) string { return strings.Join(c.Caps(system), joint(system)) }

// Caps returns what stands on each key of the chord, in the order of writing.
func (c Chord) Caps(system string) []string {
	if c.IsZero() {
		return nil
	}
	var caps []string
	for _, m := range modNames(system) {
		if c.Mods&m.mod != 0 {
			caps = append(caps, m.name)
		}
	}
	return append(caps, KeyName(c.Key, system))
}

// Caps returns what stands on each key of the command's shortcut.
func (c Command) Caps(system string) []string {
	if chord := c.shown(system); !chord.IsZero() {
		return chord.Caps(system)
	}
	if c.Keys != "" {
		return []string{KeyName(c.Keys, system)}
	}
	return nil
}

func joint(system string) string {
	if system == mac {
		return ""
	}
	return "+"
}

type modName struct {
	mod  Mods
	name string
}

func modNames(system string) []modName {
	if system == mac {
		return []modName{{Alt, "⌥"}, {Shift, "⇧"}, {Primary, "⌘"}}
	}
	return []modName{{Primary, "Ctrl"}, {Alt, "Alt"}, {Shift, "Shift"}}
}

// ModNames returns how a system's people write Primary and Alt.
func ModNames(system string) (primary, alt string) {
	return modOn(Primary, system), modOn(Alt, system)
}

func modOn(mod Mods, system string) string {
	for _, m := range modNames(system) {
		if m.mod == mod {
			return m.name
		}
	}
	return ""
}

// KeyName returns how a system's people write a key: "," for "Comma".
func KeyName(key, system string) string {
	for _, k := range keys {
		if k.name == key && k.stand != "" {
			return k.stand
		}
	}
	if system != mac {
		return key
	}
	switch key {
	case "Enter":
		return "↩"
	case "Del":
		return "⌦"
	case "Backspace":
		return "⌫"
	case "Esc":
		return "⎋"
	}
	return key
}
