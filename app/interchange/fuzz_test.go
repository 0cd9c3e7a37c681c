package interchange

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// FuzzRead holds what is true of any bytes at all: a told error or a table
// whose people have names, whose lines grow and lie within the file.
func FuzzRead(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.*"))
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		got, err := Read(t.Context(), bytes.NewReader(b), int64(len(b)), "fuzz")
		if err != nil {
			if keyOf(err) == "" {
				t.Fatalf("an error nobody can be told: %v", err)
			}
			return
		}
		if bytes.HasPrefix(b, []byte("PK")) {
			return
		}
		lines := bytes.Count(b, []byte("\n")) + bytes.Count(b, []byte("\r")) + 1
		last := 0
		for _, p := range got.People {
			if p.Name == "" || p.Line <= last || p.Line > lines || p.URLKey != URLKey(p.URL) {
				t.Fatalf("%+v after line %d of %d", p, last, lines)
			}
			last = p.Line
		}
		for _, u := range append(got.Unusable, got.Warnings...) {
			if u.Reason == "" || u.Line < 0 || u.Line > lines || len(u.Args)%2 != 0 {
				t.Fatalf("%+v", u)
			}
		}
	})
}
