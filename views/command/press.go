package command

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// keys are those of a chord that have another name than the toolkit gives them,
// and what stands on them where that is no name.
var keys = []struct {
	name  string
	key   fyne.KeyName
	stand string
}{
	{"Enter", fyne.KeyReturn, ""},
	{"Enter", fyne.KeyEnter, ""},
	{"Backspace", fyne.KeyBackspace, ""},
	{"Del", fyne.KeyDelete, ""},
	{"PgUp", fyne.KeyPageUp, ""},
	{"PgDn", fyne.KeyPageDown, ""},
	{"Comma", fyne.KeyComma, ","},
	{"Equal", fyne.KeyEqual, "="},
	{"Minus", fyne.KeyMinus, "-"},
	{"Plus", fyne.KeyPlus, "+"},
	{"Period", fyne.KeyPeriod, "."},
	{"Slash", fyne.KeySlash, "/"},
	{"Asterisk", fyne.KeyAsterisk, "*"},
	{"Semicolon", fyne.KeySemicolon, ";"},
	{"Apostrophe", fyne.KeyApostrophe, "'"},
	{"Backslash", fyne.KeyBackslash, `\`},
	{"Backtick", fyne.KeyBackTick, "`"},
	{"Opening", fyne.KeyLeftBracket, "["},
	{"Closing", fyne.KeyRightBracket, "]"},
	{"Up", fyne.KeyUp, "↑"},
	{"Down", fyne.KeyDown, "↓"},
	{"Left", fyne.KeyLeft, "←"},
	{"Right", fyne.KeyRight, "→"},
}

// same are the keys that the toolkit calls what people do.
var same = []fyne.KeyName{
	fyne.KeyHome, fyne.KeyEnd, fyne.KeyInsert, fyne.KeyTab, fyne.KeySpace,
	fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6, fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12,
}

// isKey reports whether a name is that of a key of a chord.
func isKey(name string) bool {
	if len(name) == 1 {
		return name >= "A" && name <= "Z" || name >= "0" && name <= "9"
	}
	for _, k := range keys {
		if k.name == name {
			return true
		}
	}
	return slices.Contains(same, fyne.KeyName(name))
}

func chordKey(name string) fyne.KeyName {
	for _, k := range keys {
		if k.name == name {
			return k.key
		}
	}
	return fyne.KeyName(name)
}

// Pressed returns the chord of what the toolkit sent, the reverse of Shortcut,
// and whether it is one that can be written.
func Pressed(s fyne.Shortcut) (Chord, bool) {
	switch s := s.(type) {
	case *fyne.ShortcutUndo:
		return Chord{Primary, "Z"}, true
	case *fyne.ShortcutRedo:
		return Chord{Primary, "Y"}, true
	case *fyne.ShortcutSelectAll:
		return Chord{Primary, "A"}, true
	case *fyne.ShortcutCopy:
		return Chord{Primary, "C"}, true
	case *fyne.ShortcutCut:
		return Chord{Primary, "X"}, true
	case *fyne.ShortcutPaste:
		return Chord{Primary, "V"}, true
	case *desktop.CustomShortcut:
		return pressed(s)
	}
	return Chord{}, false
}

// toolkitMods are what the toolkit calls the modifiers.
func toolkitMods() map[Mods]fyne.KeyModifier {
	return map[Mods]fyne.KeyModifier{
		Primary: fyne.KeyModifierShortcutDefault,
		Shift:   fyne.KeyModifierShift,
		Alt:     fyne.KeyModifierAlt,
	}
}

func pressed(s *desktop.CustomShortcut) (c Chord, ok bool) {
	rest := s.Modifier
	for mod, theirs := range toolkitMods() {
		if rest&theirs != 0 {
			c.Mods, rest = c.Mods|mod, rest&^theirs
		}
	}
	c.Key = string(s.KeyName)
	for _, k := range keys {
		if k.key == s.KeyName {
			c.Key = k.name
		}
	}
	return c, rest == 0 && isKey(c.Key)
}
