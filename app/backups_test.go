package app_test

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/backup"
	"wawasan/app/backup/backuptest"
	"wawasan/data"
	"wawasan/data/datatest"
)

// diary is a notebook whose clock a test moves.
type diary struct {
	*app.App
	t   *testing.T
	now time.Time
}

func diaryAt(t *testing.T, path string) *diary {
	t.Helper()
	k := &diary{t: t, now: time.Date(2026, 11, 26, 8, 30, 0, 0, time.FixedZone("WIB", 7*3600))}
	a, err := app.Open(context.Background(), app.Params{Path: path, Lang: "en", Now: func() time.Time { return k.now }})
	if err != nil {
		t.Fatal(err)
	}
	k.App = a
	t.Cleanup(func() { _ = a.Close() })
	return k
}

func (k *diary) line(text string) {
	k.t.Helper()
	if _, err := k.Capture(context.Background(), text, app.Where{}); err != nil {
		k.t.Fatal(err)
	}
}

func (k *diary) daily(want bool) {
	k.t.Helper()
	made, err := k.DailyBackup(context.Background())
	if err != nil || made != want {
		k.t.Fatalf("made %v, not %v: %v", made, want, err)
	}
}

func (k *diary) state() app.BackupState {
	k.t.Helper()
	s, err := k.BackupState(context.Background())
	if err != nil {
		k.t.Fatal(err)
	}
	return s
}

func (k *diary) notice() string {
	k.t.Helper()
	said, err := k.BackupNotice(context.Background())
	if err != nil {
		k.t.Fatal(err)
	}
	return said
}

func files(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, "|")
}

func TestABackupIsMadeOnceADayOfUseAndNeverOfNothingNew(t *testing.T) {
	k := diaryAt(t, datatest.Notebook(t))
	k.daily(false) // there was never anything
	k.line("! one")
	k.daily(true)
	k.line("! two")
	k.daily(false)
	k.now = k.now.AddDate(0, 0, 1)
	k.daily(true)
	k.now = k.now.AddDate(0, 0, 1)
	k.daily(false) // nothing changed
	folder := k.state().Folder
	if got := files(t, folder); got != "notebook 2026-11-26 083000 daily.wawasan|notebook 2026-11-27 083000 daily.wawasan" {
		t.Error(got)
	}
	if runtime.GOOS != "windows" {
		for _, path := range []string{folder, filepath.Join(folder, "notebook 2026-11-26 083000 daily.wawasan")} {
			if info, err := os.Stat(path); err != nil || info.Mode().Perm()&0o077 != 0 {
				t.Error(path, info.Mode(), err)
			}
		}
	}
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	k.daily(true) // what was deleted is no backup
}

