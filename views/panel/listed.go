package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// Listed is a panel of one list under a title and a sentence. Panels are built
// upon it.
type Listed struct {
	host    Host
	name    string
	content fyne.CanvasObject
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
	l := &Listed{host: h, name: name, Rows: list.NewKeyList(params)}
	l.content = container.NewBorder(part.NewHeading(title, text), nil, nil, nil, l.Rows)
	return l
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
