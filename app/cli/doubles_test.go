package cli_test

import (
	"strings"
	"testing"
)

func TestLikelyDoublesAreListedForPeopleAndForPrograms(t *testing.T) {
	l := newLine(t)
	if got := l.do("list", "doubles"); !strings.Contains(got, "Nothing seems to be here twice") {
		t.Errorf("in an empty notebook: %q", got)
	}
	if rows := l.rows("list", "doubles"); len(rows) != 0 {
		t.Errorf("%v", rows)
	}
	l.do("capture", "one ##start-up")
	l.do("capture", "two ##startups")
	l.do("capture", "three ##fintech")
	l.do("capture", "four ##fin-tech")
	got := l.do("list", "Doubles")
	if !strings.Contains(got, "start-up ↔ startups") || !strings.Contains(got, "Perhaps the same") || !strings.Contains(got, "the same but for spelling") {
		t.Errorf("%q", got)
	}
	rows := l.rows("list", "doubles", "--search", "start")
	if len(rows) != 1 || len(l.rows("list", "doubles", "--limit", "1")) != 1 || len(l.rows("list", "doubles")) != 2 {
		t.Fatalf("%v", rows)
	}
	stays, _ := rows[0]["stays"].(map[string]any)
	if goes, _ := rows[0]["goes"].(map[string]any); rows[0]["kind"] != "tag" || rows[0]["reason"] != "spelling" || rows[0]["sure"] != false || rows[0]["by"] != "" ||
		stays["title"] != "start-up" || goes["title"] != "startups" || rows[0]["id"] != goes["id"] {
		t.Errorf("%v", rows[0])
	}
	if code, _, told := l.run("list", "twins"); code != 2 || !strings.Contains(told, "doubles") {
		t.Errorf("%d %q", code, told)
	}
	if code, _, told := l.run("show", "twins", "1"); code != 2 || strings.Contains(told, "doubles") {
		t.Errorf("%d %q", code, told)
	}
	if code, _, _ := l.run("list", "doubles", "--saved", "Mine"); code != 1 {
		t.Errorf("a list of that name there is not: %d", code)
	}
}
