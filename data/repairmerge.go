package data

import (
	"fmt"
	"slices"
	"strings"

	"wawasan/data/salvage"
)

// bury takes away what an index says is deleted: rows that were left over, and
// what the journal knows of others. The index of a table that is whole knows
// no more than the table.
func (r *repair) bury() error {
	for _, table := range journaled {
		if r.found.Whole[table] {
			continue
		}
		ids, err := r.ids("SELECT id FROM repair_strays WHERE tbl = ?1 UNION SELECT row_id FROM change_rows WHERE tbl = ?1", table)
		if err != nil {
			return err
		}
		for _, id := range ids {
			if !r.deleted(table, string(id)) {
				continue
			}
			if _, err := r.changed("DELETE FROM "+table+" WHERE id = ?1 AND id IN (SELECT id FROM repair_strays WHERE tbl = ?2)", string(id), table); err != nil {
				return err
			}
			if err := r.note("repair_graves", table, string(id)); err != nil {
				return err
			}
		}
	}
	return nil
}

// complete lays what the journal knows over what was found.
func (r *repair) complete() error {
	err := r.run("INSERT INTO repair_newest(tbl, id, at) SELECT tbl, row_id, max(id) FROM change_rows GROUP BY tbl, row_id",
		// what its last image says is deleted was only left over
		"DELETE FROM repair_newest WHERE tbl NOT IN ("+words(journaled)+")")
	if err != nil {
		return err
	}
	for _, table := range journaled {
		if err := r.completeTable(table); err != nil {
			return err
		}
	}
	return nil
}

// imagesOf are the newest images of a table's rows.
func imagesOf(table string) string {
	return "(SELECT n.id AS row_id, CASE WHEN EXISTS (SELECT 1 FROM repair_graves g WHERE g.tbl = n.tbl AND g.id = n.id) THEN NULL ELSE c.after END AS image FROM repair_newest n JOIN change_rows c ON c.id = n.at WHERE n.tbl = '" + table + "')"
}

func (r *repair) completeTable(table string) error {
	stray := "(SELECT id FROM repair_strays WHERE tbl = '" + table + "')"
	err := r.run(
		fmt.Sprintf("DELETE FROM %s WHERE id IN %s AND id IN (SELECT row_id FROM %s WHERE image IS NULL)", table, stray, imagesOf(table)),
	)
	if err != nil {
		return err
	}
	if err := r.confirm(table, stray); err != nil {
		return err
	}
	if r.found.Whole[table] {
		return nil // what is not there was deleted
	}
	r.history[table], err = r.changed(r.fromImages(table))
	return err
}

// confirm compares rows with their newest image. The image counts where it is
// not older, and where the row may be left over; a row that differs from it is
// doubtful in any case.
func (r *repair) confirm(table, stray string) error {
	var differ, sets []string
	newer := "i.row_id IN " + stray
	for _, c := range r.columns[table] {
		image := fmt.Sprintf("json_extract(i.image, '$.%s')", c.Name)
		there := fmt.Sprintf("json_type(i.image, '$.%s') IS NOT NULL", c.Name)
		switch c.Name {
		case "id", "sort_name":
			continue
		case updatedColumn:
			newer += fmt.Sprintf(" OR %s >= t.%s", image, c.Name)
		}
		differ = append(differ, fmt.Sprintf("%s AND %s IS NOT t.%s", there, image, c.Name))
		sets = append(sets, fmt.Sprintf("%s = CASE WHEN %s THEN %s ELSE %s.%s END", c.Name, there, image, table, c.Name))
	}
	if r.found.Whole["change_rows"] {
		newer = "1"
	}
	others := fmt.Sprintf("SELECT '%s', t.id FROM %s t JOIN %s i ON i.row_id = t.id WHERE i.image IS NOT NULL AND (%s)", table, table, imagesOf(table), strings.Join(differ, " OR "))
	sure := fmt.Sprintf("SELECT i.row_id FROM %s i WHERE i.image IS NOT NULL", imagesOf(table))
	err := r.run(
		"INSERT OR IGNORE INTO repair_doubts(tbl, id) "+others,
		fmt.Sprintf("INSERT OR IGNORE INTO repair_doubts(tbl, id) SELECT tbl, id FROM repair_strays WHERE tbl = '%s' AND id NOT IN (%s)", table, sure),
		fmt.Sprintf("UPDATE OR IGNORE %s SET %s FROM %s i JOIN %s t ON t.id = i.row_id WHERE i.row_id = %s.id AND i.image IS NOT NULL AND (%s) AND (%s)",
			table, strings.Join(sets, ", "), imagesOf(table), table, table, strings.Join(differ, " OR "), newer),
	)
	if err == nil && slices.ContainsFunc(r.columns[table], func(c column) bool { return c.Name == "sort_name" }) && table != "tags" {
		err = r.run(fmt.Sprintf("UPDATE %s SET sort_name = %s", table, called("fold_text", "name")))
	}
	return err
}

// fromImages adds the rows that the journal alone has.
func (r *repair) fromImages(table string) string {
	var names, values []string
	for _, c := range r.columns[table] {
		value := fmt.Sprintf("json_extract(i.image, '$.%s')", c.Name)
		if c.Name == "sort_name" {
			value = called("fold_text", "json_extract(i.image, '$.name')")
			if table == "tags" {
				value = "' ' || i.row_id"
			}
		}
		if c.Default != "" { // an image older than the column
			value = fmt.Sprintf("coalesce(%s, %s)", value, c.Default)
		}
		names, values = append(names, c.Name), append(values, value)
	}
	return fmt.Sprintf("INSERT OR IGNORE INTO %s(%s) SELECT %s FROM %s i WHERE i.image IS NOT NULL AND i.row_id NOT IN (SELECT id FROM %s)",
		table, strings.Join(names, ", "), strings.Join(values, ", "), imagesOf(table), table)
}

// insertSpoiled takes rows that hold something impossible, where nothing better
// was found: without that.
func (r *repair) insertSpoiled() error {
	for _, row := range r.spoiled {
		var names []string
		var values []any
		given, all := r.kept(row)
		for i, name := range given {
			value := all[i]
			if slices.Contains(row.Spoiled, name) {
				var keep bool
				if value, keep = r.mended(row, name, value); !keep {
					continue
				}
			}
			names, values = append(names, name), append(values, value)
		}
		added, err := r.add(row.Table, names, values)
		if err == nil && added {
			err = r.note("repair_doubts", row.Table, row.Values[0])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// mended is what stands in for an impossible value: the text that is left of
// it, when the row was made, or nothing.
func (r *repair) mended(row salvage.Row, name string, value any) (instead any, keep bool) {
	layout := r.shapes[row.Table].Layouts[0]
	at := slices.IndexFunc(layout.Columns, func(c salvage.Column) bool { return c.Name == name })
	if text, ok := value.(string); ok {
		plain := strings.ReplaceAll(strings.ToValidUTF8(text, ""), "\x00", "")
		if layout.Columns[at].Fits(plain) {
			return plain, true
		}
	}
	made := madeAt(ID(fmt.Sprint(row.Values[0]))).String()
	switch needed := !layout.Columns[at].Fits(nil); {
	case !needed:
		return nil, true
	case layout.Columns[at].Fits(made) && !layout.Columns[at].Fits("?"):
		return made, true
	case layout.Columns[at].Fits("?") && r.columns[row.Table][at].Default == "":
		return "?", true
	}
	return nil, false // the column's own default, or none and then no row
}
