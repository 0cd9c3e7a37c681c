package data

import (
	"os"
	"path/filepath"
	"strings"
)

// A file of no bytes, or of one empty page, is what a program leaves that was
// stopped while it made a new notebook. It is also what is left of a notebook
// that something emptied, and to go on with that would look to a person as if
// all were lost for good, and hide that there is a way back.

// judgeShell refuses an empty notebook beside which there are traces of one
// that was not.
func judgeShell(path string, log walLog) error {
	switch {
	case log.whole: // all of it lies in the log still
		return nil
	case log.commits > 0: // it goes on from what is no longer there
		return damagedError(path)
	}
	if trace := traceOf(RealPath(path)); trace != "" {
		return Conflict("data.error.emptied", "path", path, "trace", trace)
	}
	return nil
}

// NotebookEnd is how the names of notebooks end.
const NotebookEnd = ".wawasan"

// BaseOf is a notebook's name without its end.
func BaseOf(path string) string { return strings.TrimSuffix(filepath.Base(path), NotebookEnd) }

// BackupsOf is the folder beside the notebook at path in which its backups lie.
func BackupsOf(path string) string { return filepath.Join(filepath.Dir(path), BaseOf(path)+"-backups") }

// traceOf names a backup of the notebook at path that lies beside it, "" for
// none.
func traceOf(path string) string {
	dir, name := filepath.Split(path)
	for _, place := range []struct{ dir, prefix string }{
		{dir, name + ".before-v"}, {BackupsOf(path), ""},
	} {
		entries, _ := os.ReadDir(place.dir) // none where there is no such folder
		for _, e := range entries {
			if strings.HasPrefix(e.Name(), place.prefix) {
				return filepath.Join(place.dir, e.Name())
			}
		}
	}
	return ""
}
