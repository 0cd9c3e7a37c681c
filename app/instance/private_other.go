//go:build !unix

package instance

import "io/fs"

// private is true: the temporary folder itself is the person's own.
func private(fs.FileInfo) bool { return true }
