// Package list holds lists that are walked by keys, and the page of one thing
// that is such a list under a head.
package list

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/lang"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// Params say what a KeyList shows and does. Words must be given; every
// function may be nil.
type Params struct {
	Words *lang.Words
	Label string // what the list holds, for a screen reader
	State *State // nil is a state of its own
	Empty *part.EmptyState
	// Wrap shows a timeline: the fact first, then the title over as many lines
	// as it takes, at most MaxLines if that is set.
	Wrap     bool
	MaxLines int
	// Steady marks the selected row of a timeline also while the keyboard is
	// elsewhere: it is where one is.
	Steady bool
	// Header stands above the rows and scrolls with them.
	Header Flowing
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
	OnKey  func(*fyne.KeyEvent) bool
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
// deletes. A click selects, a double click opens. Only rows in sight exist as
// objects, so that a list may be of any length.
type KeyList struct {
	widget.BaseWidget
	params  Params
	state   *State
	scroll  *container.Scroll
	body    *listBody
	focused bool
	waiting bool   // typed, and the rows for it have not come yet
	opening bool   // Enter came while waiting
	edge    Edge   // the end of the list one is on the way to
	asked   int    // rows loaded when more were asked for last
	nothing string // why a filtered list has no rows
	marked  bool   // the whole filter is marked: what is typed next replaces it
	kept    part.Kept
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
	l := &KeyList{params: p, state: p.State}
	if l.state == nil {
		l.state = &State{}
	}
	l.body = newListBody(l)
	l.scroll = container.NewVScroll(l.body)
	l.scroll.OnScrolled = func(fyne.Position) {
		l.body.sync()
		l.body.reach()
	}
	l.ExtendBaseWidget(l)
	return l
}

// State is what the list knows; change it through the list.
func (l *KeyList) State() *State { return l.state }

// SetNothing says why a filtered list has no rows; "" says that nothing fits.
func (l *KeyList) SetNothing(said string) { l.nothing = said }

// SetRows replaces the rows; what was selected stays so if it is still there.
func (l *KeyList) SetRows(rows []Item) {
	before, had := l.state.Selected()
	seen := l.body.sees(l.state.Index())
	l.state.SetRows(rows)
	l.atEdge()
	l.waiting, l.asked = false, 0
	l.body.measure()
	l.Refresh()
	after, has := l.state.Selected()
	other := has && (!had || before.Identity() != after.Identity())
	if seen || other { // else the person reads elsewhere
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
		l.scrollTo(l.scroll.Offset.Y + float32(by)*ft.Size(theme.SizeRow))
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
func (l *KeyList) SetWords(w *lang.Words) {
	l.params.Words = w
	l.Refresh()
}

// Focused reports whether keys come here.
func (l *KeyList) Focused() bool { return l.focused }

// FocusGained draws the ring.
func (l *KeyList) FocusGained() { l.focus(true) }

// FocusLost takes the ring away.
func (l *KeyList) FocusLost() { l.focus(false) }

func (l *KeyList) focus(gained bool) {
	l.focused = gained
	l.Refresh()
	if l.params.OnFocus != nil {
		l.params.OnFocus(gained)
	}
}

// MouseDown on white between rows remembers where the keyboard is.
func (l *KeyList) MouseDown(*desktop.MouseEvent) { l.kept.Pressed(l) }

// MouseUp does nothing.
func (l *KeyList) MouseUp(*desktop.MouseEvent) {}

// Tapped on white between rows leaves the keyboard where it was, or takes it
// if it was nowhere.
func (l *KeyList) Tapped(*fyne.PointEvent) {
	if l.kept.Clicked(l) {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

// TypedShortcut marks the whole filter, copies it or pastes into it.
func (l *KeyList) TypedShortcut(s fyne.Shortcut) {
	text := l.state.Filter()
	switch v := s.(type) {
	case *fyne.ShortcutSelectAll:
		l.mark(text != "")
	case *fyne.ShortcutCopy:
		if l.marked && v.Clipboard != nil {
			v.Clipboard.SetContent(text)
		}
	case *fyne.ShortcutCut:
		if l.marked && v.Clipboard != nil {
			v.Clipboard.SetContent(text)
			l.filtered(l.state.SetFilter(""))
		}
	case *fyne.ShortcutPaste:
		if l.params.OnFilter != nil && v.Clipboard != nil {
			l.put(strings.Join(strings.Fields(v.Clipboard.Content()), " "))
		}
	default:
		core.PassOn(l, s)
	}
}

// mark marks the whole filter or takes the mark away.
func (l *KeyList) mark(on bool) {
	if l.marked != on {
		l.marked = on
		l.Refresh()
	}
}

// put writes behind the filter, or in its place when it is marked.
func (l *KeyList) put(text string) {
	before := l.state.Filter()
	if l.marked {
		before = ""
	}
	l.filtered(l.state.SetFilter(strings.TrimLeft(before+text, " ")))
}

// TypedRune filters.
func (l *KeyList) TypedRune(r rune) {
	if l.params.OnRune != nil && l.params.OnRune(r) {
		return
	}
	if l.params.OnFilter != nil {
		if l.marked {
			l.state.SetFilter("")
		}
		l.filtered(l.state.Type(r))
	}
}

// TypedKey walks the list.
func (l *KeyList) TypedKey(e *fyne.KeyEvent) {
	if l.params.OnKey != nil && l.params.OnKey(e) {
		return
	}
	if l.walk(e.Name) || l.act(e.Name) {
		return
	}
	if l.late != nil {
		l.late(e)
	}
}

func (l *KeyList) walk(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyUp:
		l.step(-1)
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyPageUp:
		l.step(-l.body.pageful())
	case fyne.KeyPageDown:
		l.step(l.body.pageful())
	case fyne.KeyHome:
		if !l.farEnd(l.state.Prev, false) {
			l.moved(l.state.Home())
			l.scrollTo(0)
		}
	case fyne.KeyEnd:
		if !l.farEnd(l.state.Next, true) {
			l.moved(l.state.End())
		}
	default:
		return false
	}
	l.opening = false
	l.mark(false)
	return true
}

// farEnd asks for the end of the list if it is not loaded. Enter waits for it.
func (l *KeyList) farEnd(beyond string, last bool) bool {
	if beyond == "" || l.params.OnEnds == nil {
		return false
	}
	l.waiting, l.edge = true, First
	if last {
		l.edge = Last
	}
	l.params.OnEnds(last)
	return true
}

// Edge is the end of the list one is on the way to: the next rows that come
// are to be those.
func (l *KeyList) Edge() Edge { return l.edge }

// atEdge selects the row at the end one was on the way to.
func (l *KeyList) atEdge() {
	switch l.edge {
	case First:
		l.state.Home()
	case Last:
		l.state.End()
	}
	l.edge = NoEdge
}

// step moves the selection; where it cannot move it scrolls, so that a tall
// header or a tall last row can be read.
func (l *KeyList) step(n int) {
	if l.state.Move(n) {
		l.moved(true)
		return
	}
	l.scrollTo(l.scroll.Offset.Y + float32(max(-1, min(n, 1)))*core.Length(52))
}

func (l *KeyList) act(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.params.OnOpen == nil {
			return false
		}
		if l.waiting {
			l.opening = true
		} else {
			l.open()
		}
	case fyne.KeyEscape:
		return l.escape()
	case fyne.KeyDelete:
		if row, ok := l.state.Selected(); ok && l.params.OnDelete != nil {
			l.params.OnDelete(row)
		}
	case fyne.KeyBackspace:
		if l.marked {
			l.filtered(l.state.SetFilter(""))
		} else {
			l.filtered(l.state.Backspace())
		}
	default:
		return false
	}
	return true
}

func (l *KeyList) escape() bool {
	l.opening = false
	if l.state.Filter() != "" {
		l.filtered(l.state.SetFilter(""))
		return true
	}
	if l.params.OnBack == nil {
		return false
	}
	l.params.OnBack()
	return true
}

func (l *KeyList) open() {
	if row, ok := l.state.Selected(); ok && l.params.OnOpen != nil {
		l.params.OnOpen(row)
	}
}

func (l *KeyList) filtered(changed bool) {
	if !changed {
		return
	}
	l.opening, l.waiting, l.edge, l.marked = false, true, NoEdge, false
	l.scrollTo(0)
	l.Refresh()
	if l.params.OnFilter != nil {
		l.params.OnFilter(l.state.Filter())
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

// AccessibilityLabel is the list's name and the selected row.
func (l *KeyList) AccessibilityLabel() string {
	row, _ := l.state.Selected()
	return core.OneLine(l.params.Label, row.Title, row.Sub, row.Fact)
}

// AccessibilityRole is a container of rows.
func (l *KeyList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }
