package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// room is a module of the program's name with one small package.
func room(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	put(t, dir, "go.mod", "module wawasan\n\ngo 1.26.0\n")
	if err := os.MkdirAll(filepath.Join(dir, "app", "timezone"), 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, dir, "app/timezone/timezone.go", "package timezone\n\nimport \"time\"\n\nfunc Zone() *time.Location { return time.UTC }\n")
	return dir
}

func put(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// told runs the check and returns its exit code and all it printed.
func told(dir string, targets ...string) (int, string) {
	var out strings.Builder
	code := run(dir, targets, &out, &out)
	return code, out.String()
}

const planted = "package timezone\n\nvar planted string = 5\n"

func TestATreeWithoutMistakesIsToldInOneLineATarget(t *testing.T) {
	code, said := told(room(t), "darwin/arm64", "windows/amd64")
	lines := strings.Split(strings.TrimSpace(said), "\n")
	if code != 0 || len(lines) != 2 {
		t.Fatalf("code %d, said %q", code, said)
	}
	if !strings.HasPrefix(lines[0], "types: darwin/arm64 ") || !strings.Contains(lines[0], " packages, ok") {
		t.Errorf("said %q", lines[0])
	}
}

func TestAMistakeIsFoundOnTheSystemItsFileIsFor(t *testing.T) {
	for _, c := range []struct{ file, on, other string }{
		{"planted_darwin.go", "darwin/amd64", "windows/amd64"},
		{"planted_windows.go", "windows/amd64", "linux/arm64"},
		{"planted_windows_test.go", "windows/amd64", "darwin/arm64"},
		{"planted_linux_arm64.go", "linux/arm64", "darwin/arm64"},
	} {
		dir := room(t)
		put(t, dir, "app/timezone/"+c.file, planted)
		code, said := told(dir, c.on)
		place := filepath.Join("app", "timezone", c.file) + ":3:22"
		if code != 1 || !strings.Contains(said, "types: "+c.on+": "+place) || strings.Count(said, "\n") != 1 {
			t.Errorf("%s on %s: code %d, said %q", c.file, c.on, code, said)
		}
		if code, said := told(dir, c.other); code != 0 {
			t.Errorf("%s on %s: code %d, said %q", c.file, c.other, code, said)
		}
	}
}

func TestAFileUnderATagOfTheReleaseIsLookedAt(t *testing.T) {
	dir := room(t)
	put(t, dir, "app/timezone/planted.go", "//go:build accessibility && no_emoji\n\n"+planted)
	if code, said := told(dir, "darwin/arm64"); code != 1 {
		t.Errorf("code %d, said %q", code, said)
	}
	if code, said := told(dir, "linux/arm64"); code != 0 {
		t.Errorf("Linux has no accessibility: code %d, said %q", code, said)
	}
}

func TestWhatCDeclaresIsTrustedAndTheRestOfTheFileIsNot(t *testing.T) {
	dir := room(t)
	put(t, dir, "app/timezone/planted_darwin.go", `package timezone

import "C"

func fromC() int    { return int(C.anything(1)) }
func wrong() string { return 5 }
`)
	code, said := told(dir, "darwin/arm64")
	if code != 1 || strings.Count(said, "\n") != 1 || !strings.Contains(said, ":6:") {
		t.Errorf("code %d, said %q", code, said)
	}
}

func TestAFileThatIsNoGoIsToldNotLeftOut(t *testing.T) {
	dir := room(t)
	put(t, dir, "app/timezone/planted_windows.go", "package timezone\n\nfunc {\n")
	if code, said := told(dir, "windows/amd64"); code == 0 {
		t.Errorf("said %q", said)
	}
}

func TestWhatCannotBeCheckedIsNoSuccess(t *testing.T) {
	for _, name := range []string{"darwin", "/amd64", "atari/arm64", "darwin/st"} {
		if code, said := told(room(t), name); code != 2 {
			t.Errorf("%s: code %d, said %q", name, code, said)
		}
	}
	empty := t.TempDir()
	put(t, empty, "go.mod", "module wawasan\n\ngo 1.26.0\n")
	if code, said := told(empty, "darwin/arm64"); code != 2 {
		t.Errorf("an empty module: code %d, said %q", code, said)
	}
}
