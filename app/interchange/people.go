package interchange

import (
	"context"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"wawasan/data"
)

// readPeople reads the people of src, first as the UTF-8 that most files are.
func readPeople(ctx context.Context, src source) (Table, error) {
	if cards, err := isCards(ctx, src); err != nil {
		return Table{}, err
	} else if cards {
		return readCards(ctx, src)
	}
	var t Table
	err := inItsCharset(ctx, src, func(cs charset) (err error) {
		t, err = parsePeople(ctx, src, cs)
		return err
	})
	return t, err
}

func parsePeople(ctx context.Context, src source, cs charset) (Table, error) {
	p := parser{table: Table{File: src.name}}
	decode := cs.decoder(p.encoded)
	in, l, err := findHeader(ctx, src, decode)
	if err != nil {
		return Table{}, err
	}
	defer in.close()
	p.rows, p.header, p.table.Format = in, l, l.format
	p.table.Heads, p.table.Chosen = l.heads(l.cells), l.chosen
	for n := 0; ; n++ {
		r, err := in.next()
		if errors.Is(err, io.EOF) {
			return p.finish(), nil
		}
		if err != nil {
			return Table{}, err
		}
		if n == maxRows {
			return Table{}, errTooMany
		}
		if n < sampled {
			p.table.Heads.samples(r.cells)
		}
		if p.take(r); p.held > maxHeld {
			return Table{}, errTooBig
		}
	}
}

// parser turns rows into a Table. Days are understood at the end, since only
// the whole file tells in which order its numbers stand.
type parser struct {
	table     Table
	header    layout
	rows      *rows
	days      []string // as written, one for each person
	doubts    tallies
	encodings tallies
	pages     tallies           // lines in another code page
	torn      bool              // the row before could not be read: this may be its rest
	foreign   int               // the last line that was not UTF-8
	held      int               // bytes of text in table
	said      map[string]string // see once
}

// encoded notes a line that is not UTF-8; lines are read more than once.
func (p *parser) encoded(no int, as charset) {
	if no <= p.foreign {
		return
	}
	p.foreign = no
	if page := as.page(); page != nil {
		p.pages.add("interchange.news.code_page", no, "file", p.table.File, "encoding", page.name)
		return
	}
	reason := "interchange.warning.windows1252"
	if as == damagedUTF8 {
		reason = "interchange.warning.damaged_text"
	}
	p.encodings.add(reason, no, "file", p.table.File)
}

func (p *parser) take(r row) {
	if again, ok := p.headerAgain(r); ok { // two exports joined into one file
		p.header = again
		return
	}
	if cells, ok := unwrap(r.cells, p.rows.fits); ok && p.header.width > 2 {
		r.cells, r.torn = cells, false
	}
	person, day := p.person(r)
	if reason := p.refusal(r, person); reason != "" {
		p.torn = reason == "interchange.row.open_quote"
		p.table.Unusable = append(p.table.Unusable, Unusable{Line: r.line, Reason: reason})
		return
	}
	p.torn = false
	p.leaves(r, person.Name)
	p.doubt(r, &person)
	p.keep(person, day)
}

// keep takes a person in, their texts cut loose from the line they came in:
// one cell that is kept would keep all of it.
func (p *parser) keep(person Person, day string) {
	p.held += len(person.First) + len(person.Last)
	if of := person.Name; strings.HasPrefix(of, person.First) && strings.HasSuffix(of, person.Last) {
		person.First, person.Last = of[:len(person.First)], of[len(of)-len(person.Last):]
	} else {
		person.First, person.Last = strings.Clone(person.First), strings.Clone(person.Last)
	}
	for _, text := range []*string{&person.Email, &person.Phone, &person.URL, &day} {
		*text = strings.Clone(*text)
		p.held += len(*text)
	}
	for _, text := range []*string{&person.Company, &person.Title} { // many have the same
		*text = p.once(*text)
		p.held += len(*text)
	}
	if more := person.More; more != nil {
		for _, numbers := range [][]Number{more.Phones, more.Emails} {
			for i, n := range numbers {
				numbers[i] = Number{strings.Clone(n.Value), strings.Clone(n.Type)}
				p.held += len(n.Value) + len(n.Type)
			}
		}
		for i, k := range more.Kept {
			more.Kept[i] = Kept{strings.Clone(k.Name), strings.Clone(k.Value)}
			p.held += len(k.Name) + len(k.Value)
		}
		more.Type = strings.Clone(more.Type)
	}
	p.table.People = append(p.table.People, person)
	p.days = append(p.days, day)
}

// once is a text cut loose, and the same one where it came before.
func (p *parser) once(text string) string {
	if known, ok := p.said[text]; ok {
		return known
	}
	if p.said == nil || len(p.said) == mostSaid {
		p.said = map[string]string{}
	}
	text = strings.Clone(text)
	p.said[text] = text
	return text
}

// mostSaid is how many texts are looked at for being the same.
const mostSaid = 5000

// leaves tells what a row of a list has in columns that are not read.
func (p *parser) leaves(r row, name string) {
	if p.header.format != List {
		return
	}
	for _, i := range p.header.tooLong(r.cells) {
		p.loses(name, Lost{Line: r.line, Property: clean(p.header.cells[i]), Value: r.cells[i][:400]})
	}
	for n, i := range p.header.left {
		if i < len(r.cells) && saysMore(clean(r.cells[i])) {
			p.loses(name, Lost{Line: r.line, Property: p.header.others[n], Value: r.cells[i], ByChoice: p.header.chosen})
		}
	}
	if i := p.header.at[colEmail]; i >= 0 && i < len(r.cells) {
		good, others := emailsIn(clean(r.cells[i]))
		for _, other := range others {
			if len(good) > 0 && strings.Contains(other, "@") {
				p.loses(name, Lost{Line: r.line, Property: clean(p.header.cells[i]), Value: other})
			}
		}
	}
}

