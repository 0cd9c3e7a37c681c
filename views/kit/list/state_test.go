package list

import (
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

func rowsNamed(names ...string) []app.Row {
	var rows []app.Row
	for _, n := range names {
		rows = append(rows, app.Row{ID: data.ID(n), Kind: thing.KindContact, Title: n})
	}
	return rows
}

func TestTheSelectionFollowsItsRowThroughAReload(t *testing.T) {
	var s State
	s.SetRows(rowsNamed("a", "b", "c"))
	s.SelectID("b")
	s.SetRows(rowsNamed("x", "a", "y", "b"))
	if r, _ := s.Selected(); r.ID != "b" {
		t.Errorf("selected %q, want b", r.ID)
	}
}

func TestWhenTheSelectedRowIsGoneItsPlaceStaysSelected(t *testing.T) {
	var s State
	s.SetRows(rowsNamed("a", "b", "c"))
	s.End()
	s.SetRows(rowsNamed("a", "b"))
	if r, _ := s.Selected(); r.ID != "b" {
		t.Errorf("selected %q, want b", r.ID)
	}
	s.SetRows(nil)
	if _, ok := s.Selected(); ok {
		t.Error("an empty list has a selected row")
	}
}

func TestTwoThingsOfOneIDAreToldApartByKind(t *testing.T) {
	var s State
	rows := []app.Row{{ID: "1", Kind: thing.KindPromise}, {ID: "1", Kind: thing.KindInterview}}
	s.SetRows(rows)
	s.End()
	s.SetRows(rows)
	if s.Index() != 1 {
		t.Errorf("selection went to row %d", s.Index())
	}
}

func TestMovingStopsAtTheEnds(t *testing.T) {
	var s State
	if s.Move(1) {
		t.Error("an empty list moved")
	}
	s.SetRows(rowsNamed("a", "b", "c"))
	if s.Move(-1) || !s.Move(10) || s.Index() != 2 || s.Move(1) {
		t.Errorf("at %d", s.Index())
	}
	if !s.Home() || s.Index() != 0 {
		t.Error("Home did not lead to the top")
	}
}

func TestAPageIsAskedForBeforeTheEndIsReached(t *testing.T) {
	var s State
	s.SetRows(rowsNamed("a", "b", "c", "d"))
	s.SetCount(10)
	if s.NeedsMore(2) {
		t.Error("asked too early")
	}
	s.Move(2)
	if !s.NeedsMore(2) {
		t.Error("not asked near the end")
	}
	s.SetCount(4)
	if s.NeedsMore(2) {
		t.Error("asked although all is loaded")
	}
}

func TestTypingFiltersAndBackspaceTakesWholeLetters(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"abc", "ab"},
		{"e\u0301", ""},
		{"a👍🏽", "a"},
		{"a👩\u200d💻", "a"},
		{"a🇮🇩", "a"},
		{"a🇮🇩🇮🇩", "a🇮🇩"},
		{"", ""},
	} {
		if got := dropLast(c.text); got != c.want {
			t.Errorf("%q without its last letter is %q, want %q", c.text, got, c.want)
		}
	}
	var s State
	if s.Type(' ') || !s.Type('a') || !s.Type(' ') || s.Filter() != "a " {
		t.Errorf("filter is %q", s.Filter())
	}
	if !s.Backspace() || s.Filter() != "a" {
		t.Errorf("filter is %q", s.Filter())
	}
}

func TestTheBestMatchIsSelectedAfterTyping(t *testing.T) {
	var s State
	s.SetRows(rowsNamed("a", "b", "c"))
	s.SelectID("b")
	s.Type('x')
	s.SetRows(rowsNamed("c", "b"))
	if r, _ := s.Selected(); r.ID != "c" {
		t.Errorf("selected %q, want c", r.ID)
	}
	s.SetFilter("")
	s.SetRows(rowsNamed("a", "b", "c"))
	if r, _ := s.Selected(); r.ID != "c" {
		t.Errorf("without the filter %q is selected, want c still", r.ID)
	}
}
