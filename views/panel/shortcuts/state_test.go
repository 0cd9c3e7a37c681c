package shortcuts

import (
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/views/command"
)

func in(code string) state { return state{command.Default(), lang.New(code), "linux"} }

// rowOf is the row of a command.
func (s state) rowOf(t *testing.T, id string) app.Row {
	t.Helper()
	for _, row := range s.rows("") {
		if row.Key == id {
			return row
		}
	}
	t.Fatalf("%s is not listed", id)
	return app.Row{}
}

func TestEveryCommandIsListedUnderItsMenu(t *testing.T) {
	s := in("id")
	rows, heading, menus := s.rows(""), "", 0
	if len(rows) != len(s.registry.All()) {
		t.Errorf("%d rows of %d commands", len(rows), len(s.registry.All()))
	}
	for _, row := range rows {
		if row.Heading != "" {
			menus++
			heading = row.Heading
		}
		c, _ := s.registry.ByID(row.Key)
		if want := s.words.T(c.Menu.Title()); heading != want {
			t.Errorf("%s stands under %q, not %q", row.Key, heading, want)
		}
	}
	if menus != len(command.Menus()) {
		t.Errorf("%d headings", menus)
	}
}

func TestCommandsAreFoundByTheirWordsAndByTheirKeys(t *testing.T) {
	for _, c := range []struct{ code, text, id string }{
		{"en", "write a mess", "outreach.write"}, {"id", "  TULIS pesan ", "outreach.write"}, {"en", "ctrl+shift+k", "lesson.link"},
	} {
		rows := in(c.code).rows(c.text)
		if len(rows) != 1 || rows[0].Key != c.id || rows[0].Heading == "" {
			t.Errorf("%q: %v", c.text, rows)
		}
	}
	if rows := in("en").rows("no such thing"); len(rows) > 0 {
		t.Errorf("%v", rows)
	}
}

func TestARowSaysWhatTheKeysWereAndWhichAreFixed(t *testing.T) {
	s := in("en")
	s.registry.Change(command.Changes{"record.edit": {Mods: command.Primary | command.Alt, Key: "E"}, "edit.undo": {}, "about": {Mods: command.Alt, Key: "7"}}, "linux")
	for id, want := range map[string][2]string{
		"record.edit":   {"Ctrl+Alt+E", "Space e · usually Ctrl+E"},
		"edit.undo":     {"–", "Space z · usually Ctrl+Z"},
		"about":         {"Alt+7", "usually none"},
		"go.back":       {"Esc", "fixed"},
		"record.save":   {"Ctrl+Enter", "fixed"},
		"notebook.demo": {"–", ""},
		"capture.focus": {"Ctrl+L", "Space ."},
	} {
		if row := s.rowOf(t, id); row.Fact != want[0] || row.Sub != want[1] {
			t.Errorf("%s: %q, %q", id, row.Fact, row.Sub)
		}
	}
}

func TestARefusalIsASentenceThatNamesWhatHasTheKeys(t *testing.T) {
	for _, c := range []struct {
		code  string
		chord command.Chord
		want  []string
	}{
		{"en", command.Chord{Mods: command.Primary, Key: "K"}, []string{"Ctrl+K", "“"}},
		{"id", command.Chord{Mods: command.Primary | command.Alt, Key: "T"}, []string{"Ctrl+Alt+T", "GNOME", "terminal"}},
		{"id", command.Chord{Key: "e"}, []string{"e saja", "Ctrl", "Alt"}},
		{"en", command.Chord{Mods: command.Primary, Key: "V"}, []string{"Ctrl+V", "typing"}},
	} {
		s := in(c.code)
		got := s.refuses("record.edit", c.chord)
		for _, want := range c.want {
			if !strings.Contains(got, want) || strings.ContainsAny(got, "{}⟦") {
				t.Errorf("%q lacks %q", got, want)
			}
		}
	}
	if got := in("en").refuses("record.edit", command.Chord{Mods: command.Alt, Key: "7"}); got != "" {
		t.Errorf("%q", got)
	}
}

func TestTheUsualChordIsNoChange(t *testing.T) {
	s := in("en")
	other := command.Chord{Mods: command.Alt, Key: "7"}
	changes := s.with(command.Changes{"edit.undo": {}}, "record.edit", other)
	if len(changes) != 2 || changes["record.edit"] != other {
		t.Errorf("%v", changes)
	}
	if back := s.with(changes, "record.edit", command.Chord{Mods: command.Primary, Key: "E"}); len(back) != 1 || len(changes) != 2 {
		t.Errorf("%v, before %v", back, changes)
	}
	if none := s.with(command.Changes{}, "about", command.Chord{}); len(none) != 0 {
		t.Errorf("%v", none)
	}
}
