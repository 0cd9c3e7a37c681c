package figure

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// mostPixels is the longest side of a picture.
const mostPixels = 8000

// PNG writes the figure as a picture, scale pixels for each unit.
func (f Figure) PNG(w io.Writer, p Palette, scale float32) error {
	scale = min(scale, mostPixels/max(f.Width, f.Height, 1))
	c := canvas{image.NewRGBA(image.Rect(0, 0, int(f.Width*scale)+1, int(f.Height*scale)+1)), scale}
	draw.Draw(c.to, c.to.Bounds(), image.NewUniform(p[Surface]), image.Point{}, draw.Src)
	for _, s := range f.Shapes {
		if err := c.shape(s, p); err != nil {
			return err
		}
	}
	return png.Encode(w, c.to)
}

type canvas struct {
	to    *image.RGBA
	scale float32
}

func (c canvas) shape(s Shape, p Palette) error {
	if s.Kind == Text {
		return c.text(s, p.Of(s.Fill))
	}
	outline := s.outline()
	if s.Fill != "" && s.Kind != Line {
		c.fill(outline, faded(p.Of(s.Fill), s.Opacity))
	}
	if s.Stroke == "" {
		return nil
	}
	if s.Kind != Line {
		outline = append(outline, outline[0])
	}
	for n := 1; n < len(outline); n++ {
		c.stroke(outline[n-1], outline[n], s.Width, s.Dashed, faded(p.Of(s.Stroke), s.Opacity))
	}
	return nil
}

// outline is the way around a shape.
func (s Shape) outline() []Point {
	switch s.Kind {
	case Rect:
		a, b := s.Points[0], s.Points[1]
		return []Point{a, {b.X, a.Y}, b, {a.X, b.Y}}
	case Circle:
		var out []Point
		for n := range 32 {
			turn := float64(n) * math.Pi / 16
			out = append(out, Point{s.Points[0].X + s.Radius*float32(math.Cos(turn)), s.Points[0].Y + s.Radius*float32(math.Sin(turn))})
		}
		return out
	}
	return append([]Point(nil), s.Points...)
}

func faded(c color.NRGBA, opacity float32) color.NRGBA {
	if opacity > 0 && opacity < 1 {
		c.A = uint8(float32(c.A) * opacity)
	}
	return c
}

// fill fills what lies between points; only the part of the picture they stand
// in is worked on.
func (c canvas) fill(points []Point, with color.NRGBA) {
	low, high := points[0], points[0]
	for _, p := range points {
		low, high = Point{min(low.X, p.X), min(low.Y, p.Y)}, Point{max(high.X, p.X), max(high.Y, p.Y)}
	}
	area := image.Rect(int(low.X*c.scale)-1, int(low.Y*c.scale)-1, int(high.X*c.scale)+2, int(high.Y*c.scale)+2).Intersect(c.to.Bounds())
	if area.Empty() {
		return
	}
	left, top := float32(area.Min.X), float32(area.Min.Y)
	r := vector.NewRasterizer(area.Dx(), area.Dy())
	for n, p := range points {
		if n == 0 {
			r.MoveTo(p.X*c.scale-left, p.Y*c.scale-top)
		} else {
			r.LineTo(p.X*c.scale-left, p.Y*c.scale-top)
		}
	}
	r.ClosePath()
	r.Draw(c.to, area, image.NewUniform(with), image.Point{})
}

// stroke draws a line as the rectangle it is, in pieces where it is dashed.
func (c canvas) stroke(a, b Point, width float32, dashed bool, with color.NRGBA) {
	long := float32(math.Hypot(float64(b.X-a.X), float64(b.Y-a.Y)))
	if long == 0 {
		return
	}
	dx, dy := (b.X-a.X)/long, (b.Y-a.Y)/long
	piece, gap := long, float32(0)
	if dashed {
		piece, gap = 5, 4
	}
	for at := float32(0); at < long; at += piece + gap {
		end := min(at+piece, long)
		nx, ny := -dy*width/2, dx*width/2
		from, to := Point{a.X + dx*at, a.Y + dy*at}, Point{a.X + dx*end, a.Y + dy*end}
		c.fill([]Point{{from.X + nx, from.Y + ny}, {to.X + nx, to.Y + ny}, {to.X - nx, to.Y - ny}, {from.X - nx, from.Y - ny}}, with)
	}
}

func (c canvas) text(s Shape, ink color.NRGBA) error {
	face, err := opentype.NewFace(fontOf(s.Bold), &opentype.FaceOptions{Size: float64(s.Size * c.scale), DPI: 72})
	if err != nil {
		return err
	}
	defer face.Close()
	x := s.Points[0].X * c.scale
	switch wide := float32(font.MeasureString(face, s.Text)) / 64; s.Anchor {
	case Middle:
		x -= wide / 2
	case End:
		x -= wide
	}
	d := font.Drawer{Dst: c.to, Src: image.NewUniform(ink), Face: face, Dot: fixed.Point26_6{X: fixed.Int26_6(x * 64), Y: fixed.Int26_6(s.Points[0].Y * c.scale * 64)}}
	d.DrawString(s.Text)
	return nil
}
