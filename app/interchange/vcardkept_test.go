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
			if k.IsUID(string(card.ID)) {
				continue
			}
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

// lossy is a card of which much was lost without a word.
const lossy = "N:Contoh;Sri;;;\nORG:PT Satu\nORG:PT Dua\nTEL;X-Kantor:021 1\nTEL;VALUE=uri:tel:+62-21-5000;ext=102\nEMAIL;HOME:a@b.id\n" +
	"EMAIL:not-an-address\nEMAIL;INTERNET:CN=Elodie Lotus/O=Acme@acme\nX-PHONETIC-FIRST-NAME:tsu\nUID:abc-1\nitem1.TEL:021 777\nitem1.X-ABLabel:Sekretaris\n" +
	"CLASS:PRIVATE\nX-MS-OL-DEFAULT-POSTAL-ADDRESS:2\nX-EVOLUTION-FILE-AS:Contoh\\, Sri\nSORT-STRING:Contoh\nFN;ALTID=1;LANGUAGE=ja:スリ\n" +
	"item2.URL:https://sri.example\nitem2.X-ABLABEL:_$!<HomePage>!$_\nitem2.X-ABADR:id\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-03-15\nTEL;HOME;VIDEO:021 888\nTEL;X-Fax-Rumah:021 999"

func TestNothingOfACardIsLostWithoutAWord(t *testing.T) {
	p, kept := keptIn(t, lossy)
	want := []string{
		"N:Contoh;Sri;;;", "ORG:PT Dua", "TEL;VALUE=uri:tel:+62-21-5000;ext=102", "EMAIL:not-an-address", "EMAIL;TYPE=internet:CN=Elodie Lotus/O=Acme@acme",
		"X-PHONETIC-FIRST-NAME:tsu", "UID:abc-1", "CLASS:PRIVATE", "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2", `X-EVOLUTION-FILE-AS:Contoh\, Sri`, "SORT-STRING:Contoh",
		"FN;ALTID=1;LANGUAGE=ja:スリ", "item2.URL:https://sri.example", "item2.X-ABADR:id", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-15", "TEL;TYPE=X-Fax-Rumah:021 999",
		"item2.X-ABLABEL:_$!<HomePage>!$_",
	}
	if !slices.Equal(kept, want) {
		t.Errorf("kept are\n%q, want\n%q", kept, want)
	}
	numbers := append([]Number{{p.Phone, p.More.Type}}, p.More.Phones...)
	if want := []Number{{"021 1", "X-Kantor"}, {"+62-21-5000", ""}, {"021 777", "Sekretaris"}, {"021 888", "home,video"}}; !slices.Equal(numbers, want) {
		t.Errorf("numbers are %q", numbers)
	}
	if p.Email != "a@b.id" || !slices.Equal(p.More.Emails, []Number{{"a@b.id", "home"}}) {
		t.Errorf("addresses are %q, %q", p.Email, p.More.Emails)
	}
}

// What is read of a card of ours, and what it says of keys, is what was written.
func TestACardIsWrittenBackWithAllThatItHadAndNothingTwice(t *testing.T) {
	p, kept := keptIn(t, lossy)
	for _, version := range []string{Card30, Card40} {
		card := Card{ID: data.NewID(), Name: p.Name, Company: p.Company, Links: []string{p.URL}, Emails: p.More.Emails, Phones: append([]Number{{p.Phone, p.More.Type}}, p.More.Phones...), Kept: p.More.Kept}
		var out strings.Builder
		if err := WriteCards(&out, version, []Card{card}); err != nil {
			t.Fatal(err)
		}
		text := out.String()
		for line, n := range map[string]int{
			"\nUID:abc-1\r": 1, "\nUID": 1, "\nORG:PT Satu\r": 1, "\nORG:PT Dua\r": 1, "5000": 1, "sri.example": 1, "Sekretaris": 1, "TYPE=X-Kantor:021 1\r": 1,
			"\nX-WAWASAN-UID:" + string(card.ID): 1, "HomePage": 1, "\nFN": 2, "\nN:": 1, "VIDEO": 1,
		} {
			if strings.Count(text, line) != n {
				t.Errorf("%s has %q %d times:\n%s", version, line, strings.Count(text, line), text)
			}
		}
		back := readCard(t, text).People[0]
		var again []string
		for _, k := range back.More.Kept {
			again = append(again, k.Name+":"+k.Value)
		}
		for _, line := range kept {
			if !slices.Contains(again, line) {
				t.Errorf("%s: %q is not read back:\n%s", version, line, text)
			}
		}
		if len(again) != len(kept) || back.UID != string(card.ID) || back.Phone != p.Phone || !slices.Equal(back.More.Phones, p.More.Phones) || !slices.Equal(back.More.Emails, p.More.Emails) {
			t.Errorf("%s: read back %+v %+v", version, back, back.More)
		}
	}
}

func TestWhatIsNoLongerSoIsNotWrittenBack(t *testing.T) {
	card := Card{
		ID: data.NewID(), Name: "Sri Contoh", Company: "PT Baru", Left: []string{"PT Lama"}, Emails: []Number{{"a@b.id", ""}}, Phones: []Number{{"021 1", ""}},
		Kept: []Kept{{"ORG", "PT Lama;Risiko"}, {"ORG", "PT Kedua"}, {"EMAIL;X-A=1", "lama@b.id"}, {"item1.TEL;X-A=1", "021 2"}, {"item1.X-ABLABEL", "Lama"}, {"N", "Wijaya;Sri;;;"}},
	}
	var out strings.Builder
	if err := WriteCards(&out, Card30, []Card{card}); err != nil {
		t.Fatal(err)
	}
	if text := out.String(); strings.Contains(text, "Lama") || strings.Contains(text, "lama") || strings.Contains(text, "021 2") || strings.Contains(text, "Wijaya") || !strings.Contains(text, "ORG:PT Kedua") {
		t.Error(text)
	}
}

func TestTheEndOfAnAddressOfAnotherKindIsNoAddress(t *testing.T) {
	for text, want := range map[string][]string{
		"CN=Elodie Lotus/O=Acme@acme":   nil,
		"G=Sri S=Contoh O=Bank@x400":    nil,
		"Sri Contoh <a=b@c.id>, d@e.id": {"a=b@c.id", "d@e.id"},
		"Sri Contoh sri@c.id":           {"sri@c.id"},
		"mailto:sri@c.id;b@c.id":        {"sri@c.id", "b@c.id"},
		"bukan":                         nil,
		`"Contoh, Sri" <sri@c.id>`:      {"sri@c.id"},
	} {
		if got := Emails(text); !slices.Equal(got, want) {
			t.Errorf("%q has %q, want %q", text, got, want)
		}
	}
}