func (p *parser) headerAgain(r row) (layout, bool) {
	if p.header.format == List && len(r.cells) > 1 && slices.Equal(r.cells, p.header.cells) {
		return p.header, true
	}
	if len(r.cells) < 2 || !slices.Contains(linkedInNames[colFirst], headerCell(r.cells[0])) {
		return layout{}, false
	}
	l, ok := p.rows.readHeader(p.header.format, r.cells)
	if ok {
		p.rows.width = len(r.cells)
	}
	return l, ok
}

// person is what a row says, and the day of connection as written.
func (p *parser) person(r row) (out Person, day string) {
	twisted := false
	cell := func(c column) string {
		i := p.header.at[c]
		if i < 0 || i >= len(r.cells) {
			return ""
		}
		s, wasTwisted := untwist(r.cells[i])
		twisted = twisted || wasTwisted
		return clean(s)
	}
	or := func(s string) string {
		if isNothing(s) {
			return ""
		}
		return s
	}
	out = Person{
		Line: r.line, First: cell(colFirst), Last: cell(colLast), Email: or(cell(colEmail)), Phone: or(cell(colPhone)),
		URL: or(cell(colURL)), Company: or(cell(colCompany)), Title: or(cell(colTitle)),
	}
	if !visible(out.First + out.Last) {
		out.First, out.Last = cell(colName), ""
	}
	if p.header.format == List && isAddress(out.Title) {
		out.Title = ""
	}
	if p.header.format == List {
		out.Phone = asTyped(out.Phone)
	}
	p.moreOf(r.cells, &out)
	out.Name = strings.TrimSpace(out.First + " " + out.Last)
	out.URLKey = URLKey(out.URL)
	day = cell(colConnected)
	if twisted {
		p.doubts.add("interchange.warning.twice_encoded", r.line, "name", out.Name)
	}
	return out, day
}

// maxName is longer than any name: what is longer is a row run together.
const maxName = data.LongestName

// refusal says why a row is nobody, "" when it is somebody.
func (p *parser) refusal(r row, person Person) string {
	short := len(r.cells) < p.header.width
	switch {
	case r.torn, p.torn && short:
		return "interchange.row.open_quote"
	case r.blank():
		return "interchange.row.empty"
	case p.header.format == LinkedIn && len(r.cells) == 1, p.header.width > 2 && wrapped(r.cells, p.header.width):
		return "interchange.row.one_cell"
	case !isName(person.First, person.Last):
		return "interchange.row.no_name"
	case utf8.RuneCountInString(person.Name) > maxName:
		return "interchange.row.long_name"
	case isElse(person.First) || isElse(person.Last):
		return "interchange.row.shifted"
	}
	return ""
}

// wrapped reports a row that stands in its first cell: as many pieces as the
// header has, or one that is never part of a name.
func wrapped(cells []string, width int) bool {
	_, ok := unwrap(cells, func(pieces []string) bool {
		return len(pieces) >= width || len(pieces) > 2 && slices.ContainsFunc(pieces, isElse)
	})
	return ok
}

// wholeEmail is what is an address and nothing else.
var wholeEmail = regexp.MustCompile(`^[^\s@]+@[^\s@]+\.\pL{2,}$`)

// isElse reports that the text where a name should be is an address or a day:
// the cells of the row do not stand below their headings.
func isElse(name string) bool {
	lower := strings.ToLower(name)
	if strings.Contains(lower, "://") || strings.HasPrefix(lower, "www.") || wholeEmail.MatchString(name) {
		return true
	}
	if !strings.ContainsFunc(name, unicode.IsNumber) {
		return false
	}
	day, ok := parseDay(name, monthFirst)
	return ok && !day.IsZero()
}

// doubt notes what a person should look at in a row that is taken.
func (p *parser) doubt(r row, person *Person) {
	if rounded.MatchString(person.Phone) {
		p.doubts.add("interchange.warning.rounded", r.line, "name", person.Name, "text", person.Phone)
		person.Phone = ""
	}
	switch {
	case r.mended:
		p.doubts.add("interchange.warning.stray_quote", r.line, "name", person.Name)
	case len(r.cells) > p.header.width && filled(r.cells[p.header.width:]):
		p.doubts.add("interchange.warning.extra_cells", r.line, "name", person.Name)
	}
}

func (p *parser) finish() Table {
	order, doubtful := dayOrder(p.days)
	for i, s := range p.days {
		person := &p.table.People[i]
		day, ok := parseDay(s, order)
		if person.Connected = day; !ok {
			p.doubts.add("interchange.warning.bad_date", person.Line, "name", person.Name, "text", sample(s, 40))
		}
	}
	p.table.Warnings = append(ofTheFile(p.encodings.warnings()), p.doubts.warnings()...)
	p.table.News = append(p.table.News, ofTheFile(p.pages.warnings())...)
	if doubtful >= 0 {
		p.warn("interchange.warning.date_order", "text", sample(p.days[doubtful], 40))
	}
	if others := sample(strings.Join(p.header.others, ", "), 120); p.header.format == List && others != "" {
		if p.header.chosen {
			p.table.News = append(p.table.News, Unusable{Reason: "interchange.news.columns_left", Args: []any{"file", p.table.File, "columns", others}})
		} else {
			p.warn("interchange.warning.columns_left", "columns", others)
		}
	}
	if len(p.table.People) == 0 {
		p.warn("interchange.warning.no_people")
	}
	return p.table
}

func (p *parser) warn(reason string, args ...any) {
	args = append([]any{"file", p.table.File}, args...)
	p.table.Warnings = append(p.table.Warnings, Unusable{Reason: reason, Args: args})
}
