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

	"wawasan/data"
	"wawasan/views/panel/saveto"
)

// file is one that may hold people, or a folder to look into.
type file struct {
	path    string
	folder  bool
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

// filesFor lists files that can be imported: where such files lie while nothing
// is typed, the newest first, else what the typed path begins. A folder that
// was typed and cannot be read is told. It reads the disk.
func filesFor(at saveto.Place, text string) ([]file, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return lying(at), nil
	}
	path := at.AtHome(text)
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return []file{{path: whole(path)}}, nil
	}
	folder, begins := filepath.Split(path)
	if folder == "" {
		folder = "."
	}
	found, err := filesIn(folder, begins, true)
	if err != nil && !errors.Is(err, fs.ErrNotExist) { // a path half typed leads nowhere yet
		return nil, data.Unavailable("import.error.folder", "path", folder).Because(err)
	}
	return found, nil
}

// lying are the files in the folders where such files lie; not every system has
// all of them.
func lying(at saveto.Place) []file {
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
		here, _ := filesIn(folder, "", false) // what cannot be read has nothing to offer
		found = append(found, here...)
	}
	slices.SortStableFunc(found, func(a, b file) int {
		return cmp.Or(cmp.Compare(unlikely(a), unlikely(b)), b.changed.Compare(a.changed))
	})
	return found
}

// unlikely is 1 for a text that is seldom a list of people.
func unlikely(f file) int {
	if strings.EqualFold(filepath.Ext(f.path), ".txt") {
		return 1
	}
	return 0
}

// filesIn lists what a folder has for an import, and with folders also where to
// look further, of names that begin so.
func filesIn(folder, begins string, folders bool) ([]file, error) {
	entries, err := os.ReadDir(folder)
	var found []file
	for _, e := range entries {
		name := data.Fold(e.Name())
		if strings.HasPrefix(name, ".") || !strings.HasPrefix(name, data.Fold(begins)) || len(found) == mostFiles {
			continue
		}
		f := file{path: whole(filepath.Join(folder, e.Name())), folder: leadsOn(folder, e)}
		if f.folder && folders || !f.folder && slices.Contains(readable, filepath.Ext(name)) {
			f.changed = changed(e)
			found = append(found, f)
		}
	}
	return found, err
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
