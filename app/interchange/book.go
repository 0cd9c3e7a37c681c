package interchange

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"wawasan/data"
)

// A workbook (.xlsx) is read as the tables of its sheets, each as the CSV it
// would be saved as, row by row: all else, headers, columns, what is refused, is
// that of any list.

const (
	maxSheet  = 128 << 20 // bytes of one part of a workbook, unpacked
	maxTable  = 64 << 20  // bytes of the table it comes to
	maxShared = 32 << 20  // bytes of the texts its cells share
	maxAcross = 16_384    // columns a sheet has
	maxDown   = 1_048_576 // rows
)

// book is a workbook: its parts by name, and what all sheets need of them.
type book struct {
	parts  map[string]*zip.File
	shared []string
	styles []numberStyle // by the number a cell names
	from04 bool          // days are counted from 1904
}

// isBook reports a workbook.
func isBook(archive *zip.Reader) bool {
	return slices.ContainsFunc(archive.File, func(f *zip.File) bool { return f.Name == "xl/workbook.xml" })
}

// openBook opens a workbook as its first sheet, with the others behind it.
func openBook(archive *zip.Reader, name string) (source, error) {
	b := &book{parts: map[string]*zip.File{}}
	for _, f := range archive.File {
		if f.Flags&1 != 0 {
			return source{}, data.Invalid("interchange.error.zip_locked", "file", name)
		}
		b.parts[f.Name] = f
	}
	var sources []source
	sheets, err := b.sheets()
	for n, sheet := range sheets[:min(len(sheets), maxTried)] {
		s := &sheetTable{book: b, part: sheet.part}
		sources = append(sources, source{name: name, book: true, record: maxRecord, open: s.open, beside: namesBut(sheets, n)})
	}
	if err == nil && len(sources) == 0 {
		err = errors.New("no sheets")
	}
	if err != nil {
		return source{}, source{name: name, book: true}.explain(err)
	}
	src := sources[0]
	src.others = sources[1:]
	return src, nil
}

// sheet is one sheet of a workbook: the part it is in and its name.
type sheet struct{ part, name string }

// namesBut are the names of sheets but one.
func namesBut(sheets []sheet, but int) []string {
	var out []string
	for n, s := range sheets {
		if n != but {
			out = append(out, s.name)
		}
	}
	return out
}

// sheets are the sheets that are seen, in their order.
func (b *book) sheets() ([]sheet, error) {
	targets := map[string]string{}
	err := b.each("xl/_rels/workbook.xml.rels", func(_ *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local == "Relationship" {
			target := attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = "xl/" + target
			}
			targets[attr(e, "Id")] = strings.TrimPrefix(path.Clean(target), "/")
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []sheet
	err = b.each("xl/workbook.xml", func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "workbookPr":
			b.from04 = isTrue(attr(e, "date1904"))
		case "sheet":
			if part := targets[attr(e, "id")]; b.parts[part] != nil && !strings.HasSuffix(strings.ToLower(attr(e, "state")), "hidden") {
				out = append(out, sheet{part, clean(attr(e, "name"))})
			}
		}
		return nil
	})
	return out, err
}

// each hands every element of a part to do; a part that is not there has none.
func (b *book) each(part string, do func(d *xml.Decoder, e xml.StartElement) error) error {
	f := b.parts[part]
	if f == nil {
		return nil
	}
	if f.UncompressedSize64 > maxSheet {
		return errTooBig
	}
	in, err := f.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	m := &metered{r: in, left: maxSheet}
	d := xml.NewDecoder(m)
	for {
		m.since = 0
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return m.why(err)
		}
		if e, ok := token.(xml.StartElement); ok {
			if err := do(d, e); err != nil {
				return m.why(err)
			}
		}
	}
}

// metered reads so many bytes, and so many without a pause: a decoder holds
// what one element says.
type metered struct {
	r           io.Reader
	left, since int64
	err         error
}

func (m *metered) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.left, m.since = m.left-int64(n), m.since+int64(n)
	if m.left < 0 || m.since > 2*maxRecord {
		m.err = errTooBig
		return 0, errTooBig
	}
	return n, err
}

// why is what stopped a reading, however the decoder says it.
func (m *metered) why(err error) error {
	if m.err != nil {
		return m.err
	}
	return err
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func isTrue(s string) bool { return s == "1" || strings.EqualFold(s, "true") }

// textIn is the text of an element that has begun, without how it is read aloud.
func textIn(d *xml.Decoder) (string, error) {
	var out strings.Builder
	for depth, silent := 1, 0; depth > 0; {
		token, err := d.Token()
		if err != nil {
			return "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; t.Name.Local == "rPh" {
				silent = depth
			}
		case xml.EndElement:
			if depth == silent {
				silent = 0
			}
			depth--
		case xml.CharData:
			if silent == 0 {
				out.Write(t)
			}
		}
		if out.Len() > maxRecord {
			return "", errTooBig
		}
	}
	return out.String(), nil
}

// learn reads what the cells of all sheets refer to, once.
func (b *book) learn() error {
	if b.shared != nil {
		return nil
	}
	shared, held := []string{}, 0
	err := b.each("xl/sharedStrings.xml", func(d *xml.Decoder, e xml.StartElement) error {
		if e.Name.Local != "si" {
			return nil
		}
		text, err := textIn(d)
		shared = append(shared, text)
		if held += len(text) + 16; held > maxShared {
			return errTooBig
		}
		return err
	})
	if err == nil {
		err = b.learnStyles()
	}
	if err == nil {
		b.shared = shared
	}
	return err
}

// sheetTable is one sheet as CSV, made when it is first asked for.
type sheetTable struct {
	book *book
	part string
	text []byte
	done bool
}

func (s *sheetTable) open() (io.ReadCloser, error) {
	if !s.done {
		if err := s.book.learn(); err != nil {
			return nil, err
		}
		out := tableWriter{book: s.book}
		if err := s.book.each(s.part, out.element); err != nil {
			return nil, err
		}
		out.end()
		s.text, s.done = out.out.Bytes(), true
	}
	return io.NopCloser(bytes.NewReader(s.text)), nil
}
