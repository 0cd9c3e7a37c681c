package picture

import (
	"bytes"
	"context"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/outlet"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel/saveto"
)

// look is what is shown of charts: the drawings, or with table the same as
// tables.
type look struct {
	charts []app.Chart
	table  bool
}

// typed is a letter, and reports whether it changed what is shown.
func (l *look) typed(r rune) bool {
	if r != 't' && r != 'T' {
		return false
	}
	l.table = !l.table
	return true
}

// wayIn is the function of my company that a spot stands for: whoever goes
// there looks for a way in. It is the zero Link for any other spot.
func wayIn(spot figure.Spot) app.Link {
	if to := say.SpotTarget(spot); to.Kind == thing.KindFunction && to.Filter == "" {
		return to.Link
	}
	return app.Link{}
}

// names are the files of charts, without their ends.
func names(charts []app.Chart) []string {
	out := make([]string, len(charts))
	for n, c := range charts {
		if out[n] = say.DocumentName(c.Title); out[n] == "" {
			out[n] = c.ID
		}
	}
	return out
}

// formats are those a chart is written in.
func formats(w *say.Words) []saveto.Format {
	out := make([]saveto.Format, len(say.ChartFormats))
	for n, end := range say.ChartFormats {
		out[n] = saveto.Format{End: end, Label: w.T("chart.format." + end)}
	}
	return out
}

// write writes each chart to its path.
func write(ctx context.Context, charts []app.Chart, format string, paths []string, colours figure.Palette) error {
	for n, c := range charts {
		if err := ctx.Err(); err != nil {
			return err
		}
		var b bytes.Buffer
		if err := say.WriteChart(&b, c, format, colours); err != nil {
			return data.Internal(err)
		}
		if _, err := outlet.Keep(paths[n], b.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
