// Package theme is the look of Wawasan: warm paper by day, quiet ink by night,
// Inter at list density, and one size scale for everything.
package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"
)

// The colours of the look, by what they are for.
const (
	Ground     fyne.ThemeColorName = "wawasan.ground"
	Surface    fyne.ThemeColorName = "wawasan.surface"
	Line       fyne.ThemeColorName = "wawasan.line"
	Edge       fyne.ThemeColorName = "wawasan.edge" // of a field or a choice
	Text       fyne.ThemeColorName = "wawasan.text"
	Muted      fyne.ThemeColorName = "wawasan.muted"
	Accent     fyne.ThemeColorName = "wawasan.accent"
	OnAccent   fyne.ThemeColorName = "wawasan.onAccent"
	Lesson     fyne.ThemeColorName = "wawasan.lesson"
	Gap        fyne.ThemeColorName = "wawasan.gap"
	Mine       fyne.ThemeColorName = "wawasan.mine"
	Theirs     fyne.ThemeColorName = "wawasan.theirs"
	Person     fyne.ThemeColorName = "wawasan.person"
	Focus      fyne.ThemeColorName = "wawasan.focusArea"
	Danger     fyne.ThemeColorName = "wawasan.danger"
	SelectTint fyne.ThemeColorName = "wawasan.selectTint"
	HoverTint  fyne.ThemeColorName = "wawasan.hoverTint"
	Tint1      fyne.ThemeColorName = "wawasan.tint1" // how much, in charts: from little
	Tint2      fyne.ThemeColorName = "wawasan.tint2"
	Tint3      fyne.ThemeColorName = "wawasan.tint3"
	Tint4      fyne.ThemeColorName = "wawasan.tint4"
	Tint5      fyne.ThemeColorName = "wawasan.tint5"    // to much
	Empty      fyne.ThemeColorName = "wawasan.empty"    // a field of a chart without anything
	Unfilled   fyne.ThemeColorName = "wawasan.unfilled" // behind a field of a template that nothing fills
)

type palette map[fyne.ThemeColorName]color.NRGBA

var light = palette{
	Ground: rgb(0xFAF8F4), Surface: rgb(0xFFFFFF), Line: rgb(0xDEDAD2), Edge: rgb(0x7F796D),
	Text: rgb(0x1D2127), Muted: rgb(0x5A626D),
	Accent: rgb(0x0B6B63), OnAccent: rgb(0xFFFFFF),
	Lesson: rgb(0x8A5A00), Gap: rgb(0x6B3FA0), Mine: rgb(0x1F5FA8), Theirs: rgb(0xA0219F),
	Person: rgb(0x2F6B2F), Focus: rgb(0xA8325A), Danger: rgb(0xB3261E),
	SelectTint: rgb(0xE6F1EE), HoverTint: rgb(0xF3F0EA),
	Tint1: rgb(0xE6F1EE), Tint2: rgb(0xCFE3E0), Tint3: rgb(0x8FBDB8), Tint4: rgb(0x2B827A), Tint5: rgb(0x0B6B63), Empty: rgb(0xE4E0D8),
}

var dark = palette{
	Ground: rgb(0x15171A), Surface: rgb(0x1D2024), Line: rgb(0x343940), Edge: rgb(0x737B87),
	Text: rgb(0xE9E6E0), Muted: rgb(0xA6ADB7),
	Accent: rgb(0x4FD1C0), OnAccent: rgb(0x08211E),
	Lesson: rgb(0xF0BE5A), Gap: rgb(0xC9A7F5), Mine: rgb(0x8FBDF5), Theirs: rgb(0xE879F0),
	Person: rgb(0x8FD08F), Focus: rgb(0xF59AB8), Danger: rgb(0xFF8A80),
	SelectTint: rgb(0x1F2E2D), HoverTint: rgb(0x23272C),
	Tint1: rgb(0x22383A), Tint2: rgb(0x245049), Tint3: rgb(0x2A6A61), Tint4: rgb(0x36A294), Tint5: rgb(0x4FD1C0), Empty: rgb(0x353B42),
}

