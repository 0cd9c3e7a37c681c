package timezone_test

import (
	"runtime"
	"testing"
	"time"

	"wawasan/app/timezone"
)

// in writes a moment of UTC in a zone.
func in(zone *time.Location, at string) string {
	moment, err := time.Parse("2006-01-02 15:04", at)
	if err != nil {
		panic(err)
	}
	return moment.In(zone).Format("2006-01-02 15:04:05 MST")
}

func TestAZoneOfPosixHasItsOffsetAndSummerTime(t *testing.T) {
	for _, c := range []struct{ tz, at, want string }{
		{"JST-9", "2026-11-23 05:00", "2026-11-23 14:00:00 JST"},
		{"WIB-7", "2026-11-23 20:00", "2026-11-24 03:00:00 WIB"},
		{"<+14>-14", "2026-11-23 12:00", "2026-11-24 02:00:00 +14"},
		{"<-03>3", "2026-11-23 02:00", "2026-11-22 23:00:00 -03"},
		{"UTC0", "2026-11-23 05:00", "2026-11-23 05:00:00 UTC"},
		{"EST+5", "2026-07-01 05:00", "2026-07-01 00:00:00 EST"},
		{"IST-5:30", "2026-11-23 05:00", "2026-11-23 10:30:00 IST"},
		{"LMT-7:07:12", "2026-11-23 05:00", "2026-11-23 12:07:12 LMT"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-01-15 12:00", "2026-01-15 13:00:00 CET"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-07-15 12:00", "2026-07-15 14:00:00 CEST"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29 00:59", "2026-03-29 01:59:00 CET"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-03-29 01:00", "2026-03-29 03:00:00 CEST"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25 00:59", "2026-10-25 02:59:00 CEST"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-10-25 01:00", "2026-10-25 02:00:00 CET"},
		{"AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-15 12:00", "2026-01-15 23:00:00 AEDT"},
		{"AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-07-15 12:00", "2026-07-15 22:00:00 AEST"},
		{"XYZ5ABC4:30,J60,J300", "2026-03-15 12:00", "2026-03-15 07:30:00 ABC"},
		{"XYZ5ABC,59,300/-1", "2026-03-15 12:00", "2026-03-15 08:00:00 ABC"},
		{"CET-1CEST", "2026-07-15 12:00", "2026-07-15 14:00:00 CEST"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "1999-07-15 12:00", "1999-07-15 14:00:00 CEST"},
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2099-07-15 12:00", "2099-07-15 14:00:00 CEST"},
	} {
		zone := timezone.Parse(c.tz)
		if zone == nil {
			t.Errorf("%s is no zone", c.tz)
			continue
		}
		if got := in(zone, c.at); got != c.want {
			t.Errorf("%s at %s: %s, want %s", c.tz, c.at, got, c.want)
		}
	}
}

func TestWhatIsNoZoneOfPosixIsNone(t *testing.T) {
	for _, tz := range []string{
		"", "JST", "JS-9", "9", "-9", "JST-25", "JST-9:60", "JST-9:", "<+1>-1", "<+14-14", "+14>-14", "J1T-9", "JST-9JDT,", "JST-9JDT,M3.5.0", "JST-9JDT,M13.1.0,M10.5.0",
		"JST-9JDT,M3.6.0,M10.5.0", "JST-9JDT,M3.5.7,M10.5.0", "JST-9JDT,J0,J300", "JST-9JDT,J366,J300", "JST-9JDT,366,300", "JST-9JDT,M3.5.0/168,M10.5.0", "JST-9,M3.5.0,M10.5.0",
		"Asia/Jakarta", "JST-9 ", " JST-9", "JST-9\n", "日本-9",
	} {
		if zone := timezone.Parse(tz); zone != nil {
			t.Errorf("%q is a zone", tz)
		}
	}
}

func TestWhatGoReadsItselfIsLeftToIt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there Go knows the offset alone")
	}
	for _, tz := range []string{"", ":", "Asia/Jakarta", ":Asia/Jakarta", "UTC", "/usr/share/zoneinfo/Asia/Jakarta", ":/usr/share/zoneinfo/Asia/Jakarta", "Nowhere/Else", "../etc/passwd"} {
		if zone := timezone.Local(tz); zone != nil {
			t.Errorf("%q is taken for %v", tz, in(zone, "2026-11-23 05:00"))
		}
	}
}

func TestAZoneInTheVariableIsReadOnEverySystem(t *testing.T) {
	for _, tz := range []string{"WIB-7", ":WIB-7"} {
		if zone := timezone.Local(tz); zone == nil || in(zone, "2026-11-23 20:00") != "2026-11-24 03:00:00 WIB" {
			t.Errorf("%q is not read", tz)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, tz := range []string{"WIB-7", "<+14>-14", "CET-1CEST,M3.5.0,M10.5.0/3", "XYZ5ABC,59,300/-1", "EST5EDT4:30"} {
		f.Add(tz)
	}
	f.Fuzz(func(t *testing.T, tz string) {
		zone := timezone.Parse(tz)
		if zone == nil {
			return
		}
		for _, at := range []string{"1900-01-01 00:00", "2026-03-29 01:00", "2026-11-23 05:00", "2300-12-31 23:59"} {
			moment, _ := time.Parse("2006-01-02 15:04", at)
			if _, seconds := moment.In(zone).Zone(); seconds < -26*3600 || seconds > 26*3600 {
				t.Fatalf("%q: %d seconds from Greenwich", tz, seconds)
			}
		}
	})
}
