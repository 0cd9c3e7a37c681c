package data_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"wawasan/data"
)

func TestACopyIsTheWholeNotebookAtOneMoment(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.wawasan")
	s := openAt(t, path)
	defer s.Close()
	addLessons := func(from, to int) {
		for n := from; n < to; n++ {
			addLesson(t, s, fmt.Sprintf("lesson %d", n))
		}
	}
	addLessons(0, 50)
	copied := filepath.Join(t.TempDir(), "b.wawasan")
	var going sync.WaitGroup
	going.Go(func() { addLessons(50, 80) })
	err := s.CopyTo(ctx, copied)
	going.Wait()
	if err != nil {
		t.Fatal(err)
	}
	b := openAt(t, copied)
	defer b.Close()
	report := must[data.Report](t)(b.Check(ctx))
	if !report.Sound() || report.Counts["lessons"] < 50 {
		t.Errorf("%+v", report)
	}
	if info, err := os.Stat(copied); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Error(info, err)
	}
}

func TestACopyIsWrittenOverNothing(t *testing.T) {
	dir := t.TempDir()
	s := openAt(t, filepath.Join(dir, "a.wawasan"))
	defer s.Close()
	mine := filepath.Join(dir, "mine")
	if err := os.WriteFile(mine, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := s.CopyTo(ctx, mine)
	var told *data.Error
	if !errors.As(err, &told) || told.Code != data.CodeConflict {
		t.Fatal(err)
	}
	if text, _ := os.ReadFile(mine); string(text) != "mine" {
		t.Errorf("%q", text)
	}
	if names, _ := filepath.Glob(filepath.Join(dir, "mine*")); len(names) != 1 {
		t.Error(names)
	}
}

func TestANotebookWhoseFileIsGoneIsCopiedWhole(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows deletes no open file")
	}
	dir := t.TempDir()
	path := filepath.Join(dir, "a.wawasan")
	s := openAt(t, path)
	defer s.Close()
	addLesson(t, s, "kept")
	for _, end := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + end); err != nil {
			t.Fatal(err)
		}
	}
	copied := filepath.Join(dir, "b.wawasan")
	if err := s.CopyTo(ctx, copied); err != nil {
		t.Fatal(err)
	}
	b := openAt(t, copied)
	defer b.Close()
	if report := must[data.Report](t)(b.Check(ctx)); !report.Sound() || report.Counts["lessons"] != 1 {
		t.Errorf("%+v", report)
	}
}

func addLesson(t *testing.T, s *data.Store, text string) {
	t.Helper()
	err := s.Change(ctx, "test", func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: text}) })
	if err != nil {
		t.Error(err)
	}
}
