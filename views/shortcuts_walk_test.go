package views

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
	"wawasan/views/panel/shortcuts"
)

const (
	ctrlAlt = command.Primary | command.Alt
	ctrl    = command.Primary
)

// chord presses a key with modifiers as the toolkit hears it: the menu first,
// then what has the focus. It reports whether a command of the menu has it.
func (s *Shell) chord(mods command.Mods, key string) bool {
	pressed := command.Shortcut(command.Chord{Mods: mods, Key: key})
	for _, m := range s.window.MainMenu().Items {
		for _, item := range m.Items {
			if item.Shortcut != nil && item.Shortcut.ShortcutName() == pressed.ShortcutName() {
				item.Action()
				return true
			}
		}
	}
	if f, ok := s.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(pressed)
	}
	return false
}

func TestAShortcutIsChangedByKeysAloneAndHoldsAtOnce(t *testing.T) {
	s := window(t, "id")
	s.do(t, "tab.contacts", "shortcuts.open")
	s.mustFocus(t, "shortcuts")
	s.typeText("ctrl+k")
	s.mustShow(t, "▌", "Ctrl+K")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "dialog")
	s.shot(t, "shortcuts-ask")
	if !s.chord(ctrl, "E") {
		t.Fatal("no menu has Ctrl+E")
	}
	s.mustShow(t, "Ctrl+E sudah dipakai")
	s.chord(ctrlAlt, "T")
	s.typeText("e")
	s.mustShow(t, "e saja tidak bisa")
	s.chord(ctrlAlt, "K")
	s.mustFocus(t, "shortcuts")
	s.mustShow(t, "Ctrl+Alt+K", "biasanya Ctrl+K")
	s.shot(t, "shortcuts")
	if got := s.app.Setting(context.Background(), app.SettingShortcuts); got != "palette.open=Primary+Alt+K" {
		t.Errorf("kept as %q", got)
	}
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabContacts)
	s.mustFocus(t, "list")
	s.mustShow(t, "Ctrl+Alt+K") // beside the field of the headline
	if s.chord(ctrl, "K") {
		t.Error("the menu has the old chord still")
	}
	if !s.chord(ctrlAlt, "K") {
		t.Fatal("the menu has not the new one")
	}
	s.mustFocus(t, "palette")
	s.press(fyne.KeyEscape)
	s.press(fyne.KeyF1)
	s.mustShow(t, "Ctrl Alt K")
}

func TestAShortcutIsTakenAwayAndBroughtBackByKeys(t *testing.T) {
	s := window(t, "en")
	s.do(t, "shortcuts.open")
	s.typeText("ctrl+e")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Press the new keys")
	s.mustNotShow(t, "The usual")
	s.press(fyne.KeyBackspace)
	s.mustFocus(t, "shortcuts")
	if s.chord(ctrl, "E") || s.caught != nil {
		t.Fatal("the chord is there still")
	}
	s.typeText("edit") // the old keys find it no more
	s.mustShow(t, "usually Ctrl+E")
	s.chooseShortcut(t, "record.edit")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "The usual: Ctrl+E")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "shortcuts")
	s.mustNotShow(t, "usually Ctrl+E")
	if got := s.app.Setting(context.Background(), app.SettingShortcuts); got != "" {
		t.Errorf("kept is %q", got)
	}
	if !s.chord(ctrl, "E") {
		t.Error("the usual chord is not back")
	}
}

// chooseShortcut walks down to the row of a command.
func (s *Shell) chooseShortcut(t *testing.T, id string) {
	t.Helper()
	rows := s.panel.(*shortcuts.Panel).Rows
	s.press(fyne.KeyHome)
	for range rows.State().Len() {
		if row, ok := rows.Selected(); ok && row.Key == id {
			return
		}
		s.press(fyne.KeyDown)
	}
	t.Fatalf("%s is not listed:\n%s", id, s.texts())
}

func TestShortcutsThatWereChangedHoldAtTheNextStart(t *testing.T) {
	s := window(t, "en")
	changes := command.Changes{"record.edit": {Mods: ctrlAlt, Key: "E"}, "edit.undo": {}}
	if err := s.app.SetSetting(context.Background(), app.SettingShortcuts, changes.String()); err != nil {
		t.Fatal(err)
	}
	next := open(test.NewTempApp(t), s.params)
	if next.chord(ctrl, "E") || next.chord(ctrl, "Z") || !next.chord(ctrlAlt, "E") {
		t.Error("the usual ones hold")
	}
	if got := command.KeyOf("edit.undo"); got != "" {
		t.Errorf("undo is said to have %q", got)
	}
	next.do(t, "shortcuts.open")
	next.typeText("undo")
	next.mustShow(t, "usually Ctrl+Z")
	p := next.panel.(*shortcuts.Panel)
	core.WalkObjects(p.Content(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*part.Button)
		if ok && b.Label() == "All as usual" {
			b.Press()
		}
		return false
	})
	if !next.chord(ctrl, "E") || next.chord(ctrlAlt, "E") {
		t.Error("the usual ones are not back")
	}
}

func TestWhatCannotBeChangedSaysSo(t *testing.T) {
	s := window(t, "en")
	s.do(t, "shortcuts.open")
	s.typeText("f1")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "shortcuts")
	s.mustShow(t, "F1 cannot be changed")
}

func TestAskingForAShortcutIsLeftByEscape(t *testing.T) {
	s := window(t, "en")
	s.do(t, "shortcuts.open")
	s.typeText("ctrl+d")
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "shortcuts")
	if s.caught != nil {
		t.Error("chords are still caught")
	}
	if _, kept := command.ReadChanges(s.app.Setting(context.Background(), app.SettingShortcuts))["promise.done"]; kept {
		t.Error("something was changed")
	}
}

func TestTheSettingsLeadToTheShortcutsByKeys(t *testing.T) {
	s := window(t, "en")
	s.do(t, "settings.open")
	for range 40 {
		if b, ok := s.Canvas().Focused().(*part.Button); ok && b.Label() == "Change shortcuts…" {
			s.press(fyne.KeyReturn)
			s.mustFocus(t, "shortcuts")
			return
		}
		s.Canvas().FocusNext()
	}
	t.Fatalf("no Tab leads there:\n%s", s.texts())
}
