package cli_test

import (
	"bytes"
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"wawasan/app/cli"
)

// roomFor takes so many bytes, then the disk is full.
type roomFor struct{ left int }

func (r *roomFor) Write(b []byte) (int, error) {
	if len(b) > r.left {
		n := r.left
		r.left = 0
		return n, &fs.PathError{Op: "write", Path: "/dev/full", Err: syscall.ENOSPC}
	}
	r.left -= len(b)
	return len(b), nil
}

// toFullDisk runs a command whose output has room for so many bytes.
func (l *line) toFullDisk(room int, args ...string) (code int, stderr string) {
	l.t.Helper()
	var err bytes.Buffer
	code = cli.Run(context.Background(), cli.Env{
		Args: append([]string{"--notebook", l.notebook, "--lang", l.lang}, args...), Stdin: strings.NewReader("a line\n"), Stdout: &roomFor{room}, Stderr: &err,
		Version: "1.2.3", Now: func() time.Time { return now }, Getenv: func(string) string { return "" },
	})
	return code, err.String()
}

func TestAnAnswerThatDoesNotArriveIsToldAndIsExit1(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! one @Sari #fintech")
	file := sample(t)
	for _, args := range [][]string{
		{"version"},
		{"version", "--json"},
		{"today"},
		{"today", "--json"},
		{"check"},
		{"check", "--json"},
		{"history"},
		{"history", "--json"},
		{"import", "--preview", file},
		{"import", file},
		{"import", file, "--json"},
		{"search", "one"},
		{"search", "one", "--json"},
		{"list", "lessons"},
		{"list", "lessons", "--json"},
		{"show", "lesson", "one"},
		{"show", "lesson", "one", "--json"},
		{"industries"},
		{"capture", "a line"},
		{"capture", "-"},
		{"capture", "a line", "--json"},
		{"--help"},
		{"list", "--help"},
		{"export", "--format", "json"},
		{"export", "--format", "json", "-o", filepath.Join(t.TempDir(), "out.json")},
		{"undo"},
		{"redo"},
		{"undo", "--json"},
	} {
		for _, room := range []int{0, 2} {
			if code, said := l.toFullDisk(room, args...); code != 1 || strings.Count(said, "\n") != 1 || !strings.Contains(said, "could not be written: no space left on device") {
				t.Errorf("%v with room for %d: exit %d, %q", args, room, code, said)
			}
		}
	}
	l.lang = "id"
	if code, said := l.toFullDisk(0, "version"); code != 1 || !strings.Contains(said, "tidak bisa ditulis") {
		t.Errorf("exit %d, %q", code, said)
	}
}

func TestARefusalIsToldThoughTheAnswerBeforeItDidNotArrive(t *testing.T) {
	l := newLine(t)
	if code, said := l.toFullDisk(0, "show", "lesson", "nothing"); code != 1 || !strings.Contains(said, "Nothing matches") {
		t.Errorf("exit %d, %q", code, said)
	}
}
