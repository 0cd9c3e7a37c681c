package data

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// networkOf is the kind of the share that a file lies on, "" for a disk of this
// machine.
func networkOf(path string) string {
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return ""
	}
	return networkIn(string(mounts), path)
}

// shares are the kinds of file systems that are elsewhere, as Linux calls
// them.
var shares = map[string]string{
	"nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb3": "SMB", "smbfs": "SMB", "afs": "AFS", "ceph": "Ceph", "9p": "9P", "davfs": "WebDAV",
	"lustre": "Lustre", "glusterfs": "GlusterFS", "vboxsf": "VirtualBox", "prl_fs": "Parallels", "virtiofs": "virtiofs",
	"fuse.sshfs": "SSHFS", "fuse.rclone": "rclone", "fuse.gvfsd-fuse": "GVfs", "fuse.davfs2": "WebDAV", "fuse.s3fs": "S3",
	"fuse.glusterfs": "GlusterFS", "fuse.vmhgfs-fuse": "VMware", "fuse.google-drive-ocamlfuse": "Google Drive", "fuse.kio-fuse": "KIO",
}

// networkIn looks for the mount that a path lies in, the last one that covers
// it. https://docs.kernel.org/filesystems/proc.html#proc-pid-mountinfo-information-about-mounts
func networkIn(mounts, path string) string {
	kind, longest := "", -1
	for line := range strings.Lines(mounts) {
		before, after, ok := strings.Cut(line, " - ")
		fields, of := strings.Fields(before), strings.Fields(after)
		if !ok || len(fields) < 5 || len(of) < 1 {
			continue
		}
		at := unescaped(fields[4])
		if within(path, at) && len(at) >= longest {
			kind, longest = of[0], len(at)
		}
	}
	return shares[kind]
}

func within(path, dir string) bool {
	inside, err := filepath.Rel(dir, path)
	return err == nil && inside != ".." && !strings.HasPrefix(inside, "../")
}

// unescaped reads the blanks and others that stand as three octal digits.
func unescaped(text string) string {
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+3 < len(text) {
			if n, err := strconv.ParseUint(text[i+1:i+4], 8, 8); err == nil {
				out.WriteByte(byte(n))
				i += 3
				continue
			}
		}
		out.WriteByte(text[i])
	}
	return out.String()
}
