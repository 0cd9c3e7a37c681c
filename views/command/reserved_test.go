package command_test

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"wawasan/app/lang"
	"wawasan/views/command"
)

// others are the keys that no command has and some part of the window reads:
// text fields, lists, forms and what lies over the window.
func others() []command.Chord {
	chord := func(mods command.Mods, keys ...string) []command.Chord {
		var all []command.Chord
		for _, k := range keys {
			all = append(all, command.Chord{Mods: mods, Key: k})
		}
		return all
	}
	return slices.Concat(
		chord(0, "Up", "Down", "Left", "Right", "PgUp", "PgDn", "Home", "End", "Enter", "Tab", "Esc", "Del", "Backspace"),
		chord(command.Primary, "A", "C", "V", "X", "Z", "Y", "Home", "End", "Left", "Right", "Enter", "Backspace", "Insert"),
		chord(command.Shift, "Tab", "Up", "Down", "Left", "Right", "Home", "End", "Enter", "Insert", "Del"),
	)
}

func TestNoCommandHasAKeyThatASystemKeeps(t *testing.T) {
	for _, s := range command.Systems() {
		for _, c := range command.Default().All() {
			keys := c.Shortcut(s.GOOS())
			if r, ok := s.Keeps(keys); ok && r.Seldom == "" && !slices.Contains(r.Same, c.ID) {
				t.Errorf("%s keeps %s of %s: %s (%s)", s, keys, c.ID, r.Title, r.Source)
			}
		}
	}
}

func TestNoPartOfTheWindowReadsAKeyThatASystemKeeps(t *testing.T) {
	for _, s := range command.Systems() {
		written := []string{}
		for _, c := range others() {
			written = append(written, c.String(s.GOOS()))
		}
		for _, h := range slices.Concat(command.Moves(), command.Letters(), command.Marks()) {
			written = append(written, strings.Join(h.Keys, "+"))
			written = append(written, h.Keys...)
		}
		for _, keys := range written {
			if r, ok := s.Keeps(keys); ok && r.Seldom == "" && len(r.Same) == 0 {
				t.Errorf("%s keeps %s: %s (%s)", s, keys, r.Title, r.Source)
			}
		}
	}
}

func TestACommandThatTakesAKeyOfASystemIsRefused(t *testing.T) {
	for name, c := range map[string]command.Command{
		"IBus, Fcitx": {ID: "a", Title: "command.a", Menu: command.Go, Chord: command.Chord{Mods: command.Primary | command.Shift, Key: "U"}},
		"macOS":       {ID: "a", Title: "command.a", Menu: command.Go, Chord: command.Chord{Mods: command.Primary, Key: "M"}},
		"Windows":     {ID: "a", Title: "command.a", Menu: command.Go, Chord: command.Chord{Mods: command.Primary | command.Alt, Key: "B"}},
		"GNOME":       {ID: "a", Title: "command.a", Menu: command.Go, Keys: "Print"},
		"KDE":         {ID: "a", Title: "command.a", Menu: command.Go, Chord: command.Chord{Mods: command.Primary, Key: "F12"}},
	} {
		if err := command.New(c).Validate(); err == nil || !strings.HasPrefix(err.Error(), name+" keeps ") {
			t.Errorf("%s: %v", name, err)
		}
	}
	quit := command.Command{ID: "app.quit", Title: "command.app.quit", Menu: command.File, Chord: command.Chord{Mods: command.Primary, Key: "Q"}}
	if err := command.New(quit).Validate(); err != nil {
		t.Errorf("what means the same: %v", err)
	}
}

var (
	macKeys   = regexp.MustCompile(`^⌃?⌥?⇧?⌘?([^⌃⌥⇧⌘]+)$`)
	otherKeys = regexp.MustCompile(`^((Win|Super|Meta)\+)?(Ctrl\+)?(Alt\+)?(Shift\+)?([^+]+)$`)
)

func TestKeysAreWrittenInTheOrderOfTheirSystem(t *testing.T) {
	for _, r := range command.ReservedKeys() {
		form := otherKeys
		if r.System == command.MacOS {
			form = macKeys
		}
		if r.Title == "" || r.Source == "" || len(r.Keys) == 0 {
			t.Errorf("%+v is not whole", r)
		}
		for _, k := range r.Keys {
			if !form.MatchString(k) {
				t.Errorf("%s: %s", r.System, k)
			}
		}
	}
}

func TestWhatMeansTheSameIsACommandWithThatKey(t *testing.T) {
	for _, r := range command.ReservedKeys() {
		for _, id := range r.Same {
			c, ok := command.Default().ByID(id)
			if keys := c.Shortcut(r.System.GOOS()); !ok || !slices.Contains(r.Keys, keys) {
				t.Errorf("%s: %s has %q and not %v", r.System, id, keys, r.Keys)
			}
		}
	}
}

var inSentences = regexp.MustCompile(`Ctrl\+(Shift\+)?([A-Z0-9]\b|Enter|,)`)

// The words of a Mac read ⌘ for Ctrl and know no other key.
func TestKeysInSentencesAreThoseOfCommandsAndTheSameOnAMac(t *testing.T) {
	byKeys := map[string]command.Command{}
	for _, c := range command.Default().All() {
		byKeys[c.Shortcut("linux")] = c
	}
	for _, code := range lang.Codes {
		w := lang.New(code)
		for _, key := range w.Keys() {
			for _, keys := range inSentences.FindAllString(strings.NewReplacer("⇧⌘", "Ctrl+Shift+", "⌘", "Ctrl+").Replace(w.T(key)), -1) {
				if c, ok := byKeys[keys]; strings.HasPrefix(key, "shortcuts.document.mac") || ok && c.MacChord.IsZero() {
					continue
				}
				t.Errorf("%s: %s names %s", code, key, keys)
			}
		}
	}
}

func TestTheReadmesNameTheKeysThatDifferOnAMac(t *testing.T) {
	for _, file := range []string{"../../README.md", "../../README.id.md"} {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range command.Default().All() {
			if c.MacChord.IsZero() {
				continue
			}
			for _, keys := range []string{c.Shortcut("linux"), c.Shortcut("darwin")} {
				if !strings.Contains(string(raw), "`"+keys+"`") {
					t.Errorf("%s does not name %s of %s", file, keys, c.ID)
				}
			}
		}
	}
}
