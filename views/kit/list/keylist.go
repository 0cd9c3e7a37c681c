// Package list holds lists that are walked by keys, and the page of one thing
// that is such a list under a head.
package list

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
)

// Params say what a KeyList shows and does. Words must be given; every
// function may be nil.
type Params struct {
	Words *say.Words
	Label string // what the list holds, for a screen reader
	State *State // nil is a state of its own
	Empty *part.EmptyState
	// Texts are rows that are read rather than looked up: the title in the usual
	// letters over up to two lines, and higher rows.
	Texts bool
	// Wrap shows a timeline: the fact first, then the title over as many lines
	// as it takes, at most MaxLines if that is set.
	Wrap     bool
	MaxLines int
	// Chips puts what stands beneath the title of a timeline into a chip: a reason.
	Chips bool
	// Large writes the titles of a timeline in larger letters.
	Large bool
	// Page breaks the titles of a timeline into lines as long as on paper; what is
	// PageWidth wide has room for them.
	Page bool
	// Plain leaves the drawings out, where they are alike in all rows and say
	// nothing.
	Plain bool
	// Steady marks the selected row of a timeline also while the keyboard is
	// elsewhere: it is where one is.
	Steady bool
	// Boxes are rows whose drawing is a box to be ticked: a click on it does what
	// Enter does.
	Boxes bool
	// Header stands above the rows and scrolls with them.
	Header Flowing
	// facts stand beside the rows or below them.
	facts *factSheet
	// Marks lets rows be marked: Ins does it.
	Marks bool
	// OnMarks hears that other rows are marked than before, nil for nobody.
	OnMarks func()
	// OnOpen hears Enter or a double click on a row.
	OnOpen func(Item)
	// OnSelect hears that another row was selected.
	OnSelect func(Item)
	// OnBack hears Esc when there is no filter to clear.
	OnBack   func()
	OnDelete func(Item)
	// OnFilter hears what was typed; the caller loads rows and calls SetRows.
	// Without it typing does nothing and no filter line is shown.
	OnFilter func(text string)
	// OnOrder hears a click on the word for the order of the rows: see SetOrder.
	OnOrder func()
	// OnNeedMore hears that the last loaded rows are near, OnNeedBefore that the
	// first are while others lie before them.
	OnNeedMore   func()
	OnNeedBefore func()
	// OnEnds hears Home or End where the first or the last rows are not loaded:
	// the caller loads them and calls SetRows.
	OnEnds  func(last bool)
	OnFocus func(gained bool)
	// OnRune and OnKey come first and return true for what they used. A letter
	// comes to both, first as a key.
	OnRune func(rune) bool
	// OnCopy is copying while no filter is marked, nil for nothing.
	OnCopy func()
	OnKey  func(*fyne.KeyEvent) bool
	// OnActs hears Space where it filters nothing, and a secondary click, with
	// where the pointer is.
	OnActs func(at *fyne.Position)
}

// Flowing is an object whose height depends on its width.
type Flowing interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
}

// Edge is an end of a list whose rows are loaded page by page.
type Edge int

// The ends a list can be on the way to.
const (
	NoEdge Edge = iota
	First
	Last
)

// pageAhead is how near the end of the loaded rows more are asked for.
const pageAhead = 20

// KeyList shows rows and is walked with keys: ↑ ↓ PgUp PgDn Home End move,
// typing filters, Enter opens, Esc clears the filter and then goes back, Del
// deletes, and on macOS Cmd+Backspace, or Backspace where there is no filter. A
// click selects, a double click opens. Only rows in sight exist as
// objects, so that a list may be of any length.
type KeyList struct {
	widget.BaseWidget
	part.Kept
	params  Params
	state   *State
	scroll  *container.Scroll
	body    *listBody
	order   *orderWord
	all     *orderWord // takes the filter away
	whole   int        // how many rows there are without the filter, 0 for not known
	focused bool
	told    bool   // of its rows: until then nobody knows that there are none
	waiting bool   // typed, and the rows for it have not come yet
	opening bool   // Enter came while waiting
	edge    Edge   // the end of the list one is on the way to
	asked   int    // rows loaded when more were asked for last
	nothing string // why a filtered list has no rows
	marked  bool   // the whole filter is marked: what is typed next replaces it
	rubbing bool   // Backspace took from the filter, and no other key came since
	system  string // a GOOS name
	late    func(*fyne.KeyEvent) bool
}

var (
	_ fyne.Focusable    = (*KeyList)(nil)
	_ fyne.Shortcutable = (*KeyList)(nil)
	_ fyne.Tappable     = (*KeyList)(nil)
	_ desktop.Mouseable = (*KeyList)(nil)
	_ fyne.Accessible   = (*KeyList)(nil)
	_ core.Describer    = (*KeyList)(nil)
)

// NewKeyList returns an empty list.
func NewKeyList(p Params) *KeyList {
	l := &KeyList{params: p, state: p.State, system: runtime.GOOS}
	if l.state == nil {
		l.state = &State{}
	}
	l.body, l.order = newListBody(l), newOrderWord(p.OnOrder)
	l.all = newOrderWord(func() { l.SetFilter("") })
	l.all.plain = true
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) {
		core.PointerGone(l)
		l.body.sync()
		l.body.reach()
	}
	l.Kept = part.KeptOf(l)
	l.ExtendBaseWidget(l)
	return l
}

// State is what the list knows; change it through the list.
func (l *KeyList) State() *State { return l.state }

// SetNothing says why a filtered list has no rows; "" says that nothing fits.
func (l *KeyList) SetNothing(said string) { l.nothing = said }

// SetOrder says above the rows how they stand; "" says nothing.
func (l *KeyList) SetOrder(word string) {
	l.order.say(word)
	l.Refresh()
}

