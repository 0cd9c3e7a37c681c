package app_test

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/backup"
	"wawasan/app/erase"
	"wawasan/app/exchange"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

// aPerson fills the demo with somebody of whom many things speak, and deletes
// and undoes some of it.
func aPerson(t *testing.T, a *app.App) data.ID {
	t.Helper()
	who := save(t, a, thing.KindContact, map[string]string{"name": "Zubaidah Qurtubi", "about": "ahli zakat", "email": "zubaidah.q@contoh.id", "phone": "+62 811-2233-4455"})
	other := save(t, a, thing.KindContact, map[string]string{"name": "Anjar Tua", "about": "kakak ipar Zubaidah  Qurtubi"})
	talk := save(t, a, thing.KindInterview, map[string]string{"contacts": "Zubaidah Qurtubi", "stage": "held", "date": "2026-11-20", "time": "10:00"})
	both := save(t, a, thing.KindInterview, map[string]string{"contacts": "Zubaidah Qurtubi; Anjar Tua", "stage": "scheduled", "date": "2026-12-20", "time": "10:00"})
	for _, line := range []struct {
		text  string
		where app.Where
	}{
		{"! gaji zakat kecil sekali", app.Where{Interview: talk}},
		{"! @\"Zubaidah Qurtubi\" bilang dana tumbuh @\"Anjar Tua\" #keuangan", app.Where{}},
		{"kata Anjar, ZUBAIDAH QURTUBI pernah di bank", app.Where{}},
		{"ketemu Zubaidah dan @\"Anjar Tua\" @\"Zubaidah Qurtubi\"", app.Where{}},
		{"> kirim ringkasan ke @\"Zubaidah Qurtubi\" ^2026-12-01", app.Where{}},
		{"email ke zubaidah.q@contoh.id gagal ##zubaidah-qurtubi", app.Where{}},
		{"? berapa dana @\"Zubaidah Qurtubi\"", app.Where{Interview: both}},
	} {
		file(t, a, line.text, line.where)
	}
	file(t, a, "! hilang: rahasia Zubaidah Qurtubi @\"Zubaidah Qurtubi\"", app.Where{})
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	a.KeepDraft(app.FormDraft(app.Link{Kind: thing.KindContact, ID: other}), map[string]string{"about": "ipar Zubaidah Qurtubi, baik"})
	a.KeepDraft(app.DraftOf{Kind: app.DraftMessage, Ref: string(who)}, map[string]string{"text": "Yth. Ibu"})
	return who
}

var traces = []string{"Zubaidah Qurtubi", "Zubaidah", "Qurtubi", "zubaidah.q@contoh.id", "811-2233-4455", "628112233", "gaji zakat kecil", "rahasia"}

// mustBeGone fails when one of the words stands in a file.
func mustBeGone(t *testing.T, path string) {
	t.Helper()
	found, err := data.FoundIn(path, traces)
	if err != nil || len(found) > 0 {
		t.Errorf("%s holds %q, %v", filepath.Base(path), found, err)
	}
}

func TestWhoIsErasedIsFoundNowhere(t *testing.T) {
	datatest.Home(t) // passing documents there are swept
	a := demoOf(t, "id")
	who := aPerson(t, a)
	if found, _ := data.FoundIn(a.Path(), traces); len(found) == 0 {
		if found, _ = data.FoundIn(a.Path()+"-wal", traces); len(found) == 0 {
			t.Fatal("the test looks for what is not there")
		}
	}
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil {
		t.Fatal(err)
	}
	done, err := a.Erase(ctx, plan, erase.Inside.Each)
	if err != nil {
		t.Fatal(err)
	}
	if done.Erased.LogKept || done.Erased.Loose || len(done.Left) > 0 {
		t.Errorf("%+v", done)
	}
	if a, b := plan.Erased, done.Erased; a.Total() != b.Total() || a.Texts != b.Texts || a.Past != b.Past || a.Images != b.Images || a.Changes != b.Changes {
		t.Errorf("the preview said %+v, done was %+v", a, b)
	}
	for _, end := range []string{"", "-wal", "-shm"} {
		mustBeGone(t, a.Path()+end)
	}
	report, err := a.Check(ctx)
	if err != nil || !report.Sound() {
		t.Errorf("%+v %v", report, err)
	}
	exported(t, a)
	if rows, n, err := a.Search(ctx, "Zubaidah", 10); n != 0 || err != nil {
		t.Errorf("found %v %v", rows, err)
	}
	if n, err := a.Count(ctx, thing.KindContact, ""); err != nil || n != len(listAll(t, a)) {
		t.Errorf("%d %v", n, err)
	}
}

