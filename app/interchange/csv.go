package interchange

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
)

// WriteCSV writes header and rows as UTF-8 with commas and LF. With
// guardFormulas a cell that a spreadsheet would run as a formula gets an
// apostrophe before it; without, every cell stands exactly as given, so that
// our own import reads back what was written (line breaks in a cell as LF).
func WriteCSV(w io.Writer, header []string, rows [][]string, guardFormulas bool) error {
	out := csv.NewWriter(w)
	for _, r := range slices.Concat([][]string{header}, rows) {
		if guardFormulas {
			r = guarded(r)
		}
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

func guarded(cells []string) []string {
	cells = slices.Clone(cells)
	for i, c := range cells {
		if c != "" && strings.IndexByte("=+-@\t\r", c[0]) >= 0 {
			cells[i] = "'" + c
		}
	}
	return cells
}
