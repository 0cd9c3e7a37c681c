package main

import "syscall"

// freeIn is how many bytes are free on the disk of a folder.
func freeIn(dir string) int {
	var st syscall.Statfs_t
	must(syscall.Statfs(dir, &st))
	return int(st.Bavail) * int(st.Bsize)
}
