package data

import (
	"database/sql"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// What a change did to a row.
const (
	RowMade    = "made"
	RowChanged = "changed"
	RowDeleted = "deleted"
)

// RowFact is what one change did to one row, from its state before the change
// to that after it.
type RowFact struct {
	Row
	What string // RowMade, RowChanged or RowDeleted
	// Before and After are the values of its columns, as JSON has them; nil
	// where the row was not there.
	Before, After map[string]any
	// Columns are those that differ, for a row that was changed.
	Columns []string
	// LetGo says that some of it was let go: names and texts are not known any
	// more.
	LetGo bool
}

// Off reports a row that is, or was before the change, off the record.
func (f RowFact) Off() bool { return image(f.Before).off() || image(f.After).off() }

// Was and Is are what a column held before the change and after it, as text.
func (f RowFact) Was(column string) string { return valueText(f.Before[column]) }

// Is is what a column holds after the change.
func (f RowFact) Is(column string) string { return valueText(f.After[column]) }

// Value is what a column holds after the change, or held before a deletion.
func (f RowFact) Value(column string) string {
	side := f.After
	if f.What == RowDeleted {
		side = f.Before
	}
	return valueText(side[column])
}

// valueText writes a value of an image as text, "" for none.
func valueText(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	}
	return fmt.Sprint(v)
}

// ofRows selects the first and last entry a change has of each row; ?1 is the
// change.
const ofRows = `SELECT tbl, row_id, min(id) AS first, max(id) AS last FROM change_rows WHERE change_id = ?1 GROUP BY tbl, row_id`

// ChangeFacts reads what a change did to the rows of some tables, in the order
// it did it: at most limit of them. Rows it made and deleted again are left
// out.
func (r Reader) ChangeFacts(change int64, tables []string, limit int) ([]RowFact, error) {
	var out []RowFact
	err := r.scan(fmt.Sprintf(`SELECT e.tbl, e.row_id, a.before, z.after FROM (%s) e
		JOIN change_rows a ON a.id = e.first JOIN change_rows z ON z.id = e.last
		WHERE e.tbl IN ('%s') AND NOT (a.before IS NULL AND z.after IS NULL) ORDER BY e.first LIMIT ?2`, ofRows, strings.Join(tables, "', '")),
		[]any{change, limit}, func(rows *sql.Rows) error {
			var f RowFact
			var sides [2]sql.NullString
			if err := rows.Scan(&f.Table, &f.ID, &sides[0], &sides[1]); err != nil {
				return err
			}
			err := f.read(sides)
			out = append(out, f)
			return err
		})
	return out, err
}

func (f *RowFact) read(sides [2]sql.NullString) error {
	before, err := readImage(sides[0])
	if err != nil {
		return err
	}
	after, err := readImage(sides[1])
	if err != nil {
		return err
	}
	f.Before, f.After = before, after
	f.LetGo = before != nil && thinned(before) || after != nil && thinned(after)
	switch {
	case before == nil:
		f.What = RowMade
	case after == nil:
		f.What = RowDeleted
	default:
		f.What = RowChanged
		for column, now := range after {
			if was, had := before[column]; !f.LetGo && (!had || !reflect.DeepEqual(was, now)) {
				f.Columns = append(f.Columns, column)
			}
		}
		slices.Sort(f.Columns)
	}
	return nil
}

// RowCount is how many rows of a table a change made, changed or deleted.
type RowCount struct {
	Table string
	What  string
	N     int
}

// ChangeCounts counts what a change did, table by table.
func (r Reader) ChangeCounts(change int64) ([]RowCount, error) {
	var out []RowCount
	err := r.scan(fmt.Sprintf(`SELECT e.tbl, CASE WHEN a.before IS NULL THEN '%s' WHEN z.after IS NULL THEN '%s' ELSE '%s' END AS what, count(*)
		FROM (%s) e JOIN change_rows a ON a.id = e.first JOIN change_rows z ON z.id = e.last
		WHERE NOT (a.before IS NULL AND z.after IS NULL) GROUP BY 1, 2`, RowMade, RowDeleted, RowChanged, ofRows),
		[]any{change}, func(rows *sql.Rows) error {
			var c RowCount
			err := rows.Scan(&c.Table, &c.What, &c.N)
			out = append(out, c)
			return err
		})
	slices.SortStableFunc(out, func(a, b RowCount) int {
		return slices.Index(journaled, a.Table) - slices.Index(journaled, b.Table)
	})
	return out, err
}

// calledBy are the columns by which a person knows a row, table by table; of
// an interview it is the people.
var calledBy = map[string]string{
	"contacts": "name", "companies": "name", "industries": "name", "tags": "name", "criteria": "name", "functions": "name", "skills": "name",
	"saved_searches": "name", "holidays": "name", "notes": "text", "lessons": "text", "gaps": "text", "promises": "text", "focus_areas": "text",
	"findings": "text", "challenges": "text", "questions": "text", "templates": "name",
}

// Called reads what a row is called and whether that is off the record: as it
// is now, or as it was last where it is gone. "" is said of what nobody gave a
// name, or of what was let go; a criterion that ships is called by its key.
func (r Reader) Called(row Row) (name string, off bool, err error) {
	if row.Table == "interviews" {
		name, err = r.interviewCalled(row.ID)
		return name, false, err
	}
	column, ok := calledBy[row.Table]
	if !ok || row.ID == "" {
		return "", false, nil
	}
	var images []sql.NullString
	err = r.db.Raw("SELECT coalesce(after, before) FROM change_rows WHERE row_id = ? AND tbl = ? ORDER BY id DESC LIMIT 2", string(row.ID), row.Table).Scan(&images).Error
	if err != nil {
		return "", false, err
	}
	for _, text := range images {
		i, err := readImage(text)
		if err != nil {
			return "", false, err
		}
		if name == "" {
			name = valueText(i[column])
		}
		if name == "" && row.Table == "criteria" {
			name = valueText(i["ships"])
		}
		off = off || i.off()
	}
	return name, off, nil
}

// interviewCalled names an interview by its people: those it has, or had when
// it was deleted.
func (r Reader) interviewCalled(id ID) (string, error) {
	var names []string
	err := r.scan(`SELECT c.name FROM interview_contacts ic JOIN contacts c ON c.id = ic.contact_id WHERE ic.interview_id = ? ORDER BY ic.place, ic.id`, []any{string(id)},
		func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			names = append(names, name)
			return err
		})
	if err != nil || len(names) > 0 {
		return strings.Join(names, ", "), err
	}
	var people []ID
	err = r.db.Raw(`SELECT DISTINCT json_extract(s.before, '$.contact_id') FROM change_rows i
		JOIN change_rows s ON s.change_id = i.change_id AND s.tbl = 'interview_contacts' AND s.after IS NULL AND json_extract(s.before, '$.interview_id') = i.row_id
		WHERE i.row_id = ? AND i.tbl = 'interviews' AND i.after IS NULL`, string(id)).Scan(&people).Error
	for _, person := range people {
		name, _, err := r.Called(Row{"contacts", person})
		if err != nil {
			return "", err
		}
		names = append(names, name)
	}
	return strings.Join(names, ", "), err
}
