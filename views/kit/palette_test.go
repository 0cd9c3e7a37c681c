package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
)

func Test_the_palette_filters_picks_and_gives_the_focus_back(t *testing.T) {
	Synchronous(true)
	t.Cleanup(func() { Synchronous(false) })
	b := newBench(t)
	var picked []app.Row
	p := newTestPalette(tenRows, &picked)
	p.Open(b.w.Canvas())
	if b.line.Focused() || b.w.Canvas().Focused() != p.Target() {
		t.Fatal("the palette has not the focus")
	}
	test.Type(p.Target(), "x")
	b.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(picked) != 1 || picked[0].Title != "d" {
		t.Errorf("picked %v", picked)
	}
	if p.IsOpen() || !b.line.Focused() {
		t.Error("the focus did not come back")
	}
}

func Test_esc_closes_the_palette_without_picking(t *testing.T) {
	Synchronous(true)
	t.Cleanup(func() { Synchronous(false) })
	b := newBench(t)
	var picked []app.Row
	p := newTestPalette(tenRows, &picked)
	p.Open(b.w.Canvas())
	b.press(fyne.KeyEscape)
	if p.IsOpen() || len(picked) != 0 || b.w.Canvas().Focused() != b.line.Target() {
		t.Error("not just closed")
	}
}

func Test_the_palette_scrolls_with_the_highlighted_row(t *testing.T) {
	Synchronous(true)
	t.Cleanup(func() { Synchronous(false) })
	b := newBench(t)
	p := newTestPalette(tenRows, &[]app.Row{})
	p.Open(b.w.Canvas())
	b.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown)
	if r, _ := p.Selected(); r.Title != tenRows("")[29].Title {
		t.Errorf("at %q", r.Title)
	}
	if !strings.Contains(strings.Join(p.Describe(), "\n"), "▌"+tenRows("")[29].Title) {
		t.Error("the last row is not shown")
	}
	b.press(fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp)
	if r, _ := p.Selected(); r.Title != "a" || p.first != 0 {
		t.Errorf("at %q, first %d", r.Title, p.first)
	}
	b.press(fyne.KeyUp)
	if r, _ := p.Selected(); r.Title != tenRows("")[29].Title {
		t.Errorf("did not go round, at %q", r.Title)
	}
}

func Test_the_palette_says_that_nothing_matches(t *testing.T) {
	Synchronous(true)
	t.Cleanup(func() { Synchronous(false) })
	b := newBench(t)
	p := newTestPalette(func(string) []app.Row { return nil }, &[]app.Row{})
	p.Open(b.w.Canvas())
	test.Type(p.Target(), "zz")
	if !strings.Contains(strings.Join(p.Describe(), "\n"), "Nothing matches “zz”.") {
		t.Errorf("%q", p.Describe())
	}
	b.press(fyne.KeyReturn)
	if !p.IsOpen() {
		t.Error("Enter on nothing closed it")
	}
}

func Test_enter_before_the_answer_waits_for_it(t *testing.T) {
	b := newBench(t)
	var picked []app.Row
	p := newTestPalette(tenRows, &picked)
	var late []func()
	p.loader.start = func(f func()) { late = append(late, f) }
	p.loader.show = func(f func()) { f() }
	p.Open(b.w.Canvas())
	test.Type(p.Target(), "x")
	b.press(fyne.KeyReturn)
	if len(picked) != 0 {
		t.Fatal("picked before the answer")
	}
	for _, f := range late {
		f()
	}
	if len(picked) != 1 || picked[0].Title != "a" || p.IsOpen() {
		t.Errorf("picked %v", picked)
	}
}

func Test_the_palette_is_never_cut(t *testing.T) {
	Synchronous(true)
	t.Cleanup(func() { Synchronous(false) })
	b := newBench(t)
	p := newTestPalette(tenRows, &[]app.Row{})
	p.Open(b.w.Canvas())
	for _, size := range []fyne.Size{{Width: 900, Height: 600}, {Width: 600, Height: 320}} {
		b.w.Resize(size)
		r := test.WidgetRenderer(p).(*paletteRenderer)
		if end := r.at.Add(r.panel); r.at.X < 0 || r.at.Y < 0 || end.X > size.Width || end.Y > size.Height {
			t.Errorf("%v: %v %v", size, r.at, r.panel)
		}
	}
}
