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

func TestDaysOfOtherLanguagesAndOfSpreadsheetsAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"03 janv. 2024": "2024-01-03", "1er févr. 2024": "2024-02-01", "3 août 2023": "2023-08-03", "07 juil. 2021": "2021-07-07",
		"03 ene 2024": "2024-01-03", "3 de enero de 2024": "2024-01-03", "03 de jan. de 2024": "2024-01-03", "5 out 2022": "2022-10-05",
		"03 gen 2024": "2024-01-03", "9 mag 2020": "2020-05-09", "03 mrt. 2024": "2024-03-03", "03. Mrz 24": "2024-03-03",
		"2 maj 2023": "2023-05-02", "3 sty 2024": "2024-01-03", "4 paź 2019": "2019-10-04", "03 Oca 2024": "2024-01-03",
		"3 Ağu 2022": "2022-08-03", "03 янв. 2024": "2024-01-03", "12 мая 2021 г.": "2021-05-12", "٣ يناير ٢٠٢٤": "2024-01-03",
		"3 ม.ค. 2567": "2024-01-03", "3 มกราคม 2567": "2024-01-03", "3 thg 1, 2024": "2024-01-03",
		"ngày 3 tháng 12 năm 2023": "2023-12-03", "17 Ags 2023": "2023-08-17", "03 Peb 2024": "2024-02-03", "5 Nop 2020": "2020-11-05",
		"2024年1月3日": "2024-01-03", "2024 年 12 月 31 日": "2024-12-31", "２０２４年１月３日": "2024-01-03", "2024년 1월 3일": "2024-01-03",
		"2024. 1. 3.": "2024-01-03", "20240103": "2024-01-03", "45294": "2024-01-03", "45294.75": "2024-01-03", "36526": "2000-01-01",
		"2024-Jan-03": "2024-01-03", "03\u00a0Jan\u00a02024": "2024-01-03", "3\u202fJan 2024": "2024-01-03", "Wed, 03 Jan 2024": "2024-01-03",
		"Rabu, 3 Januari 2024": "2024-01-03", "Wed Jan 03 2024 10:00:00 GMT+0700 (WIB)": "2024-01-03",
		"1/3/24, 10:15\u202fAM": "2024-01-03", "2024年1月3日 上午10:15": "2024-01-03", "3rd of January 2024": "2024-01-03",
		"-": "", "N/A": "", "null": "", "\u00a0": "",
	} {
		if d, ok := parseDay(text, monthFirst); !ok || d.String() != want {
			t.Errorf("%q is %v %v, want %s", text, d, ok, want)
		}
	}
}

func TestWhatIsNoDayIsSaidToBeNone(t *testing.T) {
	for _, text := range []string{
		"31 Feb 2024", "29 Feb 2023", "0/0/00", "13/13/2024", "yesterday", "5 Ja 2024", "5 Foo 2024",
		"2024-13-01", "2024", "1/1/1", "1/1/0001", "٣/٤/٢٠٢٤", "3 jui 2024", "123", "4529", "99999", "240103", "20241303", "Jan 2024", "Jan-24",
		"03 Jan 1800", "03 Jan 3024", "3 Jan 12345", "today", "2024年13月3日",
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
