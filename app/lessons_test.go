package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/lesson"
	"wawasan/app/thing"
	"wawasan/data"
)

func lessonTitles(t *testing.T, a *app.App, filter string) string {
	t.Helper()
	page, err := a.List(ctx, thing.KindLesson, app.ListQuery{Filter: filter, Limit: 50})
	if err != nil {
		t.Fatal(err)
	}
	n, err := a.Count(ctx, thing.KindLesson, filter)
	if err != nil || n != len(page.Rows) {
		t.Errorf("%q: counted %d of %d: %v", filter, n, len(page.Rows), err)
	}
	if page.Said != "" {
		return page.Said
	}
	var out []string
	for _, row := range page.Rows {
		head := ""
		if row.Heading != "" {
			head = row.Heading + ":"
		}
		out = append(out, head+row.Title)
	}
	return strings.Join(out, "|")
}

func TestLessonsAreFilteredByFields(t *testing.T) {
	a, c := open(t, "en")
	learned := func(fields ...string) data.ID {
		given := map[string]string{}
		for n := 0; n < len(fields); n += 2 {
			given[fields[n]] = fields[n+1]
		}
		c.forward(time.Minute)
		return save(t, a, thing.KindLesson, given)
	}
	one := learned("text", "one", "kind", "advice", "industry", "Fintech", "contact", "Grace Rumondor")
	learned("text", "two", "kind", "fact", "industry", "Energy", "applied_on", "2026-11-20")
	three := learned("text", "three", "industry", "Energy", "contact", "Budi", "off_record", "true")
	if err := a.LinkLesson(ctx, three, one, "contradicts"); err != nil {
		t.Fatal(err)
	}
	if _, err := a.StarLesson(ctx, one); err != nil {
		t.Fatal(err)
	}
	for filter, want := range map[string]string{
		"": "~ three|two|one", "kind:advice": "one", "-kind:advice": "~ three|two", "kind:none": "~ three", "industry:ener": "~ three|two", "-industry:energy": "one",
		"by:grace": "one", "by:\"Grace R\"": "one", "-by:grace": "~ three|two", "applied:no": "~ three|one", "applied:yes": "two", "starred:yes": "one", "contradicted:yes": "one", "changed:mind": "~ three",
		"offrecord:yes": "~ three", "before:2020": "", "after:2026-11": "~ three|two|one", "order:industry": "Energy:~ three|two|Fintech:one", "order:person": "Budi:~ three|Grace Rumondor:one",
		"kind:fact industry:energy applied:yes": "two", "two": "two", "tw kind:advice": "", "jenis:saran": "one",
		"kind:xyz":                 "“xyz” means nothing here. Possible: advice, fact, mentor_lead, misconception, none, opening, trend, warning",
		"before:soon order:person": "“soon” means nothing here. Possible: 2026-06, 30d, 6m",
	} {
		if got := lessonTitles(t, a, filter); got != want {
			t.Errorf("%s: %q, want %q", filter, got, want)
		}
	}
	if err := a.SaveSearch(ctx, thing.KindLesson, "Mine", "kind:advice"); err != nil {
		t.Fatal(err)
	}
	if err := a.SaveSearch(ctx, thing.KindLesson, "mine", "kind:fact"); data.CodeOf(err) != data.CodeConflict {
		t.Errorf("%v", err)
	}
	if err := a.SaveSearch(ctx, thing.KindLesson, "Other", "applied:perhaps"); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("%v", err)
	}
	views, err := a.ListViews(ctx, thing.KindLesson)
	if last := views[len(views)-1]; err != nil || last.Title != "Mine" || last.Sub != "kind:advice" {
		t.Errorf("%+v %v", last, err)
	}
	for _, v := range views {
		lessonTitles(t, a, v.Sub)
	}
}

