package app_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/erase"
	"wawasan/app/exchange"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

// personal are the traces of a person of whom the rest stays.
var personal = []string{"Zubaidah Qurtubi", "Zubaidah", "Qurtubi", "zubaidah.q@contoh.id", "811-2233-4455", "81122334455"}

func TestAPersonStaysWithoutTheirNameAndSoDoesWhatTheySaid(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	who := aPerson(t, a)
	file(t, a, `~ tidak untuk dicatat: Zubaidah ragu @"Zubaidah Qurtubi"`, app.Where{})
	file(t, a, "telepon 0811 2233 4455 tidak diangkat", app.Where{})
	path := backedUp(t, a)
	db := rawOf(t, a.Path())
	counts := func() (out []int) {
		for _, table := range []string{"contacts", "interviews", "interview_contacts", "notes", "lessons", "gaps", "promises", "mentions", "outreaches", "ratings", "positions"} {
			var n int
			if err := db.QueryRow("SELECT count(*) FROM " + table).Scan(&n); err != nil {
				t.Fatal(err)
			}
			out = append(out, n)
		}
		return out
	}
	var off, offAfter int
	withheld := "SELECT count(*) FROM notes WHERE off_record = 1"
	if err := db.QueryRow(withheld).Scan(&off); err != nil || off == 0 {
		t.Fatal(off, err)
	}
	before := counts()
	plan, err := a.PlanErase(ctx, erase.What{Person: who, Anonymise: true})
	if err != nil || plan.What.As != "Orang A" || len(plan.Erased.Found) < 7 || len(plan.Copies) != 1 {
		t.Fatalf("%+v %v", plan, err)
	}
	if said := strings.Join(a.AnonymiseLines(plan), "\n"); !strings.Contains(said, "Orang A") || !strings.Contains(said, "perusahaan dan pekerjaannya tetap ada") || !strings.Contains(said, "2 cara") {
		t.Errorf("it says\n%s", said)
	}
	done, err := a.Erase(ctx, plan, erase.Inside.Each)
	if err != nil || len(done.Left)+len(done.Refused)+len(done.Kept) > 0 {
		t.Fatalf("%+v %v", done, err)
	}
	for _, file := range []string{a.Path(), a.Path() + "-wal", path} {
		if found, err := data.FoundIn(file, personal); err != nil || len(found) > 0 {
			t.Errorf("%s holds %q, %v", filepath.Base(file), found, err)
		}
	}
	if after := counts(); !slices.Equal(after, before) {
		t.Errorf("%v, were %v", after, before)
	}
	if err := db.QueryRow(withheld).Scan(&offAfter); err != nil || offAfter != off {
		t.Errorf("%d off the record, were %d, %v", offAfter, off, err)
	}
	if title, err := a.Title(ctx, app.Link{Kind: thing.KindContact, ID: who}); title != "Orang A" || err != nil {
		t.Error(title, err)
	}
	if report, err := a.Check(ctx); err != nil || !report.Sound() {
		t.Errorf("%+v %v", report, err)
	}
	if rows, n, err := a.Search(ctx, "Zubaidah", 10); n != 0 || err != nil {
		t.Errorf("found %v %v", rows, err)
	}
	for { // neither undo nor redo brings it back
		if _, err := a.Undo(ctx); data.CodeOf(err) == data.CodeNotFound {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := a.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	for _, end := range []string{"", "-wal"} {
		if found, err := data.FoundIn(a.Path()+end, personal); err != nil || len(found) > 0 {
			t.Errorf("undone, %s holds %q, %v", end, found, err)
		}
	}
	if report, err := a.Check(ctx); err != nil || !report.Sound() {
		t.Errorf("%+v %v", report, err)
	}
}

func TestATextThatIsLeftKeepsTheNameAndTheNotebookIsSound(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "en")
	who := save(t, a, thing.KindContact, map[string]string{"name": "Zubaidah Qurtubi"})
	file(t, a, `! @"Zubaidah Qurtubi" says that funds grow`, app.Where{})
	file(t, a, "a story: Zubaidah Qurtubi at the fair", app.Where{})
	plan, err := a.PlanErase(ctx, erase.What{Person: who, Anonymise: true, As: "  The  nurse "})
	if err != nil || plan.What.As != "The nurse" {
		t.Fatal(plan.What.As, err)
	}
	at := slices.IndexFunc(plan.Erased.Found, func(r data.Replaced) bool { return strings.HasPrefix(r.Was, "a story") })
	if at < 0 || plan.Erased.Found[at].Is != "a story: The nurse at the fair" {
		t.Fatalf("%+v", plan.Erased.Found)
	}
	plan.What.Leave = []data.ID{plan.Erased.Found[at].ID}
	if plan, err = a.PlanErase(ctx, plan.What); err != nil || !plan.Erased.Found[at].Left {
		t.Fatalf("%+v %v", plan.Erased.Found, err)
	}
	if done, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil || len(done.Left) != 1 {
		t.Fatalf("%+v %v", done, err)
	}
	texts := rawTextsOf(t, a)
	if !slices.Contains(texts, "a story: Zubaidah Qurtubi at the fair") || slices.ContainsFunc(texts, func(text string) bool {
		return strings.Contains(text, "Zubaidah") && !strings.HasPrefix(text, "a story")
	}) {
		t.Errorf("%q", texts)
	}
	if raw := `! @"The nurse" says that funds grow`; !slices.Contains(texts, raw) {
		t.Errorf("no %q in %q", raw, texts)
	}
	if report, err := a.Check(ctx); err != nil || !report.Sound() {
		t.Errorf("%+v %v", report, err)
	}
	for name, code := range map[string]data.Code{"Zubaidah S.": data.CodeInvalid} {
		if _, err := a.PlanErase(ctx, erase.What{Person: who, Anonymise: true, As: name, Also: []string{"Zubaidah"}}); data.CodeOf(err) != code {
			t.Errorf("%q: %v", name, err)
		}
	}
	file(t, a, `met @"Somebody Else"`, app.Where{})
	if _, err := a.PlanErase(ctx, erase.What{Person: who, Anonymise: true, As: "somebody else"}); data.CodeOf(err) != data.CodeConflict {
		t.Error(err)
	}
}

func rawTextsOf(t *testing.T, a *app.App) (out []string) {
	t.Helper()
	rows, err := rawOf(t, a.Path()).Query("SELECT text FROM notes UNION SELECT raw FROM notes UNION SELECT text FROM lessons UNION SELECT name FROM contacts")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			t.Fatal(err)
		}
		out = append(out, text)
	}
	if rows.Err() != nil {
		t.Fatal(rows.Err())
	}
	return out
}

