package data

import (
	"errors"
	"os"
	"sync"

	"golang.org/x/sys/windows"
)

// mustReleaseToRename is true: no file that is open gives its name away.
const mustReleaseToRename = true

// namesOf is how many names a file has.
func namesOf(path string) (int, error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	var about windows.ByHandleFileInformation
	if err := windows.GetFileInformationByHandle(windows.Handle(file.Fd()), &about); err != nil {
		return 0, err
	}
	return int(about.NumberOfLinks), nil
}

// holdFile opens a notebook while nobody has it open, and keeps it so until it
// is freed.
func holdFile(path string) (file *os.File, free func(), err error) {
	name, err := windows.UTF16PtrFromString(path)
	if err != nil {
		return nil, nil, err
	}
	const sharedWithNobody = 0
	handle, err := windows.CreateFile(name, windows.GENERIC_READ, sharedWithNobody, nil, windows.OPEN_EXISTING, windows.FILE_ATTRIBUTE_NORMAL, 0)
	if errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
		return nil, nil, errHeld
	}
	if err != nil {
		return nil, nil, &os.PathError{Op: "open", Path: path, Err: err}
	}
	file = os.NewFile(uintptr(handle), path)
	return file, sync.OnceFunc(func() { _ = file.Close() }), nil
}
