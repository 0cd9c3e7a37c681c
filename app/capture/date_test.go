package capture

import (
	"strings"
	"testing"
	"time"

	"wawasan/app/lang"
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

func TestDaysAreReadAsChatsWriteThem(t *testing.T) {
	for exprs, want := range map[string]string{ // today is Wednesday, 25 November
		"hr ini|skrg|sekarang|tadi|nanti|nanti sore|malam ini|rabu ini|tgl 25|eod|H-0":                                                                                                         "2026-11-25",
		"besok pagi|besok malam|besok jam 10|besok pukul 10.30|besuk|H+1|sehari lagi|dalam 1 hari|kms|hari kamis|tgl 26":                                                                       "2026-11-26",
		"jmt|jmat|jumaat|jumat sore|jumat ini|lusa pagi|besok lusa|minggu ini|pekan ini|this week|Jum 27 Nov|H+2|tgl 27":                                                                       "2026-11-27",
		"sbt|akhir minggu|akhir pekan|weekend|akhir pekan ini|3hari|3 hari|3 hari lagi|tiga hari lagi|dalam 3 hari|in 3 days":                                                                  "2026-11-28",
		"mgu|hari minggu|Minggu, 29 November 2026":                                                                                                                                             "2026-11-29",
		"snn|mgg dpn|mg dpn|minggu dpn|mgg depan|awal minggu depan|senin minggu depan|senin besok|besok senin|akhir bulan|akhir bln|akhir bulan ini|bulan ini|bln ini|akhir november|november": "2026-11-30",
		"sls|slsa|1 des|Selasa, 1 Des|bln dpn|bln depan|awal bulan|awal bulan depan|awal des":                                                                                                  "2026-12-01",
		"rb|rbu|rabu dpn|rabu pekan depan|rabu minggu depan|seminggu lagi|seminggu|sepekan|satu minggu lagi|1 minggu|in a week":                                                                "2026-12-02",
		"tgl 3|tgl3|tanggal 3|tgl 3 des|tgl 3 bulan depan|kamis 3 des|kamis tgl 3|3 Desember 2026|20261203|3 des '26":                                                                          "2026-12-03",
		"jumat dpn|akhir minggu depan|jumat 4 des|Jum 4 Des|Jumat, 4 Desember 2026":                                                                                                            "2026-12-04",
		"akhir pekan depan":                          "2026-12-05",
		"Senin, 7 Desember 2026|12 hari lagi":        "2026-12-07",
		"2 minggu lagi|dua minggu lagi|2mgg|2 weeks": "2026-12-09",
		"pertengahan bulan|tengah bulan|pertengahan bulan depan|pertengahan desember|mid december":                                                         "2026-12-15",
		"sebulan lagi|sebulan|1 bln|tgl 25 bulan depan|25 des":                                                                                             "2026-12-25",
		"akhir tahun|akhir thn|tahun ini|desember|akhir desember|des 2026|des2026|2026-12|12/2026|akhir bulan depan|end of december|tgl 31|desember depan": "2026-12-31",
		"thn dpn|thn depan|awal januari": "2027-01-01",
		"awal tahun|awal tahun depan":    "2027-01-02",
		"pertengahan januari":            "2027-01-15",
		"3 bulan lagi|tiga bulan lagi":   "2027-02-25",
		"februari 2027|febr 2027":        "2027-02-28",
		"juni'27|juni 2027|Juni ’27":     "2027-06-30",
		"17 agst|17 agustu":              "2027-08-17",
		"setahun lagi":                   "2027-11-25",
		"november depan":                 "2027-11-30",
		"kmrn|kmarin|kemaren|H-1|1 hari lalu|sehari yang lalu|1 day ago": "2026-11-24",
		"2 minggu yang lalu": "2026-11-11",
	} {
		for _, expr := range strings.Split(exprs, "|") {
			if got, ok := ParseDate(expr, today); !ok || got.String() != want {
				t.Errorf("%s: %v %v, want %s", expr, got, ok, want)
			}
		}
	}
}

func TestTheWordForADayTakesItsNumberAlone(t *testing.T) {
	for raw, due := range map[string]string{"> kirim tgl:3": "2026-12-03", "> kirim Tgl:25": "2026-11-25", "> kirim tgl:3-des": "2026-12-03", "> kirim ^tgl-3": "2026-12-03", "> kirim ^3-hari-lagi": "2026-11-28"} {
		if l := Parse(raw, today); l.Due.String() != due || len(l.Problems) > 0 {
			t.Errorf("%s: %v %v", raw, l.Due, l.Problems)
		}
	}
	for _, raw := range []string{"> kirim due:3", "> kirim ^3", "> kirim tgl:32", "> kirim tgl:2h"} {
		if l := Parse(raw, today); !l.Due.IsZero() || len(l.Problems) != 1 {
			t.Errorf("%s: %v %v", raw, l.Due, l.Problems)
		}
	}
}

func TestAWeekOrAMonthIsNeverDueBeforeToday(t *testing.T) {
	for _, c := range []struct{ today, expr, want string }{
		{"2026-11-28", "minggu ini", "2026-11-28"},  // Saturday
		{"2026-11-29", "akhir pekan", "2026-11-29"}, // Sunday
		{"2026-11-29", "mgg dpn", "2026-11-30"},
		{"2026-11-29", "minggu", "2026-12-06"},
		{"2026-11-01", "awal bulan", "2026-11-01"},
		{"2026-11-15", "tengah bulan", "2026-11-15"},
		{"2026-11-16", "tengah bulan", "2026-12-15"},
		{"2026-12-31", "akhir tahun", "2026-12-31"},
		{"2027-01-01", "awal tahun", "2027-01-02"},
		{"2027-01-31", "tgl 31", "2027-01-31"},
		{"2027-02-01", "tgl 31", "2027-03-31"},
		{"2027-02-01", "akhir bulan", "2027-02-28"},
		{"2027-12-05", "desember", "2027-12-31"},
	} {
		day, err := data.ParseDate(c.today)
		if err != nil {
			t.Fatal(err)
		}
		if got, ok := ParseDate(c.expr, day); !ok || got.String() != c.want {
			t.Errorf("%s on %s: %v, want %s", c.expr, c.today, got, c.want)
		}
	}
}

func TestWhatAProgramWritesOfADayCanBeTypedBack(t *testing.T) {
	for n := range 300 {
		day := today.AddDays(n)
		for _, code := range []string{"id", "en"} {
			w := lang.New(code)
			for _, said := range []string{w.Day(day), w.Date(day), w.ShortWeekday(day.Weekday()) + ", " + w.Date(day)} {
				if got, ok := ParseDate(said, today); !ok || got != day {
					t.Errorf("%s: %v, want %v", said, got, day)
				}
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
	for _, expr := range strings.Fields("foo 2026-02-30 31-11 0-5 5-0 5-13 12-25 1-dez 1 2026 1-12-5 +3x +d + - +99999d 1-12-20261 2026-12-1-1 +9999y x-depan next- bulan minggu-5 awal akhir 2026-13 2026123 20261301 senin-4-des jumat-4 tgl tgl-32 tgl-x 3-jam-lagi dalam-2-jam 3h 3m 5rb pagi besok-foo akhir-hari tengah-tahun tgl-31-bulan-ini -1-hari h+ h-x lagi seabad ١-١٢ 99-99-9999") {
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
