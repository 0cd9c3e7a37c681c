package erase

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"wawasan/app/backup"
	"wawasan/data"
	"wawasan/data/datatest"
)

// put makes a file with a text and an age, and its folder.
func put(t *testing.T, path string, age time.Duration) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	at := time.Now().Add(-age)
	if err := os.Chtimes(path, at, at); err != nil {
		t.Fatal(err)
	}
	return path
}

func there(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

func TestOnlyWhatAnInterruptedActLeftIsSwept(t *testing.T) {
	datatest.Home(t)
	notebook := filepath.Join(t.TempDir(), "my notes.wawasan")
	key, day := string(data.NewID()), 25*time.Hour
	backups := backup.FolderOf(notebook)
	gone := []string{
		put(t, notebook+".before-v9."+key, day),
		put(t, notebook+"."+key, day),
		put(t, notebook+"."+key+"-journal", day),
		put(t, filepath.Join(filepath.Dir(notebook), ".wawasan-"+key), day),
	}
	stay := []string{
		put(t, notebook, day),
		put(t, notebook+".before-v9", day),
		put(t, notebook+"."+string(data.NewID()), time.Hour), // somebody may be at it
		put(t, notebook+"."+key+".txt", day),
		put(t, notebook+".x"+key, day),
		put(t, notebook+".before-vX."+key, day),
		put(t, filepath.Join(filepath.Dir(notebook), "other.wawasan."+key), day),
		put(t, filepath.Join(filepath.Dir(notebook), ".wawasan-mine"), day),
		put(t, filepath.Join(filepath.Dir(notebook), key), day),
		put(t, filepath.Join(backups, "my notes 2026-11-26 083000 by-hand.wawasan"), day),
		put(t, filepath.Join(backups, key), day),
	}
	removed := Sweep(notebook, time.Now())
	for _, path := range gone {
		if there(path) || !slices.Contains(removed, path) {
			t.Errorf("%s is there still", path)
		}
	}
	for _, path := range stay {
		if !there(path) {
			t.Errorf("%s is gone", path)
		}
	}
}

func TestPassingDocumentsGoAfterAMonth(t *testing.T) {
	datatest.Home(t)
	dir, err := os.UserCacheDir()
	if err != nil {
		t.Skip(err)
	}
	old, fresh := put(t, filepath.Join(dir, "wawasan", "brief.pdf"), 31*24*time.Hour), put(t, filepath.Join(dir, "wawasan", "digest.html"), time.Hour)
	other := put(t, filepath.Join(dir, "wawasan", "notes.txt"), 31*24*time.Hour)
	Sweep(filepath.Join(t.TempDir(), "a.wawasan"), time.Now())
	if there(old) || !there(fresh) || !there(other) {
		t.Error(there(old), there(fresh), there(other))
	}
}

func TestOnlyCopiesOfThisNotebookAreListed(t *testing.T) {
	notebook, usb := filepath.Join(t.TempDir(), "a+b.wawasan"), t.TempDir()
	backups, second := backup.FolderOf(notebook), filepath.Join(usb, "a+b-backups")
	want := map[string]string{
		put(t, notebook+".before-v9", 0):                                               Before,
		put(t, notebook+"."+string(data.NewID()), 0):                                   Half,
		put(t, filepath.Join(backups, "a+b 2026-11-26 083000 daily.wawasan"), 0):       Backup,
		put(t, filepath.Join(backups, "a+b 2026-11-26 083000 by-hand.wawasan.age"), 0): Encrypted,
		put(t, filepath.Join(backups, "a+b 2026-11-25 083000 aside.wawasan"), 0):       Aside,
		put(t, filepath.Join(backups, "a+b 2026-11-25 083000 aside.wawasan-wal"), 0):   Aside,
		put(t, filepath.Join(second, "a+b 2026-11-26 083000 daily.wawasan"), 0):        Backup,
	}
	for _, other := range []string{"aab 2026-11-26 083000 daily.wawasan", "a+b 2026.wawasan", "a+b 2026-11-26 083000 daily.wawasan.txt", "a+b mine.wawasan"} {
		put(t, filepath.Join(backups, other), 0)
	}
	found, err := Copies(notebook, time.Now, usb)
	if err != nil || len(found) != len(want) {
		t.Fatalf("%+v %v", found, err)
	}
	for _, c := range found {
		if want[c.Path] != c.Kind {
			t.Errorf("%+v is no %q", c, want[c.Path])
		}
	}
}

// copies lists what Copies does.
func copies(t *testing.T, notebook string) []Copy {
	t.Helper()
	found, err := Copies(notebook, time.Now, "")
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestTheWholeNotebookGoesWithWhatBelongsToItAndNothingElse(t *testing.T) {
	datatest.Home(t)
	dir := t.TempDir()
	notebook := put(t, filepath.Join(dir, "notebook.wawasan"), 0)
	saved := put(t, filepath.Join(backup.FolderOf(notebook), "notebook 2026-11-26 083000 daily.wawasan"), 0)
	gone := []string{
		notebook, put(t, notebook+"-wal", 0), put(t, notebook+"-shm", 0), put(t, notebook+"-lock", 0), put(t, notebook+"-fault", 0),
		put(t, filepath.Join(dir, "crash-20261126-083000.txt"), 0), put(t, notebook+"."+string(data.NewID()), 0),
	}
	stay := []string{put(t, filepath.Join(dir, "other.wawasan"), 0), put(t, filepath.Join(dir, "crash-mine.txt"), 0), put(t, notebook+".old", 0)}
	deleted, err := Whole(t.Context(), notebook, copies(t, notebook), Keep.Each)
	if err != nil || len(deleted) != len(gone)-2 { // the lock and the fault are no part
		t.Fatal(deleted, err)
	}
	for _, path := range gone {
		if there(path) {
			t.Errorf("%s is there still", path)
		}
	}
	for _, path := range append(stay, saved) {
		if !there(path) {
			t.Errorf("%s is gone", path)
		}
	}
	put(t, notebook, 0)
	if _, err := Whole(t.Context(), notebook, copies(t, notebook), Delete.Each); err != nil || there(saved) || there(backup.FolderOf(notebook)) {
		t.Error(err, there(saved), there(backup.FolderOf(notebook)))
	}
}
