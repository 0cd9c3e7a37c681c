package list

import (
	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/kit/core"
	"wawasan/views/theme"
)

// rowHeight is how high every row of the list is, without the heading above it
// and the third line below it.
func (l *KeyList) rowHeight() float32 {
	if l.params.Texts {
		return ft.Size(theme.SizeTextRow)
	}
	return ft.Size(theme.SizeRow)
}

// layoutText is a row of a list of texts: the text over one line or two, and
// beneath it the muted line with the fact at its end.
func (v *rowView) layoutText(top float32, size fyne.Size) {
	pad, side := core.Length(12), core.Length(16)
	x, right := pad+v.list.drawing(), size.Width-pad
	mutedHigh, gap, saidHigh := v.sub.LineHeight(), core.Length(2), float32(0)
	if v.row.Sub == "" && v.row.Fact == "" {
		mutedHigh, gap = 0, 0
	}
	if v.row.Said != "" {
		saidHigh = v.said.LineHeight()
	}
	line := v.titleText.LineHeight()
	textHigh := max(v.titleText.Height(right-x), line)
	y := top + (size.Height-top-textHigh-gap-mutedHigh-saidHigh)/2
	v.placeIcon(pad, y+(line-side)/2, side)
	v.titleText.Place(x, y, right-x)
	y += textHigh + gap
	fact := v.fact.PlaceRight(right, y, mutedHigh, right-x)
	if fact > 0 {
		fact += pad
	}
	v.sub.Place(x, y, mutedHigh, max(right-x-fact, 0))
	v.said.Place(x, y+mutedHigh, saidHigh, right-x)
}
