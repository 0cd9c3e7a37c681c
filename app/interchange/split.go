package interchange

import "strings"

// splitter parts one record into cells, line by line. It follows RFC 4180,
// and allows blanks around a cell's quotes.
type splitter struct {
	comma byte
	lazy  bool // a quote inside a quoted cell that ends nothing is text

	cells []string
	open  bool // inside a quoted cell: the record goes on in the next line
	stray bool // a quote stands where none can; what follows is not told
	cell  []byte
}

// feed takes the next line of the record.
func (s *splitter) feed(text string) {
	for {
		if s.open {
			rest, more := s.quoted(text)
			if !more {
				return
			}
			text = rest
		}
		if inner := s.withoutBlanks(text); strings.HasPrefix(inner, `"`) {
			s.open, text = true, inner[1:]
			continue
		}
		i := strings.IndexByte(text, s.comma)
		if i < 0 {
			s.cells = append(s.cells, text)
			return
		}
		s.cells, text = append(s.cells, text[:i]), text[i+1:]
	}
}

// quoted takes what belongs to the quoted cell that is open and returns what
// stands behind its comma, more false when nothing does.
func (s *splitter) quoted(text string) (rest string, more bool) {
	for {
		i := strings.IndexByte(text, '"')
		if i < 0 {
			s.cell = append(append(s.cell, text...), '\n')
			return "", false
		}
		s.cell = append(s.cell, text[:i]...)
		text = text[i+1:]
		behind := s.withoutBlanks(text)
		switch {
		case strings.HasPrefix(text, `"`):
			s.cell, text = append(s.cell, '"'), text[1:]
		case behind == "" || behind[0] == s.comma:
			s.cells, s.cell, s.open = append(s.cells, string(s.cell)), s.cell[:0], false
			if behind == "" {
				return "", false
			}
			return behind[1:], true
		case s.lazy:
			s.cell = append(s.cell, '"')
		default:
			s.stray = true
			return "", false
		}
	}
}

func (s *splitter) withoutBlanks(text string) string {
	for text != "" && (text[0] == ' ' || text[0] == '\t') && text[0] != s.comma {
		text = text[1:]
	}
	return text
}

// asText parts a line at every comma, quotes being letters like others. Those
// around a whole cell are taken off, and one that opens a cell and has no
// other.
func asText(text string, comma byte) []string {
	cells := strings.Split(text, string(comma))
	for i, c := range cells {
		inner := strings.TrimSpace(c)
		switch n := strings.Count(inner, `"`); {
		case n >= 2 && len(inner) >= 2 && inner[0] == '"' && inner[len(inner)-1] == '"':
			cells[i] = strings.ReplaceAll(inner[1:len(inner)-1], `""`, `"`)
		case n == 1 && (inner[0] == '"' || inner[len(inner)-1] == '"'):
			cells[i] = strings.Trim(inner, `"`)
		}
	}
	return cells
}
