package cli_test

import (
	"database/sql"
	"strings"
	"testing"

	_ "wawasan/data" // brings the engine
)

func TestWhileAnotherProgramWritesNothingIsFiledOutOfOrder(t *testing.T) {
	l := newLine(t)
	l.do("capture", "! first")
	db, err := sql.Open("sqlite", "file:"+l.notebook)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	l.stdin = strings.NewReader("! second\n! third\n! fourth\n")
	code, out, told := l.run("capture", "-")
	if code != 1 || out != "" {
		t.Errorf("exit %d, %q", code, out)
	}
	contains(t, told, "Line 1 was not filed: Another program is using this notebook", "Stopped at line 1: neither it nor any line after it was filed.")
	for _, wrong := range []string{"SQLITE", "locked", "still here", "Line 2"} {
		if strings.Contains(told, wrong) {
			t.Errorf("%q stands in %q", wrong, told)
		}
	}
	if _, err := db.Exec("ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	l.stdin = strings.NewReader("! second\n! third\n! fourth\n")
	if out := l.do("capture", "-"); strings.Count(out, "\n") != 3 {
		t.Error(out)
	}
}
