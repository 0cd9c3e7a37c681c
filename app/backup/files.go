package backup

import (
	"io"
	"os"
	"path/filepath"
)

// put gives a whole file its name, in the place of an older one, and makes the
// name durable where the system can.
func put(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(to))
	if err != nil {
		return nil //nolint:nilerr // a folder that cannot be read keeps its files all the same
	}
	_ = dir.Sync() // Windows knows it not, and other systems refuse it on some disks
	return dir.Close()
}

// copyFile copies a file into a new one, byte by byte, and compares them.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	return write(to, func(w io.Writer) error {
		_, err := io.Copy(w, in)
		return err
	})
}

func writeText(path, text string) error {
	return write(path, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}
