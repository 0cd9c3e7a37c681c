package app_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

// asJSON is all of a notebook that leaves it.
func asJSON(t interface {
	Helper()
	Fatal(...any)
}, a *app.App,
) string {
	t.Helper()
	var out bytes.Buffer
	if _, err := a.ExportJSON(ctx, &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// bring imports what a notebook's export says.
func bring(t interface {
	Helper()
	Fatal(...any)
}, a *app.App, dir, text string,
) say.ImportReport {
	t.Helper()
	plan := planWhole(t, a, dir, text)
	report, err := a.ApplyImport(ctx, plan)
	if err != nil {
		t.Fatal(a.Words().Error(err))
	}
	return report
}

func planWhole(t interface {
	Helper()
	Fatal(...any)
}, a *app.App, dir, text string,
) say.ImportPlan {
	t.Helper()
	path := filepath.Join(dir, "notebook.json")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	plan, err := a.PlanImport(ctx, path)
	if err != nil {
		t.Fatal(a.Words().Error(err))
	}
	return plan
}

func TestANotebookComesBackFromItsJSONAsItWas(t *testing.T) {
	a := demoOf(t, "id")
	file(t, a, "~ rahasia @Sari Wijaya", app.Where{})
	want := asJSON(t, a)
	b, _ := open(t, "id")
	report := bring(t, b, t.TempDir(), want)
	if got := asJSON(t, b); got != want {
		t.Errorf("it differs:\n%s", firstDifference(got, want))
	}
	if report.Format != "wawasan" || report.New == 0 || report.Same+report.Changed+report.Skipped != 0 || len(report.Unusable)+len(report.Lost) > 0 {
		t.Errorf("%+v", report)
	}
	if again := bring(t, b, t.TempDir(), want); again.New+again.Changed+again.Skipped+len(again.Unusable) > 0 {
		t.Errorf("a second time it comes to %+v", again)
	}
	if _, err := b.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	empty, _ := open(t, "id")
	if got := asJSON(t, b); got != asJSON(t, empty) {
		t.Error("undone, something is left")
	}
	if back := bring(t, b, t.TempDir(), want); back.New != report.New || asJSON(t, b) != want {
		t.Errorf("what an undo took does not come again: %+v", back)
	}
}

func firstDifference(got, want string) string {
	is, should := strings.Split(got, "\n"), strings.Split(want, "\n")
	for n := range min(len(is), len(should)) {
		if is[n] != should[n] {
			return is[n] + "\n" + should[n]
		}
	}
	return fmt.Sprintf("%d and %d lines", len(is), len(should))
}

func TestWhateverANotebookHoldsComesBackFromItsJSON(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	lines := []string{
		"> kirim ringkasan ^jumat @%s", "? siapa yang menanggung rugi #%s", "! gajinya lebih kecil @%s #%s", "+ %s, kepala risiko", "catatan ##%s @%s", "~ rahasia @%s", "* arah baru #%s", "kopi @%s",
	}
	names := []string{"Sari", "Budi Hadi", "Bank Raya", "Fintech", "Zoë \"Q\" O'Neil", "李雷", "أحمد", "a\tb", "<&>\u2028"}
	dir := t.TempDir()
	typed := rapid.StringOf(rapid.Rune().Filter(func(r rune) bool { return r != 0 }))
	fewer(t, "12") // each makes three notebooks
	rapid.Check(t, func(rt *rapid.T) {
		a := openPlain(t)
		defer a.Close()
		for range rapid.IntRange(1, 8).Draw(rt, "lines") {
			line := rapid.SampledFrom(lines).Draw(rt, "line")
			args := make([]any, strings.Count(line, "%s"))
			for n := range args {
				args[n] = rapid.SampledFrom(names).Draw(rt, "name")
			}
			_, _ = a.Capture(ctx, fmt.Sprintf(line, args...), app.Where{})
		}
		for range rapid.IntRange(0, 3).Draw(rt, "people") {
			values := map[string]string{"name": rapid.SampledFrom(names).Draw(rt, "name"), "company": rapid.SampledFrom(names).Draw(rt, "company"), "title": typed.Draw(rt, "title"), "email": "a@contoh.id", "about": typed.Draw(rt, "about")}
			_, _ = a.SaveForm(ctx, app.Link{Kind: thing.KindContact}, values)
		}
		if rapid.Bool().Draw(rt, "undone") {
			_, _ = a.Undo(ctx)
		}
		want := asJSON(rt, a)
		b := openPlain(t)
		defer b.Close()
		bring(rt, b, dir, want)
		if got := asJSON(rt, b); got != want {
			rt.Fatalf("it differs:\n%s", firstDifference(got, want))
		}
		// what it holds and what another one holds, taken back
		_, _ = b.Capture(ctx, "kopi @Sari #Fintech", app.Where{})
		with := asJSON(rt, b)
		c := openPlain(t)
		defer c.Close()
		_, _ = c.Capture(ctx, "! lain @Sari Lain #Fintech @Bank Raya", app.Where{})
		mine := asJSON(rt, c)
		if r := bring(rt, c, dir, with); r.New+r.Changed > 0 {
			if again := planWhole(rt, c, dir, with); len(again.New)+len(again.Changed) > 0 {
				rt.Fatalf("a second time there is %+v %+v", again.New, again.Changed)
			}
			if _, err := c.Undo(ctx); err != nil {
				rt.Fatal(err)
			}
		}
		if got := asJSON(rt, c); got != mine {
			rt.Fatalf("undone, it differs:\n%s", firstDifference(got, mine))
		}
	})
}

func openPlain(t *testing.T) *app.App {
	t.Helper()
	a, err := app.Open(ctx, app.Params{Path: datatest.Notebook(t), Lang: "id", Now: func() time.Time { return importDay }})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestTheLaterOfTwoRowsHoldsAndWhatIsHereOtherwiseStays(t *testing.T) {
	a, c := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari", "about": "first"})
	old := asJSON(t, a)
	c.forward(time.Hour)
	b, _ := open(t, "en")
	bring(t, b, t.TempDir(), old)
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact, ID: sari}, map[string]string{"about": "second"}); err != nil {
		t.Fatal(err)
	}
	if r := bring(t, b, t.TempDir(), asJSON(t, a)); r.Changed != 1 || r.New != 0 {
		t.Errorf("%+v", r)
	}
	if asJSON(t, a) != asJSON(t, b) {
		t.Error("the later one does not hold")
	}
	plan := planWhole(t, a, t.TempDir(), old)
	if len(plan.Changed)+len(plan.New) > 0 || !strings.Contains(fmt.Sprint(plan.Same), "stays as it is") {
		t.Errorf("%+v", plan)
	}
}

func TestWhatWasDeletedHereStaysSoAndWhatHungsOnIt(t *testing.T) {
	a, _ := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari", "email": "sari@contoh.id"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi", "introducer": "Sari"})
	all := asJSON(t, a)
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindContact, ID: sari}); err != nil {
		t.Fatal(err)
	}
	left := asJSON(t, a)
	if r := bring(t, a, t.TempDir(), all); r.New+r.Changed > 0 || r.Skipped == 0 || len(r.Unusable) > 0 {
		t.Errorf("%+v", r)
	}
	if got := asJSON(t, a); got != left {
		t.Error(firstDifference(got, left))
	}
}

