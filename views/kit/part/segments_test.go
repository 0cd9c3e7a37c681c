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

func TestHintsGoWhereTabsNeedTheRoom(t *testing.T) {
	kittest.Dress(t)
	tabs, hints := NewSegments([]string{"Hari ini", "Kontak", "Wawancara"}, 0, nil), NewHints([]Hint{{Text: "Cari Ctrl+F"}, {Text: "Perintah Ctrl+K"}})
	box := container.New(Headline{}, tabs, hints)
	kittest.Show(t, box, 600, 34)
	if !hints.Visible() || !strings.Contains(strings.Join(core.DescribeObject(box), " "), "Cari") {
		t.Error("the hints are missing")
	}
	box.Resize(fyne.NewSize(300, 34))
	if hints.Visible() || tabs.Size().Width != 300 {
		t.Error("the hints stand over the tabs")
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
