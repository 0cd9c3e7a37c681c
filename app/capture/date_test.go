package capture

import (
	"strings"
	"testing"
	"time"

	"wawasan/data"
)

func TestDaysAreReadInBothLanguages(t *testing.T) {
	for exprs, want := range map[string]string{
		"2026-12-01 1-12 1/12 01/12 1.12 1-des 1des dec-1 des1 1-Desember DEC-1 1-12-2026 1/12/26 2026/12/1 1-des-2026 dec-1-2026 1des2026": "2026-12-01",
		"1-des-2027 1-12-2027":                     "2027-12-01",
		"25-11 25-nov today hari-ini Hari_Ini +0d": "2026-11-25",
		"24-11 nov-24":                             "2027-11-24",
		"29-2 29-feb":                              "2028-02-29",
		"fri friday jum jumat Jum'at FRIDAY":       "2026-11-27",
		"wed rabu":                                 "2026-12-02",
		"thu thursday kam kamis besok tomorrow +1d +1hari +1": "2026-11-26",
		"lusa":                   "2026-11-27",
		"minggu min sunday ahad": "2026-11-29",
		"minggu-depan next-week next_week senin mon": "2026-11-30",
		"next-fri jumat-depan":                       "2026-12-04",
		"bulan-depan next-month":                     "2026-12-01",
		"akhir-bulan end-of-month":                   "2026-11-30",
		"+3d +3hari +3-days":                         "2026-11-28",
		"+2w +2mg +2minggu +2-weeks":                 "2026-12-09",
		"+1m +1b +1bulan +1-month":                   "2026-12-25",
		"+1y +1t +12b":                               "2027-11-25",
		"17-agustus 17-aug 17agu":                    "2027-08-17",
		"2-mei may-2":                                "2027-05-02",
	} {
		for _, expr := range strings.Fields(exprs) {
			if got, ok := ParseDate(expr, today); !ok || got.String() != want {
				t.Errorf("%s: %v %v, want %s", expr, got, ok, want)
			}
		}
	}
}

func TestHoursAreNoDays(t *testing.T) {
	for _, expr := range strings.Fields("+2h +10h +1hr +3hrs +1hour +2-hours +2jam +30min +30menit +45minutes +1_h 2h +h h") {
		if got, ok := ParseDate(expr, today); ok {
			t.Errorf("%s: %v", expr, got)
		}
	}
	for _, raw := range []string{"> telepon ^+2h", "> telepon ^+10h", "> telepon ^+1hr", "> telepon ^+2jam", "> telepon ^2h", "> telepon ^+30min"} {
		l := Parse(raw, today)
		if len(l.Problems) != 1 || l.Problems[0].Key != "capture.error.hours" || !l.Due.IsZero() {
			t.Errorf("%s: %v %v", raw, l.Due, l.Problems)
		}
	}
	if l := Parse("> telepon ^+2hari", today); l.Due.String() != "2026-11-27" || len(l.Problems) > 0 {
		t.Errorf("%+v", l)
	}
}

func TestAYearOfTwoDigitsIsTheNearestOne(t *testing.T) {
	for expr, want := range map[string]string{
		"1/12/26": "2026-12-01", "1-12-76": "2076-12-01", "1-12-77": "1977-12-01", "01/02/03": "2003-02-01", "1/12/99": "1999-12-01",
		"26-12-01": "2001-12-26", "32-12-01": "2032-12-01", "99-12-01": "1999-12-01", "1-des-27": "2027-12-01",
	} {
		if got, ok := ParseDate(expr, today); !ok || got.String() != want {
			t.Errorf("%s: %v, want %s", expr, got, want)
		}
	}
}

func TestNothingFallsDueMoreThanAYearAgo(t *testing.T) {
	for _, word := range []string{"^26-12-01", "^01/02/03", "^1/12/1999", "^2025-11-24", "^99-12-01"} {
		l := Parse("> kirim "+word, today)
		if len(l.Problems) != 1 || l.Problems[0].Key != "capture.error.past" || l.Problems[0].Args[3].(data.Date).IsZero() || !l.Due.IsZero() || l.Text != "kirim "+word {
			t.Errorf("%s: %q %v %v", word, l.Text, l.Due, l.Problems)
		}
	}
	for word, due := range map[string]string{"^2025-11-25": "2025-11-25", "^kemarin": "2026-11-24", "^1/12/26": "2026-12-01", "^9999-12-31": "9999-12-31"} {
		if l := Parse("> kirim "+word, today); l.Due.String() != due || len(l.Problems) > 0 {
			t.Errorf("%s: %v %v", word, l.Due, l.Problems)
		}
	}
}

