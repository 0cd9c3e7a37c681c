// Package foot is the rows of buttons under a panel: what its keys do, for the
// mouse and for whoever comes there by Tab.
package foot

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
)

// Keys are what keys do on a button that has no use for them: as in the panel
// above it.
type Keys struct {
	Host  panel.Host
	Back  func()          // Esc
	Typed func(rune) bool // letters, nil for nothing
}

// Under puts rows of buttons below a panel's content; a row that is too long
// for the window goes on in a further one. A button that is hidden takes no
// room. Where so many rows would leave too little of the content, they scroll,
// and the button that gets the keyboard comes into sight.
func Under(content fyne.CanvasObject, keys Keys, rows ...[]*part.Button) fyne.CanvasObject {
	u := &under{rows: rows}
	u.scroll = container.NewVScroll(container.New(u, keys.on(rows)...))
	for _, row := range rows {
		for _, b := range row {
			b.OnFocus = u.shows(b, b.OnFocus)
		}
	}
	return container.New(beneath{u}, content, u.scroll)
}

// Along puts rows of buttons below a content with which they scroll, all of them.
func Along(content fyne.CanvasObject, keys Keys, rows ...[]*part.Button) fyne.CanvasObject {
	return container.New(along{&under{rows: rows}}, append([]fyne.CanvasObject{content}, keys.on(rows)...)...)
}

// on are the buttons of rows, on which keys do what they do in the panel.
func (k Keys) on(rows [][]*part.Button) (all []fyne.CanvasObject) {
	for _, row := range rows {
		for _, b := range row {
			b.OnRune, b.OnKey = k.Typed, k.pressed
			all = append(all, b)
		}
	}
	return all
}

// shows brings a button into sight when it gets the keyboard, and tells who
// listened before.
func (u *under) shows(b *part.Button, told func(bool)) func(bool) {
	return func(gained bool) {
		if told != nil {
			told(gained)
		}
		if y := b.Position().Y; gained && (y < u.scroll.Offset.Y || y+b.Size().Height > u.scroll.Offset.Y+u.scroll.Size().Height) {
			u.scroll.ScrollToOffset(fyne.NewPos(0, y))
		}
	}
}

func (k Keys) pressed(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		k.Back()
		return true
	}
	return k.Host.Key(e)
}

// under are rows of buttons.
type under struct {
	rows   [][]*part.Button
	scroll *container.Scroll // they stand in
}

// gap is between two buttons.
const gap = 4

// MinSize holds any one button in its width, and the rows in the width they have.
func (u *under) MinSize([]fyne.CanvasObject) fyne.Size {
	size := u.least()
	if u.scroll == nil {
		return size
	}
	return fyne.NewSize(size.Width, max(size.Height, u.arrange(max(u.scroll.Size().Width, size.Width), 0)))
}

// least holds each row where the window is wide enough.
func (u *under) least() (size fyne.Size) {
	for _, row := range u.rows {
		high := float32(0)
		for _, b := range row {
			least := b.MinSize()
			size.Width, high = max(size.Width, least.Width), max(high, least.Height)
		}
		size.Height += high
	}
	return size
}

// Layout places the buttons.
func (u *under) Layout(_ []fyne.CanvasObject, size fyne.Size) { u.arrange(size.Width, 0) }

// beneath lays out a content with the scrolled buttons under it.
type beneath struct{ *under }

// MinSize holds the content and each row where the window is wide enough.
func (l beneath) MinSize(o []fyne.CanvasObject) fyne.Size {
	size, rows := o[0].MinSize(), l.least()
	return fyne.NewSize(max(size.Width, rows.Width), size.Height+rows.Height)
}

// Layout gives the content what the buttons leave, at least what it asks for as
// long as one row of buttons is in sight.
func (l beneath) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rest := max(size.Height-l.arrange(size.Width, 0), min(o[0].MinSize().Height, size.Height-l.row()), 0)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, rest))
	o[1].Move(fyne.NewPos(0, rest))
	o[1].Resize(fyne.NewSize(size.Width, max(size.Height-rest, 0)))
}

// row is how high one row of buttons is.
func (u *under) row() (high float32) {
	for _, row := range u.rows {
		for _, b := range row {
			high = max(high, b.MinSize().Height)
		}
	}
	return high
}

// along lays out a content with the buttons under it.
type along struct{ *under }

// MinSize holds the content and each row where the window is wide enough.
func (l along) MinSize(o []fyne.CanvasObject) fyne.Size { return beneath(l).MinSize(o) }

// Layout gives the content what the buttons leave.
func (l along) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rest := max(size.Height-l.arrange(size.Width, 0), 0)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, rest))
	l.arrange(size.Width, rest)
}

// arrange places the buttons in a width from a height on and says how high they
// are.
func (u *under) arrange(width, top float32) float32 {
	y := top
	for _, row := range u.rows {
		x, high := float32(0), float32(0)
		for _, b := range row {
			if !b.Visible() {
				continue
			}
			least := b.MinSize()
			if x > 0 && x+least.Width > width {
				x, y = 0, y+high
			}
			b.Move(fyne.NewPos(x, y))
			b.Resize(least)
			x, high = x+least.Width+core.Length(gap), max(high, least.Height)
		}
		y += high
	}
	return y - top
}

// Height is how high the rows of buttons are under a content of Along, as it is
// laid out.
func Height(content fyne.CanvasObject) float32 {
	c, ok := content.(*fyne.Container)
	if !ok {
		return 0
	}
	return c.Size().Height - c.Objects[0].Size().Height
}

// Shown is how high the rows of buttons are under a content of Under, as they
// stand in the window; 0 under any other.
func Shown(content fyne.CanvasObject) float32 {
	c, ok := content.(*fyne.Container)
	if !ok {
		return 0
	}
	if _, ok := c.Layout.(beneath); !ok {
		return 0
	}
	return c.Objects[1].Size().Height
}