func TestABackupFromBeforeIsAnonymisedAgainAndAnImportDoesNotBringTheName(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	who := aPerson(t, a)
	path := backedUp(t, a)
	var exports []string
	for _, format := range []string{exchange.FormatVCard, exchange.FormatJSON} {
		exports = append(exports, filepath.Join(t.TempDir(), "out."+format))
		if _, err := a.Export(ctx, exchange.To{Format: format, Path: exports[len(exports)-1]}); err != nil {
			t.Fatal(err)
		}
	}
	plan, err := a.PlanErase(ctx, erase.What{Person: who, Anonymise: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	for _, path := range exports { // written before
		plan, err := a.PlanImport(ctx, path)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.ApplyImport(ctx, plan); err != nil && data.CodeOf(err) != data.CodeNotFound {
			t.Fatal(err)
		}
		for _, end := range []string{"", "-wal"} {
			if found, err := data.FoundIn(a.Path()+end, personal); err != nil || len(found) > 0 {
				t.Errorf("%s brought %q back, %v", filepath.Base(path), found, err)
			}
		}
	}
	card := lay(t, filepath.Join(t.TempDir(), "a.vcf"), "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zubaidah Qurtubi\r\nEMAIL:zubaidah.q@contoh.id\r\nEND:VCARD\r\n")
	if plan, err := a.PlanImport(ctx, card); err != nil || len(plan.New)+len(plan.Changed) != 0 {
		t.Errorf("%+v %v", plan, err)
	}
	again, err := a.PlanEraseAgain(ctx)
	if err != nil || len(again.Copies) != 1 {
		t.Fatal(again.Copies, err)
	}
	if done, err := a.Erase(ctx, again, erase.Inside.Each); err != nil || len(done.Copies) != 1 || len(done.Refused) > 0 {
		t.Fatalf("%+v %v", done, err)
	}
	if found, err := data.FoundIn(path, personal); err != nil || len(found) > 0 {
		t.Errorf("the backup holds %q, %v", found, err)
	}
	if again, err := a.PlanEraseAgain(ctx); data.CodeOf(err) != data.CodeNotFound {
		t.Error(again, err)
	}
}
