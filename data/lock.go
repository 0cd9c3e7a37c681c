package data

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"wawasan/data/lockfile"
)

// Beside a notebook that is open lies an empty file NAME-lock. Every program
// that has the notebook open shares its lock; what needs the notebook for
// itself (to put another in its place, to repair it, to erase it) has it alone.
// It is a file of its own because the engine's locks are the process's: they
// fall when any descriptor of the notebook is closed. The last one to close the
// notebook removes it, and one that was left behind by a program that died
// holds nobody up. Where its folder cannot be written there is none.

// lockOf is the file beside a notebook; two names of one file have one.
func lockOf(path string) string { return RealPath(path) + "-lock" }

// RealPath is a path with its symbolic links followed as far as they lead, as
// the engine does: the files beside a notebook lie beside the end of the link.
func RealPath(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	if real, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(real, filepath.Base(path))
	}
	return path
}

// exclusive is the key under which a context carries the path that Exclusively
// holds.
type exclusive struct{}

// Exclusively calls do while no program has the notebook at path open, nor
// can open it. It waits a little for a program that is about to end, and
// refuses (conflict) while one stays. The context that do gets lets Open open
// the notebook all the same. A Store of this process on that notebook must be
// closed before; a missing notebook, or its missing folder, is no hindrance.
func Exclusively(ctx context.Context, path string, do func(ctx context.Context) error) error {
	path = RealPath(path)
	if held, _ := ctx.Value(exclusive{}).(string); held == path {
		return do(ctx)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return Unavailable("data.error.folder", "path", filepath.Dir(path)).Because(err)
	}
	lock, err := lockWithin(ctx, func() (*lockfile.Lock, error) { return lockfile.Alone(lockOf(path)) })
	switch {
	case err != nil && ctx.Err() != nil:
		return err
	case err != nil:
		return fileError(path, err)
	case lock == nil:
		return Conflict("data.error.in_use", "path", path)
	}
	defer lock.Close()
	return do(context.WithValue(ctx, exclusive{}, path))
}

// lockWithin tries as long as somebody is in the way, and no longer than a
// statement waits. It returns nil when somebody stays.
func lockWithin(ctx context.Context, try func() (*lockfile.Lock, error)) (*lockfile.Lock, error) {
	return lockfile.Within(ctx, busyPatience, lockPause, try)
}

const lockPause = 10 * time.Millisecond

// lockShared takes a notebook's lock together with other programs, for as long
// as the Store is open. Where there can be no lock the notebook is opened all
// the same: opening says better why it cannot be, or may be read only.
func lockShared(ctx context.Context, path string) (*lockfile.Lock, error) {
	if held, _ := ctx.Value(exclusive{}).(string); held == RealPath(path) {
		return nil, nil
	}
	lock, err := lockWithin(ctx, func() (*lockfile.Lock, error) { return lockfile.Share(lockOf(path)) })
	switch {
	case lock != nil:
		return lock, nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, nil //nolint:nilerr // see above
	}
	return nil, Unavailable("data.error.held_alone", "path", path)
}

// lockToOpen takes the lock to open a notebook with and makes a missing one's
// file, which it reports. A file is made only while nobody has the notebook
// open: a program that lost its file holds what was in it still.
func lockToOpen(ctx context.Context, path string) (lock *lockfile.Lock, made bool, err error) {
	exists, err := lookAt(path)
	if err == nil && !exists {
		err = makeFolder(path)
	}
	if err != nil {
		return nil, false, err
	}
	joined := exists && isJoined(path)
	if !exists && ctx.Value(exclusive{}) != RealPath(path) {
		lock, made, err = lockToMake(ctx, path)
	} else {
		lock, err = lockShared(ctx, path)
	}
	if err == nil && !made {
		made, err = prepareFile(path)
	}
	if err == nil && exists {
		err = partNames(ctx, path, joined)
	}
	if err != nil {
		_ = lock.Close() // it was taken for nothing
		return nil, false, err
	}
	return lock, made, nil
}

// lockToMake has the lock alone while it makes the file. Somebody who was
// faster is joined.
func lockToMake(ctx context.Context, path string) (lock *lockfile.Lock, made bool, err error) {
	lock, err = lockWithin(ctx, func() (*lockfile.Lock, error) {
		if exists, err := lookAt(path); exists || err != nil {
			return lockfile.Share(lockOf(path))
		}
		lock, err := lockfile.Alone(lockOf(path))
		if lock == nil || err != nil {
			return lock, err
		}
		if made, err = prepareFile(path); err == nil {
			var shared bool
			if shared, err = lock.Shared(); err == nil && !shared {
				return nil, nil // it is there now, so the next try joins who has it
			}
		}
		if err != nil {
			_ = lock.Close()
			return nil, err
		}
		return lock, nil
	})
	var told *Error
	switch {
	case lock != nil:
		return lock, made, nil
	case ctx.Err() != nil:
		return nil, made, ctx.Err()
	case errors.As(err, &told):
		return nil, made, err
	case err != nil:
		return nil, made, nil //nolint:nilerr // where there can be no lock, see lockShared
	}
	return nil, made, Conflict("data.error.gone_held", "path", path)
}
