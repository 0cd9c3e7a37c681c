package draw

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wawasan/app/figure"
	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
)

// compared are the tables of a small comparison: fit, and criteria by industry.
func compared() ([]string, []figure.Figure) {
	fit := figure.Figure{Columns: []string{"Industri", "Kecocokan"}, Rows: [][]string{{"Energi", "4,2 · sementara"}, {"Fintech", "11,1"}}}
	criteria := figure.Figure{
		Columns: []string{"Kriteria", "Energi terbarukan", "Fintech"},
		Rows:    [][]string{{"Minat pada bidangnya", "5,0", "3,1"}, {"Jam kerja", "–", "11,0"}},
		Cells: [][]figure.Cell{
			{{Said: "Minat · Bobot 5"}, {Said: "Energi · Minat · 5,0 · Ani", Target: "lesson/1"}, {Target: "industry/2"}},
			{{}, {Said: "Energi · Jam kerja · belum dinilai", Target: "industry/1"}},
		},
	}
	return []string{"Kecocokan", "Tanpa baris", "Menurut kriteria"}, []figure.Figure{fit, {}, criteria}
}

// shownTables is that comparison in a window.
func shownTables(t *testing.T, params FigureParams, width, height float32) (*TableView, fyne.Window) {
	t.Helper()
	kittest.Dress(t)
	v := NewTableView(params)
	w := kittest.Show(t, v, width, height)
	v.SetTables(compared())
	w.Canvas().Focus(v)
	return v, w
}

func TestATableIsWalkedFromFieldToFieldAndEnterLeadsToWhatItRestsOn(t *testing.T) {
	opened := ""
	v, w := shownTables(t, FigureParams{OnOpen: func(s figure.Spot) { opened = s.Target }}, 700, 500)
	for n, step := range []struct {
		keys   []fyne.KeyName
		says   string
		target string
	}{
		{nil, "Energi", ""},
		{[]fyne.KeyName{fyne.KeyRight}, "Energi · Kecocokan: 4,2 · sementara", ""},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, "Energi · Minat · 5,0 · Ani", "lesson/1"}, // into the next table, in its column
		{[]fyne.KeyName{fyne.KeyRight, fyne.KeyRight}, "Minat pada bidangnya · Fintech: 3,1", "industry/2"},
		{[]fyne.KeyName{fyne.KeyDown}, "Jam kerja · Fintech: 11,0", ""},
		{[]fyne.KeyName{fyne.KeyLeft}, "Energi · Jam kerja · belum dinilai", "industry/1"},
		{[]fyne.KeyName{fyne.KeyHome, fyne.KeyUp}, "Energi · Kecocokan: 4,2 · sementara", ""},
		{[]fyne.KeyName{fyne.KeyEnd, fyne.KeyLeft}, "Jam kerja", ""},
		{[]fyne.KeyName{fyne.KeyPageUp}, "Energi", ""},
		{[]fyne.KeyName{fyne.KeyPageDown}, "Jam kerja", ""},
	} {
		kittest.Press(w, step.keys...)
		opened = ""
		kittest.Press(w, fyne.KeyReturn)
		if got, _ := v.Selected(); got.Label != step.says || opened != step.target || v.said.Full != step.says {
			t.Errorf("step %d: %q leads to %q, not %q to %q; below stands %q", n, got.Label, opened, step.says, step.target, v.said.Full)
		}
	}
}

// letters are the texts of a row from left to right.
func letters(t *table, row int) (out []*canvas.Text) {
	_, objects := t.layRow(t.of.Rows[row], 0)
	for _, o := range objects {
		if text, ok := o.(*canvas.Text); ok {
			out = append(out, text)
		}
	}
	return out
}

