package views

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app/thing"
	"wawasan/views/kit/part"
)

// button is the button in sight with a label.
func (s *Shell) button(t *testing.T, label string) *part.Button {
	t.Helper()
	var found *part.Button
	s.visit(func(o fyne.CanvasObject, _ drawn) {
		if b, ok := o.(*part.Button); ok && b.Visible() && b.Label() == label {
			found = b
		}
	})
	if found == nil {
		t.Fatalf("no button says %q; shown:\n%s", label, s.texts())
	}
	return found
}

func TestANewInterviewBeginsWithWhoeverIsChosen(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Rizal Kartadinata, MBA")
	s.do(t, "tab.contacts", "interview.new")
	s.mustShow(t, "New interview", "Rizal Kartadinata, MBA")
	s.do(t, "record.save")
	s.mustBeOn(t, tabInterviews)
	s.mustShow(t, "Rizal Kartadinata, MBA")
	if n, err := s.app.Count(t.Context(), thing.KindContact, ""); n != 1 || err != nil {
		t.Errorf("%d contacts, %v", n, err)
	}
}

func TestTheHistoryHasAButtonForWhatDelDoes(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindIndustry, "name", "Energy")
	s.do(t, "history.open")
	s.button(t, "Take this change back").Tapped(&fyne.PointEvent{})
	s.mustShow(t, "Undone")
	if n, err := s.app.Count(t.Context(), thing.KindIndustry, ""); n != 0 || err != nil {
		t.Errorf("%d industries, %v", n, err)
	}
	s.button(t, "Bring back").Tapped(&fyne.PointEvent{})
	if n, err := s.app.Count(t.Context(), thing.KindIndustry, ""); n != 1 || err != nil {
		t.Errorf("brought back, %d industries, %v", n, err)
	}
}

func TestTheButtonOfADebriefFilesWhatStandsInTheLine(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-23")
	s.do(t, "tab.interviews", "interview.debrief")
	s.typeText("the honest picture")
	s.button(t, "Next").Tapped(&fyne.PointEvent{})
	s.mustShow(t, "▌1. What to thank for?", "the honest picture")
	s.button(t, "Next").Tapped(&fyne.PointEvent{})
	s.mustShow(t, "▌2. Three things learned")
}

func TestAQuestionIsTickedByItsBox(t *testing.T) {
	s := window(t, "en")
	s.planned(t, "Sari Wijaya")
	s.do(t, "tab.interviews", "interview.plan")
	before := s.texts()
	for _, o := range s.ofType("list.rowView") {
		if s.texts() != before {
			break
		}
		o.(desktop.Mouseable).MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(20, 16)}, Button: desktop.MouseButtonPrimary})
	}
	if s.texts() == before {
		t.Error("a click on its box does nothing")
	}
}

// ofType are the widgets in sight of a type of the kit.
func (s *Shell) ofType(name string) (found []fyne.CanvasObject) {
	s.visit(func(o fyne.CanvasObject, _ drawn) {
		if fmt.Sprintf("%T", o) == "*"+name {
			found = append(found, o)
		}
	})
	return found
}

func TestTheWheelScrollsAFormAlsoOverItsFields(t *testing.T) {
	s := window(t, "en")
	s.window.Resize(fyne.NewSize(900, 400))
	s.do(t, "contact.new")
	s.ofType("form.wheel")[1].(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -40}})
	moved := false
	s.visit(func(o fyne.CanvasObject, from drawn) {
		if c, ok := o.(*container.Scroll); ok && from.by("form.Form") && !from.by("form.Entry") {
			moved = moved || c.Offset.Y > 0
		}
	})
	if !moved {
		t.Error("the form stands where it stood")
	}
}
