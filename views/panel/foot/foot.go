// Package foot is the row of buttons under a panel: what its keys do, for the
// mouse and for whoever comes there by Tab.
package foot

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"wawasan/views/kit/part"
	"wawasan/views/panel"
)

// Under puts buttons below a panel's content, at the right. On a button Esc
// leaves by back, and the keys that mean the same everywhere do so there.
func Under(h panel.Host, content fyne.CanvasObject, back func(), buttons ...*part.Button) fyne.CanvasObject {
	row := container.NewHBox(layout.NewSpacer())
	for _, b := range buttons {
		b.OnKey = func(e *fyne.KeyEvent) bool {
			if e.Name == fyne.KeyEscape {
				back()
				return true
			}
			return h.Key(e)
		}
		row.Add(b)
	}
	return container.NewBorder(nil, row, nil, nil, content)
}
