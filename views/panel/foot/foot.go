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
// room.
func Under(content fyne.CanvasObject, keys Keys, rows ...[]*part.Button) fyne.CanvasObject {
	u, all := under{rows: rows}, []fyne.CanvasObject{content}
	for _, row := range rows {
		for _, b := range row {
			b.OnRune, b.OnKey = keys.Typed, keys.pressed
			all = append(all, b)
		}
	}
	return container.New(u, all...)
}

func (k Keys) pressed(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		k.Back()
		return true
	}
	return k.Host.Key(e)
}

// under lays out a content, the first of its objects, with rows of buttons
// beneath.
type under struct{ rows [][]*part.Button }

// gap is between two buttons.
const gap = 4

// MinSize holds the content, any one button in its width, and each row where the
// window is wide enough.
func (u under) MinSize(o []fyne.CanvasObject) fyne.Size {
	size := o[0].MinSize()
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

// Layout gives the content what the buttons leave.
func (u under) Layout(o []fyne.CanvasObject, size fyne.Size) {
	rest := max(size.Height-u.arrange(size.Width, 0), 0)
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, rest))
	u.arrange(size.Width, rest)
}

// arrange places the buttons from a height on and says how high they are.
func (u under) arrange(width, top float32) float32 {
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

// Height is how high the rows of buttons are under a content of Under, as it
// is laid out; 0 under any other.
func Height(content fyne.CanvasObject) float32 {
	c, ok := content.(*fyne.Container)
	if !ok {
		return 0
	}
	if _, ok := c.Layout.(under); !ok {
		return 0
	}
	return c.Size().Height - c.Objects[0].Size().Height
}