// contrast moves a palette further apart: no half tones for text, hairlines
// one can see without looking for them.
func (p palette) contrast(isDark bool) palette {
	q := palette{}
	for name, c := range p {
		q[name] = c
	}
	if isDark {
		q[Ground], q[Surface] = rgb(0x000000), rgb(0x0A0C0E)
		q[Text], q[Muted], q[Line], q[Edge] = rgb(0xFFFFFF), rgb(0xDADFE6), rgb(0x9AA3AF), rgb(0xDADFE6)
		q[Tint1], q[Tint2], q[Tint3], q[Tint4], q[Tint5], q[Empty] = rgb(0x173A36), rgb(0x1F5A53), rgb(0x2B7F75), rgb(0x45B3A5), rgb(0x7FE9DA), rgb(0x3A424C)
		return q
	}
	q[Ground], q[Surface] = rgb(0xFFFFFF), rgb(0xFFFFFF)
	q[Text], q[Muted], q[Line], q[Edge] = rgb(0x000000), rgb(0x33393F), rgb(0x6B7280), rgb(0x33393F)
	q[Accent], q[SelectTint] = rgb(0x064E48), rgb(0xDCEDE9)
	q[Tint1], q[Tint2], q[Tint3], q[Tint4], q[Tint5], q[Empty] = rgb(0xDCEDE9), rgb(0xB5D5CF), rgb(0x6FA9A1), rgb(0x2A7A72), rgb(0x064E48), rgb(0xD2CEC6)
	return q
}

// fyneColor says which of our colours stands behind each of the toolkit's.
var fyneColor = map[fyne.ThemeColorName]fyne.ThemeColorName{
	ft.ColorNameBackground:                Ground,
	ft.ColorNameButton:                    HoverTint,
	ft.ColorNameDisabledButton:            Ground,
	ft.ColorNameDisabled:                  Muted,
	ft.ColorNameError:                     Danger,
	ft.ColorNameForeground:                Text,
	ft.ColorNameForegroundOnError:         Surface,
	ft.ColorNameForegroundOnPrimary:       OnAccent,
	ft.ColorNameForegroundOnSuccess:       Surface,
	ft.ColorNameForegroundOnWarning:       Surface,
	ft.ColorNameHeaderBackground:          Surface,
	ft.ColorNameHover:                     HoverTint,
	ft.ColorNameHyperlink:                 Accent,
	ft.ColorNameInnerWindowBorder:         Line,
	ft.ColorNameInnerWindowBorderInactive: Line,
	ft.ColorNameInputBackground:           Surface,
	ft.ColorNameInputBorder:               Edge,
	ft.ColorNameMenuBackground:            Surface,
	ft.ColorNameOverlayBackground:         Surface,
	ft.ColorNamePlaceHolder:               Muted,
	ft.ColorNamePressed:                   SelectTint,
	ft.ColorNamePrimary:                   Accent,
	ft.ColorNameScrollBarBackground:       Ground,
	ft.ColorNameSeparator:                 Line,
	ft.ColorNameSuccess:                   Person,
	ft.ColorNameWarning:                   Lesson,
}

// veiled are the toolkit's colours that lie over something and so need to be
// seen through: our colour with an opacity.
var veiled = map[fyne.ThemeColorName]struct {
	of    fyne.ThemeColorName
	alpha uint8
}{
	ft.ColorNameFocus:     {Accent, 0x3C}, // a wash inside buttons and checks; rings are the kit's
	ft.ColorNameSelection: {Accent, 0x38}, // lies over selected text
	ft.ColorNameScrollBar: {Muted, 0x90},
	Unfilled:              {Lesson, 0x2E},
}

func (p palette) color(name fyne.ThemeColorName, isDark bool) (color.Color, bool) {
	if name == ft.ColorNameShadow {
		if isDark {
			return color.NRGBA{A: 0x80}, true
		}
		return color.NRGBA{R: 0x1D, G: 0x21, B: 0x27, A: 0x38}, true
	}
	if v, ok := veiled[name]; ok {
		c := p[v.of]
		c.A = v.alpha
		return c, true
	}
	if own, ok := fyneColor[name]; ok {
		name = own
	}
	c, ok := p[name]
	return c, ok
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}
