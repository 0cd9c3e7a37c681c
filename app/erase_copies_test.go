package app_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/backup"
	"wawasan/app/backup/backuptest"
	"wawasan/app/crash"
	"wawasan/app/erase"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

// leftOf are the files of folders in which a trace of the person stands.
func leftOf(t *testing.T, folders ...string) (left []string) {
	t.Helper()
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			found, err := data.FoundIn(path, traces)
			if len(found) > 0 {
				left = append(left, filepath.Base(path))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return left
}

// lay writes a file beside a notebook.
func lay(t *testing.T, path, text string) string {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhoIsErasedIsFoundInNoFileOfTheNotebookOrItsBackups(t *testing.T) {
	datatest.Home(t)
	a, usb := demoOf(t, "id"), t.TempDir()
	before := backedUp(t, a) // holds nothing of the person
	who := aPerson(t, a)
	if err := a.SaveSearch(ctx, thing.KindLesson, "Kata Zubaidah Qurtubi", `by:"Zubaidah Qurtubi"`); err != nil {
		t.Fatal(err)
	}
	if err := a.SetBackupFolder(ctx, usb); err != nil {
		t.Fatal(err)
	}
	here := filepath.Dir(a.Path())
	lay(t, filepath.Join(here, ".wawasan-"+string(data.NewID())), "name: Zubaidah Qurtubi")
	wide := "Z\x00u\x00b\x00a\x00i\x00d\x00a\x00h\x00 \x00Q\x00u\x00r\x00t\x00u\x00b\x00i\x00"
	lay(t, filepath.Join(here, ".wawasan-"+string(data.NewID())), wide)
	lay(t, a.Path()+"."+string(data.NewID()), "half of a copy, with zubaidah.q@contoh.id")
	lay(t, crash.FaultOf(a.Path()), "v1\npanic: Zubaidah Qurtubi\n")
	if _, err := crash.Write(here, "test", a.Now(), "fault", nil); err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Skip(err)
	}
	cache = filepath.Join(cache, "wawasan")
	if err := os.MkdirAll(cache, 0o700); err != nil {
		t.Fatal(err)
	}
	lay(t, filepath.Join(cache, "brief.html"), "<p>Zubaidah Qurtubi")
	path := backedUp(t, a)
	if left := leftOf(t, here, usb, cache); len(left) < 5 {
		t.Fatalf("only %q to look through", left)
	}
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range plan.Copies {
		if filepath.Base(c.Path) == filepath.Base(before) {
			t.Errorf("%s holds nothing and is named", c.Path)
		}
	}
	done, err := a.Erase(ctx, plan, erase.Inside.Each)
	if err != nil || len(done.Refused)+len(done.Kept)+len(done.Left) > 0 {
		t.Fatalf("%+v %v", done, err)
	}
	if left := leftOf(t, here, usb, cache); len(left) > 0 {
		t.Errorf("left in %q", left)
	}
	if _, err := data.Inspect(ctx, path); err != nil {
		t.Error(err)
	}
	if _, err := a.Backup(ctx, backup.ByHand); err != nil { // brings the second place up to date
		t.Fatal(err)
	}
	if left := leftOf(t, here, usb, cache); len(left) > 0 {
		t.Errorf("left in %q", left)
	}
}

func TestAnEncryptedBackupIsNamedAndOnlyDeletedOnPurpose(t *testing.T) {
	datatest.Home(t)
	backuptest.LightLocks(t)
	a := demoOf(t, "id")
	who := aPerson(t, a)
	if err := a.SealBackups(ctx, "kuda laut biru"); err != nil {
		t.Fatal(err)
	}
	path := backedUp(t, a)
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil || len(plan.Copies) != 1 || plan.Copies[0].Kind != erase.Encrypted {
		t.Fatalf("%+v %v", plan.Copies, err)
	}
	done, err := a.Erase(ctx, plan, erase.Inside.Each)
	if err != nil || len(done.Kept) != 1 || len(done.Copies) != 0 {
		t.Fatalf("%+v %v", done, err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}
	key := filepath.Join(filepath.Dir(path), "*.key.age")
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := erase.Whole(ctx, a.Path(), plan.Copies, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	if keys, _ := filepath.Glob(key); len(keys) != 1 {
		t.Errorf("the key of a backup that stays is gone: %q", keys)
	}
	if _, err := erase.Whole(ctx, lay(t, a.Path(), ""), plan.Copies, erase.Delete.Each); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !os.IsNotExist(err) {
		t.Error("the folder of the backups is there still")
	}
}

func TestASecondPlaceThatIsAwayIsNamed(t *testing.T) {
	datatest.Home(t)
	a, usb := demoOf(t, "id"), filepath.Join(t.TempDir(), "usb")
	who := aPerson(t, a)
	if err := os.Mkdir(usb, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := a.SetBackupFolder(ctx, usb); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(usb); err != nil {
		t.Fatal(err)
	}
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil || plan.Away != usb {
		t.Fatal(plan.Away, err)
	}
	done, err := a.Erase(ctx, plan, erase.Keep.Each)
	if err != nil {
		t.Fatal(err)
	}
	if said := strings.Join(a.EraseDoneLines(done), "\n"); !strings.Contains(said, usb) {
		t.Error(said)
	}
}

func TestTheWholeNotebookStaysWhileAnotherProgramHasItOpen(t *testing.T) {
	datatest.Home(t)
	a := demoOf(t, "id")
	other, err := data.Open(ctx, a.Path(), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := a.EraseWhole(ctx, nil, erase.Keep.Each); data.CodeOf(err) != data.CodeConflict {
		t.Fatal(err)
	}
	file(t, a, "! masih bisa ditulis", app.Where{}) // it was not closed
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	if err := a.EraseWhole(ctx, nil, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(a.Path())); len(entries) > 1 { // the demo's backups may lie there
		t.Error(entries)
	}
}
