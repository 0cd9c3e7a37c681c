package list

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

// paged is a list of n rows that is loaded some rows at a time, as its owner
// does it.
type paged struct {
	list *KeyList
	n    int
	size int
	from int // the first loaded row
	to   int // behind the last
}

func rowsBetween(from, to int) []Item {
	var rows []Item
	for i := from; i < to; i++ {
		rows = append(rows, Item{ID: data.ID(fmt.Sprint(i)), Kind: thing.KindContact, Title: fmt.Sprintf("Nama %04d", i)})
	}
	return rows
}

func newPaged(n, size int) *paged {
	p := &paged{n: n, size: size}
	p.list = NewKeyList(Params{Words: lang.New("id"), OnNeedMore: p.more, OnNeedBefore: p.before, OnEnds: p.ends})
	return p
}

// cursor is a place in the words of the owner, "" at either end.
func (p *paged) mark() {
	s := p.list.State()
	s.Prev, s.Next = "", ""
	if p.from > 0 {
		s.Prev = fmt.Sprint(p.from)
	}
	if p.to < p.n {
		s.Next = fmt.Sprint(p.to)
	}
}

func (p *paged) show(from, to int) {
	p.from, p.to = max(from, 0), min(to, p.n)
	p.mark()
	p.list.SetRows(rowsBetween(p.from, p.to))
	p.list.SetCount(p.n)
}

func (p *paged) ends(last bool) {
	if last {
		p.show(p.n-p.size, p.n)
	} else {
		p.show(0, p.size)
	}
}

func (p *paged) more() {
	from := p.to
	p.to = min(p.to+p.size, p.n)
	p.mark()
	p.list.AppendRows(rowsBetween(from, p.to))
}

func (p *paged) before() {
	to := p.from
	p.from = max(p.from-p.size, 0)
	p.mark()
	p.list.PrependRows(rowsBetween(p.from, to))
}

func TestTheScrollBarIsThatOfAllRows(t *testing.T) {
	kittest.Dress(t)
	p := newPaged(1000, 60)
	w := kittest.Show(t, p.list, 340, 400)
	p.show(0, 60)
	w.Canvas().Focus(p.list)
	all := 1000 * ft.Size(theme.SizeRow)
	if got := p.list.body.MinSize().Height; got != all {
		t.Errorf("with the first page loaded it is %v high, not %v", got, all)
	}
	kittest.Press(w, fyne.KeyEnd)
	if got := p.list.body.MinSize().Height; got != all {
		t.Errorf("with the last page loaded it is %v high, not %v", got, all)
	}
	if bottom := p.list.scroll.Offset.Y + p.list.scroll.Size().Height; bottom < all-1 {
		t.Errorf("End stands at %v of %v", bottom, all)
	}
}

func TestScrollingToWhereNothingIsLoadedLoadsIt(t *testing.T) {
	kittest.Dress(t)
	p := newPaged(1000, 60)
	kittest.Show(t, p.list, 340, 400)
	p.show(0, 60)
	to := 500 * ft.Size(theme.SizeRow)
	p.list.scroll.ScrollToOffset(fyne.NewPos(0, to))
	p.list.scroll.OnScrolled(p.list.scroll.Offset)
	if p.to < 500 || p.list.scroll.Offset.Y != to {
		t.Errorf("loaded up to %d, standing at %v of %v", p.to, p.list.scroll.Offset.Y, to)
	}
	if from, until := p.list.body.inSight(); from > 500 || until <= 500 {
		t.Errorf("rows %d to %d are in sight", from, until)
	}
	if row, _ := p.list.Selected(); row.ID != "0" {
		t.Errorf("scrolling selected %q", row.Title)
	}
}

func TestRowsThatComeBeforeDoNotMoveWhatOneReads(t *testing.T) {
	kittest.Dress(t)
	p := newPaged(300, 60)
	w := kittest.Show(t, p.list, 340, 400)
	p.show(0, 60)
	w.Canvas().Focus(p.list)
	kittest.Press(w, fyne.KeyEnd)
	for range 290 {
		row, _ := p.list.Selected()
		kittest.Press(w, fyne.KeyUp)
		next, _ := p.list.Selected()
		if want := fmt.Sprintf("Nama %04d", number(row)-1); next.Title != want {
			t.Fatalf("from %q ↑ leads to %q", row.Title, next.Title)
		}
		if !p.list.body.sees(p.list.State().Index()) {
			t.Fatalf("%q is out of sight", next.Title)
		}
	}
}

func number(row Item) (n int) {
	_, _ = fmt.Sscan(string(row.ID), &n)
	return n
}

// TestAnyWalkThroughALongListIsAWalkThroughAllOfIt compares a list loaded page
// by page with the numbers of its rows.
func TestAnyWalkThroughALongListIsAWalkThroughAllOfIt(t *testing.T) {
	kittest.Dress(t)
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 200).Draw(t, "rows")
		p := newPaged(n, rapid.IntRange(25, 60).Draw(t, "page"))
		p.show(0, p.size)
		at := 0
		for range rapid.IntRange(1, 25).Draw(t, "keys") {
			key := rapid.SampledFrom([]fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnd}).Draw(t, "key")
			switch key {
			case fyne.KeyDown:
				at = min(at+1, n-1)
			case fyne.KeyUp:
				at = max(at-1, 0)
			case fyne.KeyHome:
				at = 0
			case fyne.KeyEnd:
				at = n - 1
			}
			p.list.TypedKey(&fyne.KeyEvent{Name: key})
			if row, _ := p.list.Selected(); number(row) != at {
				t.Fatalf("after %s row %d is selected, not %d", key, number(row), at)
			}
		}
	})
}

func TestEnterOnTheWayToTheEndWaitsForIt(t *testing.T) {
	kittest.Dress(t)
	opened := ""
	l := NewKeyList(Params{Words: lang.New("id"), OnEnds: func(bool) {}, OnOpen: func(row Item) { opened = row.Title }})
	w := kittest.Show(t, l, 340, 400)
	l.State().Next = "60"
	l.SetRows(rowsBetween(0, 60))
	w.Canvas().Focus(l)
	kittest.Press(w, fyne.KeyEnd, fyne.KeyReturn)
	if opened != "" || l.Edge() != Last {
		t.Fatalf("opened %q before it came", opened)
	}
	l.SetRows(rowsBetween(100, 160))
	if opened != "Nama 0159" || l.Edge() != NoEdge {
		t.Errorf("opened %q", opened)
	}
}
