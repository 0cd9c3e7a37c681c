// Package outlet writes files where a person told it to, and nowhere else:
// devices and pipes are written into, links followed, a file is there whole or
// not at all, and a notebook is never replaced.
package outlet

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"syscall"
	"time"

	"wawasan/data"
)

// place is where a path that a person named leads to.
type place struct {
	path   string // of the file itself, links followed
	stream bool   // a device or a pipe: written into, never replaced
	pipe   bool
}

// leadsTo finds out where a path leads without opening it: opening a pipe
// waits for whoever is at its other end.
func leadsTo(path string) (place, error) {
	info, err := os.Stat(path)
	switch {
	case os.IsNotExist(err):
		return place{path: followed(path)}, nil
	case err != nil:
		return place{}, err
	case info.IsDir():
		return place{}, data.Unavailable("export.error.is_folder", "path", path)
	case info.Mode()&os.ModeDevice != 0 && info.Mode()&os.ModeCharDevice == 0:
		return place{}, data.Unavailable("export.error.disk", "path", path)
	case !info.Mode().IsRegular():
		return place{path: path, stream: true, pipe: info.Mode()&os.ModeNamedPipe != 0}, nil
	case descriptors.MatchString(path):
		return place{path: path, stream: true}, nil
	}
	return place{path: followed(path)}, nil
}

// descriptors are the names under which a process finds the files it has open
// already. What they lead to is written into, as whoever opened it wanted it.
var descriptors = regexp.MustCompile(`^/dev/(fd/\d+|stdout|stderr)$|^/proc/[^/]+/fd/\d+$`)

// mostLinks is how many links the systems follow before they call it a circle.
const mostLinks = 40

// followed is the file that a path leads to, whether it is there or not.
func followed(path string) string {
	at := path
	for range mostLinks {
		to, err := os.Readlink(at)
		if err != nil {
			return at
		}
		if !filepath.IsAbs(to) {
			dir, err := filepath.EvalSymlinks(filepath.Dir(at)) // what .. in the link counts from
			if err != nil {
				return path
			}
			to = filepath.Join(dir, to)
		}
		at = to
	}
	return path
}

// straight writes into a device or a pipe. When ctx ends, a reader that takes
// nothing is not waited for.
func straight(ctx context.Context, to place, write func(io.Writer) error) error {
	f, err := openStream(ctx, to)
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, func() { _ = f.SetWriteDeadline(time.Unix(1, 0)) })
	defer stop()
	err = errors.Join(write(f), f.Close())
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// A pipe that nobody reads yet is asked again for a while, since its reader
// may be about to start.
const (
	readerPatience = 10 * time.Second
	readerPause    = 20 * time.Millisecond
)

func openStream(ctx context.Context, to place) (*os.File, error) {
	if !to.pipe {
		return os.OpenFile(to.path, os.O_WRONLY|os.O_APPEND, 0)
	}
	patience := time.NewTimer(readerPatience)
	defer patience.Stop()
	again := time.NewTicker(readerPause)
	defer again.Stop()
	for {
		// opened so, a pipe without a reader refuses instead of waiting for ever
		f, err := os.OpenFile(to.path, os.O_WRONLY|syscall.O_NONBLOCK, 0)
		if !errors.Is(err, syscall.ENXIO) {
			return f, err
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-patience.C:
			return nil, data.Unavailable("export.error.no_reader", "path", to.path).Because(err)
		case <-again.C:
		}
	}
}

// Whole is a file that is written beside its place and takes it when it is put there.
type Whole struct {
	*os.File
	path   string
	failed error
}

// Begin begins a file that only this person can read.
func Begin(path string) (*Whole, error) {
	sweep(filepath.Dir(path), time.Now())
	return BeginNext(path)
}

// BeginNext is Begin for a further file in a folder: what interrupted acts left
// there is not looked for again.
func BeginNext(path string) (*Whole, error) {
	name := filepath.Join(filepath.Dir(path), halfName+string(data.NewID()))
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	return &Whole{File: f, path: path}, nil
}

// Path is the place the file takes.
func (f *Whole) Path() string { return f.path }

// Write writes, and remembers what failed.
func (f *Whole) Write(b []byte) (int, error) {
	n, err := f.File.Write(b)
	if err != nil {
		f.failed = err
	}
	return n, err
}

// Close ends the writing: the file is whole, and not in its place yet. One
// that failed is gone.
func (f *Whole) Close() error {
	err := f.failed
	if err == nil {
		err = f.Sync() // a name that is there after a power cut stands for a whole file
	}
	if err = errors.Join(err, f.File.Close()); err != nil {
		f.Drop()
	}
	return err
}

// Put gives the file its place. One that another program has open keeps it; see
// Held.
func (f *Whole) Put() error {
	err := Held(f.path, f.path, os.Rename(f.Name(), f.path))
	if err != nil {
		f.Drop()
	}
	return err
}

// Drop takes the file away, wherever it stands in its making.
func (f *Whole) Drop() {
	_ = f.File.Close()
	_ = os.Remove(f.Name())
}

// whole writes a file that is there whole or not at all.
func whole(path string, write func(io.Writer) error) error {
	f, err := Begin(path)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Drop()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return f.Put()
}
