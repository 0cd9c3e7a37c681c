package data

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// belonging says that the rows of a table go along with the row that a column
// of theirs names. Learned are those that may stay without it.
type belonging struct {
	table, column, parent string
	learned               bool
}

var belongings = func() []belonging {
	out := []belonging{
		{"planned_questions", "interview_id", "interviews", false},
		{"lesson_links", "lesson_id", "lessons", false},
		{"lesson_links", "about_id", "lessons", false},
		{"filed_lessons", "lesson_id", "lessons", false},
		{"lesson_reviews", "lesson_id", "lessons", false},
		{"mentions", "note_id", "notes", false},
		{"mentions", "tag_id", "tags", false},
	}
	for _, table := range []string{"contact_points", "positions", "interview_contacts", "outreaches", "mentions", "notes", "findings", "promises", "ratings"} {
		out = append(out, belonging{table, "contact_id", "contacts", false})
	}
	for _, table := range []string{"interview_contacts", "outreaches", "notes", "promises"} {
		out = append(out, belonging{table, "interview_id", "interviews", false})
	}
	out = append(out, belonging{"promises", "note_id", "notes", false})
	for _, table := range []string{"lessons", "gaps", "focus_areas"} {
		out = append(out, belonging{table, "contact_id", "contacts", true},
			belonging{table, "interview_id", "interviews", true}, belonging{table, "note_id", "notes", true})
	}
	return out
}()

// moments are the columns that say when something was, the first that is
// filled counts.
var moments = map[string][]string{
	"interviews": {"held_at", "scheduled_at", "asked_at", "created_at"}, "outreaches": {"sent_at", "created_at"},
	"notes": {"at"}, "lessons": {"created_at"}, "gaps": {"created_at"}, "promises": {"created_at"}, "focus_areas": {"created_at"},
	"findings": {"created_at"}, "ratings": {"created_at"}, "agenda_marks": {"created_at"}, "contacts": {"created_at"},
}

// relative is one row, living or only in the history, as far as it says what
// it belongs to.
type relative struct {
	table string
	refs  map[string]ID // by column
	at    string        // when it was, "" for what has no moment
	name  string        // of people
	alive bool
}

// kin are all rows that anything to be erased may hang on.
type kin map[ID]*relative

// readKin reads how rows hang on each other, those of the history too: what
// was deleted stands there still.
func (w *eraser) readKin() error {
	w.all = kin{}
	for _, table := range journaled {
		if err := w.readLiving(table); err != nil {
			return err
		}
	}
	rows, err := w.tx.QueryContext(w.ctx, "SELECT tbl, row_id, coalesce(after, before) FROM change_rows ORDER BY id")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var table, image string
		var id ID
		if err := rows.Scan(&table, &id, &image); err != nil {
			return err
		}
		if r := w.all[id]; r == nil || !r.alive {
			w.all[id] = imagined(table, image, r)
		}
	}
	return rows.Err()
}

func (w *eraser) readLiving(table string) error {
	cols, err := columnsOf(w.ctx, w.tx, table)
	if err != nil {
		return err
	}
	var names []string
	for _, c := range cols {
		if wanted(table, c.Name) {
			names = append(names, c.Name)
		}
	}
	rows, err := w.tx.QueryContext(w.ctx, fmt.Sprintf("SELECT id, %s FROM %s", strings.Join(append(names, "id"), ", "), table))
	if err != nil {
		return err
	}
	defer rows.Close()
	values := make([]sql.NullString, len(names)+2)
	into := make([]any, len(values))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		fields := map[string]string{}
		for i, name := range names {
			fields[name] = values[i+1].String
		}
		r := related(table, fields)
		r.alive = true
		w.all[ID(values[0].String)] = r
	}
	return rows.Err()
}

// wanted are the columns that say what a row hangs on, when it was and whose
// name it bears.
func wanted(table, column string) bool {
	return strings.HasSuffix(column, "_id") || (column == "ref" || column == "reason") && table == "agenda_marks" ||
		column == "name" && table == "contacts" || slices.Contains(moments[table], column)
}

func related(table string, fields map[string]string) *relative {
	r := &relative{table: table, refs: map[string]ID{}}
	for name, value := range fields {
		if value != "" && (strings.HasSuffix(name, "_id") || name == "ref") {
			r.refs[name] = ID(value)
		}
	}
	if one, other, ok := KeysOfPair(fields["reason"]); ok && table == "agenda_marks" {
		r.refs["one"], r.refs["other"] = one, other
	}
	if table == "contacts" {
		r.name = fields["name"]
	}
	for _, column := range moments[table] {
		if r.at = fields[column]; r.at != "" {
			break
		}
	}
	return r
}

// imagined is a row that is only in the history, by one of its images; what an
// older one said counts where the newer says nothing.
func imagined(table, image string, older *relative) *relative {
	fields := map[string]any{}
	_ = json.Unmarshal([]byte(image), &fields) // what cannot be read names nothing
	texts := map[string]string{}
	for name, value := range fields {
		if text, ok := value.(string); ok && wanted(table, name) {
			texts[name] = text
		}
	}
	r := related(table, texts)
	if older != nil {
		for name, id := range older.refs {
			if r.refs[name] == "" {
				r.refs[name] = id
			}
		}
	}
	return r
}