func listAll(t *testing.T, a *app.App) []app.Row {
	t.Helper()
	page, err := a.List(ctx, thing.KindContact, app.ListQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	return page.Rows
}

// exported writes every format of export and looks for the erased in it.
func exported(t *testing.T, a *app.App) {
	t.Helper()
	for _, format := range []string{exchange.FormatJSON, exchange.FormatICS, exchange.FormatVCard} {
		path := filepath.Join(t.TempDir(), "out."+format)
		if _, err := a.Export(ctx, exchange.To{Format: format, Path: path}); err != nil {
			t.Fatal(err)
		}
		mustBeGone(t, path)
	}
	for name, text := range vaultOf(t, a, filepath.Join(t.TempDir(), "pages")) {
		path := filepath.Join(t.TempDir(), "page")
		if err := os.WriteFile(path, []byte(name+text), 0o600); err != nil {
			t.Fatal(err)
		}
		mustBeGone(t, path)
	}
	_, err := a.ExportCSV(ctx, true, func(name string) (io.WriteCloser, error) {
		f, err := os.CreateTemp(t.TempDir(), name)
		t.Cleanup(func() { mustBeGone(t, f.Name()) })
		return f, err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestADeletedPersonIsErasedFromTheHistory(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	who := aPerson(t, a)
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindContact, ID: who}); err != nil {
		t.Fatal(err)
	}
	found, err := a.ErasedPeople(ctx, "zubaidah qurtubi")
	if err != nil || len(found) != 1 || !found[0].Gone || found[0].ID != who {
		t.Fatal(found, err)
	}
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	for _, end := range []string{"", "-wal"} {
		if found, err := data.FoundIn(a.Path()+end, []string{"Zubaidah Qurtubi", "zubaidah.q@contoh.id", "rahasia"}); err != nil || len(found) > 0 {
			t.Errorf("%s: %q %v", end, found, err)
		}
	}
}

func TestAnInterviewIsErasedWithWhatWasSaidInIt(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	aPerson(t, a)
	page, err := a.List(ctx, thing.KindInterview, app.ListQuery{Filter: "Zubaidah", Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	people := len(listAll(t, a))
	for _, row := range page.Rows {
		plan, err := a.PlanErase(ctx, erase.What{Interview: row.ID})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
			t.Fatal(err)
		}
	}
	for _, end := range []string{"", "-wal"} {
		if found, err := data.FoundIn(a.Path()+end, []string{"gaji zakat kecil", "berapa dana"}); err != nil || len(found) > 0 {
			t.Errorf("%s: %q %v", end, found, err)
		}
	}
	if n := len(listAll(t, a)); n != people {
		t.Errorf("%d people, were %d", n, people)
	}
}

func TestAllBeforeADayIsErasedAndTheRestStays(t *testing.T) {
	datatest.Home(t)
	a, c := open(t, "id")
	save(t, a, thing.KindContact, map[string]string{"name": "Lama Sekali"})
	file(t, a, "! pelajaran usang @\"Lama Sekali\"", app.Where{})
	save(t, a, thing.KindContact, map[string]string{"name": "Masih Dipakai", "about": "tetap"})
	c.forward(48 * time.Hour)
	file(t, a, "! pelajaran baru @\"Masih Dipakai\"", app.Where{})
	plan, err := a.PlanErase(ctx, erase.What{Before: data.At(c.at.Add(-time.Hour))})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	for _, end := range []string{"", "-wal"} {
		if found, err := data.FoundIn(a.Path()+end, []string{"Lama Sekali", "usang"}); err != nil || len(found) > 0 {
			t.Errorf("%s: %q %v", end, found, err)
		}
	}
	if rows := listAll(t, a); len(rows) != 1 || rows[0].Title != "Masih Dipakai" {
		t.Error(rows)
	}
	if report, err := a.Check(ctx); err != nil || !report.Sound() {
		t.Errorf("%+v %v", report, err)
	}
}

// backedUp makes a backup of a notebook.
func backedUp(t *testing.T, a *app.App) string {
	t.Helper()
	b, err := a.Backup(ctx, backup.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	return b.Path()
}

func TestABackupIsErasedInsideAndStaysANotebook(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	who := aPerson(t, a)
	path := backedUp(t, a)
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil || len(plan.Copies) != 1 {
		t.Fatal(plan.Copies, err)
	}
	done, err := a.Erase(ctx, plan, erase.Inside.Each)
	if err != nil || len(done.Refused) > 0 || len(done.Copies) != 1 {
		t.Fatal(done.Refused, err)
	}
	mustBeGone(t, path)
	if entries, _ := os.ReadDir(filepath.Dir(path)); len(entries) != 1 {
		t.Errorf("left beside it: %v", entries)
	}
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if report, err := s.Check(ctx); err != nil || !report.Sound() || report.Counts["contacts"] == 0 {
		t.Errorf("%+v %v", report, err)
	}
}

func TestWhatWasErasedIsErasedFromTheBackupsLater(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	if _, err := a.PlanEraseAgain(ctx); data.CodeOf(err) != data.CodeNotFound {
		t.Fatal(err)
	}
	who := aPerson(t, a)
	path := backedUp(t, a)
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil {
		t.Fatal(err)
	}
	if done, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil || len(done.Kept) != 1 {
		t.Fatal(done.Kept, err)
	}
	again, err := a.PlanEraseAgain(ctx)
	if err != nil || len(again.Copies) != 1 {
		t.Fatal(again.Copies, err)
	}
	done, err := a.Erase(ctx, again, erase.Inside.Each)
	if err != nil || len(done.Copies) != 1 || len(done.Refused) > 0 {
		t.Fatalf("%+v %v", done, err)
	}
	mustBeGone(t, path)
	if _, err := a.PlanEraseAgain(ctx); data.CodeOf(err) != data.CodeNotFound {
		t.Error(err)
	}
}

func TestABackupFromBeforeTheErasingIsToldAndErasedAgain(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	who := aPerson(t, a)
	path := backedUp(t, a)
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	now, err := data.Open(ctx, a.Path(), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer now.Close()
	stones, err := now.Tombstones(ctx)
	stones = slices.DeleteFunc(stones, func(s data.Tombstone) bool { return s.Table == data.Refused })
	if err != nil || len(stones) == 0 {
		t.Fatal(stones, err)
	}
	if held, err := now.Holds(ctx, stones); err != nil || len(held) > 0 {
		t.Fatal(held, err)
	}
	if held, err := data.ErasedIn(ctx, path, stones); err != nil || len(held) != len(stones) {
		t.Fatalf("%d of %d, %v", len(held), len(stones), err)
	}
	back, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer back.Close()
	if n, err := back.EraseAgain(ctx, stones, "[dihapus]"); err != nil || n != len(stones) {
		t.Fatal(n, err)
	}
	mustBeGone(t, path)
	mustBeGone(t, path+"-wal")
	if again, err := back.Tombstones(ctx); err != nil || len(again) < len(stones) {
		t.Error(len(again), err)
	}
}

func TestBringingABackupBackErasesAgainWhatWasErasedSince(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	who := aPerson(t, a)
	from := backedUp(t, a)
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	r := app.Restoring{Notebook: a.Path(), From: from}
	shown, err := r.Preview(ctx)
	if err != nil || shown.Against == nil || shown.Against.Erased == 0 {
		t.Fatalf("%+v %v", shown, err)
	}
	if said := a.Speaker().BackupLoses(*shown.Against); !strings.Contains(said[len(said)-1], "dihapus permanen") {
		t.Errorf("%q", said)
	}
	done, err := r.Restore(ctx)
	if err != nil || done.Erased == 0 {
		t.Fatalf("%+v %v", done, err)
	}
	mustBeGone(t, a.Path())
	mustBeGone(t, a.Path()+"-wal")
}
