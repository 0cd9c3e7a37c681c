package exchange

import (
	"context"
	"maps"
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// whole is another notebook, or this one at another time, compared with the one
// that is open.
type whole struct {
	file   interchange.Notebook
	tables []wholeTable // as exported has them: parents first
	lost   []interchange.Lost
	bad    []interchange.Unusable
}

// wholeTable are the rows of one table.
type wholeTable struct {
	exportedTable
	rows []*wholeRow
}

// wholeRow is a row of the file, whom it stands for here, and what becomes of it.
type wholeRow struct {
	interchange.NotebookRow
	id, as data.ID // in the file, and here
	fate   fate
}

// fate is what becomes of a row.
type fate int

// The fates: it is new; as it is here; newer than here; otherwise here, where it
// stays so; deleted or erased here; of no use.
const (
	fateNew fate = iota
	fateSame
	fateNewer
	fateStays
	fateGone
	fateUnusable
)

// planWhole reads an exported notebook and compares it with this one.
func planWhole(ctx context.Context, d *desk.Desk, path string) (Plan, error) {
	file, err := interchange.ReadNotebookFile(ctx, path)
	if err != nil {
		return Plan{}, err
	}
	return planNotebook(ctx, d, file)
}

// planNotebook compares a notebook that was read with this one.
func planNotebook(ctx context.Context, d *desk.Desk, file interchange.Notebook) (Plan, error) {
	var w *whole
	err := d.Snapshot(ctx, func(r data.Reader) (err error) {
		w, err = compareWhole(r, file)
		return err
	})
	if err != nil {
		return Plan{}, err
	}
	return w.plan(), nil
}

// compareWhole says what becomes of each row of another notebook.
func compareWhole(r data.Reader, file interchange.Notebook) (*whole, error) {
	w := &whole{file: file, bad: slices.Clone(file.Unusable)}
	w.sortOut()
	h, err := readHere(r, w)
	if err != nil {
		return nil, err
	}
	h.matchContacts()
	for _, table := range w.tables {
		for _, row := range table.rows {
			h.judge(table, row)
		}
	}
	h.dropDangling()
	h.yield()
	return w, nil
}

// sortOut puts the rows into the order in which they are kept, and takes out what
// no notebook holds.
func (w *whole) sortOut() {
	of := map[string][]interchange.NotebookRow{}
	for _, table := range w.file.Tables {
		if !slices.ContainsFunc(exported, func(t exportedTable) bool { return t.name == table.Name }) {
			if len(table.Rows) > 0 {
				w.lost = append(w.lost, interchange.Lost{File: table.Rows[0].File, Line: table.Rows[0].Line, Property: table.Name})
			}
			continue
		}
		of[table.Name] = append(of[table.Name], table.Rows...)
	}
	seen := map[data.ID]bool{}
	for _, table := range exported {
		t := wholeTable{exportedTable: table}
		check := newRowCheck(table)
		for _, row := range of[table.name] {
			row.Values = maps.Clone(row.Values) // the file is compared again before it is written
			w.lost = append(w.lost, check.strange(row)...)
			id := data.ID(data.TextOf(row.Values["id"]))
			if why := check.wrong(row.Values); why != "" || seen[id] {
				w.unusable(row, table.name, why)
				continue
			}
			seen[id] = true
			t.rows = append(t.rows, &wholeRow{NotebookRow: row, id: id, as: id})
		}
		w.tables = append(w.tables, t)
	}
}

func (w *whole) unusable(row interchange.NotebookRow, table, column string) {
	reason, args := "interchange.row.twice", []any{"table", table}
	if column != "" {
		reason, args = "interchange.row.bad_value", []any{"table", table, "column", column}
	}
	w.bad = append(w.bad, interchange.Unusable{File: row.File, Line: row.Line, Reason: reason, Args: args})
}

// rowCheck knows what the rows of a table may hold.
type rowCheck struct {
	table exportedTable
	fits  map[string]func(any) bool
	told  map[string]bool // strange columns that were named
}

func newRowCheck(table exportedTable) *rowCheck {
	c := &rowCheck{table, map[string]func(any) bool{}, map[string]bool{}}
	for _, column := range table.columns {
		c.fits[column] = data.Fits(table.name, column)
	}
	return c
}

// wrong names the first column of a row that holds what it cannot, "" for none.
func (c *rowCheck) wrong(values map[string]any) string {
	for _, column := range c.table.columns {
		if v, given := values[column]; given && !c.fits[column](v) {
			return column
		}
	}
	if !data.IsID(data.TextOf(values["id"])) {
		return "id"
	}
	if one := exactlyOne[c.table.name]; one != nil {
		n := 0
		for _, column := range one {
			if data.TextOf(values[column]) != "" {
				n++
			}
		}
		if n != 1 {
			return one[0]
		}
	}
	return ""
}

// exactlyOne are columns of which a row of a table fills one.
var exactlyOne = map[string][]string{
	"mentions":      {"contact_id", "company_id", "industry_id", "tag_id"},
	"filed_lessons": {"function_id", "challenge_id"},
}

// strange are the columns of a row that no notebook has, each told once, and takes
// them out.
func (c *rowCheck) strange(row interchange.NotebookRow) []interchange.Lost {
	var lost []interchange.Lost
	for column, v := range row.Values {
		if c.fits[column] != nil {
			continue
		}
		delete(row.Values, column)
		if v != nil && v != "" && !c.told[column] {
			c.told[column] = true
			lost = append(lost, interchange.Lost{File: row.File, Line: row.Line, Name: nameOf(row.Values), Property: c.table.name + "." + column, Value: data.TextOf(v)})
		}
	}
	slices.SortFunc(lost, func(a, b interchange.Lost) int {
		if a.Property < b.Property {
			return -1
		}
		return 1
	})
	return lost
}

// nameOf is what a row is called, "" where nothing in it says so.
func nameOf(values map[string]any) string {
	for _, column := range []string{"name", "text", "title", "value", "subject", "purpose", "query", "day"} {
		if text := data.TextOf(values[column]); text != "" {
			return desk.Shorten(text, nameLength)
		}
	}
	return ""
}

// nameLength is how much of a row's words stand in a preview.
const nameLength = 80
