package saveto

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"wawasan/data/datatest"
)

// houseOf is a home with files in it, in which one works elsewhere.
func houseOf(t *testing.T, files ...string) Place {
	t.Helper()
	home := datatest.Home(t)
	for _, name := range files {
		path := filepath.Join(home, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte("x"), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	return Find()
}

func TestAPathIsOfferedByItsBeginningAndByPartOfAName(t *testing.T) {
	at := houseOf(t, "Documents/ponsel/chat.txt", "Documents/Ponsel lama/x.txt", "Documents/kerja.ics", "Documents/teks.txt", "Downloads/kalender/a.ics", ".rahasia/x")
	for _, c := range []struct {
		typed string
		ends  []string
		want  []string
	}{
		{"ponsel", nil, []string{"HOME/Documents/Ponsel lama/", "HOME/Documents/ponsel/"}},
		{"lama", nil, []string{"HOME/Documents/Ponsel lama/"}},
		{"~/Doc", nil, []string{"~/Documents/"}},
		{"~/Documents/", nil, []string{"~/Documents/Ponsel lama/", "~/Documents/ponsel/"}},
		{"~/Documents/", []string{".ics"}, []string{"~/Documents/Ponsel lama/", "~/Documents/kerja.ics", "~/Documents/ponsel/"}},
		{"HOME/Documents/ke", []string{".ics"}, []string{"HOME/Documents/kerja.ics"}},
		{"ke", []string{".ics"}, []string{"HOME/Documents/kerja.ics"}},
		{"kal", []string{".ics"}, []string{"HOME/Downloads/kalender/"}},
		{"~", nil, []string{"~/Documents/", "~/Downloads/"}},
		{"", nil, []string{"HOME/Documents/", "HOME/Documents/Ponsel lama/", "HOME/Documents/ponsel/", "HOME/Downloads/", "HOME/Downloads/kalender/"}},
		{"~/nowhere/at/all", nil, nil},
		{"rahasia", nil, nil},
	} {
		spelt := func(path string) string { return filepath.FromSlash(strings.Replace(path, "HOME", at.Home, 1)) }
		var want []string
		for _, path := range c.want {
			want = append(want, spelt(path))
		}
		got := at.Begun(spelt(c.typed), c.ends)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q of %v: %q, want %q", c.typed, c.ends, got, want)
		}
	}
}
