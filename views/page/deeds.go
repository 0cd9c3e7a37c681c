package page

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/part"
)

// withDeeds puts what letters do with a row below its list, for whoever does not
// know them, and for the mouse.
func (b *Browser) withDeeds(list fyne.CanvasObject) fyne.CanvasObject {
	if len(b.config.Deeds) == 0 {
		return list
	}
	var hints []part.Hint
	for _, d := range b.config.Deeds {
		text := b.words().T(d.Title) + " " + strings.ToUpper(string(d.Letter))
		hints = append(hints, part.Hint{Text: text, Do: func() { b.triage(d.Letter) }})
	}
	return container.NewBorder(nil, container.NewPadded(part.NewHints(hints)), nil, nil, list)
}
