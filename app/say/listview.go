package say

import (
	"wawasan/app/thing"
	"wawasan/data"
)

// savedOf says of which list a filter is.
var savedOf = map[string]string{
	"lesson": "search.list.lesson", "contact": "search.list.contact", "known": "search.list.known", "interview": "search.list.interview",
}

// shippedView is a filter of a list that comes with the program.
type shippedView struct{ name, title, query string }

// shippedViews are those there are, beside the one that keeps all. Of lessons
// they are lesson.Views.
var shippedViews = map[thing.Kind][]shippedView{
	thing.KindContact: {
		{"never", "people.view.never", "people.query.never"}, {"long", "people.view.long", "people.query.long"}, {"senior", "people.view.senior", "people.query.senior"}, {"starred", "people.view.starred", "people.query.starred"},
	},
	thing.KindKnown:     {{"senior", "people.view.senior", "people.query.senior"}},
	thing.KindInterview: {{"waiting", "interview.view.waiting", "interview.query.waiting"}, {"thanks", "interview.view.thanks", "interview.query.thanks"}},
}

// ListViews says the filters of a list that have a name: all, those that come
// with the program, the saved ones. The value is the filter.
func (s Speaker) ListViews(list thing.Kind, saved []data.SavedSearch) []Pick[string] {
	out := []Pick[string]{{Row: Row{Key: "all", Kind: thing.KindSearch, Title: s.T("search.all")}}}
	if list == thing.KindLesson {
		out = append([]Pick[string]{{Row: Row{Key: "all", Kind: thing.KindSearch, Title: s.T("lesson.view_all")}}}, s.lessonViews()...)
	}
	for _, v := range shippedViews[list] {
		query := s.T(v.query)
		out = append(out, Pick[string]{Row{Key: v.name, Kind: thing.KindSearch, Title: s.T(v.title), Sub: query}, query})
	}
	for _, v := range saved {
		if v.List != string(list) {
			continue
		}
		row := s.Row(v)
		row.Fact = s.T("template.own")
		out = append(out, Pick[string]{row, v.Query})
	}
	return out
}
