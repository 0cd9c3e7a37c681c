package backup

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"filippo.io/age"

	"wawasan/data"
	"wawasan/data/durable"
)

// Source is a backup that is looked into or brought back.
type Source struct {
	Path string
	// Passphrase opens one that is sealed; Secret is the sealed private part of
	// a lock that may lie elsewhere than beside it.
	Passphrase, Secret string
}

// IsSealed reports a file that only a passphrase opens.
func IsSealed(path string) bool { return strings.HasSuffix(path, sealedEnd) }

// Find returns the backup that a person names: by its place in the list, 1 for
// the newest, by its name, with or without its end, or by the path of a file;
// "" is the newest. second is the second place, "" for none.
func (s Shelf) Find(named, second string) (string, error) {
	list, err := s.All(second)
	if err != nil {
		return "", err
	}
	if named == "" && len(list) == 0 {
		return "", data.NotFound("backup.error.none", "folder", s.Folder())
	}
	for n, b := range list {
		plain := strings.TrimSuffix(strings.TrimSuffix(b.Name, sealedEnd), data.NotebookEnd)
		switch named {
		case b.Name, strings.TrimSuffix(b.Name, sealedEnd), plain, strconv.Itoa(n + 1):
			return b.Path(), nil
		case "":
			if b.Reason != Aside {
				return b.Path(), nil
			}
		}
	}
	if info, err := os.Stat(named); named != "" && err == nil && info.Mode().IsRegular() {
		return filepath.Abs(named)
	}
	return "", data.NotFound("backup.error.no_such", "name", named)
}

// Look calls do with a plain, whole file of what a backup holds, read once
// from its beginning to its end; do may not change it. It is there for as long.
func (s Shelf) Look(ctx context.Context, from Source, do func(path string, holds data.Content) error) error {
	if !IsSealed(from.Path) {
		holds, err := data.Inspect(ctx, from.Path)
		if err != nil {
			return err
		}
		return do(from.Path, holds)
	}
	return s.alone(ctx, func() error {
		laid, holds, err := s.lay(ctx, from)
		if err != nil {
			return err
		}
		defer drop(laid)
		return do(laid, holds)
	})
}

// lay writes the plain, verified copy of a backup beside the notebook. Whoever
// is done with it drops it, before others may work on the shelf: to them it is
// what a killed program left.
func (s Shelf) lay(ctx context.Context, from Source) (path string, c data.Content, err error) {
	path = s.temporary()
	if IsSealed(from.Path) {
		err = openFile(from.Path, path, from.Passphrase, from.Secret)
	} else {
		err = copyFile(from.Path, path)
	}
	if err == nil {
		c, err = data.Inspect(ctx, path)
	}
	if err != nil {
		drop(path)
		return "", c, nameInstead(explain(from.Path, err), path, from.Path)
	}
	return path, c, nil
}

// drop takes a laid file away, and what a database left beside it.
func drop(path string) {
	for _, end := range []string{"", "-wal", "-shm", "-journal", "-lock"} {
		_ = os.Remove(path + end)
	}
}

// nameInstead lets a refusal name the backup, not the copy of it.
func nameInstead(err error, laid, backup string) error {
	var told *data.Error
	if errors.As(err, &told) {
		for n, arg := range told.Args {
			if arg == laid {
				told.Args[n] = backup
			}
		}
	}
	return err
}

// Prepare makes a laid copy ready to be the notebook: what the open program is
// to find in it is written here, before it takes its place.
type Prepare func(ctx context.Context, laid string) error

// Restore puts a backup into the notebook's place. The present state is kept
// before, whole where it can be read so, else byte by byte, and returned as
// before; without a notebook there is none. The caller sees to it that no
// program has the notebook open. Whenever the program is killed, either the one
// or the other is there.
func (s Shelf) Restore(ctx context.Context, from Source, lock Lock, prepare Prepare) (before Backup, err error) {
	err = s.alone(ctx, func() error {
		laid, _, err := s.lay(ctx, from)
		if err != nil {
			return err
		}
		defer drop(laid)
		if err := prepare(ctx, laid); err != nil {
			return nameInstead(err, laid, from.Path)
		}
		before, err = s.exchange(ctx, laid, lock)
		return err
	})
	return before, explain(s.Folder(), err)
}

// exchange keeps the notebook and puts a file that is ready in its place.
func (s Shelf) exchange(ctx context.Context, laid string, lock Lock) (before Backup, err error) {
	if _, err := os.Stat(s.notebook); err == nil {
		var sound bool
		if before, sound, err = s.keepPresent(ctx, lock); err != nil {
			return before, err
		}
		if sound { // its log comes home, so that one file stands for one state
			if err := data.Settle(ctx, s.notebook); err != nil {
				return before, err
			}
		}
	}
	if err := data.Replace(s.notebook, laid); err != nil {
		return before, err
	}
	return before, s.thin(s.Folder())
}

// keepPresent keeps the notebook as it is, and reports whether it could be read
// as a whole.
func (s Shelf) keepPresent(ctx context.Context, lock Lock) (b Backup, sound bool, err error) {
	b, err = s.make(ctx, Restore, lock, func(ctx context.Context, to string) error {
		return data.CopyAside(ctx, s.notebook, to)
	})
	var told *data.Error
	switch {
	case err == nil:
		return b, true, nil
	case ctx.Err() != nil:
		return b, false, ctx.Err()
	case errors.As(err, &told) && told.Key == "data.error.copy_full":
		return b, false, err
	}
	b, err = s.setAside(lock)
	return b, false, err
}

// setAside copies the files of a notebook that cannot be read as a whole, byte
// by byte.
func (s Shelf) setAside(lock Lock) (b Backup, err error) {
	lock = s.lockFor(lock)
	b, _ = s.free(Aside, lock.Public != "")
	names := files(b)
	for n := len(names) - 1; n >= 0; n-- { // the one that is listed last: it stands for all
		from := s.notebook + []string{"", "-wal", "-shm"}[n]
		if _, err := os.Stat(from); err != nil {
			continue
		}
		if err := s.setOneAside(from, filepath.Join(s.Folder(), names[n]), lock); err != nil {
			return b, err
		}
	}
	return b, nil
}

func (s Shelf) setOneAside(from, to string, lock Lock) error {
	if lock.Public != "" {
		return sealInto(from, to, lock)
	}
	mine := to + "." + string(data.NewID())
	defer os.Remove(mine)
	if err := copyFile(from, mine); err != nil {
		return err
	}
	return durable.Rename(mine, to)
}

// lockFor is the lock given or, where the notebook could not say which, the one
// whose key lies beside the backups.
func (s Shelf) lockFor(lock Lock) Lock {
	if lock.Public != "" {
		return lock
	}
	entries, _ := os.ReadDir(s.Folder())
	for _, e := range entries {
		public, ours := strings.CutPrefix(e.Name(), BaseOf(s.notebook)+" ")
		public, key := strings.CutSuffix(public, keyEnd)
		if _, err := age.ParseX25519Recipient(public); ours && key && err == nil {
			return Lock{Public: public}
		}
	}
	return lock
}
