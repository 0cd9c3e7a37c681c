package data

import (
	"context"
	"errors"
	"os"
	"runtime"
	"sync"
	"syscall"
	"time"

	"wawasan/data/lockfile"
)

// The engine goes on with the files it opened, whatever stands under their
// names meanwhile: a cloud folder or a person may put another notebook there,
// and then two states are mixed, or what is written is in no file any more. So
// the store looks before each commit whether the notebook at its path, the log
// and the log's index beside it are still the files it opened, and whether
// somebody else wrote into the notebook. Once they are not, nothing is written
// any more; what is open can be read and saved as a new file (CopyTo).

// identity is which files an open notebook is.
type identity struct {
	path, real string // as it was named, and with links followed
	file       *os.File
	index      *os.File // of the log, nil on Windows, where what is open cannot be deleted
	parts      []part

	mu      sync.Mutex
	looked  os.FileInfo // the notebook when its bytes were last judged
	lost    *Error
	hearers []func()
}

// part is one of the files.
type part struct {
	path string
	info os.FileInfo
	key  string // of the sentence when it is another one
}

// fileNow is a file as it is now. On Windows a FileInfo learns only when it is
// compared which file it is, so it is compared at once.
func fileNow(path string) (os.FileInfo, error) {
	info, err := os.Stat(path)
	if err == nil {
		os.SameFile(info, info)
	}
	return info, err
}

// identify says which files the engine has opened; before is the notebook just
// before it did. The descriptor stays until the engine is closed: closing it
// earlier would let the engine's locks fall.
func identify(path string, before os.FileInfo) (*identity, error) {
	i := &identity{path: path, real: RealPath(path)}
	var err error
	if i.file, err = os.Open(i.real); err != nil {
		return nil, fileError(path, err)
	}
	now, err := i.file.Stat()
	if err != nil || !os.SameFile(before, now) {
		_ = i.file.Close() // the engine is closed next
		return nil, Unavailable("data.error.lost", "path", path).Because(err)
	}
	i.parts = []part{{path, before, "data.error.lost"}}
	for _, end := range []string{"-wal", "-shm"} {
		if info, err := fileNow(i.real + end); err == nil {
			i.parts = append(i.parts, part{i.real + end, info, "data.error.lost_log"})
		}
	}
	if runtime.GOOS != "windows" {
		i.index, _ = os.Open(i.real + "-shm") // without one nothing is asked of it
	}
	return i, nil
}

