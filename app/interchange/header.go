package interchange

import (
	"slices"
	"strings"
	"unicode"

	"wawasan/data"
)

// column is one thing a row tells of a person.
type column int

const (
	colFirst column = iota
	colLast
	colName
	colURL
	colEmail
	colPhone
	colCompany
	colTitle
	colConnected
	columnCount
)

// columnsWanted are told to a person whose file has no known header; names
// of columns are not translated.
const columnsWanted = "First Name, Last Name, Company, Position, Connected On"

// layout says in which cell each column stands, -1 for nowhere.
type layout struct {
	format Format
	at     [columnCount]int
	width  int
	others []string // headings of columns that are not read
	left   []int    // where they stand
	also   []also   // columns that say more of what is read
	kept   int      // of these, such as have no field
	chosen bool     // somebody said which column holds what
	cells  []string // of the header as they stand
}

// layoutOf finds columns in a header by the headings they can have, the most
// telling one first. Each cell is one column at most.
func layoutOf(cells []string, names *[columnCount][]string) (l layout, found int) {
	l.width = len(cells)
	headings := make([]string, len(cells))
	for i, c := range cells {
		headings[i] = headerCell(c)
	}
	taken := make([]bool, len(cells))
	for c := range l.at {
		l.at[c] = -1
		for _, name := range names[c] {
			i := slices.Index(headings, name)
			if i >= 0 && !taken[i] {
				l.at[c], taken[i] = i, true
				found++
				break
			}
		}
	}
	for i, h := range headings {
		if h != "" && !taken[i] {
			l.others, l.left = append(l.others, clean(cells[i])), append(l.left, i)
		}
	}
	for l.width > 0 && headings[l.width-1] == "" {
		l.width--
	}
	return l, found
}

// headerCell is a heading with nothing but its words: case, marks and signs
// do not count.
func headerCell(s string) string {
	words := strings.FieldsFunc(data.Fold(clean(s)), func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsNumber(c)
	})
	return strings.Join(words, " ")
}

func (l layout) has(c column) bool { return l.at[c] >= 0 }

// chosenColumns stands for headers whose columns somebody chose.
const chosenColumns Format = "chosen"

// readHeader reads cells as the header of a format.
func (r *rows) readHeader(format Format, cells []string) (l layout, ok bool) {
	switch format {
	case chosenColumns:
		var chosen Columns
		if chosen, ok = r.choose(cells); ok {
			l = chosen.layout(cells)
		}
	case LinkedIn:
		l, ok = linkedInHeader(cells)
	default:
		l, ok = listHeader(cells)
	}
	l.cells = cells
	return l, ok
}