func TestAReviewedLessonComesBackLater(t *testing.T) {
	a, c := open(t, "en")
	id := save(t, a, thing.KindLesson, map[string]string{"text": "one"})
	due := func() int {
		rows, err := a.ToReview(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return len(rows)
	}
	if due() != 1 {
		t.Fatal("a fresh lesson is not reviewed")
	}
	if next, err := a.NextReview(ctx); err != nil || next != (data.Date{}) {
		t.Errorf("before any review the next one is on %v; %v", next, err)
	}
	for _, days := range []int{1, 6, 15} {
		day, err := a.Reviewed(ctx, id, 4)
		if err != nil || due() != 0 {
			t.Fatalf("%v, %d are due", err, due())
		}
		if next, err := a.NextReview(ctx); err != nil || next != day {
			t.Errorf("the next review is on %v, not %v; %v", next, day, err)
		}
		c.forward(24 * time.Hour * time.Duration(days-1))
		if days > 1 && due() != 0 {
			t.Errorf("it comes back before %d days", days)
		}
		c.forward(24 * time.Hour)
		if due() != 1 {
			t.Errorf("it does not come back after %d days", days)
		}
	}
	if _, err := a.Undo(ctx); err != nil || due() != 1 {
		t.Errorf("%v %d", err, due())
	}
}

func TestMergedLessonsLoseNothing(t *testing.T) {
	a, _ := open(t, "en")
	one := save(t, a, thing.KindLesson, map[string]string{"text": "nights are hard", "kind": "warning", "industry": "Fintech"})
	two := save(t, a, thing.KindLesson, map[string]string{"text": "one week in four is on call", "contact": "Sinta"})
	three := save(t, a, thing.KindLesson, map[string]string{"text": "no nights"})
	if err := a.LinkLesson(ctx, three, one, "contradicts"); err != nil {
		t.Fatal(err)
	}
	if err := a.Merge(ctx, of(thing.KindLesson, one), of(thing.KindLesson, two)); err != nil {
		t.Fatal(err)
	}
	d, err := a.Show(ctx, of(thing.KindLesson, two))
	if err != nil || d.Title != "one week in four is on call · nights are hard" || len(d.Chips) == 0 || d.Rows[0].Title != "no nights" {
		t.Errorf("%+v %v", d, err)
	}
	if got := lessonTitles(t, a, "industry:fintech"); got != d.Title {
		t.Error(got)
	}
	if _, err := a.Undo(ctx); err != nil || lessonTitles(t, a, "industry:fintech") != "nights are hard" {
		t.Errorf("%v %s", err, lessonTitles(t, a, "industry:fintech"))
	}
	if err := a.Merge(ctx, of(thing.KindLesson, one), of(thing.KindLesson, one)); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("%v", err)
	}
}

func TestALessonIsFiledUnderAFunctionAndAChallengeOnce(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindCompany, map[string]string{"name": "Bank", "own": "true"})
	save(t, a, thing.KindContact, map[string]string{"name": "Ani", "company": "Toko"})
	hours := save(t, a, thing.KindLesson, map[string]string{"text": "they count hours", "contact": "Ani"})
	to := lesson.Shelf{Function: app.Link{Kind: thing.KindFunction, Ships: "operations"}, Aspect: "measured"}
	for _, step := range []struct {
		to   lesson.Shelf
		code data.Code
	}{{to, ""}, {to, data.CodeConflict}, {lesson.Shelf{NewChallenge: "Counting work"}, ""}} {
		if err := a.FileLesson(ctx, hours, step.to); data.CodeOf(err) != step.code {
			t.Errorf("%+v: %v", step.to, err)
		}
	}
	page, err := a.List(ctx, thing.KindChallenge, app.ListQuery{})
	if err != nil || len(page.Rows) != 1 || page.Rows[0].Fact != "1 company" {
		t.Fatalf("%+v %v", page, err)
	}
	d, err := a.Show(ctx, page.Rows[0].Link())
	if err != nil || d.Rows[0].Heading != "Toko" || d.Rows[0].Link().ID != hours {
		t.Errorf("%+v %v", d, err)
	}
	functions, err := a.List(ctx, thing.KindFunction, app.ListQuery{})
	if err != nil || len(functions.Rows) != 10 {
		t.Errorf("%d functions %v", len(functions.Rows), err)
	}
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindFiledLesson, ID: d.Rows[0].ID}); err != nil {
		t.Fatal(err)
	}
	if page, _ := a.List(ctx, thing.KindLesson, app.ListQuery{}); len(page.Rows) != 1 {
		t.Error("taking a lesson out deleted it")
	}
}

func TestAFocusAreaTellsWhichTalksFedItAndWhatWasLearnedOnIt(t *testing.T) {
	a, c := open(t, "en")
	for _, name := range []string{"Ani", "Budi"} {
		contactID(t, a, name)
		c.forward(time.Minute)
		file(t, a, "* Small data teams @"+name, app.Where{})
	}
	file(t, a, "* small data teams abroad @Ani", app.Where{}) // another one
	file(t, a, "! small data teams decide faster", app.Where{})
	page, err := a.List(ctx, thing.KindFocusArea, app.ListQuery{Filter: "small data teams", Limit: 10})
	if err != nil || len(page.Rows) != 3 {
		t.Fatalf("%+v %v", page, err)
	}
	for _, row := range page.Rows {
		d, err := a.Show(ctx, row.Link())
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range d.Rows {
			got = append(got, join(r.Heading, r.Title))
		}
		want := "Where it came from: Ani|Budi|Lessons about it: small data teams decide faster"
		if strings.Contains(d.Title, "Budi") {
			want = "Where it came from: Budi|Ani|Lessons about it: small data teams decide faster"
		}
		if strings.Contains(d.Title, "abroad") {
			want = "Where it came from: Ani"
		}
		if said := strings.Join(got, "|"); said != want {
			t.Errorf("%s: %s", d.Title, said)
		}
	}
}

