package outlet

import (
	"os"
	"slices"
	"strings"

	"wawasan/app/internal/head"
	"wawasan/data"
)

// besideNotebook are the ends of the files that SQLite keeps beside its own.
// They are part of the notebook as long as they are there.
var besideNotebook = []string{"-wal", "-shm", "-journal"}

// refuseNotebook keeps a file from taking the place of a notebook, or of a part
// of one; ours is the path of the open one, "" for none.
func refuseNotebook(path, ours string) error {
	same := ours != "" && sameFile(path, ours)
	for _, end := range besideNotebook {
		same = same || ours != "" && sameFile(path, ours+end)
	}
	if same || isNotebook(path) {
		return data.Conflict("export.error.notebook", "path", path)
	}
	return nil
}

// isNotebook reports a notebook, anybody's, or what lies beside one.
func isNotebook(path string) bool {
	for _, end := range besideNotebook {
		if whose, ok := strings.CutSuffix(path, end); ok && beginsAs(whose, sqliteHeads...) {
			return true
		}
	}
	return beginsAs(path, sqliteHeads...)
}

// sqliteHeads are how a notebook begins, and the log beside it in both orders
// of bytes (sqlite.org/fileformat2.html sections 1.3 and 4.1).
var sqliteHeads = []string{"SQLite format 3", "\x37\x7f\x06\x82", "\x37\x7f\x06\x83"}

// beginsAs reports that a regular file begins with one of some texts. Of one that
// cannot be read, writing will say so.
func beginsAs(path string, heads ...string) bool {
	begin := string(head.Of(path, 16))
	return slices.ContainsFunc(heads, func(text string) bool { return strings.HasPrefix(begin, text) })
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}
