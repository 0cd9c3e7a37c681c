package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/exchange"
	"wawasan/data"
)

// folderOf makes a folder of files, given as name, text pairs.
func folderOf(t *testing.T, pairs ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "lists")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(pairs); i += 2 {
		if err := os.WriteFile(filepath.Join(dir, pairs[i]), []byte(pairs[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTheListsOfAFolderAreOneImportAndOneUndo(t *testing.T) {
	a, _ := open(t, "en")
	dir := folderOf(
		t, "b.csv", importHeader+"Sari,Wijaya,https://linkedin.com/in/sari,,Bank A,Analyst,\nBudi,Hadi,,,Bank A,Teller,\n,,,,,,\n",
		"a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Sari Wijaya\nORG:Bank A\nEMAIL:sari@a.id\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ana Uji\nEND:VCARD\n",
		"c.TSV", "name\tcompany\ttitle\nRina Kusuma\tToko\tOwner\n", "poem.csv", "roses are red\n", ".hidden.csv", "name,company\nNobody,None\n",
		"~$b.xlsx", "x", "meetings.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "photo.png", "x",
	)
	empty := asJSON(t, a)
	plan, err := a.PlanImport(ctx, dir)
	if err != nil {
		t.Fatal(a.Words().Error(err))
	}
	var who []string
	for _, i := range plan.New {
		who = append(who, fmt.Sprint(i.File, ":", i.Line, " ", i.Name))
	}
	slices.Sort(who)
	if want := []string{"a.vcf:7 Ana Uji", "b.csv:2 Sari Wijaya", "b.csv:3 Budi Hadi", "c.TSV:2 Rina Kusuma"}; !slices.Equal(who, want) {
		t.Fatalf("%q", who)
	}
	var left []string
	for _, u := range plan.Unusable {
		left = append(left, fmt.Sprint(u.File, ":", u.Line))
	}
	slices.Sort(left)
	if want := []string{"b.csv:4", "meetings.ics:0", "poem.csv:0"}; !slices.Equal(left, want) {
		t.Errorf("%q", left)
	}
	if _, err := a.ApplyImport(ctx, plan); err != nil {
		t.Fatal(err)
	}
	if known, err := a.Count(ctx, "known", ""); err != nil || known != 4 {
		t.Errorf("%d known by name, %v", known, err)
	}
	if again, err := a.PlanImport(ctx, dir); err != nil || len(again.New)+len(again.Changed) > 0 {
		t.Errorf("a second time it comes to %+v %+v, %v", again.New, again.Changed, err)
	}
	if _, err := a.Undo(ctx); err != nil || asJSON(t, a) != empty {
		t.Errorf("one undo leaves something: %v", err)
	}
}

func TestARowOfAFolderNamesTheFileOfTheRowItMayBe(t *testing.T) {
	a, _ := open(t, "en")
	plan, err := a.PlanImport(ctx, folderOf(t, "a.csv", "name,company,email\nSari Wijaya,Bank A,a@x.id\n", "b.csv", "name,company,email\nSari Wijaya,Bank A,b@x.id\n"))
	if err != nil || len(plan.New) != 2 || !strings.Contains(plan.New[1].Note, "line 2 of a.csv") {
		t.Errorf("%+v, %v", plan.New, err)
	}
}

func TestAFolderWithNothingToImportIsRefusedWithWhy(t *testing.T) {
	a, _ := open(t, "en")
	for dir, want := range map[string]string{
		folderOf(t):                                "holds no list",
		folderOf(t, "a.txt", "name\nSari\n"):       "holds no list",
		folderOf(t, "poem.csv", "roses are red\n"): "poem.csv",
	} {
		_, err := a.PlanImport(ctx, dir)
		if data.CodeOf(err) != data.CodeInvalid || !strings.Contains(a.Words().Error(err), want) {
			t.Errorf("%v", a.Words().Error(err))
		}
	}
}

func TestAnUnpackedLinkedInArchiveBringsItsConnectionsAlone(t *testing.T) {
	a, _ := open(t, "en")
	plan, err := a.PlanImport(ctx, folderOf(
		t, "Connections.csv", importHeader+"Sari,Wijaya,,,Bank A,Analyst,\n", "messages.csv", "FROM,TO,CONTENT\nA,B,hi\n",
		"Recommendations_Received.csv", "First Name,Last Name,Company,Job Title\nBudi,Hadi,Bank A,Teller\n",
	))
	if err != nil || len(plan.New) != 1 || len(plan.Unusable) != 2 {
		t.Errorf("%+v %+v, %v", plan.New, plan.Unusable, err)
	}
}

func TestANotebookComesBackFromItsCSVAsItWas(t *testing.T) {
	a := demoOf(t, "id")
	file(t, a, "! =1+1 bukan rumus @Sari Wijaya", app.Where{})
	file(t, a, "+62 811 ditulis begini @Sari Wijaya", app.Where{})
	want := asJSON(t, a)
	for _, to := range []exchange.To{
		{Format: exchange.FormatCSV, Path: filepath.Join(t.TempDir(), "exact"), Exact: true},
		{Format: exchange.FormatCSV, Path: filepath.Join(t.TempDir(), "sheets")},
		{Format: exchange.FormatCSV, Path: filepath.Join(t.TempDir(), "all.zip")},
	} {
		if _, err := a.Export(ctx, to); err != nil {
			t.Fatal(err)
		}
		b, _ := open(t, "id")
		plan, err := b.PlanImport(ctx, to.Path)
		if err != nil {
			t.Fatal(b.Words().Error(err))
		}
		report, err := b.ApplyImport(ctx, plan)
		if err != nil || report.Format != "wawasan" || len(report.Unusable)+len(report.Lost) > 0 {
			t.Fatalf("%+v, %v", report, err)
		}
		if got := asJSON(t, b); got != want {
			t.Errorf("from %s it differs:\n%s", filepath.Base(to.Path), firstDifference(got, want))
		}
		if again, err := b.PlanImport(ctx, to.Path); err != nil || len(again.New)+len(again.Changed) > 0 {
			t.Errorf("a second time: %+v, %v", again.Report(), err)
		}
		if _, err := b.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		if empty, _ := open(t, "id"); asJSON(t, b) != asJSON(t, empty) {
			t.Error("undone, something is left")
		}
	}
}

func TestBesideAnExportedNotebookOtherListsAreLeftAndNamed(t *testing.T) {
	a, _ := open(t, "en")
	file(t, a, "! a lesson", app.Where{})
	dir := filepath.Join(t.TempDir(), "notebook")
	if _, err := a.Export(ctx, exchange.To{Format: exchange.FormatCSV, Path: dir}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "more.csv"), []byte("name,company\nSari,Bank\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	plan, err := a.PlanImport(ctx, dir)
	if err != nil || len(plan.New) > 0 || len(plan.Unusable) != 1 || plan.Unusable[0].File != "more.csv" {
		t.Errorf("%+v, %v", plan.Unusable, err)
	}
}
