package data

import (
	"reflect"

	"gorm.io/gorm"
)

// Fits reports whether a column of one of Tables may hold a value, as Dump gives
// it: nil, a text, a whole number, a bool.
func Fits(table, column string) func(v any) bool {
	fits := fitting(table, column, "", false)
	return func(v any) bool {
		if is, ok := v.(bool); ok {
			v = int64(0)
			if is {
				v = int64(1)
			}
		}
		return fits(v)
	}
}

// IsID reports a text that has the form of a row's key.
func IsID(text string) bool { return uuidShape.MatchString(text) }

// Bring keeps a row of another notebook as it stands there: values by column, as
// Dump gives them, its id and its times among them. With changed it is here
// already, and only the columns given change. What follows from other columns is
// made anew; matchKey is that of a way to reach somebody.
func (tx *Tx) Bring(table string, row map[string]any, matchKey string, changed bool) error {
	v, err := newModel(table)
	if err != nil {
		return err
	}
	if changed {
		if err := tx.db.Take(v, "id = ?", row["id"]).Error; err != nil {
			return err
		}
	}
	if err := tx.fill(v, row); err != nil {
		return err
	}
	times := timesOf(v)
	v.beforeSave(tx.now)
	times.restore(v)
	if key := reflect.ValueOf(v).Elem().FieldByName("MatchKey"); key.IsValid() {
		key.SetString(matchKey)
	}
	if changed {
		return tx.update(v)
	}
	return tx.insert(v)
}

// fill sets the fields of a model by the names of their columns.
func (tx *Tx) fill(v record, row map[string]any) error {
	stmt := &gorm.Statement{DB: tx.db}
	if err := stmt.Parse(v); err != nil {
		return Internal(err)
	}
	for column, value := range row {
		if field := stmt.Schema.FieldsByDBName[column]; field != nil {
			if err := field.Set(tx.db.Statement.Context, reflect.ValueOf(v), value); err != nil {
				return Internal(err)
			}
		}
	}
	return nil
}

// LaterReferences lets the rows of this change refer to some that come later in
// it; at its end all must be there.
func (tx *Tx) LaterReferences() error { return tx.exec("PRAGMA defer_foreign_keys = ON") }

func newModel(table string) (record, error) {
	for _, model := range models {
		if model.TableName() == table {
			return reflect.New(reflect.TypeOf(model).Elem()).Interface().(record), nil
		}
	}
	return nil, Invalid("data.error.no_table", "table", table)
}

// times are when a row was made and last written.
type times map[string]Instant

func timesOf(v record) times {
	out := times{}
	for _, name := range []string{"CreatedAt", updatedField} {
		if f := reflect.ValueOf(v).Elem().FieldByName(name); f.IsValid() {
			out[name] = f.Interface().(Instant)
		}
	}
	return out
}

func (t times) restore(v record) {
	for name, at := range t {
		reflect.ValueOf(v).Elem().FieldByName(name).Set(reflect.ValueOf(at))
	}
}

// Deleted reads which rows a person deleted, and did not bring back, or erased.
func (r Reader) Deleted() (map[ID]bool, error) {
	return r.idSet(`SELECT id FROM erased WHERE tbl NOT IN (?1, ?2) UNION
		SELECT r.row_id FROM change_rows r JOIN changes c ON c.id = r.change_id
		WHERE r.after IS NULL AND c.kind <> 'undo' AND r.id = (SELECT max(l.id) FROM change_rows l WHERE l.row_id = r.row_id)`, Refused, Anonymised)
}
