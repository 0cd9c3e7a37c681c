package list

import (
	"wawasan/app"
)

// Item is one line of a list with all it says. The lists know of the job what
// stands in this file and no more.
type Item = app.Row

// Detail is all that the page of one thing shows.
type Detail = app.Detail
