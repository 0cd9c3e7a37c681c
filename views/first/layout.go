package first

import (
	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
)

// layout sets the page in one column in the middle, a little above it: the
// question, the line with what it will make, the cards, the answers, the chips.
type layout struct{ width float32 }

// The places of the page's parts among its objects: fields come one after
// another, so that Tab leads from one to the next and not over a button that
// the next space would press.
const (
	atHead   = 0
	atLine   = 1
	atSays   = 2
	atNote   = 3
	atAnswer = 4
	atCards  = 7
	atRule   = 10
	atChips  = 11
	atStays  = 12
	atBegin  = 13
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
	c := column{o, put}
	wide := min(width-core.Length(48), core.Length(880))
	left, narrow := (width-wide)/2, min(wide, core.Length(600))
	y += core.Length(20)
	y += c.at(atHead, left, y, wide, c.tall(atHead, wide)) + core.Length(12)
	begin := o[atBegin].MinSize()
	field, high := narrow-begin.Width-core.Length(4), max(c.tall(atLine, narrow), begin.Height)
	line := c.tall(atLine, field)
	c.at(atLine, left+(wide-narrow)/2, y+(high-line)/2, field, line)
	y += c.at(atBegin, left+(wide+narrow)/2-begin.Width, y+(high-begin.Height)/2, begin.Width, begin.Height) - begin.Height + high
	y += c.at(atSays, left+(wide-narrow)/2, y, narrow, c.tall(atSays, narrow)) + core.Length(12)
	y = c.three(atCards, left, y, wide, core.Length(240)) + core.Length(20)
	y += c.at(atNote, left, y, wide, c.tall(atNote, wide)) + core.Length(4)
	y = c.three(atAnswer, left, y, wide, core.Length(200)) + core.Length(16)
	y += c.at(atRule, left, y, wide, 1) + core.Length(8)
	chips := o[atChips].MinSize()
	y += c.at(atChips, left, y, min(chips.Width, wide), chips.Height) + core.Length(6)
	return y + c.at(atStays, left, y, wide, c.tall(atStays, wide)) + core.Length(12)
}

// column are objects beneath each other; put says whether they are placed or
// only measured.
type column struct {
	o   []fyne.CanvasObject
	put bool
}

// at places one object and returns its height.
func (c column) at(n int, x, y, w, h float32) float32 {
	if c.put {
		c.o[n].Move(fyne.NewPos(x, y))
		c.o[n].Resize(fyne.NewSize(w, h))
	}
	return h
}

// tall is the height of an object at a width.
func (c column) tall(n int, width float32) float32 {
	if f, ok := c.o[n].(list.Flowing); ok {
		return f.HeightFor(width)
	}
	return c.o[n].MinSize().Height
}

// three sets three objects beside one another, or beneath each other where they
// would be narrower than least; it returns where the next line begins.
func (c column) three(first int, left, y, width, least float32) float32 {
	gap := core.Length(16)
	each := (width - 2*gap) / 3
	if each < least {
		for n := first; n < first+3; n++ {
			y += c.at(n, left, y, width, c.tall(n, width)) + core.Length(8)
		}
		return y
	}
	high := max(c.tall(first, each), c.tall(first+1, each), c.tall(first+2, each))
	for n := range 3 {
		c.at(first+n, left+float32(n)*(each+gap), y, each, high)
	}
	return y + high
}

// labelled sets a label above its field.
type labelled struct{}

// MinSize holds both.
func (labelled) MinSize(o []fyne.CanvasObject) fyne.Size {
	field := o[1].MinSize()
	return fyne.NewSize(field.Width, o[0].(list.Flowing).HeightFor(core.Length(200))+field.Height)
}

// Layout gives the label its line.
func (labelled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	field := o[1].MinSize().Height
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, size.Height-field))
	o[1].Move(fyne.NewPos(0, size.Height-field))
	o[1].Resize(fyne.NewSize(size.Width, field))
}
