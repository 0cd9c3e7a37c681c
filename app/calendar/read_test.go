package calendar

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

var jakarta = time.FixedZone("WIB", 7*3600)

// calendarOf is a file of events, each between its first and last line.
func calendarOf(events ...string) string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x\r\n")
	for _, e := range events {
		b.WriteString("BEGIN:VEVENT\r\n" + strings.ReplaceAll(e, "|", "\r\n") + "\r\nEND:VEVENT\r\n")
	}
	return b.String() + "END:VCALENDAR\r\n"
}

// december are the times of a file in December 2026, as a clock in Jakarta shows them.
func december(t *testing.T, text string) []string {
	t.Helper()
	b, err := Read([]byte(text), jakarta)
	if err != nil {
		t.Fatal(err)
	}
	return timesOf(b)
}

func timesOf(b Book) []string {
	var out []string
	for _, o := range b.Between(time.Date(2026, 12, 1, 0, 0, 0, 0, jakarta), time.Date(2027, 1, 1, 0, 0, 0, 0, jakarta)) {
		out = append(out, o.Start.In(jakarta).Format("02 15:04")+"-"+o.End.In(jakarta).Format("15:04")+" "+o.Summary)
	}
	return out
}

func TestTheTimesOfAnEventAreThoseOfItsZoneWhateverTheZoneIsCalled(t *testing.T) {
	for start, want := range map[string]string{
		"DTSTART:20261201T030000Z":                  "01 10:00",
		"DTSTART:20261201T100000":                   "01 10:00", // the reader's own
		"DTSTART;TZID=Asia/Jakarta:20261201T100000": "01 10:00",
		"DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Berlin:20261201T100000":    "01 16:00",
		"DTSTART;TZID=Tokyo Standard Time:20261201T100000":                                      "01 08:00",
		"DTSTART;TZID=\"SE Asia Standard Time\":20261201T100000":                                "01 10:00",
		"DTSTART;TZID=\"(UTC+09:00) Osaka, Sapporo, Tokyo\":20261201T100000":                    "01 08:00",
		"DTSTART;TZID=\"(UTC-03:30) Newfoundland\":20261201T100000":                             "01 20:30",
		"DTSTART;TZID=Nobody knows:20261201T100000":                                             "01 10:00",
		"DTSTART;X-A=\"a:b;c\";TZID=Asia/Makassar:20261201T100000":                              "01 09:00",
		"DTSTART;TZID=America/New_York:20261201T100000|DTEND;TZID=Asia/Jakarta:20261201T230000": "01 22:00",
	} {
		got := december(t, calendarOf("UID:a|SUMMARY:x|"+start))
		if len(got) != 1 || !strings.HasPrefix(got[0], want) {
			t.Errorf("%s: %q, want %s", start, got, want)
		}
	}
}

func TestAZoneThatTheFileDescribesChangesItsClock(t *testing.T) {
	zone := "BEGIN:VTIMEZONE\nTZID:Customized Time Zone\nBEGIN:STANDARD\nDTSTART:16011028T030000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\n" +
		"BEGIN:DAYLIGHT\nDTSTART:16010325T020000\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
	file := "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART;TZID=Customized Time Zone:20260701T100000\nRRULE:FREQ=MONTHLY\nDURATION:PT1H\nEND:VEVENT\n" + zone + "END:VCALENDAR\n"
	b, err := Read([]byte(file), jakarta)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, o := range b.Between(time.Date(2026, 10, 1, 0, 0, 0, 0, jakarta), time.Date(2026, 12, 31, 0, 0, 0, 0, jakarta)) {
		got = append(got, o.Start.UTC().Format("01-02 15:04"))
	}
	if !slices.Equal(got, []string{"10-01 08:00", "11-01 09:00", "12-01 09:00"}) {
		t.Errorf("%q", got)
	}
}

