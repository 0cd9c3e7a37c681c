package interchange

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/data"
)

func csvOf(t interface{ Fatal(...any) }, table [][]string, forSpreadsheets bool) string {
	var b bytes.Buffer
	if err := WriteCSV(&b, table[0], table[1:], forSpreadsheets); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestFormulasAreGuardedOnlyWhenAsked(t *testing.T) {
	table := [][]string{{"a", "b", "c"}, {"=1+1", "+62", "-5"}, {"@x", "\ty", "\rz"}, {"a=b", "", "'q"}}
	if got, want := csvOf(t, table, false), "a,b,c\n=1+1,+62,-5\n@x,\"\ty\",\"\rz\"\na=b,,'q\n"; got != want {
		t.Errorf("plain is %q", got)
	}
	if got, want := csvOf(t, table, true), "\uFEFFa,b,c\n\"'=1+1\",\"'+62\",\"'-5\"\n\"'@x\",\"'\ty\",\"'\rz\"\na=b,,\"'q\"\n"; got != want {
		t.Errorf("guarded is %q", got)
	}
	if table[1][0] != "=1+1" {
		t.Error("the caller's rows were changed")
	}
}

func TestACellIsOneCellAndNoFormulaInAnySpreadsheet(t *testing.T) {
	for cell, want := range map[string]string{
		"A;=1+1":        `"A;'=1+1"`,
		"A; =1+1":       `"A;' =1+1"`,
		"A;\"=1+1\"":    `"A;'""=1+1"""`,
		"a;b":           `"a;b"`,
		"a\tb":          "\"a\tb\"",
		"a\t-1":         "\"a\t'-1\"",
		"a\n=1+1":       "\"a\n'=1+1\"",
		"a\r@b":         "\"a\r'@b\"",
		"＝1+1":          `"'＝1+1"`,
		"－1":            `"'－1"`,
		"＋62":           `"'＋62"`,
		"＠x":            `"'＠x"`,
		"﹦1":            `"'﹦1"`,
		" =1+1":         `"' =1+1"`,
		"\u00a0=1+1":    "\"'\u00a0=1+1\"",
		"\u200b=1+1":    "\"'\u200b=1+1\"",
		"=cmd|' /C a'!": `"'=cmd|' /C a'!"`,
		"a=b-c@d+e":     "a=b-c@d+e",
		"pay, -3 %":     `"pay, -3 %"`,
		"a | b":         `"a | b"`,
		" a ":           `" a "`,
		"it's":          "it's",
		"東京":            "東京",
		"":              "",
	} {
		if got := csvOf(t, [][]string{{"a", "b"}, {"x", cell}}, true); got != "\uFEFFa,b\nx,"+want+"\n" {
			t.Errorf("%q is written %q, want %q", cell, got, want)
		}
	}
}

// sharp are texts rich in what means something to a spreadsheet.
func sharp() *rapid.Generator[string] {
	letter := rapid.OneOf(rapid.SampledFrom([]rune("=+-@＝＋－＠﹦;,|\"'' \t\nab\u00a0\u200b\ufeff")), rapid.Rune())
	return rapid.StringOf(letter).Filter(func(s string) bool { return !strings.Contains(s, "\r") })
}

func TestWhatIsWrittenForSpreadsheetsIsReadBackAndNothingInItRuns(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(1, 5).Draw(t, "width")
		table := rapid.SliceOfN(rapid.SliceOfN(sharp(), width, width), 1, 10).Draw(t, "table")
		text := csvOf(t, table, true)
		bare, marked := strings.CutPrefix(text, "\uFEFF")
		got, err := csv.NewReader(strings.NewReader(bare)).ReadAll()
		if err != nil || !marked || len(got) != len(table) {
			t.Fatalf("%q %v", got, err)
		}
		for n, row := range got {
			for i, cell := range row {
				if Unguard(cell) != table[n][i] {
					t.Fatalf("%q became %q", table[n][i], Unguard(cell))
				}
				for _, part := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(cellEnds, r) }) {
					if first := strings.TrimLeftFunc(part, func(r rune) bool { return isBlank(r) || r == '"' }); first != "" && strings.ContainsRune(formulaSigns, []rune(first)[0]) {
						t.Fatalf("%q runs in %q", part, cell)
					}
				}
			}
		}
	})
}

