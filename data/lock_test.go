package data_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"wawasan/data"
)

func TestANotebookThatIsOpenIsHadAloneByNobody(t *testing.T) {
	s, path := openedAt(t)
	ran := false
	soon, cancel := context.WithCancel(ctx)
	cancel()
	err := data.Exclusively(soon, path, func(context.Context) error { ran = true; return nil })
	if err == nil || ran {
		t.Fatal("it was had alone")
	}
	s.Close()
	if err := data.Exclusively(ctx, path, func(context.Context) error { ran = true; return nil }); err != nil || !ran {
		t.Fatal(err)
	}
}

func TestWhatHasTheNotebookAloneMayOpenItAndNobodyElse(t *testing.T) {
	s, path := openedAt(t)
	s.Close()
	failed := errors.New("failed")
	err := data.Exclusively(ctx, path, func(inside context.Context) error {
		again, err := data.Open(inside, path, data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		again.Close()
		if err := data.Exclusively(inside, path, func(context.Context) error { return nil }); err != nil {
			t.Error("it is not its own:", err)
		}
		ended, end := context.WithCancel(ctx)
		end()
		if other, err := data.Open(ended, path, data.Options{}); err == nil {
			other.Close()
			t.Error("somebody else opened it")
		}
		return failed
	})
	if !errors.Is(err, failed) {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(path + "-*"); len(left) != 0 {
		t.Errorf("there lie %v", left)
	}
}

func TestNoNewNotebookIsMadeWhereOneIsHeldOrItsLogLies(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "notebook.wawasan")
	s := openAt(t, path)
	defer s.Close()
	if err := os.Remove(path); err != nil {
		t.Skip(err) // Windows keeps what is open
	}
	if other, err := data.Open(ctx, path, data.Options{}); key(err) != "data.error.gone_held" {
		t.Errorf("%v %v", other, err)
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a new one was made")
	}
}

// openedAt is a new notebook and its file.
func openedAt(t *testing.T) (*data.Store, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	s := openAt(t, path)
	t.Cleanup(func() { s.Close() })
	return s, path
}

// key names the sentence of a refusal, "" for none.
func key(err error) string {
	var told *data.Error
	if errors.As(err, &told) {
		return told.Key
	}
	return ""
}