// still refuses when the files are not the ones that were opened. It costs a
// few microseconds.
func (i *identity) still() error {
	if i == nil {
		return nil
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.lost != nil {
		return i.lost
	}
	for _, p := range i.parts {
		now, err := os.Stat(p.path)
		if err == nil && os.SameFile(now, p.info) {
			continue
		}
		if err != nil && !gone(err) {
			return fileError(i.path, err) // the disk is away: it may come back
		}
		return i.lose(Unavailable(p.key, "path", i.path, "file", p.path).Because(err))
	}
	if i.logIsCut() {
		return i.lose(Unavailable("data.error.lost_log", "path", i.path, "file", i.real+"-wal"))
	}
	return nil
}

// logIsCut reports that the log is shorter than its index says: somebody cut
// it in place. The engine would read nothing where changes were, and write
// that into the notebook. Who empties a log tells its index first; what does
// not fit is looked at again all the same.
func (i *identity) logIsCut() bool {
	if i.index == nil {
		return false
	}
	for range 5 {
		x, ok := indexIn(i.index)
		if !ok || x.length() == 0 {
			return false
		}
		log, err := os.Stat(i.real + "-wal")
		if err != nil || log.Size() >= x.length() {
			return false
		}
		time.Sleep(20 * time.Millisecond)
	}
	return true
}

func gone(err error) bool { return errors.Is(err, os.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) }

// lose remembers why nothing is written any more. It is called with mu held.
func (i *identity) lose(why *Error) error {
	i.lost = why
	for _, hear := range i.hearers {
		hear()
	}
	i.hearers = nil
	return why
}

// whole is still, and refuses also when somebody wrote into the notebook who
// is no program that shares its log. mark is that of the last change as the
// engine sees it, q what it sees it by. Only after the notebook's bytes have
// changed, as they do when the log is written back, more is read than the time
// of that.
func (i *identity) whole(ctx context.Context, q querier, mark string) error {
	if err := i.still(); err != nil || i == nil {
		return err
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	const tries = 5 // somebody may be writing the log back
	for try := 1; ; try++ {
		now, err := i.file.Stat()
		if err != nil {
			return fileError(i.path, err)
		}
		if i.looked != nil && now.Size() == i.looked.Size() && now.ModTime().Equal(i.looked.ModTime()) {
			return nil
		}
		fits, err := i.fits(ctx, q, mark)
		switch {
		case err != nil:
			return err
		case fits:
			i.looked = now
			return nil
		case try == tries:
			return i.lose(Unavailable("data.error.overwritten", "path", i.path))
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// fits reports whether the notebook's own bytes are a state that its log goes
// on from, or the last state.
func (i *identity) fits(ctx context.Context, q querier, mark string) (bool, error) {
	var page, size int64
	err := q.QueryRowContext(ctx, `SELECT rootpage, (SELECT page_size FROM pragma_page_size)
		FROM sqlite_schema WHERE name = 'journal_state' AND type = 'table'`).Scan(&page, &size)
	if err != nil {
		return false, err
	}
	head, body := make([]byte, headLength), make([]byte, size)
	if _, err := i.file.ReadAt(head, 0); err != nil || string(head[:len(sqliteMagic)]) != sqliteMagic {
		return false, nil //nolint:nilerr // cut short: another program's doing
	}
	_, err = i.file.ReadAt(body, (page-1)*size)
	known := err == nil && stateOn(body) != nil
	own, _ := markOn(body) // none in an older notebook that is migrated in the log
	if known && own.now == mark {
		return true, nil
	}
	log := readLog(i.real + "-wal")
	return log.commits > 0 && (log.whole || known && log.belongs(state{own.now, schemaNumber(head)})), nil
}

// IsLost reports that an error means that the file of an open notebook was
// moved, exchanged, overwritten or deleted by another program: see Store.Lost.
func IsLost(err error) bool {
	var told *Error
	if !errors.As(err, &told) {
		return false
	}
	switch told.Key {
	case "data.error.lost", "data.error.lost_log", "data.error.overwritten":
		return true
	}
	return false
}

// Lost says why nothing is written any more: the notebook's file was moved,
// exchanged, overwritten or deleted by another program. It is nil as long as all
// is well, and stays once it is not. What the store holds can be read still,
// and saved by CopyTo.
func (s *Store) Lost() error {
	if s.identity == nil {
		return nil
	}
	_ = s.still() // which remembers it
	s.identity.mu.Lock()
	defer s.identity.mu.Unlock()
	if s.identity.lost == nil {
		return nil
	}
	return s.identity.lost
}

// close lets go of the notebook's file, after the engine has.
func (i *identity) close() {
	if i == nil {
		return
	}
	_ = i.file.Close() // it was read only
	if i.index != nil {
		_ = i.index.Close()
	}
}

// LetGo removes the log of a notebook that was exchanged, once what the store
// holds is saved elsewhere, so that what took its place can be opened: the
// engine would take the log for that one's. It does so only while no other
// program has the notebook open; the store writes nothing any more.
func (s *Store) LetGo() {
	if s.Lost() == nil {
		return
	}
	there, err := fileNow(s.path)
	if err != nil || os.SameFile(there, s.identity.parts[0].info) {
		return // it would be an empty notebook, or lack its newest changes
	}
	_ = s.lock.Close() // else nobody could have it alone
	alone, err := lockfile.Alone(lockOf(s.path))
	if alone == nil || err != nil {
		return
	}
	defer alone.Close()
	for _, p := range s.identity.parts[1:] {
		if now, err := os.Stat(p.path); err == nil && os.SameFile(now, p.info) {
			_ = os.Remove(p.path) // else the next opening says how
		}
	}
}
