package data

import (
	"context"
	"errors"
	"os"
	"syscall"
)

// ReadOnly says why a notebook is read and not written.
type ReadOnly string

// The reasons for writing nothing.
const (
	ReadOnlyAsked   ReadOnly = "asked"   // Options.ReadOnly
	ReadOnlyFile    ReadOnly = "file"    // the system does not let file or folder be written
	ReadOnlyDisk    ReadOnly = "disk"    // the disk can only be read
	ReadOnlyFull    ReadOnly = "full"    // the disk has no room
	ReadOnlyDamaged ReadOnly = "damaged" // a check found the file broken
)

// readOnlyErrors are the keys of the sentences that refuse a change.
var readOnlyErrors = map[ReadOnly]string{
	ReadOnlyAsked:   "data.error.read_only_asked",
	ReadOnlyFile:    "data.error.read_only_file",
	ReadOnlyDisk:    "data.error.read_only_medium",
	ReadOnlyFull:    "data.error.read_only_full",
	ReadOnlyDamaged: "data.error.read_only_damaged",
}

// ReadOnly returns why every change of this notebook is refused, "" while it
// is written as usual.
func (s *Store) ReadOnly() ReadOnly {
	why, _ := s.readOnly.Load().(ReadOnly)
	return why
}

// StopWriting refuses every change from now on, for a reason found while the
// notebook is open. The first reason stays.
func (s *Store) StopWriting(why ReadOnly) { s.readOnly.CompareAndSwap(nil, why) }

// MayWrite refuses (unavailable) what would write to a notebook that is only
// read.
func (s *Store) MayWrite() error {
	why := s.ReadOnly()
	if why == "" {
		return nil
	}
	return Unavailable(readOnlyErrors[why], "path", s.path)
}

// readable is the reason for which a notebook that cannot be opened for writing
// may be read all the same, "" when that would be no help.
func readable(err error) ReadOnly {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), engineSort(err) == engineFull:
		return ReadOnlyFull
	case errors.Is(err, syscall.EROFS):
		return ReadOnlyDisk
	case errors.Is(err, os.ErrPermission), isProtected(err):
		return ReadOnlyFile
	}
	switch engineSort(err) {
	case engineReadonly, enginePermission, engineAccess, engineCannotOpen:
		return ReadOnlyFile
	}
	return ""
}

// tryToWrite refuses a file that is there and may not be written, before
// anything is made beside it.
func tryToWrite(path string) error {
	if exists, err := lookAt(path); err != nil || !exists {
		return nil //nolint:nilerr // opening says so
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fileError(path, err)
	}
	return f.Close()
}

// keepNothing keeps no copy of what is one itself.
func keepNothing(context.Context, Old) error { return nil }

// orRead opens for reading what could not be opened for writing because of
// err, where that is of help; else it returns err, or what the file itself is
// refused for.
func orRead(ctx context.Context, path string, o Options, err error) (*Store, error) {
	why := readable(err)
	if exists, _ := lookAt(path); why == "" || !exists {
		return nil, err
	}
	s, refused := openReading(ctx, path, o, why)
	if refused == nil {
		return s, nil
	}
	if code := CodeOf(refused); code == CodeInvalid || code == CodeConflict {
		return nil, refused
	}
	return nil, err
}

// openReading opens a notebook without writing one byte to it or beside it.
// What cannot be read so, because its newest changes stand in the log beside
// it or because it is older than this program, is copied into a folder of its
// owner's alone, which goes when the store is closed, and read there.
func openReading(ctx context.Context, path string, o Options, why ReadOnly) (*Store, error) {
	exists, err := lookAt(path)
	if err != nil {
		return nil, err
	}
	if !exists {
		return nil, NotFound("data.error.read_only_missing", "path", path)
	}
	apart, err := lookToRead(path)
	if err != nil {
		return nil, err
	}
	s := newStore(path, o)
	if apart {
		err = s.connectApart(ctx)
	} else {
		err = s.connectReading(ctx)
	}
	if err != nil {
		s.Close()
		return nil, openError(path, err)
	}
	s.StopWriting(why)
	return s, nil
}

// connectReading opens a file that nothing is to be brought into: immutable, so
// the engine makes no file beside it and asks for no lock.
func (s *Store) connectReading(ctx context.Context) (err error) {
	s.rsql, s.reader, err = poolOf(openGuarded(uri(s.path, "immutable=1", "mode=ro",
		"_pragma=trusted_schema(0)", "_pragma=cell_size_check(1)", "_pragma=query_only(1)", "_pragma=cache_size(-8000)"), s.still), 3)
	if err != nil {
		return err
	}
	return judgeSchema(ctx, s.rsql, s.path)
}

// connectApart copies the notebook and opens the copy as any other: brought
// to the newest version there.
func (s *Store) connectApart(ctx context.Context) (err error) {
	if s.apart, err = copyApart(s.path); err != nil {
		return err
	}
	if err = patiently(ctx, s.connect); err != nil {
		return err
	}
	if err = judgeSchema(ctx, s.wsql, s.path); err != nil {
		return err
	}
	return migrate(ctx, s.wsql, s.file(), keepNothing)
}

// file is the file that is open: the notebook, or its copy.
func (s *Store) file() string {
	if s.apart != "" {
		return s.apart
	}
	return s.path
}
