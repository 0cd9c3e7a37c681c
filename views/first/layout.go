package first

import (
	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
)

// layout sets the page in one column in the middle, a little above it: the
// question, the line with what it will make, the cards, the answers, the chips.
type layout struct{ width float32 }

// The places of the page's parts among its objects.
const (
	atHead   = 0
	atLine   = 1
	atSays   = 2
	atCards  = 3
	atNote   = 6
	atAnswer = 7
	atRule   = 10
	atChips  = 11
	atStays  = 12
)

// MinSize is as high as the column came out for the width it had.
func (l *layout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(core.Length(320), l.place(o, max(l.width, core.Length(320)), 0, false))
}

// Layout follows a new width.
func (l *layout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	tall := l.place(o, size.Width, 0, false)
	l.place(o, size.Width, max(0, (size.Height-tall)*0.4), true)
}

// place measures the column from y on, and puts it there when asked to.
func (l *layout) place(o []fyne.CanvasObject, width, y float32, put bool) float32 {
	column := min(width-core.Length(48), core.Length(880))
	left := (width - column) / 2
	at := func(n int, x, y, w, h float32) float32 {
		if put {
			o[n].Move(fyne.NewPos(x, y))
			o[n].Resize(fyne.NewSize(w, h))
		}
		return h
	}
	tall := func(n int, w float32) float32 {
		if f, ok := o[n].(flowing); ok {
			return f.heightFor(w)
		}
		return o[n].MinSize().Height
	}
	y += core.Length(20)
	y += at(atHead, left, y, column, tall(atHead, column)) + core.Length(12)
	narrow := min(column, core.Length(600))
	y += at(atLine, left+(column-narrow)/2, y, narrow, tall(atLine, narrow))
	y += at(atSays, left+(column-narrow)/2, y, narrow, tall(atSays, narrow)) + core.Length(12)
	y = row(o, atCards, 3, left, y, column, core.Length(240), at, tall) + core.Length(20)
	y += at(atNote, left, y, column, tall(atNote, column)) + core.Length(4)
	y = row(o, atAnswer, 3, left, y, column, core.Length(200), at, tall) + core.Length(16)
	y += at(atRule, left, y, column, 1) + core.Length(8)
	chips := o[atChips].MinSize()
	y += at(atChips, left, y, min(chips.Width, column), chips.Height) + core.Length(6)
	return y + at(atStays, left, y, column, tall(atStays, column)) + core.Length(12)
}

// row sets n objects beside one another, or beneath each other where they would
// be narrower than least; it returns where the next line begins.
func row(o []fyne.CanvasObject, first, n int, left, y, width, least float32, at func(int, float32, float32, float32, float32) float32, tall func(int, float32) float32) float32 {
	gap := core.Length(16)
	each := (width - gap*float32(n-1)) / float32(n)
	if each < least {
		for i := range n {
			y += at(first+i, left, y, width, tall(first+i, width)) + core.Length(8)
		}
		return y
	}
	high := float32(0)
	for i := range n {
		high = max(high, tall(first+i, each))
	}
	for i := range n {
		at(first+i, left+float32(i)*(each+gap), y, each, high)
	}
	return y + high
}

// labelled sets a label above its field.
type labelled struct{}

// MinSize holds both.
func (labelled) MinSize(o []fyne.CanvasObject) fyne.Size {
	field := o[1].MinSize()
	return fyne.NewSize(field.Width, o[0].(flowing).heightFor(core.Length(200))+field.Height)
}

// Layout gives the label its line.
func (labelled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	field := o[1].MinSize().Height
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, size.Height-field))
	o[1].Move(fyne.NewPos(0, size.Height-field))
	o[1].Resize(fyne.NewSize(size.Width, field))
}
