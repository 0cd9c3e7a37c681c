package panel

import (
	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
)

// Columns gives what is worked on two thirds, and what stands beside it the
// rest.
type Columns struct{}

// MinSize is that of both.
func (Columns) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(o[0].MinSize().Width+o[1].MinSize().Width, max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout places both.
func (Columns) Layout(o []fyne.CanvasObject, size fyne.Size) {
	gap := core.Length(8)
	left := size.Width * 0.62
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(left, size.Height))
	o[1].Move(fyne.NewPos(left+gap, 0))
	o[1].Resize(fyne.NewSize(max(size.Width-left-gap, 0), size.Height))
}
