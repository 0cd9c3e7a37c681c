package cli_test

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"wawasan/app/backup"
	"wawasan/data"
	"wawasan/data/datatest"
)

func TestANameIsTakenAwayOnlyWhenOneSaysYesAndEvidenceStays(t *testing.T) {
	datatest.Home(t)
	l := newLine(t)
	l.run("capture", `! they wait for data @"Zubaidah Qurtubi"`)
	l.run("capture", "a story of Zubaidah Qurtubi")
	l.run("capture", "another of zubaidah qurtubi")
	l.run("backup")
	code, out, _ := l.run("anonymise", "person", "zubaidah qurtubi")
	if code != 0 || !strings.Contains(out, "“Person A”") || !strings.Contains(out, "a story of Zubaidah Qurtubi") || !strings.Contains(out, "--leave") || !strings.Contains(out, "by-hand.wawasan") {
		t.Fatalf("%d %s", code, out)
	}
	if _, list, _ := l.run("list", "contacts"); !strings.Contains(list, "Zubaidah") {
		t.Fatal("the preview took the name away")
	}
	code, out, _ = l.run("anonymise", "person", "Zubaidah Qurtubi", "--as", "the nurse", "--leave", "1", "--json")
	var shown struct {
		Anonymised bool
		As         string
		Texts      []struct {
			Was  string
			Left bool
		}
	}
	if err := json.Unmarshal([]byte(out), &shown); err != nil || code != 0 || shown.Anonymised || shown.As != "the nurse" || len(shown.Texts) < 3 || !shown.Texts[0].Left || shown.Texts[1].Left {
		t.Fatalf("%d %v %s", code, err, out)
	}
	if code, out, err := l.run("anonymise", "person", "Zubaidah Qurtubi", "--yes", "--backups", "erase"); code != 0 || !strings.Contains(out, "Person A") || !strings.Contains(out, "dealt with") {
		t.Fatalf("%d %s %s", code, out, err)
	}
	paths, _ := filepath.Glob(filepath.Join(backup.FolderOf(l.notebook), "*.wawasan"))
	for _, path := range append(paths, l.notebook, l.notebook+"-wal") {
		if found, err := data.FoundIn(path, []string{"Zubaidah", "Qurtubi"}); err != nil || len(found) > 0 {
			t.Errorf("%s: %q %v", path, found, err)
		}
	}
	if _, out, _ := l.run("list", "lessons"); !strings.Contains(out, "wait for data") {
		t.Errorf("the lesson is gone: %s", out)
	}
	if _, out, _ := l.run("history"); !strings.Contains(out, "Name taken away for good") {
		t.Errorf("the history says %s", out)
	}
	l.run("capture", `met @"Anjar Tua"`)
	for _, args := range [][]string{{"anonymise", "person"}, {"anonymise", "interview", "x"}, {"anonymise", "person", "Anjar Tua", "--leave", "9"}, {"anonymise", "person", "Person A", "--backups", "burn"}} {
		if code, _, _ := l.run(args...); code != 2 {
			t.Errorf("%v: %d", args, code)
		}
	}
}
