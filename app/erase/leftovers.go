package erase

import (
	"os"
	"path/filepath"
	"regexp"
	"time"

	"wawasan/data"
)

// How long something half-made is left alone: whoever makes it may be at work,
// or a clock be wrong.
const (
	halfAge  = 24 * time.Hour
	cacheAge = 30 * 24 * time.Hour
)

// Sweep finds what interrupted acts left beside a notebook, and removes it
// (what was left among its backups is backup.Shelf.Sweep's): files that bear
// the exact names which the program gives to what it has not finished, and that
// nobody wrote for a day. It also empties the program's folder for passing
// files of what is older than a month. It returns what it removed. Now is the
// time of the system's clock, by which files are dated.
func Sweep(notebook string, now time.Time) (removed []string) {
	notebook = data.RealPath(notebook)
	base := regexp.QuoteMeta(filepath.Base(notebook))
	for folder, shape := range map[string]string{
		filepath.Dir(notebook): `^(` + base + `(\.before-v\d+)?\.|\.wawasan-)` + uuidShape + besideShape + `$`,
	} {
		for _, c := range listed(folder, map[string]string{shape: Half}) {
			if now.Sub(c.At) > halfAge && os.Remove(c.Path) == nil {
				removed = append(removed, c.Path)
			}
		}
	}
	return append(removed, sweepCache(cacheAge)...)
}

// exportShape is how an export is called until it is whole.
const exportShape = `^\.wawasan-` + uuidShape + `$`

// cacheShape are documents and pictures that were made to be looked at.
const cacheShape = `\.(pdf|html|ics|svg)$`

// sweepCache removes what is older than that from the program's own folder for
// what can be made again.
func sweepCache(age time.Duration) (removed []string) {
	dir, err := os.UserCacheDir()
	if err != nil {
		return nil
	}
	for _, c := range listed(filepath.Join(dir, "wawasan"), map[string]string{cacheShape: Half}) {
		if time.Since(c.At) > age && os.Remove(c.Path) == nil {
			removed = append(removed, c.Path)
		}
	}
	return removed
}
