package list

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/part"
)

// handClock is a clock that stands still until it is told to ring.
type handClock struct{ due map[int]func() }

func (c *handClock) after(_ time.Duration, f func()) (stop func()) {
	if c.due == nil {
		c.due = map[int]func(){}
	}
	n := len(c.due)
	for c.due[n] != nil {
		n++
	}
	c.due[n] = f
	return func() { delete(c.due, n) }
}

func (c *handClock) ring() {
	for n, f := range c.due {
		delete(c.due, n)
		f()
	}
}

func TestTheWholeOfACutTextIsShownWhereThePointerRests(t *testing.T) {
	kittest.Dress(t)
	w, clock := test.NewTempWindow(t, nil), &handClock{}
	l := NewKeyList(Params{Words: lang.New("id")})
	tips := part.Furnish(w, clock.after, l)
	w.Resize(fyne.NewSize(340, 400))
	rows := twoOfOneName()
	rows[0].Title = "Sari"
	l.SetRows(rows)
	w.Canvas().Focus(l)
	shown := func() string {
		if said := tips.Describe(); len(said) > 0 {
			return said[0]
		}
		return ""
	}
	on := func(row int) fyne.Position {
		v := l.body.shown[row]
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(v.title.Text).AddXY(5, 5)
	}

	if len(clock.due) != 0 {
		t.Error("a clock runs while nothing is hovered")
	}
	test.MoveMouse(w.Canvas(), on(0))
	clock.ring()
	if got := shown(); got != "" {
		t.Errorf("on a whole text %q is shown", got)
	}
	test.MoveMouse(w.Canvas(), on(1))
	if got := shown(); got != "" {
		t.Errorf("before it rested %q is shown", got)
	}
	clock.ring()
	if got := shown(); got != rows[1].Title {
		t.Errorf("resting on a cut text shows %q", got)
	}
	inside(t, w, tips)
	if w.Canvas().Focused() != l || w.Canvas().Overlays().Top() != nil {
		t.Error("the text took the keyboard")
	}
	test.MoveMouse(w.Canvas(), on(1).AddXY(3, 1))
	if got := shown(); got != rows[1].Title {
		t.Errorf("moved on the text, %q is shown", got)
	}
	test.MoveMouse(w.Canvas(), on(0))
	if got := shown(); got != "" || len(clock.due) > 1 {
		t.Errorf("having left the text, %q is shown, %d clocks run", got, len(clock.due))
	}
	test.MoveMouse(w.Canvas(), on(1))
	clock.ring()
	l.scroll.OnScrolled(fyne.Position{})
	if got := shown(); got != "" {
		t.Errorf("after scrolling %q is shown", got)
	}
}

// inside fails where something that is drawn of the tips lies beyond the window.
func inside(t *testing.T, w fyne.Window, tips *part.Tips) {
	t.Helper()
	for _, o := range test.WidgetRenderer(tips).Objects() {
		if end := o.Position().Add(o.Size()); o.Position().X < 0 || end.X > w.Canvas().Size().Width || end.Y > w.Canvas().Size().Height {
			t.Errorf("%v to %v lies beyond the window of %v", o.Position(), end, w.Canvas().Size())
		}
	}
}
