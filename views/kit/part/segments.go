package part

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Segments are words side by side, one of them chosen: the tabs of a window,
// or the lists of a page. A click chooses; keys are the owner's matter.
type Segments struct {
	widget.BaseWidget
	words  []*draw.Span
	chosen int
	hidden []bool // words out of sight, nil for none
	tapped func(int)
	bar    *canvas.Rectangle
	other  *draw.Span // that there are others, where only the chosen one fits
	ends   []float32  // right edge of each word, from the last layout
	rows   []int      // in which row each word stands
	wraps  bool
	alone  bool // for want of room
	grown  func()
}

// NewSegments returns segments with one chosen. tapped hears a click on a word.
func NewSegments(titles []string, chosen int, tapped func(int)) *Segments {
	s := &Segments{chosen: chosen, tapped: tapped, bar: canvas.NewRectangle(nil), other: draw.NewSpan(theme.SizeMuted, theme.Muted, false)}
	for _, title := range titles {
		s.words = append(s.words, draw.NewSpan(theme.SizeBody, theme.Muted, true).Say(title))
	}
	s.ExtendBaseWidget(s)
	return s
}

// Wrap puts words that do not fit beside each other into further rows, where
// else the chosen one would stand alone. Topped gives them the height, if what
// is below does not need it.
func (s *Segments) Wrap() *Segments {
	s.wraps = true
	return s
}

// Rename says other words, as many as there are.
func (s *Segments) Rename(titles []string) {
	for n, w := range s.words {
		w.Say(titles[n])
	}
	s.Refresh()
	again(s.grown) // they may take a row more
}

// shorten shows the chosen word alone, in one row.
func (s *Segments) shorten(to space) { s.alone = to != forAll }

// inSeveral reports whether words that do not fit in a row go on in another.
func (s *Segments) inSeveral() bool { return s.wraps && !s.alone }

func (s *Segments) follow(grown func()) { s.grown = grown }

// Row is how wide all words are in one row, in the letters that take least.
func (s *Segments) Row() float32 { return s.wide(theme.SizeMuted, core.Length(8)) }

// HeightFor is the height of all rows at a width.
func (s *Segments) HeightFor(width float32) float32 {
	if _, _, all := s.fit(width); all || !s.inSeveral() {
		return core.Length(34)
	}
	row := 0
	for _, n := range s.inRows(width) {
		row = max(row, n)
	}
	return core.Length(34) + float32(row)*core.Length(rowHigh)
}

// rowHigh is how high a further row is, at 100 %.
const rowHigh = 26

// inRows says in which row each word stands at a width, in small letters.
func (s *Segments) inRows(width float32) []int {
	rows, row, x := make([]int, len(s.words)), 0, core.Length(12)
	for i, w := range s.words {
		rows[i] = row
		if s.hides(i) {
			continue
		}
		wide := core.Measure(w.Full, ft.Size(theme.SizeMuted), w.TextStyle).Width
		if x > core.Length(12) && x+wide+core.Length(12) > width {
			row, x = row+1, core.Length(12)
			rows[i] = row
		}
		x += wide + core.Length(16)
	}
	return rows
}

// Choose marks another word; a number that no word has marks none.
func (s *Segments) Choose(n int) {
	s.chosen = n
	s.Refresh()
}

// Without takes words out of sight, those that are true; the chosen one stays.
func (s *Segments) Without(hidden []bool) {
	if !slices.Equal(s.hidden, hidden) {
		s.hidden = slices.Clone(hidden)
		s.Refresh()
	}
}

func (s *Segments) hides(n int) bool { return n < len(s.hidden) && s.hidden[n] && n != s.chosen }

// Chosen is the word marked.
func (s *Segments) Chosen() int { return s.chosen }

// Tapped chooses the word under the pointer, or the next where only one shows.
func (s *Segments) Tapped(e *fyne.PointEvent) {
	if _, _, all := s.fit(s.Size().Width); !all && !s.inSeveral() {
		s.tapped((s.chosen + 1) % len(s.words))
		return
	}
	row := max(int((e.Position.Y-core.Length(8))/core.Length(rowHigh)), 0)
	if n := len(s.rows); n > 0 {
		row = min(row, s.rows[n-1])
	}
	for i, end := range s.ends {
		if s.rows[i] == row && e.Position.X <= end {
			s.tapped(i)
			return
		}
	}
}

