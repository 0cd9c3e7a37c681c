package interchange

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/encoding"

	"wawasan/data"
)

// column is one thing a LinkedIn row tells.
type column int

const (
	colFirst column = iota
	colLast
	colURL
	colEmail
	colCompany
	colTitle
	colConnected
	columnCount
)

// columnNames are header cells in lower case: English as LinkedIn writes it,
// German as seen once, Indonesian in case somebody translated the header.
var columnNames = [columnCount][]string{
	colFirst:     {"first name", "vorname", "nama depan"},
	colLast:      {"last name", "nachname", "nama belakang"},
	colURL:       {"url", "profile url", "profil-url", "url profil"},
	colEmail:     {"email address", "e-mail address", "email", "e-mail-adresse", "alamat email"},
	colCompany:   {"company", "unternehmen", "perusahaan"},
	colTitle:     {"position", "posisi", "jabatan"},
	colConnected: {"connected on", "verbunden am", "vernetzt am", "terhubung pada"},
}

// columnsWanted are told to a person whose file has no known header; names
// of columns are not translated.
const columnsWanted = "First Name, Last Name, Company, Position, Connected On"

// layout says in which cell each column stands, -1 for nowhere.
type layout struct {
	at    [columnCount]int
	width int
}

// linkedInHeader reads cells as a header. Columns are known by name, never by
// place: LinkedIn added URL in about 2021, and other tools reorder them.
// First and last name alone are in every address book, so two more columns
// are asked for, one of them such as only LinkedIn names so.
func linkedInHeader(cells []string) (layout, bool) {
	l := layout{width: len(cells)}
	for c := range l.at {
		l.at[c] = slices.IndexFunc(cells, func(cell string) bool {
			return slices.Contains(columnNames[c], headerCell(cell))
		})
	}
	for l.width > 0 && !visible(cells[l.width-1]) {
		l.width--
	}
	more := 0
	for c := colURL; c < columnCount; c++ {
		if l.at[c] >= 0 {
			more++
		}
	}
	own := l.at[colURL] >= 0 || l.at[colTitle] >= 0 || l.at[colConnected] >= 0
	return l, l.at[colFirst] >= 0 && l.at[colLast] >= 0 && own && more >= 2
}

func headerCell(s string) string {
	s = strings.Trim(s, "\ufeff\" \t\r\n")
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}

func (l layout) cell(r row, c column) string {
	if i := l.at[c]; i >= 0 && i < len(r.cells) {
		return oneLine(r.cells[i])
	}
	return ""
}

// oneLine takes off outer blanks and turns line breaks and tabs into spaces.
func oneLine(s string) string {
	s = strings.TrimSpace(s)
	if strings.IndexFunc(s, unicode.IsControl) < 0 {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", " ")
	s = strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, s)
	return strings.TrimSpace(s)
}

// visible reports whether s holds more than blanks and invisible marks.
func visible(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return unicode.IsGraphic(c) && !unicode.IsSpace(c) })
}

func readLinkedIn(ctx context.Context, src source) (Table, error) {
	t, err := parseLinkedIn(ctx, src, strictUTF8)
	if !errors.Is(err, encoding.ErrInvalidUTF8) {
		return t, err
	}
	cs, err := guessCharset(ctx, src)
	if err != nil {
		return Table{}, err
	}
	t, err = parseLinkedIn(ctx, src, cs)
	if err != nil {
		return Table{}, err
	}
	warning := Unusable{Reason: "interchange.warning.windows1252", Args: []any{"file", src.name}}
	if cs == damagedUTF8 {
		warning.Reason = "interchange.warning.damaged_text"
	}
	t.Warnings = slices.Insert(t.Warnings, 0, warning)
	return t, nil
}

func parseLinkedIn(ctx context.Context, src source, cs charset) (Table, error) {
	in, header, err := findHeader(ctx, src, cs)
	if err != nil {
		return Table{}, err
	}
	defer in.close()
	p := parser{
		table:  Table{Format: LinkedIn, File: src.name},
		header: header, comma: in.comma,
	}
	for {
		r, err := in.next()
		if errors.Is(err, io.EOF) {
			return p.finish(), nil
		}
		if err != nil {
			return Table{}, err
		}
		if p.rows++; p.rows > maxRows {
			return Table{}, errTooMany
		}
		p.take(r)
	}
}

