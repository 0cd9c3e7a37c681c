package data

import (
	"errors"

	"golang.org/x/sys/windows"
)

// isProtected reports what Windows calls a disk with a lock on it.
func isProtected(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
