package data

import (
	"database/sql"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// BadValue is a value that another program kept and this one cannot read: its
// list, its page and what is told of it fail.
type BadValue struct {
	Table, ID, Column, Value string
}

// someBadValues is how many values a report names; the rest is counted.
const someBadValues = 20

// badValues looks at every value of every kept row by the type it has in Go.
func (r Reader) badValues() (some []BadValue, count int, err error) {
	put := func(table, column, where string, known reflect.Type) error {
		found, err := r.suspects(table, column, where, known)
		count += len(found)
		some = append(some, found[:min(len(found), someBadValues-len(some))]...)
		return err
	}
	for _, model := range models {
		stmt := &gorm.Statement{DB: r.db}
		if err := stmt.Parse(model); err != nil {
			return nil, 0, Internal(err)
		}
		for _, field := range stmt.Schema.Fields {
			if err := put(model.TableName(), field.DBName, suspicious(field.DBName, field.FieldType), field.FieldType); err != nil {
				return nil, 0, err
			}
		}
	}
	for _, beside := range []struct {
		table, column string
		known         any
	}{{"changes", "at", Instant{}}, {"drafts", "updated_at", Instant{}}} {
		known := reflect.TypeOf(beside.known)
		if err := put(beside.table, beside.column, suspicious(beside.column, known), known); err != nil {
			return nil, 0, err
		}
	}
	err = put("drafts", "fields", "NOT json_valid(t.fields)", nil)
	return some, count, err
}

// suspicious is the condition, over rows named t, that a value may not be
// readable as a type: SQL passes over what is surely good.
func suspicious(column string, known reflect.Type) string {
	const day = "'[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
	c := "t." + column
	switch known {
	case reflect.TypeFor[Date]():
		return fmt.Sprintf("%[1]s IS NOT NULL AND NOT (%[1]s GLOB %[2]s AND date(%[1]s) IS %[1]s)", c, day)
	case reflect.TypeFor[Instant]():
		return fmt.Sprintf("%[1]s IS NOT NULL AND NOT (%[1]s GLOB %[2]s || 'T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z' AND date(substr(%[1]s, 1, 10)) IS substr(%[1]s, 1, 10) AND substr(%[1]s, 12, 2) < '24')", c, day)
	case reflect.TypeFor[Stage]():
		return c + " NOT IN (" + words(Stages) + ")"
	case reflect.TypeFor[Purpose]():
		return c + " NOT IN ('', " + words(Purposes) + ")"
	}
	switch known.Kind() {
	case reflect.Bool:
		return c + " NOT IN (0, 1)"
	case reflect.Int, reflect.Int64:
		return "typeof(" + c + ") <> 'integer'"
	}
	return "typeof(" + c + ") = 'blob'" // the journal takes none, so the row could never be changed
}

func words[T ~string](list []T) string {
	quoted := make([]string, len(list))
	for i, word := range list {
		quoted[i] = "'" + string(word) + "'"
	}
	return strings.Join(quoted, ", ")
}

// suspects reads what a condition finds and leaves out what can be read after
// all.
func (r Reader) suspects(table, column, where string, known reflect.Type) ([]BadValue, error) {
	rows, err := r.query(fmt.Sprintf("SELECT t.id, CAST(t.%[2]s AS TEXT), t.%[2]s FROM %[1]s t WHERE %[3]s ORDER BY t.id", table, column, where))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []BadValue
	for rows.Next() {
		v := BadValue{Table: table, Column: column}
		var text sql.NullString
		var kept any
		if err := rows.Scan(&v.ID, &text, &kept); err != nil {
			return nil, err
		}
		if timed := []reflect.Type{reflect.TypeFor[Date](), reflect.TypeFor[Instant]()}; slices.Contains(timed, known) {
			if reflect.New(known).Interface().(sql.Scanner).Scan(kept) == nil {
				continue
			}
		}
		v.Value = text.String
		found = append(found, v)
	}
	return found, rows.Err()
}
