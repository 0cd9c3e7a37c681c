package backup

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"wawasan/data"
	"wawasan/data/durable"
)

// Elsewhere brings a second place up to date: a folder on another disk, which
// must be there, gets a folder with every backup that it is to have and has
// not, each compared with its original, and loses what is thinned. What it
// lacked while it was away it gets now.
func (s Shelf) Elsewhere(ctx context.Context, place string) error {
	if err := there(place); err != nil {
		return err
	}
	err := s.alone(ctx, func() error { return s.elsewhere(ctx, place) })
	if err != nil && data.CodeOf(err) == data.CodeInternal && !errors.Is(err, context.Canceled) {
		return data.Unavailable("backup.error.elsewhere", "folder", place).Because(err)
	}
	return err
}

// there refuses a second place that is not there: a folder made in the place of
// a disk that is not plugged in would be no second place.
func there(place string) error {
	info, err := os.Stat(place)
	switch {
	case err != nil:
		return data.Unavailable("backup.error.away", "folder", place).Because(err)
	case !info.IsDir():
		return data.Unavailable("backup.error.no_folder", "folder", place)
	}
	return nil
}

func (s Shelf) elsewhere(ctx context.Context, place string) error {
	dir := filepath.Join(place, filepath.Base(s.Folder()))
	if sameFolder(dir, s.Folder()) {
		return data.Invalid("backup.error.same_folder", "folder", place)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	base := BaseOf(s.notebook) + " "
	s.sweepIn(dir, func(name string) bool { return strings.HasPrefix(name, base) && halfMade.MatchString(name) })
	here, err := s.List()
	if err != nil {
		return err
	}
	have, err := s.listIn(dir)
	if err != nil {
		return err
	}
	for _, name := range s.wanted(here, have) {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := s.copyThere(name, dir); err != nil {
			return err
		}
	}
	s.unplain(here, have, dir)
	return s.thin(dir)
}

// wanted are the files that the second place is to have and may lack: the locks
// and the backups that will not be thinned there at once.
func (s Shelf) wanted(here, have []Backup) (names []string) {
	entries, _ := os.ReadDir(s.Folder())
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), keyEnd) {
			names = append(names, e.Name())
		}
	}
	all := slices.Clone(have)
	for _, b := range here {
		if !slices.ContainsFunc(have, func(o Backup) bool { return o.Name == b.Name }) {
			all = append(all, b)
		}
	}
	gone := Thin(all, s.now())
	for n := len(here) - 1; n >= 0; n-- { // the oldest first: a stick that fills up lacks the newest, and is told
		b := here[n]
		if slices.ContainsFunc(gone, func(g Backup) bool { return g.Name == b.Name }) {
			continue
		}
		names = append(names, files(b)...)
	}
	return names
}

// copyThere copies one file that the second place lacks, or has otherwise.
func (s Shelf) copyThere(name, dir string) error {
	from, to := filepath.Join(s.Folder(), name), filepath.Join(dir, name)
	of, err := os.Stat(from)
	if err != nil {
		return nil // of the files a backup may consist of, this one has not all
	}
	if has, err := os.Stat(to); err == nil && has.Size() == of.Size() && !strings.HasSuffix(name, keyEnd) {
		return nil
	}
	mine := to + "." + string(data.NewID())
	defer os.Remove(mine)
	if err := copyFile(from, mine); err != nil {
		return err
	}
	return durable.Rename(mine, to)
}

// unplain takes away in the second place what is sealed here by now.
func (s Shelf) unplain(here, have []Backup, dir string) {
	for _, b := range have {
		if b.Sealed {
			continue
		}
		if slices.ContainsFunc(here, func(o Backup) bool { return o.Name == b.Name+sealedEnd }) {
			_ = os.Remove(filepath.Join(dir, b.Name))
		}
	}
}

func sameFolder(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return filepath.Clean(a) == filepath.Clean(b)
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// SealAll seals every backup that is not sealed yet, and takes the plain ones
// away. It may be called again after it was interrupted.
func (s Shelf) SealAll(ctx context.Context, lock Lock) error {
	err := s.alone(ctx, func() error {
		if err := s.keepKey(lock); err != nil {
			return err
		}
		list, err := s.List()
		if err != nil {
			return err
		}
		for _, b := range list {
			if b.Sealed {
				continue
			}
			if err := ctx.Err(); err != nil {
				return err
			}
			for _, name := range files(b) {
				if err := s.sealOne(name, lock); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return explain(s.Folder(), err)
}

func (s Shelf) sealOne(name string, lock Lock) error {
	plain := filepath.Join(s.Folder(), name)
	if _, err := os.Stat(plain); err != nil {
		return nil //nolint:nilerr // of the files a backup may consist of, this one has not all
	}
	if err := sealInto(plain, plain+sealedEnd, lock); err != nil {
		return err
	}
	return os.Remove(plain)
}
