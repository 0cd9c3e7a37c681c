package cli_test

import (
	"os"
	"path/filepath"
	"testing"
)

// beside lists a notebook and what lies beside it, with times and sizes.
func (l *line) beside() string {
	l.t.Helper()
	all := ""
	entries, err := os.ReadDir(filepath.Dir(l.notebook))
	if err != nil {
		l.t.Fatal(err)
	}
	for _, entry := range entries {
		info, err := entry.Info()
		if err != nil {
			l.t.Fatal(err)
		}
		all += info.Name() + " " + info.ModTime().String() + "\n"
	}
	return all
}

func TestReadingOnlyAnswersEveryQuestionAndRefusesEveryChange(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! gaji kecil @\"Sari Wijaya\" #bank")
	before := l.beside()
	contains(t, l.do("--read-only", "list", "lessons"), "gaji kecil")
	contains(t, l.do("--read-only", "show", "contact", "sari"), "Sari Wijaya")
	contains(t, l.do("--read-only", "search", "gaji"), "gaji kecil")
	contains(t, l.do("--read-only", "export", "--format", "json"), "gaji kecil")
	contains(t, l.do("--read-only", "check"), "is intact")
	contains(t, l.do("--read-only", "history"), "gaji kecil")
	l.do("--read-only", "today")
	l.do("--read-only", "industries")
	for _, args := range [][]string{{"capture", "! dua"}, {"undo"}, {"check", "--rebuild-search"}, {"demo", "--no-window"}} {
		code, out, refused := l.run(append([]string{"--read-only"}, args...)...)
		if code != 1 || out != "" {
			t.Errorf("%v: %d %q", args, code, out)
		}
		contains(t, refused, "for reading only, so nothing was saved", "without --read-only")
	}
	if l.beside() != before {
		t.Error("something was written")
	}
	contains(t, l.do("list", "lessons"), "gaji kecil")
}
