package data_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"wawasan/data"
)

func TestAFolderThatIsSynchronisedIsKnown(t *testing.T) {
	for place, want := range map[string]string{
		"Dropbox/notes":       "Dropbox",
		"Dropbox (Kantor)":    "Dropbox",
		"OneDrive - Bank/a/b": "OneDrive",
		"Google Drive":        "Google Drive",
		"Library/Mobile Documents/com~apple~CloudDocs": "iCloud",
		"Library/CloudStorage/Box-Box/notes":           "Box",
		"Nextcloud":                                    "Nextcloud",
		"plain/.stfolder":                              "Syncthing",
		"plain2/.dropbox.cache":                        "Dropbox",
		"plain3/.nextcloudsync.log":                    "Nextcloud",
		"plain4/._sync_0a1b.db":                        "ownCloud",
		"OneDrives":                                    "",
		"My Dropbox notes":                             "",
	} {
		dir := filepath.Join(t.TempDir(), filepath.FromSlash(place))
		must[int](t)(1, os.MkdirAll(dir, 0o700))
		if filepath.Base(place)[0] == '.' { // a mark, in the folder above
			dir = filepath.Dir(dir)
		}
		if got := data.LookAround(filepath.Join(dir, "notebook.wawasan")).Synced; got != want {
			t.Errorf("%s: %q, want %q", place, got, want)
		}
	}
}

func TestCopiesOfAConflictAreSeen(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		"notebook.wawasan", "notebook.wawasan-wal", "notebook repaired 2026-12-01.wawasan", "notebook.wawasan.before-v9", "other (1).wawasan", "notebook (1).txt",
		"notebook (Budi's conflicted copy 2026-01-02).wawasan", "notebook.sync-conflict-20260102-101010-ABCDEF.wawasan", "notebook (1).wawasan", "notebook 2.wawasan",
	} {
		must[int](t)(1, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600))
	}
	want := []string{
		"notebook (1).wawasan", "notebook (Budi's conflicted copy 2026-01-02).wawasan", "notebook 2.wawasan", "notebook.sync-conflict-20260102-101010-ABCDEF.wawasan",
	}
	around := data.LookAround(filepath.Join(dir, "notebook.wawasan"))
	if !slices.Equal(around.Conflicts, want) || around.None() {
		t.Errorf("%q", around.Conflicts)
	}
	if around := data.LookAround(filepath.Join(t.TempDir(), "none", "notebook.wawasan")); !around.None() {
		t.Errorf("%+v", around)
	}
}
