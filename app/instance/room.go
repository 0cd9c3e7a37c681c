package instance

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// longestSocket is what every system takes as the path of a socket.
const longestSocket = 100

// roomOf returns the folder for the lock and the socket of a notebook. Two
// names of one file have one room. The folder has a short name, because the
// path of a socket may not be long.
func roomOf(notebook string) (string, error) {
	path, err := filepath.Abs(notebook)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256([]byte(strconv.Itoa(os.Getuid()) + "\n" + resolved(path)))
	name := "wawasan-" + hex.EncodeToString(sum[:4])
	for _, base := range []string{os.Getenv("XDG_RUNTIME_DIR"), os.TempDir()} {
		dir := filepath.Join(base, name)
		if info, err := os.Stat(base); err == nil && info.IsDir() && filepath.IsAbs(dir) && len(socketIn(dir)) < longestSocket {
			return dir, nil
		}
	}
	return filepath.Join("/tmp", name), nil
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

func socketIn(dir string) string { return filepath.Join(dir, "socket") }

// makeRoom makes the folder and refuses one that others could reach into:
// temporary folders are everybody's.
func makeRoom(dir string) error {
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
