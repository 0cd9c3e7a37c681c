// Package lockfile keeps programs apart by a file that lies beside what they
// share. The system lets go of a lock whose program died, so a file that was
// left behind holds nobody up.
package lockfile

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"runtime"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// Lock is a lock that is held. The nil Lock holds nothing and may be closed.
type Lock struct {
	path string
	file *flock.Flock
	once sync.Once // closes
}

// Share takes the lock together with all others that share it. It returns nil,
// without an error, while somebody has it alone.
func Share(path string) (*Lock, error) { return take(path, (*flock.Flock).TryRLock) }

// Alone takes the lock for this program only. It returns nil, without an error,
// while anybody else has it.
func Alone(path string) (*Lock, error) { return take(path, (*flock.Flock).TryLock) }

// Within tries to take a lock as long as somebody is in the way, with a pause
// between two tries, and no longer than its patience lasts. It returns nil,
// without an error, when somebody stays.
func Within(ctx context.Context, patience, pause time.Duration, try func() (*Lock, error)) (*Lock, error) {
	for end := time.Now().Add(patience); ; {
		lock, err := try()
		if lock != nil || err != nil || time.Now().After(end) {
			return lock, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(pause):
		}
	}
}

// Free reports whether nobody has the lock. It makes no file.
func Free(path string) bool {
	file := flock.New(path, flock.SetFlag(os.O_RDONLY))
	locked, err := file.TryLock()
	_ = file.Close() // it was asked only
	return locked || errors.Is(err, fs.ErrNotExist)
}

// take makes the file where it is missing. The last one to let go removes it,
// so a lock counts only when its file is still the one of that name.
func take(path string, try func(*flock.Flock) (bool, error)) (*Lock, error) {
	for {
		file := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))
		locked, err := try(file)
		if err != nil || !locked {
			_ = file.Close() // nothing was taken
			return nil, err
		}
		l := &Lock{path: path, file: file}
		if l.Stands() {
			return l, nil
		}
		_ = file.Close() // of a file that was just removed
	}
}

// Stands reports that the file is still the one of its name: somebody may have
// deleted it, and then others lock another one.
func (l *Lock) Stands() bool {
	mine, err := l.file.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(l.path)
	return err == nil && os.SameFile(mine, there)
}

// Shared goes from having the lock alone to sharing it. Where another program
// takes it alone in between, it returns false and the lock is lost.
func (l *Lock) Shared() (bool, error) {
	if err := l.file.Unlock(); err != nil {
		return false, err
	}
	again, err := Share(l.path)
	if again == nil || err != nil {
		return false, err
	}
	l.file = again.file
	return true, nil
}

// Sole reports whether nobody else shares the lock; then this program has it
// alone from here on. Else it is shared as before, unless another program took
// it alone in between.
func (l *Lock) Sole() bool {
	if l == nil {
		return true
	}
	if err := l.file.Unlock(); err != nil { // some systems do not let one go over at once
		return false
	}
	if alone, err := l.file.TryLock(); err == nil && alone && l.Stands() {
		return true
	}
	if again, err := Share(l.path); err == nil && again != nil {
		_ = l.file.Close()
		l.file = again.file
	}
	return false
}

// Close lets go of the lock and removes the file when nobody else has it.
func (l *Lock) Close() (err error) {
	if l != nil {
		l.once.Do(func() { err = l.close() })
	}
	return err
}

func (l *Lock) close() error {
	if runtime.GOOS == "windows" { // where a file that somebody has open stays
		err := l.file.Close()
		_ = os.Remove(l.path)
		return err
	}
	// To have it alone is to be the last one; whoever waits for this file sees
	// that it is gone and makes another.
	if alone, err := l.file.TryLock(); err == nil && alone && l.Stands() {
		_ = os.Remove(l.path) // else it stays, and holds nobody up
	}
	return l.file.Close()
}