func TestFieldsTagsAndSurePeopleOfAnotherNotebookBecomeThoseHere(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "email": "sari@contoh.id", "company": "Bank Raya", "industry": "Banking"})
	file(t, a, "! credit risk is measured daily @Sari Wijaya #Banking ##risk", app.Where{})
	b, _ := open(t, "en")
	save(t, b, thing.KindContact, map[string]string{"name": "sari wijaya", "email": "Sari@contoh.id", "company": "bank raya", "industry": "banking"})
	file(t, b, "note ##Risk", app.Where{})
	bring(t, b, t.TempDir(), asJSON(t, a))
	for kind, want := range map[app.Kind]int{thing.KindContact: 1, thing.KindCompany: 1, thing.KindIndustry: 1, thing.KindLesson: 1} {
		wantCount(t, b, kind, want)
	}
}

func TestAFileThatIsNoNotebookOrHoldsWhatNoneDoesIsToldAndNothingIsDone(t *testing.T) {
	a := demoOf(t, "en")
	whole := asJSON(t, a)
	b, _ := open(t, "en")
	before := asJSON(t, b)
	dir := t.TempDir()
	for n, bad := range []string{
		whole[:len(whole)/2], whole[:len(whole)-3], `{"format":"wawasan"`, `{"format":"wawasan","version":2,"tables":{}}`, `{"format":"wawasan","version":1,"tables":[]}`, `{"format":"wawasan","version":"x","tables":{}}`,
		`{"format":"wawasan","version":1,"tables":{"contacts":{}}}`, `{"format":"wawasan","version":1,"x":` + strings.Repeat("[", 20000),
	} {
		path := filepath.Join(dir, "bad.json")
		if err := os.WriteFile(path, []byte(bad), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := a.PlanImport(ctx, path); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%d: %v", n, err)
		}
	}
	report := bring(t, b, dir, `{"format":"wawasan","version":1,"tables":{"ghosts":[{"id":1}],"tags":[5,{"id":"x","name":"a"},{"id":"01a21ee8-f20c-71da-aac9-c419c0b6a40a","name":["a"]},
{"id":"01a21ee8-f20c-71da-aac9-c419c0b6a40b","name":"b\u0000"},{"id":"01a21ee8-f20c-71da-aac9-c419c0b6a40c","name":7}],
"mentions":[{"id":"01a21ee8-f20c-71da-aac9-c419c0b6a40d","note_id":"01a21ee8-f20c-71da-aac9-c419c0b6a40e","tag_id":"01a21ee8-f20c-71da-aac9-c419c0b6a40c"}],
"interviews":[{"id":"01a21ee8-f20c-71da-aac9-c419c0b6a40f","stage":"flying"}],"contacts":[{"id":"01a21ee8-f20c-71da-aac9-c419c0b6a410","connected_on":"yesterday","name":"x"}]}}`)
	if report.New != 0 || len(report.Unusable) != 8 || len(report.Lost) != 1 || asJSON(t, b) != before {
		t.Errorf("%+v", report)
	}
}

