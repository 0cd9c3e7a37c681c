package overlay

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

func newTestPalette(rows func(string) []app.Row, picked *[]app.Row) *Palette {
	return NewPalette(PaletteParams[app.Row]{
		Words: lang.New("en"), Runner: core.Inline(), Title: "Find", Hint: "Type…",
		Query: func(_ context.Context, text string) ([]Choice[app.Row], error) {
			var choices []Choice[app.Row]
			for _, row := range rows(text) {
				choices = append(choices, Choice[app.Row]{Item: row, Value: row})
			}
			return choices, nil
		},
		OnPick: func(r app.Row) { *picked = append(*picked, r) },
	})
}

func tenRows(string) []app.Row {
	var rows []app.Row
	for i := range 30 {
		r := app.Row{ID: data.ID(rune('a' + i)), Title: string(rune('a' + i)), Kind: thing.KindContact}
		if i == 0 || i == 3 {
			r.Heading = "Group"
		}
		rows = append(rows, r)
	}
	return rows
}

// bench is a window with a field that has the focus: what lies over it must
// give the focus back.
type bench struct {
	w     fyne.Window
	field *part.KeyEntry
}

func newBench(t *testing.T) *bench {
	t.Helper()
	kittest.Dress(t)
	b := &bench{field: part.NewKeyEntry(nil, func(bool) {})}
	b.w = kittest.Show(t, container.NewVBox(b.field), 900, 600)
	b.w.Canvas().Focus(b.field)
	return b
}

func (b *bench) press(keys ...fyne.KeyName) { kittest.Press(b.w, keys...) }

func (b *bench) back() bool { return b.w.Canvas().Focused() == b.field }

func Test_the_palette_filters_picks_and_gives_the_focus_back(t *testing.T) {
	b := newBench(t)
	var picked []app.Row
	p := newTestPalette(tenRows, &picked)
	p.Open(b.w.Canvas())
	if b.back() || b.w.Canvas().Focused() != p.Target() {
		t.Fatal("the palette has not the focus")
	}
	test.Type(p.Target(), "x")
	b.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if len(picked) != 1 || picked[0].Title != "d" {
		t.Errorf("picked %v", picked)
	}
	if p.IsOpen() || !b.back() {
		t.Error("the focus did not come back")
	}
}

func Test_esc_closes_the_palette_without_picking(t *testing.T) {
	b := newBench(t)
	var picked []app.Row
	p := newTestPalette(tenRows, &picked)
	p.Open(b.w.Canvas())
	b.press(fyne.KeyEscape)
	if p.IsOpen() || len(picked) != 0 || !b.back() {
		t.Error("not just closed")
	}
}

