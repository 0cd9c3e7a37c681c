package interchange

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func readCard(t *testing.T, text string) Table {
	t.Helper()
	got, err := Read(t.Context(), strings.NewReader(text), int64(len(text)), "test.vcf")
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// facts writes a person as one line.
func facts(p Person) string {
	return fmt.Sprint(p.Line, " ", strings.Join([]string{p.Name, p.Company, p.Title, p.Email, p.Phone, p.URLKey}, "|"))
}

func allFacts(got Table) []string {
	var all []string
	for _, p := range got.People {
		all = append(all, facts(p))
	}
	return all
}

func TestAnAddressBookOfAllVersionsIsReadAndWhatIsBrokenIsTold(t *testing.T) {
	got := readTest(t, "testdata", "mixed.vcf")
	same(t, allFacts(got),
		"1 Ana Rosalía Sánchez|Bank Contoh, Tbk|Analis Senior|ana@bank.example, ana@rumah.example|0812-3333|",
		`27 Bima Percobaan|Klinik "Sehat", Jaya|Kepala; Bidang|bima@percobaan.example|+62 812 5555|linkedin.com/in/bima-percobaan`,
		"48 Citra Misal||Peneliti|citra@misal.example, citra.rumah@misal.example|+62-811-888|misal.example/citra",
		"73 Dewi Ayu Umpama|||dewi@umpama.example||",
		"82 Eka Tanpa Akhir|Gudang||||",
	)
	same(t, brief(got.Unusable), "61 organization", "69 no_name", "79 outside", "86 cut")
	same(t, brief(got.Warnings), "0 card_lines")
	var lost []string
	for _, l := range got.Lost {
		lost = append(lost, l.Property+" of "+l.Name)
	}
	same(t, lost, "KEY of Ana Rosalía Sánchez", "PHOTO of Ana Rosalía Sánchez", "PHOTO of Bima Percobaan")
	if got.Format != VCard {
		t.Error(got.Format)
	}
}

func TestLettersOfACardAreReadAsItNamesThem(t *testing.T) {
	got := readTest(t, "testdata", "latin1.vcf")
	same(t, allFacts(got), "1 José Pérez|Café Uji||||", "7 Анна|||||", "15 Zoë Uji|||||")
	same(t, brief(got.Unusable), "11 charset")
	same(t, brief(got.Warnings), "0 windows1252")
}

func TestHowLinesOfAnAddressBookEndChangesNothing(t *testing.T) {
	text := "BEGIN:VCARD\nVERSION:3.0\nFN:Sri\n  Contoh\nORG:Bank\n\t Uji\nEND:VCARD\n"
	for _, end := range []string{"\n", "\r\n", "\r"} {
		got := readCard(t, strings.ReplaceAll(text, "\n", end))
		same(t, allFacts(got), "1 Sri Contoh|Bank Uji||||")
	}
	old := readCard(t, "BEGIN:VCARD\nVERSION:2.1\nFN:Sri\n Contoh\nEND:VCARD\n")
	same(t, allFacts(old), "1 Sri Contoh|||||")
	cut := readCard(t, "BEGIN:VCARD\nFN:Jos\xc3\n \xa9 Uji\nEND:VCARD\n")
	same(t, allFacts(cut), "1 José Uji|||||")
	if len(cut.Warnings) > 0 {
		t.Error(cut.Warnings)
	}
	wide := "BEGIN:VCARD\nFN:José\nEND:VCARD\n"
	var utf16 strings.Builder
	utf16.WriteString("\xff\xfe")
	for _, c := range wide {
		utf16.Write([]byte{byte(c), byte(c >> 8)})
	}
	same(t, allFacts(readCard(t, utf16.String())), "1 José|||||")
}

func TestACardIsAPersonOnlyWhereItNamesOne(t *testing.T) {
	for inside, want := range map[string]string{
		"FN:IBM\nN:Contoh;Sri;;;\nORG:IBM\nX-ABShowAs:COMPANY":                     "Sri Contoh",
		"FN:sri@contoh.example\nN:Contoh;Sri":                                      "Sri Contoh",
		"FN:0812\nN:Contoh\\; S;Sri":                                               "Sri Contoh; S",
		"FN:sri@contoh.example\nN:;sri@contoh.example":                             "no_name",
		"FN:-\nEMAIL:a@b.example":                                                  "no_name",
		"FN:\x01\nTEL:1":                                                           "no_name",
		"ORG:Bank":                                                                 "organization",
		"KIND:group\nFN:Kawan":                                                     "organization",
		"X-ADDRESSBOOKSERVER-KIND:group\nFN:Kawan\nN:Kawan":                        "organization",
		"FN:" + strings.Repeat("x", maxName+1):                                     "long_name",
		"FN:Sri\nTITLE:" + strings.Repeat("x", maxRecord):                          "too_long",
		"FN:Sri\nFN;ENCODING=B:U3Jp\nX\nPHOTO:" + strings.Repeat("x", maxRecord*2): "Sri",
		"FN:Sri\nAGENT:\nBEGIN:VCARD\nFN:Budi\nEND:VCARD\nTITLE:Ketua":             "Sri",
		"FN;ENCODING=QUOTED-PRINTABLE:Sri=20=":                                     "Sri",
		"FN;ENCODING=QUOTED-PRINTABLE:Sri=2 =ZZ":                                   "Sri=2 =ZZ",
		"FN;X=\"open:Sri":                                                          "Sri",
		"FN;CHARSET=nothing;ENCODING=quoted-printable;TYPE=\"a,b\":Jos=C3=A9":      "José",
		"FN;CHARSET=ISO-2022-JP:\x1b$B;3ED\x1b(B":                                  "山田",
		"FN;CHARSET=iso-8859-1:José":                                               "José",
		"FN:JosÃ©":                                                                 "José",
	} {
		got := readCard(t, "BEGIN:VCARD\nVERSION:3.0\n"+inside+"\nEND:VCARD\n")
		is := strings.Join(append(brief(got.Unusable), names(got)...), " ")
		if strings.TrimPrefix(is, "1 ") != want {
			t.Errorf("%.60q is %q, want %q", inside, is, want)
		}
	}
}

func names(got Table) []string {
	var all []string
	for _, p := range got.People {
		all = append(all, p.Name)
	}
	return all
}

func TestAFileCalledAnAddressBookThatIsNoneIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		" \r\n":                   "interchange.error.empty",
		"Nama,Surel\nSri,a@b.c\n": "interchange.error.no_cards",
		"<html><body>":            "interchange.error.other_kind",
		"BEGIN:VCALENDAR\n":       "interchange.error.other_kind",
		"BEGIN:VCARD\nFN:\x00\n":  "interchange.error.not_csv",
		"BEGIN:VCARD\nFN:" + strings.Repeat("x", maxRecord*pictureLines+1): "interchange.error.card_line_too_long",
		strings.Repeat("BEGIN:VCARD\n", maxRows+1):                         "interchange.error.too_many_rows",
		"BEGIN:VCARD\nFN:\xa3ukasz Wa\xb3\xeasa\nEND:VCARD\n":              "interchange.error.charset",
	} {
		got, err := Read(t.Context(), strings.NewReader(text), int64(len(text)), "kontak.VCF")
		if keyOf(err) != want || got.People != nil {
			t.Errorf("%.40q: %v", text, err)
		}
	}
}

func TestAnAddressBookIsKnownByHowItBegins(t *testing.T) {
	got, err := readText(t, "\ufeff\r\nbegin:vcard\nFN:Sri\nend:vcard\n")
	if err != nil || !slices.Equal(names(got), []string{"Sri"}) || len(got.Unusable)+len(got.Warnings) > 0 {
		t.Error(got, err)
	}
}
