package data_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/data"
)

// throughSQL keeps a value and reads it back as the database does.
func throughSQL(t tester, in driver.Valuer, out sql.Scanner) {
	t.Helper()
	kept, err := in.Value()
	if err != nil {
		t.Fatal(err)
	}
	if text, ok := kept.(string); ok {
		kept = []byte(text)
	}
	if err := out.Scan(kept); err != nil {
		t.Fatal(err)
	}
}

func TestADayComesBackFromTheDatabaseAndFromJSON(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		in := data.Date{Y: 2026, M: 1, D: 1}.AddDays(rapid.IntRange(-700_000, 700_000).Draw(rt, "days"))
		if rapid.Bool().Draw(rt, "none") {
			in = data.Date{}
		}
		var out, fromJSON data.Date
		throughSQL(rt, in, &out)
		must[int](rt)(1, json.Unmarshal(must[[]byte](rt)(json.Marshal(in)), &fromJSON))
		if out != in || fromJSON != in {
			rt.Fatalf("%v came back as %v and %v", in, out, fromJSON)
		}
		if !in.IsZero() && must[data.Date](rt)(data.ParseDate(in.String())) != in {
			rt.Fatal(in)
		}
		n := rapid.IntRange(-1000, 1000).Draw(rt, "n")
		if !in.IsZero() && (in.DaysUntil(in.AddDays(n)) != n || in.Before(in.AddDays(n)) != (n > 0)) {
			rt.Fatalf("%v and %d days", in, n)
		}
	})
}

func TestADayIsTheOneItsZoneShows(t *testing.T) {
	jakarta := time.FixedZone("WIB", 7*3600)
	late := time.Date(2026, 11, 30, 20, 0, 0, 0, time.UTC)
	if got := data.DateOf(late.In(jakarta)).String(); got != "2026-12-01" {
		t.Fatal(got)
	}
	if got := data.DateOf(late).Weekday(); got != time.Monday {
		t.Fatal(got)
	}
	if got := (data.Date{Y: 2026, M: 12, D: 1}).Time(jakarta); !got.Equal(time.Date(2026, 11, 30, 17, 0, 0, 0, time.UTC)) {
		t.Fatal(got)
	}
}

func TestADayTheCalendarLacksIsRefused(t *testing.T) {
	for _, text := range []string{"2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "", "besok", "2026-12-01T00:00:00Z", " 2026-12-01"} {
		if _, err := data.ParseDate(text); data.CodeOf(err) != data.CodeInvalid {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAnInstantComesBackToTheMillisecond(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		zone := time.FixedZone("", rapid.IntRange(-12, 14).Draw(rt, "zone")*3600)
		in := data.At(time.UnixMicro(rapid.Int64Range(0, 4e15).Draw(rt, "µs")).In(zone))
		if rapid.Bool().Draw(rt, "never") {
			in = data.Instant{}
		}
		var out, fromJSON, fromText data.Instant
		throughSQL(rt, in, &out)
		must[int](rt)(1, json.Unmarshal(must[[]byte](rt)(json.Marshal(in)), &fromJSON))
		must[int](rt)(1, fromText.UnmarshalText(must[[]byte](rt)(in.MarshalText())))
		if out != in || fromJSON != in || fromText != in {
			rt.Fatalf("%v came back as %v, %v and %v", in, out, fromJSON, fromText)
		}
		later := data.At(in.Add(time.Millisecond))
		if !in.IsZero() && in.String() >= later.String() {
			rt.Fatalf("%s is not before %s as text", in, later)
		}
	})
}

func TestIDsRiseAndTheEmptyOneIsNull(t *testing.T) {
	last := data.NewID()
	for range 1000 {
		next := data.NewID()
		if next <= last {
			t.Fatalf("%s after %s", next, last)
		}
		last = next
	}
	var out data.ID
	throughSQL(t, last, &out)
	if out != last {
		t.Fatal(out)
	}
	throughSQL(t, data.ID(""), &out)
	if v := must[driver.Value](t)(data.ID("").Value()); v != nil || out != "" {
		t.Fatal(v, out)
	}
	if err := out.Scan(7); err == nil {
		t.Fatal("a number was read as an ID")
	}
}

func TestAnErrorKeepsItsCodeWhenWrapped(t *testing.T) {
	cause := errors.New("cause")
	err := errors.Join(errors.New("outer"), data.Unavailable("key", "path", "/x").Because(cause))
	if data.CodeOf(err) != data.CodeUnavailable || !errors.Is(err, cause) {
		t.Fatal(err)
	}
	if data.CodeOf(nil) != "" || data.CodeOf(cause) != data.CodeInternal {
		t.Fatal("codes of no Error")
	}
}
