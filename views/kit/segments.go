package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/theme"
)

// Segments are words side by side, one of them chosen: the tabs of a window,
// or the lists of a page. A click chooses; keys are the owner's matter.
type Segments struct {
	widget.BaseWidget
	words  []*span
	chosen int
	tapped func(int)
	bar    *canvas.Rectangle
	ends   []float32 // right edge of each word, from the last layout
}

// NewSegments returns segments with one chosen. tapped hears a click on a word.
func NewSegments(titles []string, chosen int, tapped func(int)) *Segments {
	s := &Segments{chosen: chosen, tapped: tapped, bar: canvas.NewRectangle(nil)}
	for _, title := range titles {
		s.words = append(s.words, newSpan(theme.SizeBody, theme.Muted, true).say(title))
	}
	s.ExtendBaseWidget(s)
	return s
}

// Choose marks another word.
func (s *Segments) Choose(n int) {
	s.chosen = n
	s.Refresh()
}

// Chosen is the word marked.
func (s *Segments) Chosen() int { return s.chosen }

// Tapped chooses the word under the pointer.
func (s *Segments) Tapped(e *fyne.PointEvent) {
	for i, end := range s.ends {
		if e.Position.X <= end {
			s.tapped(i)
			return
		}
	}
}

// Describe tells all words, the chosen one marked.
func (s *Segments) Describe() []string {
	var said []string
	for i, w := range s.words {
		text := w.full
		if i == s.chosen {
			text = "▌" + text
		}
		said = append(said, text)
	}
	return said
}

// CreateRenderer draws the words.
func (s *Segments) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentsRenderer{s}
	r.Refresh()
	return r
}

type segmentsRenderer struct{ s *Segments }

// MinSize holds all words, written small and close together.
func (r *segmentsRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.wide(theme.SizeMuted)+r.gaps(unit(8)), unit(34))
}

// wide is how wide the words alone are in a size.
func (r *segmentsRenderer) wide(size fyne.ThemeSizeName) float32 {
	width := float32(0)
	for _, w := range r.s.words {
		width += fyne.MeasureText(w.full, ft.Size(size), w.TextStyle).Width
	}
	return width
}

// gaps is all the room around words with a gap between them.
func (r *segmentsRenderer) gaps(gap float32) float32 {
	return unit(24) + gap*float32(max(len(r.s.words)-1, 0))
}

// fit chooses size and gap for a width: small letters where the usual ones
// would push the list beneath out of its column.
func (r *segmentsRenderer) fit(width float32) (gap float32) {
	size := theme.SizeBody
	if gap = unit(16); r.wide(size)+r.gaps(gap) > width {
		size = theme.SizeMuted
		between := float32(max(len(r.s.words)-1, 1))
		gap = max(unit(8), min(unit(16), (width-r.wide(size)-unit(24))/between))
	}
	for _, w := range r.s.words {
		w.size = size
		w.paint()
	}
	return gap
}

// Layout puts the words in a row with a bar under the chosen one.
func (r *segmentsRenderer) Layout(size fyne.Size) {
	s, x := r.s, unit(12)
	gap := r.fit(size.Width)
	s.ends = s.ends[:0]
	for i, w := range s.words {
		width := w.natural().Width
		w.place(x, 0, size.Height, width+1)
		if i == s.chosen {
			s.bar.Move(fyne.NewPos(x, size.Height-unit(3)))
			s.bar.Resize(fyne.NewSize(width, unit(2)))
		}
		s.ends = append(s.ends, x+width+gap/2)
		x += width + gap
	}
}

// Refresh follows the theme and the choice.
func (r *segmentsRenderer) Refresh() {
	s := r.s
	for i, w := range s.words {
		w.tint(theme.Muted)
		if i == s.chosen {
			w.tint(theme.Text)
		}
		w.paint()
	}
	fillRect(s.bar, theme.Accent)
	s.bar.FillColor = ft.Color(theme.Accent)
	r.Layout(s.Size())
	canvas.Refresh(s)
}

// Objects are what is drawn.
func (r *segmentsRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.s.bar}
	for _, w := range r.s.words {
		all = append(all, w.Text)
	}
	return all
}

// Destroy does nothing.
func (r *segmentsRenderer) Destroy() {}
