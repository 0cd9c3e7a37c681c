package outlet

import (
	"errors"

	"golang.org/x/sys/windows"
)

// keptOpen reports that a file could not be replaced because a program has it
// open. Windows calls that a denied access, too: that the folder may be written
// to is known by then.
func keptOpen(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_USER_MAPPED_FILE)
}
