package overlay

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
)

// ActGroup is a column of acts under a heading.
type ActGroup struct {
	Title string
	Acts  []part.Act
}

// Later is an act that cannot be done now, and why.
type Later struct{ Title, Why string }

// ActsParams say what a panel of acts offers.
type ActsParams struct {
	Title   string // what the panel says of its subject
	Subject string
	Hint    string // how it is used
	Groups  []ActGroup
	First   string // the key of the act that Enter does, "" for the first
	NotNow  string // the heading of what cannot be done now
	Later   []Later
	// OnText hears a letter that no act has: the palette goes on from there.
	// It is called when the panel is closed; nil ignores such letters.
	OnText func(r rune)
	// At is where the pointer was that asked; nil lays the panel over the lower
	// part of the window.
	At *fyne.Position
}

// Acts lies over the lower part of the window and shows all that can be done
// with what is in front. A letter does it, as a click does; ↑ ↓ ← → and Enter
// choose, Esc closes. Where it is closed the focus is what it was before.
type Acts struct {
	widget.BaseWidget
	part.Kept
	params ActsParams
	layer  layer
	page   *actsPage
	paper  *canvas.Rectangle // where it lies, nil before it was drawn
	key    fyne.KeyName      // pressed last
}

var (
	_ fyne.Focusable    = (*Acts)(nil)
	_ fyne.Tappable     = (*Acts)(nil)
	_ desktop.Mouseable = (*Acts)(nil)
	_ core.Describer    = (*Acts)(nil)
)

// NewActs returns a panel that is not open yet.
func NewActs(p ActsParams) *Acts {
	a := &Acts{params: p}
	a.page = newActsPage(p, a.do)
	a.Kept = part.KeptOf(a)
	a.ExtendBaseWidget(a)
	return a
}

// Say offers something else in the same place, because more is known of the
// subject by now; the act chosen stays the one chosen while the panel has it.
func (a *Acts) Say(p ActsParams) {
	chosen, ok := a.page.act()
	moved := ok && a.page.moved
	p.At, p.OnText = a.params.At, a.params.OnText
	a.params = p
	a.page.say(p)
	if moved {
		a.page.chooseKey(chosen.Key)
	}
	a.Refresh()
}

// Open shows the panel over a window's content and takes the focus.
func (a *Acts) Open(c fyne.Canvas) {
	if !a.layer.open() {
		a.layer.show(c, a, a)
	}
}

// Close hides the panel and gives the focus back.
func (a *Acts) Close() { a.layer.close() }

// IsOpen reports whether the panel shows.
func (a *Acts) IsOpen() bool { return a.layer.open() }

func (a *Acts) do(act part.Act) {
	a.Close()
	act.Do()
}

// TypedRune does the act of a letter, or hands it on.
func (a *Acts) TypedRune(r rune) {
	r = core.DigitOf(a.key, r)
	for _, cell := range a.page.cells {
		if cell.act.Key == string(r) {
			a.do(cell.act)
			return
		}
	}
	if a.params.OnText != nil {
		a.Close()
		a.params.OnText(r)
	}
}

// TypedKey moves, does what is chosen, and closes.
func (a *Acts) TypedKey(e *fyne.KeyEvent) {
	a.key = e.Name
	switch e.Name {
	case fyne.KeyEscape:
		a.Close()
	case fyne.KeyReturn, fyne.KeyEnter:
		if act, ok := a.page.act(); ok {
			a.do(act)
		}
	case fyne.KeyDelete:
		a.named("Del")
	case fyne.KeyUp:
		a.page.step(0, -1)
	case fyne.KeyDown, fyne.KeyTab:
		a.page.step(0, 1)
	case fyne.KeyLeft:
		a.page.step(-1, 0)
	case fyne.KeyRight:
		a.page.step(1, 0)
	}
}

// named does the act of a key that is no letter.
func (a *Acts) named(key string) {
	for _, cell := range a.page.cells {
		if cell.act.Key == key {
			a.do(cell.act)
			return
		}
	}
}

// AcceptsTab keeps Tab here: it goes to the next act.
func (a *Acts) AcceptsTab() bool { return true }

// FocusGained and FocusLost change nothing: the panel is there or not.
func (a *Acts) FocusGained() {}

// FocusLost changes nothing.
func (a *Acts) FocusLost() {}

// Tapped beside the paper closes; on it, it leaves the keyboard where it was.
func (a *Acts) Tapped(e *fyne.PointEvent) {
	if a.beside(e.Position) {
		a.Close()
		return
	}
	a.GiveBack()
}

// TappedSecondary beside the paper closes, as a click does.
func (a *Acts) TappedSecondary(e *fyne.PointEvent) {
	if a.beside(e.Position) {
		a.Close()
	}
}

func (a *Acts) beside(p fyne.Position) bool {
	if a.paper == nil {
		return true
	}
	at, size := a.paper.Position(), a.paper.Size()
	return p.X < at.X || p.Y < at.Y || p.X > at.X+size.Width || p.Y > at.Y+size.Height
}

// Describe tells what is offered, and what is not and why.
func (a *Acts) Describe() []string {
	said := core.NonEmpty(strings.TrimSpace(a.params.Title+" "+a.params.Subject), a.params.Hint)
	for _, g := range a.params.Groups {
		if len(g.Acts) > 0 {
			said = append(said, core.NonEmpty(g.Title)...)
		}
		for _, act := range g.Acts {
			said = append(said, core.OneLine(act.Key, act.Title))
		}
	}
	for _, l := range a.params.Later {
		said = append(said, a.params.NotNow+" "+l.Title+" — "+l.Why)
	}
	return said
}

// AccessibilityLabel is the subject and the act that Enter does.
func (a *Acts) AccessibilityLabel() string {
	said := []string{strings.TrimSpace(a.params.Title + " " + a.params.Subject)}
	if act, ok := a.page.act(); ok {
		said = append(said, core.OneLine(act.Key, act.Title))
	}
	return core.Spoken(said...)
}

// AccessibilityRole is text: see Palette.
func (a *Acts) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
