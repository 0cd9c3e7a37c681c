// Package exchange is where a notebook meets other programs: exports of all of
// it, calendars, imports of people.
package exchange

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/app/letters"
	"wawasan/data"
)

// Report says what an export holds: rows by table, and how many were
// left out: because they are off the record, because a planned interview has
// no time yet, because no calendar can hold the date.
type Report struct {
	Rows      map[string]int `json:"rows"`
	OffRecord int            `json:"off_record"`
	NoTime    int            `json:"no_time,omitempty"`
	NoDate    int            `json:"no_date,omitempty"`
}

// Total returns how many rows were exported.
func (r Report) Total() int {
	n := 0
	for _, rows := range r.Rows {
		n += rows
	}
	return n
}

// JSON writes the whole notebook as one JSON object, one row a line:
// {"format":"wawasan","version":1,"tables":{"contacts":[…],…}}. The same
// notebook gives the same bytes. What is off the record stays at home.
func JSON(ctx context.Context, d *desk.Desk, w io.Writer) (Report, error) {
	out := bufio.NewWriter(w)
	var report Report
	err := d.Snapshot(ctx, func(r data.Reader) error {
		e, err := newExporting(r)
		if err != nil {
			return err
		}
		fmt.Fprint(out, `{"format":"wawasan","version":1,"tables":{`)
		for i, table := range exported {
			if i > 0 {
				fmt.Fprint(out, ",")
			}
			fmt.Fprintf(out, "\n%q:[", table.name)
			between := "\n"
			err := e.each(table, func(values []any) error {
				fmt.Fprint(out, between)
				between = ",\n"
				return writeObject(out, table.columns, values)
			})
			if err != nil {
				return err
			}
			fmt.Fprint(out, "]")
		}
		fmt.Fprint(out, "\n}}\n")
		report = e.report
		return nil
	})
	if err != nil {
		return report, err
	}
	return report, out.Flush()
}

func writeObject(out *bufio.Writer, names []string, values []any) error {
	fmt.Fprint(out, "{")
	for i, name := range names {
		if i > 0 {
			fmt.Fprint(out, ",")
		}
		var text bytes.Buffer
		enc := json.NewEncoder(&text)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(values[i]); err != nil {
			return err
		}
		fmt.Fprintf(out, "%q:%s", name, letters.JSON(bytes.TrimSuffix(text.Bytes(), []byte("\n"))))
	}
	return out.WriteByte('}')
}

// CSV writes every table that has rows as one CSV file, through create,
// which makes the file of a name. Unless exact, a cell that a spreadsheet
// would run as a formula gets an apostrophe before it. What is off the record
// stays at home.
func CSV(ctx context.Context, d *desk.Desk, exact bool, create func(name string) (io.WriteCloser, error)) (Report, error) {
	var report Report
	err := d.Snapshot(ctx, func(r data.Reader) error {
		e, err := newExporting(r)
		if err != nil {
			return err
		}
		for _, table := range exported {
			var rows [][]string
			err := e.each(table, func(values []any) error {
				cells := make([]string, len(values))
				for i, v := range values {
					if v != nil {
						cells[i] = fmt.Sprint(v)
					}
				}
				rows = append(rows, cells)
				return nil
			})
			if err != nil {
				return err
			}
			if len(rows) == 0 {
				continue
			}
			if err := writeTable(create, table, rows, exact); err != nil {
				return err
			}
		}
		report = e.report
		return nil
	})
	return report, err
}

func writeTable(create func(string) (io.WriteCloser, error), table exportedTable, rows [][]string, exact bool) error {
	f, err := create(table.name + ".csv")
	if err != nil {
		return err
	}
	if err := interchange.WriteCSV(f, table.columns, rows, !exact); err != nil {
		_ = f.Close()
		return err
	}
	return f.Close()
}
