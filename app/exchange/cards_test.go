package exchange

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"wawasan/app/interchange"
	"wawasan/app/thing"
	"wawasan/data"
)

// pieces are what names are made of that formats trip over.
var pieces = []string{
	"Sari", "wijaya", "Ng", "O'Neil", ",", ";", `\`, ":", "PMP®", "👩🏽‍💻", "🇮🇩", "محمد", "דוד", "王小明", "José", "Jose\u0301", `"Budi"`, "(HR)",
	"Dr.", "&", "a-b", "N", "n", "item1.X", "=?", "^n", strings.Repeat("panjang", 20), strings.Repeat("é", 40), strings.Repeat("🎓", 20),
}

func textOf(most int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		words := rapid.SliceOfN(rapid.SampledFrom(pieces), 1, most).Draw(t, "words")
		return strings.Join(words, rapid.SampledFrom([]string{" ", ""}).Draw(t, "between"))
	})
}

// somePeople fills a notebook with people of names that formats trip over.
func somePeople(t *rapid.T, tx *data.Tx) {
	keep := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	var firms []data.ID
	for i := range rapid.IntRange(0, 3).Draw(t, "firms") {
		c := data.Company{Name: fmt.Sprintf("%s %d", textOf(3).Draw(t, "firm"), i)}
		keep(tx.Save(&c))
		firms = append(firms, c.ID)
	}
	for i := range rapid.IntRange(1, 6).Draw(t, "people") {
		c := data.Contact{Name: textOf(4).Draw(t, "name")}
		keep(tx.Save(&c))
		for n := range rapid.IntRange(0, 3).Draw(t, "points") {
			kind := rapid.SampledFrom([]string{"email", "phone", "link"}).Draw(t, "kind")
			value := map[string]string{
				"email": fmt.Sprintf("a+b%d%d@contoh.example", i, n), "phone": fmt.Sprintf("+62 812-%d00%d 44;ext=1,2", i, n),
				"link": fmt.Sprintf(`https://contoh.example/a,b;c\d/%d%d?q=%s`, i, n, strings.Repeat("x", 90)),
			}[kind]
			if kind == "email" && n == 2 {
				value = "Sari <" + value + ">, rumah" + value
			}
			label := rapid.SampledFrom([]string{"", "home", "cell,work", "X-Kantor", "Sekretaris", "work,Lantai 2"}).Draw(t, "label")
			keep(tx.Save(&data.ContactPoint{ContactID: c.ID, Kind: kind, Label: label, Value: value, MatchKey: thing.MatchKey(kind, value)}))
		}
		for _, kept := range rapid.SliceOfNDistinct(rapid.SampledFrom([]interchange.Kept{
			{Name: "NOTE", Value: `satu\ndua\, tiga\\`},
			{Name: "BDAY;VALUE=date", Value: "1990-05-17"},
			{Name: "ADR;TYPE=home", Value: ";;Jl. Melati;;;;"},
			{Name: `X-SKYPE;X-OF="a;b"`, Value: "sri"},
			{Name: "ORG", Value: "Bank Lain;Risiko"},
			{Name: "N", Value: "Wijaya;Sari;;;"},
			{Name: "item1.X-ABDATE", Value: "2001"},
			{Name: "UID", Value: "abc-1"},
			{Name: "TEL;TYPE=fax", Value: "021 999"},
			{Name: "FN;ALTID=1;LANGUAGE=ja", Value: "スリ"},
			{Name: "EMAIL", Value: "not-an-address"},
		}), 0, 4, func(k interchange.Kept) string { return k.Name }).Draw(t, "kept") {
			keep(tx.Save(&data.ContactPoint{ContactID: c.ID, Kind: data.PointKept, Label: kept.Name, Value: kept.Value}))
		}
		for range rapid.IntRange(0, 2).Draw(t, "positions") {
			p := data.Position{ContactID: c.ID, Title: rapid.OneOf(rapid.Just(""), textOf(3)).Draw(t, "title"), Current: rapid.Bool().Draw(t, "now")}
			if len(firms) > 0 && rapid.Bool().Draw(t, "employed") {
				p.CompanyID = rapid.SampledFrom(firms).Draw(t, "at")
			}
			keep(tx.Save(&p))
		}
	}
}