func TestEveryMonthAndWeekdayHasItsNames(t *testing.T) {
	months := []string{"jan january januari", "feb february februari", "mar march maret", "apr april", "may mei", "jun june juni", "jul july juli", "aug agu august agustus", "sep sept september", "oct okt october oktober", "nov november", "dec des december desember"}
	for i, names := range months {
		for _, name := range strings.Fields(names) {
			if got, ok := ParseDate("15-"+name, today); !ok || got.M != time.Month(i+1) || got.D != 15 {
				t.Errorf("%s: %v", name, got)
			}
		}
	}
	weekdays := []string{"sun sunday minggu ahad", "mon monday senin sen", "tue tuesday selasa sel", "wed wednesday rabu rab", "thu thursday kamis kam", "fri friday jumat jum", "sat saturday sabtu sab"}
	for i, names := range weekdays {
		for _, name := range strings.Fields(names) {
			got, ok := ParseDate(name, today)
			if !ok || got.Weekday() != time.Weekday(i) || !today.Before(got) || today.AddDays(7).Before(got) {
				t.Errorf("%s: %v", name, got)
			}
		}
	}
}

func TestTheEndOfAMonthIsNotOvershot(t *testing.T) {
	for _, c := range []struct {
		today data.Date
		expr  string
		want  string
	}{
		{data.Date{Y: 2027, M: 1, D: 31}, "+1m", "2027-02-28"},
		{data.Date{Y: 2028, M: 2, D: 29}, "+1y", "2029-02-28"},
		{data.Date{Y: 2027, M: 1, D: 31}, "bulan-depan", "2027-02-01"},
		{data.Date{Y: 2027, M: 2, D: 28}, "akhir-bulan", "2027-02-28"},
		{data.Date{Y: 2026, M: 12, D: 31}, "besok", "2027-01-01"},
		{data.Date{Y: 2026, M: 11, D: 30}, "minggu-depan", "2026-12-07"},
		{data.Date{Y: 2026, M: 11, D: 29}, "minggu-depan", "2026-11-30"},
	} {
		if got, ok := ParseDate(c.expr, c.today); !ok || got.String() != c.want {
			t.Errorf("%v %s: %v", c.today, c.expr, got)
		}
	}
}

func TestWhatIsNoDayIsRefused(t *testing.T) {
	for _, expr := range strings.Fields("foo 2026-02-30 31-11 0-5 5-0 5-13 12-25 1-dez 1 2026 2026-12 1-12-5 +3x +d + - +99999d 1-12-20261 2026-12-1-1 +9999y x-depan next- des ١-١٢ 99-99-9999") {
		if got, ok := ParseDate(expr, today); ok || !got.IsZero() {
			t.Errorf("%s: %v", expr, got)
		}
	}
	ParseDate("jumat", data.Date{}) // must not panic
}

func TestADueDayLeavesTheText(t *testing.T) {
	for raw, want := range map[string]string{
		"> kirim CV ^1-des":                "kirim CV",
		"> ^1-des kirim CV":                "kirim CV",
		"> kirim ^1-des CV":                "kirim CV",
		"> kirim CV ^1-des.":               "kirim CV.",
		"> kirim CV (^1-des) ke @Sari":     "kirim CV ke @Sari",
		"> kirim CV, ^1-des, lalu telepon": "kirim CV, lalu telepon",
		"> ^1-des, kirim CV":               "kirim CV",
		"> ^1-des: kirim CV":               "kirim CV",
		"> kirim CV (^1-des!)":             "kirim CV (!)",
	} {
		if l := Parse(raw, today); l.Text != want || l.Due.String() != "2026-12-01" || len(l.Problems) > 0 {
			t.Errorf("%q: %q %v %v", raw, l.Text, l.Due, l.Problems)
		}
	}
}

func TestADayThatIsNoneIsAProblemAndStaysText(t *testing.T) {
	for _, c := range []struct{ raw, text, due, key string }{
		{"> kirim ^2026-02-30", "kirim ^2026-02-30", "", "capture.error.date"},
		{"> kirim ^foo", "kirim ^foo", "", "capture.error.date"},
		{"> kirim ^foo ^jumat", "kirim ^foo", "2026-11-27", "capture.error.date"},
		{"> kirim ^jumat ^senin", "kirim ^senin", "2026-11-27", "capture.error.two_dates"},
	} {
		l := Parse(c.raw, today)
		if l.Text != c.text || l.Due.String() != c.due || len(l.Problems) != 1 || l.Problems[0].Key != c.key {
			t.Errorf("%q: %q %v %v", c.raw, l.Text, l.Due, l.Problems)
		}
	}
}
