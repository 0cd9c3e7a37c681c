package calendar_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/app/calendar"
	"wawasan/data"
)

var (
	update = flag.Bool("update", false, "write the files in testdata anew")
	copies = flag.String("samples", "", "a folder to write the samples to as well")
)

// samples are the files in testdata. .ci/calendar gives them to a real
// calendar program and knows their times by heart.
func samples() map[string]calendar.Calendar {
	now := time.Date(2026, time.November, 23, 1, 52, 7, 0, time.UTC)
	jakarta := time.FixedZone("WIB", 7*3600)
	winter := calendar.Event{
		UID:         calendar.UID("0198f3a2-7b1c-7c4e-9d55-3f1c2a9b8e01", ""),
		Sequence:    2,
		Start:       time.Date(2026, time.December, 4, 14, 0, 0, 0, jakarta),
		Length:      45 * time.Minute,
		Summary:     "Wawancara: Dewi Lestari, Nusantara Data; lewat video",
		Location:    `https://meet.example/nusantara?a=1;b=2,3`,
		Description: "Tanyakan:\n- hari kerja yang biasa\n- \"apa yang paling mengejutkan?\" (C:\\catatan) 東京 ☕",
		Alarms:      []time.Duration{15 * time.Minute, 24 * time.Hour},
	}
	moved := winter
	moved.Sequence, moved.Start = 3, winter.Start.Add(2*time.Hour)
	off := moved
	off.Cancelled = true
	summer := calendar.Event{
		UID:     calendar.UID("0198f3a2-7b1c-7c4e-9d55-3f1c2a9b8e02", ""),
		Start:   time.Date(2026, time.July, 3, 14, 0, 0, 0, jakarta),
		Length:  30 * time.Minute,
		Summary: "Wawancara: Éloïse Müller-Prasetyo dari Kementerian Perdagangan, tentang pengadaan dan rantai pasok 🌏",
		Alarms:  []time.Duration{90 * time.Minute},
		Private: true,
	}
	thanks := calendar.Event{
		UID:         calendar.UID("0198f3a2-7b1c-7c4e-9d55-3f1c2a9b8e01", "thanks"),
		AllDay:      data.Date{Y: 2026, M: time.December, D: 31},
		Summary:     "Ucapkan terima kasih kepada Dewi Lestari",
		Alarms:      []time.Duration{15 * time.Hour, -9 * time.Hour},
		Transparent: true,
	}
	return map[string]calendar.Calendar{
		"interview": {Now: now, Events: []calendar.Event{winter}},
		"moved":     {Now: now.Add(time.Hour), Events: []calendar.Event{moved}},
		"cancelled": {Now: now.Add(2 * time.Hour), Events: []calendar.Event{off}},
		"due":       {Name: "Wawasan: yang bertenggat", Now: now, Events: []calendar.Event{summer, thanks}},
	}
}

