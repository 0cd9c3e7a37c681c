package instance

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"wawasan/data"
	"wawasan/data/lockfile"
)

// Beside a notebook that is shown lies a file NAME-window. Its lock is the hold
// on the notebook, and it names the room in which its program is reached: so
// all programs agree, whatever folder for temporary files each was given. Where
// the notebook's folder cannot be written the lock of the room is the hold.

// besideOf is that file, "" where all programs agree by themselves.
func besideOf(notebook string) string {
	path, err := filepath.Abs(notebook)
	if err != nil || !agreesBeside {
		return ""
	}
	return data.RealPath(path) + "-window"
}

// holdBeside takes the hold; taken says that another program has it. The lock
// is nil where there can be none.
func holdBeside(notebook string) (lock *lockfile.Lock, taken bool) {
	path := besideOf(notebook)
	if path == "" || os.MkdirAll(filepath.Dir(path), 0o700) != nil {
		return nil, false
	}
	lock, err := lockfile.Alone(path)
	return lock, lock == nil && err == nil
}

// roomShape is the name of a room.
var roomShape = regexp.MustCompile(`^` + roomPrefix + `[0-9a-f]{8}$`)

// heldIn reads in which room a notebook's program is reached, "" for none. A
// room of somebody else's is none.
func heldIn(notebook string) string {
	path := besideOf(notebook)
	if path == "" {
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	const longest = 4 << 10
	text, err := io.ReadAll(io.LimitReader(f, longest))
	dir := strings.TrimSpace(string(text))
	if err != nil || !filepath.IsAbs(dir) || !roomShape.MatchString(filepath.Base(dir)) {
		return ""
	}
	return dir
}

// whereOf are the rooms in which a notebook's program may be, the likeliest
// first.
func whereOf(notebook string) []string {
	var out []string
	if dir := heldIn(notebook); dir != "" && isMine(dir) {
		out = append(out, dir)
	}
	if dir, err := roomOf(notebook); err == nil && isMine(dir) {
		out = append(out, dir)
	}
	return out
}

// isHeld reports whether a program holds a notebook.
func isHeld(notebook string) bool {
	if path := besideOf(notebook); path != "" && !lockfile.Free(path) {
		return true
	}
	for _, dir := range whereOf(notebook) {
		if !free(dir) {
			return true
		}
	}
	return false
}
