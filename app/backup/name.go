// Package backup keeps copies of a notebook in a folder beside it: whole ones,
// made by themselves and by hand, thinned by age, sealed by a passphrase where
// the person wants it, in a second place too, and puts one back in the
// notebook's place. Files are all it knows: the copies say by their names when
// and why they were made.
package backup

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"wawasan/data"
)

// Reason says why a backup was made.
type Reason string

// The reasons, as they stand in the names of files.
const (
	Daily     Reason = "daily"
	Import    Reason = "import"
	Merge     Reason = "merge"
	Restore   Reason = "restore"   // before another was brought back
	Migration Reason = "migration" // before a newer program changed the shape of the notebook
	ByHand    Reason = "by-hand"
	// Aside are the files of a notebook that could not be read as a whole, byte
	// by byte, before another was brought back.
	Aside Reason = "aside"
)

// Reasons lists them.
var Reasons = []Reason{Daily, Import, Merge, Restore, Migration, ByHand, Aside}

const (
	sealedEnd = ".age"
	keyEnd    = ".key.age"
	timeShape = "2006-01-02 150405"
)

// Backup is one copy of a notebook, as its name tells.
type Backup struct {
	Name   string // of the file
	Folder string // where it lies
	At     time.Time
	Reason Reason
	Sealed bool // it is read by its passphrase only
	Size   int64
}

// Path is the file.
func (b Backup) Path() string { return filepath.Join(b.Folder, b.Name) }

// BaseOf is how the names of a notebook's backups begin: the notebook's own
// name without its end.
func BaseOf(notebook string) string { return data.BaseOf(notebook) }

// FolderOf is where the backups of a notebook lie.
func FolderOf(notebook string) string { return data.BackupsOf(notebook) }

// nameOf is the name of a backup.
func nameOf(base string, at time.Time, why Reason, sealed bool) string {
	name := base + " " + at.Format(timeShape) + " " + string(why) + data.NotebookEnd
	if sealed {
		name += sealedEnd
	}
	return name
}

// parse reads the name of a backup, its time as of a zone; ok is false for any
// other name.
func parse(base, name string, zone *time.Location) (b Backup, ok bool) {
	rest, ok := strings.CutPrefix(name, base+" ")
	if !ok {
		return b, false
	}
	rest, sealed := strings.CutSuffix(rest, sealedEnd)
	rest, ok = strings.CutSuffix(rest, data.NotebookEnd)
	if !ok || len(rest) < len(timeShape)+2 || rest[len(timeShape)] != ' ' {
		return b, false
	}
	at, err := time.ParseInLocation(timeShape, rest[:len(timeShape)], zone)
	why := Reason(rest[len(timeShape)+1:])
	if err != nil || !slices.Contains(Reasons, why) {
		return b, false
	}
	return Backup{Name: name, At: at, Reason: why, Sealed: sealed}, true
}

// newestFirst orders backups.
func newestFirst(list []Backup) {
	slices.SortFunc(list, func(a, b Backup) int {
		return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.Name, a.Name))
	})
}
