package core

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/kittest"
)

func TestKeysThatWriteOrWalkATextAreTheFields(t *testing.T) {
	for key, want := range map[fyne.KeyName]struct{ moves, edits bool }{
		fyne.KeyLeft: {true, true}, fyne.KeyRight: {true, true}, fyne.KeyHome: {true, true}, fyne.KeyEnd: {true, true},
		fyne.KeyBackspace: {false, true}, fyne.KeyDelete: {false, true}, fyne.KeySpace: {false, true}, fyne.KeyA: {false, true}, fyne.Key7: {false, true}, fyne.KeyComma: {false, true},
		fyne.KeyReturn: {}, fyne.KeyEscape: {}, fyne.KeyF1: {}, fyne.KeyUp: {}, fyne.KeyDown: {}, fyne.KeyTab: {}, fyne.KeyPageDown: {},
	} {
		if Moves(key) != want.moves || Edits(key) != want.edits {
			t.Errorf("%s: moves %v, edits %v", key, Moves(key), Edits(key))
		}
	}
}

func TestCtrlEnterFinishesWithEitherEnterAndOnEitherSystem(t *testing.T) {
	for _, c := range []struct {
		key  fyne.KeyName
		mod  fyne.KeyModifier
		want bool
	}{
		{fyne.KeyReturn, fyne.KeyModifierControl, true},
		{fyne.KeyEnter, fyne.KeyModifierControl, true},
		{fyne.KeyReturn, fyne.KeyModifierSuper, true},
		{fyne.KeyReturn, fyne.KeyModifierShift, false},
		{fyne.KeyReturn, fyne.KeyModifierControl | fyne.KeyModifierShift, false},
		{fyne.KeyS, fyne.KeyModifierControl, false},
	} {
		if got := Finishes(&desktop.CustomShortcut{KeyName: c.key, Modifier: c.mod}); got != c.want {
			t.Errorf("%s with %v: %v", c.key, c.mod, got)
		}
	}
	if Finishes(&fyne.ShortcutUndo{}) {
		t.Error("undo finishes")
	}
}

// holder is an object that leads to another one it holds.
type holder struct {
	widget.BaseWidget
	held fyne.CanvasObject
}

func (h *holder) Inner() []fyne.CanvasObject { return []fyne.CanvasObject{h.held} }

func (h *holder) CreateRenderer() fyne.WidgetRenderer { return Whole(h.held) }

// led is an object that has something else take the keyboard for it.
type led struct {
	widget.BaseWidget
	to fyne.Focusable
}

func (l *led) Target() fyne.Focusable { return l.to }

func (l *led) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(nil))
}

func TestTheFirstThatTakesTheKeyboardIsFoundWithin(t *testing.T) {
	kittest.Dress(t)
	hidden, entry := widget.NewEntry(), widget.NewEntry()
	hidden.Hide()
	for name, o := range map[string]fyne.CanvasObject{
		"itself":               entry,
		"in a container":       container.NewVBox(canvas.NewText("x", nil), hidden, entry),
		"in what another says": &holder{held: container.NewStack(entry)},
		"by another":           container.NewStack(&led{to: entry}),
	} {
		if got := FirstFocusable(o); got != entry {
			t.Errorf("%s: %T", name, got)
		}
	}
	if got := FirstFocusable(container.NewStack(canvas.NewText("x", nil))); got != nil {
		t.Errorf("found %T", got)
	}
	if got := FirstFocusable(nil); got != nil {
		t.Errorf("in nothing found %T", got)
	}
}

func TestAWalkEndsWhereSomethingIsFound(t *testing.T) {
	kittest.Dress(t)
	first, second := canvas.NewText("1", nil), canvas.NewText("2", nil)
	seen := 0
	if !WalkObjects(container.NewVBox(container.NewVBox(first), second), func(o fyne.CanvasObject) bool { seen++; return o == first }) || seen != 3 {
		t.Errorf("saw %d", seen)
	}
	seen = 0
	if WalkObjects(container.NewVBox(first, second), func(fyne.CanvasObject) bool { seen++; return false }) || seen != 3 {
		t.Errorf("saw %d", seen)
	}
}

func TestTheRowOfDigitsNeedsNoShiftWhereNothingIsWritten(t *testing.T) {
	for _, c := range []struct {
		key      fyne.KeyName
		typed, r rune
	}{
		{fyne.Key1, '&', '1'}, {fyne.Key2, 'é', '2'}, {fyne.Key7, 'è', '7'}, {fyne.Key0, 'à', '0'}, // France
		{fyne.Key6, '§', '6'}, {fyne.Key8, '!', '8'}, // Belgium
		{fyne.Key1, '1', '1'}, {fyne.Key1, '!', '!'}, {fyne.Key7, '/', '/'}, {fyne.Key2, '"', '"'}, // elsewhere
		{fyne.KeyE, 'é', 'é'}, {"", '&', '&'}, {fyne.KeyUp, '&', '&'},
	} {
		if got := DigitOf(c.key, c.typed); got != c.r {
			t.Errorf("%s writes %c, which is %c and not %c", c.key, c.typed, got, c.r)
		}
	}
}
