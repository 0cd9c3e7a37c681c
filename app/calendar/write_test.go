package calendar_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"pgregory.net/rapid"

	"wawasan/app/calendar"
	"wawasan/data"
)

var noon = time.Date(2026, time.December, 4, 12, 0, 0, 0, time.UTC)

func meeting() calendar.Event {
	return calendar.Event{UID: "a@wawasan", Start: noon, Length: time.Hour, Summary: "Dewi"}
}

// written returns the one event of a file, as the strict reader sees it.
func written(t *rapid.T, c calendar.Calendar) *node {
	t.Helper()
	file := write(t, c)
	root, err := read(file)
	if err != nil {
		t.Fatalf("%v\n%q", err, file)
	}
	return root.kids[0]
}

func one(e calendar.Event) calendar.Calendar {
	return calendar.Calendar{Now: noon, Events: []calendar.Event{e}}
}

func text(t *rapid.T, n *node, name string) string {
	t.Helper()
	s, err := unescape(n.value(name))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// words are texts that a person can type, rich in what hurts: marks that are
// escaped, wide characters, and stretches without a space to fold at.
func words() *rapid.Generator[string] {
	sharp := rapid.SampledFrom([]rune("\\\\\\;;,,\n\n\t  :\"'nN=<>é東🌏\u0301\u200d\u00a0\ufeff"))
	wide := rapid.RuneFrom(nil, unicode.Letter, unicode.Punct, unicode.So, unicode.Mn)
	ascii := rapid.RuneFrom([]rune("abc"))
	return rapid.OneOf(
		rapid.StringOfN(rapid.OneOf(sharp, wide, ascii), 0, 300, -1),
		rapid.StringOfN(rapid.OneOf(ascii, rapid.SampledFrom([]rune(`é東🌏;\`))), 50, 300, -1),
		rapid.StringOfN(rapid.OneOf(wide), 30, 150, -1),
	)
}

func TestAnyTextSurvivesWritingUnfoldingAndUnescaping(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := meeting()
		e.Summary = "x" + words().Draw(t, "summary")
		e.Location, e.Description = words().Draw(t, "location"), words().Draw(t, "description")
		e.Alarms = []time.Duration{time.Hour}
		event := written(t, one(e))
		for name, want := range map[string]string{"SUMMARY": e.Summary, "LOCATION": e.Location, "DESCRIPTION": e.Description} {
			if got := text(t, event, name); got != want {
				t.Fatalf("%s: %q became %q", name, want, got)
			}
		}
		if got := text(t, event.kids[0], "DESCRIPTION"); got != e.Summary {
			t.Fatalf("the alarm says %q", got)
		}
	})
}

func TestAnyBytesMakeAValidFileThatKeepsEveryVisibleCharacter(t *testing.T) {
	visible := func(s string) string {
		return strings.Map(func(r rune) rune {
			if !unicode.IsGraphic(r) || r == unicode.ReplacementChar {
				return -1
			}
			return r
		}, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		e := meeting()
		raw := string(rapid.SliceOfN(rapid.Byte(), 0, 200).Draw(t, "bytes")) + rapid.String().Draw(t, "string")
		e.Description = "x" + raw
		c := one(e)
		c.Name = raw
		event := written(t, c)
		if got := text(t, event, "DESCRIPTION"); visible(got) != visible(e.Description) {
			t.Fatalf("%q became %q", e.Description, got)
		}
	})
}

func TestEveryKindOfLineEndBecomesOne(t *testing.T) {
	e := meeting()
	e.Description = "a\r\nb\rc\nd\u0085e\u2028f\u2029g\x00\x0b\x7fh"
	if got := string(write(t, one(e))); !strings.Contains(got, `DESCRIPTION:a\nb\nc\nd\ne\nf\ngh`+"\r\n") {
		t.Error(got)
	}
}

func TestTimesAreTheSameMomentInAnyZone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		zone := time.FixedZone("", rapid.IntRange(-14*60, 14*60).Draw(t, "offset")*60)
		e := meeting()
		e.Start = time.Unix(rapid.Int64Range(-1<<32, 1<<34).Draw(t, "start"), rapid.Int64Range(0, 999_999_999).Draw(t, "ns")).In(zone)
		e.Length = time.Duration(rapid.Int64Range(0, int64(50*time.Hour)).Draw(t, "length"))
		before := time.Duration(rapid.Int64Range(int64(-100*time.Hour), int64(1000*time.Hour)).Draw(t, "alarm"))
		e.Alarms = []time.Duration{before}
		event := written(t, one(e))
		for name, want := range map[string]time.Time{"DTSTART": e.Start, "DTEND": e.Start.Add(e.Length)} {
			p, there := event.get(name)
			if !there && name == "DTEND" && e.Length < time.Second {
				continue
			}
			if got, err := time.Parse("20060102T150405Z", p.value); err != nil || !got.Equal(want.Truncate(time.Second)) {
				t.Fatalf("%s %s for %s: %v", name, p.value, want, err)
			}
		}
		if got, err := duration(event.kids[0].value("TRIGGER")); err != nil || got != -before.Truncate(time.Second) {
			t.Fatalf("the alarm %s before is %s", before, event.kids[0].value("TRIGGER"))
		}
		elsewhere := e
		elsewhere.Start = e.Start.UTC()
		if !bytes.Equal(write(t, one(e)), write(t, one(elsewhere))) {
			t.Fatal("another zone, another file")
		}
	})
}

func TestADayEndsOnTheNext(t *testing.T) {
	for day, next := range map[data.Date]string{
		{Y: 2026, M: time.December, D: 31}: "20270101",
		{Y: 2028, M: time.February, D: 28}: "20280229",
		{Y: 2028, M: time.February, D: 29}: "20280301",
		{Y: 2026, M: time.March, D: 29}:    "20260330", // 23 hours long in Berlin
	} {
		e := meeting()
		e.Start, e.Length, e.AllDay = time.Time{}, 0, day
		root, err := read(write(t, one(e)))
		if err != nil {
			t.Fatal(err)
		}
		event := root.kids[0]
		if start := strings.ReplaceAll(day.String(), "-", ""); event.value("DTSTART") != start || event.value("DTEND") != next {
			t.Errorf("%s: %v", day, event.props)
		}
	}
}

func TestTheEdgesOfTheYearsAreWritten(t *testing.T) {
	for day, props := range map[data.Date][2]string{
		{Y: 9999, M: time.December, D: 31}: {"99991231", ""}, // the next day has no form, and none is needed
		{Y: 9999, M: time.December, D: 30}: {"99991230", "99991231"},
		{Y: 1, M: time.January, D: 1}:      {"00010101", "00010102"},
	} {
		e := meeting()
		e.Start, e.Length, e.AllDay = time.Time{}, 0, day
		root, err := read(write(t, one(e)))
		if err != nil {
			t.Fatal(err)
		}
		if event := root.kids[0]; event.value("DTSTART") != props[0] || event.value("DTEND") != props[1] {
			t.Errorf("%s: %v", day, event.props)
		}
	}
	e := meeting()
	e.Start = time.Date(9999, 12, 31, 23, 45, 0, 0, time.UTC)
	root, err := read(write(t, one(e)))
	if err != nil || root.kids[0].value("DTSTART") != "99991231T234500Z" || root.kids[0].value("DTEND") != "" {
		t.Error(root, err)
	}
}

func TestAlarmsAreWrittenAsPeopleSayThem(t *testing.T) {
	for want, before := range map[string]time.Duration{
		"-PT15M":     15 * time.Minute,
		"-PT15H":     15 * time.Hour,
		"-PT24H":     24 * time.Hour,
		"-PT1H30M":   90 * time.Minute,
		"-PT1H0M5S":  time.Hour + 5*time.Second,
		"-PT1M30S":   90 * time.Second,
		"PT0S":       0,
		"PT9H":       -9 * time.Hour,
		"-PT2H2M10S": 2*time.Hour + 2*time.Minute + 10*time.Second,
	} {
		e := meeting()
		e.Alarms = []time.Duration{before}
		if got := string(write(t, one(e))); !strings.Contains(got, "\r\nTRIGGER:"+want+"\r\n") {
			t.Errorf("%s: %s", want, got)
		}
	}
}

func TestCallingOffIsOneMoreChangeAndSilent(t *testing.T) {
	e := meeting()
	e.Sequence, e.Alarms = 4, []time.Duration{time.Minute}
	standing := string(write(t, one(e)))
	e.Cancelled = true
	off := string(write(t, one(e)))
	for _, c := range []struct{ file, want string }{
		{standing, "SEQUENCE:4"},
		{standing, "STATUS:CONFIRMED"},
		{standing, "BEGIN:VALARM"},
		{standing, "UID:a@wawasan"},
		{off, "SEQUENCE:5"},
		{off, "STATUS:CANCELLED"},
		{off, "UID:a@wawasan"},
	} {
		if !strings.Contains(c.file, "\r\n"+c.want+"\r\n") {
			t.Errorf("no %s in\n%s", c.want, c.file)
		}
	}
	if strings.Contains(off, "VALARM") {
		t.Error("it still rings")
	}
}

func TestOneRowGivesOneUIDAndAPurposeItsOwn(t *testing.T) {
	if calendar.UID("7", "") != "7@wawasan" || calendar.UID("7", "thanks") != "7-thanks@wawasan" {
		t.Error(calendar.UID("7", ""), calendar.UID("7", "thanks"))
	}
}

func TestWhatCannotBeWrittenIsRefusedAndNothingIsWritten(t *testing.T) {
	broken := map[string]func(*calendar.Event){
		"no UID":             func(e *calendar.Event) { e.UID = "" },
		"a UID of two lines": func(e *calendar.Event) { e.UID = "a\nb" },
		"no summary":         func(e *calendar.Event) { e.Summary = " \n\x00" },
		"neither":            func(e *calendar.Event) { e.Start = time.Time{} },
		"both":               func(e *calendar.Event) { e.AllDay = data.DateOf(noon) },
		"a negative length":  func(e *calendar.Event) { e.Length = -1 },
		"no such day":        func(e *calendar.Event) { e.Start, e.AllDay = time.Time{}, data.Date{Y: 2026, M: 2, D: 30} },
		"a day of year 0":    func(e *calendar.Event) { e.Start, e.AllDay = time.Time{}, data.Date{Y: 0, M: 1, D: 1} },
		"a day of year 1e4":  func(e *calendar.Event) { e.Start, e.AllDay = time.Time{}, data.Date{Y: 10000, M: 1, D: 1} },
		"a far year":         func(e *calendar.Event) { e.Start = noon.AddDate(9000, 0, 0) },
		"a sequence below 0": func(e *calendar.Event) { e.Sequence = -1 },
	}
	calendars := map[string]calendar.Calendar{
		"no clock":      {Events: []calendar.Event{meeting()}},
		"the UID twice": {Now: noon, Events: []calendar.Event{meeting(), meeting()}},
	}
	for name, spoil := range broken {
		e := meeting()
		e.Length = 0
		spoil(&e)
		calendars[name] = one(e)
	}
	for name, c := range calendars {
		var out bytes.Buffer
		if err := calendar.Write(&out, c); err == nil || out.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, out.Len())
		}
	}
}

func TestNothingToWriteIsASentenceForThePerson(t *testing.T) {
	err := calendar.Write(&bytes.Buffer{}, calendar.Calendar{Now: noon})
	if e := (*data.Error)(nil); !errors.As(err, &e) || e.Key != "calendar.error.nothing" {
		t.Error(err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("disk full")

func TestAFullDiskIsReported(t *testing.T) {
	if err := calendar.Write(full{}, one(meeting())); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

func TestTheOrderOfEventsIsKeptAndTheFileIsTheSameEachTime(t *testing.T) {
	c := samples()["due"]
	first := write(t, c)
	for range 20 {
		if !bytes.Equal(first, write(t, c)) {
			t.Fatal("not the same")
		}
	}
	slices.Reverse(c.Events)
	root, err := read(write(t, c))
	if err != nil || root.kids[0].value("UID") != c.Events[0].UID {
		t.Error(err, root.kids[0].props)
	}
}
