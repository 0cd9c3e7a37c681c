package data

import (
	"context"
	"errors"
	"io"
	"os"
	"time"

	"wawasan/data/durable"
	"wawasan/data/lockfile"
)

// A notebook with a second name (a hard link, as some programs that make
// backups leave) would get a log under each: two programs that open it under
// both would destroy it, and one alone would change the backup. So it is parted
// from its other names before it is opened: what bears the name becomes a file
// of its own, and the other names keep what they have. That can be done only
// while nobody has the notebook open, under any name.

// errHeld says that somebody has the file open.
var errHeld = errors.New("somebody has it open")

// holdLimit is how long it is waited for who is about to close it.
const holdLimit = time.Second

// partNames makes the notebook at path a file with one name; joined says that
// another program has it open under this one, and knows what it does.
func partNames(ctx context.Context, path string, joined bool) error {
	real := RealPath(path)
	for end := time.Now().Add(holdLimit); ; {
		names, err := namesOf(real)
		if err != nil || names < 2 {
			return nil //nolint:nilerr // opening says better what is wrong with it
		}
		err = partAlone(real)
		switch {
		case err == nil, joined && errors.Is(err, errHeld):
			return nil
		case !errors.Is(err, errHeld):
			return fileError(path, err)
		case time.Now().After(end) || ctx.Err() != nil:
			return Conflict("data.error.hard_link", "path", path).Because(err)
		}
		time.Sleep(lockPause)
	}
}

// isJoined reports that another program has the notebook open under this name.
func isJoined(path string) bool { return !lockfile.Free(lockOf(path)) }

// partAlone parts the notebook, and its log first: with the log alone parted
// nothing is changed.
func partAlone(real string) error {
	file, free, err := holdFile(real)
	if err != nil {
		return err
	}
	defer free()
	mine, err := file.Stat()
	if err != nil {
		return err
	}
	if now, err := os.Stat(real); err != nil || !os.SameFile(mine, now) {
		return errHeld // another program was faster: look again
	}
	if names, err := namesOf(real + "-wal"); err == nil && names > 1 {
		log, err := os.Open(real + "-wal")
		if err != nil {
			return err
		}
		defer log.Close()
		if err := replaceByCopy(log, real+"-wal", func() {}); err != nil {
			return err
		}
	}
	if names, err := namesOf(real + "-shm"); err == nil && names > 1 {
		if err := os.Remove(real + "-shm"); err != nil { // the engine makes it anew
			return err
		}
	}
	return replaceByCopy(file, real, free)
}

// replaceByCopy puts a copy of a file under its name; release lets go of what
// would keep the system from it.
func replaceByCopy(from *os.File, name string, release func()) error {
	mine := name + "." + string(NewID())
	to, err := os.OpenFile(mine, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer os.Remove(mine) // nothing is there any more after the rename
	if _, err = from.Seek(0, io.SeekStart); err == nil {
		_, err = io.Copy(to, from)
	}
	if err == nil {
		err = to.Sync()
	}
	if closed := to.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	if mustReleaseToRename {
		release()
	}
	return durable.Rename(mine, name)
}
