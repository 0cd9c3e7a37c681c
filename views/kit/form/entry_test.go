package form

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
)

func TestAFieldKnowsWhetherUndoBelongsToIt(t *testing.T) {
	kittest.Dress(t)
	e := NewEntry()
	w := kittest.Show(t, e, 300, 60)
	e.SetText("Bank")
	w.Canvas().Focus(e)
	if e.HasUndoable() {
		t.Error("nothing was typed")
	}
	kittest.Write(w, "s")
	if !e.HasUndoable() || e.Text != "Banks" {
		t.Errorf("text is %q", e.Text)
	}
}

func TestAFieldOfOneLineOffersItsKeysAndHandsOnEnterAndEsc(t *testing.T) {
	kittest.Dress(t)
	var late []fyne.KeyName
	e := NewEntry()
	e.Name = "Nama"
	e.HandOn(func(k *fyne.KeyEvent) bool { late = append(late, k.Name); return true })
	w := kittest.Show(t, e, 300, 60)
	w.Canvas().Focus(e)
	kittest.Write(w, "Sari")
	kittest.Press(w, fyne.KeyReturn, fyne.KeyEscape, fyne.KeyBackspace)
	if e.Text != "Sar" || len(late) != 2 {
		t.Errorf("it holds %q, handed on %v", e.Text, late)
	}
	e.TypedShortcut(kittest.Finish)
	if len(late) != 3 || late[2] != fyne.KeyReturn {
		t.Errorf("Ctrl+Enter handed on %v", late)
	}
	if e.AccessibilityLabel() != "Nama, Sar" || e.AccessibilityRole() != fyne.AccessibleRoleText || core.TypedText(e) != "Sar" {
		t.Errorf("a screen reader hears %q", e.AccessibilityLabel())
	}
}

func TestAFieldOfSeveralLinesKeepsEnterAndGrowsNoWider(t *testing.T) {
	kittest.Dress(t)
	handed := 0
	e := NewMultiLineEntry(3)
	e.HandOn(func(*fyne.KeyEvent) bool { handed++; return true })
	w := kittest.Show(t, e, 300, 120)
	w.Canvas().Focus(e)
	kittest.Write(w, "satu")
	kittest.Press(w, fyne.KeyReturn)
	kittest.Write(w, "dua")
	if e.Text != "satu\ndua" || handed != 0 {
		t.Errorf("it holds %q, handed on %d", e.Text, handed)
	}
	kittest.Press(w, fyne.KeyEscape)
	if handed != 1 {
		t.Error("Esc was not handed on")
	}
}

func TestAnEmptyFieldSaysItsHint(t *testing.T) {
	kittest.Dress(t)
	e := NewEntry()
	e.SetPlaceHolder("Nama lengkap")
	if got := e.Describe(); len(got) != 1 || got[0] != "Nama lengkap" {
		t.Errorf("it says %q", got)
	}
	e.SetText("Ana")
	if got := e.Describe(); len(got) != 1 || got[0] != "Ana" {
		t.Errorf("it says %q", got)
	}
}

func TestHomeAndEndWithTheControlKeyGoToTheEndsOfTheText(t *testing.T) {
	kittest.Dress(t)
	e := NewMultiLineEntry(4)
	e.SetText("one\ntwo\nthree")
	kittest.Show(t, e, 300, 120)
	press := func(key fyne.KeyName) {
		e.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault})
	}
	press(fyne.KeyEnd)
	e.TypedRune('!')
	press(fyne.KeyHome)
	e.TypedRune('>')
	if e.Text != ">one\ntwo\nthree!" {
		t.Errorf("%q", e.Text)
	}
}
