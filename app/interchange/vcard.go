package interchange

import (
	"cmp"
	"context"
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/emersion/go-vcard"

	"wawasan/data"
)

// cardColumns is where a card's facts stand in the row that is made of it.
var cardColumns = layout{format: VCard, width: int(columnCount), at: [columnCount]int{0, 1, 2, 3, 4, 5, 6, 7, 8}}

// pictureLines is how many times longer than a row a line may be: some
// programs write a whole picture on one.
const pictureLines = 16

// isCards reports that src is an address book: it begins as one, or its name
// says so.
func isCards(ctx context.Context, src source) (bool, error) {
	if strings.EqualFold(path.Ext(src.name), ".vcf") {
		return true, nil
	}
	in, err := openText(ctx, src)
	if err != nil {
		return false, err
	}
	defer in.Close()
	head, err := in.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) {
		return false, err
	}
	begin := strings.TrimLeft(string(head), "\ufeff \t\r\n")
	return len(begin) >= 11 && strings.EqualFold(begin[:11], "BEGIN:VCARD"), nil
}

// readCards reads src as an address book, first as UTF-8.
func readCards(ctx context.Context, src source) (Table, error) {
	wide := src
	wide.record *= pictureLines
	var t Table
	err := inItsCharset(ctx, wide, func(cs charset) (err error) {
		t, err = parseCards(ctx, src, cs)
		return err
	})
	var long tooLongError
	if errors.As(err, &long) {
		err = data.Invalid("interchange.error.card_line_too_long", "file", src.name, "line", long.line).Because(err)
	}
	return t, err
}

// parseCards reads an address book: every card that can be read, whatever its
// neighbours are.
func parseCards(ctx context.Context, src source, cs charset) (Table, error) {
	in, err := openText(ctx, src)
	if err != nil {
		return Table{}, err
	}
	defer in.Close()
	p := cardParser{parser: parser{table: Table{File: src.name, Format: VCard}, header: cardColumns}, limit: src.record}
	p.in = &properties{
		lines: &lines{in: in, decode: func(b []byte, _ int) (string, error) { return string(b), nil }, limit: src.record * pictureLines},
		limit: src.record, decode: cs.decoder(p.encoded),
	}
	if err := p.all(); err != nil {
		return Table{}, err
	}
	if p.begun == 0 {
		return Table{}, p.noCards(src)
	}
	p.finish()
	return p.table, nil
}

// cardParser turns cards into a Table, each as the row it would be in a list.
type cardParser struct {
	parser
	in     *properties
	limit  int64
	card   *card // that is open
	begun  int
	stray  int // the line of what stands outside of cards, 0 for none
	nested int // cards inside the open one, of people who act for it
	seen   int // cards, and runs of lines outside of them
}

// card is a card while it is read.
type card struct {
	line, bad int             // where it begins, and its first line that cannot be read
	text      strings.Builder // clean, for the decoder
	kept      []property      // that may stay with its person as they stand
	lost      []Lost          // that cannot be kept
	agent     bool            // somebody's card may stand inside next
	unfit     string          // why it cannot be read
}

func (p *cardParser) all() error {
	for {
		q, err := p.in.next()
		var letters charsetError
		switch {
		case errors.Is(err, io.EOF):
			if p.card != nil {
				p.refuse(p.card.line, "interchange.card.cut")
			}
			p.strayed()
			return nil
		case errors.As(err, &letters):
			if p.card != nil {
				p.card.unfit = "interchange.card.charset"
			}
			continue
		case err != nil:
			return err
		}
		if p.take(q); p.seen > maxRows {
			return errTooMany
		}
		if p.held > maxHeld {
			return errTooBig
		}
	}
}

// take takes the next line of the address book.
func (p *cardParser) take(q property) {
	isMark := strings.EqualFold(strings.TrimSpace(q.value), "VCARD")
	switch {
	case isMark && q.name == "BEGIN" && p.card != nil && p.card.agent:
		p.nested++
	case p.nested > 0:
		if isMark && q.name == "END" {
			p.nested--
		}
	case isMark && q.name == "BEGIN":
		if p.card != nil { // which lacks its end
			p.card.bad = max(p.card.bad, p.card.line)
			p.close()
		}
		p.strayed()
		p.card, p.in.spaced = &card{line: q.line}, false
		p.begun++
		p.seen++
	case p.card == nil:
		if p.stray == 0 {
			p.stray = q.line
			p.seen++
		}
	case isMark && q.name == "END":
		p.close()
	default:
		p.fact(q)
	}
}

