package datatest_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"wawasan/data/datatest"
)

func TestEveryFolderOfAPersonIsInTheHomeOfATest(t *testing.T) {
	home := datatest.Home(t)
	for name, find := range map[string]func() (string, error){"home": os.UserHomeDir, "cache": os.UserCacheDir, "settings": os.UserConfigDir} {
		if folder, err := find(); err != nil || !strings.HasPrefix(folder, home) {
			t.Errorf("the folder of the %s is %s, %v", name, folder, err)
		}
	}
}

// alone sets the home, or a folder in it, for one system only.
var alone = regexp.MustCompile(`(?i)setenv\("(HOME|USERPROFILE|(Local)?AppData|XDG_(CACHE|CONFIG|DATA|STATE)_HOME)"`)

func TestNoTestSetsAHomeForOneSystemAlone(t *testing.T) {
	root := filepath.Join("..", "..")
	seen := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && path != root && (entry.Name() == "build" || entry.Name() == "dist" || strings.HasPrefix(entry.Name(), ".")):
			return fs.SkipDir
		case entry.IsDir() || !strings.HasSuffix(path, "_test.go") && !strings.Contains(path, "paneltest"):
			return nil
		}
		seen++
		raw, err := os.ReadFile(path)
		for n, line := range strings.Split(string(raw), "\n") {
			if alone.MatchString(line) {
				t.Errorf("%s:%d sets a home itself; use datatest.Home or datatest.SetHome", path, n+1)
			}
		}
		return err
	})
	if err != nil || seen < 50 {
		t.Fatal(seen, err)
	}
}
