package kept

import (
	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
)

// under lays rows of buttons under a content; a row that is too long for the
// window goes on in the next.
type under struct {
	content fyne.CanvasObject
	rows    [][]*part.Button
}

// objects are the content and all buttons.
func (u under) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{u.content}
	for _, row := range u.rows {
		for _, b := range row {
			all = append(all, b)
		}
	}
	return all
}

// MinSize holds the content, and each row where the window is wide enough.
func (u under) MinSize([]fyne.CanvasObject) fyne.Size {
	size := u.content.MinSize()
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
func (u under) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	rest := max(size.Height-u.arrange(size.Width, 0), 0)
	u.content.Move(fyne.NewPos(0, 0))
	u.content.Resize(fyne.NewSize(size.Width, rest))
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
			x, high = x+least.Width+core.Length(4), max(high, least.Height)
		}
		y += high
	}
	return y - top
}