func TestWhatStaysAtHomeIsNotEmptiedByALaterFileOfTheSameThing(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	talk := app.Link{Kind: thing.KindInterview, ID: save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari"})}
	if err := a.DebriefLine(ctx, talk.ID, "interest", "4 2 ~ her chief told me"); err != nil {
		t.Fatal(err)
	}
	later, c := open(t, "en")
	c.forward(time.Hour)
	bring(t, later, t.TempDir(), asJSON(t, a))
	if _, err := later.SaveForm(ctx, talk, map[string]string{"place": "Kopi Kita"}); err != nil {
		t.Fatal(err)
	}
	if r := bring(t, a, t.TempDir(), asJSON(t, later)); r.Changed != 1 {
		t.Errorf("%+v", r)
	}
	fields, err := a.FormOf(ctx, talk)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range fields {
		got[f.Key] = f.Value
	}
	if shown := fmt.Sprintf("%+v", show(t, a, talk.Kind, talk.ID).Facts); got["place"] != "Kopi Kita" || !strings.Contains(shown, "her chief told me") {
		t.Errorf("%v %s", got, shown)
	}
	if plan := planWhole(t, a, t.TempDir(), asJSON(t, a)); len(plan.New)+len(plan.Changed) > 0 || strings.Contains(fmt.Sprint(plan.Same), "stays as it is") {
		t.Errorf("its own file is not what is here: %+v", plan)
	}
}
