package backup

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"wawasan/data"
	"wawasan/data/durable"
	"wawasan/data/lockfile"
)

// Shelf is the folder with a notebook's backups. The zero value is of no use:
// see Of.
type Shelf struct {
	notebook string // links followed
	now      func() time.Time
}

// Of returns the shelf of a notebook, by the clock of its person's zone. Two
// names of one notebook have one shelf. Nothing is made yet.
func Of(notebook string, now func() time.Time) Shelf {
	return Shelf{notebook: data.RealPath(notebook), now: now}
}

// Folder is where the backups lie; it is made with the first one.
func (s Shelf) Folder() string { return FolderOf(s.notebook) }

// All lists the backups here and in a second place, "" for none: one that lies
// in both is listed as it lies here. A second place that is away has none.
func (s Shelf) All(place string) ([]Backup, error) {
	list, err := s.List()
	if err != nil || place == "" {
		return list, err
	}
	other, _ := s.listIn(filepath.Join(place, filepath.Base(s.Folder())))
	for _, b := range other {
		if !slices.ContainsFunc(list, func(o Backup) bool { return o.Name == b.Name }) {
			list = append(list, b)
		}
	}
	newestFirst(list)
	return list, nil
}

// List lists the backups, the newest first. It reads names only; without a
// folder there are none.
func (s Shelf) List() ([]Backup, error) { return s.listIn(s.Folder()) }

func (s Shelf) listIn(dir string) ([]Backup, error) {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, data.Unavailable("backup.error.list", "folder", dir).Because(err)
	}
	var list []Backup
	base, zone := BaseOf(s.notebook), s.now().Location()
	for _, e := range entries {
		b, ok := parse(base, e.Name(), zone)
		if info, err := e.Info(); ok && err == nil && info.Mode().IsRegular() {
			b.Size, b.Folder = info.Size(), dir
			list = append(list, b)
		}
	}
	newestFirst(list)
	return list, nil
}

// Has reports whether a backup of that name lies here still, sealed by now or
// not.
func (s Shelf) Has(name string) bool {
	for _, end := range []string{"", sealedEnd} {
		if _, err := os.Stat(filepath.Join(s.Folder(), name+end)); err == nil {
			return true
		}
	}
	return false
}

// CopyTo writes a whole, verified copy of a notebook into a new file.
type CopyTo func(ctx context.Context, path string) error

// Make makes a backup by copy, sealed where there is a lock, and thins the
// others. What killed runs left is taken away before. When another program
// makes one meanwhile it waits.
func (s Shelf) Make(ctx context.Context, why Reason, lock Lock, copy CopyTo) (b Backup, err error) {
	err = s.alone(ctx, func() error {
		b, err = s.make(ctx, why, lock, copy)
		if err != nil {
			return err
		}
		return s.thin(s.Folder())
	})
	return b, explain(s.Folder(), err)
}

func (s Shelf) make(ctx context.Context, why Reason, lock Lock, copy CopyTo) (Backup, error) {
	b, path := s.free(why, lock.Public != "")
	if lock.Public == "" {
		if err := copy(ctx, path); err != nil {
			return b, err
		}
	} else if err := s.makeSealed(ctx, path, lock, copy); err != nil {
		return b, err
	}
	if info, err := os.Stat(path); err == nil {
		b.Size = info.Size()
	}
	return b, nil
}

// free is a backup of now, or of the first second after it that no other one
// has: so they stand in the order in which they were made.
func (s Shelf) free(why Reason, sealed bool) (Backup, string) {
	at := s.now().Truncate(time.Second)
	list, _ := s.List() // one that cannot be read cannot be written either
	for slices.ContainsFunc(list, func(b Backup) bool { return b.At.Equal(at) }) {
		at = at.Add(time.Second)
	}
	b := Backup{Name: nameOf(BaseOf(s.notebook), at, why, sealed), Folder: s.Folder(), At: at, Reason: why, Sealed: sealed}
	return b, b.Path()
}

// makeSealed copies into the notebook's own folder, where a plain copy is no
// news, and seals that.
func (s Shelf) makeSealed(ctx context.Context, path string, lock Lock, copy CopyTo) error {
	if err := s.keepKey(lock); err != nil {
		return err
	}
	plain := s.temporary()
	defer os.Remove(plain)
	if err := copy(ctx, plain); err != nil {
		return err
	}
	return sealInto(plain, path, lock)
}

// sealInto seals a file and gives the result its name when it is whole.
func sealInto(plain, path string, lock Lock) error {
	mine := path + "." + string(data.NewID())
	defer os.Remove(mine)
	if err := sealFile(plain, mine, lock.Public); err != nil {
		return err
	}
	return durable.Rename(mine, path)
}

// temporary is a name beside the notebook for a file that stays for moments;
// sweep takes it away when a program was killed in them.
func (s Shelf) temporary() string { return s.notebook + "." + string(data.NewID()) + ".tmp" }

