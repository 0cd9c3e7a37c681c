package review

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/data"
)

func lessons(ids ...data.ID) []app.Row {
	rows := make([]app.Row, len(ids))
	for n, id := range ids {
		rows[n] = app.Row{ID: id, Title: "lesson " + string(id)}
	}
	return rows
}

func (r *reviewing) must(t *testing.T, front data.ID, n, of int) {
	t.Helper()
	row, ok := r.front()
	gotN, gotOf := r.place()
	if row.ID != front || ok != (front != "") || ok && (gotN != n || gotOf != of) {
		t.Fatalf("in front is %q, %d of %d; not %q, %d of %d", row.ID, gotN, gotOf, front, n, of)
	}
}

func TestAnAnswerGoesOnToTheNextCardAndBehindTheLastToThosePassedOver(t *testing.T) {
	r := newReviewing()
	r.put(lessons("a", "b", "c"), data.Date{})
	r.must(t, "a", 1, 3)
	r.step(1)
	r.must(t, "b", 2, 3)
	r.answer()
	r.must(t, "c", 3, 3)
	r.answer()
	r.must(t, "a", 3, 3)
	r.answer()
	r.must(t, "", 0, 0)
	if _, ok := r.answer(); ok {
		t.Error("there is one more to answer")
	}
}

func TestStepsStayAtTheEndsAndAnswerNothing(t *testing.T) {
	r := newReviewing()
	r.put(lessons("a", "b", "c"), data.Date{})
	r.step(-1)
	r.must(t, "a", 1, 3)
	r.step(9)
	r.must(t, "c", 3, 3)
	r.step(-9)
	r.must(t, "a", 1, 3)
	empty := newReviewing()
	empty.step(1)
	empty.must(t, "", 0, 0)
}

func TestWhatIsReadAnewKeepsThePlace(t *testing.T) {
	r := newReviewing()
	r.put(lessons("a", "b", "c"), data.Date{})
	r.step(1)
	r.put(lessons("new", "a", "b", "c"), data.Date{})
	r.must(t, "b", 3, 4)
	r.put(lessons("new", "a", "c"), data.Date{}) // b was deleted elsewhere
	r.must(t, "c", 4, 4)
}

func TestALessonThatComesBackIsInFront(t *testing.T) {
	r := newReviewing()
	r.put(lessons("a", "b", "c"), data.Date{})
	row, _ := r.answer()
	r.put(lessons("a", "b", "c"), data.Date{}) // read before it was written
	r.must(t, "b", 2, 3)
	r.written(row.ID)
	r.put(lessons("b", "c"), data.Date{})
	r.must(t, "b", 2, 3)
	r.put(lessons("b", "c", "a"), data.Date{}) // undone
	r.must(t, "a", 3, 3)
}

func TestEveryLessonIsAnsweredOnceWhateverTheSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := rapid.SliceOfNDistinct(rapid.Map(rapid.StringMatching(`[a-z]{2}`), func(s string) data.ID { return data.ID(s) }), 1, 8, rapid.ID[data.ID]).Draw(t, "ids")
		r := newReviewing()
		r.put(lessons(ids...), data.Date{})
		var answered []data.ID
		for range ids {
			r.step(rapid.IntRange(-3, 3).Draw(t, "by"))
			if n, of := r.place(); n < 1 || n > of || of != len(ids) {
				t.Fatalf("%d of %d, of %d", n, of, len(ids))
			}
			row, _ := r.answer()
			answered = append(answered, row.ID)
			if rapid.Bool().Draw(t, "written") {
				r.written(row.ID)
				r.put(slices.Clone(r.rows), data.Date{})
			}
		}
		slices.Sort(answered)
		slices.Sort(ids)
		if !slices.Equal(answered, ids) {
			t.Fatalf("answered %v of %v", answered, ids)
		}
	})
}
