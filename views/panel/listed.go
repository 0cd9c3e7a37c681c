package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// Listed is a panel of one list under a title and a sentence. Panels are built
// upon it.
type Listed struct {
	host    Host
	name    string
	content fyne.CanvasObject
	heading *part.Heading
	body    *fyne.Container
	column  *column
	back    func() // what Esc does
	// Rows is the list.
	Rows *list.KeyList
	// More is the list that may stand beside it, nil for none.
	More   *list.KeyList
	onMore bool // the keyboard is there, or was last
	sided  func()
}

// NewListed returns a panel of a list: words, label and the keys that mean the
// same everywhere, behind those of its own, are filled in, and Esc leaves the
// panel unless params say otherwise.
func NewListed(h Host, name, title, text string, params list.Params) *Listed {
	l := &Listed{host: h, name: name, column: &column{}}
	own, told := params.OnKey, params.OnFocus
	params.Words, params.Label = h.App().Words(), title
	if params.OnActs == nil {
		params.OnActs = h.Acts
	}
	params.OnKey = func(e *fyne.KeyEvent) bool {
		return own != nil && own(e) || e.Name == fyne.KeyRight && l.Wide() && l.Into(l.More) || h.Key(e)
	}
	params.OnFocus = func(gained bool) {
		l.side(l.onMore && !gained)
		if told != nil {
			told(gained)
		}
	}
	if params.OnBack == nil {
		params.OnBack = h.LeavePanel
	}
	l.back, l.Rows = params.OnBack, list.NewKeyList(params)
	l.body = container.New(l.column, l.Rows)
	l.heading = part.NewHeading(title, text)
	l.content = part.Topped(l.heading, l.body)
	return l
}

// Head shows another title and sentence above the list.
func (l *Listed) Head(title, text string) { l.heading.Say(title, text) }

// Beside puts another list beside the first where the window is wide enough, and
// hides it elsewhere: → leads to it, ← back, Esc is that of the first. Its words
// and these keys are filled in. changed, nil for nobody, hears that the window
// became wide or narrow, and whether one was in the second list; in a narrow one
// the keyboard goes to the first.
func (l *Listed) Beside(params list.Params, changed func(wasOnMore bool)) {
	params.Words, params.OnActs, params.OnBack = l.host.App().Words(), l.host.Acts, l.back
	params.OnKey = func(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyLeft && l.Into(l.Rows) || l.host.Key(e) }
	params.OnFocus = func(gained bool) { l.side(l.onMore || gained) }
	l.More = list.NewKeyList(params)
	l.More.Hide()
	l.column.changed = func() {
		left := l.onMore && !l.Wide()
		if changed != nil {
			changed(left)
		}
		if left {
			l.Into(l.Rows)
		}
	}
	l.body.Add(l.More)
}

// OnSide hears when the keyboard went from one of two lists to the other.
func (l *Listed) OnSide(told func()) { l.sided = told }

func (l *Listed) side(more bool) {
	if more == l.onMore {
		return
	}
	l.onMore = more
	if l.sided != nil {
		l.sided()
	}
}

// Wide reports whether two lists stand beside each other.
func (l *Listed) Wide() bool { return l.column.wide }

// OnMore reports whether the keyboard is in the second of two lists, or was
// last.
func (l *Listed) OnMore() bool { return l.Wide() && l.onMore }

// Into gives the keyboard to one of the lists, and reports whether it holds
// anything to be in.
func (l *Listed) Into(on *list.KeyList) bool {
	c := l.host.Canvas()
	if c == nil || on.State().Len() == 0 {
		return false
	}
	c.Focus(on)
	return true
}

// narrow is the most a list is wide whose facts are read together with its
// titles.
const narrow = 640

// Narrow keeps titles and facts together: the list takes no more of a wide
// window than is read at one glance.
func (l *Listed) Narrow() { l.column.most = narrow }

// twoFrom is from which width on two lists stand beside each other: that of a
// window of 1000.
const twoFrom = 976

// column gives its object all height and a width up to most, 0 for all; a second
// object gets the rest of a wide window, half of it or more.
type column struct {
	most    float32
	wide    bool
	changed func()
}

// MinSize is that of the first object.
func (c *column) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout leaves white at the right, or puts two objects beside each other.
func (c *column) Layout(o []fyne.CanvasObject, size fyne.Size) {
	all, gap := size.Width, core.Length(8)
	if c.most > 0 {
		size.Width = min(size.Width, core.Length(c.most))
	}
	o[0].Move(fyne.NewPos(0, 0))
	if len(o) == 1 {
		o[0].Resize(size)
		return
	}
	wide := all >= core.Length(twoFrom)
	if wide {
		size.Width = min(size.Width, (all-gap)/2)
		o[1].Move(fyne.NewPos(size.Width+gap, 0))
		o[1].Resize(fyne.NewSize(all-size.Width-gap, size.Height))
	}
	o[0].Resize(size)
	draw.ShowIf(o[1], wide)
	if wide != c.wide {
		c.wide = wide
		c.changed()
	}
}

// Name is what tests call it.
func (l *Listed) Name() string { return l.name }

// Content is the whole panel.
func (l *Listed) Content() fyne.CanvasObject { return l.content }

// Target is the list one was in last.
func (l *Listed) Target() fyne.Focusable {
	if l.OnMore() {
		return l.More
	}
	return l.Rows
}

// At is the place of the chosen row of a list that shows one row for each of so
// many things, -1 for none.
func (l *Listed) At(most int) int {
	if _, ok := l.Rows.Selected(); !ok || l.Rows.State().Index() >= most {
		return -1
	}
	return l.Rows.State().Index()
}