func write(t interface {
	Helper()
	Fatal(args ...any)
}, c calendar.Calendar,
) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := calendar.Write(&out, c); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestTheSamplesAreWrittenAsBeforeAndValid(t *testing.T) {
	for name, c := range samples() {
		file, got := filepath.Join("testdata", name+".ics"), write(t, c)
		if _, err := read(got); err != nil {
			t.Errorf("%s: %v\n%s", name, err, got)
		}
		if *copies != "" {
			if err := os.WriteFile(filepath.Join(*copies, name+".ics"), got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s differs; if that is meant, run this test with -update. Written:\n%s", file, got)
		}
	}
}

// The validator is worth what it refuses.
func TestTheValidatorFindsEachMistake(t *testing.T) {
	good := string(write(t, samples()["interview"]))
	due := string(write(t, samples()["due"]))
	for name, c := range map[string]struct{ file, old, new string }{
		"LF alone":                 {good, "\r\n", "\n"},
		"one LF alone":             {good, "PUBLISH\r\n", "PUBLISH\n"},
		"no end of the last line":  {good, "END:VCALENDAR\r\n", "END:VCALENDAR"},
		"an empty line":            {good, "BEGIN:VEVENT", "\r\nBEGIN:VEVENT"},
		"a long line":              {good, "STATUS:", "LOCATION:" + strings.Repeat("x", 67) + "\r\nSTATUS:"},
		"a cut character":          {good, "東", "\xe6\r\n \x9d\xb1"},
		"a control character":      {good, "Dewi", "De\x01wi"},
		"a tab as a line's start":  {good, "BEGIN:VCALENDAR", "\tBEGIN:VCALENDAR"},
		"no colon":                 {good, "METHOD:", "METHOD"},
		"a name in small letters":  {good, "METHOD:", "method:"},
		"an open quote":            {good, "DTSTART:", `DTSTART;TZID="Asia:`},
		"no VERSION":               {good, "VERSION:2.0\r\n", ""},
		"no METHOD":                {good, "METHOD:PUBLISH\r\n", ""},
		"another version":          {good, "VERSION:2.0", "VERSION:1.0"},
		"no DTSTAMP":               {good, "DTSTAMP:20261123T015207Z\r\n", ""},
		"local DTSTAMP":            {good, "DTSTAMP:20261123T015207Z", "DTSTAMP:20261123T015207"},
		"a zone without its table": {good, "DTSTART:", "DTSTART;TZID=Asia/Jakarta:"},
		"30 February":              {good, "DTSTART:20261204", "DTSTART:20260230"},
		"hour 24":                  {good, "DTSTART:20261204T07", "DTSTART:20261204T24"},
		"the end at the start":     {good, "DTEND:20261204T074500Z", "DTEND:20261204T070000Z"},
		"an end of another form":   {good, "DTEND:20261204T074500Z", "DTEND;VALUE=DATE:20261205"},
		"a day with a time":        {due, "DTSTART;VALUE=DATE:20261231", "DTSTART;VALUE=DATE:20261231T000000Z"},
		"a day that does not say":  {due, "DTSTART;VALUE=DATE:", "DTSTART:"},
		"DTEND on the last day":    {due, "DTEND;VALUE=DATE:20270101", "DTEND;VALUE=DATE:20261231"},
		"a bare comma":             {good, `Lestari\,`, "Lestari,"},
		"a bare semicolon":         {good, `Data\;`, "Data;"},
		"an unknown escape":        {good, `Lestari\,`, `Lestari\:`},
		"a blank summary":          {due, "SUMMARY:Ucapkan terima kasih kepada Dewi Lestari", "SUMMARY: "},
		"SEQUENCE with a sign":     {good, "SEQUENCE:2", "SEQUENCE:+2"},
		"a property twice":         {good, "CLASS:PUBLIC\r\n", "CLASS:PUBLIC\r\nCLASS:PUBLIC\r\n"},
		"an unknown property":      {good, "CLASS:", "KLAS:"},
		"an alarm without trigger": {good, "TRIGGER:-PT15M\r\n", ""},
		"an alarm without action":  {good, "ACTION:DISPLAY\r\n", ""},
		"an alarm without words":   {good, "TRIGGER:-PT24H\r\nDESCRIPTION", "TRIGGER:-PT24H\r\nSUMMARY"},
		"an empty duration":        {good, "-PT15M", "-P"},
		"a duration ending in T":   {good, "-PT15M", "-P1DT"},
		"a skipped unit":           {good, "-PT15M", "-PT1H5S"},
		"an alarm when called off": {good, "CONFIRMED", "CANCELLED"},
		"crossed ends":             {good, "END:VALARM", "END:VEVENT"},
		"an alarm on the top":      {good, "VEVENT", "VALARM"},
		"a second calendar":        {good, "END:VCALENDAR\r\n", "END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"},
		"no event":                 {"BEGIN:VCALENDAR\r\nPRODID:x\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n", "", ""},
		"one UID twice":            {due, "e01-thanks@", "e02@"},
		"an end left open":         {good, "END:VCALENDAR\r\n", ""},
	} {
		broken := strings.ReplaceAll(c.file, c.old, c.new)
		if broken == c.file && c.old != "" {
			t.Errorf("%s: the file has no %q", name, c.old)
		} else if _, err := read([]byte(broken)); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}
