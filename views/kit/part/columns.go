package part

import (
	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// Columns lays a list beside a detail: the list as wide as the look says, and
// never more than two fifths of a narrow window. Objects are list and detail.
type Columns struct {
	// Share is the part of a wide window that the list takes, 0 for the usual.
	Share float32
	// Wide is the width of the list, 0 for the one the look says.
	Wide float32
}

// wideFrom is the width from which on a list may take its share.
const wideFrom = 1000

const listWidth = 340

// MinSize holds both at their least.
func (Columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		least := o.MinSize()
		size = fyne.NewSize(size.Width+least.Width, max(size.Height, least.Height))
	}
	return size
}

// Layout gives the list its width and the detail the rest.
func (c Columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) != 2 {
		return
	}
	gap := ft.Size(ft.SizeNamePadding) * 2
	w := max(min(core.Length(listWidth), size.Width*0.4), objects[0].MinSize().Width)
	if c.Share > 0 && size.Width >= core.Length(wideFrom) {
		w = size.Width * c.Share
	}
	if c.Wide > 0 {
		w = c.Wide
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(w, size.Height))
	objects[1].Move(fyne.NewPos(w+gap, 0))
	objects[1].Resize(fyne.NewSize(max(size.Width-w-gap, 0), size.Height))
}

// Headline lays tabs at the left and hints at the right; where both do not fit
// the hints go. Objects are a *Segments and the hints.
type Headline struct{}

// MinSize holds the tabs.
func (Headline) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout places both.
func (Headline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := objects[1].MinSize().Width
	tabs, ok := objects[0].(*Segments)
	fits := ok && tabs.wide(theme.SizeBody, core.Length(16))+room <= size.Width
	draw.ShowIf(objects[1], fits)
	if !fits {
		room = 0
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width-room, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-room, 0))
	objects[1].Resize(fyne.NewSize(room, size.Height))
}
