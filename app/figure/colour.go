package figure

import (
	"image/color"
	"math"
	"strings"
)

// Tints are the colours of how much, from little to much.
var Tints = []Role{"tint1", "tint2", "tint3", "tint4", "tint5"}

// upon begins the role of a text that stands on another role.
const upon = "on "

// On is the role of a text that stands on a role: Ink or Surface, whichever is
// told apart from it better.
func On(r Role) Role { return upon + r }

// Colour is the colour of a role, where of says those of the roles that are
// not On another.
func Colour(r Role, of func(Role) color.NRGBA) color.NRGBA {
	ground, on := strings.CutPrefix(string(r), upon)
	if !on {
		return of(r)
	}
	under, dark, pale := of(Role(ground)), of(Ink), of(Surface)
	if Contrast(pale, under) > Contrast(dark, under) {
		return pale
	}
	return dark
}

// Of is the colour of a role in the palette.
func (p Palette) Of(r Role) color.NRGBA {
	return Colour(r, func(r Role) color.NRGBA { return p[r] })
}

// Contrast is how well two colours are told apart, from 1 to 21, as WCAG
// measures it.
func Contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		if s := float64(v) / 255; s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return float64(v) / 255 / 12.92
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// tint is the tint of a size, of the tints from one of them on, counted from
// 0: the largest has the last.
func tint(size, most float32, from int) Role {
	steps := float64(len(Tints) - from)
	n := from - 1 + int(math.Ceil(float64(finite(size))*steps/float64(most)))
	return Tints[max(from, min(len(Tints)-1, n))]
}
