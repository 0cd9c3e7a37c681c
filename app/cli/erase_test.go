package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"wawasan/app/backup"
	"wawasan/data"
	"wawasan/data/datatest"
)

func TestErasingIsOnlyPreviewedUntilOneSaysYes(t *testing.T) {
	datatest.Home(t)
	l := newLine(t)
	l.run("capture", `! they wait for data @"Zubaidah Qurtubi"`)
	code, out, _ := l.run("erase", "person", "zubaidah qurtubi")
	if code != 0 || !strings.Contains(out, "1 lesson") || !strings.Contains(out, "--yes") {
		t.Fatalf("%d %s", code, out)
	}
	if _, list, _ := l.run("list", "contacts"); !strings.Contains(list, "Zubaidah") {
		t.Fatal("the preview erased")
	}
	l.stdin = strings.NewReader("Zubaidah Qurtubi\n")
	if code, out, err := l.run("erase", "person", "-", "--yes"); code != 0 {
		t.Fatalf("%d %s %s", code, out, err)
	}
	for _, end := range []string{"", "-wal"} {
		if found, err := data.FoundIn(l.notebook+end, []string{"Zubaidah", "wait for data"}); err != nil || len(found) > 0 {
			t.Errorf("%s: %q %v", end, found, err)
		}
	}
	if _, out, _ := l.run("history"); !strings.Contains(out, "Erased for good") {
		t.Errorf("the history says %s", out)
	}
	if code, _, _ := l.run("undo"); code == 0 {
		t.Error("it was undone")
	}
}

func TestAPartOfANameErasesNobody(t *testing.T) {
	l := newLine(t)
	l.run("capture", `! they wait for data @"Zubaidah Qurtubi"`)
	if code, _, err := l.run("erase", "person", "Zubaidah", "--yes"); code != 1 || !strings.Contains(err, "Zubaidah") {
		t.Errorf("%d %s", code, err)
	}
}

func TestTheWholeNotebookIsErasedOnlyWhenOneSaysSo(t *testing.T) {
	datatest.Home(t)
	l := newLine(t)
	l.run("capture", "! one line")
	if code, out, _ := l.run("erase", "all"); code != 0 || !strings.Contains(out, l.notebook) {
		t.Fatalf("%d %s", code, out)
	}
	if _, err := os.Stat(l.notebook); err != nil {
		t.Fatal(err)
	}
	if code, _, err := l.run("erase", "all", "--yes"); code != 0 {
		t.Fatal(err)
	}
	if _, err := os.Stat(l.notebook); !os.IsNotExist(err) {
		t.Errorf("it is there: %v", err)
	}
}

func TestWhatIsNoNotebookIsNotErased(t *testing.T) {
	datatest.Home(t)
	l := newLine(t)
	for _, text := range []string{"", "a letter", strings.Repeat("a long letter ", 100)} {
		l.notebook = t.TempDir() + "/letter.txt"
		if err := os.WriteFile(l.notebook, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		code, _, _ := l.run("erase", "all", "--yes")
		if raw, err := os.ReadFile(l.notebook); code == 0 || err != nil || string(raw) != text {
			t.Errorf("%q: %d %v", text, code, err)
		}
	}
}

func TestHelpSaysOfAWordWhatItMeansBehindItsCommand(t *testing.T) {
	l := newLine(t)
	for command, says := range map[string][]string{
		"erase":   {"what to erase, one of: person, interview, before, backups, all", "really erase it"},
		"backup":  {"now (the default): make one"},
		"restore": {"do it"},
	} {
		_, out, _ := l.run(command, "--help")
		for _, text := range says {
			if !strings.Contains(out, text) {
				t.Errorf("%s: no %q in\n%s", command, text, out)
			}
		}
	}
}

func TestABackupIsErasedInsideWhenOneSaysSo(t *testing.T) {
	datatest.Home(t)
	l := newLine(t)
	l.run("capture", `! they wait for data @"Zubaidah Qurtubi"`)
	l.run("backup")
	_, out, _ := l.run("erase", "person", "Zubaidah Qurtubi")
	if !strings.Contains(out, "by-hand.wawasan") {
		t.Fatalf("the backup is not named:\n%s", out)
	}
	if code, out, err := l.run("erase", "person", "Zubaidah Qurtubi", "--yes", "--backups", "erase"); code != 0 || !strings.Contains(out, "dealt with") {
		t.Fatalf("%d %s %s", code, out, err)
	}
	paths, _ := filepath.Glob(filepath.Join(backup.FolderOf(l.notebook), "*.wawasan"))
	for _, path := range append(paths, l.notebook, l.notebook+"-wal") {
		if found, err := data.FoundIn(path, []string{"Zubaidah", "wait for data"}); err != nil || len(found) > 0 {
			t.Errorf("%s: %q %v", path, found, err)
		}
	}
	if len(paths) == 0 {
		t.Error(paths)
	}
}

func TestErasingMustBeToldWhat(t *testing.T) {
	l := newLine(t)
	l.run("capture", "! one line")
	for _, args := range [][]string{{"erase", "person"}, {"erase", "nothing", "x"}, {"erase", "person", "-"}, {"erase", "all", "--backups", "burn"}} {
		if code, _, _ := l.run(args...); code != 2 {
			t.Errorf("%v: %d", args, code)
		}
	}
}