func TestFiguresEndAtOneEdgeWithDigitsBeneathEachOther(t *testing.T) {
	v, _ := shownTables(t, FigureParams{}, 700, 500)
	fit := v.tables[0]
	one, two := letters(fit, 0), letters(fit, 1)
	// after the name: "4", ",", "2", "sementara" over "1", "1", ",", "1"
	middle := func(t *canvas.Text) float32 { return t.Position().X + t.Size().Width/2 }
	if far := middle(one[1]) - middle(two[2]); far > 0.6 || far < -0.6 {
		t.Errorf("4 stands at %v, the 1 above tenths at %v", middle(one[1]), middle(two[2]))
	}
	if far := middle(one[3]) - middle(two[4]); far > 0.6 || far < -0.6 {
		t.Errorf("the last digits stand at %v and %v", middle(one[3]), middle(two[4]))
	}
	if one[4].Text != "sementara" || one[4].Position().X < fit.lefts[1]+fit.columns[1].wide {
		t.Errorf("what follows a figure stands at %v, figures end at %v", one[4].Position().X, fit.lefts[1]+fit.columns[1].wide)
	}
	if c := v.tables[1].columns; c[0].figures || !c[1].figures || !c[2].figures {
		t.Errorf("columns of figures: %+v", c)
	}
}

func TestTheHeadOfATableStaysInSightWhileItsRowsAre(t *testing.T) {
	kittest.Dress(t)
	v := NewTableView(FigureParams{})
	w := kittest.Show(t, v, 500, 260)
	long := figure.Figure{Columns: []string{"Kriteria", "Energi"}}
	for range 30 {
		long.Rows = append(long.Rows, []string{"Minat", "4,0"})
	}
	v.SetTables([]string{"Menurut kriteria", "Sekali lagi"}, []figure.Figure{long, long})
	w.Canvas().Focus(v)
	kittest.Press(w, fyne.KeyPageDown, fyne.KeyPageDown)
	if first := v.tables[0]; v.scroll.Offset.Y == 0 || first.head.Position().Y != v.scroll.Offset.Y {
		t.Errorf("scrolled to %v, the head stands at %v", v.scroll.Offset.Y, first.head.Position().Y)
	}
	kittest.Press(w, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
	if head := v.tables[0].head; v.tables[0].tops[v.at.row] < head.Position().Y+head.Size().Height-0.5 {
		t.Errorf("the head covers row %d", v.at.row)
	}
	kittest.Press(w, fyne.KeyEnd)
	if first, second := v.tables[0], v.tables[1]; first.head.Position().Y > second.top || second.head.Position().Y != v.scroll.Offset.Y {
		t.Errorf("heads stand at %v and %v", first.head.Position().Y, second.head.Position().Y)
	}
	kittest.Press(w, fyne.KeyHome)
	if v.scroll.Offset.Y != 0 {
		t.Errorf("at the first row it is scrolled to %v", v.scroll.Offset.Y)
	}
}

func TestNoTextOfATableIsWiderThanItsColumn(t *testing.T) {
	for _, width := range []float32{320, 500, 900} {
		v, _ := shownTables(t, FigureParams{}, width, 500)
		long := figure.Figure{Columns: []string{"Tantangan", "Bank Nusantara Raya dan mitranya", "Jumlah"}, Rows: [][]string{
			{"Biaya akuisisi pelanggan naik dari tahun ke tahun", "Menawarkan tabungan lewat koperasi, bukan iklan, dan melatih agen di tiap kabupaten (Sinta Maharani)", "12"},
		}}
		v.SetTables([]string{"Tantangan"}, []figure.Figure{long})
		tab := v.tables[0]
		for _, text := range letters(tab, 0) {
			column := 0
			for n, left := range tab.lefts {
				if text.Position().X >= left-0.5 {
					column = n
				}
			}
			if end := text.Position().X + text.Size().Width; end > tab.lefts[column]+tab.wides[column]+2 {
				t.Errorf("at %v %q ends at %v, its column at %v", width, text.Text, end, tab.lefts[column]+tab.wides[column])
			}
		}
		if tab.wide > width-core.Length(2*figureEdge)+1 {
			t.Errorf("at %v the table is %v wide", width, tab.wide)
		}
	}
}

func TestATableSaysAllOfItAndEscapeAndLettersAreItsOwners(t *testing.T) {
	back, typed, acts := 0, "", 0
	v, w := shownTables(t, FigureParams{
		Label: "tabel", Hint: "Enter goes in", OnBack: func() { back++ }, OnRune: func(r rune) bool { typed += string(r); return true },
		OnKey: func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyF1 }, OnActs: func(*fyne.Position) { acts++ },
	}, 700, 500)
	kittest.Write(w, "t ")
	kittest.Press(w, fyne.KeyF1, fyne.KeyEscape)
	if back != 1 || typed != "t" || acts != 1 {
		t.Errorf("back %d, typed %q, acts %d", back, typed, acts)
	}
	if said := strings.Join(v.Describe(), "|"); said != "Kecocokan|Industri · Kecocokan|Energi · 4,2 · sementara|Fintech · 11,1|Menurut kriteria|Kriteria · Energi terbarukan · Fintech|Minat pada bidangnya · 5,0 · 3,1|Jam kerja · – · 11,0|▌Energi" {
		t.Error(said)
	}
	if heard := v.AccessibilityLabel(); !strings.HasPrefix(heard, "tabel. Energi. Kecocokan. Industri") {
		t.Error(heard)
	}
	w.Canvas().Unfocus()
	if v.ring.Visible() || v.said.Full != "Enter goes in" {
		t.Errorf("elsewhere it says %q", v.said.Full)
	}
}

