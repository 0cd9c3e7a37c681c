package instance

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/gofrs/flock"
)

// roomPrefix is how the names of rooms begin.
const roomPrefix = "wawasan-"

// roomOf returns the folder for the lock of a notebook and for what it is
// reached by. Two names of one file have one room. The folder has a short name,
// because the path of a socket may not be long.
func roomOf(notebook string) (string, error) {
	path, err := filepath.Abs(notebook)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(strconv.Itoa(os.Getuid()) + "\n" + resolved(path)))
	name := roomPrefix + hex.EncodeToString(sum[:4])
	for _, base := range bases() {
		if dir := filepath.Join(base, name); fits(dir) {
			return dir, nil
		}
	}
	return "", fs.ErrNotExist
}

// rooms are the rooms that this person's programs have made, whether somebody
// is there or not.
func rooms() []string {
	var out []string
	for _, base := range bases() {
		found, _ := filepath.Glob(filepath.Join(base, roomPrefix+strings.Repeat("[0-9a-f]", 8))) // it fails for bad patterns only
		for _, dir := range found {
			if info, err := os.Lstat(dir); err == nil && info.IsDir() && private(info) && !slices.Contains(out, dir) {
				out = append(out, dir)
			}
		}
	}
	return out
}

// resolved follows symbolic links as far as the path is there.
func resolved(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	if real, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		return filepath.Join(real, filepath.Base(path))
	}
	return path
}

// makeRoom makes the folder and refuses one that others could reach into:
// temporary folders are everybody's.
func makeRoom(dir string) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil && !os.IsExist(err) {
		return err
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	if !info.IsDir() || !private(info) {
		return fmt.Errorf("%s: %w", dir, fs.ErrPermission)
	}
	return nil
}

func lockOf(dir string) *flock.Flock { return flock.New(filepath.Join(dir, "lock")) }

// free reports whether nobody holds the room.
func free(dir string) bool {
	if _, err := os.Stat(dir); err != nil {
		return true
	}
	lock := lockOf(dir)
	locked, err := lock.TryLock()
	_ = lock.Close()
	return locked && err == nil
}
