package interchange

import "testing"

func TestDaysAreReadAsTheyAreMet(t *testing.T) {
	for text, want := range map[string]string{
		"05 Jan 2024": "2024-01-05", "5 Jan 2024": "2024-01-05", "29 Feb 2024": "2024-02-29",
		"01-Jan-2024": "2024-01-01", "1-jan-24": "2024-01-01", "05 January 2024": "2024-01-05",
		"1/1/2024": "2024-01-01", "10/15/2023": "2023-10-15", "15/10/2023": "2023-10-15",
		"3/4/2024": "2024-03-04", "7/8/26, 3:43 PM": "2026-07-08", "3-4-2024": "2024-03-04",
		"2024-01-05": "2024-01-05", "2024/1/5": "2024-01-05", "2024-01-05T10:00:00Z": "2024-01-05",
		"2023-06-11 15:33:58 UTC": "2023-06-11", "05.01.2024": "2024-01-05", "5. 1. 2024": "2024-01-05",
		"Jan 5, 2024": "2024-01-05", "October 2nd, 2023": "2023-10-02", "17 Agustus 2023": "2023-08-17",
		"17 Agt 2023": "2023-08-17", "5 Des 2023": "2023-12-05", "05. Mai 2024": "2024-05-05",
		"3 März 2024": "2024-03-03", "Sept 9, 2020": "2020-09-09", "  05 Jan 2024 ": "2024-01-05", "": "",
	} {
		if d, ok := parseDay(text, monthFirst); !ok || d.String() != want {
			t.Errorf("%q is %v %v, want %s", text, d, ok, want)
		}
	}
	if d, ok := parseDay("3/4/2024", dayFirst); !ok || d.String() != "2024-04-03" {
		t.Errorf("day first: %v %v", d, ok)
	}
	if d, ok := parseDay("10/15/2023", dayFirst); !ok || d.String() != "2023-10-15" {
		t.Errorf("a 15th month: %v %v", d, ok)
	}
}

func TestWhatIsNoDayIsSaidToBeNone(t *testing.T) {
	for _, text := range []string{
		"31 Feb 2024", "29 Feb 2023", "0/0/00", "13/13/2024", "yesterday", "45296", "5 Ja 2024", "5 Foo 2024",
		"2024-13-01", "2024", "1/1/1", "1/1/0001", "٣/٤/٢٠٢٤",
	} {
		if d, ok := parseDay(text, monthFirst); ok || !d.IsZero() {
			t.Errorf("%q became %v", text, d)
		}
	}
}

func TestTheOrderOfNumbersIsDecidedForTheFile(t *testing.T) {
	for _, c := range []struct {
		name     string
		days     []string
		order    order
		doubtful int
	}{
		{"nothing to decide", []string{"", "05 Jan 2024", "2024-03-04"}, monthFirst, -1},
		{"a high second number", []string{"3/4/2024", "10/15/2023"}, monthFirst, -1},
		{"a high first number", []string{"3/4/2024", "15/10/2023"}, dayFirst, -1},
		{"neither", []string{"", "3/4/2024"}, monthFirst, 1},
		{"the same either way", []string{"4/4/2024"}, monthFirst, -1},
		{"both", []string{"15/10/2023", "10/15/2023", "3/4/2024"}, monthFirst, 2},
		{"no day at all", []string{"15/15/2023"}, monthFirst, -1},
	} {
		if o, d := dayOrder(c.days); o != c.order || d != c.doubtful {
			t.Errorf("%s: %v %v", c.name, o, d)
		}
	}
}
