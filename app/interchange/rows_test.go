package interchange

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
)

const header7 = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

// people writes who is in a table as name|company|title, what is unusable with
// its line behind a -, what is doubtful behind a !.
func people(t *testing.T, text string) []string {
	t.Helper()
	got, err := readText(t, text)
	if err != nil {
		t.Fatal(err)
	}
	return told(got)
}

func told(got Table) []string {
	var out []string
	for _, p := range got.People {
		out = append(out, p.Name+"|"+p.Company+"|"+p.Title)
	}
	for _, u := range brief(got.Unusable) {
		out = append(out, "-"+u)
	}
	for _, u := range brief(got.Warnings) {
		out = append(out, "!"+u)
	}
	return out
}

func TestQuotesAreReadAsWhoeverWroteThemMeantThem(t *testing.T) {
	tail := "Ayu,Uji,,,\"Bank, Tiga\",Head,05 Jan 2024\n"
	for name, c := range map[string]struct {
		rows string
		want []string
	}{
		"a stray quote at a cell's beginning takes nothing along": {
			"\"Bud\" Santoso,Hadi,,,Bank Dua,Partner,04 Jan 2024\nSari,Wijaya,,,Bank Satu,VP,03 Jan 2024\n",
			[]string{`"Bud" Santoso Hadi|Bank Dua|Partner`, "Sari Wijaya|Bank Satu|VP", "Ayu Uji|Bank, Tiga|Head", "!2 stray_quote"},
		},
		"a quote that is never closed stays in its row": {
			"Sari,Wijaya,,,\"Bank Satu,VP,03 Jan 2024\nBudi,Hadi,,,Bank,Boss,04 Jan 2024\n",
			[]string{"Sari Wijaya|Bank Satu|VP", "Budi Hadi|Bank|Boss", "Ayu Uji|Bank, Tiga|Head", "!2 stray_quote"},
		},
		"many of them are told in one sentence": {
			"A,B,,,\"C,D,\nE,F,,,\"G,H,\n",
			[]string{"A B|C|D", "E F|G|H", "Ayu Uji|Bank, Tiga|Head", "!0 stray_quote"},
		},
		"a line break and commas stand in a closed cell": {
			"Sari,Wijaya,,,Bank Satu,\"Advisor\nStrategy, Risk, Data, People\",03 Jan 2024\nBudi,Hadi,,,Bank,Boss,04 Jan 2024\n",
			[]string{"Sari Wijaya|Bank Satu|Advisor Strategy, Risk, Data, People", "Budi Hadi|Bank|Boss", "Ayu Uji|Bank, Tiga|Head"},
		},
		"whole rows in a closed cell are its text": {
			"Sari,Wijaya,,,Bank Satu,\"was:\na,b,c,d,e,f,g\",03 Jan 2024\n",
			[]string{"Sari Wijaya|Bank Satu|was: a,b,c,d,e,f,g", "Ayu Uji|Bank, Tiga|Head"},
		},
		"a blank stands before a quote": {
			"Budi,Hadi,,, \"Bank, Tbk\" , \"Boss\",04 Jan 2024\n",
			[]string{"Budi Hadi|Bank, Tbk|Boss", "Ayu Uji|Bank, Tiga|Head"},
		},
		"quotes inside quotes were not doubled": {
			"Budi,Hadi,,,\"The \"Best\" Bank\",\"Boss, \"Risk\" team\",04 Jan 2024\n",
			[]string{`Budi Hadi|The "Best" Bank|Boss, "Risk" team`, "Ayu Uji|Bank, Tiga|Head", "!2 stray_quote"},
		},
		"even with a line break beside them": {
			"Budi,Hadi,,,Bank,\"Boss \"Risk\" and\ndata\",04 Jan 2024\n",
			[]string{`Budi Hadi|Bank|Boss "Risk" and data`, "Ayu Uji|Bank, Tiga|Head", "!2 stray_quote"},
		},
		"a row that allows no reading is left out alone, with its rest": {
			"Budi,Hadi,,,\"Bank, \"A\", of,\"Boss\nTbk\",X\n",
			[]string{"Ayu Uji|Bank, Tiga|Head", "-2 open_quote", "-3 open_quote"},
		},
		"a quote inside a cell is a letter": {
			"Budi \"Bud\",Hadi,,,6\" Pipes,Boss,04 Jan 2024\n",
			[]string{`Budi "Bud" Hadi|6" Pipes|Boss`, "Ayu Uji|Bank, Tiga|Head"},
		},
	} {
		t.Run(name, func(t *testing.T) { same(t, people(t, header7+c.rows+tail), c.want...) })
	}
}

