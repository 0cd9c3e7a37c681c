package interchange

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"wawasan/data"
)

// Field is what a column of a list can hold, by the word that the command line
// and the documentation have for it.
type Field string

// Fields are all of them, in the order in which they are offered.
var Fields = []Field{"name", "first", "last", "company", "title", "email", "phone", "link", "connected"}

// columnOf are the columns that fields stand for.
var columnOf = map[Field]column{
	"name": colName, "first": colFirst, "last": colLast, "company": colCompany, "title": colTitle,
	"email": colEmail, "phone": colPhone, "link": colURL, "connected": colConnected,
}

// Columns say in which column of a list each field stands, counted from 0; with
// leftOut, which columns are not to be read at all.
type Columns map[Field]int

// leftOut stands, with the number of a column behind it, in the place of a field.
const leftOut = "-"

// LeavesOut reports what stands in the place of a field for a column that is not to
// be read.
func (f Field) LeavesOut() bool { return strings.HasPrefix(string(f), leftOut) }

// HasName reports that one of the columns holds names.
func (c Columns) HasName() bool {
	for _, f := range []Field{"name", "first", "last"} {
		if _, ok := c[f]; ok {
			return true
		}
	}
	return false
}

// Chooser is asked of each row that may be the header of a list whether
// somebody said what its columns hold.
type Chooser func(headings []string) (Columns, bool)

// Choice is what a person says of the columns of all lists that have one header.
// Encoding names the older encoding that the file is written in, "" for what it
// seems to be.
type Choice struct {
	Header   string // see HeaderKey
	Columns  Columns
	Encoding string
}

// Chooser chooses for the header of the choice alone.
func (c Choice) Chooser() Chooser {
	return func(headings []string) (Columns, bool) { return c.Columns, HeaderKey(headings) == c.Header }
}

// HeaderKey is what headers have in common that name the same columns in the
// same order, "" for a row that is no header. It tells nothing of what they are.
func HeaderKey(headings []string) string {
	words := make([]string, len(headings))
	for i, h := range headings {
		words[i] = headerCell(h)
	}
	for len(words) > 0 && words[len(words)-1] == "" {
		words = words[:len(words)-1]
	}
	if len(words) < 2 {
		return ""
	}
	sum := sha256.Sum256([]byte(strings.Join(words, "\x1f")))
	return hex.EncodeToString(sum[:16])
}

// Head is one column of a list: its heading, what its first rows hold, and what
// it is read as, "" for nothing.
type Head struct {
	Heading, Sample string
	Field           Field
	Further         bool // it is read beside another, or kept as it is
	Out             bool // somebody said that it is not read
}

// Choice is what the fields of heads say, as somebody's choice.
func (h Heads) Choice() Choice {
	c := Choice{Header: HeaderKey(h.headings()), Columns: Columns{}}
	for i, head := range h {
		switch {
		case head.Field != "":
			c.Columns[head.Field] = i
		case head.Out:
			c.Columns[Field(leftOut+strconv.Itoa(i))] = i
		}
	}
	return c
}

// Heads are the columns of a list from the left.
type Heads []Head

func (h Heads) headings() []string {
	out := make([]string, len(h))
	for i, head := range h {
		out[i] = head.Heading
	}
	return out
}

// Set says that a column holds a field, "" for none, and then that it is not read:
// the column that held the field before holds none then.
func (h Heads) Set(at int, field Field) {
	for i := range h {
		if h[i].Field == field {
			h[i].Field = ""
		}
	}
	h[at] = Head{Heading: h[at].Heading, Sample: h[at].Sample, Field: field, Out: field == ""}
}

// Find is the column of a heading, as people write it, -1 for none.
func (h Heads) Find(heading string) int {
	return slices.IndexFunc(h, func(head Head) bool { return headerCell(head.Heading) == headerCell(heading) })
}

// layout is the choice as a header is read.
func (c Columns) layout(cells []string) layout {
	l, _ := layoutOf(cells, &[columnCount][]string{})
	l.format, l.chosen = List, true
	l.others, l.left = nil, nil
	for f, i := range c {
		if of, ok := columnOf[f]; ok && 0 <= i && i < len(cells) {
			l.at[of] = i
		}
	}
	for i, cell := range cells {
		if !slices.Contains(l.at[:], i) && headerCell(cell) != "" {
			l.others, l.left = append(l.others, clean(cell)), append(l.left, i)
		}
	}
	l.further(cells)
	l.also = slices.DeleteFunc(l.also, func(a also) bool {
		_, out := c[Field(leftOut+strconv.Itoa(a.at))]
		if out {
			l.others, l.left = append(l.others, clean(cells[a.at])), append(l.left, a.at)
		}
		return out
	})
	return l
}

// heads are the columns of a header, with what a reading of it made of them.
func (l layout) heads(cells []string) Heads {
	out := make(Heads, 0, len(cells))
	for _, c := range cells {
		out = append(out, Head{Heading: strings.Clone(clean(c))})
	}
	for f, of := range columnOf {
		if i := l.at[of]; i >= 0 && i < len(out) {
			out[i].Field = f
		}
	}
	for _, a := range l.also {
		if a.at < len(out) {
			out[a.at].Further = true
		}
	}
	return out
}

