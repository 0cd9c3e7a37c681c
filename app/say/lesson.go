package say

import (
	"wawasan/app/lesson"
	"wawasan/app/thing"
	"wawasan/data"
)

// Pick is one of some things to choose from: a row with what it stands for.
type Pick[T any] struct {
	Row
	Value T
}

// LessonViews says the filters of lessons that have a name: all, those that
// come with the program, the saved ones. The value is the filter.
func (s Speaker) LessonViews(saved []data.SavedSearch) []Pick[string] {
	out := []Pick[string]{{Row: Row{Key: "all", Kind: thing.KindSearch, Title: s.T("lesson.view_all")}}}
	for _, name := range lesson.Views {
		query := s.T("lesson.query." + name)
		out = append(out, Pick[string]{Row{Key: name, Kind: thing.KindSearch, Title: s.T("lesson.view." + name), Sub: query}, query})
	}
	for _, v := range saved {
		row := s.Row(v)
		row.Fact = s.T("template.own")
		out = append(out, Pick[string]{row, v.Query})
	}
	return out
}

// ToReview says what to review now.
func (s Speaker) ToReview(lessons []data.LessonRow) []Row {
	rows := rowsOf(s, lessons)
	for n, l := range lessons {
		if l.Starred {
			rows[n].Fact = "★ " + rows[n].Fact
		}
		rows[n].Sub = Join(rows[n].Sub, when(!l.AppliedOn.IsZero(), s.T("lesson.applied")))
	}
	return rows
}

// Shelves says where a lesson can be filed.
func (s Speaker) Shelves(of lesson.Shelves) []Pick[lesson.Shelf] {
	var out []Pick[lesson.Shelf]
	for _, c := range of.Challenges {
		row := s.Row(c)
		row.Sub = Join(s.kind(thing.KindChallenge), row.Sub)
		out = append(out, Pick[lesson.Shelf]{row, lesson.Shelf{Challenge: c.ID}})
	}
	for _, f := range of.Functions {
		for _, aspect := range data.Aspects {
			row := rowOf(f)
			row.Key = row.Self().String() + "/" + aspect
			row.Title, row.Sub = s.functionName(f)+": "+s.T("aspect."+aspect), f.Company
			out = append(out, Pick[lesson.Shelf]{row, lesson.Shelf{Function: row.Self(), Aspect: aspect}})
		}
	}
	return out
}
