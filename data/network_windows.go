package data

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// networkOf is the kind of the share that a file lies on, "" for a disk of this
// machine.
func networkOf(path string) string {
	volume := filepath.VolumeName(path)
	if strings.HasPrefix(volume, `\\`) && !strings.HasPrefix(volume, `\\?\`) && !strings.HasPrefix(volume, `\\.\`) {
		return "SMB"
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return "SMB"
	}
	return ""
}
