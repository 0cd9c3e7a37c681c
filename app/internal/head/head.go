// Package head looks at how files begin, to know what they are.
package head

import (
	"io"
	"os"
)

// Of reads at most so many bytes from the beginning of a regular file, nil where
// it cannot be read. Anything else is not opened: a pipe would wait for somebody
// to write.
func Of(path string, most int) []byte {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	head := make([]byte, most)
	n, _ := io.ReadFull(f, head) // a shorter file is all there is
	return head[:n]
}