// keepKey puts the lock's sealed private part beside the backups, so that the
// passphrase alone opens them, whatever becomes of the notebook.
func (s Shelf) keepKey(lock Lock) error {
	path := filepath.Join(s.Folder(), BaseOf(s.notebook)+" "+lock.Public+keyEnd)
	if kept, err := os.ReadFile(path); err == nil && string(kept) == lock.Secret {
		return nil
	}
	mine := path + "." + string(data.NewID())
	defer os.Remove(mine)
	if err := writeText(mine, lock.Secret); err != nil {
		return err
	}
	return durable.Rename(mine, path)
}

func (s Shelf) thin(dir string) error {
	list, err := s.listIn(dir)
	if err != nil {
		return err
	}
	for _, b := range Thin(list, s.now()) {
		for _, name := range files(b) {
			if err := os.Remove(filepath.Join(dir, name)); err != nil && !errors.Is(err, os.ErrNotExist) {
				return err
			}
		}
	}
	return nil
}

// files are the names of the files a backup may consist of.
func files(b Backup) []string {
	if b.Reason != Aside {
		return []string{b.Name}
	}
	stem, end := strings.TrimSuffix(b.Name, sealedEnd), ""
	if b.Sealed {
		end = sealedEnd
	}
	return []string{b.Name, stem + "-wal" + end, stem + "-shm" + end}
}

// Sweep takes away what killed runs left half made, unless a program is at
// work.
func (s Shelf) Sweep() error {
	if _, err := os.Stat(s.Folder()); err != nil {
		return nil //nolint:nilerr // nothing was ever made
	}
	lock, err := lockfile.Alone(s.lockPath())
	if lock == nil || err != nil {
		return nil //nolint:nilerr // the next one will
	}
	s.sweep()
	return lock.Close()
}

var (
	halfMade  = regexp.MustCompile(`\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(-journal|-wal|-shm|-lock)?$`)
	temporary = regexp.MustCompile(`^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp(-wal|-shm|-journal|-lock|\.[0-9a-f-]{36}(-journal)?)?$`)
)

func (s Shelf) sweep() {
	base := BaseOf(s.notebook) + " "
	s.sweepIn(s.Folder(), func(name string) bool { return strings.HasPrefix(name, base) && halfMade.MatchString(name) })
	s.sweepIn(filepath.Dir(s.notebook), func(name string) bool {
		rest, ours := strings.CutPrefix(name, filepath.Base(s.notebook))
		return ours && temporary.MatchString(rest)
	})
}

func (s Shelf) sweepIn(dir string, isLeft func(name string) bool) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if isLeft(e.Name()) {
			_ = os.Remove(filepath.Join(dir, e.Name())) // what cannot be removed now, next time
		}
	}
}

func (s Shelf) lockPath() string { return filepath.Join(s.Folder(), ".lock") }

// patience is how long one waits for another program that makes a backup, with
// a pause between two looks.
const (
	patience = time.Minute
	pause    = 20 * time.Millisecond
)

// Alone does something with the backups while no other program makes or thins
// any.
func (s Shelf) Alone(ctx context.Context, do func() error) error { return s.alone(ctx, do) }

// alone makes the folder and does something in it while no other program does,
// when it has taken away what killed ones left. Where the disk knows no locks
// it is done all the same, and nothing is taken away.
func (s Shelf) alone(ctx context.Context, do func() error) error {
	if err := os.MkdirAll(s.Folder(), 0o700); err != nil {
		return err
	}
	_ = os.Chmod(s.Folder(), 0o700) //nolint:gosec // a folder; one of others' is theirs to open
	lock, err := s.take(ctx)
	if err != nil {
		return err
	}
	if lock != nil {
		defer lock.Close()
		s.sweep()
	}
	return do()
}

// take takes the lock of the folder, nil where the disk knows none.
func (s Shelf) take(ctx context.Context) (*lockfile.Lock, error) {
	lock, err := lockfile.Within(ctx, patience, pause, func() (*lockfile.Lock, error) { return lockfile.Alone(s.lockPath()) })
	switch {
	case err != nil && errors.Is(err, ctx.Err()):
		return nil, err
	case err != nil:
		return nil, nil //nolint:nilerr // a disk without locks, or one that says why when it is written
	case lock == nil:
		return nil, data.Unavailable("backup.error.busy", "folder", s.Folder())
	}
	return lock, nil
}

// explain gives failures of the disk a sentence; refusals pass as they are.
func explain(folder string, err error) error {
	if err == nil || data.CodeOf(err) != data.CodeInternal || errors.Is(err, context.Canceled) || errors.Is(err, data.ErrMigrated) {
		return err
	}
	return data.Unavailable("backup.error.write", "folder", folder).Because(err)
}
