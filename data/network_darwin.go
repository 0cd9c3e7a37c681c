package data

import "golang.org/x/sys/unix"

// shares are the kinds of file systems that are elsewhere, as macOS calls them.
var shares = map[string]string{"nfs": "NFS", "smbfs": "SMB", "afpfs": "AFP", "webdav": "WebDAV", "macfuse": "macFUSE", "osxfuse": "macFUSE"}

// networkOf is the kind of the share that a file lies on, "" for a disk of this
// machine.
func networkOf(path string) string {
	var fs unix.Statfs_t
	if unix.Statfs(path, &fs) != nil {
		return ""
	}
	return shares[unix.ByteSliceToString(fs.Fstypename[:])]
}
