package list

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/kittest"
)

// withFacts is a page with rows and facts of so many words each.
func withFacts(rows, words int) Detail {
	d := Detail{Link: app.Link{Kind: thing.KindContact, ID: "1"}, Title: "Ratna"}
	if words > 0 {
		d.Facts = []app.Fact{{Label: "E-mail", Value: "r@example.com"}, {Label: "Tentang", Value: strings.TrimSpace(strings.Repeat("kata ", words))}}
	}
	for n := range rows {
		d.Rows = append(d.Rows, Item{ID: data.ID(fmt.Sprint(n)), Kind: thing.KindNote, Title: fmt.Sprint("baris ", n)})
	}
	return d
}

func TestFactsStandBesideTheEvidenceWhereThereIsRoomElseUnderTheHeadOrBelow(t *testing.T) {
	kittest.Dress(t)
	for _, c := range []struct {
		what                     string
		width                    float32
		detail                   Detail
		rail, folded, table, end bool
	}{
		{"in a wide window", 840, withFacts(3, 10), true, false, false, false},
		{"in a wide window without evidence", 840, withFacts(0, 10), true, false, false, false},
		{"in a narrow one, a few", 600, withFacts(3, 3), false, true, false, false},
		{"in a narrow one, many", 600, withFacts(3, 90), false, true, false, true},
		{"in a narrow one without evidence", 600, withFacts(0, 90), false, false, true, false},
		{"no facts", 840, withFacts(3, 0), false, false, false, false},
	} {
		v := NewDetailView(DetailParams{Words: lang.New("id")})
		kittest.Show(t, v, c.width, 500)
		v.SetDetail(c.detail)
		h, b := v.head, v.list.body
		folded := h.fold.Object().Visible() && h.fold.Full != ""
		table := len(h.facts) > 0 && h.facts[0].label.Text.Visible()
		if got := []bool{b.rail > 0, folded, table, b.rail == 0 && b.foot > 0}; got[0] != c.rail || got[1] != c.folded || got[2] != c.table || got[3] != c.end {
			t.Errorf("%s: rail, folded, table, below are %v", c.what, got)
		}
		if said := strings.Join(v.Describe(), "|"); len(c.detail.Facts) > 0 && strings.Count(said, "E-mail: r@example.com") != 1 {
			t.Errorf("%s: told is %q", c.what, said)
		}
		if b.rail > 0 && v.head.sheet.Position().X+v.head.sheet.Size().Width > c.width {
			t.Errorf("%s: the rail ends at %v", c.what, v.head.sheet.Position().X+v.head.sheet.Size().Width)
		}
	}
}

func TestTheLastRowBringsTheFactsBelowItIntoSight(t *testing.T) {
	kittest.Dress(t)
	v := NewDetailView(DetailParams{Words: lang.New("id")})
	w := kittest.Show(t, v, 600, 300)
	v.SetDetail(withFacts(30, 90))
	v.FocusRows()
	kittest.Press(w, fyne.KeyEnd)
	if got, want := v.list.scroll.Offset.Y+v.list.scroll.Size().Height, v.list.body.foot; got < want-1 {
		t.Errorf("in sight down to %v, the facts end at %v", got, want)
	}
}

func TestAPageReadAgainStandsAsItStood(t *testing.T) {
	kittest.Dress(t)
	v := NewDetailView(DetailParams{Words: lang.New("id")})
	kittest.Show(t, v, 840, 500)
	v.SetDetail(withFacts(3, 10))
	was := v.list.body.tops[0]
	v.SetDetail(withFacts(3, 10))
	if v.list.body.tops[0] != was || was != v.list.body.head {
		t.Errorf("the evidence begins at %v, then at %v", was, v.list.body.tops[0])
	}
}

func TestTheFactsOfThePageBeforeDoNotStay(t *testing.T) {
	kittest.Dress(t)
	v := NewDetailView(DetailParams{Words: lang.New("id")})
	kittest.Show(t, v, 600, 500)
	v.SetDetail(withFacts(3, 3))
	next := withFacts(3, 0)
	next.Link.ID = "2"
	v.SetDetail(next)
	if v.head.fold.Object().Visible() {
		t.Errorf("%q is shown", v.head.fold.Shown())
	}
}

func TestAPageReadAgainKeepsItsHeadInSightInALowWindow(t *testing.T) {
	kittest.Dress(t)
	v := NewDetailView(DetailParams{Words: lang.New("id")})
	kittest.Show(t, v, 600, 400)
	v.SetDetail(withFacts(3, 10))
	v.Resize(fyne.NewSize(600, v.list.body.tops[0]+8)) // the first row ends below
	v.SetDetail(withFacts(3, 10))
	if y := v.list.scroll.Offset.Y; y != 0 {
		t.Errorf("it is scrolled by %v", y)
	}
}
