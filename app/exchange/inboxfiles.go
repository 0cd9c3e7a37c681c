package exchange

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wawasan/app/inbox"
	"wawasan/data"
)

// mostInbox is how many files of a folder are read.
const mostInbox = 5000

// carried is a file to be read: its path, and how it is called to a person.
type carried struct{ path, name string }

// carriedFiles lists what is to be read of paths, the files of a folder and of
// the folders in it in the order of their names. What is hidden, and what a
// program that carries files keeps for itself, is passed over.
func carriedFiles(paths []string) ([]carried, error) {
	var out []carried
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return nil, unreadable(path, err)
		case !info.IsDir() && !inbox.IsText(path):
			return nil, data.Invalid("inbox.error.kind", "path", path)
		case !info.IsDir():
			out = append(out, carried{path, filepath.Base(path)})
			continue
		}
		err = filepath.WalkDir(path, func(file string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case file != path && isHidden(d.Name()) && d.IsDir():
				return filepath.SkipDir
			case d.IsDir() || isHidden(d.Name()) || !inbox.IsText(file):
				return nil
			case len(out) == mostInbox:
				return data.Invalid("inbox.error.many", "n", mostInbox, "path", path)
			}
			name, err := filepath.Rel(path, file)
			out = append(out, carried{file, filepath.ToSlash(cmp.Or(name, file))})
			return err
		})
		if err != nil {
			return nil, unreadable(path, err)
		}
	}
	return slices.CompactFunc(out, func(a, b carried) bool { return a.path == b.path }), nil
}

func isHidden(name string) bool { return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") }

// unreadable says that a path cannot be read; a refusal passes as it is.
func unreadable(path string, err error) error {
	var told *data.Error
	switch {
	case errors.As(err, &told):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return data.NotFound("inbox.error.gone", "path", path).Because(err)
	}
	return data.Unavailable("inbox.error.unreadable", "path", path).Because(err)
}

// open reads a file that was carried here, no more of it than may be.
func (c carried) open() (inbox.File, error) {
	info, err := os.Stat(c.path)
	if err == nil && !info.Mode().IsRegular() {
		err = fs.ErrInvalid
	}
	if err != nil {
		return inbox.File{}, unreadable(c.path, err)
	}
	f, err := os.Open(c.path)
	if err != nil {
		return inbox.File{}, unreadable(c.path, err)
	}
	defer f.Close()
	body, err := io.ReadAll(io.LimitReader(f, inbox.MaxBytes+1))
	if err != nil {
		return inbox.File{}, unreadable(c.path, err)
	}
	return inbox.File{Name: c.name, Body: body, Modified: info.ModTime()}, nil
}
