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

func TestFormulasAreGuardedOnlyWhenAsked(t *testing.T) {
	rows := [][]string{{"=1+1", "+62", "-5"}, {"@x", "\ty", "\rz"}, {"a=b", "", "'q"}}
	var plain, guarded bytes.Buffer
	if err := WriteCSV(&plain, []string{"a", "b", "c"}, rows, false); err != nil {
		t.Fatal(err)
	}
	if err := WriteCSV(&guarded, []string{"a", "b", "c"}, rows, true); err != nil {
		t.Fatal(err)
	}
	if want := "a,b,c\n=1+1,+62,-5\n@x,\"\ty\",\"\rz\"\na=b,,'q\n"; plain.String() != want {
		t.Errorf("plain is %q", plain.String())
	}
	if want := "a,b,c\n'=1+1,'+62,'-5\n'@x,'\ty,\"'\rz\"\na=b,,'q\n"; guarded.String() != want {
		t.Errorf("guarded is %q", guarded.String())
	}
	if rows[0][0] != "=1+1" {
		t.Error("the caller's rows were changed")
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
		if err != nil || !reflect.DeepEqual(got, Table{Format: LinkedIn, File: "x.csv", People: want}) {
			t.Fatal(fmt.Sprintf("%+v", got), err)
		}
	})
}
