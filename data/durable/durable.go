// Package durable makes what was written stay after a power cut.
package durable

import (
	"os"
	"path/filepath"
)

// File makes what a file holds durable.
func File(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// Folder makes the names in a folder durable where the system can; Windows
// needs it not, and other systems refuse it on some disks.
func Folder(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return nil //nolint:nilerr // a folder that cannot be read keeps its files all the same
	}
	_ = f.Sync() // best effort, as above
	return f.Close()
}

// Rename gives a file a name, in the place of an older one, for good.
func Rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return Folder(filepath.Dir(to))
}
