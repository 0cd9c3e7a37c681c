package app_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

var importDay = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))

const importHeader = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

func openForImport(t testing.TB) *app.App {
	t.Helper()
	a, err := app.Open(context.Background(), app.Params{
		Path: datatest.Notebook(t), Lang: "id", Now: func() time.Time { return importDay },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func planRows(t testing.TB, a *app.App, rows string) say.ImportPlan {
	t.Helper()
	path := filepath.Join(t.TempDir(), "Connections.csv")
	if err := os.WriteFile(path, []byte(importHeader+rows), 0o600); err != nil {
		t.Fatal(err)
	}
	plan, err := a.PlanImport(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func importRows(t testing.TB, a *app.App, rows string) say.ImportPlan {
	t.Helper()
	plan := planRows(t, a, rows)
	if _, err := a.ApplyImport(context.Background(), plan); err != nil {
		t.Fatal(err)
	}
	return plan
}

func wantPlan(t *testing.T, p say.ImportPlan, fresh, same, changed int) {
	t.Helper()
	if len(p.New) != fresh || len(p.Same) != same || len(p.Changed) != changed {
		t.Fatalf("new %+v, same %+v, changed %+v; want %d, %d, %d", p.New, p.Same, p.Changed, fresh, same, changed)
	}
}

// people are all there are: contacts, and those known by name only.
func people(t *testing.T, a *app.App) []app.Row {
	t.Helper()
	var rows []app.Row
	for _, kind := range thing.Lists(thing.KindContact) {
		page, err := a.List(context.Background(), kind, app.ListQuery{Limit: 5000})
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, page.Rows...)
	}
	return rows
}

func wantPeople(t *testing.T, a *app.App, want int) {
	t.Helper()
	n := 0
	for _, kind := range thing.Lists(thing.KindContact) {
		some, err := a.Count(context.Background(), kind, "")
		if err != nil {
			t.Fatal(err)
		}
		n += some
	}
	if n != want {
		t.Fatalf("%d people, want %d", n, want)
	}
}

func wantCount(t *testing.T, a *app.App, kind app.Kind, want int) {
	t.Helper()
	if n, err := a.Count(context.Background(), kind, ""); err != nil || n != want {
		t.Fatalf("%d %s, want %d (%v)", n, kind, want, err)
	}
}

func contactNamed(t *testing.T, a *app.App, name string) app.Detail {
	t.Helper()
	for _, row := range people(t, a) {
		if row.Title == name {
			d, err := a.Show(context.Background(), row.Link())
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
	}
	t.Fatalf("nobody is called %q", name)
	return app.Detail{}
}

func factsOf(d app.Detail) string { return fmt.Sprint(d.Facts) }

func changesMade(t *testing.T, a *app.App) int {
	t.Helper()
	rows, err := a.History(context.Background(), 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	return len(rows)
}

const threePeople = `Sari,"Wijaya, PMP®",https://www.linkedin.com/in/sari-wijaya,sari@example.com,"Bank Nusantara, Tbk.",Analis,05 Jan 2024
,,,,,,
José,Peña,https://id.linkedin.com/in/josepn/,,,,11 Nov 2022
Rizky,,https://www.linkedin.com/in/rizky99,n/a,GoFar,Data Engineer,
`

func TestAPlanWritesNothing(t *testing.T) {
	a := openForImport(t)
	plan := planRows(t, a, threePeople)
	wantPlan(t, plan, 3, 0, 0)
	if len(plan.Unusable) != 1 || plan.Unusable[0].Line != 3 || plan.Unusable[0].Reason == "" {
		t.Fatalf("%+v", plan.Unusable)
	}
	if plan.New[0].Sub != "Analis · Bank Nusantara, Tbk." || plan.New[0].Line != 2 {
		t.Fatalf("%+v", plan.New[0])
	}
	wantPeople(t, a, 0)
}

func TestAnImportIsOneStepThatUndoTakesBackAndRedoBringsBack(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, threePeople)
	wantPeople(t, a, 3)
	wantCount(t, a, thing.KindCompany, 2)
	if facts := factsOf(contactNamed(t, a, "Sari Wijaya, PMP®")); !strings.Contains(facts, "sari@example.com") || !strings.Contains(facts, "5 Jan 2024") {
		t.Fatal(facts)
	}
	if title, err := a.Undo(context.Background()); err != nil || title != "Impor: Connections.csv" {
		t.Fatal(title, err)
	}
	wantPeople(t, a, 0)
	wantCount(t, a, thing.KindCompany, 0)
	if _, err := a.Redo(context.Background()); err != nil {
		t.Fatal(err)
	}
	wantPeople(t, a, 3)
	wantPlan(t, planRows(t, a, threePeople), 0, 3, 0)
}

func TestImportingTwiceAddsNothingAndMakesNoChange(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, threePeople)
	before := changesMade(t, a)
	wantPlan(t, importRows(t, a, threePeople), 0, 3, 0)
	if changesMade(t, a) != before {
		t.Fatal("an import of nothing is in the history")
	}
}

func TestTwoPeopleOfOneNameWithDifferentProfilesAreTwo(t *testing.T) {
	a := openForImport(t)
	two := `Sari,Wijaya,https://www.linkedin.com/in/sari-a,info@lontar.id,Studio Lontar,Designer,
Sari,Wijaya,https://www.linkedin.com/in/sari-b,info@lontar.id,Studio Lontar,Designer,
`
	wantPlan(t, importRows(t, a, two), 2, 0, 0)
	wantPlan(t, importRows(t, a, two), 0, 2, 0)
	wantPeople(t, a, 2)
	wantCount(t, a, thing.KindCompany, 1)
}

func TestPeopleWhoShareAMailboxAreNotOne(t *testing.T) {
	a := openForImport(t)
	two := `Budi,Santoso,,warung@example.id,Warung Kita,Pemilik,
Siti,Aminah,,warung@example.id,Warung Kita,Pemilik,
`
	wantPlan(t, importRows(t, a, two), 2, 0, 0)
	wantPlan(t, importRows(t, a, two), 0, 2, 0)
}

func TestARepeatedRowCountsOnce(t *testing.T) {
	a := openForImport(t)
	plan := importRows(t, a, `Ana,Satu,https://linkedin.com/in/ana,,Kopi,Barista,
Ana,Satu,https://www.linkedin.com/in/ana/?trk=x,,Kopi,Barista,
Budi,Dua,,,Kopi,Barista,
BUDI,DUA,,,kopi,Barista,
`)
	wantPlan(t, plan, 2, 2, 0)
	wantPeople(t, a, 2)
	wantCount(t, a, thing.KindCompany, 1)
}

func TestANewJobKeepsTheOldOneAsHistory(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank X,Analis,\n")
	plan := importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Fintech Y,Manajer,\n")
	wantPlan(t, plan, 0, 0, 1)
	if note := plan.Changed[0].Note; note != "Analis · Bank X → Manajer · Fintech Y" {
		t.Fatal(note)
	}
	d := contactNamed(t, a, "Sari Wijaya")
	if d.Sub != "Manajer · Fintech Y" || !strings.Contains(factsOf(d), "Analis · Bank X") {
		t.Fatal(d.Sub, factsOf(d))
	}
	wantPlan(t, importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Fintech Y,Direktur,\n"), 0, 0, 1)
	d = contactNamed(t, a, "Sari Wijaya")
	if d.Sub != "Direktur · Fintech Y" || !strings.Contains(factsOf(d), "Manajer · Fintech Y; Analis · Bank X") {
		t.Fatal(d.Sub, factsOf(d))
	}
	if _, err := a.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if d = contactNamed(t, a, "Sari Wijaya"); d.Sub != "Manajer · Fintech Y" {
		t.Fatal(d.Sub)
	}
}

func TestEmptyCellsEraseNothingAndSpellingIsNoNewJob(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,sari@example.com,Bank X,Analis,05 Jan 2024\n")
	wantPlan(t, planRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,,,\n"), 0, 1, 0)
	wantPlan(t, planRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,SARI@example.com,BANK X,analis,06 Jan 2024\n"), 0, 1, 0)
	wantPlan(t, planRows(t, a, "Sari,Wijaya,https://linkedin.com/in/sari,,Bank X,,\n"), 0, 1, 0)
}

func TestAHandWrittenContactIsCompletedAndTheirTextsStay(t *testing.T) {
	ctx := context.Background()
	a := openForImport(t)
	kept := map[string]string{
		"name": "José Peña", "company": "Bank Nusantara", "met": "di kereta", "about": "suka kopi", "function": "Risiko", "level": "higher",
	}
	id, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact}, kept)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Capture(ctx, `bertemu @"José Peña"`, app.Where{}); err != nil {
		t.Fatal(err)
	}
	plan := importRows(t, a, "Jose,Pena,https://linkedin.com/in/josepn,jose@example.com,bank nusantara,Kepala Risiko,11 Nov 2022\n")
	wantPlan(t, plan, 0, 0, 1)
	note := plan.Changed[0].Note
	for _, part := range []string{"Kepala Risiko · Bank Nusantara", "email baru: jose@example.com", "tautan baru: https://linkedin.com/in/josepn", "11 Nov 2022"} {
		if !strings.Contains(note, part) {
			t.Fatalf("%q lacks %q", note, part)
		}
	}
	fields, err := a.FormOf(ctx, app.Link{Kind: thing.KindContact, ID: id})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fields {
		if want, ok := kept[f.Key]; ok && f.Value != want {
			t.Fatalf("%s is %q, was %q", f.Key, f.Value, want)
		}
	}
	d := contactNamed(t, a, "José Peña")
	if strings.Contains(factsOf(d), "Pekerjaan sebelumnya") || d.Sub != "Kepala Risiko · Bank Nusantara" {
		t.Fatal("filling in a title is no job change:", d.Sub, factsOf(d))
	}
	wantCount(t, a, thing.KindNote, 1)
	wantPeople(t, a, 1)
}

func TestACompanyIsKnownByItsAlias(t *testing.T) {
	ctx := context.Background()
	a := openForImport(t)
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindCompany}, map[string]string{"name": "Bank Nusantara Raya", "aliases": "BNR; Nusantara"}); err != nil {
		t.Fatal(err)
	}
	importRows(t, a, "Ana,Satu,https://linkedin.com/in/ana,,bnr,Analis,\n")
	wantCount(t, a, thing.KindCompany, 1)
	if d := contactNamed(t, a, "Ana Satu"); d.Sub != "Analis · Bank Nusantara Raya" {
		t.Fatal(d.Sub)
	}
	wantPlan(t, planRows(t, a, "Ana,Satu,https://linkedin.com/in/ana,,Bank Nusantara Raya,Analis,\n"), 0, 1, 0)
}

func TestAPlanThatNoLongerHoldsIsRefused(t *testing.T) {
	ctx := context.Background()
	a := openForImport(t)
	plan := planRows(t, a, threePeople)
	if _, err := a.Capture(ctx, "sebuah catatan lain", app.Where{}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.ApplyImport(ctx, plan); err != nil {
		t.Fatal("a note beside it is no hindrance:", err)
	}
	_, err := a.ApplyImport(ctx, plan)
	var refused *data.Error
	if !errors.As(err, &refused) || refused.Key != "data.error.changed_meanwhile" {
		t.Fatal(err)
	}
	wantPeople(t, a, 3)
}

func TestThePreviewShowsGroupsWithCountsAndLines(t *testing.T) {
	a := openForImport(t)
	plan := planRows(t, a, threePeople)
	rows := a.ImportRows(plan, 2)
	if len(rows) != 4 || rows[0].Heading != "Baru (3)" || rows[0].Fact != "baris 2" || rows[2].Title != "dan 1 lagi" || rows[3].Heading != "Tidak bisa dipakai (1)" {
		t.Fatalf("%+v", rows)
	}
}

func TestTheSharedSamplesComeInWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	dir := filepath.Join("..", "..", "shared", "samples", "linkedin")
	for name, want := range map[string][2]int{"Connections.csv": {10, 2}, "sample-connections.csv": {5, 0}} {
		path := filepath.Join(dir, name)
		if _, err := os.Stat(path); err != nil {
			t.Skip("the samples are not beside this checkout")
		}
		a := openForImport(t)
		plan, err := a.PlanImport(context.Background(), path)
		if err != nil || len(plan.New) != want[0] || len(plan.Unusable) != want[1] {
			t.Fatalf("%s: %d new, %+v unusable, %v", name, len(plan.New), plan.Unusable, err)
		}
		if _, err := a.ApplyImport(context.Background(), plan); err != nil {
			t.Fatal(err)
		}
		wantPeople(t, a, want[0])
	}
}

func BenchmarkImportTenThousand(b *testing.B) {
	var rows strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&rows, "Orang%d,Nama%d,https://www.linkedin.com/in/orang-%d,,Perusahaan %d,Jabatan %d,05 Jan 2024\n", i, i%700, i, i%1500, i%90)
	}
	for range b.N {
		a := openForImport(b)
		start := time.Now()
		plan := planRows(b, a, rows.String())
		planned := time.Since(start)
		if _, err := a.ApplyImport(context.Background(), plan); err != nil {
			b.Fatal(err)
		}
		written := time.Since(start)
		planRows(b, a, rows.String())
		b.ReportMetric(planned.Seconds(), "s/plan")
		b.ReportMetric((written - planned).Seconds(), "s/apply")
		b.ReportMetric((time.Since(start) - written).Seconds(), "s/replan")
	}
}

func TestACompanyThatAnImportTellsBringsTheTalksAlong(t *testing.T) {
	a := openForImport(t)
	noted := file(t, a, "! approvals take a day @Sari_Wijaya", app.Where{})
	talk := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "held"})
	file(t, a, "! they pay late", app.Where{Interview: talk})
	if _, err := a.ApplyImport(ctx, planRows(t, a, "Sari,Wijaya,https://www.linkedin.com/in/sari,,Bank Maju,Head of Risk,04 Jan 2024\n")); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindContact); len(got) != 1 {
		t.Fatalf("%v", got)
	}
	if d := show(t, a, thing.KindInterview, talk); factOf(d, "Perusahaan") != "Bank Maju" && !strings.Contains(d.Sub, "Bank Maju") {
		t.Errorf("%+v", d)
	}
	if got := lessonTitles(t, a, `company:"bank maju"`); got != "they pay late" {
		t.Errorf("%q is filed with the company; %s was said of it elsewhere", got, noted.ID)
	}
}