// fact adds a property to the open card.
func (p *cardParser) fact(q property) {
	c := p.card
	c.agent = q.name == "AGENT"
	switch {
	case c.unfit != "":
	case q.long && isRead(q.name):
		c.unfit = "interchange.card.too_long"
	case q.bad:
		if c.bad == 0 {
			c.bad = q.line
		}
	case !isRead(q.name):
		p.keeps(q)
	case q.name == "VERSION":
		p.in.spaced = strings.TrimSpace(q.value) == "2.1"
	default:
		switch {
		case !slices.Contains(cardKept, q.name):
		case len(q.value) <= maxKept:
			c.kept = append(c.kept, q)
		default:
			c.loses(q)
		}
		if q.cut {
			c.loses(q)
		}
		if c.write(q); int64(c.text.Len()) > p.limit {
			c.unfit = "interchange.card.too_long"
		}
	}
}

// write adds a property as the decoder reads it.
func (c *card) write(q property) {
	if q.group != "" {
		c.text.WriteString(q.group + ".")
	}
	c.text.WriteString(q.name)
	if len(q.types) > 0 {
		c.text.WriteString(";TYPE=" + strings.Join(q.types, ","))
	}
	if q.pref > 0 {
		c.text.WriteString(";PREF=" + strconv.Itoa(q.pref))
	}
	c.text.WriteString(":" + cardText.Replace(q.value) + "\r\n")
}

// cardText writes line ends, and marks that old programs escape, as the
// decoder knows them. Parts of a value are told apart later.
var cardText = strings.NewReplacer(`\\`, `\\`, "\r\n", `\n`, "\r", `\n`, "\n", `\n`, `\N`, `\n`, `\:`, ":", `\"`, `"`)

// close ends the open card and takes whom it is about.
func (p *cardParser) close() {
	c := p.card
	p.card = nil
	if c.unfit != "" {
		p.refuse(c.line, c.unfit)
		return
	}
	facts, err := vcard.NewDecoder(strings.NewReader("BEGIN:VCARD\r\n" + c.text.String() + "END:VCARD\r\n")).Decode()
	if err != nil {
		p.refuse(c.line, "interchange.card.unreadable")
		return
	}
	cells := cardCells(facts)
	person, _ := p.person(row{line: c.line, cells: cells})
	person.UID = ownID(cmp.Or(facts.Value(ownUID), facts.Value("UID")))
	if person.Name == "" {
		person.Name = c.nickname()
		person.First = person.Name
	}
	switch {
	case isNobody(facts, person.Name, person.Company):
		p.refuse(c.line, "interchange.card.organization")
		return
	case !isName(person.First, person.Last):
		p.refuse(c.line, "interchange.card.no_name")
		return
	case utf8.RuneCountInString(person.Name) > maxName:
		p.refuse(c.line, "interchange.card.long_name")
		return
	}
	if c.bad > 0 {
		p.doubts.add("interchange.warning.card_lines", c.bad, "name", person.Name)
	}
	for _, l := range c.lost {
		p.loses(person.Name, l)
	}
	person.More = p.more(c, facts, person)
	p.table.People = append(p.table.People, person)
	p.days = append(p.days, "")
}

// nickname is what somebody is called of whom a card says no other name.
func (c *card) nickname() string {
	for _, q := range c.kept {
		if q.name == "NICKNAME" && isName(clean(plainCard.Replace(q.value)), "") {
			return clean(plainCard.Replace(q.value))
		}
	}
	return ""
}

func (p *cardParser) refuse(line int, reason string) {
	p.table.Unusable = append(p.table.Unusable, Unusable{Line: line, Reason: reason})
}

// strayed tells of lines that stood outside of cards.
func (p *cardParser) strayed() {
	if p.stray > 0 {
		p.refuse(p.stray, "interchange.card.outside")
		p.stray = 0
	}
}

// noCards says why a file named as an address book is none.
func (p *cardParser) noCards(src source) error {
	if p.stray == 0 && len(p.table.Unusable) == 0 {
		return data.Invalid("interchange.error.empty", "file", src.name).Because(ErrNoHeader)
	}
	if err := src.refuseText(); err != nil {
		return err
	}
	return data.Invalid("interchange.error.no_cards", "file", src.name).Because(ErrNoHeader)
}