const (
	sampled    = 20 // rows that samples are taken of
	sampleText = 60 // letters of a sample
)

// samples adds what a row holds to what stands beside the headings.
func (h Heads) samples(cells []string) {
	for i := range h {
		if i >= len(cells) {
			return
		}
		text := sample(cells[i], sampleText/2)
		if !visible(text) || len(h[i].Sample) >= sampleText || strings.Contains(h[i].Sample, text) {
			continue
		}
		if h[i].Sample != "" {
			text = h[i].Sample + ", " + text
		}
		h[i].Sample = strings.Clone(text) // else it keeps the row
	}
}

// ReadHeads reads the columns of a list for somebody to say what they hold, also
// of one whose header says nothing that is known here. With named, the header is
// the row that has these headings, where there is one.
func ReadHeads(ctx context.Context, path string, named []string, encoding string) (Heads, error) {
	var heads Heads
	err := withFile(path, func(src source) (err error) {
		if err := src.is(nil, encoding); err != nil {
			return err
		}
		heads, err = firstWithHeader(src, func(src source) (Heads, error) { return readHeads(ctx, src, named) })
		return err
	})
	return heads, err
}

func readHeads(ctx context.Context, src source, named []string) (Heads, error) {
	if cards, err := isCards(ctx, src); err != nil {
		return nil, src.explain(err)
	} else if cards {
		return nil, data.Invalid("interchange.error.no_columns", "file", src.name)
	}
	var heads Heads
	err := inItsCharset(ctx, src, func(cs charset) (err error) {
		heads, err = headsUnder(ctx, src, cs, named)
		return err
	})
	if err != nil {
		return nil, src.explain(err)
	}
	return heads, nil
}

// headsUnder finds the header with the headings that were named, else the one
// that is known, else the row that looks like one.
func headsUnder(ctx context.Context, src source, cs charset, named []string) (Heads, error) {
	decode := cs.decoder(func(int, charset) {})
	if len(named) > 0 {
		src.choose = func(headings []string) (Columns, bool) {
			for _, name := range named {
				if !slices.ContainsFunc(headings, func(h string) bool { return headerCell(h) == headerCell(name) }) {
					return nil, false
				}
			}
			return Columns{}, true
		}
	}
	in, l, err := findHeader(ctx, src, decode)
	if err == nil && l.chosen { // what is known of these headings stays known
		known, ok := listHeader(l.cells)
		if li, is := linkedInHeader(l.cells); is {
			known, ok = li, true
		}
		if ok {
			known.cells = l.cells
			l = known
		}
	}
	if errors.Is(err, ErrNoHeader) {
		in, l, err = guessHeader(ctx, src, decode, err)
	}
	if err != nil {
		return nil, err
	}
	defer in.close()
	heads := l.heads(l.cells)
	for range sampled {
		r, err := in.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		heads.samples(r.cells)
	}
	return heads, nil
}

// guessHeader takes for the header the first row that has as many cells as most
// of those that follow, under the separator that makes the most rows alike.
// Where nothing looks like a table, why none was found stays the reason.
func guessHeader(ctx context.Context, src source, decode decoder, why error) (*rows, layout, error) {
	best, alike, comma := 0, 0, byte(0)
	for _, c := range []byte(separators) {
		width, n, err := widthUnder(ctx, src, decode, c)
		if err != nil {
			return nil, layout{}, err
		}
		if n > alike || n == alike && width > best {
			best, alike, comma = width, n, c
		}
	}
	if best < 2 || alike < 2 {
		return nil, layout{}, why
	}
	src.choose = func(headings []string) (Columns, bool) {
		return Columns{}, len(headings) == best && len(slices.DeleteFunc(slices.Clone(headings), func(h string) bool { return !visible(h) })) > 1
	}
	in, l, _, err := headerUnder(ctx, src, decode, comma, chosenColumns)
	if errors.Is(err, ErrNoHeader) {
		err = why
	}
	return in, l, err
}

// widthUnder is how many cells most of the first rows have under a separator, and
// how many rows these are; 0 where that is one cell.
func widthUnder(ctx context.Context, src source, decode decoder, comma byte) (width, alike int, err error) {
	in, err := openRows(ctx, src, decode, comma)
	if err != nil {
		return 0, 0, err
	}
	defer in.close()
	of := map[int]int{}
	for range headerRows {
		r, err := in.next()
		if errors.Is(err, io.EOF) || errors.As(err, new(tooLongError)) {
			break
		}
		if err != nil {
			return 0, 0, err
		}
		if len(r.cells) > 1 && !r.blank() {
			of[len(r.cells)]++
		}
	}
	for _, w := range slices.Sorted(maps.Keys(of)) {
		if of[w] >= alike {
			width, alike = w, of[w]
		}
	}
	return width, alike, nil
}

// String is the headings, as a sentence names them.
func (h Heads) String() string {
	var named []string
	for _, head := range h {
		if head.Heading != "" {
			named = append(named, head.Heading)
		}
	}
	return sample(strings.Join(named, ", "), 300)
}
