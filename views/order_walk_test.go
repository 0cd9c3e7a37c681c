package views

import (
	"context"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// TestAnswersMayComeInAnyOrder leads to a thing on a tab never seen before and
// lets what is read for it come first to last and last to first.
func TestAnswersMayComeInAnyOrder(t *testing.T) {
	for _, backwards := range []bool{false, true} {
		s := window(t, "en")
		s.say(t, app.Where{}, "? an older gap", "? a middle gap", "? the newest gap")
		gaps, err := s.app.List(context.Background(), thing.KindGap, app.ListQuery{})
		if err != nil {
			t.Fatal(err)
		}
		middle := gaps.Rows[1]
		s.inOrder(backwards, func() { s.Go(middle.Link()) })
		s.mustFocus(t, "detail")
		s.mustChoose(t, "a middle gap")
		if got := s.browser().Row(); got != middle.Identity() {
			t.Errorf("backwards %v: row %s is selected, not %s", backwards, got, middle.ID)
		}
		s.inOrder(backwards, func() { s.changed(data.Changed{Kinds: []string{"gaps"}}) })
		s.mustFocus(t, "detail")
		s.mustChoose(t, "a middle gap")
		s.inOrder(backwards, func() { s.press(fyne.KeyEscape) })
		s.mustBeOn(t, tabToday)
		s.do(t, "tab.lessons")
		s.inOrder(backwards, func() { s.do(t, "language.toggle") })
		s.mustChoose(t, "a middle gap")
	}
}

// inOrder does something, then all the reading it began, and what that began.
func (s *Shell) inOrder(backwards bool, do func()) {
	var work []func()
	was := s.run.Start
	s.run.Start = func(f func()) { work = append(work, f) }
	defer func() { s.run.Start = was }()
	do()
	for len(work) > 0 {
		now := work
		work = nil
		if backwards {
			slices.Reverse(now)
		}
		for _, f := range now {
			f()
		}
	}
}
