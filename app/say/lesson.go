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

// lessonViews are the filters of lessons that come with the program.
func (s Speaker) lessonViews() []Pick[string] {
	var out []Pick[string]
	for _, name := range lesson.Views {
		query := s.T("lesson.query." + name)
		out = append(out, Pick[string]{Row{Key: name, Kind: thing.KindSearch, Title: s.T("lesson.view." + name), Sub: query}, query})
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
