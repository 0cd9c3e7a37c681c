package list

import (
	"strings"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
)

// Tapped on white between rows leaves the keyboard where it was, or takes it
// if it was nowhere.
func (l *KeyList) Tapped(*fyne.PointEvent) {
	if l.GiveBack() {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(l); c != nil {
		c.Focus(l)
	}
}

// TypedShortcut marks the whole filter, copies it or pastes into it; without a
// filter marked, copying is the owner's. On macOS Cmd+Backspace deletes.
func (l *KeyList) TypedShortcut(s fyne.Shortcut) {
	text := l.state.Filter()
	switch v := s.(type) {
	case *fyne.ShortcutSelectAll:
		l.mark(text != "")
	case *fyne.ShortcutCopy:
		switch {
		case l.marked && v.Clipboard != nil:
			v.Clipboard.SetContent(text)
		case !l.marked && l.params.OnCopy != nil:
			l.params.OnCopy()
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
		if l.deletes(s) {
			l.remove()
			return
		}
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
	if l.opensActs(r) {
		l.params.OnActs(nil)
		return
	}
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
	l.rubbing = l.rubbing && e.Name == fyne.KeyBackspace
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
		l.remove()
	case fyne.KeyInsert:
		if !l.params.Marks {
			return false
		}
		l.Mark()
	case fyne.KeyBackspace:
		l.backspace()
	default:
		return false
	}
	return true
}

func (l *KeyList) escape() bool {
	l.opening = false
	if len(l.state.marks.rows) > 0 {
		l.SetMarked(nil)
		return true
	}
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
	core.KeyboardMoved(l)
	if l.params.OnFilter != nil {
		l.params.OnFilter(l.state.Filter())
	}
}
