package outlet

import (
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// halfName is how the names of files begin that are being written; a key
// follows.
const halfName = ".wawasan-"

// halfShape are such names and no others.
var halfShape = regexp.MustCompile(`^\.wawasan-[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)

// halfAge is how long one is left alone: whoever writes it may be slow.
const halfAge = 24 * time.Hour

// sweep takes away what was left in a folder by programs that ended while they
// wrote. Now is the time of the system's clock, by which files are dated.
func sweep(folder string, now time.Time) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // writing will say
	}
	for _, entry := range entries {
		if !halfShape.MatchString(entry.Name()) {
			continue
		}
		info, err := entry.Info()
		if err == nil && info.Mode().IsRegular() && now.Sub(info.ModTime()) > halfAge {
			_ = os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
}
