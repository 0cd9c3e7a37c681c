package page

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/draw"
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
	b.deeds = container.NewPadded(part.NewHints(hints))
	b.deeds.Hide() // until there is a row to do something with
	return container.NewBorder(nil, b.deeds, nil, nil, list)
}

// showDeeds names the letters while there is a row to do something with.
func (b *Browser) showDeeds(visible bool) {
	if b.deeds == nil || b.deeds.Visible() == visible {
		return
	}
	draw.ShowIf(b.deeds, visible)
	b.whole.Objects[0].Refresh() // the list has the room that is left
}