// cardsOf writes the people of a notebook.
func cardsOf(t failing, r data.Reader, version string) string {
	t.Helper()
	book, err := readAddressBook(r)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := interchange.WriteCards(&out, version, book.sorted()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestAnAddressBookReadBackIntoItsNotebookIsNobodyNewAndChangesNobody(t *testing.T) {
	use := notebooks(t)
	rapid.Check(t, func(t *rapid.T) {
		version := rapid.SampledFrom(CardVersions).Draw(t, "version")
		use(t, func(tx *data.Tx) {
			somePeople(t, tx)
			text := cardsOf(t, tx.Reader, version)
			table, err := interchange.Read(context.Background(), strings.NewReader(text), int64(len(text)), "all.vcf")
			if err != nil {
				t.Fatal(err, text)
			}
			for _, u := range table.Unusable {
				if u.Reason != "interchange.card.no_name" && u.Reason != "interchange.card.long_name" {
					t.Fatalf("%v in %s", u, text)
				}
			}
			checkTable(&table, pairDay)
			m, err := matchTable(tx.Reader, table, pairDay, nil)
			if err != nil {
				t.Fatal(err)
			}
			for i, o := range m.outcomes {
				if o.Kind != OutcomeSame || o.Says != "" || o.Called != "" {
					t.Fatalf("%+v\n%+v\n%s", table.People[i], o, text)
				}
			}
		})
	})
}

func TestLinesOfAnAddressBookAreShortWholeAndEndAsTheyShould(t *testing.T) {
	use := notebooks(t)
	rapid.Check(t, func(t *rapid.T) {
		use(t, func(tx *data.Tx) {
			somePeople(t, tx)
			text := cardsOf(t, tx.Reader, interchange.Card30)
			lines := strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
			for _, line := range lines {
				if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") || strings.TrimSpace(line) == "" {
					t.Fatalf("%q", line)
				}
			}
			for _, card := range strings.Split(strings.TrimSuffix(text, "END:VCARD\r\n"), "END:VCARD\r\n") {
				for _, must := range []string{"\r\nVERSION:3.0\r\n", "\r\nFN:", "\r\nN:", "\r\nUID:", "\r\nREV:20"} {
					if strings.Count(card, must) != 1 {
						t.Fatalf("%q in %s", must, card)
					}
				}
			}
			if again := cardsOf(t, tx.Reader, interchange.Card30); again != text {
				t.Fatal("a second one differs")
			}
		})
	})
}

// readByVobject writes what python's vobject reads of an address book, each
// fact on a line.
const readByVobject = `
import sys, vobject
for c in vobject.readComponents(sys.stdin.buffer.read().decode()):
    v = lambda n: [x.value for x in c.contents.get(n, [])]
    print(repr([v('version')[0], v('uid')[0], v('fn')[0], c.n.value.given, c.n.value.family, v('org')[0], v('title')[0], v('email'), v('tel'), v('url'), v('rev')[0], v('note'), v('bday')]))
`

func TestAnotherProgramReadsTheAddressBookAsItIsMeant(t *testing.T) {
	python := ""
	for _, p := range []string{"python3", "/usr/bin/python3"} {
		if exec.CommandContext(t.Context(), p, "-c", "import vobject").Run() == nil {
			python = p
		}
	}
	if python == "" {
		t.Skip("python3-vobject is not there")
	}
	name := `Sari, Wijaya; "S\n" محمد 👩🏽‍💻 ` + strings.Repeat("é", 60)
	card := interchange.Card{
		ID: "0192e4a0-0000-7000-8000-000000000001", Name: name, Company: `Titian, Tbk; Group \ Co`, Title: "Head; of, Risk",
		Emails: []interchange.Number{{Value: "sari@titian.example"}, {Value: "rumah@sari.example"}}, Phones: []interchange.Number{{Value: "+62 812 3333", Type: "cell"}},
		Kept: []interchange.Kept{{Name: "NOTE", Value: `satu\ndua\, tiga`}, {Name: `X-SKYPE;X-OF="a;b"`, Value: "sri"}, {Name: "BDAY;VALUE=date", Value: "1990-05-17"}, {Name: "item1.X-ABDATE", Value: "2001"}}, Links: []string{"https://linkedin.com/in/sari?a=1,2;3"},
		Changed: data.At(pairDay.Time(time.UTC)),
	}
	for version, want := range map[string][2]string{
		interchange.Card30: {"0192e4a0-0000-7000-8000-000000000001", "2026-11-23T00:00:00Z"},
		interchange.Card40: {"urn:uuid:0192e4a0-0000-7000-8000-000000000001", "20261123T000000Z"},
	} {
		var text bytes.Buffer
		if err := interchange.WriteCards(&text, version, []interchange.Card{card, card}); err != nil {
			t.Fatal(err)
		}
		read := exec.CommandContext(t.Context(), python, "-c", readByVobject)
		read.Stdin = &text
		got, err := read.CombinedOutput()
		if err != nil {
			t.Fatal(err, string(got))
		}
		py := func(s string) string {
			return "'" + strings.NewReplacer(`\`, `\\`, "\u200d", `\u200d`).Replace(s) + "'"
		}
		line := fmt.Sprintf("[%s, %s, %s, %s, '', [%s], %s, ['sari@titian.example', 'rumah@sari.example'], ['+62 812 3333'], ['https://linkedin.com/in/sari?a=1%%2C2%%3B3'], %s, ['satu\\ndua, tiga'], ['1990-05-17']]\n",
			py(version), py(want[0]), py(name), py(name), py(card.Company), py(card.Title), py(want[1]))
		if string(got) != line+line {
			t.Errorf("%s\n%s", got, line)
		}
	}
}
