package exchange

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	rule "wawasan/app/exchange"
	"wawasan/data"
	"wawasan/views/panel/saveto"
)

// file is one that may hold people, or a folder to look into.
type file struct {
	path    string
	folder  bool
	lists   int // all of a folder together: how many, 0 for a file or a folder to go into
	changed time.Time
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

// mostFiles is how many files are listed of one folder.
const mostFiles = 40

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
	if path == text && !strings.ContainsFunc(text, func(r rune) bool { return r < 0x80 && os.IsPathSeparator(uint8(r)) }) && text != "." && text != ".." {
		return lying(at, text, true), nil
	}
	folder, called := filepath.Split(path)
	if folder == "" {
		folder = "."
	}
	found, err := filesIn(folder, called, true)
	if err != nil && !errors.Is(err, fs.ErrNotExist) { // a path half typed leads nowhere yet
		return nil, data.Unavailable("import.error.folder", "path", folder).Because(err)
	}
	if n := rule.CountLists(folder); called == "" && n > 1 {
		found = slices.Insert(found, 0, file{path: whole(folder), lists: n})
	}
	return found, nil
}

// lying are the files in the folders where such files lie whose names hold a text,
// and with folders also where to look further; not every system has all of them.
func lying(at saveto.Place, called string, withFolders bool) []file {
	folders := []string{"."}
	if at.Home != "" {
		for _, name := range []string{"Downloads", "Unduhan", "Documents", "Dokumen", "Desktop", "."} {
			folders = append(folders, filepath.Join(at.Home, name))
		}
	}
	var found []file
	seen := map[string]bool{}
	for _, folder := range folders {
		if folder = whole(folder); seen[folder] {
			continue
		}
		seen[folder] = true
		here, _ := filesIn(folder, called, withFolders) // what cannot be read has nothing to offer
		found = append(found, here...)
	}
	slices.SortStableFunc(found, func(a, b file) int {
		return cmp.Or(cmp.Compare(unlikely(a), unlikely(b)), b.changed.Compare(a.changed))
	})
	return found
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

// filesIn lists what a folder has for an import, and with folders also where to
// look further, of names that hold a text; those that begin with it come first.
func filesIn(folder, called string, folders bool) ([]file, error) {
	called = data.Fold(called)
	entries, err := os.ReadDir(folder)
	var found []file
	for _, e := range entries {
		name := data.Fold(e.Name())
		if strings.HasPrefix(name, ".") || !strings.Contains(name, called) {
			continue
		}
		f := file{path: whole(filepath.Join(folder, e.Name())), folder: leadsOn(folder, e)}
		if f.folder && folders || !f.folder && slices.Contains(readable, filepath.Ext(name)) {
			f.changed = changed(e)
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b file) int { return cmp.Compare(later(a, called), later(b, called)) })
	return found[:min(len(found), mostFiles)], err
}

// later is 1 for a name that does not begin with a text.
func later(f file, called string) int {
	if strings.HasPrefix(data.Fold(filepath.Base(f.path)), called) {
		return 0
	}
	return 1
}

// leadsOn reports a folder, or a link to one.
func leadsOn(folder string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.IsDir()
	}
	info, err := os.Stat(filepath.Join(folder, e.Name()))
	return err == nil && info.IsDir()
}

func changed(e fs.DirEntry) time.Time {
	info, err := e.Info()
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

func whole(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		return abs
	}
	return path
}
