package data_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"wawasan/data"
)

func TestAnAddressNamesItsFileAndNoServer(t *testing.T) {
	for _, c := range []struct {
		path      string
		separator rune
		want      string
	}{
		{"/home/sari/notebook.wawasan", '/', "file:/home/sari/notebook.wawasan"},
		{"/home/sari/why? 100%#1", '/', "file:/home/sari/why%3F%20100%25%231"},
		{`/home/sari/back\slash`, '/', "file:/home/sari/back%5Cslash"},
		{`C:\Users\Sari Wijaya\notebook.wawasan`, '\\', "file:C:/Users/Sari%20Wijaya/notebook.wawasan"},
		{`\\server\users\sari\notebook.wawasan`, '\\', "file:////server/users/sari/notebook.wawasan"},
		{`\\?\C:\Users\sari\notebook.wawasan`, '\\', "file:////%3F/C:/Users/sari/notebook.wawasan"},
		{`\\?\UNC\server\users\notebook.wawasan`, '\\', "file:////%3F/UNC/server/users/notebook.wawasan"},
		{`\\.\C:\notebook.wawasan`, '\\', "file:////./C:/notebook.wawasan"},
		{`//server/users/notebook.wawasan`, '\\', "file:////server/users/notebook.wawasan"},
		{`//home//notebook.wawasan`, '/', "file:////home//notebook.wawasan"},
	} {
		if got := data.Address(c.path, c.separator); got != c.want {
			t.Errorf("%s is at %s, not at %s", c.path, got, c.want)
		}
	}
}

func TestANotebookThatCouldNotBeOpenedLeavesNothingBehind(t *testing.T) {
	ended, end := context.WithCancel(ctx)
	end()
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	if s, err := data.Open(ended, path, data.Options{}); err == nil {
		s.Close()
		t.Fatal("it was opened")
	}
	if left := must[[]os.DirEntry](t)(os.ReadDir(filepath.Dir(path))); len(left) != 0 {
		t.Errorf("there lie %v", left)
	}
}
