package data

import (
	"encoding/json"
	"errors"
	"strings"
	"syscall"

	engine "github.com/glebarez/go-sqlite"
)

// What the engine answers when it fails, https://sqlite.org/rescode.html. The
// low byte of a code says the sort, the rest which of the sort.
const (
	engineNoColumn   = 1 // or any other mistake in a statement
	enginePermission = 3
	engineBusy       = 5
	engineLocked     = 6
	engineNoMemory   = 7
	engineReadonly   = 8
	engineIO         = 10
	engineCorrupt    = 11
	engineFull       = 13
	engineProtocol   = 15 // no lock could be had, though nobody was seen to hold one
	engineSchema     = 17 // tables are others than when the statement was read
	engineTooBig     = 18
	engineConstraint = 19
	engineCannotOpen = 14
	engineAccess     = 23
	engineNoDatabase = 26
	engineIOShmSize  = engineIO | 19<<8 // no room for the file beside the notebook
	engineIONoMemory = engineIO | 12<<8
	engineMoved      = engineReadonly | 4<<8 // the file went elsewhere while open
)

// engineCode returns the engine's answer that stands behind err, 0 when it is
// no failure of the engine.
func engineCode(err error) int {
	var failed *engine.Error
	if !errors.As(err, &failed) {
		return 0
	}
	return failed.Code()
}

// engineSort is engineCode without its details, but for those that mean
// something else to a person.
func engineSort(err error) int { return sortOfCode(engineCode(err)) }

func sortOfCode(code int) int {
	switch code {
	case engineIOShmSize:
		return engineFull
	case engineIONoMemory:
		return engineNoMemory
	case engineMoved:
		return engineCannotOpen
	default:
		return code & 0xff
	}
}

// known are the keys of the sentences about failures of the engine that a
// person can do something about.
var known = map[int]string{
	engineBusy: "data.error.busy", engineLocked: "data.error.busy", engineProtocol: "data.error.busy",
	engineFull:    "data.error.full",
	engineCorrupt: "data.error.damaged", engineNoDatabase: "data.error.damaged",
	engineReadonly:   "data.error.readonly",
	enginePermission: "data.error.permission", engineAccess: "data.error.permission",
	engineIO:         "data.error.disk",
	engineCannotOpen: "data.error.gone_file",
	engineNoMemory:   "data.error.memory",
	engineSchema:     "data.error.shape",
	engineTooBig:     "data.error.too_big",
}

// Known gives the failures of the engine that a person can do something about
// a sentence of their own: another program that writes, a full disk, a damaged
// notebook, a file that may not be written, a disk that fails, too little
// memory, a text too long. It returns nil for any other error.
func Known(err error) *Error {
	key, ok := known[engineSort(err)]
	switch {
	case ok:
		return Unavailable(key).Because(err)
	case isUnreadable(err):
		return Unavailable("data.error.damaged").Because(err)
	}
	return nil
}

// isUnreadable reports a value that is none of its column: a day that is no day,
// nothing where something must stand, an image of the journal that is no JSON.
// The program writes no such thing, so that the file was damaged where the
// engine looks for no damage.
func isUnreadable(err error) bool {
	var syntax *json.SyntaxError
	var sort *json.UnmarshalTypeError
	if errors.As(err, &syntax) || errors.As(err, &sort) {
		return true
	}
	for ; err != nil; err = errors.Unwrap(err) {
		if strings.HasPrefix(err.Error(), "sql: Scan error") { // database/sql has no name for it
			return true
		}
	}
	return false
}

// isBusy reports that another program was in the way.
func isBusy(err error) bool {
	sort := engineSort(err)
	return sort == engineBusy || sort == engineLocked
}

// isDamaged reports that the engine could not make sense of the file.
func isDamaged(err error) bool {
	sort := engineSort(err)
	return sort == engineCorrupt || sort == engineNoDatabase || isUnreadable(err)
}

// openError says why a notebook cannot be opened; the file is left as it is.
func openError(path string, err error) error {
	var told *Error
	if errors.As(err, &told) {
		return err
	}
	switch {
	case isDamaged(err):
		return damagedError(path).Because(err)
	case isBusy(err):
		return Unavailable("data.error.open_busy", "path", path).Because(err)
	case engineSort(err) == engineFull:
		return Unavailable("data.error.open_full", "path", path).Because(err)
	case engineSort(err) == engineIO:
		return Unavailable("data.error.open_disk", "path", path).Because(err)
	}
	return Unavailable("data.error.open", "path", path).Because(err)
}

func damagedError(path string) *Error { return Invalid("data.error.damaged_file", "path", path) }

// fileError says why the system refuses a file that is to be a notebook.
func fileError(path string, err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return Unavailable("data.error.open_full", "path", path).Because(err)
	case errors.Is(err, syscall.EROFS):
		return Unavailable("data.error.read_only_disk", "path", path).Because(err)
	case errors.Is(err, syscall.EIO):
		return Unavailable("data.error.open_disk", "path", path).Because(err)
	case errors.Is(err, syscall.ELOOP):
		return Unavailable("data.error.link_loop", "path", path).Because(err)
	}
	return Unavailable("data.error.open", "path", path).Because(err)
}
