package data

import (
	"database/sql"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"gorm.io/gorm"
	"gorm.io/gorm/schema"
)

// record is a model: a struct that knows its table and can be filled in
// before it is kept.
type record interface {
	TableName() string
	// beforeSave sets what follows from other fields; now is the change's time.
	beforeSave(now Instant)
}

// Save keeps a model: it inserts one without an ID, giving it one, and
// updates one with an ID. A row that is kept with these values already is left
// as it is, its UpdatedAt too: that is no change. Updating a row that is gone
// refuses (not found). A contact that is updated is one, though they were known by
// name only.
func (tx *Tx) Save(v record) error {
	id := idOf(v)
	if c, ok := v.(*Contact); ok && *id != "" {
		c.NameOnly = false
	}
	v.beforeSave(tx.now)
	if *id == "" {
		*id = NewID()
		return tx.insert(v)
	}
	return tx.update(v)
}

// statements are what insert and update say about one kind of model.
type statements struct {
	insert, update string
	touched        string          // reads when a row was last written
	fields         []*schema.Field // all but the ID, which comes last
}

var statementsOf sync.Map // reflect.Type → statements

// insert and update do for one row what GORM's Create and Updates do, without
// their callbacks: they cost as much as the row itself, and on an update they
// put the machine's time into UpdatedAt.
func (tx *Tx) insert(v record) error {
	st, err := tx.statements(v)
	if err != nil {
		return err
	}
	return tx.exec(st.insert, tx.values(v, st)...)
}

func (tx *Tx) update(v record) error {
	st, err := tx.statements(v)
	if err != nil {
		return err
	}
	result, err := tx.db.Statement.ConnPool.ExecContext(tx.db.Statement.Context, st.update, tx.values(v, st)...)
	if err != nil {
		return err
	}
	n, err := result.RowsAffected()
	if err != nil || n > 0 {
		return err
	}
	return tx.unchanged(v, st)
}

// unchanged gives a model that was not written the time its row has, and
// refuses (not found) when there is no row.
func (tx *Tx) unchanged(v record, st statements) error {
	var kept Instant
	err := tx.row(st.touched, *idOf(v)).Scan(&kept)
	if errors.Is(err, sql.ErrNoRows) {
		return NotFound("data.error.gone", "table", v.TableName())
	}
	if updated := reflect.ValueOf(v).Elem().FieldByName(updatedField); err == nil && updated.IsValid() {
		updated.Set(reflect.ValueOf(kept))
	}
	return err
}

// updatedField and its column say when a row was last written.
const updatedField, updatedColumn = "UpdatedAt", "updated_at"

func (tx *Tx) values(v record, st statements) []any {
	row := reflect.ValueOf(v)
	values := make([]any, len(st.fields), len(st.fields)+1)
	for i, field := range st.fields {
		values[i], _ = field.ValueOf(tx.db.Statement.Context, row)
	}
	return append(values, *idOf(v))
}

func (tx *Tx) statements(v record) (statements, error) {
	kind := reflect.TypeOf(v)
	if st, ok := statementsOf.Load(kind); ok {
		return st.(statements), nil
	}
	parsed := &gorm.Statement{DB: tx.db}
	if err := parsed.Parse(v); err != nil {
		return statements{}, Internal(err)
	}
	var st statements
	var names []string
	for _, field := range parsed.Schema.Fields {
		if field.Creatable && field.DBName != "id" { // a column the database computes is not creatable
			names, st.fields = append(names, field.DBName), append(st.fields, field)
		}
	}
	var sets, differ []string
	st.touched = "SELECT NULL FROM " + v.TableName() + " WHERE id = ?"
	for i, name := range names {
		sets = append(sets, fmt.Sprintf("%s = ?%d", name, i+1))
		if name == updatedColumn {
			st.touched = "SELECT " + name + " FROM " + v.TableName() + " WHERE id = ?"
			continue
		}
		differ = append(differ, fmt.Sprintf("%s IS NOT ?%d", name, i+1))
	}
	st.insert = fmt.Sprintf("INSERT INTO %s(%s, id) VALUES (%s?)", v.TableName(), strings.Join(names, ", "), strings.Repeat("?, ", len(names)))
	st.update = fmt.Sprintf("UPDATE %s SET %s WHERE id = ?%d AND (%s)", v.TableName(), strings.Join(sets, ", "), len(names)+1, strings.Join(differ, " OR "))
	statementsOf.Store(kind, st)
	return st, nil
}

// SaveAll inserts many new models of one kind at once; each gets an ID.
func SaveAll[T any, P interface {
	*T
	record
}](tx *Tx, rows []T) error {
	if len(rows) == 0 {
		return nil
	}
	for i := range rows {
		p := P(&rows[i])
		if id := idOf(p); *id == "" {
			*id = NewID()
		}
		p.beforeSave(tx.now)
	}
	if len(rows) <= few {
		for i := range rows {
			if err := tx.insert(P(&rows[i])); err != nil {
				return err
			}
		}
		return nil
	}
	st, err := tx.statements(P(&rows[0]))
	if err != nil {
		return err
	}
	return tx.db.CreateInBatches(rows, max(few, bound/(len(st.fields)+1))).Error
}

const (
	// few rows are inserted sooner one by one than together.
	few = 8
	// bound is how many values one statement binds: for each of them the driver
	// looks through all.
	bound = 1200
)

// Delete removes the row with this id; what hangs on it follows by the
// schema's foreign keys. A row that is gone already is no error.
func (tx *Tx) Delete(v record, id ID) error {
	return tx.exec("DELETE FROM "+v.TableName()+" WHERE id = ?", id)
}

// DeleteRow is Delete by the table's name.
func (tx *Tx) DeleteRow(table string, id ID) error {
	if !slices.Contains(journaled, table) {
		return Invalid("data.error.no_table", "table", table)
	}
	return tx.exec("DELETE FROM "+table+" WHERE id = ?", id)
}

// OnlyOwn takes the Own mark from every other row of companies or industries:
// one of them may be the owner's.
func (tx *Tx) OnlyOwn(table string, id ID) error {
	if !slices.Contains([]string{"companies", "industries"}, table) {
		return Invalid("data.error.no_table", "table", table)
	}
	return tx.exec("UPDATE "+table+" SET own = 0 WHERE own AND id <> ?", string(id))
}

// get reads one model by id, refusing (not found) when it is not there.
func get[T any, P interface {
	*T
	record
}](r Reader, id ID) (T, error) {
	var v T
	err := r.db.Take(&v, "id = ?", id).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		err = NotFound("data.error.gone", "table", P(&v).TableName())
	}
	return v, err
}

// find reads all models that match a condition, in the given order.
func find[T any](r Reader, order, where string, args ...any) ([]T, error) {
	var out []T
	err := r.db.Where(where, args...).Order(order).Find(&out).Error
	return out, err
}

func idOf(v any) *ID { return reflect.ValueOf(v).Elem().FieldByName("ID").Addr().Interface().(*ID) }

// stamp sets the two times every record has.
func stamp(created, updated *Instant, now Instant) {
	if created.IsZero() {
		*created = now
	}
	*updated = now
}
