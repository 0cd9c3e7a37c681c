package demo_test

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/data"
)

func TestASizedNotebookHasTheSizeAskedFor(t *testing.T) {
	a, r := open(t, "id")
	if err := demo.FillSized(ctx, a, 300); err != nil {
		t.Fatal(err)
	}
	for table, want := range map[string]int{"lessons": 300, "contacts": 30, "interviews": 100, "companies": 3, "industries": 12} {
		if n := must[int](t)(r.Count(table)); n != want {
			t.Errorf("%d %s, want %d", n, table, want)
		}
	}
	linked := map[data.ID]bool{}
	for _, n := range must[[]data.NoteRow](t)(r.Notes(all)) {
		linked[n.ID] = n.Kind == "lesson"
	}
	for _, l := range must[[]data.LessonRow](t)(r.Lessons(all)) {
		if !linked[l.NoteID] || l.CreatedAt.After(now) || l.CreatedAt.Before(now.AddDate(-3, 0, -1)) {
			t.Errorf("lesson without a line of its own or out of time: %+v", l)
		}
	}
	if err := demo.FillSized(ctx, a, 300); refusal(err) != "demo.error.not_empty" {
		t.Error(err)
	}
	for _, n := range []int{-1, 0, 5_000_001} {
		if err := demo.FillSized(ctx, a, n); refusal(err) != "demo.error.size" {
			t.Error(n, err)
		}
	}
}

func TestTheSmallestSizesWork(t *testing.T) {
	for _, n := range []int{1, 3, 12} {
		a, r := open(t, "id")
		if err := demo.FillSized(ctx, a, n); err != nil {
			t.Fatal(n, err)
		}
		if got := must[int](t)(r.Count("lessons")); got != n {
			t.Errorf("%d lessons, want %d", got, n)
		}
	}
}

func TestTheSameSizeIsTheSameNotebook(t *testing.T) {
	var made [2]string
	for i := range made {
		a, r := open(t, "id")
		if err := demo.FillSized(ctx, a, 300); err != nil {
			t.Fatal(err)
		}
		made[i] = fmt.Sprint(must[[]data.LessonRow](t)(r.Lessons(all)), must[[]data.ContactRow](t)(r.Contacts(all)),
			must[[]data.InterviewRow](t)(r.Interviews(all)), must[[]data.PromiseRow](t)(r.Promises(all)), must[[]data.GapRow](t)(r.Gaps(all)))
	}
	if !reflect.DeepEqual(made[0], made[1]) {
		t.Error("two notebooks of one size differ")
	}
}

func TestWordsAreAsUnevenlyCommonAsInALanguage(t *testing.T) {
	if testing.Short() {
		t.Skip("makes a large notebook")
	}
	a, r := open(t, "id")
	if err := demo.FillSized(ctx, a, 3000); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, l := range must[[]data.LessonRow](t)(r.Lessons(all)) {
		for _, w := range strings.Fields(strings.ToLower(l.Text)) {
			count[strings.Trim(w, ".,;?")]++
		}
	}
	once, most := 0, 0
	for _, n := range count {
		most = max(most, n)
		if n <= 2 {
			once++
		}
	}
	if len(count) < 2000 || once < 300 || most < 1000 {
		t.Errorf("%d words, %d of them rare, the most common %d times", len(count), once, most)
	}
}

// BenchmarkFillSized takes DEMO_SIZE lessons, 10,000 unless told.
func BenchmarkFillSized(b *testing.B) {
	n := 10_000
	_, _ = fmt.Sscan(os.Getenv("DEMO_SIZE"), &n)
	for range b.N {
		var a *app.App
		a, _ = open(b, "id")
		if err := demo.FillSized(ctx, a, n); err != nil {
			b.Fatal(err)
		}
		if info, err := os.Stat(a.Path()); err == nil {
			b.ReportMetric(float64(info.Size())/float64(n), "bytes/lesson")
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)/float64(n)*1e6, "µs/lesson")
}