func join(heading, title string) string {
	if heading == "" {
		return title
	}
	return heading + ": " + title
}

func TestALineCorrectedTwiceIsWhatItsLastMarkSays(t *testing.T) {
	for _, marks := range [][3]string{{"! ", "", ""}, {"! ", "? ", "! "}, {"? ", "! ", "> "}, {"> ", "* ", "> "}, {"* ", "! ", "* "}, {"! ", "! ", "? "}, {"! ", "? ", ""}} {
		a, _ := open(t, "en")
		file(t, a, "> something before", app.Where{})
		id := file(t, a, marks[0]+"first #Satu", app.Where{}).Note
		for _, line := range []string{marks[1] + "second", marks[2] + "third"} {
			if _, err := a.Recapture(ctx, id, line); err != nil {
				t.Fatal(err)
			}
		}
		want := map[string]int{"!": 0, "?": 0, ">": 1, "*": 0}
		if mark := strings.TrimSpace(marks[2]); mark != "" {
			want[mark]++
		}
		for mark, kind := range map[string]app.Kind{"!": thing.KindLesson, "?": thing.KindGap, ">": thing.KindPromise, "*": thing.KindFocusArea} {
			if n, err := a.Count(ctx, kind, ""); err != nil || n != want[mark] {
				t.Errorf("%q: %d of %s, want %d, %v", marks, n, kind, want[mark], err)
			}
		}
	}
}

func TestWhatACorrectionOfACorrectionLeavesOutComesBackFromWhatWasDeleted(t *testing.T) {
	a, _ := open(t, "en")
	id := file(t, a, "! first #Satu", app.Where{}).Note
	for _, line := range []string{"second", "third"} {
		if _, err := a.Recapture(ctx, id, line); err != nil {
			t.Fatal(err)
		}
	}
	gone, err := a.Deleted(ctx, 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	lessons := slices.DeleteFunc(gone, func(d app.DeletedRow) bool { return d.Gone.Table != "lessons" })
	if len(lessons) != 1 {
		t.Fatalf("deleted are %+v", gone)
	}
	if _, err := a.RestoreThing(ctx, lessons[0].Gone.ID); err != nil {
		t.Errorf("it does not come back: %v", err)
	}
}

func TestEachListHasItsOwnSavedFilters(t *testing.T) {
	a := demoOf(t, "en")
	for _, list := range thing.SavedLists {
		query := map[app.Kind]string{thing.KindLesson: "kind:advice", thing.KindInterview: "stage:held"}[list]
		if query == "" {
			query = "level:higher"
		}
		if err := a.SaveSearch(ctx, list, "Mine", query); err != nil {
			t.Fatal(list, err)
		}
		if err := a.SaveSearch(ctx, list, " MINE", query); data.CodeOf(err) != data.CodeConflict {
			t.Errorf("%s: a second one of a name: %v", list, err)
		}
		if err := a.SaveSearch(ctx, list, "Other", "before:someday"); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%s: %v", list, err)
		}
		views, err := a.ListViews(ctx, list)
		if err != nil || views[len(views)-1].Title != "Mine" || views[len(views)-1].Value != query {
			t.Fatalf("%s: %+v %v", list, views, err)
		}
		for _, v := range views {
			page, err := a.List(ctx, list, app.ListQuery{Filter: v.Value})
			if err != nil || page.Said != "" {
				t.Errorf("%s %s: %q %v", list, v.Value, page.Said, err)
			}
		}
		d := show(t, a, thing.KindSearch, views[len(views)-1].ID)
		found, err := a.List(ctx, list, app.ListQuery{Filter: query})
		if err != nil || d.Title != "Mine" || len(d.Rows) != min(len(found.Rows), len(d.Rows)) || len(found.Rows) > 0 && len(d.Rows) == 0 {
			t.Errorf("%s: its page is %+v %v", list, d, err)
		}
	}
	if err := a.SaveSearch(ctx, thing.KindCompany, "Mine", "bank"); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("%v", err)
	}
	saved, err := a.SavedLists(ctx)
	if err != nil || len(saved) != len(thing.SavedLists) || saved[1].List != thing.KindContact || saved[1].Query != "level:higher" {
		t.Errorf("%+v %v", saved, err)
	}
}
