package page

import (
	"wawasan/app"
	"wawasan/app/figure"
	"wawasan/app/say"
)

// Charted is a page that shows charts.
type Charted interface{ Charts() []app.Chart }

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
