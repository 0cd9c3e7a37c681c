package data

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// purgeImages takes the images of what is erased out of the history, and with
// a day also all that was changed before it.
func (w *eraser) purgeImages() error {
	w.lost = map[int64]bool{}
	for id := range w.gone {
		if err := w.losing("SELECT DISTINCT change_id FROM change_rows WHERE change_id IS NOT NULL AND row_id = ?", id); err != nil {
			return err
		}
		if err := w.exec("DELETE FROM change_rows WHERE row_id = ?", id); err != nil {
			return err
		}
	}
	if w.what.Before.IsZero() {
		return nil
	}
	if err := w.losing("SELECT id FROM changes WHERE at < ?", w.what.Before); err != nil {
		return err
	}
	return w.exec("DELETE FROM change_rows WHERE change_id IN (SELECT id FROM changes WHERE at < ?)", w.what.Before)
}

// losing remembers the changes that a query selects: they lose rows.
func (w *eraser) losing(query string, arg any) error {
	rows, err := w.tx.QueryContext(w.ctx, query, arg)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var change int64
		if err := rows.Scan(&change); err != nil {
			return err
		}
		w.lost[change] = true
	}
	return rows.Err()
}

// replaceImages does to every image that stays what was done to its row: names
// are replaced, and what is erased is not pointed at.
func (w *eraser) replaceImages() error {
	must, err := w.mustPoint()
	if err != nil {
		return err
	}
	rows, err := w.tx.QueryContext(w.ctx, "SELECT id, tbl, row_id, before, after FROM change_rows")
	if err != nil {
		return err
	}
	defer rows.Close()
	var found []imageChange
	for rows.Next() {
		var c imageChange
		if err := rows.Scan(&c.id, &c.table, &c.row, &c.before, &c.after); err != nil {
			return err
		}
		if w.cleanChange(&c, must) {
			found = append(found, c)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	rows.Close()
	for _, c := range found {
		if c.before == nil && c.after == nil {
			err = w.exec("DELETE FROM change_rows WHERE id = ?", c.id)
		} else {
			err = w.exec("UPDATE change_rows SET before = ?, after = ? WHERE id = ?", c.before, c.after, c.id)
		}
		if err != nil {
			return err
		}
	}
	w.out.Images = len(found)
	return nil
}

type imageChange struct {
	id            int64
	table         string
	row           ID
	before, after *string
}

// mustPoint are the columns, by table, that have to point at something.
func (w *eraser) mustPoint() (map[string][]string, error) {
	out := map[string][]string{}
	for _, table := range journaled {
		rows, err := w.tx.QueryContext(w.ctx, `SELECT name FROM pragma_table_info(?) WHERE "notnull" AND name LIKE '%\_id' ESCAPE '\'`, table)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			var name string
			if err := rows.Scan(&name); err != nil {
				rows.Close()
				return nil, err
			}
			out[table] = append(out[table], name)
		}
		rows.Close()
		if err := rows.Err(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// cleanChange cleans both images of a row. An image that must point at
// something erased cannot be brought back: the other one stands for it.
func (w *eraser) cleanChange(c *imageChange, must map[string][]string) (changed bool) {
	for _, side := range []struct{ this, other **string }{{&c.before, &c.after}, {&c.after, &c.before}} {
		if *side.this == nil {
			continue
		}
		is, ok, same := w.cleanImage(**side.this, c, must[c.table])
		switch {
		case !ok:
			*side.this, changed = *side.other, true
		case !same:
			*side.this, changed = &is, true
		}
	}
	return changed
}

// cleanImage returns an image without names and without keys of what is
// erased; ok is false where it cannot be without such a key.
func (w *eraser) cleanImage(image string, c *imageChange, must []string) (is string, ok, same bool) {
	near, renamed, left := w.loosed[c.row], w.renamed[c.row], slices.Contains(w.what.Leave, c.row)
	if w.names.full == nil && !renamed && !w.points(image) {
		return image, true, true
	}
	// what is looked for is the texts: a quote or a line break in one stands
	// otherwise in the image
	var fields map[string]any
	decoder := json.NewDecoder(strings.NewReader(image))
	decoder.UseNumber()
	if decoder.Decode(&fields) != nil {
		kept := !w.points(image) && !w.names.in(unquoted.Replace(image), near)
		return image, kept, true // nothing else to go by: with a trace it is better gone
	}
	set := map[string]any{}
	for name, value := range fields {
		text, isText := value.(string)
		if !isText {
			continue
		}
		if _, erased := w.gone[ID(text)]; erased && name != "id" {
			if slices.Contains(must, name) {
				return image, false, false
			}
			set[name] = nil
		} else if renamed && name == "name" {
			set["name"], set["sort_name"] = w.what.Word, Fold(w.what.Word)
		} else if !left && mayName(c.table, column{Name: name, Type: "TEXT"}) {
			if is, changed := w.names.replace(text, near); changed {
				set[name] = is
				if _, has := fields["sort_name"]; has && name == "name" {
					set["sort_name"] = Fold(is)
				}
			}
		}
	}
	if len(set) == 0 {
		return image, true, true
	}
	is, err := w.setIn(image, set)
	return is, err == nil, false
}

// unquoted makes of an image that cannot be read about what its texts were.
var unquoted = strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t", `\"`, `"`, `\\`, `\`)

// points reports whether an image, or a text inside one that is JSON itself, may
// hold the key of something erased.
func (w *eraser) points(image string) bool {
	const length = 36
	for at := 0; ; {
		next := strings.IndexByte(image[at:], '"')
		if next < 0 {
			return false
		}
		at += next + 1
		if len(image) > at+length && strings.IndexByte(`"\`, image[at+length]) >= 0 {
			if _, erased := w.gone[ID(image[at:at+length])]; erased {
				return true
			}
		}
	}
}

// setIn writes values into an image as the engine would, the rest untouched.
func (w *eraser) setIn(image string, set map[string]any) (is string, err error) {
	args, holes := []any{image}, ""
	for _, name := range slices.Sorted(maps.Keys(set)) {
		holes += fmt.Sprintf(", '$.%s', ?", name)
		args = append(args, set[name])
	}
	err = w.tx.QueryRowContext(w.ctx, "SELECT json_set(?"+holes+")", args...).Scan(&is)
	return is, err
}

// mendChanges takes away the changes that have nothing left, and what labels
// say of what is erased.
func (w *eraser) mendChanges() error {
	rows, err := w.tx.QueryContext(w.ctx, "SELECT c.id, c.label, coalesce(c.of, 0), EXISTS (SELECT 1 FROM change_rows r WHERE r.change_id = c.id), c.at FROM changes c")
	if err != nil {
		return err
	}
	defer rows.Close()
	var empty []int64
	labels := map[int64]string{}
	for rows.Next() {
		var id, of int64
		var label, at string
		var has bool
		if err := rows.Scan(&id, &label, &of, &has, &at); err != nil {
			return err
		}
		old := !w.what.Before.IsZero() && at < w.what.Before.String()
		if old || !has && w.lost[id] {
			empty = append(empty, id)
			continue
		}
		if is := w.cleanLabel(label, w.lost[id] || w.lost[of] || w.touched[id] || w.touched[of]); is != label {
			labels[id] = is
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	rows.Close()
	for id, label := range labels {
		if err := w.exec("UPDATE changes SET label = ? WHERE id = ?", label, id); err != nil {
			return err
		}
	}
	w.out.Changes = len(empty)
	return w.deleteChanges(empty)
}

// cleanLabel returns a label without what may stand in it of the erased: a
// change that lost rows is called by what was done alone.
func (w *eraser) cleanLabel(label string, lost bool) string {
	key, subject, has := strings.Cut(label, "\t")
	if !has {
		return label
	}
	if lost && key != "import" && !w.what.renames() {
		return key + "\t" + w.what.Word
	}
	subject, _ = w.names.replace(subject, lost)
	return key + "\t" + subject
}

// deleteChanges deletes changes and what turned them.
func (w *eraser) deleteChanges(changes []int64) error {
	for _, id := range changes {
		for _, statement := range []string{
			"UPDATE changes SET undone_by = NULL WHERE id = ?1 OR undone_by = ?1",
			"UPDATE changes SET of = NULL WHERE of = ?1",
			"DELETE FROM changes WHERE id = ?1",
		} {
			if err := w.exec(statement, id); err != nil {
				return err
			}
		}
	}
	return nil
}