func TestAFileForSpreadsheetsIsReadByOurOwnImport(t *testing.T) {
	table := [][]string{
		{"First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"},
		{"Rina", "Dewi; M.Sc.", "https://www.linkedin.com/in/rina", "rina@example.org", "Contoh, Tbk", "Head\tof Risk", "05 Jan 2024"},
		{"José", "Peña", "https://www.linkedin.com/in/jose", "", "Kopi | Kita", "A \"B\"", "06 Jan 2024"},
	}
	text := csvOf(t, table, true)
	got, err := Read(t.Context(), strings.NewReader(text), int64(len(text)), "x.csv")
	if err != nil || len(got.People) != 2 {
		t.Fatalf("%+v %v", got, err)
	}
	for n, want := range []string{"Rina|Dewi; M.Sc.|Contoh, Tbk", "José|Peña|Kopi | Kita"} {
		if p := got.People[n]; p.First+"|"+p.Last+"|"+p.Company != want {
			t.Errorf("%+v", p)
		}
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	cell := rapid.String().Filter(func(s string) bool { return !strings.Contains(s, "\r") })
	rapid.Check(t, func(t *rapid.T) {
		width := rapid.IntRange(1, 5).Draw(t, "width")
		table := rapid.SliceOfN(rapid.SliceOfN(cell, width, width), 1, 10).Draw(t, "table")
		var b bytes.Buffer
		if err := WriteCSV(&b, table[0], table[1:], false); err != nil {
			t.Fatal(err)
		}
		got, err := csv.NewReader(&b).ReadAll()
		if err != nil || !reflect.DeepEqual(got, table) {
			t.Fatalf("%q %v", got, err)
		}
	})
}

func TestPeopleSurviveTheRoundTrip(t *testing.T) {
	word := rapid.StringMatching(`[A-Za-zéñ王🚀=+@"',; ]{0,12}`).Filter(func(s string) bool { return strings.TrimSpace(s) == s })
	person := rapid.Custom(func(t *rapid.T) Person {
		p := Person{
			First: rapid.StringMatching(`[A-Zé王]{1,5}`).Draw(t, "first"), Last: word.Draw(t, "last"),
			Email: word.Draw(t, "email"), Company: word.Draw(t, "company"), Title: word.Draw(t, "title"),
			URL: "https://www.linkedin.com/in/" + rapid.StringMatching(`[a-z0-9-]{1,8}`).Draw(t, "url"),
		}
		p.URLKey = URLKey(p.URL)
		p.Name = strings.TrimSpace(p.First + " " + p.Last)
		p.Connected = data.Date{Y: 2003, M: 5, D: 5}.AddDays(rapid.IntRange(0, 9000).Draw(t, "day"))
		return p
	})
	header := []string{"First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"}
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.SliceOfN(person, 1, 20).Draw(t, "people")
		var rows [][]string
		for i := range want {
			p := &want[i]
			p.Line = i + 2
			day := p.Connected.Time(time.UTC).Format("02 Jan 2006")
			rows = append(rows, []string{p.First, p.Last, p.URL, p.Email, p.Company, p.Title, day})
		}
		var b bytes.Buffer
		if err := WriteCSV(&b, header, rows, false); err != nil {
			t.Fatal(err)
		}
		got, err := Read(t.Context(), bytes.NewReader(b.Bytes()), int64(b.Len()), "x.csv")
		got.Heads = nil // told elsewhere
		if err != nil || !reflect.DeepEqual(got, Table{Format: LinkedIn, File: "x.csv", People: want}) {
			t.Fatal(fmt.Sprintf("%+v", got), err)
		}
	})
}
