package cli_test

import (
	"strings"
	"testing"
)

func TestPeopleAreListedByFieldsAndBySavedFilters(t *testing.T) {
	l := newLine(t)
	l.do("demo")
	if got := l.do("list", "contacts", "--search", "met:never colour:red"); !strings.Contains(got, "known-by") {
		t.Errorf("a field there is not: %q", got)
	}
	code, _, told := l.run("list", "contacts", "--search", "level:boss")
	if code == 0 || !strings.Contains(told, "higher") {
		t.Errorf("a value that means nothing: %d %q", code, told)
	}
	code, _, told = l.run("list", "contacts", "--saved", "Nobody's")
	if code == 0 || !strings.Contains(told, "Nobody's") {
		t.Errorf("a filter there is not: %d %q", code, told)
	}
	all, met, never := len(l.rows("list", "contacts")), len(l.rows("list", "contacts", "--search", "met:yes")), len(l.rows("list", "contacts", "--search", "bertemu:belum"))
	if met == 0 || never == 0 || met+never != all {
		t.Errorf("of %d %d were met and %d never", all, met, never)
	}
}
