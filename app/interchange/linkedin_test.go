package interchange

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"wawasan/data"
)

func readTest(t *testing.T, path ...string) Table {
	t.Helper()
	got, err := ReadFile(t.Context(), filepath.Join(path...), nil, "")
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func readText(t *testing.T, text string) (Table, error) {
	t.Helper()
	return Read(t.Context(), strings.NewReader(text), int64(len(text)), "test.csv")
}

// brief writes an Unusable as its line and the last word of its reason.
func brief(all []Unusable) []string {
	var s []string
	for _, u := range all {
		s = append(s, fmt.Sprint(u.Line, " ", u.Reason[strings.LastIndex(u.Reason, ".")+1:]))
	}
	return s
}

func TestAPresentExportIsReadWithAllItsQuirks(t *testing.T) {
	got := readTest(t, "testdata", "preamble.csv")
	want := []Person{
		{
			Line: 5, Name: "Sri Contoh, PMP®, MBA", First: "Sri", Last: "Contoh, PMP®, MBA", Email: "sri@example.com",
			URL: "https://www.linkedin.com/in/sri-contoh", URLKey: "linkedin.com/in/sri-contoh",
			Company: "Bank Contoh, Tbk.", Title: "Analyst", Connected: data.Date{Y: 2024, M: 1, D: 5},
		},
		{
			Line: 6, Name: "Bima 🚀 Percobaan", First: "Bima 🚀", Last: "Percobaan",
			URL: "https://id.linkedin.com/in/bima-percobaan/?trk=x", URLKey: "linkedin.com/in/bima-percobaan",
			Company: `Klinik "Sehat"`, Connected: data.Date{Y: 2023, M: 3, D: 17},
		},
		{
			Line: 9, Name: "Rara", First: "Rara", URL: "https://www.linkedin.com/in/rara", URLKey: "linkedin.com/in/rara",
			Company: "Toko", Title: `=HYPERLINK("http://example.com")`, Connected: data.Date{Y: 2024, M: 2, D: 29},
		},
		{
			Line: 10, Name: "Tomo Uji", First: "Tomo", Last: "Uji", URL: "https://www.linkedin.com/in/tomo",
			URLKey: "linkedin.com/in/tomo", Company: "Dua Baris", Title: "Staff",
		},
		{
			Line: 12, Name: "Wulan Misal", First: "Wulan", Last: "Misal", URL: "https://www.linkedin.com/in/wulan",
			URLKey: "linkedin.com/in/wulan", Company: "Angin", Title: "Air",
		},
		{Line: 14, Name: "Yani Umpama", First: "Yani", Last: "Umpama"},
	}
	for i, p := range got.People {
		if i >= len(want) || p != want[i] {
			t.Errorf("person %d is %+v", i, p)
		}
	}
	if len(got.People) != len(want) {
		t.Errorf("%d people, want %d", len(got.People), len(want))
	}
	same(t, brief(got.Unusable), "7 empty", "8 no_name", "13 empty")
	same(t, brief(got.Warnings), "12 extra_cells", "0 bad_date")
	if got.Format != LinkedIn || got.File != "preamble.csv" {
		t.Errorf("format %q, file %q", got.Format, got.File)
	}
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEveryAgeAndDialectIsRead(t *testing.T) {
	for file, want := range map[string][]string{
		"older-header.csv":     {"Sri Contoh|Bank Contoh|Analyst|2020-01-05", "Bima Percobaan|Toko||2019-10-15"},
		"german-semicolon.csv": {"Jörg Beispiel|Muster, Söhne & Co.|Prüfer|2024-05-05"},
		"windows1252.csv":      {"José Peña|Café “Contoh”||2024-01-05", "!0 windows1252"},
		"damaged-utf8.csv":     {"José Peña|Café Contoh||2024-01-05", "Li X�|||", "!0 damaged_text"},
		"utf16le-tab.csv":      {"Li 王|Harbour 港口|Analyst|2021-12-01"},
		"utf16be-tab.csv":      {"Li 王|Harbour 港口|Analyst|2021-12-01"},
		"open-quote.csv": {
			"Sri Contoh|Bank Contoh|Analyst|2024-01-05", "Bima Percobaan|Toko|Staff|2024-01-06",
			"Rara Uji|Angin, Air|Staff|2024-01-07", "Tomo Misal|Toko|Staff|2024-01-08", "!2 stray_quote",
		},
		"old-mac.csv":   {"Sri Contoh|Bank|Analyst|2024-01-01", "Bima Percobaan|Toko|Staff|2024-02-01", "!0 date_order"},
		"day-first.csv": {"Sri Contoh|Bank|Analyst|2024-04-03", "Bima Percobaan|Toko|Staff|2023-10-15"},
		"undecided.csv": {"Sri Contoh|Bank|Analyst|2024-03-04", "Bima Percobaan|Toko|Staff|2023-01-01", "!0 date_order"},
		"joined.csv":    {"Sri Contoh|Bank|Analyst|2020-01-01", "Bima Percobaan|Toko|Staff|2024-01-02"},
	} {
		t.Run(file, func(t *testing.T) {
			got := readTest(t, "testdata", file)
			var lines []string
			for _, p := range got.People {
				lines = append(lines, strings.Join([]string{p.Name, p.Company, p.Title, p.Connected.String()}, "|"))
			}
			for _, u := range brief(got.Unusable) {
				lines = append(lines, "-"+u)
			}
			for _, u := range brief(got.Warnings) {
				lines = append(lines, "!"+u)
			}
			same(t, lines, want...)
		})
	}
}

func TestColumnsAreKnownByNameNotByPlace(t *testing.T) {
	got, err := readText(t, "sep=;\nConnected On; POSITION ;Last Name;\"first  name\";Group\n1 Feb 2024;Guru;Contoh;Sri;x\n")
	if err != nil || len(got.People) != 1 {
		t.Fatal(got, err)
	}
	want := Person{
		Line: 3, Name: "Sri Contoh", First: "Sri", Last: "Contoh", Title: "Guru",
		Connected: data.Date{Y: 2024, M: 2, D: 1},
	}
	if got.People[0] != want {
		t.Errorf("got %+v", got.People[0])
	}
}

func TestALongPreambleIsSkippedButNotForEver(t *testing.T) {
	header := "First Name,Last Name,Company,Position\nSri,Contoh,Bank,Analyst\n"
	got, err := readText(t, strings.Repeat("note, note\n\n", headerRows-1)+header)
	if err != nil || len(got.People) != 1 || got.People[0].Line != 40 {
		t.Error(got, err)
	}
	if _, err := readText(t, strings.Repeat("note\n", headerRows)+header); keyOf(err) != "interchange.error.no_header" {
		t.Error(err)
	}
}

func TestAnInvisibleNameIsNoName(t *testing.T) {
	got, err := readText(t, "First Name,Last Name,URL,Company\n\u200b,\u00a0,u,Bank\n")
	if err != nil {
		t.Fatal(err)
	}
	same(t, brief(got.Unusable), "2 no_name")
	same(t, brief(got.Warnings), "0 no_people")
}

func TestTheSharedSamplesAreRead(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "samples", "linkedin")
	for file, want := range map[string]struct{ people, unusable int }{
		"Connections.csv":        {10, 2},
		"sample-connections.csv": {5, 0},
	} {
		path := filepath.Join(dir, file)
		if _, err := os.Stat(path); err != nil {
			t.Skip("no samples beside this checkout")
		}
		got := readTest(t, path)
		if len(got.People) != want.people || len(got.Unusable) != want.unusable || len(got.Warnings) != 0 {
			t.Errorf("%s: %d people, unusable %v, warnings %v", file, len(got.People), got.Unusable, got.Warnings)
		}
		for _, p := range got.People {
			if p.Connected.IsZero() || p.URLKey == "" {
				t.Errorf("%s: %+v lacks its day or key", file, p)
			}
		}
	}
}

func TestReadingEndsWhenItIsCalledOff(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	b, err := os.ReadFile(filepath.Join("testdata", "preamble.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Read(ctx, bytes.NewReader(b), int64(len(b)), "x"); err != context.Canceled {
		t.Error(err)
	}
}
