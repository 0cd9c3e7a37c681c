package overlay

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app/lang"
	"wawasan/views/command"
)

func Test_the_sheet_lists_every_command_and_mark(t *testing.T) {
	newBench(t)
	for _, code := range lang.Codes {
		words := lang.New(code)
		s := NewShortcutSheet(SheetParams{Words: words, Registry: command.Default(), System: "linux"})
		said := strings.Join(s.Describe(), "\n")
		for _, c := range command.Default().All() {
			if !strings.Contains(said, words.T(c.Title)+" — "+strings.Join(c.Caps("linux"), " ")) {
				t.Errorf("%s: %s is missing", code, c.ID)
			}
		}
		for _, m := range command.Marks() {
			if !strings.Contains(said, words.T(m.Title)+" — "+m.Keys[0]) {
				t.Errorf("%s: mark %s is missing", code, m.Keys[0])
			}
		}
	}
}

func Test_the_sheet_scrolls_filters_and_closes_by_keys(t *testing.T) {
	b := newBench(t)
	closed := 0
	s := NewShortcutSheet(SheetParams{
		Words: lang.New("en"), Registry: command.Default(), System: "linux", OnClose: func() { closed++ },
	})
	s.Open(b.w.Canvas())
	b.press(fyne.KeyPageDown)
	if s.scroll.Offset.Y <= 0 {
		t.Error("PgDn did not scroll")
	}
	b.press(fyne.KeyPageUp, fyne.KeyUp)
	if s.scroll.Offset.Y != 0 {
		t.Error("PgUp did not scroll back")
	}
	test.Type(s.Target(), "ctrl+l")
	if said := strings.Join(s.Describe(), "\n"); !strings.Contains(said, "Capture a line") || strings.Contains(said, "Settings") {
		t.Errorf("filtered to %q", said)
	}
	b.press(fyne.KeyF1)
	if s.IsOpen() || closed != 1 || !b.back() {
		t.Error("F1 did not close the sheet and give the focus back")
	}
	s.Open(b.w.Canvas())
	if len(s.page.groups) < 8 {
		t.Error("the filter was not cleared")
	}
	b.press(fyne.KeyEscape)
	if s.IsOpen() {
		t.Error("Esc did not close the sheet")
	}
}

func Test_columns_keep_their_order_and_are_level(t *testing.T) {
	got := splitColumns([]float32{5, 4, 10, 3, 9, 4, 2, 11, 7}, 3)
	next, worst := 0, float32(0)
	for _, column := range got {
		sum := float32(0)
		for _, i := range column {
			if i != next {
				t.Fatalf("order: %v", got)
			}
			next++
			sum += []float32{5, 4, 10, 3, 9, 4, 2, 11, 7}[i]
		}
		worst = max(worst, sum)
	}
	if len(got) != 3 || worst > 20 {
		t.Errorf("%v, highest %v", got, worst)
	}
}
