package command_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"wawasan/app/lang"
	"wawasan/views/command"
)

var update = flag.Bool("update", false, "write docs/shortcuts.md anew")

func Test_the_default_registry_is_valid(t *testing.T) {
	if err := command.Default().Validate(); err != nil {
		t.Fatal(err)
	}
}

func Test_every_command_menu_and_hint_has_words_in_both_languages(t *testing.T) {
	for _, code := range lang.Codes {
		words := lang.New(code)
		var keys []string
		for _, c := range command.Default().All() {
			keys = append(keys, c.Title)
		}
		for _, m := range command.Menus() {
			keys = append(keys, m.Title())
		}
		for _, h := range append(command.Moves(), command.Marks()...) {
			keys = append(keys, h.Title)
		}
		for _, k := range keys {
			if !words.Has(k) {
				t.Errorf("%s lacks %s", code, k)
			}
		}
	}
}

func Test_the_document_shows_the_registry(t *testing.T) {
	const file = "../../docs/shortcuts.md"
	want := command.Document(lang.New("id"), lang.New("en"))
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(file)
	if err != nil || string(got) != want {
		t.Fatalf("%s is not what the registry says; run go test ./views/command -update (%v)", file, err)
	}
	if strings.Contains(want, "⟦") {
		t.Fatal("the document has a missing sentence")
	}
}

func Test_chords_are_written_as_each_system_writes_them(t *testing.T) {
	for _, c := range []struct {
		chord      command.Chord
		linux, mac string
	}{
		{command.Chord{Mods: command.Primary, Key: "L"}, "Ctrl+L", "⌘L"},
		{command.Chord{Mods: command.Primary | command.Shift, Key: "Z"}, "Ctrl+Shift+Z", "⇧⌘Z"},
		{command.Chord{Mods: command.Primary, Key: "Comma"}, "Ctrl+,", "⌘,"},
		{command.Chord{Mods: command.Primary, Key: "Enter"}, "Ctrl+Enter", "⌘↩"},
		{command.Chord{}, "", ""},
	} {
		if got := c.chord.String("linux"); got != c.linux {
			t.Errorf("linux: %q, want %q", got, c.linux)
		}
		if got := c.chord.String("darwin"); got != c.mac {
			t.Errorf("macOS: %q, want %q", got, c.mac)
		}
	}
}

func TestABareKeyIsReadByThePartThatHasTheFocusAndByNoMenu(t *testing.T) {
	for id, want := range map[string][2]string{
		"record.delete":  {"Del", "⌘⌫"},
		"go.back":        {"Esc", "⎋"},
		"help.shortcuts": {"F1", "F1"},
	} {
		c, _ := command.Default().ByID(id)
		for i, system := range []string{"linux", "darwin"} {
			if got := c.Shortcut(system); got != want[i] {
				t.Errorf("%s, %s: %q, want %q", id, system, got, want[i])
			}
			if !c.On(system).IsZero() {
				t.Errorf("%s, %s: a menu waits for %s", id, system, c.On(system).String(system))
			}
		}
	}
}

func Test_a_command_that_cannot_run_says_why(t *testing.T) {
	r, ran, why := command.Default(), 0, "command.not_now.interview"
	if got := r.Run("edit.undo"); got != command.Unbound {
		t.Fatalf("unbound it says %q", got)
	}
	r.Bind("edit.undo", command.Handler{Run: func() { ran++ }, Why: func() string { return why }})
	if got := r.Run("edit.undo"); got != why || ran != 0 {
		t.Fatalf("refused it says %q and ran %d times", got, ran)
	}
	why = ""
	if got := r.Run("edit.undo"); got != "" || ran != 1 {
		t.Fatalf("it says %q and ran %d times", got, ran)
	}
	r.Bind("edit.redo", command.Handler{Run: func() { ran++ }})
	if got := r.Run("edit.redo"); got != "" || ran != 2 {
		t.Fatalf("without a condition it says %q and ran %d times", got, ran)
	}
	if len(r.Unbound()) != len(r.All())-2 {
		t.Fatalf("%d unbound of %d", len(r.Unbound()), len(r.All()))
	}
}

func Test_validate_finds_clashing_commands(t *testing.T) {
	cmd := func(id, context string, c command.Chord) command.Command {
		return command.Command{ID: id, Title: "command." + id, Menu: command.Go, Chord: c, Context: context}
	}
	l := command.Chord{Mods: command.Primary, Key: "L"}
	for name, c := range map[string]struct {
		cmds []command.Command
		ok   bool
	}{
		"same id":               {[]command.Command{cmd("a", "", l), cmd("a", "", command.Chord{})}, false},
		"same chord everywhere": {[]command.Command{cmd("a", "", l), cmd("b", "list", l)}, false},
		"same chord apart":      {[]command.Command{cmd("a", "interview", l), cmd("b", "list", l)}, true},
		"copy":                  {[]command.Command{cmd("a", "", command.Chord{Mods: command.Primary, Key: "C"})}, false},
	} {
		if err := command.New(c.cmds...).Validate(); (err == nil) != c.ok {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAHintIsReadWithTheKeysOfItsSystem(t *testing.T) {
	hint := command.Hint{Keys: []string{"Ctrl", "C"}, Title: "keys.copy"}
	for system, want := range map[string]string{"linux": "Ctrl C", "windows": "Ctrl C", "darwin": "⌘ C"} {
		if got := strings.Join(hint.Caps(system), " "); got != want {
			t.Errorf("%s: %q, want %q", system, got, want)
		}
	}
}
