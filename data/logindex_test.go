package data_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"wawasan/data"
	"wawasan/data/datatest"
)

func lesson(t tester, s *data.Store, text string) {
	t.Helper()
	if err := s.Change(ctx, "lesson.new", func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: text}) }); err != nil {
		t.Fatal(err)
	}
}

// crashedCopy is a notebook as a program leaves it that ends without closing.
func crashedCopy(t *testing.T, lines int) string {
	t.Helper()
	path := datatest.Notebook(t)
	s := openAt(t, path)
	defer s.Close()
	for n := range lines {
		lesson(t, s, fmt.Sprintf("baris %d", n))
	}
	copied := filepath.Join(t.TempDir(), "notebook.wawasan")
	for _, end := range []string{"", "-wal", "-shm"} {
		raw, err := os.ReadFile(path + end)
		if err != nil {
			t.Skip("an open notebook cannot be copied here: ", err)
		}
		if err := os.WriteFile(copied+end, raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return copied
}

func TestALogThatLacksCommittedChangesIsTold(t *testing.T) {
	const lines = 6
	for name, do := range map[string]func(log []byte) []byte{
		"cut":         func(log []byte) []byte { return log[:len(log)/2] },
		"emptied":     func([]byte) []byte { return nil },
		"gone":        nil,
		"a bit":       func(log []byte) []byte { log[len(log)/2] ^= 4; return log },
		"its head":    func(log []byte) []byte { log[3] ^= 1; return log },
		"a page":      func(log []byte) []byte { clear(log[len(log)/2 : len(log)/2+4096]); return log },
		"left as is":  func(log []byte) []byte { return log },
		"and garbage": func(log []byte) []byte { return append(log, log[:5000]...) },
	} {
		path := crashedCopy(t, lines)
		raw, err := os.ReadFile(path + "-wal")
		if err != nil {
			t.Fatal(err)
		}
		if do == nil {
			err = os.Remove(path + "-wal")
		} else {
			err = os.WriteFile(path+"-wal", do(raw), 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
		s, err := data.Open(ctx, path, data.Options{})
		if name == "left as is" || name == "and garbage" {
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if report, err := s.Check(ctx); err != nil || report.Counts["lessons"] != lines {
				t.Errorf("%s: %+v %v", name, report, err)
			}
			s.Close()
			continue
		}
		var told *data.Error
		if !errors.As(err, &told) || told.Code != data.CodeConflict {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil {
			s.Close()
		}
	}
}

// Whoever opens while another program writes reads the log and its index at
// two moments.
func TestALogIsNotShortWhileOthersWrite(t *testing.T) {
	path := datatest.Notebook(t)
	writing := openAt(t, path)
	defer writing.Close()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for n := range 120 { // more than the log holds before it begins anew
			lesson(t, writing, fmt.Sprintf("baris %d", n))
		}
	}()
	for n := 0; ; n++ {
		select {
		case <-done:
			if n < 3 {
				t.Fatal("it was hardly opened")
			}
			return
		default:
		}
		s, err := data.Open(ctx, path, data.Options{})
		if err != nil {
			t.Fatalf("opened for the %dth time: %v", n, err)
		}
		s.Close()
	}
}