func TestAnOpenQuoteAtTheFirstCellIsToldNotAPanic(t *testing.T) {
	rows := strings.Repeat("Ann,Lee,https://www.linkedin.com/in/a,,Co,Head,03 Jan 2024\n", maxRecord/50)
	first := "Ana,Uji,https://www.linkedin.com/in/ana,,Co,Head,03 Jan 2024\n"
	for name, c := range map[string]struct {
		text string
		line int
	}{
		"in the first cell of a row":     {header7 + first + "\"Bob,Lee,,,Co,Head,\n" + rows, 3},
		"in a later cell":                {header7 + first + "Bob,Lee,,,\"Co,Head,\n" + rows, 3},
		"with semicolons":                {strings.ReplaceAll(header7+first+"\"Bob,Lee,,,Co,Head,\n"+rows, ",", ";"), 3},
		"in what stands above the table": {"Notes:\n\"When exporting\n\n" + header7 + rows, 2},
		"at the file's very beginning":   {"\"" + header7 + rows, 1},
		"closed, but far too long":       {header7 + "\"" + strings.Repeat("x", maxRecord) + "\",Lee,,,Co,Head,\n", 2},
		"in a cell of one line":          {header7 + "\n\n\"" + strings.Repeat("x", maxRecord+5), 4},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := readText(t, c.text)
			if keyOf(err) != "interchange.error.line_too_long" || !strings.Contains(fmt.Sprint(err), fmt.Sprintf("line %d]", c.line)) {
				t.Errorf("got %.200v", err)
			}
		})
	}
}

func TestAnOpenQuoteInAShortFileCostsItsRowAtMost(t *testing.T) {
	row := "Ana,Uji,,,Co,Head,03 Jan 2024\n"
	same(t, people(t, "Notes:\n\"When exporting\n\n"+header7+row), "Ana Uji|Co|Head")
	same(t, people(t, "\""+header7+row), "Ana Uji|Co|Head")
	same(t, people(t, header7+row+"\"Bob,Lee,,,Co,Head,\n"), "Ana Uji|Co|Head", "Bob Lee|Co|Head", "!3 stray_quote")
	same(t, people(t, header7+"\""), "-2 open_quote", "!0 no_people")
}

func TestLinesEndInEveryWay(t *testing.T) {
	text := header7 + "Sari,Wijaya,,,Bank Satu,VP,03 Jan 2024\nBudi,Hadi,,,\"Bank,\nDua\",Boss,04 Jan 2024\nAyu,Uji,,,Bank,Head,05 Jan 2024\n"
	want := []string{"Sari Wijaya|Bank Satu|VP", "Budi Hadi|Bank, Dua|Boss", "Ayu Uji|Bank|Head"}
	for name, end := range map[string]string{"LF": "\n", "CRLF": "\r\n", "CR": "\r", "CRCRLF": "\r\r\n"} {
		t.Run(name, func(t *testing.T) { same(t, people(t, strings.ReplaceAll(text, "\n", end)), want...) })
	}
	mixed := strings.Replace(strings.ReplaceAll(text, "\n", "\r"), "\r", "\n", 1)
	same(t, people(t, mixed), want...)
	mixed = strings.Replace(strings.ReplaceAll(text, "\n", "\r"), "\r", "\r\n", 1)
	same(t, people(t, mixed), want...)
	same(t, people(t, strings.Replace(text, "2024\nBudi", "2024\rBudi", 1)), want...)
	same(t, people(t, strings.TrimSuffix(text, "\n")), want...)
}

func TestALoneCarriageReturnInsideARowDoesNotPartIt(t *testing.T) {
	same(t, people(t, header7+"Sari,Wijaya,,,Bank Satu\rTbk,VP,03 Jan 2024\nAyu,Uji,,,Bank,Head,05 Jan 2024\n"),
		"Sari Wijaya|Bank Satu Tbk|VP", "Ayu Uji|Bank|Head")
}

