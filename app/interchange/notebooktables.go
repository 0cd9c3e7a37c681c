package interchange

import (
	"bufio"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"

	"wawasan/data"
)

// CellValue is what a cell of an exported table stands for, as a NotebookRow holds
// values.
type CellValue func(table, column, cell string) any

// ReadNotebookTables reads a notebook that was exported as CSV, one file a table:
// of these tables, those that are there and have a column id. name is how messages
// call it. A file that is no CSV is refused (invalid).
func ReadNotebookTables(ctx context.Context, from fs.FS, name string, tables []string, value CellValue) (Notebook, error) {
	out := Notebook{File: name, Tables: []NotebookTable{}}
	left := int64(maxFile)
	for _, table := range tables {
		f, err := from.Open(table + ".csv")
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return Notebook{}, unreadable(table+".csv", err)
		}
		in := &io.LimitedReader{R: f, N: left}
		rows, err := readTable(ctx, in, table, value)
		_ = f.Close() // only read from
		switch {
		case err != nil && ctx.Err() != nil:
			return Notebook{}, ctx.Err()
		case err == nil && in.N <= 0:
			return Notebook{}, tooBig(name)
		case err != nil:
			return Notebook{}, data.Invalid("interchange.error.not_csv", "file", table+".csv").Because(err)
		}
		left = in.N
		out.Tables = append(out.Tables, NotebookTable{table, rows})
	}
	return out, nil
}

// readTable reads the rows of one table. What was written for spreadsheets, which
// the mark at its beginning tells, has apostrophes before what they would run.
func readTable(ctx context.Context, from io.Reader, table string, value CellValue) ([]NotebookRow, error) {
	in := bufio.NewReader(from)
	guarded := SkipMark(in)
	rows := csv.NewReader(carriages(in))
	rows.FieldsPerRecord = -1
	head, err := rows.Read()
	if err != nil || head[0] != "id" {
		return nil, err
	}
	var out []NotebookRow
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return out, ctx.Err()
		}
		if err != nil {
			return nil, err
		}
		if len(out)%1000 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		line, _ := rows.FieldPos(0)
		row := NotebookRow{line, table + ".csv", map[string]any{}}
		for i, column := range head {
			if i >= len(cells) {
				break
			}
			cell := cells[i]
			if guarded {
				cell = Unguard(cell)
			}
			row.Values[column] = value(table, column, cell)
		}
		out = append(out, row)
	}
}
