package command_test

import (
	"testing"

	"wawasan/views/command"
)

func Test_every_chord_is_one_the_toolkit_can_send(t *testing.T) {
	seen := map[string]string{}
	for _, c := range command.Default().All() {
		s := command.Shortcut(c.Chord)
		if (s == nil) != c.Chord.IsZero() {
			t.Errorf("%s: %v", c.ID, s)
		}
		if s == nil {
			continue
		}
		if other := seen[s.ShortcutName()]; other != "" {
			t.Errorf("%s and %s are both %s", c.ID, other, s.ShortcutName())
		}
		seen[s.ShortcutName()] = c.ID
	}
	if seen["CustomDesktop:Control+Return"] != "record.save" && seen["CustomDesktop:Command+Return"] != "record.save" {
		t.Errorf("%v", seen)
	}
}
