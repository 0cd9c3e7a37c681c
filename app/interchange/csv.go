package interchange

import (
	"bufio"
	"encoding/csv"
	"io"
	"slices"
	"strings"
)

// mark tells spreadsheets that a file is UTF-8; without it they show accents
// as other letters.
const mark = "\uFEFF"

// SkipMark passes the mark at the beginning of what is for spreadsheets, and reports
// that it is there.
func SkipMark(in *bufio.Reader) bool {
	if begin, _ := in.Peek(len(mark)); string(begin) != mark {
		return false
	}
	_, _ = in.Discard(len(mark)) // just peeked
	return true
}

// WriteCSV writes header and rows as UTF-8 with commas and LF. With
// forSpreadsheets the file begins with a byte order mark, every cell that a
// spreadsheet could take for two is quoted, and what it would run as a formula
// is made text, see Guard. Without, every cell stands exactly as given, so
// that our own import reads back what was written (line breaks in a cell as
// LF).
func WriteCSV(w io.Writer, header []string, rows [][]string, forSpreadsheets bool) error {
	if forSpreadsheets {
		return writeForSpreadsheets(w, header, rows)
	}
	out := csv.NewWriter(w)
	for _, r := range slices.Concat([][]string{header}, rows) {
		if len(r) == 1 && r[0] == "" {
			// The csv package would write an empty line, which readers skip.
			out.Flush()
			if _, err := io.WriteString(w, "\"\"\n"); err != nil {
				return err
			}
			continue
		}
		if err := out.Write(r); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// writeForSpreadsheets is a writer of its own because the csv package quotes
// what a reader with commas needs quoted, and nothing else.
func writeForSpreadsheets(w io.Writer, header []string, rows [][]string) error {
	out := bufio.NewWriter(w)
	_, _ = out.WriteString(mark) // Flush says what failed
	for _, cells := range slices.Concat([][]string{header}, rows) {
		for i, cell := range cells {
			if i > 0 {
				_ = out.WriteByte(',')
			}
			_, _ = out.WriteString(quoted(Guard(cell), len(cells) == 1))
		}
		_ = out.WriteByte('\n')
	}
	return out.Flush()
}

// quoted puts a cell in quotes when it holds what separates cells anywhere, or
// begins so that a spreadsheet would look twice at it. An only cell that is
// empty is quoted, too: readers skip empty lines.
func quoted(cell string, only bool) string {
	plain := !strings.ContainsAny(cell, ",;|\"\t\r\n") && !strings.HasPrefix(cell, "'") && strings.TrimFunc(cell, isBlank) == cell
	if plain && (cell != "" || !only) {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}