// SetWhole tells how many rows there are without a filter, 0 for not known: a
// filtered list says of how many it shows some.
func (l *KeyList) SetWhole(n int) {
	if l.whole != n {
		l.whole = n
		l.Refresh()
	}
}

// narrowed reports that a filter holds rows back.
func (l *KeyList) narrowed() bool { return l.params.OnFilter != nil && l.state.Filter() != "" }

// SetRows replaces the rows; what was selected stays so if it is still there.
func (l *KeyList) SetRows(rows []Item) {
	before, had := l.state.Selected()
	seen := l.body.sees(l.state.Index())
	l.state.SetRows(rows)
	l.atEdge()
	l.told, l.waiting, l.asked = true, false, 0
	l.body.measure()
	l.Refresh()
	after, has := l.state.Selected()
	other := has && (!had || before.Identity() != after.Identity())
	if other || seen && (l.focused || l.params.Header == nil) { // else the person reads elsewhere
		l.body.show(l.state.Index())
	}
	if other {
		l.selected()
	}
	if l.opening {
		l.opening = false
		l.open()
	}
}

// AppendRows adds a further page at the end.
func (l *KeyList) AppendRows(rows []Item) {
	l.state.Append(rows)
	l.body.measure()
	l.Refresh()
	l.body.reach()
}

// PrependRows adds the page before the first rows.
func (l *KeyList) PrependRows(rows []Item) {
	l.state.Prepend(rows)
	l.body.measure()
	l.Refresh()
	l.body.reach()
}

// SetCount tells how many rows there are with those not loaded. The scroll bar
// is that of all of them.
func (l *KeyList) SetCount(n int) {
	above := l.state.above()
	l.state.SetCount(n)
	l.body.measure()
	if by := l.state.above() - above; by != 0 {
		l.scrollTo(l.scroll.Offset.Y + float32(by)*l.rowHeight())
	}
	l.Refresh()
}

// SelectID selects the row of a thing, if it is loaded, and shows it.
func (l *KeyList) SelectID(id data.ID) bool {
	before := l.state.Index()
	if !l.state.SelectID(id) {
		return false
	}
	l.moved(l.state.Index() != before)
	return true
}

// SelectKey selects the row of an identity, if it is loaded, and shows it.
func (l *KeyList) SelectKey(identity string) bool {
	before := l.state.Index()
	if !l.state.SelectKey(identity) {
		return false
	}
	l.moved(l.state.Index() != before)
	return true
}

// SelectAt selects the row at a place, or the nearest there is, and shows it.
func (l *KeyList) SelectAt(place int) { l.moved(l.state.Go(place)) }

// Arrive selects the last row on the way to the end of a list, once all rows
// are loaded.
func (l *KeyList) Arrive() {
	l.waiting = false
	before := l.state.Index()
	l.atEdge()
	l.moved(l.state.Index() != before)
	if l.opening {
		l.opening = false
		l.open()
	}
}

// Selected is the selected row; ok is false in an empty list.
func (l *KeyList) Selected() (row Item, ok bool) { return l.state.Selected() }

// Filter is what was typed to filter by.
func (l *KeyList) Filter() string { return l.state.Filter() }

// TypedText is the filter: what was typed while the list had the keyboard.
func (l *KeyList) TypedText() string { return l.state.Filter() }

// HandOn gives keys that the list has no use for to late.
func (l *KeyList) HandOn(late func(*fyne.KeyEvent) bool) { l.late = late }

// SetFilter replaces the filter as if it had been typed.
func (l *KeyList) SetFilter(text string) { l.filtered(l.state.SetFilter(text)) }

// SetWords changes the language.
func (l *KeyList) SetWords(w *say.Words) {
	l.params.Words = w
	l.Refresh()
}

// Focused reports whether keys come here.
func (l *KeyList) Focused() bool { return l.focused }

// FocusGained draws the ring.
func (l *KeyList) FocusGained() { l.focus(true) }

// FocusLost takes the ring away.
func (l *KeyList) FocusLost() { l.focus(false) }

// KeysAre says whether letters go on with a filter.
func (l *KeyList) KeysAre() core.Use {
	if l.params.OnFilter != nil && l.state.Filter() != "" {
		return core.Filtering
	}
	return core.Free
}

func (l *KeyList) focus(gained bool) {
	l.focused, l.rubbing = gained, false
	l.Refresh()
	if gained {
		core.KeyboardMoved(l)
	}
	if l.params.OnFocus != nil {
		l.params.OnFocus(gained)
	}
}

// moved shows the selected row and tells who listens.
func (l *KeyList) moved(changed bool) {
	l.body.show(l.state.Index())
	l.body.sync()
	if changed {
		l.selected()
	}
	l.needMore()
}

func (l *KeyList) selected() {
	if row, ok := l.state.Selected(); ok && l.params.OnSelect != nil {
		l.params.OnSelect(row)
	}
}

func (l *KeyList) needMore() {
	l.need(l.state.NeedsMore(pageAhead), l.params.OnNeedMore)
	l.need(l.state.NeedsBefore(pageAhead), l.params.OnNeedBefore)
}

// need asks for rows once for each time rows came.
func (l *KeyList) need(needed bool, ask func()) {
	if needed && ask != nil && l.asked != l.state.Len() {
		l.asked = l.state.Len()
		ask()
	}
}

// click is a mouse press on a row.
func (l *KeyList) click(i int) {
	l.rubbing = false
	core.PointerGone(l)
	l.moved(l.state.Go(i))
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

func (l *KeyList) scrollTo(y float32) {
	y = max(0, min(y, l.body.tall-l.scroll.Size().Height))
	l.scroll.ScrollToOffset(fyne.NewPos(0, y))
	l.body.sync()
}