func TestABackupIsMadeBeforeAnImportAndOneThatFailsKeepsNobodyFromIt(t *testing.T) {
	k := diaryAt(t, datatest.Notebook(t))
	ctx := context.Background()
	list := filepath.Join(t.TempDir(), "people.csv")
	if err := os.WriteFile(list, []byte("name,email\nSari,s@example.com\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	k.line("! one")
	plan, err := k.PlanImport(ctx, list)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := k.ApplyImport(ctx, plan); err != nil {
		t.Fatal(err)
	}
	if got := files(t, k.state().Folder); got != "notebook 2026-11-26 083000 import.wawasan" {
		t.Error(got)
	}
	if err := k.BackupWarning(); err != nil {
		t.Error(err)
	}
	// a file in the place of the folder
	if err := errors.Join(os.RemoveAll(k.state().Folder), os.WriteFile(k.state().Folder, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	k.line("+ Budi")
	if plan, err = k.PlanImport(ctx, list); err != nil {
		t.Fatal(err)
	}
	if _, err := k.ApplyImport(ctx, plan); err != nil {
		t.Error(err)
	}
	if err := k.BackupWarning(); data.CodeOf(err) != data.CodeUnavailable {
		t.Error(err)
	}
	if err := k.BackupWarning(); err != nil {
		t.Errorf("told twice: %v", err)
	}
	if k.notice() == "" {
		t.Error("Today says nothing")
	}
	if err := os.Remove(filepath.Join(filepath.Dir(k.Path()), "notebook-backups")); err != nil {
		t.Fatal(err)
	}
	k.daily(true)
	if said := k.notice(); said != "" {
		t.Error(said)
	}
}

func TestTodaySaysSoWhenThereWasNoBackupForSevenDaysOfUse(t *testing.T) {
	k := diaryAt(t, datatest.Notebook(t))
	for range 7 {
		k.line("! a line a day")
		k.now = k.now.AddDate(0, 0, 1)
	}
	if said := k.notice(); said != "" {
		t.Errorf("too early: %s", said)
	}
	k.line("! the eighth day")
	if k.notice() == "" {
		t.Error("nothing is said")
	}
	k.daily(true)
	k.now = k.now.AddDate(0, 3, 0) // a long holiday
	k.line("! back")
	if said := k.notice(); said != "" {
		t.Errorf("of days without use: %s", said)
	}
}

func TestASecondPlaceGetsWhatItLackedWhenItIsBack(t *testing.T) {
	k := diaryAt(t, datatest.Notebook(t))
	ctx := context.Background()
	stick := filepath.Join(t.TempDir(), "stick")
	if err := k.SetBackupFolder(ctx, stick); data.CodeOf(err) != data.CodeUnavailable {
		t.Fatal(err)
	}
	if err := errors.Join(os.Mkdir(stick, 0o700), k.SetBackupFolder(ctx, stick)); err != nil {
		t.Fatal(err)
	}
	if err := k.SetBackupFolder(ctx, filepath.Dir(k.Path())); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("the folder itself is a second place: %v", err)
	}
	away := stick + " elsewhere"
	if err := os.Rename(stick, away); err != nil {
		t.Fatal(err)
	}
	for day := range 9 {
		k.line("! away")
		k.daily(true)
		if said := k.notice(); (said != "") != (day > 7) {
			t.Errorf("day %d: %q", day, said)
		}
		k.now = k.now.AddDate(0, 0, 1)
	}
	if err := os.Rename(away, stick); err != nil {
		t.Fatal(err)
	}
	k.daily(false)
	there := filepath.Join(stick, "notebook-backups")
	if here := k.state().Folder; files(t, here) != files(t, there) || files(t, here) == "" || k.notice() != "" {
		t.Errorf("%s\n%s\n%s", files(t, here), files(t, there), k.notice())
	}
	for _, b := range k.state().List {
		one, _ := os.ReadFile(b.Path())
		other, err := os.ReadFile(filepath.Join(there, b.Name))
		if err != nil || string(one) != string(other) {
			t.Error(b.Name, err)
		}
	}
}

func TestWhatKilledRunsLeftIsTakenAwayAndNothingElse(t *testing.T) {
	k := diaryAt(t, datatest.Notebook(t))
	k.line("! one")
	k.daily(true)
	folder, dir := k.state().Folder, filepath.Dir(k.Path())
	left := []string{
		filepath.Join(folder, "notebook 2026-11-26 083000 daily.wawasan."+string(data.NewID())),
		filepath.Join(folder, "notebook 2026-11-26 083000 daily.wawasan."+string(data.NewID())+"-journal"),
		filepath.Join(dir, "notebook.wawasan."+string(data.NewID())+".tmp"),
		filepath.Join(dir, "notebook.wawasan."+string(data.NewID())+".tmp-wal"),
		filepath.Join(dir, "notebook.wawasan."+string(data.NewID())+".tmp."+string(data.NewID())),
	}
	others := []string{
		filepath.Join(folder, "mine.txt"), filepath.Join(folder, "other 2026-11-26 083000 daily.wawasan."+string(data.NewID())),
		filepath.Join(dir, "notebook.wawasan.tmp"), filepath.Join(dir, "other.wawasan."+string(data.NewID())+".tmp"),
	}
	for _, path := range append(left, others...) {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	k.daily(false)
	for _, path := range left {
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s stays", path)
		}
	}
	for _, path := range others {
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s is gone", path)
		}
	}
}

func TestAnOlderNotebookIsKeptAmongTheBackupsBeforeItIsUpdated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	makeOld(t, path)
	k := diaryAt(t, path)
	if got := files(t, k.state().Folder); got != "notebook 2026-11-26 083000 migration.wawasan" {
		t.Error(got)
	}
}

// makeOld makes a notebook as an older program left it.
func makeOld(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	steps, _ := filepath.Glob(filepath.Join("..", "data", "migrations", "000[1-5]_*.sql"))
	for _, step := range steps {
		text, err := os.ReadFile(step)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(string(text)); err != nil {
			t.Fatal(step, err)
		}
	}
	if _, err := db.Exec("PRAGMA application_id = 0x57415753; INSERT INTO journal_state(one, device) VALUES (1, ?); PRAGMA user_version = 5", data.NewID()); err != nil || len(steps) != 5 {
		t.Fatal(steps, err)
	}
}

func restoring(k *diary, from string) app.Restoring {
	return app.Restoring{Notebook: k.Path(), Now: func() time.Time { return k.now }, From: from}
}

func TestABackupIsBroughtBackAndWhatWasThereIsKept(t *testing.T) {
	k := diaryAt(t, datatest.Notebook(t))
	ctx := context.Background()
	k.line("! kept")
	b, err := k.Backup(ctx, backup.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	k.line("! lost @Budi")
	k.KeepDraft(app.DraftOf{Kind: app.DraftLine}, map[string]string{"text": "half a line"})
	k.FlushDrafts()
	if err := k.SetBackupFolder(ctx, t.TempDir()); err != nil {
		t.Fatal(err)
	}
	second := k.state().Second
	r := restoring(k, b.Path())
	p, err := r.Preview(ctx)
	if err != nil || p.Against == nil || p.Against.Since != 1 || p.Against.Made["contacts"] != 1 || p.Holds.Rows["lessons"] != 1 {
		t.Fatalf("%+v %v", p, err)
	}
	if _, err := r.Restore(ctx); data.CodeOf(err) != data.CodeConflict {
		t.Fatalf("of an open notebook: %v", err)
	}
	k.Close()
	k.now = k.now.Add(time.Hour)
	done, err := r.Restore(ctx)
	if err != nil || done.Counts["lessons"] != 1 || done.Before.Reason != backup.Restore {
		t.Fatalf("%+v %v", done, err)
	}
	again := diaryAt(t, k.Path())
	report, err := again.Check(ctx)
	if err != nil || !report.Sound() || report.Counts["lessons"] != 1 {
		t.Errorf("%+v %v", report, err)
	}
	if d, err := again.Draft(ctx, app.DraftOf{Kind: app.DraftLine}); err != nil || d["text"] != "half a line" {
		t.Error("what was typed and not saved is gone: ", d, err)
	}
	if again.state().Second != second {
		t.Error("the second place went back, too")
	}
	if before, err := data.Inspect(ctx, done.Before.Path()); err != nil || before.Rows["lessons"] != 2 {
		t.Error(before, err)
	}
	if got := files(t, filepath.Dir(k.Path())); strings.Contains(got, ".tmp") {
		t.Error(got)
	}
}

func TestADamagedNotebookIsSetAsideByteByByteAndTheBackupTakesItsPlace(t *testing.T) {
	rand := []byte("this is what is left of it")
	for name, damage := range map[string]func(path string) error{
		"overwritten": func(path string) error { return os.WriteFile(path, rand, 0o600) },
		"cut":         func(path string) error { return os.Truncate(path, 40_000) },
		"zeroed": func(path string) error {
			f, err := os.OpenFile(path, os.O_RDWR, 0)
			if err != nil {
				return err
			}
			_, err = f.WriteAt(make([]byte, 60*4096), 4096)
			return errors.Join(err, f.Close())
		},
		"gone": os.Remove,
	} {
		k := diaryAt(t, datatest.Notebook(t))
		ctx := context.Background()
		k.line("! kept")
		b, err := k.Backup(ctx, backup.ByHand)
		if err != nil {
			t.Fatal(err)
		}
		k.Close()
		if err := damage(k.Path()); err != nil {
			t.Fatal(err)
		}
		was, _ := os.ReadFile(k.Path())
		wal := []byte("a log of its own")
		if name == "zeroed" { // the engine opens it, and takes the log in
			wal = nil
		}
		if name != "gone" && wal != nil {
			if err := os.WriteFile(k.Path()+"-wal", wal, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		done, err := restoring(k, b.Path()).Restore(ctx)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if name != "gone" {
			aside, _ := os.ReadFile(done.Before.Path())
			log, _ := os.ReadFile(done.Before.Path() + "-wal")
			if done.Before.Reason != backup.Aside || string(aside) != string(was) || string(log) != string(wal) {
				t.Errorf("%s: %+v, %d bytes of %d, %q", name, done.Before, len(aside), len(was), log)
			}
		}
		if report, err := diaryAt(t, k.Path()).Check(ctx); err != nil || !report.Sound() || report.Counts["lessons"] != 1 {
			t.Errorf("%s: %+v %v", name, report, err)
		}
	}
}

func TestABackupThatIsDamagedIsNotBroughtBack(t *testing.T) {
	k := diaryAt(t, datatest.Notebook(t))
	ctx := context.Background()
	k.line("! kept")
	b, err := k.Backup(ctx, backup.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	k.line("! newer")
	k.Close()
	before, _ := os.ReadFile(k.Path())
	if err := os.Truncate(b.Path(), 50_000); err != nil {
		t.Fatal(err)
	}
	if _, err := restoring(k, b.Path()).Restore(ctx); data.CodeOf(err) != data.CodeInvalid || !strings.Contains(err.Error(), b.Name) {
		t.Error(err)
	}
	if after, _ := os.ReadFile(k.Path()); string(after) != string(before) {
		t.Error("the notebook was changed")
	}
	if got := files(t, filepath.Dir(k.Path())); got != "notebook-backups|notebook.wawasan" {
		t.Error(got)
	}
}

func TestSealedBackupsHoldNothingPlainAndOpenByTheirPassphraseAlone(t *testing.T) {
	backuptest.LightLocks(t)
	k := diaryAt(t, datatest.Notebook(t))
	ctx := context.Background()
	stick := t.TempDir()
	k.line("! Geheimnis @Sari")
	k.daily(true)
	if err := errors.Join(k.SetBackupFolder(ctx, stick), k.SealBackups(ctx, "satu dua")); err != nil {
		t.Fatal(err)
	}
	k.now = k.now.AddDate(0, 0, 1)
	k.line("! Rahasia")
	k.daily(true)
	for _, dir := range []string{k.state().Folder, filepath.Join(stick, "notebook-backups")} {
		names := files(t, dir)
		if strings.Count(names, "daily.wawasan.age") != 2 || strings.Count(names, ".key.age") != 1 || strings.Count(names, "|") != 2 {
			t.Errorf("%s: %s", dir, names)
		}
		entries, _ := os.ReadDir(dir)
		for _, e := range entries {
			if raw, _ := os.ReadFile(filepath.Join(dir, e.Name())); strings.Contains(string(raw), "Geheimnis") || strings.Contains(string(raw), "SQLite") || len(raw) == 0 {
				t.Errorf("%s is plain", e.Name())
			}
		}
	}
	if err := k.RekeyBackups(ctx, "wrong", "tiga"); data.CodeOf(err) != data.CodeInvalid {
		t.Error(err)
	}
	if err := k.RekeyBackups(ctx, "satu dua", "tiga"); err != nil {
		t.Fatal(err)
	}
	oldest := k.state().List[1]
	if _, err := k.PreviewBackup(ctx, oldest.Path(), "satu dua"); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("the passphrase of before: %v", err)
	}
	k.Close()
	if err := os.Remove(k.Path()); err != nil { // so that the folder alone must do
		t.Fatal(err)
	}
	r := restoring(k, filepath.Join(stick, "notebook-backups", oldest.Name))
	r.Passphrase = "tiga"
	if done, err := r.Restore(ctx); err != nil || done.Counts["lessons"] != 1 {
		t.Fatal(done, err)
	}
	if got := files(t, filepath.Dir(k.Path())); got != "notebook-backups|notebook.wawasan" {
		t.Error(got)
	}
}

func TestASealedBackupThatWasTamperedWithIsRefused(t *testing.T) {
	backuptest.LightLocks(t)
	k := diaryAt(t, datatest.Notebook(t))
	ctx := context.Background()
	k.line("! one")
	if err := k.SealBackups(ctx, "satu"); err != nil {
		t.Fatal(err)
	}
	b, err := k.Backup(ctx, backup.ByHand)
	if err != nil {
		t.Fatal(err)
	}
	raw, _ := os.ReadFile(b.Path())
	for name, text := range map[string][]byte{
		"flipped": append(append([]byte{}, raw[:len(raw)/2]...), append([]byte{raw[len(raw)/2] ^ 1}, raw[len(raw)/2+1:]...)...),
		"cut":     raw[:len(raw)/2], "empty": {}, "header": []byte("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n"),
	} {
		if err := os.WriteFile(b.Path(), text, 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := k.PreviewBackup(ctx, b.Path(), "satu"); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got := files(t, filepath.Dir(k.Path())); strings.Contains(got, ".tmp") {
		t.Error(got)
	}
}
