package saveto

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"wawasan/data"
	"wawasan/views/kit/core"
)

// Found is a file that lies somewhere, or a folder to look into.
type Found struct {
	Path    string
	Folder  bool
	changed time.Time
}

// lie are the folders where files for a person lie, by the names systems give them;
// not every system has all of them.
var lie = []string{"Downloads", "Unduhan", "Documents", "Dokumen", "Desktop", "."}

// mostFound is how many files are listed of one folder.
const mostFound = 40

// Lying are the files of some ends in the folders where such files lie whose names
// hold a text, the newest first, and with folders also where to look further. It
// reads the disk.
func (p Place) Lying(called string, ends []string, withFolders bool) []Found {
	folders := []string{"."}
	if p.Home != "" {
		for _, name := range lie {
			folders = append(folders, filepath.Join(p.Home, name))
		}
	}
	var found []Found
	seen := map[string]bool{}
	for _, folder := range folders {
		if folder = absolute(folder); seen[folder] {
			continue
		}
		seen[folder] = true
		here, _ := In(folder, called, ends, withFolders) // what cannot be read has nothing to offer
		found = append(found, here...)
	}
	slices.SortStableFunc(found, func(a, b Found) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), b.changed.Compare(a.changed))
	})
	return found
}

// rank is 1 for a folder.
func rank(f Found) int {
	if f.Folder {
		return 1
	}
	return 0
}

// In lists what a folder has of files of some ends, and with folders also where to
// look further, of names that hold a text; those that begin with it come first. It
// reads the disk.
func In(folder, called string, ends []string, folders bool) ([]Found, error) {
	called = data.Fold(called)
	entries, err := os.ReadDir(folder)
	var found []Found
	for _, e := range entries {
		name := data.Fold(e.Name())
		if strings.HasPrefix(name, ".") || !strings.Contains(name, called) {
			continue
		}
		f := Found{Path: absolute(filepath.Join(folder, e.Name())), Folder: leadsOn(folder, e)}
		if f.Folder && folders || !f.Folder && slices.Contains(ends, filepath.Ext(name)) {
			f.changed = changed(e)
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b Found) int { return cmp.Compare(later(a, called), later(b, called)) })
	return found[:min(len(found), mostFound)], err
}

// later is 1 for a name that does not begin with a text.
func later(f Found, called string) int {
	if strings.HasPrefix(data.Fold(filepath.Base(f.Path)), called) {
		return 0
	}
	return 1
}

// leadsOn reports a folder, or a link to one.
func leadsOn(folder string, e os.DirEntry) bool {
	if e.Type()&os.ModeSymlink == 0 {
		return e.IsDir()
	}
	return isFolder(filepath.Join(folder, e.Name()))
}

func changed(e os.DirEntry) time.Time {
	info, err := e.Info()
	if err != nil {
		return time.Time{}
	}
	return info.ModTime()
}

// IsName reports a typed text that is part of a name and no path.
func IsName(text string) bool {
	return text != "." && text != ".." && text != "~" && !strings.ContainsFunc(text, func(r rune) bool { return r < 0x80 && os.IsPathSeparator(uint8(r)) })
}

// Begun are the paths that a field for one is filled with for what is typed: what
// a path begins, and of a few letters the files and folders that are called so where
// such things lie. Folders end like one; without ends there are no others. While
// nothing is typed it is where such things lie. It reads the disk.
func (p Place) Begun(text string, ends []string) []string {
	text = strings.TrimSpace(text)
	var found []Found
	if IsName(text) {
		found = p.Lying(text, ends, true)
	} else {
		folder, called := filepath.Split(p.AtHome(text))
		if text == "~" {
			folder, called = p.Home, ""
		}
		found, _ = In(p.Path(folder), called, ends, true) // a path half typed leads nowhere yet
	}
	out := make([]string, len(found))
	for n, f := range found {
		out[n] = p.written(f, text)
	}
	return out
}

// written is a path as the person writes it: with ~ where they do.
func (p Place) written(f Found, typed string) string {
	path := f.Path
	if f.Folder {
		path += string(filepath.Separator)
	}
	if strings.HasPrefix(typed, "~") && p.Home != "" && strings.HasPrefix(path, p.Home+string(filepath.Separator)) {
		return "~" + path[len(p.Home):]
	}
	return path
}

// Paths has a form look for paths in the background: what it returns is the form's
// Paths.
func Paths(run *core.Runner) func(text string, ends []string, show func(paths []string)) {
	looking := &core.Loader{Runner: run}
	return func(text string, ends []string, show func([]string)) {
		looking.Load(func(context.Context) (func(), error) {
			found := Find().Begun(text, ends)
			return func() { show(found) }, nil
		})
	}
}
