package cli_test

import (
	"database/sql"
	"testing"
)

// otherProgram writes into a notebook past Wawasan.
func (l *line) otherProgram(statement string) {
	l.t.Helper()
	db, err := sql.Open("sqlite", l.notebook)
	if err == nil {
		_, err = db.Exec(statement)
	}
	if err != nil {
		l.t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		l.t.Fatal(err)
	}
}

func TestANotebookAnotherProgramWroteToIsSoundAndItsSearchIsMended(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! gaji kecil")
	l.otherProgram("UPDATE lessons SET text = 'upah rendah'")
	contains(t, l.do("check"), "is intact", "does not know 1 text yet", "wawasan check --rebuild-search")
	l.lang = "id"
	contains(t, l.do("check"), "utuh", "belum mengenal 1 teks", "wawasan check --rebuild-search")
	l.lang = "en"
	if report := l.one("check"); report["sound"] != true || report["unsearched"] != 1.0 || report["index_stale"] != 1.0 {
		t.Error(report)
	}
	if rows := l.rows("search", "upah"); len(rows) != 0 {
		t.Error(rows)
	}
	if report := l.one("check", "--rebuild-search"); report["unsearched"] != 0.0 {
		t.Error(report)
	}
	if rows := l.rows("search", "upah"); len(rows) != 1 {
		t.Error(rows)
	}
	contains(t, l.do("check", "--help"), "--rebuild-search", "index of the search")
}

func TestACheckNamesTheValueThatStopsTheLists(t *testing.T) {
	l := newLine(t)
	l.do("capture", "> kirim ^2026-12-01")
	l.otherProgram("UPDATE promises SET due = '2026-13-45'")
	if code, _, _ := l.run("list", "promises"); code == 0 {
		t.Error("the value stops nothing: this test proves nothing")
	}
	code, out, refused := l.run("check")
	if code != 1 {
		t.Error(code)
	}
	contains(t, out, "promises 0", "due holds “2026-13-45”", "cannot be read")
	contains(t, refused, "is damaged", "1 values that cannot be read")
	code, out, _ = l.run("--json", "check")
	if code != 1 {
		t.Error(code)
	}
	contains(t, out, `"sound":false`, `"bad_values":1`, `"values":[{"table":"promises","id":"`, `"column":"due","value":"2026-13-45"}]`)
	l.otherProgram("UPDATE promises SET due = '2026-12-01'")
	contains(t, l.do("check"), "is intact")
}
