package command_test

import (
	"runtime"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/views/command"
)

func Test_every_chord_is_one_the_toolkit_can_send(t *testing.T) {
	var seen map[string]string
	for _, system := range []string{"darwin", "linux"} {
		seen = map[string]string{}
		for _, c := range command.Default().All() {
			s := command.Shortcut(c.On(system))
			if (s == nil) != c.On(system).IsZero() {
				t.Errorf("%s: %v", c.ID, s)
			}
			if s == nil {
				continue
			}
			if other := seen[s.ShortcutName()]; other != "" {
				t.Errorf("%s: %s and %s are both %s", system, c.ID, other, s.ShortcutName())
			}
			seen[s.ShortcutName()] = c.ID
		}
	}
	if seen["CustomDesktop:Control+Return"] != "record.save" && seen["CustomDesktop:Command+Return"] != "record.save" {
		t.Errorf("%v", seen)
	}
}

func TestAMenuWaitsForTheKeysThatItsLabelNames(t *testing.T) {
	for _, c := range command.Default().All() {
		s := command.Shortcut(c.Chord)
		u := command.Unwritten(s)
		if (u == nil) != (s == nil) {
			t.Fatalf("%s: %v", c.ID, u)
		}
		if u == nil {
			continue
		}
		if _, writes := u.(fyne.KeyboardShortcut); writes || u.ShortcutName() != s.ShortcutName() {
			t.Errorf("%s: waits for %s and not %s, writes it: %v", c.ID, u.ShortcutName(), s.ShortcutName(), writes)
		}
	}
}

func TestKeysAreNamedAsTheSystemNamesThem(t *testing.T) {
	want := "Ctrl+Enter"
	if runtime.GOOS == "darwin" {
		want = "⌘↩"
	}
	if got := command.KeyOf("record.save"); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := command.KeyOf("no.such"); got != "" {
		t.Errorf("a command that is not there has the key %q", got)
	}
}
