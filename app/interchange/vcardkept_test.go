package interchange

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wawasan/data"
)

// keptIn reads one card and writes what is kept of it as lines.
func keptIn(t *testing.T, inside string) (Person, []string) {
	t.Helper()
	got := readCard(t, "BEGIN:VCARD\nVERSION:3.0\nFN:Sri Contoh\n"+inside+"\nEND:VCARD\n")
	if len(got.People) != 1 {
		t.Fatalf("%q: %+v", inside, got)
	}
	var lines []string
	if more := got.People[0].More; more != nil {
		for _, k := range more.Kept {
			lines = append(lines, k.Name+":"+k.Value)
		}
	}
	return got.People[0], lines
}

func TestWhatHasNoFieldStaysWithItsPersonAsItStands(t *testing.T) {
	for inside, want := range map[string][]string{
		"NOTE:baris satu\\nbaris dua\\, selesai":                             {`NOTE:baris satu\nbaris dua\, selesai`},
		"BDAY;VALUE=date:1990-05-17":                                         {"BDAY;VALUE=date:1990-05-17"},
		"item1.X-ABDATE;type=pref:2001-02-03\nitem1.X-ABLabel:Menikah":       {"item1.X-ABDATE;TYPE=pref:2001-02-03", "item1.X-ABLABEL:Menikah"},
		"ADR;TYPE=home:;;Jl. Melati 3;Makassar;;90111;Indonesia":             {"ADR;TYPE=home:;;Jl. Melati 3;Makassar;;90111;Indonesia"},
		"NOTE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:caf=E9=0D=0Abuka": {`NOTE:café\nbuka`},
		"X-SKYPE;X-SERVICE-TYPE=\"a;b\":sri":                                 {`X-SKYPE;X-SERVICE-TYPE="a;b":sri`},
		"ORG:Bank Uji;Risiko":                                                {"ORG:Bank Uji;Risiko"},
		"ORG:Bank Uji":                                                       nil,
		"N:Contoh;Sri;;;":                                                    {"N:Contoh;Sri;;;"},
		"TITLE:Kepala\nROLE:Pimpinan":                                        {"ROLE:Pimpinan"},
		"URL:https://linkedin.com/in/sri\nURL:https://sri.example":           {"URL:https://sri.example"},
		"NOTE:":                         nil,
		"PHOTO;ENCODING=B:aGFsbw==":     nil,
		"PRODID:-//x":                   nil,
		"NOTE:dua\nNOTE:dua":            {"NOTE:dua"},
		"NOTE:a\x0b\x7fb\nTEL:1\nTEL:2": {"NOTE:a  b"},
	} {
		if _, got := keptIn(t, inside); !slices.Equal(got, want) {
			t.Errorf("%q keeps %q, want %q", inside, got, want)
		}
	}
	if p, _ := keptIn(t, "TEL:0812-1\nTEL;TYPE=cell:0812-2\nTEL;TYPE=fax:0812-3"); p.Phone != "0812-2" || p.More.Type != "cell" || !slices.Equal(p.More.Phones, []Number{{"0812-1", ""}}) {
		t.Errorf("numbers are %q and %+v", p.Phone, p.More)
	}
}

func TestWhatCannotBeKeptIsNamedWithItsLine(t *testing.T) {
	got := readCard(t, "BEGIN:VCARD\nFN:Sri\nPHOTO;ENCODING=B:aGFsbw==\nNOTE:"+strings.Repeat("x", maxKept+1)+"\nEND:VCARD\n")
	var lost []string
	for _, l := range got.Lost {
		lost = append(lost, fmt.Sprint(l.Line, " ", l.Property, " ", len(l.Value)))
	}
	if len(lost) != 2 || lost[0] != "3 PHOTO 0" || !strings.HasPrefix(lost[1], "4 NOTE 1") {
		t.Errorf("lost are %q", lost)
	}
}

// Whatever is kept is written so that it is read as it was.
func TestWhatIsKeptIsReadBackAsItWasWritten(t *testing.T) {
	_, want := keptIn(t, "N:Contoh;Sri;;;\nORG:Bank Uji;Risiko\nNOTE:satu\\ndua\\, tiga\\; "+strings.Repeat("panjang ", 40)+"\nitem1.X-ABDATE:2001\nitem1.X-ABLabel:Menikah\nADR;TYPE=home:;;Jl\\, Melati;;;;\nX-A;B=\"c;d\":e")
	p := readCard(t, "BEGIN:VCARD\nVERSION:3.0\nFN:Sri Contoh\nORG:Bank Uji\nEND:VCARD\n").People[0]
	for _, version := range []string{Card30, Card40} {
		card := Card{ID: data.NewID(), Name: p.Name, Company: p.Company}
		for _, line := range want {
			name, value, _ := strings.Cut(line, ":")
			if strings.HasPrefix(line, "X-A;") {
				name, value = `X-A;B="c;d"`, "e"
			}
			card.Kept = append(card.Kept, Kept{name, value})
		}
		var out strings.Builder
		if err := WriteCards(&out, version, []Card{card}); err != nil {
			t.Fatal(err)
		}
		back := readCard(t, out.String()).People[0]
		var got []string
		for _, k := range back.More.Kept {
			got = append(got, k.Name+":"+k.Value)
		}
		slices.Sort(got)
		sorted := slices.Sorted(slices.Values(want))
		if !slices.Equal(got, sorted) {
			t.Errorf("%s: read back are\n%q, want\n%q\n%s", version, got, sorted, out.String())
		}
		if n := strings.Count(out.String(), "\nORG"); n != 1 {
			t.Errorf("%d companies are written:\n%s", n, out.String())
		}
	}
}
