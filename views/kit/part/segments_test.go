package part

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
)

func TestSegmentsGrowSmallAndThenFewWhereRoomIsShort(t *testing.T) {
	kittest.Dress(t)
	tapped := -1
	s := NewSegments([]string{"Pelajaran", "Ingin tahu", "Janji", "Area fokus", "Catatan"}, 1, func(i int) { tapped = i })
	kittest.Show(t, s, 600, 34)
	big := s.words[0].TextSize
	s.Resize(fyne.NewSize(340, 34))
	last := s.words[4]
	if s.words[0].TextSize >= big || last.Position().X+last.Size().Width > 340 {
		t.Errorf("size %v, the last word ends at %v", s.words[0].TextSize, last.Position().X+last.Size().Width)
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(last.Position().X+2, 10)})
	if tapped != 4 {
		t.Errorf("a click on the last word chose %d", tapped)
	}
	s.Resize(fyne.NewSize(200, 34))
	if s.words[0].Visible() || !s.words[1].Visible() || s.other.Text.Text != "‹ 2/5 ›" || s.MinSize().Width > 200 {
		t.Errorf("%q at least %v wide", s.other.Text.Text, s.MinSize().Width)
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(3, 10)})
	if tapped != 2 {
		t.Errorf("a click chose %d", tapped)
	}
}

func TestTheFinderShortensAndThenTheHintsGoWhereTabsNeedTheRoom(t *testing.T) {
	kittest.Dress(t)
	opened := 0
	tabs, hints := NewSegments([]string{"Hari ini", "Kontak", "Wawancara"}, 0, nil), NewHints([]Hint{{Text: "demo"}})
	finder := NewFinder("Cari atau lakukan apa saja", "Ctrl+K", func() { opened++ })
	box := container.New(Headline{}, tabs, hints, finder)
	kittest.Show(t, box, 700, 34)
	says := func() string { return strings.Join(core.DescribeObject(box), " ") }
	if !hints.Visible() || !strings.Contains(says(), "Cari atau lakukan apa saja Ctrl+K") || finder.Size().Width < 236 {
		t.Errorf("with room for all it says %q", says())
	}
	box.Resize(fyne.NewSize(430, 34))
	if !hints.Visible() || strings.Contains(says(), "Cari") || !strings.Contains(says(), "Ctrl+K") {
		t.Errorf("with less room it says %q", says())
	}
	box.Resize(fyne.NewSize(320, 34))
	if hints.Visible() || !strings.Contains(says(), "Ctrl+K") || tabs.Size().Width > finder.Position().X {
		t.Errorf("with little room it says %q", says())
	}
	finder.Tapped(nil)
	if opened != 1 {
		t.Error("a click opens nothing")
	}
}

func TestSegmentsMarkTheChosenWord(t *testing.T) {
	kittest.Dress(t)
	s := NewSegments([]string{"Kontak", "Wawancara"}, 0, func(int) {})
	kittest.Show(t, s, 400, 34)
	if got := strings.Join(s.Describe(), " "); got != "▌Kontak Wawancara" || s.Chosen() != 0 {
		t.Errorf("it says %q", got)
	}
	before := s.bar.Position().X
	s.Choose(1)
	if got := strings.Join(s.Describe(), " "); got != "Kontak ▌Wawancara" || s.bar.Position().X <= before {
		t.Errorf("it says %q, the bar at %v", got, s.bar.Position().X)
	}
	s.Choose(9)
	if got := strings.Join(s.Describe(), " "); got != "Kontak Wawancara" || s.bar.Visible() {
		t.Errorf("a number that no word has marks %q", got)
	}
}

func TestAClickBehindTheLastWordChoosesNothing(t *testing.T) {
	kittest.Dress(t)
	tapped := -1
	s := NewSegments([]string{"Kontak", "Wawancara"}, 0, func(n int) { tapped = n })
	kittest.Show(t, s, 600, 34)
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(580, 10)})
	if tapped != -1 {
		t.Errorf("it chose %d", tapped)
	}
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 10)})
	if tapped != 0 {
		t.Errorf("a click on the first word chose %d", tapped)
	}
}
