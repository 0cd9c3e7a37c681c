package data

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// readNames finds out by what the erased people are called: by all their
// names, also earlier ones, and by how they are reached.
func (w *eraser) readNames() error {
	w.names = nameFinder{word: w.what.Word}
	if w.what.KeepNames || len(w.what.People)+len(w.what.Anonymise) == 0 {
		return nil
	}
	called, err := w.namesHad()
	if err != nil {
		return err
	}
	reached, err := w.reached(&called)
	if err != nil {
		return err
	}
	others, companies := []string(nil), []string(nil)
	for id, r := range w.all {
		if r.table == "contacts" && r.alive && !w.leaves(id) {
			others = append(others, r.name)
			w.out.Namesake = w.out.Namesake || slices.ContainsFunc(called, func(name string) bool { return Fold(name) == Fold(r.name) })
		}
	}
	if w.out.Namesake {
		called = w.what.Also
	}
	if err := w.eachText("companies", "name", func(_ ID, name string) { companies = append(companies, name) }); err != nil {
		return err
	}
	w.out.Terms = slices.Concat(called, reached)
	w.names = newNameFinder(w.out.Terms, others, companies, w.what.Word)
	return nil
}

// namesHad are all names of the erased people, also earlier ones.
func (w *eraser) namesHad() ([]string, error) {
	called := slices.Clone(w.what.Also)
	err := w.eachText("contacts", "name", func(id ID, name string) {
		if w.leaves(id) && !slices.Contains(called, name) {
			called = append(called, name)
		}
	})
	return called, err
}

