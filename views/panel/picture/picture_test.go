package picture

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/page"
	"wawasan/views/panel/paneltest"
)

// chart is one of bars.
func chart(id, title string) app.Chart {
	return app.Chart{ID: id, Title: title, Draw: func(width, height float32) figure.Figure {
		return figure.Bars(figure.BarsData{Headings: []string{"Who", "Doors"}, Bars: []figure.Bar{{ID: "a", Label: "Sari", Value: "3", Size: 3}, {ID: "b", Label: "Budi", Value: "1", Size: 1}}}, width, height)
	}}
}

func show(t *testing.T, h *paneltest.Host, charts ...app.Chart) *Panel {
	t.Helper()
	Open(h, thing.KindContact, "Doors", func(context.Context) ([]app.Chart, error) { return charts, nil })
	h.MustNotFail()
	return h.Front().(*Panel)
}

func TestOnlyTTurnsDrawingAndTable(t *testing.T) {
	var l look
	for _, c := range []struct {
		r            rune
		used, tables bool
	}{{'x', false, false}, {'t', true, true}, {'o', false, true}, {'T', true, false}} {
		if used := l.typed(c.r); used != c.used || l.table != c.tables {
			t.Errorf("%q: used %v, a table %v", c.r, used, l.table)
		}
	}
}

func TestTheKeyboardGoesAlongBetweenDrawingAndTable(t *testing.T) {
	h, _ := paneltest.NewWithDocuments(t)
	p := show(t, h, chart("doors", "Who opened which doors"))
	p.view.TypedRune('t')
	if h.Canvas().Focused() != p.table || p.table.Len() != 2 {
		t.Fatalf("the keyboard is at %T, the table has %d rows", h.Canvas().Focused(), p.table.Len())
	}
	h.Press(fyne.KeyDown)
	if at, _ := p.table.Selected(); at.Label != "Budi" {
		t.Errorf("at %q", at.Label)
	}
	p.toggle.Press()
	if h.Canvas().Focused() != p.view || p.Target() != p.view {
		t.Errorf("the keyboard is at %T", h.Canvas().Focused())
	}
	h.Press(fyne.KeyEscape)
	if h.Leaves != 1 {
		t.Error("Esc does not leave")
	}
}

func TestAPictureIsDrawnAnewAfterAChange(t *testing.T) {
	h, _ := paneltest.NewWithDocuments(t)
	title := "before"
	Open(h, thing.KindContact, "Doors", func(context.Context) ([]app.Chart, error) { return []app.Chart{chart("doors", title)}, nil })
	title = "after"
	p := h.Front().(*Panel)
	p.Reload()
	if got := page.Charted(p).Charts(); len(got) != 1 || got[0].Title != "after" {
		t.Errorf("%+v", got)
	}
}

func TestAChartIsWrittenUnderItsTitleWhereOneSays(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t)
	for n, format := range say.ChartFormats {
		Write(h, []app.Chart{chart("doors", "Who opened which doors?")})
		for range n {
			h.Press(fyne.KeyDown)
		}
		h.Press(fyne.KeyReturn)
		raw, err := os.ReadFile(filepath.Join(documents, "Who-opened-which-doors."+format))
		if err != nil || !strings.Contains(strings.ToLower(string(raw[:20])), format) {
			t.Errorf("%s: %.20q %v", format, raw, err)
		}
		if format == "svg" && !strings.Contains(string(raw), ">Who opened which doors?</text>") {
			t.Errorf("nobody sees the title in %s", raw)
		}
	}
	h.MustNotFail()
	if len(h.Browsed) != len(say.ChartFormats) {
		t.Errorf("opened %q", h.Browsed)
	}
}

func TestSeveralChartsGoIntoOneFolderThatIsOpened(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t)
	Write(h, []app.Chart{chart("a", "Fit"), chart("b", "Voices"), chart("c", "")})
	h.Press(fyne.KeyReturn)
	h.MustNotFail()
	found, err := filepath.Glob(filepath.Join(documents, "*", "*.png"))
	if err != nil || len(found) != 3 || len(h.Browsed) != 1 || strings.HasSuffix(h.Browsed[0], ".png") {
		t.Errorf("%v %v, opened %q", found, err, h.Browsed)
	}
	Write(h, []app.Chart{chart("a", "Fit"), chart("b", "Voices")})
	h.Press(fyne.KeyReturn)
	if len(h.Questions) != 1 || len(h.Browsed) != 1 {
		t.Errorf("asked %q, opened %q", h.Questions, h.Browsed)
	}
}

func TestWithoutAChartNothingIsAsked(t *testing.T) {
	h, _ := paneltest.NewWithDocuments(t)
	Write(h, nil)
	if len(h.Failed) != 1 || h.Canvas().Overlays().Top() != nil {
		t.Errorf("refused %v", h.Failed)
	}
}

func TestAChartWithoutATitleIsCalledByWhatItIs(t *testing.T) {
	if got := names([]app.Chart{{ID: "fit", Title: "?"}, {ID: "b", Title: "Who: a/b"}}); !slices.Equal(got, []string{"fit", "Who-ab"}) {
		t.Errorf("%q", got)
	}
}

func TestASpotLeadsToAThingToAListOrToAWayIn(t *testing.T) {
	h, _ := paneltest.NewWithDocuments(t)
	h.Have(thing.KindCompany, "name", "Bank Maju", "own", "true")
	function := h.Have(thing.KindFunction, "name", "Risiko", "company", "Bank Maju")
	contact := h.Have(thing.KindContact, "name", "Sari Wijaya")
	Follow(h, figure.Spot{})
	if len(h.Went) != 0 || h.Front() != nil {
		t.Errorf("nowhere leads to %v", h.Went)
	}
	Follow(h, figure.Spot{Target: contact.String()})
	Follow(h, figure.Spot{Target: string(thing.KindContact) + "/?Risk"})
	if len(h.Went) != 2 || h.Went[0] != contact || h.Filtered != "Risk" {
		t.Errorf("went to %v, filtered %q", h.Went, h.Filtered)
	}
	Follow(h, figure.Spot{Target: function.String()})
	h.MustNotFail()
	if h.Front() == nil || h.Front().Name() != "ways" {
		t.Errorf("in front: %v", h.Front())
	}
}

func TestTheIndustriesAreComparedOnlyWhenOneIsRated(t *testing.T) {
	h, _ := paneltest.NewWithDocuments(t)
	OpenOf(h, thing.KindLesson)
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.CodeConflict || h.Front() != nil {
		t.Errorf("refused %v, in front %v", h.Failed, h.Front())
	}
}

func TestEachListHasItsOwnPicture(t *testing.T) {
	h, _ := paneltest.NewWithDocuments(t)
	h.Have(thing.KindIndustry, "name", "Banking", "own", "true")
	h.Have(thing.KindCompany, "name", "Bank Maju", "own", "true", "industry", "Banking")
	for _, kind := range []app.Kind{thing.KindCompany, thing.KindFunction, thing.KindChallenge} {
		OpenOf(h, kind)
		if p, ok := h.Front().(*Panel); !ok || len(p.Charts()) != 1 || p.Name() != "chart" {
			t.Errorf("%s: in front %v, refused %v", kind, h.Front(), h.Failed)
		}
	}
}
