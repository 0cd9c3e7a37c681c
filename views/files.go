package views

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// file is one that can be imported, or a folder to look into.
type file struct {
	path   string
	folder bool
}

// filesFor lists files that can be imported: where downloads land while nothing
// is typed, else what the typed path begins. A folder that was typed and cannot
// be read is told.
func filesFor(text string) ([]overlay.Choice[file], error) {
	if text == "" {
		return downloads(), nil
	}
	path := text
	if rest, ok := strings.CutPrefix(text, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			path = home + rest
		}
	}
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		return []overlay.Choice[file]{fileAt(path, false)}, nil
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

// downloads are the files in the folders where such files lie; not every
// system has all of them.
func downloads() []overlay.Choice[file] {
	var found []overlay.Choice[file]
	home, _ := os.UserHomeDir()
	for _, folder := range []string{".", filepath.Join(home, "Downloads"), filepath.Join(home, "Unduhan"), filepath.Join(home, "Documents"), filepath.Join(home, "Desktop"), home} {
		if here, err := filesIn(folder, "", false); err == nil {
			found = append(found, here...)
		}
	}
	return found
}

// maxFiles is how many files the picker lists of one folder.
const maxFiles = 40

func filesIn(folder, begins string, folders bool) ([]overlay.Choice[file], error) {
	entries, err := os.ReadDir(folder)
	var found []overlay.Choice[file]
	for _, e := range entries {
		name := data.Fold(e.Name())
		fits := strings.HasPrefix(name, data.Fold(begins)) && !strings.HasPrefix(name, ".")
		wanted := e.IsDir() && folders || strings.HasSuffix(name, ".csv") || strings.HasSuffix(name, ".zip")
		if fits && wanted && len(found) < maxFiles {
			found = append(found, fileAt(filepath.Join(folder, e.Name()), e.IsDir()))
		}
	}
	return found, err
}

func fileAt(path string, folder bool) overlay.Choice[file] {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	title := filepath.Base(path)
	if folder {
		title += string(filepath.Separator)
	}
	c := page.A(file{path, folder}, say.IconFile, title)
	c.Sub = filepath.Dir(path)
	return c
}
