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

// Headline lays tabs at the left, hints and a finder at the right. Where they do
// not fit, the finder leaves its words away, and then the hints go. Objects are a
// *Segments, the hints and a *Finder.
type Headline struct{}

// MinSize holds the tabs and the finder without its words.
func (Headline) MinSize(o []fyne.CanvasObject) fyne.Size {
	tabs, finder := o[0].MinSize(), o[2].MinSize()
	return fyne.NewSize(tabs.Width+finder.Width, max(tabs.Height, finder.Height))
}

// Layout places all.
func (Headline) Layout(o []fyne.CanvasObject, size fyne.Size) {
	tabs, ok := o[0].(*Segments)
	finder, is := o[2].(*Finder)
	if !ok || !is {
		return
	}
	edge := core.Length(8)
	room := size.Width - tabs.wide(theme.SizeBody, core.Length(16)) - edge
	hints := o[1].MinSize().Width
	wide := finder.whole()
	short := wide+hints > room
	finder.shorten(short)
	if short {
		wide = finder.MinSize().Width
	}
	fits := wide+hints <= room
	draw.ShowIf(o[1], fits)
	if !fits {
		hints = 0
	}
	high := finder.MinSize().Height
	x := size.Width - wide - edge
	finder.Move(fyne.NewPos(x, (size.Height-high)/2))
	finder.Resize(fyne.NewSize(wide, high))
	o[1].Move(fyne.NewPos(x-hints, 0))
	o[1].Resize(fyne.NewSize(hints, size.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(x-hints, size.Height))
}