func TestAClickOnAFieldChoosesItAndTheSecondButtonShowsItsActs(t *testing.T) {
	acts := 0
	v, w := shownTables(t, FigureParams{OnActs: func(*fyne.Position) { acts++ }}, 700, 500)
	w.Canvas().Unfocus()
	criteria := v.tables[1]
	at := fyne.NewPos(criteria.lefts[2]+1, criteria.tops[1]+1)
	v.TappedSecondary(&fyne.PointEvent{Position: at})
	if s, _ := v.Selected(); s.Label != "Jam kerja · Fintech: 11,0" || acts != 1 || w.Canvas().Focused() != v {
		t.Errorf("%q, %d acts, the keyboard at %T", s.Label, acts, w.Canvas().Focused())
	}
	v.SetTables(compared())
	if s, _ := v.Selected(); s.Label != "Jam kerja · Fintech: 11,0" {
		t.Errorf("drawn anew %q is chosen", s.Label)
	}
}

func TestATableWithoutRowsIsEmptyAndTakesKeys(t *testing.T) {
	kittest.Dress(t)
	v := NewTableView(FigureParams{Label: "tabel"})
	w := kittest.Show(t, v, 400, 300)
	v.SetTables([]string{"x"}, []figure.Figure{{}})
	w.Canvas().Focus(v)
	kittest.Press(w, fyne.KeyDown, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyEscape)
	if _, ok := v.Selected(); ok || v.Len() != 0 || len(v.Describe()) != 0 {
		t.Errorf("it shows %q", v.Describe())
	}
}

func TestWhatASpotSaysIsShownWholeHoweverLong(t *testing.T) {
	kittest.Dress(t)
	long := strings.TrimSpace(strings.Repeat("Gerai Bayar adalah pelanggan Bank Nusantara Raya · ", 6))
	v := NewFigureView(FigureParams{})
	w := kittest.Show(t, v, 900, 500)
	v.SetPlots([]Plot{{Title: "first", Draw: func(width, height float32) figure.Figure {
		f := drawnOnce(width, height)
		f.Spots[1].Label = long
		return f
	}}})
	w.Canvas().Focus(v)
	before := v.scroll.Size().Height
	kittest.Press(w, fyne.KeyEnd)
	if got := strings.Join(v.said.Shown(), " "); got != strings.Join(strings.Fields(long), " ") {
		t.Errorf("shown is %q", got)
	}
	foot := v.said.Object()
	if bottom := foot.Position().Y + foot.Size().Height; bottom > 500 || v.scroll.Size().Height >= before {
		t.Errorf("it ends at %v, the drawing is %v high, was %v", bottom, v.scroll.Size().Height, before)
	}
	if s, _ := v.Selected(); core.Length(s.Y+s.H) > v.scroll.Offset.Y+v.scroll.Size().Height {
		t.Error("what it says covers the spot it says it of")
	}
}
