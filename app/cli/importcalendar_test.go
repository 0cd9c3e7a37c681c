package cli_test

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestACalendarListsItsMeetingsAndLogsThoseThatAreChosen(t *testing.T) {
	l := newLine(t)
	l.lang = "en"
	l.do("import", write(t, filepath.Join(t.TempDir(), "c.csv"), importHeader+"Sari,Wijaya,,sari@contoh.id,Bank A,Analyst,\n"))
	file := write(t, filepath.Join(t.TempDir(), "my.ics"), "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Coffee\nDTSTART:20261110T030000Z\nDURATION:PT1H\nATTENDEE:mailto:sari@contoh.id\nEND:VEVENT\n"+
		"BEGIN:VEVENT\nUID:b\nSUMMARY:Lunch\nDTSTART:20261111T030000Z\nDURATION:PT1H\nATTENDEE:mailto:sari@contoh.id\nEND:VEVENT\nEND:VCALENDAR\n")
	contains(t, l.do("import", file), "my.ics: 2 past meetings with people you know.", "1. 11 Nov 2026", "2. 10 Nov 2026", "Sari Wijaya  Coffee", "--log all")
	contains(t, l.do("import", filepath.Dir(file)), filepath.Base(filepath.Dir(file))+": 2 past meetings with people you know.")
	l.no(1, "folder", "import", t.TempDir()) // one without calendars is no calendar
	if got := l.one("import", "--preview", "--log", "all", file); got["logged"] != 0.0 {
		t.Error("a preview logs", got)
	}
	contains(t, l.do("import", "--log", "2", file), "1 meeting is noted as an interview that was held.")
	got := l.one("import", "--log", "all", file)
	if got["logged"] != 1.0 || got["format"] != "ics" || len(got["meetings"].([]any)) != 2 {
		t.Error(got)
	}
	if again := l.one("import", "--log", "all", file); again["logged"] != 0.0 || again["meetings"].([]any)[0].(map[string]any)["state"] != "noted" {
		t.Error(again)
	}
	if list := l.do("list", "interviews"); strings.Count(list, "Sari Wijaya") != 2 {
		t.Error(list)
	}
	l.no(2, "none of the 2 meetings", "import", "--log", "3", file)
}
