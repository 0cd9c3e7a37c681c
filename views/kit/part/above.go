package part

import "fyne.io/fyne/v2"

// Above puts segments that may take several rows above the rest. Objects are
// *Segments and the rest.
type Above struct{}

// MinSize holds one row and the rest.
func (Above) MinSize(o []fyne.CanvasObject) fyne.Size {
	top, rest := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(top.Width, rest.Width), top.Height+rest.Height)
}

// Layout gives the segments the height they take.
func (Above) Layout(o []fyne.CanvasObject, size fyne.Size) {
	high := o[0].MinSize().Height
	if s, ok := o[0].(*Segments); ok {
		high = s.HeightFor(size.Width)
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, high))
	o[1].Move(fyne.NewPos(0, high))
	o[1].Resize(fyne.NewSize(size.Width, max(size.Height-high, 0)))
}
