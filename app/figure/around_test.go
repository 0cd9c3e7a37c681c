package figure_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/figure"
)

// around is a company among so many others.
func around(left, right, above, below, apart int) figure.AroundData {
	names := []string{"Titian Pay", "Gerai Bayar Nusantara Sejahtera Abadi Tbk", "Selasar Konsultan", "Koperasi Maju", "PT Tirta Bayu Energi"}
	d := figure.AroundData{
		Headings: []string{"Perusahaan", "Hubungan", "Perusahaan lain"}, Middle: &figure.Neighbour{ID: "mine", Label: "Bank Nusantara Raya", Said: "mine"},
		Sides:  map[figure.Side][]figure.Neighbour{},
		Words:  map[figure.Side]string{figure.Left: "memasok", figure.Right: "pelanggan", figure.Above: "mitra", figure.Below: "pesaing"},
		Dashed: map[figure.Side]bool{figure.Below: true}, Arrows: map[figure.Side]bool{figure.Left: true, figure.Right: true},
		Lead: "Tanpa hubungan dengan Bank Nusantara Raya", More: func(n int) string { return fmt.Sprint("dan ", n, " lagi") }, MoreTarget: "company/",
	}
	for side, many := range map[figure.Side]int{figure.Left: left, figure.Right: right, figure.Above: above, figure.Below: below, figure.Apart: apart} {
		for n := range many {
			one := figure.Neighbour{ID: fmt.Sprint(side, "-", n), Label: names[(n+int(side))%len(names)], Hollow: n%2 == 1, Said: "one", Target: "company/x"}
			if side == figure.Apart && n%3 == 0 {
				one.Note = "memasok Titian Pay"
			}
			d.Sides[side] = append(d.Sides[side], one)
		}
	}
	return d
}

// box is what a shape covers.
type box struct{ left, top, right, bottom float32 }

func (b box) on(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

func boxOf(s figure.Shape) box {
	p := s.Points[0]
	switch s.Kind {
	case figure.Text:
		wide := figure.TextWidth(s.Text, s.Size, s.Bold)
		left := p.X - wide*float32(s.Anchor)/2
		return box{left, p.Y - s.Size*0.8, left + wide, p.Y + s.Size*0.25}
	case figure.Circle:
		return box{p.X - s.Radius, p.Y - s.Radius, p.X + s.Radius, p.Y + s.Radius}
	}
	b := box{p.X, p.Y, p.X, p.Y}
	for _, q := range s.Points {
		b = box{min(b.left, q.X), min(b.top, q.Y), max(b.right, q.X), max(b.bottom, q.Y)}
	}
	return b
}

// overlaps are the texts of a figure that an edge, a mark or another text lies
// on, unless a surface between them hides what is below.
func overlaps(f figure.Figure) (out []string) {
	for n, text := range f.Shapes {
		if text.Kind != figure.Text || text.Text == "" {
			continue
		}
		here, pad := boxOf(text), -1
		for i, s := range f.Shapes[:n] {
			if b := boxOf(s); s.Kind == figure.Rect && b.left <= here.left && b.right >= here.right && b.top <= here.top && b.bottom >= here.bottom {
				pad = i
			}
		}
		for i, s := range f.Shapes {
			if i > pad && i != n && !(s.Kind == figure.Text && s.Text == "") && here.on(boxOf(s)) {
				out = append(out, fmt.Sprintf("%q by %+v", text.Text, s))
			}
		}
	}
	return out
}

func TestNoNameOnTheMapIsCrossedOrCovered(t *testing.T) {
	for _, many := range [][5]int{{0, 0, 0, 0, 0}, {1, 0, 0, 0, 0}, {1, 1, 1, 1, 0}, {3, 2, 1, 2, 4}, {0, 0, 5, 5, 9}, {25, 0, 0, 0, 0}, {7, 6, 6, 6, 0}, {25, 25, 25, 25, 90}} {
		for _, width := range []float32{480, 620, 870, 1150, 1800} {
			f := figure.Around(around(many[0], many[1], many[2], many[3], many[4]), width, 400)
			if got := overlaps(f); len(got) > 0 {
				t.Errorf("%v at %v: %d overlaps, as %s", many, width, len(got), got[0])
			}
		}
	}
}

func TestHoweverManyThereAreTheMapIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		many := func(name string) int { return rapid.IntRange(0, 30).Draw(t, name) }
		d := around(many("left"), many("right"), many("above"), many("below"), many("apart"))
		if rapid.IntRange(0, 4).Draw(t, "middle") == 0 {
			d.Middle = nil
		}
		f := figure.Around(d, float32(rapid.IntRange(240, 1400).Draw(t, "width")), 300)
		drawn(t, f)
		if got := overlaps(f); len(got) > 0 {
			t.Fatalf("%d overlaps, as %s", len(got), got[0])
		}
		if got := reached(f); got != len(f.Spots) && len(f.Spots) > 0 {
			t.Fatalf("arrows reach %d of %d", got, len(f.Spots))
		}
		for n, a := range f.Spots {
			for _, b := range f.Spots[n+1:] {
				if (box{a.X, a.Y, a.X + a.W, a.Y + a.H}).on(box{b.X, b.Y, b.X + b.W, b.Y + b.H}) {
					t.Fatalf("%+v lies on %+v", a, b)
				}
			}
		}
	})
}

func TestArrowsWalkTheMapFromTheMiddleToEachSide(t *testing.T) {
	f := figure.Around(around(3, 2, 2, 1, 4), 1000, 0)
	for _, c := range []struct {
		dx, dy int
		want   string
	}{{-1, 0, "1-1"}, {0, -1, "3-1"}, {0, 1, "4-0"}} {
		if got := f.Step("mine", c.dx, c.dy); got != c.want {
			t.Errorf("%d, %d leads to %s, not %s", c.dx, c.dy, got, c.want)
		}
	}
	if got := f.Step("mine", 1, 0); got != "2-0" && got != "2-1" {
		t.Errorf("to the right stands %s", got)
	}
	if f.Spots[0].ID != "mine" {
		t.Errorf("one begins at %s", f.Spots[0].ID)
	}
	if got := reached(f); got != len(f.Spots) {
		t.Errorf("%d of %d are reached", got, len(f.Spots))
	}
}

func TestManyInAColumnEndWithHowManyMoreThereAre(t *testing.T) {
	f := figure.Around(around(25, 0, 0, 0, 0), 900, 0)
	last := f.Spots[len(f.Spots)-1]
	if last.Label != "dan 12 lagi" || last.Target != "company/" || len(f.Spots) != 15 {
		t.Errorf("%d spots, the last says %q and leads to %q", len(f.Spots), last.Label, last.Target)
	}
}

func TestMineIsInTheAccentAndOnlyRivalsAreDashed(t *testing.T) {
	f := figure.Around(around(2, 2, 2, 2, 0), 900, 0)
	mine, _ := f.Spot("mine")
	for _, s := range f.Shapes {
		if s.Fill == figure.Lesson || s.Stroke == figure.Lesson {
			t.Errorf("%+v has the colour of a lesson", s)
		}
		if s.Kind == figure.Line && s.Dashed != (s.Points[0].Y > mine.Y+mine.H/2+1 && s.Points[0].X > 300 && s.Points[0].X < 600) {
			t.Errorf("%+v, while mine ends at %v", s, mine.Y+mine.H)
		}
		if s.Kind == figure.Rect && s.Fill == figure.Accent && s.Points[0].X < mine.X {
			t.Errorf("%+v is drawn as mine", s)
		}
	}
}
