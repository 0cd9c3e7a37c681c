package form

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a field and hears the wheel alone: what the text of the field
// has no use for goes on to OnWheel, so that a form scrolls wherever the pointer
// is.
type wheel struct {
	widget.BaseWidget
	entry  *Entry
	scroll *container.Scroll // in which the text stands, nil for none
}

var _ fyne.Scrollable = (*wheel)(nil)

func newWheel(e *Entry, scroll *container.Scroll) *wheel {
	w := &wheel{entry: e, scroll: scroll}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled scrolls the text as far as there is more of it, else what is around
// the field.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) {
	if w.scroll != nil {
		before := w.scroll.Offset
		if w.entry.MultiLine {
			w.scroll.Scrolled(e)
		}
		if w.scroll.Offset != before {
			return
		}
	}
	if w.entry.OnWheel != nil {
		w.entry.OnWheel(e)
	}
}

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
