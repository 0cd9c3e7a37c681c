package lang

import (
	"testing"

	"wawasan/data"
)

func TestDaysFromOneToAnotherSayMonthAndYearOnce(t *testing.T) {
	day := func(text string) data.Date {
		d, _ := data.ParseDate(text)
		return d
	}
	for _, c := range []struct{ from, to, id, en string }{
		{"2026-11-23", "2026-11-28", "23–28 Nov 2026", "23–28 Nov 2026"},
		{"2026-11-28", "2026-11-28", "28 Nov 2026", "28 Nov 2026"},
		{"2026-11-28", "2026-12-03", "28 Nov – 3 Des 2026", "28 Nov – 3 Dec 2026"},
		{"2026-12-28", "2027-01-03", "28 Des 2026 – 3 Jan 2027", "28 Dec 2026 – 3 Jan 2027"},
		{"2026-11-05", "2027-11-05", "5 Nov 2026 – 5 Nov 2027", "5 Nov 2026 – 5 Nov 2027"},
		{"", "2026-05-01", "1 Mei 2026", "1 May 2026"},
		{"2026-05-01", "", "1 Mei 2026", "1 May 2026"},
		{"", "", "", ""},
	} {
		for code, want := range map[string]string{"id": c.id, "en": c.en} {
			if got := New(code).Span(day(c.from), day(c.to)); got != want {
				t.Errorf("%s: %s to %s is %q, not %q", code, c.from, c.to, got, want)
			}
		}
	}
}
