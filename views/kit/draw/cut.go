package draw

import (
	"sync"
	"weak"

	"fyne.io/fyne/v2"
)

// Seen is a text of a window and where it stands there.
type Seen struct {
	Text string // the whole of it, however much is shown
	At   fyne.Position
	Size fyne.Size
}

// Holds reports whether a point lies on the text.
func (s Seen) Holds(at fyne.Position) bool {
	return at.X >= s.At.X && at.X < s.At.X+s.Size.Width && at.Y >= s.At.Y && at.Y < s.At.Y+s.Size.Height
}

// Within reports whether the middle of the text lies in a window of a size.
func (s Seen) Within(window fyne.Size) bool {
	x, y := s.At.X+s.Size.Width/2, s.At.Y+s.Size.Height/2
	return s.Size.Width > 0 && x > 0 && y > 0 && x < window.Width && y < window.Height
}

// book knows texts by weak pointers, so that it keeps none of them alive: those
// shown shorter than they are, and all of them once it is told to.
type book struct {
	mu   sync.Mutex
	last int
	all  bool
	cut  map[text]int
	any  map[text]int
}

// text is a weak pointer to a Span or a Paragraph.
type text interface {
	// seen is the text with the object that stands for it, nil for one that is
	// gone.
	seen() (string, fyne.CanvasObject)
}

type (
	spanAt      struct{ weak.Pointer[Span] }
	paragraphAt struct{ weak.Pointer[Paragraph] }
)

func (p spanAt) seen() (string, fyne.CanvasObject) {
	if s := p.Value(); s != nil {
		return s.Full, s.Text
	}
	return "", nil
}

func (p paragraphAt) seen() (string, fyne.CanvasObject) {
	if s := p.Value(); s != nil {
		return s.Full, s.Object()
	}
	return "", nil
}

var texts = book{cut: map[text]int{}, any: map[text]int{}}

// KeepAll makes the book know all texts that are made from now on, for a program
// that is asked where they stand.
func KeepAll() {
	texts.mu.Lock()
	texts.all = true
	texts.mu.Unlock()
}

// met is told of a text that was made.
func (b *book) met(t func() text) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.all {
		b.last++
		b.any[t()] = b.last
	}
}

// isCut is told whether a text is shown shorter than it is.
func (b *book) isCut(t text, cut bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if cut {
		b.last++
		b.cut[t] = b.last
		return
	}
	delete(b.cut, t)
}

// look are the texts of one of the books that stand in a window now, with their
// turn; those that are gone are forgotten.
func (b *book) look(in map[text]int) map[int]Seen {
	b.mu.Lock()
	defer b.mu.Unlock()
	found := map[int]Seen{}
	driver := fyne.CurrentApp().Driver()
	for t, turn := range in {
		full, o := t.seen()
		if o == nil {
			delete(in, t)
			continue
		}
		at := driver.AbsolutePositionForObject(o)
		if full != "" && o.Visible() && at != (fyne.Position{}) { // else it stands in no window
			found[turn] = Seen{full, at, o.Size()}
		}
	}
	return found
}

// CutAt is the text that is cut under a point of the window.
func CutAt(at fyne.Position) (s Seen, ok bool) {
	best := 0
	for turn, seen := range texts.look(texts.cut) {
		if turn > best && seen.Holds(at) {
			best, s, ok = turn, seen, true
		}
	}
	return s, ok
}

// All are the texts of the windows now, the newest last. The book knows none
// before KeepAll.
func All() []Seen {
	seen := texts.look(texts.any)
	var all []Seen
	texts.mu.Lock()
	last := texts.last
	texts.mu.Unlock()
	for turn := range last + 1 {
		if s, ok := seen[turn]; ok {
			all = append(all, s)
		}
	}
	return all
}