func TestARowThatASpreadsheetWrappedIsPartedAgain(t *testing.T) {
	plain := "Sari,Wijaya,https://www.linkedin.com/in/sari,,Bank Satu,VP,03 Jan 2024"
	wrapped := `"Budi,Santoso,https://www.linkedin.com/in/budi,,""Satu, Dua dan Rekan"",Partner,04 Jan 2024"`
	head := strings.TrimSuffix(header7, "\n")
	want := []string{"Sari Wijaya|Bank Satu|VP", "Budi Santoso|Satu, Dua dan Rekan|Partner"}
	for name, lines := range map[string][]string{
		"alone":                         {head, plain, wrapped},
		"with separators behind":        {head + ";;;", plain + ";;;", wrapped + ";;;"},
		"with the header":               {`"` + head + `"`, `"` + plain + `"`, wrapped},
		"the header, and what's behind": {`"` + head + `";;`, `"` + plain + `";;`, wrapped + ";;"},
		"among semicolons":              {strings.ReplaceAll(head, ",", ";"), strings.ReplaceAll(plain, ",", ";"), wrapped},
	} {
		t.Run(name, func(t *testing.T) { same(t, people(t, strings.Join(lines, "\r\n")+"\r\n"), want...) })
	}
	got, err := readText(t, head+"\n"+wrapped+"\n")
	if err != nil || got.People[0].URLKey != "linkedin.com/in/budi" || got.People[0].Connected.String() != "2024-01-04" {
		t.Errorf("%+v %v", got, err)
	}
}

func TestAWrappedRowThatDoesNotFitIsNobody(t *testing.T) {
	same(t, people(t, header7+`"Budi,Santoso,https://www.linkedin.com/in/budi,,Satu, Dua,Partner,04 Jan 2024"`+"\n"),
		"-2 one_cell", "!0 no_people")
	same(t, people(t, header7+"\"Budi,Santoso,https://www.linkedin.com/in/budi\",,,,,,\nTotal: 120\n"),
		"-2 one_cell", "-3 one_cell", "!0 no_people")
	same(t, people(t, header7+"\"Dr. Budi, S.E., M.M., PMP\",,,,,,\n"), "Dr. Budi, S.E., M.M., PMP||")
}

func TestWhatIsNoNameIsNobody(t *testing.T) {
	for _, c := range []struct{ first, last, reason string }{
		{"-", "-", "no_name"},
		{".", ".", "no_name"},
		{"😀", "😀", "no_name"},
		{"null", "null", "no_name"},
		{"N/A", "n/a", "no_name"},
		{"", "NULL", "no_name"},
		{"nan", "nan", "no_name"},
		{"undefined", "", "no_name"},
		{"+62", "812", "no_name"},
		{"\u3164", "\u3164", "no_name"},
		{"\u200b", "\u202e", "no_name"},
		{"\u2800", "", "no_name"},
		{"LinkedIn", "Member", "no_name"},
		{"https://www.linkedin.com/in/x", "", "shifted"},
		{"sari@example.com", "", "shifted"},
		{"Sari", "03 Jan 2024", "shifted"},
		{strings.Repeat("Sari ", 60), "", "long_name"},
	} {
		same(t, people(t, header7+c.first+","+c.last+",https://www.linkedin.com/in/x,,Bank,Boss,\n"), "-2 "+c.reason, "!0 no_people")
	}
	for first, last := range map[string]string{
		"Jennifer": "Null", "None": "Wijaya", "Nan": "Li", "O": "", "李": "娜", "Sukarno": "", "😀Sari": "", "สมชาย": "ใจดี", "@Sari": "X",
	} {
		if got := people(t, header7+first+","+last+",,,Bank,Boss,\n"); got[0] != strings.TrimSpace(first+" "+last)+"|Bank|Boss" {
			t.Errorf("%q", got)
		}
	}
}

func TestCellsThatSayNothingAreEmpty(t *testing.T) {
	same(t, people(t, header7+"Sari,Wijaya,-,n/a,null,#N/A,-\nBudi,Hadi,--,.,(blank),—,N/A\n"), "Sari Wijaya||", "Budi Hadi||")
}

func TestRowsThatBeginNowhereDoNotMoveLineNumbers(t *testing.T) {
	got, err := readText(t, "\n\n"+header7+"\n\"A\",B,,,\"x\n\ny\",z,\n\nC,D,,,,,\n")
	if err != nil {
		t.Fatal(err)
	}
	var lines []int
	for _, p := range got.People {
		lines = append(lines, p.Line)
	}
	if !reflect.DeepEqual(lines, []int{5, 9}) {
		t.Errorf("lines %v", lines)
	}
}
