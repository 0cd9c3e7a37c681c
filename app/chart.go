package app

import (
	"io"
	"strings"

	"wawasan/app/figure"
	"wawasan/data"
)

// Chart is a figure that is laid out when it is known how large; its words are
// in the person's language already.
type Chart struct {
	ID, Title string
	Draw      func(width, height float32) figure.Figure
}

// target names where a spot of a figure leads.
func (l Link) target() string {
	if l.ID == "" {
		return ""
	}
	return string(l.Kind) + "/" + string(l.ID)
}

// SpotLink is where a spot of a chart leads, the zero Link for nowhere.
func SpotLink(s figure.Spot) Link {
	kind, id, ok := strings.Cut(s.Target, "/")
	if !ok {
		return Link{}
	}
	return Link{Kind(kind), data.ID(id)}
}

// ChartFormats are the formats a chart is written in.
var ChartFormats = []string{"png", "svg"}

// The size of a chart that is written, in units, and its points a unit.
const (
	chartWidth  = 900
	chartHeight = 480
	chartScale  = 2
)

// withOthers draws one thing for the person and another for others, who see
// nothing that is off the record.
func withOthers[D any](draw func(D, float32, float32) figure.Figure, mine, others D) func(width, height float32) figure.Figure {
	return func(width, height float32) figure.Figure {
		f := draw(mine, width, height)
		f.Others = func() figure.Figure { return draw(others, width, height) }
		return f
	}
}

// WriteChart writes a chart in one of ChartFormats, in these colours. Nothing
// that is off the record is in it.
func WriteChart(w io.Writer, c Chart, format string, colours figure.Palette) error {
	f := c.Draw(chartWidth, chartHeight)
	if f.Others != nil {
		f = f.Others()
	}
	if f.Title == "" {
		f.Title = c.Title
	}
	if format == "svg" {
		return f.SVG(w, colours)
	}
	return f.PNG(w, colours, chartScale)
}
