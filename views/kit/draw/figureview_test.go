package draw

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"wawasan/app/figure"
	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

// shownFigures is a view of two plots in a window.
func shownFigures(t *testing.T, opened *string) *FigureView {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	v := NewFigureView(FigureParams{Label: "charts", OnOpen: func(s figure.Spot) { *opened = s.Target }})
	w := a.NewWindow("")
	w.SetContent(v)
	w.Resize(fyne.NewSize(600, 400))
	plot := func(stem string) Plot {
		return Plot{Title: stem, Draw: func(width, height float32) figure.Figure {
			return figure.Bars(figure.BarsData{Sentence: stem + " is all there is.", Bars: []figure.Bar{
				{ID: stem + "1", Label: "One", Value: "1", Size: 1, Said: stem + " one", Target: "industry/1"}, {ID: stem + "2", Label: "Two", Value: "2", Size: 2, Said: stem + " two", Target: "industry/2"},
			}}, width, height)
		}}
	}
	v.SetPlots([]Plot{plot("first"), plot("second")})
	w.Canvas().Focus(v)
	return v
}

func TestAFigureIsWalkedByArrowsAndOpenedByEnter(t *testing.T) {
	opened := ""
	v := shownFigures(t, &opened)
	at := func() string { s, _ := v.Selected(); return s.Label }
	for n, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{"", "first one"},
		{fyne.KeyDown, "first two"},
		{fyne.KeyDown, "second one"},
		{fyne.KeyEnd, "second two"},
		{fyne.KeyUp, "second one"},
		{fyne.KeyPageUp, "first two"},
		{fyne.KeyRight, "first two"},
		{fyne.KeyHome, "first one"},
	} {
		if step.key != "" {
			v.TypedKey(&fyne.KeyEvent{Name: step.key})
		}
		if got := at(); got != step.want {
			t.Errorf("step %d: %q, want %q", n, got, step.want)
		}
	}
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if opened != "industry/2" {
		t.Errorf("Enter led to %q", opened)
	}
}

func TestAFigureSaysWhatItShows(t *testing.T) {
	opened := ""
	said := strings.Join(shownFigures(t, &opened).Describe(), "|")
	if said != "first|One · 1|Two · 2|first is all there is.|second|One · 1|Two · 2|second is all there is.|▌first one" {
		t.Error(said)
	}
}

// drawnOnce is a plot of one shape of each kind.
func drawnOnce(width, height float32) figure.Figure {
	at := func(x, y float32) figure.Point { return figure.Point{X: x, Y: y} }
	return figure.Figure{
		Width: width, Height: height, Sentence: "Everything there is to draw.",
		Shapes: []figure.Shape{
			{Kind: figure.Rect, Points: []figure.Point{at(0, 0), at(50, 20)}, Fill: figure.Accent, Stroke: figure.Ink, Width: 1},
			{Kind: figure.Rect, Points: []figure.Point{at(60, 0), at(90, 20)}, Stroke: figure.Rule, Width: 1, Dashed: true},
			{Kind: figure.Line, Points: []figure.Point{at(0, 30), at(90, 30)}, Stroke: figure.Muted, Width: 1},
			{Kind: figure.Line, Points: []figure.Point{at(0, 34), at(90, 34)}, Stroke: figure.Muted, Width: 1, Dashed: true},
			{Kind: figure.Circle, Points: []figure.Point{at(20, 50)}, Radius: 8, Fill: figure.Danger, Opacity: 0.5},
			{Kind: figure.Polygon, Points: []figure.Point{at(0, 70), at(20, 70), at(10, 90)}, Fill: figure.Person, Stroke: figure.Ink, Width: 1},
			{Kind: figure.Text, Points: []figure.Point{at(60, 80)}, Text: "label", Size: 12, Fill: figure.Ink, Anchor: 1},
		},
		Spots: []figure.Spot{{ID: "a", X: 0, Y: 0, W: 50, H: 20, Label: "the bar"}, {ID: "b", X: 0, Y: height - 20, W: 20, H: 20, Label: "the foot"}},
		Rows:  [][]string{{"bar", "1"}},
	}
}

func TestEveryKindOfShapeIsDrawnWhereItStands(t *testing.T) {
	kittest.Dress(t)
	kinds := map[string]int{}
	for _, s := range drawnOnce(200, 100).Shapes {
		for _, o := range drawShape(s, figureEdge, 40) {
			kinds[fmt.Sprintf("%T", o)]++
			if p := o.Position(); p.Y < 40 || p.X < 0 {
				t.Errorf("%T stands at %v", o, p)
			}
		}
	}
	if kinds["*canvas.Rectangle"] != 1 || kinds["*canvas.Circle"] != 1 || kinds["*canvas.Text"] != 1 || kinds["*canvas.Line"] < 20 {
		t.Errorf("drawn are %v", kinds)
	}
	if c := roleColour(figure.Danger, 0.5); c == roleColour(figure.Danger, 1) {
		t.Error("half of a colour is the whole")
	}
	if _, _, _, a := roleColour("", 1).RGBA(); a != 0 {
		t.Error("no role has a colour")
	}
	if p := FigurePalette(); len(p) != len(roleColours) {
		t.Errorf("%d of %d colours", len(p), len(roleColours))
	}
}

