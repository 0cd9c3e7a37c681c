package calendar_test

import (
	"bytes"
	"strings"
	"testing"

	"wawasan/app/calendar"
	"wawasan/data/datatest"
)

func TestNothingThatIsSaidAddsALineToACalendar(t *testing.T) {
	for _, text := range datatest.Hostile {
		e := meeting()
		e.Summary, e.Location, e.Description = "x"+text, text, text
		raw := write(t, calendar.Calendar{Now: noon, Name: text, Events: []calendar.Event{e}})
		root, err := read(raw)
		if err != nil || len(root.kids) != 1 {
			t.Fatalf("%q: %v\n%q", text, err, raw)
		}
		for _, line := range bytes.Split(bytes.ReplaceAll(raw, []byte("\r\n "), nil), []byte("\r\n")) {
			name, _, ok := strings.Cut(string(line), ":")
			if !ok && name != "" || strings.ContainsAny(string(line), "\r\n\x00\x1b\u009b\u202e") {
				t.Errorf("%q makes the line %q", text, line)
			}
			switch name, _, _ = strings.Cut(name, ";"); name {
			case "BEGIN", "END", "PRODID", "VERSION", "METHOD", "X-WR-CALNAME", "UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND",
				"SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "TRANSP", "CLASS", "":
			default:
				t.Errorf("%q makes the line %q", text, line)
			}
		}
	}
}
