package views

import (
	"fmt"
	"image"
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/views/theme"
)

// TestEveryTextAndSignOfThePicturesCanBeToldFromItsGround looks at what is drawn:
// at the colours found around each text, each drawing and each edge of what can be
// typed into. WCAG asks for 4.5 of text and 3 of edges and graphics.
func TestEveryTextAndSignOfThePicturesCanBeToldFromItsGround(t *testing.T) {
	if testing.Short() {
		t.Skip("it draws every page")
	}
	looks := []struct{ lang, theme, contrast string }{
		{"id", "light", ""}, {"en", "dark", ""}, {"en", "light", "true"}, {"id", "dark", "true"},
	}
	for turn, look := range looks {
		s := demoWindow(t, look.lang, look.theme)
		s.keepLook(app.SettingContrast, look.contrast)
		texts := 0
		for n, sight := range sights {
			s.goWay(t, sight.way)
			if (n+turn)%3 != 0 { // each page in one or two of the looks
				continue
			}
			p := shot{s.Canvas().Capture(), s.Canvas().Scale()}
			where := fmt.Sprintf("%s, %s, high contrast %q", sight.name, look.theme, look.contrast)
			for _, d := range s.drawnIn() {
				texts++
				if ratio, ground := p.text(d); ratio < 4.5 {
					t.Errorf("%s: %q in %s is %.2f on %v", where, d.Text.Text, strings.Join(d.in, " "), ratio, ground)
				}
			}
			for _, d := range s.signsIn() {
				if ratio := p.sign(d); ratio < 3 {
					t.Errorf("%s: %s in %s at %v is %.2f", where, d.what, strings.Join(d.in, " "), d.at, ratio)
				}
			}
		}
		if texts < 300 {
			t.Errorf("only %d texts were looked at", texts)
		}
	}
}

// shot is a window as it is drawn.
type shot struct {
	image.Image
	scale float32
}

// shares are the colours of an area, each with its share of it.
func (p shot) shares(a area) map[color.NRGBA]float64 {
	x0, y0, x1, y1 := a.pixels(p.scale)
	box := image.Rect(x0, y0, x1, y1).Intersect(p.Bounds())
	shares, each := map[color.NRGBA]float64{}, 1/float64(box.Dx()*box.Dy())
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			shares[nrgba(p.At(x, y))] += each
		}
	}
	return shares
}

// text is the least contrast of a text to a ground found around it: to any colour
// that takes an eighth of where it stands and is not its own. What lies in the
// shade at the end of what scrolls is left out: it comes into the light.
func (p shot) text(d drawn) (least float64, ground color.NRGBA) {
	const shade, around = 20, 3
	least = 21
	seen := d.seen
	if d.by("scroll") {
		seen = area{seen.from.AddXY(0, shade), seen.to.SubtractXY(0, shade)}
	}
	at := area{d.at.SubtractXY(around, 0), d.area().to.AddXY(around, 0)}
	if at.within(seen).high() < d.size.Y*0.7 {
		return least, ground
	}
	own := nrgba(d.Text.Color)
	for c, share := range p.shares(at.within(seen)) {
		ink := own
		if own.A < 255 {
			ink = mixed(own, c)
		}
		if share < 0.125 || near(c, ink) {
			continue
		}
		if ratio := figure.Contrast(ink, c); ratio < least {
			least, ground = ratio, c
		}
	}
	return least, ground
}

// sign is the most contrast that what is drawn has to what is most of its ground.
// A hairline that lies between two rows of pixels is given to both of them in
// part: it is put together again.
func (p shot) sign(d drawn) (most float64) {
	var ground color.NRGBA
	shares, large := p.shares(d.area()), 0.0
	for c, share := range shares {
		if share > large {
			ground, large = c, share
		}
	}
	for c := range shares {
		most = max(most, figure.Contrast(c, ground))
	}
	if d.thick == 0 {
		return most
	}
	var line [3]float64
	for c, share := range shares {
		part := share * float64(d.size.X/d.thick)
		for n, off := range [3]int{int(c.R) - int(ground.R), int(c.G) - int(ground.G), int(c.B) - int(ground.B)} {
			line[n] += part * float64(off)
		}
	}
	whole := func(of uint8, off float64) uint8 { return uint8(min(max(float64(of)+off, 0), 255)) }
	return max(most, figure.Contrast(color.NRGBA{whole(ground.R, line[0]), whole(ground.G, line[1]), whole(ground.B, line[2]), 255}, ground))
}

func nrgba(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }

func mixed(a, b color.NRGBA) color.NRGBA {
	mix := func(x, y uint8) uint8 { return uint8((int(x)*int(a.A) + int(y)*(255-int(a.A))) / 255) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), 255}
}

func near(a, b color.NRGBA) bool {
	return !apartBy(color.RGBA(a), color.RGBA(b), 12)
}

// signsIn are the drawings in sight, and a stretch of each edge of what can be
// typed into or has the keyboard.
func (s *Shell) signsIn() (signs []drawn) {
	edges := map[color.Color]bool{ft.Color(theme.Edge): true, ft.Color(theme.Accent): true, ft.Color(theme.Danger): true}
	s.visit(func(o fyne.CanvasObject, d drawn) {
		size := fyne.NewPos(o.Size().Width, o.Size().Height)
		switch v := o.(type) {
		case *canvas.Image:
			d.what, d.size = "the drawing", size
		case *canvas.Rectangle:
			if v.StrokeWidth == 0 || !edges[v.StrokeColor] || size.X < 20 || size.Y < 20 {
				return
			}
			d.what, d.thick, d.at, d.size = "the edge", v.StrokeWidth, d.at.AddXY(-4, size.Y/2), fyne.NewPos(8, 6)
		default:
			return
		}
		if a := d.area(); !a.empty() && a.within(d.seen) == a {
			signs = append(signs, d)
		}
	})
	return signs
}
