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

	"wawasan/data"
)

// roomPrefix is how the names of rooms begin.
const roomPrefix = "wawasan-"

// roomOf returns the folder for the lock of a notebook and for what it is
// reached by, where the file beside the notebook names no other. Two names of
// one file have one room. The folder has a short name, because the path of a
// socket may not be long.
func roomOf(notebook string) (string, error) {
	all, err := roomsOf(notebook)
	if err != nil {
		return "", err
	}
	return all[0], nil
}

// roomsOf are the rooms a notebook may have, the best first.
func roomsOf(notebook string) ([]string, error) {
	path, err := filepath.Abs(notebook)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(strconv.Itoa(os.Getuid()) + "\n" + data.RealPath(path)))
	var out []string
	for _, name := range []string{nameOf(sum[:4]), nameOf(sum[4:8])} { // a second one where somebody else has the first
		for _, base := range bases() {
			if dir := filepath.Join(base, name); fits(dir) && !slices.Contains(out, dir) {
				out = append(out, dir)
			}
		}
	}
	if len(out) == 0 {
		return nil, fs.ErrNotExist
	}
	return out, nil
}

func nameOf(sum []byte) string { return roomPrefix + hex.EncodeToString(sum) }

// enterRoom takes the lock of a notebook's room. It passes over rooms that are
// somebody else's; lock is nil, without an error, when another program is in.
func enterRoom(notebook string) (dir string, lock *flock.Flock, err error) {
	all, err := roomsOf(notebook)
	if err != nil {
		return "", nil, err
	}
	for _, dir := range all {
		if err = makeRoom(dir); err != nil {
			continue
		}
		lock := lockOf(dir)
		locked, failed := lock.TryLock()
		if failed == nil && !locked {
			return "", nil, nil
		}
		if err = failed; err == nil {
			return dir, lock, nil
		}
	}
	return "", nil, err
}

// rooms are the rooms that this person's programs have made, whether somebody
// is there or not.
func rooms() []string {
	var out []string
	for _, base := range bases() {
		found, _ := filepath.Glob(filepath.Join(base, roomPrefix+strings.Repeat("[0-9a-f]", 8))) // it fails for bad patterns only
		for _, dir := range found {
			if isMine(dir) && !slices.Contains(out, dir) {
				out = append(out, dir)
			}
		}
	}
	return out
}

// isMine reports that a room is there and this person's alone.
func isMine(dir string) bool {
	info, err := os.Lstat(dir)
	return err == nil && info.IsDir() && private(info)
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
	if !isMine(dir) {
		return fmt.Errorf("%s: %w", dir, fs.ErrPermission)
	}
	return nil
}

func lockOf(dir string) *flock.Flock { return flock.New(filepath.Join(dir, "lock")) }

// free reports whether nobody holds the room.
func free(dir string) bool {
	if !isMine(dir) {
		return true
	}
	lock := lockOf(dir)
	locked, err := lock.TryLock()
	_ = lock.Close()
	return locked && err == nil
}
