package interchange

import (
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/data"
)

// The versions in which cards are written: nearly everything reads the older
// one, some programs only the newer one.
const (
	Card30 = "3.0"
	Card40 = "4.0"
)

// Card is a person as an address book is told of them.
type Card struct {
	ID                   data.ID
	Name, Company, Title string
	Links                []string // the one to be preferred first
	Emails, Phones       []Number // likewise
	Left                 []string // companies where they were before
	Kept                 []Kept   // what another program's card had and no field here
	Changed              data.Instant
}

// revised is how the two versions write the moment of a change.
var revised = map[string]string{Card30: "2006-01-02T15:04:05Z", Card40: "20060102T150405Z"}

// WriteCards writes cards in a version, as our own import and other programs
// read them: UTF-8, CRLF, lines of at most 75 bytes. Who has no name is left
// out; a name is not parted, since nobody knows which word is the family's.
func WriteCards(w io.Writer, version string, cards []Card) error {
	var out strings.Builder
	for _, c := range cards {
		if c.Name != "" {
			c.write(&out, version)
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func (c Card) write(out *strings.Builder, version string) {
	w := cardWriter{Card: c, version: version, written: make([]bool, len(c.Kept)), group: c.lastGroup()}
	w.add("BEGIN:VCARD")
	w.add("VERSION:" + version)
	w.identity()
	if !c.Changed.IsZero() {
		w.add("REV:" + c.Changed.UTC().Format(revised[version]))
	}
	w.field("FN", "FN:"+cardValue(c.Name), func(value string) bool { return data.Fold(value) == data.Fold(c.Name) })
	if !w.instead(func(k Kept) bool { return k.is("N") && c.partsName(k.Value) }) {
		w.add("N:;" + cardValue(c.Name) + ";;;")
	}
	if c.Company != "" && !w.instead(func(k Kept) bool { return k.is("ORG") && c.partsCompany(k.Value) }) {
		w.add("ORG:" + cardValue(c.Company))
	}
	if c.Title != "" {
		w.field("TITLE", "TITLE:"+cardValue(c.Title), func(value string) bool { return value == c.Title })
	}
	for n, mail := range c.Emails {
		w.email(mail, n == 0)
	}
	for _, number := range c.Phones {
		if !w.instead(func(k Kept) bool { return k.is("TEL") && k.number() == number.Value }) {
			w.number("TEL", number, nil, "")
		}
	}
	for _, link := range c.Links {
		if page := URLKey(link); !w.instead(func(k Kept) bool { return page != "" && k.Page() == page }) {
			w.add("URL:" + cardLinkValue(link))
		}
	}
	w.rest()
	for _, line := range append(w.lines, "END:VCARD") {
		foldLine(out, line)
	}
}

// partsName reports that the parts of a name are those of the name it has now.
func (c Card) partsName(value string) bool {
	has := strings.Fields(data.Fold(c.Name))
	for n, part := range components(value) {
		for _, word := range strings.Fields(data.Fold(plainCard.Replace(part))) {
			if n < 3 && !slices.Contains(has, word) {
				return false
			}
		}
	}
	return true
}

func (c Card) partsCompany(value string) bool {
	return data.Fold(plainCard.Replace(components(value)[0])) == data.Fold(c.Company)
}

// oneLine keeps what other hands wrote from being a line of its own.
var oneLine = strings.NewReplacer("\r\n", `\n`, "\r", `\n`, "\n", `\n`)

// plainCard takes the escapes of a card away.
var plainCard = strings.NewReplacer(`\\`, `\`, `\n`, " ", `\,`, ",", `\;`, ";")

var cardEscapes = strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\r\n", `\n`, "\r", `\n`, "\n", `\n`)

// cardValue is a text as the value of a property, or a part of one. Control
// characters, which no card may have, become blanks.
func cardValue(text string) string { return cardEscapes.Replace(uncontrolled(text)) }

func uncontrolled(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) && c != '\n' && c != '\r' {
			return ' '
		}
		return c
	}, strings.ToValidUTF8(text, "\uFFFD"))
}

// cardLinkEscapes are marks that some programs take for ends of a value and
// others for part of it, as an address has them.
var cardLinkEscapes = strings.NewReplacer(`\`, "%5C", ",", "%2C", ";", "%3B", "\r", "", "\n", "", "\t", "")

func cardLinkValue(link string) string { return cardLinkEscapes.Replace(uncontrolled(link)) }

// longestLine is how many bytes a line may have, its end not counted.
const longestLine = 75

// foldLine writes a line, and goes on in a further one, after a blank, where
// it is too long. A letter is never cut.
func foldLine(out *strings.Builder, line string) {
	room := longestLine
	for len(line) > room {
		cut := room
		for cut > 1 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		out.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], longestLine-1
	}
	out.WriteString(line + "\r\n")
}