// reached is how the erased people alone are reached; nicknames that an address
// book has of them join what they are called. What else it says of them, such as
// a town, stands for nobody.
func (w *eraser) reached(called *[]string) ([]string, error) {
	kinds, labels := map[ID]string{}, map[ID]string{}
	for column, of := range map[string]map[ID]string{"kind": kinds, "label": labels} {
		if err := w.eachText("contact_points", column, func(id ID, text string) { of[id] = text }); err != nil {
			return nil, err
		}
	}
	var reached []string
	others, phones := map[string]bool{}, []string(nil)
	for _, column := range []string{"value", "match_key"} {
		err := w.eachText("contact_points", column, func(id ID, value string) {
			switch {
			case w.gone[id] == "":
				if r := w.all[id]; r != nil && r.alive {
					others[Fold(value)] = true
					phones = append(phones, phonesIn(Fold(value))...)
				}
			case kinds[id] == PointKept:
				for _, name := range (ContactPoint{Kind: PointKept, Label: labels[id], Value: value}).Nicknames() {
					if column == "value" && len(name) >= nearest && !slices.Contains(*called, name) {
						*called = append(*called, name)
					}
				}
			case len(value) >= nearest && !slices.Contains(reached, value):
				reached = append(reached, value)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(reached, func(value string) bool {
		return others[Fold(value)] || slices.ContainsFunc(phonesIn(Fold(value)), func(mine string) bool {
			return slices.ContainsFunc(phones, func(other string) bool { return SamePhone(mine, other) })
		})
	}), nil
}

// eachText calls use with a column of every row and of every image.
func (w *eraser) eachText(table, column string, use func(ID, string)) error {
	rows, err := w.tx.QueryContext(w.ctx, fmt.Sprintf(`SELECT id, %[1]s FROM %[2]s
		UNION SELECT row_id, json_extract(before, '$.%[1]s') FROM change_rows WHERE tbl = '%[2]s' AND before IS NOT NULL
		UNION SELECT row_id, json_extract(after, '$.%[1]s') FROM change_rows WHERE tbl = '%[2]s' AND after IS NOT NULL`, column, table))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id ID
		var text *string
		if err := rows.Scan(&id, &text); err != nil {
			return err
		}
		if text != nil && *text != "" {
			use(id, *text)
		}
	}
	return rows.Err()
}

// deleteRows deletes the living rows, children first. What stays lets go of
// what would take it along.
func (w *eraser) deleteRows() error {
	if err := w.exec("PRAGMA defer_foreign_keys = ON"); err != nil {
		return err
	}
	for id := range w.loosed {
		if w.all[id].table != "notes" {
			continue
		}
		if _, erased := w.gone[w.all[id].refs["interview_id"]]; erased {
			if err := w.exec("UPDATE notes SET interview_id = NULL WHERE id = ?", id); err != nil {
				return err
			}
		}
	}
	for _, table := range slices.Backward(journaled) {
		for _, id := range w.goneOf(table) {
			if err := w.exec("DELETE FROM "+table+" WHERE id = ?", id); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *eraser) goneOf(table string) []ID {
	var out []ID
	for id, of := range w.gone {
		if of == table {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return out
}

// replaceTexts writes the word in the place of names in the texts that stay.
// Other people's names are theirs. A tag that is the name goes.
func (w *eraser) replaceTexts() error {
	if w.names.full == nil {
		return nil
	}
	for _, table := range journaled {
		cols, err := columnsOf(w.ctx, w.tx, table)
		if err != nil {
			return err
		}
		var texts []string
		for _, c := range cols {
			if mayName(table, c) {
				texts = append(texts, c.Name)
			}
		}
		if len(texts) == 0 {
			continue
		}
		if err := w.replaceIn(table, texts); err != nil {
			return err
		}
	}
	return nil
}

// mayName are the columns that a person writes words into.
func mayName(table string, c column) bool {
	return c.Type == "TEXT" && c.Name != "id" && c.Name != "ref" && c.Name != "sort_name" && c.Name != "zone" && !strings.HasSuffix(c.Name, "_id") &&
		!strings.HasSuffix(c.Name, "_at") && !(table == "contacts" && c.Name == "name")
}

type replacement struct {
	id      ID
	values  map[string]string
	was, is []string // the texts themselves, a line as it was typed left out
}

func (w *eraser) replaceIn(table string, texts []string) error {
	rows, err := w.tx.QueryContext(w.ctx, fmt.Sprintf("SELECT id, json_array(%s) FROM %s ORDER BY id", strings.Join(texts, ", "), table))
	if err != nil {
		return err
	}
	defer rows.Close()
	var found []replacement
	for rows.Next() {
		var id ID
		var raw string
		if err := rows.Scan(&id, &raw); err != nil {
			return err
		}
		var values []any
		if err := json.Unmarshal([]byte(raw), &values); err != nil {
			return err
		}
		r := replacement{id: id, values: map[string]string{}}
		for n, value := range values {
			was, _ := value.(string)
			if is, changed := w.names.replace(was, w.loosed[id]); changed {
				r.add(texts[n], was, is)
				w.sample(was)
			}
		}
		if len(r.values) > 0 && !w.found(table, r) {
			found = append(found, r)
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	rows.Close()
	for _, r := range found {
		if err := w.write(table, r); err != nil {
			return err
		}
	}
	w.out.Texts += len(found)
	return nil
}

func (r *replacement) add(column, was, is string) {
	r.values[column] = is
	if column != "raw" {
		r.was, r.is = append(r.was, was), append(r.is, is)
	}
}

// found remembers a text that is replaced and reports whether it is left.
func (w *eraser) found(table string, r replacement) (left bool) {
	left = slices.Contains(w.what.Leave, r.id)
	w.out.Found = append(w.out.Found, Replaced{table, r.id, strings.Join(r.was, " · "), strings.Join(r.is, " · "), left})
	return left
}

// write changes the texts of one row. Tags have one name each: one that would
// be called as another is, or by the word of what is erased, goes instead.
func (w *eraser) write(table string, r replacement) error {
	name, named := r.values["name"]
	if table == "tags" {
		if has, err := w.hasTag(name); !w.what.renames() || !named || has || err != nil {
			return errors.Join(err, w.dropTag(r.id))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(r.values)) {
		if err := w.exec(fmt.Sprintf("UPDATE %s SET %s = ? WHERE id = ?", table, name), r.values[name], r.id); err != nil {
			return err
		}
	}
	if named && slices.Contains(sorted, table) {
		return w.exec("UPDATE "+table+" SET sort_name = "+called("fold_text", "name")+" WHERE id = ?", r.id)
	}
	return nil
}

// dropTag deletes a tag, and that lines bear it.
func (w *eraser) dropTag(tag ID) error {
	bear, err := valuesOf[ID](w.tx.QueryContext(w.ctx, "SELECT id FROM mentions WHERE tag_id = ?", tag))
	if err != nil {
		return err
	}
	for _, id := range bear {
		w.gone[id] = "mentions"
		w.out.Rows["mentions"]++
	}
	w.gone[tag] = "tags"
	w.out.Rows["tags"]++
	return w.exec("DELETE FROM tags WHERE id = ?", tag)
}

// sorted are the tables whose rows are ordered by their name.
var sorted = []string{"companies", "company_aliases", "industries", "functions", "tags"}

// mostSamples is how many texts a preview shows.
const mostSamples = 5

func (w *eraser) sample(text string) {
	if len(w.out.Samples) < mostSamples && !slices.Contains(w.out.Samples, text) {
		w.out.Samples = append(w.out.Samples, text)
	}
}
