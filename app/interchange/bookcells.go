package interchange

import (
	"bytes"
	"encoding/xml"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// numberStyle is how a cell shows its number: as a day, or with so many digits.
type numberStyle struct {
	day    bool
	digits int // at least so many, 0 for as many as it has
}

var (
	onlyZeros  = regexp.MustCompile(`^0{2,20}$`)
	notFormats = regexp.MustCompile(`"[^"]*"|\\.|\[[^\]]*\]`) // of a format: its texts, and in brackets colours and places
)

// learnStyles reads which styles show days. Those that are numbered below 164
// are the same in all workbooks.
func (b *book) learnStyles() error {
	own := map[int]numberStyle{}
	inCells := false
	return b.each("xl/styles.xml", func(_ *xml.Decoder, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmt":
			id, _ := strconv.Atoi(attr(e, "numFmtId")) // 0 is no day
			own[id] = styleOf(attr(e, "formatCode"))
		case "cellXfs":
			inCells = true
		case "cellStyles", "dxfs":
			inCells = false
		case "xf":
			if !inCells {
				return nil
			}
			id, _ := strconv.Atoi(attr(e, "numFmtId"))
			style, ok := own[id]
			if !ok {
				style.day = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58
			}
			if b.styles = append(b.styles, style); len(b.styles) > maxRows {
				return errTooBig
			}
		}
		return nil
	})
}

// styleOf reads a format that a person made.
func styleOf(code string) numberStyle {
	first, _, _ := strings.Cut(code, ";") // how positive numbers are shown
	plain := strings.ToLower(notFormats.ReplaceAllString(first, ""))
	if onlyZeros.MatchString(plain) {
		return numberStyle{digits: len(plain)}
	}
	return numberStyle{day: strings.ContainsAny(plain, "yd") && !strings.ContainsAny(plain, "0#")}
}

// tableWriter writes the rows of a sheet as lines of a CSV: that of a row is its
// number.
type tableWriter struct {
	book  *book
	out   bytes.Buffer
	cells []string
	next  int // column of the next cell
	row   int // that is read, from 1
	line  int // that was written
	full  int // rows that say anything
	size  int // bytes of the row that is read
}

// element takes an element of a sheet.
func (w *tableWriter) element(d *xml.Decoder, e xml.StartElement) error {
	switch e.Name.Local {
	case "row":
		w.end()
		w.row++
		w.next = 0
		if n, err := strconv.Atoi(attr(e, "r")); err == nil && n >= w.row {
			w.row = n
		}
		if w.row > maxDown || w.out.Len() > maxTable {
			return errTooBig
		}
		if w.full > maxRows+headerRows {
			return errTooMany
		}
	case "c":
		return w.cell(d, e)
	}
	return nil
}

// cell takes a cell, with all that is in it.
func (w *tableWriter) cell(d *xml.Decoder, e xml.StartElement) error {
	at := w.next
	if n := across(attr(e, "r")); n >= at { // cells stand in order, some are left out
		at = n
	}
	w.next = at + 1
	if at >= maxAcross {
		return errTooBig
	}
	value := ""
	for {
		token, err := d.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			text, err := textIn(d)
			if err != nil {
				return err
			}
			if t.Name.Local == "v" || t.Name.Local == "is" {
				value = text
			}
		case xml.EndElement:
			if text := w.shown(value, attr(e, "t"), attr(e, "s")); text != "" {
				for len(w.cells) < at {
					w.cells = append(w.cells, "")
				}
				w.cells = append(w.cells, text)
				if w.size += len(text); w.size > maxRecord {
					return tooLongError{w.row}
				}
			}
			return nil
		}
	}
}

// shown is what a cell of a kind and a style says, on one line.
func (w *tableWriter) shown(value, kind, style string) string {
	switch kind {
	case "s":
		n, err := strconv.Atoi(value)
		if err != nil || n < 0 || n >= len(w.book.shared) {
			return ""
		}
		value = w.book.shared[n]
	case "e": // of a formula that failed
		return ""
	case "b":
		return map[bool]string{true: "TRUE", false: "FALSE"}[isTrue(value)]
	case "n", "":
		return w.number(value, style)
	}
	return clean(value)
}

// number writes a number as a person would: days as days, the digits of a
// telephone number all of them.
func (w *tableWriter) number(value, style string) string {
	v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) || math.Abs(v) >= 1e18 {
		return clean(value)
	}
	var as numberStyle
	if n, err := strconv.Atoi(style); err == nil && 0 <= n && n < len(w.book.styles) {
		as = w.book.styles[n]
	}
	if as.day && v >= 1 && v < 2_958_466 { // the year 10000
		base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		if w.book.from04 {
			base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		}
		return base.AddDate(0, 0, int(v)).Format("2006-01-02")
	}
	text := strconv.FormatFloat(v, 'f', -1, 64)
	if v >= 0 && !strings.Contains(text, ".") && len(text) < as.digits {
		text = strings.Repeat("0", as.digits-len(text)) + text
	}
	return text
}

// end writes the row that was read at its line.
func (w *tableWriter) end() {
	if len(w.cells) == 0 {
		return
	}
	for ; w.line < w.row-1; w.line++ {
		w.out.WriteByte('\n')
	}
	for i, cell := range w.cells {
		if i > 0 {
			w.out.WriteByte(',')
		}
		w.out.WriteString(quoted(cell, false))
	}
	w.out.WriteByte('\n')
	w.line, w.full, w.cells = w.line+1, w.full+1, w.cells[:0]
	w.size = 0
}

// across is the column of a cell's name, from 0; -1 for a name that is none.
func across(name string) int {
	n := 0
	for _, c := range name {
		if c < 'A' || c > 'Z' || n > maxAcross {
			break
		}
		n = n*26 + int(c-'A') + 1
	}
	return n - 1
}
