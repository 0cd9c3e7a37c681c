package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Act is one thing that can be done, under its key; a click does it, too.
type Act struct {
	Key   string
	Title string
	Do    func()
}

// ActBar is one line that names what is in front and shows what can be done
// with it, under which keys: as many acts as there is room for, and at the right
// end, always, the one that leads to all of them.
type ActBar struct {
	widget.BaseWidget
	Kept
	subject *draw.Span
	first   *Keycap // the key that comes before a letter, nil where letters act at once
	acts    []Act
	caps    []*Keycap
	all     Act
	last    *Keycap
	way     []Act // at most one
	out     *Keycap
	spots   []spot // what lies where, from the last layout
}

// spot is a stretch of the bar that does something.
type spot struct {
	from, to float32
	do       func()
}

var (
	_ fyne.Tappable      = (*ActBar)(nil)
	_ desktop.Cursorable = (*ActBar)(nil)
	_ desktop.Mouseable  = (*ActBar)(nil)
	_ core.Describer     = (*ActBar)(nil)
)

// NewActBar returns a bar that names nothing yet; all leads to everything that
// can be done.
func NewActBar(all Act) *ActBar {
	b := &ActBar{subject: draw.NewSpan(theme.SizeMuted, theme.Text, true), all: all, last: NewKeycap(all.Key, all.Title)}
	b.Kept = KeptOf(b)
	b.ExtendBaseWidget(b)
	return b
}

// Lead says what stands at the right end, always, and before it the way out of
// what is in front, if there is one; Say then shows it.
func (b *ActBar) Lead(all Act, way ...Act) {
	if b.all.Key != all.Key || b.all.Title != all.Title {
		b.last = NewKeycap(all.Key, all.Title)
	}
	b.all, b.way, b.out = all, way, nil
	if len(way) > 0 {
		b.out = NewKeycap(way[0].Key, way[0].Title)
	}
}

// Say shows other acts with another subject, the likely one first. before is
// the key that comes before their letters and the word behind it, "" where the
// letters act at once.
func (b *ActBar) Say(subject, before, then string, acts []Act) {
	b.subject.Say(subject)
	b.acts, b.caps, b.first = acts, nil, nil
	if before != "" && len(acts) > 0 {
		b.first = NewKeycap(before, then)
	}
	for n, act := range acts {
		c := NewKeycap(act.Key, act.Title)
		if n == 0 {
			c.Strong()
		}
		b.caps = append(b.caps, c)
	}
	b.Refresh()
}

// keycaps are all that there are.
func (b *ActBar) keycaps() []*Keycap {
	all := append([]*Keycap{b.last}, b.caps...)
	for _, c := range []*Keycap{b.first, b.out} {
		if c != nil {
			all = append(all, c)
		}
	}
	return all
}

// Acts are those the bar was told of.
func (b *ActBar) Acts() []Act { return b.acts }

// Describe tells the subject and the acts in sight.
func (b *ActBar) Describe() []string {
	said := core.NonEmpty(b.subject.Full)
	if b.first != nil {
		said = append(said, b.first.Said())
	}
	for _, c := range b.caps {
		if c.does.Visible() {
			said = append(said, c.Said())
		}
	}
	if b.out != nil && b.out.does.Visible() {
		said = append(said, b.out.Said())
	}
	return append(said, b.last.Said())
}

// AccessibilityLabel is all that is in sight.
func (b *ActBar) AccessibilityLabel() string { return core.OneLine(b.Describe()...) }

// AccessibilityRole is text: each word does something else.
func (b *ActBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// Tapped does what lies under the pointer.
func (b *ActBar) Tapped(e *fyne.PointEvent) {
	b.GiveBack()
	for _, s := range b.spots {
		if e.Position.X >= s.from && e.Position.X <= s.to && s.do != nil {
			s.do()
			return
		}
	}
}

// Cursor tells that a click does something.
func (b *ActBar) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the bar.
func (b *ActBar) CreateRenderer() fyne.WidgetRenderer { return &actBarRenderer{b} }

type actBarRenderer struct{ b *ActBar }

// MinSize is one line high and asks for the last act alone.
func (r *actBarRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.b.last.Width(), r.b.last.Height())
}

// Layout places the subject, then whole acts while there is room.
func (r *actBarRenderer) Layout(size fyne.Size) {
	b, gap := r.b, core.Length(14)
	y := (size.Height - b.last.Height()) / 2
	end := size.Width - b.last.Width()
	b.last.Place(end, y)
	b.spots = []spot{{end, size.Width, b.all.Do}}
	end = r.placeWay(end, y)
	x, room := float32(0), end-core.Length(24)
	draw.ShowIf(b.subject.Text, b.subject.Full != "")
	if b.subject.Full != "" {
		x = b.subject.Place(0, 0, size.Height, min(room, size.Width*0.22)) + core.Length(16)
	}
	fits := room > 0
	if b.first != nil {
		fits = fits && x+b.first.Width()+gap+b.caps[0].Width() <= room
		b.first.Show(fits)
		if fits {
			b.first.Place(x, y)
			b.spots = append(b.spots, spot{x, x + b.first.Width(), b.all.Do})
			x += b.first.Width() + core.Length(10)
		}
	}
	for n, c := range b.caps {
		fits = fits && x+c.Width() <= room
		c.Show(fits)
		if fits {
			c.Place(x, y)
			b.spots = append(b.spots, spot{x, x + c.Width(), b.acts[n].Do})
			x += c.Width() + gap
		}
	}
}

// placeWay places the way out before the end, unless it would take more than is left
// to what can be done, and returns where the rest ends.
func (r *actBarRenderer) placeWay(end, y float32) float32 {
	b := r.b
	if b.out == nil {
		return end
	}
	wide := b.out.Width()
	fits := wide+core.Length(24) <= end/2
	if b.out.Show(fits); !fits {
		return end
	}
	end -= core.Length(24) + wide
	b.out.Place(end, y)
	b.spots = append(b.spots, spot{end, end + wide, b.way[0].Do})
	return end
}

// Refresh follows the acts and the theme.
func (r *actBarRenderer) Refresh() {
	b := r.b
	b.subject.Paint()
	for _, c := range b.keycaps() {
		c.Paint()
	}
	r.Layout(b.Size())
	canvas.Refresh(b)
}

// Objects are what is drawn.
func (r *actBarRenderer) Objects() []fyne.CanvasObject {
	b := r.b
	all := []fyne.CanvasObject{b.subject.Text}
	for _, c := range b.keycaps() {
		all = append(all, c.Objects()...)
	}
	return all
}

// Destroy has nothing to free.
func (r *actBarRenderer) Destroy() {}