func Test_the_palette_scrolls_with_the_highlighted_row(t *testing.T) {
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
	p.loader.Runner = &core.Runner{Start: func(f func()) { late = append(late, f) }, Show: func(f func()) { f() }}
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

func TestAPaletteThatCannotReadSaysSoAndNotThatNothingIsFound(t *testing.T) {
	b := newBench(t)
	fails := true
	picked := 0
	p := NewPalette(PaletteParams[int]{
		Words: lang.New("en"), Runner: core.Inline(), Title: "Find",
		Query: func(context.Context, string) ([]Choice[int], error) {
			if fails {
				return nil, data.Unavailable("data.error.full")
			}
			return []Choice[int]{{Item: list.Item{Title: "found"}, Value: 7}}, nil
		},
		OnPick: func(n int) { picked = n },
	})
	p.Open(b.w.Canvas())
	test.Type(p.Target(), "x")
	said := strings.Join(p.Describe(), "\n")
	if !strings.Contains(said, "The disk is full") || strings.Contains(said, "Nothing matches") {
		t.Errorf("the palette says %q", said)
	}
	b.press(fyne.KeyReturn)
	if !p.IsOpen() {
		t.Error("Enter on an error closed the palette")
	}
	fails = false
	test.Type(p.Target(), "y")
	if said := strings.Join(p.Describe(), "\n"); strings.Contains(said, "disk") || !strings.Contains(said, "▌found") {
		t.Errorf("the palette says %q", said)
	}
	b.press(fyne.KeyReturn)
	if picked != 7 {
		t.Errorf("picked %d", picked)
	}
}

func TestAPaletteWithNothingToChooseSaysWhy(t *testing.T) {
	b := newBench(t)
	p := NewPalette(PaletteParams[string]{
		Words: lang.New("en"), Runner: core.Inline(), Title: "File under", Nothing: "No challenge is kept yet.",
		Query: func(_ context.Context, text string) ([]Choice[string], error) {
			if text == "" {
				return nil, nil
			}
			return []Choice[string]{{Item: list.Item{Title: text, Fact: "new"}, Value: text}}, nil
		},
		OnPick: func(string) {},
	})
	p.Open(b.w.Canvas())
	if said := strings.Join(p.Describe(), "\n"); !strings.Contains(said, "No challenge is kept yet.") {
		t.Errorf("it says %q", said)
	}
	test.Type(p.Target(), "p")
	if said := strings.Join(p.Describe(), "\n"); strings.Contains(said, "No challenge") || !strings.Contains(said, "▌p — new") {
		t.Errorf("it says %q", said)
	}
}

func TestAPaletteBeginsWithTheTextItIsGiven(t *testing.T) {
	b := newBench(t)
	asked := ""
	p := NewPalette(PaletteParams[int]{
		Words: lang.New("en"), Runner: core.Inline(), Title: "Import", Text: "/home/sari/",
		Query:  func(_ context.Context, text string) ([]Choice[int], error) { asked = text; return nil, nil },
		OnPick: func(int) {},
	})
	p.Open(b.w.Canvas())
	test.Type(p.Target(), "d")
	if p.Text() != "/home/sari/d" || asked != "/home/sari/d" {
		t.Errorf("it holds %q, asked %q", p.Text(), asked)
	}
}

func TestAnAnswerToAnOlderTextIsNotShown(t *testing.T) {
	b := newBench(t)
	var late []func()
	p := NewPalette(PaletteParams[string]{
		Words: lang.New("en"), Title: "Find", Runner: &core.Runner{Start: func(f func()) { late = append(late, f) }, Show: func(f func()) { f() }},
		Query: func(_ context.Context, text string) ([]Choice[string], error) {
			return []Choice[string]{{Item: list.Item{Title: "for " + text}, Value: text}}, nil
		},
		OnPick: func(string) {},
	})
	p.Open(b.w.Canvas())
	test.Type(p.Target(), "ab")
	for n := len(late) - 1; n >= 0; n-- {
		late[n]()
	}
	if said := strings.Join(p.Describe(), "\n"); !strings.Contains(said, "▌for ab") || strings.Contains(said, "for a\n") {
		t.Errorf("it says %q", said)
	}
}

func TestAPaletteTellsEveryClosingBeforeWhatWasPicked(t *testing.T) {
	b := newBench(t)
	var told []string
	p := NewPalette(PaletteParams[int]{
		Words: lang.New("en"), Runner: core.Inline(), Title: "Find",
		Query: func(context.Context, string) ([]Choice[int], error) {
			return []Choice[int]{{Item: list.Item{Title: "one"}, Value: 1}}, nil
		},
		OnPick:  func(int) { told = append(told, "picked") },
		OnClose: func() { told = append(told, "closed") },
	})
	p.Open(b.w.Canvas())
	p.Open(b.w.Canvas())
	b.press(fyne.KeyReturn)
	p.Open(b.w.Canvas())
	b.press(fyne.KeyEscape)
	if got := strings.Join(told, " "); got != "closed picked closed" {
		t.Errorf("told %q", got)
	}
	if !b.back() {
		t.Error("the focus did not come back")
	}
}

func TestEverythingOfAPaletteIsToldToAScreenReader(t *testing.T) {
	b := newBench(t)
	p := newTestPalette(tenRows, &[]app.Row{})
	p.Open(b.w.Canvas())
	if label := p.AccessibilityLabel(); label != "Find. Type… Group, a. 1 of 30" || p.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("it hears %q", label)
	}
	b.press(fyne.KeyDown)
	if label := p.AccessibilityLabel(); !strings.HasSuffix(label, "2 of 30") {
		t.Errorf("one row on it hears %q", label)
	}
	kittest.Write(b.w, "zzzz")
	if label, empty := p.AccessibilityLabel(), p.emptyText(); empty != "" && label != "Find. zzzz. "+empty {
		t.Errorf("of nothing it hears %q", label)
	}
}

func TestThePaletteIsWholeAtTwiceTheSize(t *testing.T) {
	b := newBench(t)
	kittest.Large(t)
	b.w = kittest.Show(t, container.NewVBox(b.field), 900, 620)
	p := newTestPalette(tenRows, &[]app.Row{})
	p.Open(b.w.Canvas())
	for _, text := range kittest.Texts(p) {
		if text.At.X < 0 || text.At.X+text.Size.Width > 900 || text.At.Y+text.Size.Height > 620 {
			t.Errorf("%q stands at %v, %v", text.Text, text.At, text.Size)
		}
	}
	b.press(fyne.KeyEnd, fyne.KeyPageDown)
	if row, ok := p.Selected(); !ok || !strings.Contains(strings.Join(p.Describe(), "\n"), "▌"+row.Title) {
		t.Errorf("the selected row is out of sight: %q", p.Describe())
	}
}

func TestAClickPicksTheRowUnderThePointerAndBesideThePanelItCloses(t *testing.T) {
	b := newBench(t)
	var picked []app.Row
	p := newTestPalette(tenRows, &picked)
	p.Open(b.w.Canvas())
	row := func(n int) *fyne.PointEvent {
		return &fyne.PointEvent{Position: p.spot.at.AddXY(40, p.spot.rows-p.spot.at.Y+(float32(n)+0.5)*p.spot.row)}
	}
	p.Tapped(row(0))
	if len(picked) != 0 || !p.IsOpen() {
		t.Fatal("a click on a heading picked something")
	}
	p.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -10)})
	p.Tapped(row(1)) // the heading is out of sight
	if len(picked) != 1 || picked[0].Title != "b" || p.IsOpen() || !b.back() {
		t.Errorf("picked %v, open %v", picked, p.IsOpen())
	}
	p = newTestPalette(tenRows, &picked)
	p.Open(b.w.Canvas())
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(5, 5)})
	if p.IsOpen() || len(picked) != 1 {
		t.Error("a click beside the panel did not just close it")
	}
}
