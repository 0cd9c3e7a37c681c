package figure

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strings"

	"wawasan/app/letters"
)

// Palette says which colour a role has.
type Palette map[Role]color.NRGBA

// SVG writes the figure as a drawing that any browser shows: letters are
// letters, title and sentence are read out.
func (f Figure) SVG(w io.Writer, p Palette) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%[1]s" height="%[2]s" font-family="Inter, sans-serif" role="img">`+"\n", num(f.Width), num(f.Height))
	fmt.Fprintf(&b, "<title>%s</title>\n<desc>%s</desc>\n", escape(f.Title), escape(f.Sentence))
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" fill="%s"/>`+"\n", hex(p[Surface]))
	for _, s := range f.Shapes {
		b.WriteString(s.svg(p))
		b.WriteByte('\n')
	}
	b.WriteString("</svg>\n")
	_, err := w.Write(b.Bytes())
	return err
}

func (s Shape) svg(p Palette) string {
	style := s.style(p)
	switch s.Kind {
	case Rect:
		return fmt.Sprintf(`<rect x="%s" y="%s" width="%s" height="%s"%s/>`, num(s.Points[0].X), num(s.Points[0].Y), num(s.Points[1].X-s.Points[0].X), num(s.Points[1].Y-s.Points[0].Y), style)
	case Line:
		return fmt.Sprintf(`<line x1="%s" y1="%s" x2="%s" y2="%s"%s/>`, num(s.Points[0].X), num(s.Points[0].Y), num(s.Points[1].X), num(s.Points[1].Y), style)
	case Circle:
		return fmt.Sprintf(`<circle cx="%s" cy="%s" r="%s"%s/>`, num(s.Points[0].X), num(s.Points[0].Y), num(s.Radius), style)
	case Polygon:
		var points []string
		for _, q := range s.Points {
			points = append(points, num(q.X)+","+num(q.Y))
		}
		return fmt.Sprintf(`<polygon points="%s"%s/>`, strings.Join(points, " "), style)
	}
	weight := ""
	if s.Bold {
		weight = ` font-weight="600"`
	}
	anchor := [...]string{"start", "middle", "end"}[s.Anchor]
	return fmt.Sprintf(`<text x="%s" y="%s" font-size="%s" text-anchor="%s" fill="%s"%s>%s</text>`, num(s.Points[0].X), num(s.Points[0].Y), num(s.Size), anchor, hex(p.Of(s.Fill)), weight, escape(s.Text))
}

func (s Shape) style(p Palette) string {
	out := ` fill="none"`
	if s.Fill != "" {
		out = fmt.Sprintf(` fill="%s"`, hex(p.Of(s.Fill)))
	}
	if s.Stroke != "" {
		out += fmt.Sprintf(` stroke="%s" stroke-width="%s"`, hex(p.Of(s.Stroke)), num(s.Width))
	}
	if s.Dashed {
		out += ` stroke-dasharray="5 4"`
	}
	if s.Opacity > 0 && s.Opacity < 1 {
		out += fmt.Sprintf(` opacity="%s"`, num(s.Opacity))
	}
	return out
}

func hex(c color.NRGBA) string { return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B) }

func num(v float32) string {
	s := strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.2f", finite(v)), "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

func escape(text string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(letters.Shown(text))) // a strings.Builder does not fail
	return b.String()
}
