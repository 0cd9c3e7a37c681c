package form

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app"
	"wawasan/views/kit/kittest"
)

func threeChoices() *Choice {
	return NewChoice([]app.Choice{{Value: "own", Label: "Perusahaan"}, {Value: "other", Label: "Industri lain"}, {Value: "mentor", Label: "Mentor"}}, "own")
}

func TestAChoiceIsWalkedRoundByKeysAndClicks(t *testing.T) {
	kittest.Dress(t)
	c := threeChoices()
	w := kittest.Show(t, c, 300, 60)
	w.Canvas().Focus(c)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "other"},
		{fyne.KeySpace, "mentor"},
		{fyne.KeyRight, "own"},
		{fyne.KeyLeft, "mentor"},
		{fyne.KeyHome, "own"},
		{fyne.KeyEnd, "mentor"},
		{fyne.KeyEnd, "mentor"},
	} {
		kittest.Press(w, step.key)
		if c.Value() != step.want {
			t.Errorf("after %s it is %q, want %q", step.key, c.Value(), step.want)
		}
	}
	w.Canvas().Unfocus()
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(60, 20)})
	if c.Value() != "own" || w.Canvas().Focused() != c {
		t.Errorf("a click led to %q, the keyboard is on %T", c.Value(), w.Canvas().Focused())
	}
	if c.Cursor() != desktop.PointerCursor {
		t.Error("the pointer does not say that it can be clicked")
	}
}

func TestALetterGoesToTheNextChoiceThatBeginsWithIt(t *testing.T) {
	kittest.Dress(t)
	told := 0
	c := threeChoices()
	c.OnChanged = func(string) { told++ }
	w := kittest.Show(t, c, 300, 60)
	w.Canvas().Focus(c)
	kittest.Write(w, "M")
	if c.Value() != "mentor" || told != 1 {
		t.Errorf("it is %q, told %d", c.Value(), told)
	}
	kittest.Write(w, "mz")
	if c.Value() != "mentor" || told != 1 {
		t.Errorf("the only one of its letter became %q, told %d", c.Value(), told)
	}
}

func TestAValueThatIsNoChoiceIsTheFirstAndNoChoicesAreNone(t *testing.T) {
	kittest.Dress(t)
	c := threeChoices()
	c.SetValue("gone")
	if c.Value() != "own" {
		t.Errorf("it is %q", c.Value())
	}
	none := NewChoice(nil, "x")
	w := kittest.Show(t, none, 300, 60)
	w.Canvas().Focus(none)
	kittest.Press(w, fyne.KeyRight, fyne.KeyEnd)
	kittest.Write(w, "a")
	if none.Value() != "" || !slices.Equal(none.Describe(), []string{"‹  ›"}) {
		t.Errorf("it is %q and says %q", none.Value(), none.Describe())
	}
}

func TestAChoiceSaysWhatIsChosenAndHandsOnWhatItDoesNotUse(t *testing.T) {
	kittest.Dress(t)
	c := threeChoices()
	c.Name = "Tujuan"
	late, finished, focus := fyne.KeyName(""), 0, []bool{}
	c.HandOn(func(e *fyne.KeyEvent) bool { late = e.Name; return true })
	c.OnFinish = func() { finished++ }
	c.OnFocus = func(gained bool) { focus = append(focus, gained) }
	c.OnKey = func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyReturn }
	w := kittest.Show(t, container.NewVBox(c), 300, 60)
	w.Canvas().Focus(c)
	kittest.Press(w, fyne.KeyReturn, fyne.KeyEscape)
	c.TypedShortcut(kittest.Finish)
	c.TypedShortcut(&fyne.ShortcutUndo{}) // the window's
	w.Canvas().Unfocus()
	if late != fyne.KeyEscape || finished != 1 || !slices.Equal(focus, []bool{true, false}) {
		t.Errorf("handed on %q, finished %d, focus %v", late, finished, focus)
	}
	if c.AccessibilityLabel() != "Tujuan, Perusahaan, 1/3" || c.AccessibilityRole() != fyne.AccessibleRoleButton {
		t.Errorf("a screen reader hears %q", c.AccessibilityLabel())
	}
}

func TestALongChoiceIsCutBeforeItsArrowAndNumber(t *testing.T) {
	kittest.Dress(t)
	c := NewChoice([]app.Choice{{Value: "a", Label: "perusahaan yang namanya sangat panjang sekali dan masih terus"}, {Value: "b", Label: "b"}}, "a")
	kittest.Show(t, container.NewWithoutLayout(c), 400, 100)
	c.Resize(fyne.NewSize(220, 36))
	texts := kittest.Texts(c)
	for n, text := range texts {
		if n > 0 && text.At.X < texts[n-1].At.X+texts[n-1].Size.Width {
			t.Errorf("%q stands over %q", text.Text, texts[n-1].Text)
		}
		if text.At.X+text.Size.Width > 220 {
			t.Errorf("%q ends at %v", text.Text, text.At.X+text.Size.Width)
		}
	}
}

func TestAClickBeforeTheLabelGoesBack(t *testing.T) {
	kittest.Dress(t)
	c := NewChoice([]app.Choice{{Value: "a", Label: "One"}, {Value: "b", Label: "Two"}, {Value: "c", Label: "Three"}}, "b")
	kittest.Show(t, c, 300, 40)
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(14, 20)})
	if c.Value() != "a" {
		t.Errorf("‹ chose %q", c.Value())
	}
	c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(60, 20)})
	if c.Value() != "b" {
		t.Errorf("the label chose %q", c.Value())
	}
}
