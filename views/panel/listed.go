package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// Listed is a panel of one list under a title and a sentence. Panels are built
// upon it.
type Listed struct {
	host    Host
	name    string
	content fyne.CanvasObject
	column  *column
	// Rows is the list.
	Rows *list.KeyList
}

// NewListed returns a panel of a list: words, label and the keys that mean the
// same everywhere are filled in, and Esc leaves the panel unless params say
// otherwise.
func NewListed(h Host, name, title, text string, params list.Params) *Listed {
	params.Words, params.Label, params.OnKey, params.OnActs = h.App().Words(), title, h.Key, h.Acts
	if params.OnBack == nil {
		params.OnBack = h.LeavePanel
	}
	l := &Listed{host: h, name: name, Rows: list.NewKeyList(params), column: &column{}}
	l.content = container.NewBorder(part.NewHeading(title, text), nil, nil, nil, container.New(l.column, l.Rows))
	return l
}

// narrow is the most a list is wide whose facts are read together with its
// titles.
const narrow = 640

// Narrow keeps titles and facts together: the list takes no more of a wide
// window than is read at one glance.
func (l *Listed) Narrow() { l.column.most = narrow }

// column gives its one object all height and a width up to most, 0 for all.
type column struct{ most float32 }

// MinSize is that of the object.
func (c *column) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout leaves white at the right.
func (c *column) Layout(o []fyne.CanvasObject, size fyne.Size) {
	if c.most > 0 {
		size.Width = min(size.Width, core.Length(c.most))
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(size)
}

// Name is what tests call it.
func (l *Listed) Name() string { return l.name }

// Content is the whole panel.
func (l *Listed) Content() fyne.CanvasObject { return l.content }

// Target is the list.
func (l *Listed) Target() fyne.Focusable { return l.Rows }

// At is the place of the chosen row of a list that shows one row for each of so
// many things, -1 for none.
func (l *Listed) At(most int) int {
	if _, ok := l.Rows.Selected(); !ok || l.Rows.State().Index() >= most {
		return -1
	}
	return l.Rows.State().Index()
}
