package backup

import (
	"io"
	"os"
)

// copyFile copies a file into a new one, byte by byte, and compares them.
func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	return write(to, func(w io.Writer) error {
		_, err := io.Copy(w, in)
		return err
	})
}

func writeText(path, text string) error {
	return write(path, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}
