package thing

import (
	"slices"

	"wawasan/app/filter"
	"wawasan/data"
)

// The orders that a filter gives a list, beside those of data.
const (
	ByMatch    data.Order = "match"    // what has its words, the best match first
	ByIndustry data.Order = "industry" // in groups
	ByPerson   data.Order = "person"   // in groups
)

var (
	byName = []data.Order{data.ByName, data.Added}
	byTime = []data.Order{data.Newest, data.Oldest}
)

// Orders are the orders that the list of a kind can stand in without a filter,
// its usual one first; nil for a list that stands as it is.
func Orders(kind Kind) []data.Order {
	r, _ := of(kind)
	return slices.Clone(r.orders)
}

// OrderOf is the order in which the list of a kind stands with a filter, where
// chosen was chosen for it; "" for a list that stands as it is.
func OrderOf(kind Kind, text string, chosen data.Order) data.Order {
	orders := Orders(kind)
	if len(orders) == 0 {
		return ""
	}
	usual := orders[0]
	if slices.Contains(orders, chosen) {
		usual = chosen
	}
	switch {
	case text == "":
		return usual
	case Grammar(kind) == nil:
		return ByMatch
	case kind != KindLesson:
		if Grammar(kind).Parse(text).Text() != "" {
			return ByMatch
		}
		return usual
	}
	return orderOfLessons(filter.Lessons.Parse(text), usual)
}

func orderOfLessons(q filter.Query, usual data.Order) data.Order {
	if q.Text() != "" {
		return ByMatch
	}
	switch group := groupedBy(q); {
	case group != "":
		return data.Order(group)
	case q.Has(filter.Changed) != nil && *q.Has(filter.Changed):
		return data.Newest
	}
	return usual
}

// groupedBy is by what a filter groups lessons, as data.LessonFilter names it.
func groupedBy(q filter.Query) string {
	if order := q.Values(filter.Order); len(order) > 0 && order[len(order)-1].Value != "time" {
		return order[len(order)-1].Value
	}
	return ""
}
