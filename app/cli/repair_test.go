package cli_test

import (
	"os"
	"path/filepath"
	"testing"
)

func TestADamagedNotebookIsRepairedIntoANewFile(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! gaji kecil @Sari")
	file, err := os.ReadFile(l.notebook)
	if err != nil {
		t.Fatal(err)
	}
	clear(file[:4096])
	if err := os.WriteFile(l.notebook, file, 0o600); err != nil {
		t.Fatal(err)
	}
	l.no(1, "is damaged", "list", "lessons")
	contains(t, l.do("repair"), "rows are back", "repaired 2026-11-23.wawasan", "lessons", "was left as it is")
	l.no(1, "is there already", "repair")
	made := filepath.Join(filepath.Dir(l.notebook), "notebook repaired 2026-11-23.wawasan")
	other := filepath.Join(t.TempDir(), "lain.wawasan")
	if report := l.one("repair", l.notebook, "--to", other); report["notebook"] != other || report["back"].(float64) < 3 || report["known_lost"] != 0.0 {
		t.Error(report)
	}
	l.notebook = made
	contains(t, l.do("check"), "is intact")
	if rows := l.rows("search", "gaji"); len(rows) != 1 {
		t.Error(rows)
	}
}

func TestAnEmptyFileAndOneOfSomethingElseAreNotRepaired(t *testing.T) {
	l := newLine(t)
	for content, why := range map[string]string{"": "is empty", "Dear diary": "Nothing of a Wawasan notebook"} {
		if err := os.WriteFile(l.notebook, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		l.no(1, why, "repair")
		if beside, err := os.ReadDir(filepath.Dir(l.notebook)); err != nil || len(beside) != 1 {
			t.Error(beside, err)
		}
	}
	l.notebook = filepath.Join(t.TempDir(), "none.wawasan")
	l.no(1, "There is no", "repair")
}
