package command_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app/lang"
	"wawasan/views/command"
)

const (
	ctrl  = command.Primary
	alt   = command.Alt
	shift = command.Shift
)

func TestChangesAreReadAsTheyWereWritten(t *testing.T) {
	changes := command.Changes{
		"record.edit": {ctrl | shift, "9"}, "edit.undo": {}, "text.larger": {ctrl, "Plus"}, "list.usual": {ctrl | alt | shift, "F12"},
	}
	const want = "edit.undo= list.usual=Primary+Alt+Shift+F12 record.edit=Primary+Shift+9 text.larger=Primary+Plus"
	if got := changes.String(); got != want {
		t.Fatalf("written as %q", got)
	}
	read := command.ReadChanges(want)
	if len(read) != len(changes) {
		t.Errorf("read as %v", read)
	}
	for id, chord := range changes {
		if got, ok := read[id]; !ok || got != chord {
			t.Errorf("%s is read as %v", id, got)
		}
	}
}

func TestChangesThatMeanNothingAreLeftOut(t *testing.T) {
	for _, text := range []string{"", "record.edit", "record.edit=E", "record.edit=Hyper+E", "record.edit=Primary+", "record.edit=Primary+Nothing", "record.edit=+", "record.edit=Primary+é"} {
		if got := command.ReadChanges(text); len(got) > 0 {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestAChordIsRefusedForAReason(t *testing.T) {
	for _, c := range []struct {
		id            string
		chord         command.Chord
		system        string
		why, by, says string
	}{
		{"record.edit", command.Chord{ctrl | alt, "E"}, "linux", "", "", ""},
		{"record.edit", command.Chord{ctrl, "E"}, "linux", "", "", ""}, // its own
		{"record.edit", command.Chord{alt, "7"}, "linux", "", "", ""},
		{"record.edit", command.Chord{ctrl, "Plus"}, "windows", "", "", ""},
		{"record.edit", command.Chord{0, "E"}, "linux", "bare", "", ""},
		{"record.edit", command.Chord{shift, "F5"}, "linux", "bare", "", ""},
		{"record.edit", command.Chord{ctrl, "C"}, "linux", "text", "", ""},
		{"record.edit", command.Chord{ctrl, "Z"}, "linux", "text", "", ""},
		{"record.edit", command.Chord{ctrl | shift, "Left"}, "linux", "text", "", ""},
		{"record.edit", command.Chord{ctrl, "Enter"}, "linux", "text", "", ""},
		{"record.edit", command.Chord{alt, "E"}, "darwin", "text", "", ""},
		{"edit.undo", command.Chord{ctrl, "Z"}, "linux", "", "", ""},
		{"record.edit", command.Chord{ctrl, "K"}, "linux", "taken", "command.palette.open", ""},
		{"record.edit", command.Chord{ctrl, "Y"}, "darwin", "text", "", ""},
		{"record.edit", command.Chord{ctrl, "U"}, "darwin", "taken", "command.outreach.write", ""},
		{"record.edit", command.Chord{ctrl, "U"}, "linux", "", "", ""},
		{"record.edit", command.Chord{ctrl | shift, "U"}, "linux", "system", "reserved.unicode", "IBus, Fcitx"},
		{"record.edit", command.Chord{ctrl | shift, "U"}, "windows", "", "", ""},
		{"record.edit", command.Chord{ctrl | alt, "T"}, "linux", "system", "reserved.terminal", "GNOME"},
		{"record.edit", command.Chord{alt, "F3"}, "freebsd", "system", "reserved.window", "KDE"},
		{"record.edit", command.Chord{ctrl | alt, "B"}, "windows", "system", "reserved.altgr", "Windows"},
		{"record.edit", command.Chord{alt, "F4"}, "windows", "system", "reserved.close", "Windows"},
		{"record.edit", command.Chord{ctrl, "M"}, "darwin", "system", "reserved.minimise", "macOS"},
		{"settings.open", command.Chord{ctrl, "Comma"}, "darwin", "", "", ""},
	} {
		got, refused := command.Default().Refuses(c.id, c.chord, c.system)
		want := ""
		if c.why != "" {
			want = "shortcuts.refused." + c.why
		}
		if refused != (c.why != "") || got.Why != want || got.By != c.by || string(got.System) != c.says {
			t.Errorf("%s on %s for %s: %+v", c.chord.String(c.system), c.system, c.id, got)
		}
		for _, code := range lang.Codes {
			if refused && !lang.New(code).Has(got.Why) {
				t.Errorf("%s lacks %s", code, got.Why)
			}
		}
	}
}

func TestACommandHasTheChordItWasGivenAndNoOther(t *testing.T) {
	for name, c := range map[string]struct {
		changes command.Changes
		system  string
		want    map[string]string
	}{
		"another":                  {command.Changes{"record.edit": {ctrl | alt, "E"}}, "linux", map[string]string{"record.edit": "Ctrl+Alt+E"}},
		"on macOS":                 {command.Changes{"outreach.write": {ctrl | alt, "E"}}, "darwin", map[string]string{"outreach.write": "⌥⌘E"}},
		"none":                     {command.Changes{"record.edit": {}}, "linux", map[string]string{"record.edit": ""}},
		"two that change places":   {command.Changes{"record.edit": {ctrl, "D"}, "promise.done": {ctrl, "E"}}, "linux", map[string]string{"record.edit": "Ctrl+D", "promise.done": "Ctrl+E"}},
		"taken":                    {command.Changes{"record.edit": {ctrl, "K"}}, "linux", map[string]string{"record.edit": "Ctrl+E", "palette.open": "Ctrl+K"}},
		"one of two the same":      {command.Changes{"record.edit": {ctrl | alt, "E"}, "tab.today": {ctrl | alt, "E"}}, "linux", map[string]string{"record.edit": "Ctrl+Alt+E", "tab.today": "Ctrl+1"}},
		"the usual one is gone":    {command.Changes{"record.edit": {ctrl, "K"}, "tab.today": {ctrl, "E"}}, "linux", map[string]string{"record.edit": "", "tab.today": "Ctrl+E"}},
		"reserved here":            {command.Changes{"record.edit": {ctrl | alt, "E"}}, "windows", map[string]string{"record.edit": "Ctrl+E"}},
		"a key that is fixed":      {command.Changes{"go.back": {ctrl | alt, "E"}, "record.save": {}}, "linux", map[string]string{"go.back": "Esc", "record.save": "Ctrl+Enter"}},
		"a command there is not":   {command.Changes{"no.such": {ctrl | alt, "E"}}, "linux", map[string]string{"record.edit": "Ctrl+E"}},
		"a chord where there none": {command.Changes{"about": {ctrl | alt, "E"}}, "linux", map[string]string{"about": "Ctrl+Alt+E"}},
	} {
		r := command.Default()
		r.Change(command.Changes{"capture.focus": {ctrl | alt, "J"}}, c.system)
		r.Change(c.changes, c.system)
		for id, want := range c.want {
			if got, _ := r.ByID(id); got.Shortcut(c.system) != want {
				t.Errorf("%s: %s has %q", name, id, got.Shortcut(c.system))
			}
		}
		if got, _ := r.ByID("capture.focus"); got.Chord != r.Usual("capture.focus").Chord {
			t.Errorf("%s: a change before it holds still", name)
		}
	}
}

func TestWhatIsPressedIsTheChordThatWouldSendIt(t *testing.T) {
	for _, c := range command.Default().All() {
		if chord := c.On("linux"); !chord.IsZero() {
			if got, ok := command.Pressed(command.Shortcut(chord)); !ok || got != chord {
				t.Errorf("%s: %v is read as %v", c.ID, chord, got)
			}
		}
	}
	for _, s := range []fyne.Shortcut{
		&desktop.CustomShortcut{Modifier: fyne.KeyModifierShortcutDefault},               // ü, which the toolkit has no name for
		&desktop.CustomShortcut{KeyName: "E", Modifier: 1 << 12},                         // no modifier of ours
		&desktop.CustomShortcut{KeyName: desktop.KeyMenu, Modifier: fyne.KeyModifierAlt}, // no key of ours
	} {
		if got, ok := command.Pressed(s); ok {
			t.Errorf("%v is read as %v", s, got)
		}
	}
	if got, ok := command.Pressed(&fyne.ShortcutPaste{}); !ok || got != (command.Chord{Mods: ctrl, Key: "V"}) {
		t.Errorf("pasting is read as %v", got)
	}
}

func TestKeysInSentencesAreThoseOfTheRegistryInUse(t *testing.T) {
	usual := command.KeyOf("record.edit")
	r := command.Default()
	r.Change(command.Changes{"record.edit": {}}, "linux")
	r.Use()
	t.Cleanup(command.Default().Use)
	if got := command.KeyOf("record.edit"); got != "" || usual == "" {
		t.Errorf("%q, before %q", got, usual)
	}
}
