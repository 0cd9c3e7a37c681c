package overlay

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wawasan/app/lang"
	"wawasan/views/command"
	"wawasan/views/kit/kittest"
)

func Test_the_sheet_lists_every_command_and_mark(t *testing.T) {
	newBench(t)
	for _, code := range lang.Codes {
		words := lang.New(code)
		s := NewShortcutSheet(SheetParams{Words: words, Registry: command.Default(), System: "linux"})
		said := strings.Join(s.Describe(), "\n")
		for _, c := range command.Default().All() {
			if !strings.Contains(said, words.T(c.Title)+" — "+strings.Join(apart(c.LetterCaps(words), c.Caps("linux")), " ")) {
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
	if said := strings.Join(s.Describe(), "\n"); !strings.Contains(said, "Capture a line") || strings.Contains(said, "Import…") {
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

func TestASheetThatFindsNothingSaysSo(t *testing.T) {
	b := newBench(t)
	s := NewShortcutSheet(SheetParams{Words: lang.New("en"), Registry: command.Default(), System: "linux"})
	s.Open(b.w.Canvas())
	s.Open(b.w.Canvas())
	test.Type(s.Target(), "zzzz")
	if label := s.AccessibilityLabel(); !strings.HasPrefix(label, "Keyboard shortcuts. Filtered by “zzzz”. No shortcut matches “zzzz”.") {
		t.Errorf("of nothing a screen reader hears %q", label)
	}
	if said := strings.Join(s.Describe(), "\n"); !strings.Contains(said, "zzzz") || len(s.page.groups) != 0 {
		t.Errorf("it says %q", said)
	}
	b.press(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	if len(s.page.groups) < 8 {
		t.Errorf("%d groups without a filter", len(s.page.groups))
	}
	if label := s.AccessibilityLabel(); !strings.HasPrefix(label, "Keyboard shortcuts. Type to filter… File. Open the demo notebook. Import…, Space q i Ctrl I.") || s.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("a screen reader hears %q", label)
	}
}

func TestTheSheetShowsEachCommandWithItsKeysAtAnySize(t *testing.T) {
	for name, dress := range map[string]func(testing.TB){"usual": kittest.Dress, "twice as large": kittest.Large} {
		b := newBench(t)
		dress(t)
		b.w = kittest.Show(t, container.NewVBox(b.field), 1200, 800)
		s := NewShortcutSheet(SheetParams{Words: lang.New("en"), Registry: command.Default(), System: "linux"})
		s.Open(b.w.Canvas())
		shown := kittest.Texts(s.page)
		all := ""
		for _, text := range shown {
			all += text.Text + " "
			if text.At.X < 0 || text.At.X+text.Size.Width > s.page.Size().Width+0.5 {
				t.Errorf("%s: %q stands from %v to %v of %v", name, text.Text, text.At.X, text.At.X+text.Size.Width, s.page.Size().Width)
			}
		}
		for _, want := range []string{"Undo", "Shift", "F1", "!"} {
			if !strings.Contains(all, want) {
				t.Errorf("%s: %q is not shown", name, want)
			}
		}
		s.Close()
	}
}

func TestTheSheetStopsAtItsEnds(t *testing.T) {
	b := newBench(t)
	s := NewShortcutSheet(SheetParams{Words: lang.New("en"), Registry: command.Default(), System: "linux"})
	s.Open(b.w.Canvas())
	for range 40 {
		b.press(fyne.KeyPageDown)
	}
	most := s.page.MinSize().Height - s.scroll.Size().Height
	if s.scroll.Offset.Y != max(most, 0) {
		t.Errorf("it stands at %v of %v", s.scroll.Offset.Y, most)
	}
	b.press(fyne.KeyDown, fyne.KeyUp)
	if s.scroll.Offset.Y >= max(most, 1) {
		t.Errorf("↑ left it at %v", s.scroll.Offset.Y)
	}
}