func TestAClickOnASpotChoosesItAndTakesTheKeyboard(t *testing.T) {
	opened := ""
	v := shownFigures(t, &opened)
	c := fyne.CurrentApp().Driver().CanvasForObject(v)
	c.Unfocus()
	var last figure.Spot
	for _, s := range v.whole().Spots {
		last = s
	}
	v.scroll.Offset.Y = 0
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(core.Length(last.X+figureEdge+1), core.Length(last.Y+1))})
	if s, _ := v.Selected(); s.ID != last.ID || c.Focused() != v {
		t.Errorf("%q is chosen, the keyboard is on %T", s.Label, c.Focused())
	}
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(1, 1)})
	if s, _ := v.Selected(); s.ID != last.ID {
		t.Error("a click on white chose another spot")
	}
}

func TestAFigureIsScrolledToTheSpotOneGoesTo(t *testing.T) {
	kittest.Dress(t)
	v := NewFigureView(FigureParams{})
	w := kittest.Show(t, v, 400, 200)
	v.SetPlots([]Plot{{Title: "first", Draw: drawnOnce}, {Title: "second", Draw: drawnOnce}})
	w.Canvas().Focus(v)
	kittest.Press(w, fyne.KeyEnd)
	if v.scroll.Offset.Y == 0 {
		t.Error("the last spot is out of sight")
	}
	kittest.Press(w, fyne.KeyHome)
	if v.scroll.Offset.Y != 0 {
		t.Errorf("the first spot stands at %v", v.scroll.Offset.Y)
	}
}

func TestEscapeLeavesAFigureAndLettersAreItsOwners(t *testing.T) {
	kittest.Dress(t)
	back, typed := 0, ""
	v := NewFigureView(FigureParams{
		Label: "charts", Hint: "Enter goes in", OnBack: func() { back++ },
		OnRune: func(r rune) bool { typed += string(r); return true },
		OnKey:  func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyF1 },
	})
	w := kittest.Show(t, v, 400, 300)
	v.SetPlots([]Plot{{Title: "first", Draw: drawnOnce}})
	if v.said.Full != "Enter goes in" || strings.Contains(strings.Join(v.Describe(), " "), "▌") {
		t.Errorf("while the keyboard is elsewhere it says %q", v.said.Full)
	}
	w.Canvas().Focus(v)
	kittest.Write(w, "t")
	kittest.Press(w, fyne.KeyF1, fyne.KeyReturn, fyne.KeyEscape)
	if back != 1 || typed != "t" || v.said.Full != "the bar" {
		t.Errorf("back %d, typed %q, said %q", back, typed, v.said.Full)
	}
	if !strings.HasPrefix(v.AccessibilityLabel(), "charts. the bar. first. ") || v.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("a screen reader hears %q", v.AccessibilityLabel())
	}
	w.Canvas().Unfocus()
	if v.ring.Visible() {
		t.Error("the ring stayed")
	}
}

func TestWithoutFiguresAnEmptyPlaceIsShown(t *testing.T) {
	kittest.Dress(t)
	v := NewFigureView(FigureParams{Empty: canvas.NewText("Nothing to draw yet", nil)})
	kittest.Show(t, v, 400, 300)
	if got := v.Describe(); len(got) != 1 || got[0] != "Nothing to draw yet" {
		t.Errorf("it says %q", got)
	}
	v.SetPlots([]Plot{{Title: "first", Draw: drawnOnce}})
	if got := v.Describe(); got[0] != "first" || v.params.Empty.Visible() {
		t.Errorf("it says %q", got)
	}
	if _, ok := v.Selected(); !ok {
		t.Error("no spot is chosen")
	}
}

func TestTheSpotChosenStaysChosenWhenFiguresAreDrawnAnew(t *testing.T) {
	opened := ""
	v := shownFigures(t, &opened)
	v.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	before, _ := v.Selected()
	v.SetPlots(v.plots)
	if after, _ := v.Selected(); after.ID != before.ID {
		t.Errorf("%q was chosen, %q is", before.ID, after.ID)
	}
	if n := len(v.Figures()); n != 2 {
		t.Errorf("%d figures", n)
	}
}

func TestADoubleClickOpensTheSpotUnderThePointer(t *testing.T) {
	opened := ""
	v := shownFigures(t, &opened)
	second := v.whole().Spots[1]
	at := fyne.NewPos((second.X+figureEdge+2)*core.Length(1), (second.Y+2)*core.Length(1))
	v.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if opened != "" {
		t.Errorf("one click opened %q", opened)
	}
	if v.DoubleTapped(nil); opened != "industry/2" {
		t.Errorf("a double click opened %q", opened)
	}
}
