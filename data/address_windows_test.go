package data_test

import (
	"fmt"
	"os"
	"testing"

	"wawasan/data"
)

// WAWASAN_TEST_SHARE names a share of a server that may be written to, for
// this test alone.
func TestANotebookOpensUnderEveryFormOfItsPath(t *testing.T) {
	folders := []string{`\\?\` + t.TempDir(), `\\.\` + t.TempDir()}
	if share := os.Getenv("WAWASAN_TEST_SHARE"); share != "" {
		folder := must[string](t)(os.MkdirTemp(share, "notebook")) //nolint:usetesting // that is another place
		t.Cleanup(func() { os.RemoveAll(folder) })
		folders = append(folders, folder)
	}
	for _, folder := range folders {
		path := folder + `\100% sure.wawasan`
		s := openAt(t, path)
		change(t, s, "new", saveTag("satu"))
		must[int](t)(1, s.MigrateWith(ctx, next))
		s.Close()
		copied := openAt(t, path+fmt.Sprintf(".before-v%d", data.NewestVersion()+1))
		if got := tagNames(t, copied); len(got) != 1 {
			t.Errorf("%s was copied with %v", path, got)
		}
		copied.Close()
		if _, err := data.Open(ctx, path, data.Options{}); data.CodeOf(err) != data.CodeConflict { // it is newer than this program now
			t.Errorf("%s: %v", path, err)
		}
	}
}
