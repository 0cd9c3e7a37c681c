package data_test

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"wawasan/data"
)

// A test program started with this set opens the notebook, writes a lesson and
// holds it until its standard input ends.
const holdVariable = "WAWASAN_TEST_OPEN"

func holdNotebook(path string) {
	s, err := data.Open(ctx, path, data.Options{Now: clock})
	if err == nil {
		err = s.Change(ctx, "test", func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: "held"}) })
	}
	if err != nil {
		os.Stdout.WriteString(err.Error() + "\n")
		os.Exit(1)
	}
	os.Stdout.WriteString("open\n")
	_, _ = bufio.NewReader(os.Stdin).ReadString('\n')
	s.Close()
	os.Exit(0)
}

// holder is another process that has a notebook open until it is ended.
func holder(t *testing.T, path string) (end func()) {
	t.Helper()
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), holdVariable+"="+path)
	in := must[io.WriteCloser](t)(other.StdinPipe())
	out := must[io.ReadCloser](t)(other.StdoutPipe())
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "open\n" {
		t.Fatal(line, err)
	}
	ended := false
	end = func() {
		if ended {
			return
		}
		ended = true
		in.Close()
		if err := other.Wait(); err != nil {
			t.Error(err)
		}
	}
	t.Cleanup(end)
	return end
}

func countLessons(t *testing.T, s *data.Store) int {
	t.Helper()
	report := must[data.Report](t)(s.Check(ctx))
	if !report.Sound() {
		t.Errorf("%+v", report)
	}
	return report.Counts["lessons"]
}

func TestANotebookIsPartedFromItsOtherNameWhenNobodyHasItOpen(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "a.wawasan"), filepath.Join(dir, "b.wawasan")
	s := openAt(t, path)
	addLesson(t, s, "first")
	s.Close()
	if err := os.Link(path, other); err != nil {
		t.Skip(err)
	}
	end := holder(t, other) // it parts the two
	a := openAt(t, path)
	addLesson(t, a, "second")
	addLesson(t, a, "third")
	if n := countLessons(t, a); n != 3 {
		t.Errorf("%d lessons", n)
	}
	a.Close()
	end()
	b := openAt(t, other)
	defer b.Close()
	if n := countLessons(t, b); n != 2 {
		t.Errorf("%d lessons under the other name", n)
	}
}

func TestANotebookThatIsOpenUnderItsOtherNameIsRefused(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a link cannot be made of an open file everywhere")
	}
	dir := t.TempDir()
	path, other := filepath.Join(dir, "a.wawasan"), filepath.Join(dir, "b.wawasan")
	end := holder(t, path)
	if err := os.Link(path, other); err != nil {
		t.Skip(err)
	}
	if s, err := data.Open(ctx, other, data.Options{}); keyOf(err) != "data.error.hard_link" {
		t.Fatalf("%v %v", s, err)
	}
	a := openAt(t, path) // under its own name it is joined
	addLesson(t, a, "mine")
	a.Close()
	end()
	b := openAt(t, other)
	addLesson(t, b, "other")
	b.Close()
	again := openAt(t, path)
	defer again.Close()
	if n := countLessons(t, again); n != 2 {
		t.Errorf("%d lessons", n)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.wawasan?*-*-*")); len(left) != 0 {
		t.Errorf("there lie %v", left)
	}
}

func TestALogWithTwoNamesIsPartedToo(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no open file is linked there")
	}
	dir, backup := t.TempDir(), t.TempDir()
	made := filepath.Join(dir, "a.wawasan")
	s := openAt(t, made)
	addLesson(t, s, "first")
	path := filepath.Join(backup, "now.wawasan")
	files(t, made, path, "", "-wal") // as a kill leaves them
	s.Close()
	kept := filepath.Join(backup, "kept.wawasan")
	for _, end := range []string{"", "-wal"} {
		if err := os.Link(path+end, kept+end); err != nil {
			t.Skip(err)
		}
	}
	a := openAt(t, path)
	addLesson(t, a, "second")
	a.Close()
	b := openAt(t, kept)
	defer b.Close()
	if n := countLessons(t, b); n != 1 {
		t.Errorf("%d lessons in what was kept", n)
	}
}