// findHeader returns the rows below the header, split at the separator under
// which the header can be read. What stands above it is LinkedIn's preamble,
// whose length has changed over the years.
func findHeader(ctx context.Context, src source, cs charset) (*rows, layout, error) {
	var tooLong error
	empty := false
	for _, comma := range ",;\t" {
		in, err := openRows(ctx, src, cs, comma)
		if err != nil {
			return nil, layout{}, err
		}
		blank := true
		for range headerRows {
			var r row
			if r, err = in.next(); err != nil {
				break
			}
			if l, ok := linkedInHeader(r.cells); ok {
				return in, l, nil
			}
			blank = blank && r.blank()
		}
		in.close()
		empty = empty || (blank && errors.Is(err, io.EOF))
		switch {
		case errors.As(err, new(tooLongError)): // under another separator quotes may fall otherwise
			tooLong = err
		case err != nil && !errors.Is(err, io.EOF):
			return nil, layout{}, err
		}
	}
	switch {
	case tooLong != nil:
		return nil, layout{}, tooLong
	case empty:
		return nil, layout{}, data.Invalid("interchange.error.empty", "file", src.name)
	}
	return nil, layout{}, data.Invalid("interchange.error.no_header",
		"file", src.name, "columns", columnsWanted, "rows", headerRows)
}

// parser turns rows into a Table. Days are understood at the end, since only
// the whole file tells in which order its numbers stand.
type parser struct {
	table  Table
	header layout
	comma  rune
	rows   int
	days   []string // as written, one for each person
}

func (p *parser) take(r row) {
	first, last := p.header.cell(r, colFirst), p.header.cell(r, colLast)
	if slices.Contains(columnNames[colFirst], headerCell(first)) {
		if again, ok := linkedInHeader(r.cells); ok { // two exports joined into one file
			p.header = again
			return
		}
	}
	name := strings.TrimSpace(first + " " + last)
	switch {
	case r.openQuote(p.comma):
		p.refuse(r, "interchange.row.open_quote", "first", r.line, "last", r.last)
		return
	case r.blank():
		p.refuse(r, "interchange.row.empty")
		return
	case !visible(name):
		p.refuse(r, "interchange.row.no_name")
		return
	}
	if len(r.cells) > p.header.width && filled(r.cells[p.header.width:]) {
		p.warn(r.line, "interchange.warning.extra_cells", "name", name)
	}
	url := p.header.cell(r, colURL)
	p.table.People = append(p.table.People, Person{
		Line: r.line, Name: name, First: first, Last: last,
		Email: p.header.cell(r, colEmail), URL: url, URLKey: URLKey(url),
		Company: p.header.cell(r, colCompany), Title: p.header.cell(r, colTitle),
	})
	p.days = append(p.days, p.header.cell(r, colConnected))
}

func (p *parser) refuse(r row, reason string, args ...any) {
	p.table.Unusable = append(p.table.Unusable, Unusable{Line: r.line, Reason: reason, Args: args})
}

func (p *parser) warn(line int, reason string, args ...any) {
	p.table.Warnings = append(p.table.Warnings, Unusable{Line: line, Reason: reason, Args: args})
}

func (p *parser) finish() Table {
	order, doubtful := dayOrder(p.days)
	if doubtful >= 0 {
		p.warn(0, "interchange.warning.date_order", "file", p.table.File, "text", p.days[doubtful])
	}
	for i, s := range p.days {
		person := &p.table.People[i]
		day, ok := parseDay(s, order)
		if person.Connected = day; !ok {
			p.warn(person.Line, "interchange.warning.bad_date", "name", person.Name, "text", s)
		}
	}
	if len(p.table.People) == 0 {
		p.warn(0, "interchange.warning.no_people", "file", p.table.File)
	}
	return p.table
}