func TestARepeatedEventKeepsItsExceptionsAndWhatStandsInTheirPlace(t *testing.T) {
	got := december(t, calendarOf(
		"UID:a|SUMMARY:rapat|DTSTART;TZID=Asia/Jakarta:20200107T090000|DTEND;TZID=Asia/Jakarta:20200107T100000|RRULE:FREQ=WEEKLY;BYDAY=TU|EXDATE;TZID=Asia/Jakarta:20261208T090000",
		"UID:a|SUMMARY:pindah|RECURRENCE-ID;TZID=Asia/Jakarta:20261215T090000|DTSTART;TZID=Asia/Jakarta:20261216T130000|DTEND;TZID=Asia/Jakarta:20261216T140000",
		"UID:a|SUMMARY:batal|STATUS:CANCELLED|RECURRENCE-ID:20261222T020000Z|DTSTART;TZID=Asia/Jakarta:20261222T090000",
		"UID:b|SUMMARY:sampai|DTSTART:20261201T080000Z|DURATION:PT30M|RRULE:FREQ=DAILY;UNTIL=20261202T080000Z|RDATE:20261205T080000Z,20261205T080000Z",
		"UID:c|SUMMARY:dua kali|DTSTART;VALUE=DATE:20261224|RRULE:FREQ=DAILY;COUNT=2",
		"UID:d|SUMMARY:lama|SEQUENCE:1|DTSTART:20261211T030000Z", "UID:d|SUMMARY:baru|SEQUENCE:2|DTSTART:20261212T030000Z",
		"UID:e|SUMMARY:batal|STATUS:CANCELLED|DTSTART:20261213T030000Z"))
	want := []string{
		"01 09:00-10:00 rapat", "01 15:00-15:30 sampai", "02 15:00-15:30 sampai", "05 15:00-15:30 sampai", "12 10:00-10:00 baru", "16 13:00-14:00 pindah",
		"24 00:00-00:00 dua kali", "25 00:00-00:00 dua kali", "29 09:00-10:00 rapat",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

func TestWhoTakesPartIsReadAndWhatTakesNoTimeIsFree(t *testing.T) {
	b, err := Read([]byte(calendarOf("SUMMARY:Kopi\\, dengan\\nSari|DTSTART:20261201T030000Z|TRANSP:TRANSPARENT|ATTENDEE;CN=\"Uji, Sari\";ROLE=REQ-PARTICIPANT:MAILTO:Sari@Contoh.id|"+
		"ATTENDEE;CUTYPE=ROOM;CN=Ruang:mailto:ruang@contoh.id|ATTENDEE;CN=Budi;PARTSTAT=DECLINED:mailto:budi@contoh.id|ORGANIZER;CN=De|"+
		" wi:mailto:dewi@contoh.id|ATTENDEE;CN=Tono:urn:x", "SUMMARY:Libur|DTSTART;VALUE=DATE:20261203|X-MICROSOFT-CDO-BUSYSTATUS:FREE")), jakarta)
	all := b.Between(time.Date(2026, 12, 1, 0, 0, 0, 0, jakarta), time.Date(2026, 12, 9, 0, 0, 0, 0, jakarta))
	if err != nil || len(all) != 2 || !all[0].Free || !all[1].Free || all[0].Summary != "Kopi, dengan Sari" {
		t.Fatalf("%+v %v", all, err)
	}
	if got := fmt.Sprint(all[0].People); got != "[{Dewi dewi@contoh.id} {Uji, Sari sari@contoh.id} {Tono }]" {
		t.Error(got)
	}
}

func TestAFolderIsReadWholeAndWhatIsNoCalendarIsTold(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	if _, err := ReadPath(dir, jakarta); err == nil {
		t.Error("a folder without calendars is none")
	}
	write("a.ics", calendarOf("UID:a|SUMMARY:a|DTSTART:20261201T030000Z"))
	write("b.ICS", "\xEF\xBB\xBF"+calendarOf("UID:b|SUMMARY:b|DTSTART:20261202T030000Z", "UID:c|DTSTART:whenever"))
	write("c.txt", "x")
	b, err := ReadPath(dir, jakarta)
	if err != nil || b.Bad != 1 || !slices.Equal(timesOf(b), []string{"01 10:00-10:00 a", "02 10:00-10:00 b"}) {
		t.Errorf("%q %v", timesOf(b), err)
	}
	for _, path := range []string{write("poem.ics", "roses are red"), filepath.Join(dir, "nowhere.ics")} {
		if _, err := ReadPath(path, jakarta); err == nil || IsCalendar(path) {
			t.Errorf("%s is a calendar", path)
		}
	}
	if !IsCalendar(filepath.Join(dir, "b.ICS")) {
		t.Error("it is a calendar")
	}
}

// What this package writes, it reads.
func TestACalendarThatWasWrittenIsReadAsItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		start := time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(rapid.IntRange(0, 40_000).Draw(t, "minute")) * time.Minute)
		length := time.Duration(rapid.IntRange(1, 600).Draw(t, "length")) * time.Minute
		summary := rapid.StringMatching(`[A-Za-z,;:é\\ ]{1,90}x`).Draw(t, "summary")
		var b strings.Builder
		if err := Write(&b, Calendar{Events: []Event{{UID: "a@wawasan", Start: start, Length: length, Summary: summary}}, Now: start}); err != nil {
			t.Fatal(err)
		}
		read, err := Read([]byte(b.String()), jakarta)
		if err != nil {
			t.Fatal(err)
		}
		got := read.Between(start.Add(-time.Hour), start.Add(time.Hour))
		if len(got) != 1 || !got[0].Start.Equal(start) || got[0].End.Sub(got[0].Start) != length || got[0].Summary != strings.Join(strings.Fields(summary), " ") {
			t.Fatalf("%+v of %s", got, b.String())
		}
	})
}

// FuzzReadCalendar holds what is true of any bytes: a refusal, or times that lie
// in the while that was asked for, in order, none twice.
func FuzzReadCalendar(f *testing.F) {
	f.Add(calendarOf("UID:a|SUMMARY:x|DTSTART;TZID=Asia/Jakarta:20200107T090000|DTEND;TZID=Asia/Jakarta:20200107T100000|RRULE:FREQ=WEEKLY;BYDAY=TU,-1FR;BYSETPOS=1|EXDATE:20261208T020000Z"))
	f.Add(calendarOf("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30|DTSTART;VALUE=DATE:20200107|DURATION:P1W", "DTSTART:20261201T030000Z|RRULE:FREQ=SECONDLY|RDATE;VALUE=PERIOD:20261201T030000Z/PT1H"))
	f.Add("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:x\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=YEARLY\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT\nDTSTART;TZID=x:20261201T100000\n")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		b, err := Read([]byte(text), jakarta)
		if err != nil {
			return
		}
		from, to := time.Date(2026, 12, 1, 0, 0, 0, 0, jakarta), time.Date(2027, 1, 1, 0, 0, 0, 0, jakarta)
		all := b.Between(from, to)
		for n, o := range all {
			if !o.Start.Before(to) || o.End.Before(from) || o.End.Before(o.Start) || n > 0 && o.Start.Before(all[n-1].Start) {
				t.Fatalf("%+v", o)
			}
		}
	})
}
