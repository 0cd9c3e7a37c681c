package document

import (
	"fyne.io/fyne/v2"

	"wawasan/views/kit/list"
)

// centred puts its object in the middle of a wide window, as wide as a page of
// paper, and gives it all of a narrow one.
type centred struct{}

// MinSize is that of the object.
func (centred) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout places the object.
func (centred) Layout(o []fyne.CanvasObject, size fyne.Size) {
	wide := min(size.Width, max(list.PageWidth(), o[0].MinSize().Width))
	o[0].Move(fyne.NewPos((size.Width-wide)/2, 0))
	o[0].Resize(fyne.NewSize(wide, size.Height))
}
