package exchange

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	rule "wawasan/app/exchange"
	"wawasan/data"
	"wawasan/views/panel/saveto"
)

// file is one that may hold people, or a folder to look into.
type file struct {
	path   string
	folder bool
	lists  int // all of a folder together: how many, 0 for a file or a folder to go into
}

// name is what the list calls it.
func (f file) name() string {
	if f.folder {
		return filepath.Base(f.path) + string(filepath.Separator)
	}
	return filepath.Base(f.path)
}

// readable are the ends of files that an import reads: tables as text, however
// their cells are parted, archives of them, workbooks, address books, exported
// notebooks, and calendars. A file of another end is read
// when its whole path is typed.
var readable = []string{".csv", ".vcf", ".zip", ".xlsx", ".tsv", ".tab", ".txt", ".json", ".ics"}

// filesFor lists files that can be imported: while nothing is typed, those where such
// files lie, the newest first; of a few letters, those of them that are called so and
// folders to go into; of a path, what it begins, and all lists of a folder together. A
// folder that was typed and cannot be read is told. It reads the disk.
func filesFor(at saveto.Place, text string) ([]file, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return lying(at, "", false), nil
	}
	path := at.AtHome(text)
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return []file{{path: whole(path)}}, nil
	}
	if saveto.IsName(text) {
		return lying(at, text, true), nil
	}
	folder, called := filepath.Split(path)
	if folder == "" {
		folder = "."
	}
	in, err := saveto.In(folder, called, readable, true)
	found := files(in)
	if err != nil && !errors.Is(err, fs.ErrNotExist) { // a path half typed leads nowhere yet
		return nil, data.Unavailable("import.error.folder", "path", folder).Because(err)
	}
	if n := rule.CountLists(folder); called == "" && n > 1 {
		found = slices.Insert(found, 0, file{path: whole(folder), lists: n})
	}
	return found, nil
}

// lying are the files in the folders where such files lie whose names hold a text,
// and with folders also where to look further; texts, which are seldom a list of
// people, come behind the others.
func lying(at saveto.Place, called string, withFolders bool) []file {
	found := files(at.Lying(called, readable, withFolders))
	slices.SortStableFunc(found, func(a, b file) int { return cmp.Compare(unlikely(a), unlikely(b)) })
	return found
}

func files(found []saveto.Found) []file {
	out := make([]file, len(found))
	for n, f := range found {
		out[n] = file{path: f.Path, folder: f.Folder}
	}
	return out
}

// unlikely is 1 for a text that is seldom a list of people, 2 for a folder.
func unlikely(f file) int {
	if f.folder {
		return 2
	}
	if strings.EqualFold(filepath.Ext(f.path), ".txt") {
		return 1
	}
	return 0
}

func whole(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
