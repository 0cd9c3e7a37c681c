package erase

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"time"

	"wawasan/app/backup"
	"wawasan/data"
	"wawasan/data/durable"
)

// Choice says what happens to the copies beside a notebook.
type Choice string

// What can be chosen.
const (
	Keep   Choice = "keep"   // they stay as they are
	Inside Choice = "erase"  // it is erased inside them; what cannot be rewritten stays
	Delete Choice = "delete" // they are deleted
)

// Choose says what happens to each copy.
type Choose func(Copy) Choice

// Each is the same choice for every copy.
func (c Choice) Each(Copy) Choice { return c }

// The kinds of copies.
const (
	Backup    = "backup"    // a whole notebook
	Encrypted = "encrypted" // the same, which only its passphrase opens
	Aside     = "aside"     // of a notebook that could not be read
	Before    = "before"    // of before a newer program changed the notebook's shape
	Half      = "half"      // what was left of an act that was interrupted
)

// Copy is a file beside a notebook that holds it, or a part of it.
type Copy struct {
	Path string
	Kind string
	At   time.Time // when it was written
	Size int64
}

// Rewritable reports a copy in which one can erase. Others are kept or deleted:
// nobody can read an encrypted one, what was set aside is damaged, and a copy
// from before a newer version is for an older program, which could not read it
// rewritten.
func (c Copy) Rewritable() bool { return c.Kind == Backup }

// Chosen is what a choice means for a copy: where one cannot erase inside, it
// stays, but for half-made files, which are of no use.
func (c Copy) Chosen(choice Choice) Choice {
	switch {
	case choice == Delete, choice == Inside && c.Kind == Half:
		return Delete
	case choice == Inside && c.Rewritable():
		return Inside
	}
	return Keep
}

const (
	uuidShape   = `[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}`
	besideShape = `(-journal|-wal|-shm)?`
)

// Copies lists the copies of a notebook by their exact names: those beside it,
// and its backups, also those in a second place, "" for none.
func Copies(notebook string, now func() time.Time, second string) ([]Copy, error) {
	notebook = data.RealPath(notebook)
	base := regexp.QuoteMeta(filepath.Base(notebook))
	out := listed(filepath.Dir(notebook), map[string]string{
		`^` + base + `\.before-v\d+$`:                                     Before,
		`^` + base + `(\.before-v\d+)?\.` + uuidShape + besideShape + `$`: Half,
	})
	for _, at := range places(notebook, second) {
		found, err := backup.Of(at, now).List()
		if err != nil {
			return nil, err
		}
		for _, b := range found {
			out = append(out, partsOf(b)...)
		}
	}
	return out, nil
}

// places are the notebook's own and, for the second place, where one would
// have to lie to have its backups there.
func places(notebook, second string) []string {
	out := []string{notebook}
	if second != "" {
		if other := filepath.Join(second, filepath.Base(notebook)); backup.FolderOf(other) != backup.FolderOf(notebook) {
			out = append(out, other)
		}
	}
	return out
}

// partsOf are the files of a backup. One that was set aside, since it could
// not be read, may have its log beside it.
func partsOf(b backup.Backup) []Copy {
	c := Copy{Path: b.Path(), Kind: Backup, At: b.At, Size: b.Size}
	if b.Sealed {
		c.Kind = Encrypted
	}
	if b.Reason != backup.Aside {
		return []Copy{c}
	}
	c.Kind = Aside
	out := []Copy{c}
	stem, end := c.Path, ""
	if b.Sealed {
		stem, end = strings.TrimSuffix(c.Path, sealedEnd), sealedEnd
	}
	for _, part := range []string{"-wal", "-shm"} {
		if info, err := os.Stat(stem + part + end); err == nil {
			out = append(out, Copy{Path: stem + part + end, Kind: Aside, At: b.At, Size: info.Size()})
		}
	}
	return out
}

const sealedEnd = ".age"

// listed are the plain files of a folder whose names have one of some shapes.
func listed(folder string, shapes map[string]string) []Copy {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // a folder that is not there holds no copies
	}
	var out []Copy
	for _, entry := range entries {
		for shape, kind := range shapes {
			info, err := entry.Info()
			if err == nil && info.Mode().IsRegular() && regexp.MustCompile(shape).MatchString(entry.Name()) {
				out = append(out, Copy{Path: filepath.Join(folder, entry.Name()), Kind: kind, At: info.ModTime(), Size: info.Size()})
			}
		}
	}
	return out
}

// erase does to a copy what was chosen and reports whether it is kept.
func (c Copy) erase(ctx context.Context, within within, choice Choice) (kept bool, err error) {
	switch c.Chosen(choice) {
	case Inside:
		return false, rewrite(ctx, c.Path, within)
	case Delete:
		return false, Wipe(c.Path)
	}
	return true, nil
}

// within erases inside a copy that was opened.
type within func(ctx context.Context, s *data.Store) error

// rewrite erases inside a copy: in one of its own beside it, which then takes
// its name. What does not hold it stays as it is.
func rewrite(ctx context.Context, path string, within within) (err error) {
	info, err := os.Stat(path)
	if err != nil {
		return data.Unavailable("erase.error.copy", "path", path).Because(err)
	}
	mine := path + "." + string(data.NewID())
	defer func() { dropAll(mine) }()
	if err := duplicate(path, mine); err != nil {
		return data.Unavailable("erase.error.copy", "path", path).Because(err)
	}
	keepNothing := func(context.Context, data.Old) error { return nil } // the backup stays until this one takes its place
	s, err := data.Open(ctx, mine, data.Options{Keep: keepNothing})
	if err != nil {
		return err
	}
	err = within(ctx, s)
	if err == nil {
		err = sound(ctx, s)
	}
	if closed := s.Close(); err == nil {
		err = closed
	}
	if data.CodeOf(err) == data.CodeNotFound {
		return nil // it never held it
	}
	if err != nil {
		return err
	}
	if err := takePlace(mine, path); err != nil {
		return data.Unavailable("erase.error.copy", "path", path).Because(err)
	}
	_ = os.Chtimes(path, info.ModTime(), info.ModTime()) // it is as old as it was
	return nil
}

func sound(ctx context.Context, s *data.Store) error {
	report, err := s.Check(ctx)
	if err == nil && report.Broken() {
		err = data.Unavailable("data.error.damaged", "path", s.Path())
	}
	return err
}

// takePlace puts a file in the place of another, whose bytes are then
// overwritten where the system lets one hold a file that has no name.
func takePlace(mine, path string) error {
	var old *os.File
	if runtime.GOOS != "windows" {
		old, _ = os.OpenFile(path, os.O_WRONLY, 0) // without it the bytes stay for the disk to use
	}
	err := durable.Rename(mine, path)
	if old != nil {
		if err == nil {
			_ = overwrite(old)
		}
		_ = old.Close()
	}
	return err
}

func duplicate(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, in)
	return errors.Join(err, f.Sync(), f.Close())
}

// dropAll takes away a copy of our own and what lies beside it.
func dropAll(mine string) {
	for _, end := range []string{"", "-wal", "-shm", "-lock"} {
		_ = Wipe(mine + end)
	}
}
