package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
)

// spoil zeroes the page that holds a text, or the last of the file's.
func (l *line) spoil() []byte {
	l.t.Helper()
	raw, err := os.ReadFile(l.notebook)
	if err != nil {
		l.t.Fatal(err)
	}
	const page = 4096
	at := bytes.Index(raw, []byte("gaji kecil sekali"))
	clear(raw[at/page*page : at/page*page+page])
	if err := os.WriteFile(l.notebook, raw, 0o600); err != nil {
		l.t.Fatal(err)
	}
	return raw
}

func TestADamagedNotebookIsReadWithAWarningAndWrittenNoMore(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! gaji kecil sekali")
	spoilt := l.spoil()
	for _, args := range [][]string{{"capture", "! dua"}, {"undo"}, {"check", "--rebuild-search"}, {"check", "--mend"}} {
		code, _, told := l.run(args...)
		if code != 1 || !strings.Contains(told, "damaged") {
			t.Errorf("%v: %d %q", args, code, told)
		}
	}
	if now, err := os.ReadFile(l.notebook); err != nil || !bytes.Equal(now, spoilt) {
		t.Error("it was written on", err)
	}
	if _, _, told := l.run("list", "contacts"); !strings.Contains(told, "wawasan restore") || !strings.Contains(told, "wawasan repair") {
		t.Error(told)
	}
	code, out, told := l.run("check")
	if code != 1 || strings.Contains(out, "is intact") {
		t.Error(code, out)
	}
	contains(t, told, "is damaged", "faults in the file")
}

func TestACheckNamesARowThatIsNotAsItsHistory(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! gaji kecil sekali")
	raw, err := os.ReadFile(l.notebook)
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(raw, []byte("gaji kecil sekali"))
	raw[at] ^= 1
	if err := os.WriteFile(l.notebook, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, told := l.run("check")
	if code != 1 || !strings.Contains(out, "not as the history has it") && !strings.Contains(out, "history has it, but") {
		t.Error(code, out)
	}
	contains(t, told, "rows that are not as the history has them")
	code, out, _ = l.run("--json", "check")
	contains(t, out, `"differing":`, `"differences":[{"what":`)
	if code != 1 {
		t.Error(code)
	}
	l.do("capture", "! one may go on") // the file itself is whole
}

func TestWhatFollowsFromTheRowsIsMendedByTheCheck(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! gaji kecil @\"Sari Wijaya\" #bank")
	l.otherProgram("UPDATE contact_tallies SET sent_at = '2026-01-01T00:00:00.000Z'")
	contains(t, l.do("check"), "sums are wrong", "wawasan check --mend")
	contains(t, l.do("check", "--mend"), "is intact")
	if report := l.one("check"); fmt.Sprint(report["wrong_sums"]) != "0" {
		t.Error(report)
	}
}