// Describe tells all words, the chosen one marked.
func (s *Segments) Describe() []string {
	var said []string
	for i, w := range s.words {
		if s.hides(i) {
			continue
		}
		text := w.Full
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

// MinSize holds the chosen word alone.
func (r *segmentsRenderer) MinSize() fyne.Size {
	width := float32(0)
	for _, w := range r.s.words {
		width = max(width, core.Measure(w.Full, ft.Size(theme.SizeBody), w.TextStyle).Width)
	}
	return fyne.NewSize(width+core.Length(24)+r.s.other.Natural().Width+core.Length(8), core.Length(34))
}

// wide is how wide the words are in a size with a gap between them.
func (s *Segments) wide(size fyne.ThemeSizeName, gap float32) float32 {
	width, shown := core.Length(24), 0
	for i, w := range s.words {
		if s.hides(i) {
			continue
		}
		shown++
		width += core.Measure(w.Full, ft.Size(size), w.TextStyle).Width
	}
	return width + gap*float32(max(shown-1, 0))
}

// fit chooses size and gap for a width: the usual letters, else small ones,
// else the chosen word alone.
func (s *Segments) fit(width float32) (size fyne.ThemeSizeName, gap float32, all bool) {
	if s.wide(theme.SizeBody, core.Length(16)) <= width {
		return theme.SizeBody, core.Length(16), true
	}
	spare := width - s.wide(theme.SizeMuted, core.Length(8))
	if spare < 0 {
		return theme.SizeBody, core.Length(8), false
	}
	return theme.SizeMuted, min(core.Length(16), core.Length(8)+spare/float32(max(len(s.words)-1, 1))), true
}

// Layout puts the words in a row with a bar under the chosen one.
func (r *segmentsRenderer) Layout(width fyne.Size) {
	s, x := r.s, core.Length(12)
	size, gap, all := s.fit(width.Width)
	s.ends, s.rows = s.ends[:0], make([]int, len(s.words))
	if !all && s.inSeveral() {
		r.layoutRows(width.Width)
		return
	}
	draw.ShowIf(s.other.Text, !all)
	draw.ShowIf(s.bar, s.chosen < len(s.words))
	alone := min(s.chosen, len(s.words)-1)
	for i, w := range s.words {
		if s.hides(i) {
			draw.ShowIf(w.Text, false)
			s.ends = append(s.ends, -1)
			continue
		}
		draw.ShowIf(w.Text, all || i == alone)
		w.Letters = size
		w.Paint()
		if all || i == alone {
			x += r.put(i, x, width.Height) + gap
		}
		s.ends = append(s.ends, x-gap/2)
	}
	if !all {
		s.other.Place(x, 0, width.Height, width.Width-x)
	}
}

// layoutRows puts the words into rows.
func (r *segmentsRenderer) layoutRows(width float32) {
	s, x, last := r.s, core.Length(12), 0
	s.rows = s.inRows(width)
	draw.ShowIf(s.other.Text, false)
	draw.ShowIf(s.bar, s.chosen < len(s.words))
	for i, w := range s.words {
		draw.ShowIf(w.Text, !s.hides(i))
		if s.hides(i) {
			s.ends = append(s.ends, -1)
			continue
		}
		if s.rows[i] != last {
			x, last = core.Length(12), s.rows[i]
		}
		w.Letters = theme.SizeMuted
		w.Paint()
		y := float32(last) * core.Length(rowHigh)
		wide := w.Natural().Width
		w.Place(x, y, core.Length(34), wide+1)
		if i == s.chosen {
			s.bar.Move(fyne.NewPos(x, y+core.Length(28)))
			s.bar.Resize(fyne.NewSize(wide, core.Length(2)))
		}
		x += wide + core.Length(16)
		s.ends = append(s.ends, x-core.Length(8))
	}
}

// put places a word, with the bar under it if it is the chosen one.
func (r *segmentsRenderer) put(i int, x, height float32) (width float32) {
	s := r.s
	width = s.words[i].Natural().Width
	s.words[i].Place(x, 0, height, width+1)
	if i == s.chosen {
		s.bar.Move(fyne.NewPos(x, height-core.Length(3)))
		s.bar.Resize(fyne.NewSize(width, core.Length(2)))
	}
	return width
}

// Refresh follows the theme and the choice.
func (r *segmentsRenderer) Refresh() {
	s := r.s
	for i, w := range s.words {
		w.Tint(theme.Muted)
		if i == s.chosen {
			w.Tint(theme.Text)
		}
		w.Paint()
	}
	s.other.Say(fmt.Sprintf("‹ %d/%d ›", min(s.chosen+1, len(s.words)), len(s.words))).Paint()
	draw.Fill(s.bar, theme.Accent)
	s.bar.FillColor = ft.Color(theme.Accent)
	r.Layout(s.Size())
	canvas.Refresh(s)
}

// Objects are what is drawn.
func (r *segmentsRenderer) Objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{r.s.bar, r.s.other.Text}
	for _, w := range r.s.words {
		all = append(all, w.Text)
	}
	return all
}

// Destroy does nothing.
func (r *segmentsRenderer) Destroy() {}
