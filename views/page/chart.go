package page

import (
	"strconv"
	"strings"

	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/say"
	"wawasan/app/thing"
)

// Charted is a page that shows charts.
type Charted interface{ Charts() []app.Chart }

// TableRows are the tables of figures as rows of a list: what a chart shows,
// without the drawing.
func TableRows(figures []figure.Figure) []app.Row {
	var rows []app.Row
	for n, f := range figures {
		for i, cells := range f.Rows {
			row := app.Row{Key: strconv.Itoa(n) + "/" + strconv.Itoa(i), Kind: thing.KindNote}
			if len(cells) > 0 {
				row.Title = cells[0]
			}
			var said []string
			for c := 1; c < len(cells); c++ {
				if cells[c] == "" || c == len(cells)-1 && len(cells) == 2 {
					continue
				}
				head := ""
				if c < len(f.Columns) && len(cells) > 2 {
					head = f.Columns[c] + ": "
				}
				said = append(said, head+cells[c])
			}
			if len(cells) == 2 {
				row.Fact = cells[1]
			}
			row.Sub = strings.Join(said, " · ")
			if i == 0 && len(f.Columns) > 0 {
				row.Heading = strings.Join(f.Columns, " · ")
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// FollowSpot leads to what a place of a chart stands for: a thing, or the list
// that a text keeps.
func FollowSpot(host Host, s figure.Spot) {
	switch to := say.SpotTarget(s); {
	case to == (say.Target{}):
	case to.Filter != "":
		host.List(to.Kind, to.Filter)
	default:
		host.Go(to.Link)
	}
}
