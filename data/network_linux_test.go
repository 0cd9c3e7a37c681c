package data

import "testing"

func TestAShareIsKnownByItsMount(t *testing.T) {
	const mounts = `21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 21 0:40 / /home/budi/share rw shared:2 master:3 - nfs4 server:/x rw
31 21 0:41 / /mnt/with\040blank rw - cifs //server/x rw
32 21 0:42 / /home/budi/mnt rw - fuse.sshfs host: rw
33 21 0:43 / /media/usb rw - fuseblk /dev/sdb1 rw
34 30 8:2 / /home/budi/share/local rw - ext4 /dev/sdc1 rw
35 21 8:3 / /over rw - cifs //server/y rw
36 35 8:3 / /over rw - ext4 /dev/sdd1 rw
a line that is none
`
	for path, want := range map[string]string{
		"/home/budi/n.wawasan": "", "/home/budi/share/n.wawasan": "NFS", "/home/budi/share/local/n.wawasan": "", "/home/budi/shared/n.wawasan": "",
		"/mnt/with blank/n.wawasan": "SMB", "/home/budi/mnt/a/n.wawasan": "SSHFS", "/media/usb/n.wawasan": "", "/over/n.wawasan": "",
	} {
		if got := networkIn(mounts, path); got != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
}
