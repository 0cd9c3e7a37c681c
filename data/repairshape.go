package data

import (
	"context"
	"database/sql"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"gorm.io/gorm/schema"

	"wawasan/data/salvage"
)

// besideTables are the tables a repair reads beside those of a person's own
// things. The journal comes first: what it says of a row is known then.
var besideTables = []string{"changes", "change_rows", "journal_state", "search_docs", "drafts", "settings", "erased"}

// shapes are the tables of a notebook as each version of the schema lays out
// their rows: those made before a column came do without it. since says with
// which version each came.
func shapes(ctx context.Context) (tables []salvage.Table, since map[string]int, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // each connection would have a notebook of its own
	all, err := migrations()
	if err != nil {
		return nil, nil, err
	}
	since = map[string]int{}
	for _, name := range append(slices.Clone(besideTables), journaled...) {
		index := ""
		if slices.Contains(journaled, name) {
			index = "sqlite_autoindex_" + name + "_1"
		}
		tables = append(tables, salvage.Table{
			Index: index,
			Name:  name, Key: keyOf(name), Keyed: name == "settings" || name == "erased",
			Numbered: slices.Contains([]string{"changes", "change_rows", "journal_state", "search_docs"}, name),
		})
	}
	for _, m := range all {
		if _, err := db.ExecContext(ctx, m.sql); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", m.name, err)
		}
		there, err := tablesOf(ctx, db)
		if err != nil {
			return nil, nil, err
		}
		for i := range tables {
			if !slices.Contains(there, tables[i].Name) {
				continue
			}
			if since[tables[i].Name] == 0 {
				since[tables[i].Name] = m.version
			}
			if err := addLayout(ctx, db, &tables[i]); err != nil {
				return nil, nil, err
			}
		}
	}
	return tables, since, nil
}

// addLayout notes how rows of a table lie in this version, unless they lay so
// before.
func addLayout(ctx context.Context, q querier, t *salvage.Table) error {
	rows, err := q.QueryContext(ctx, `SELECT name, type, "notnull" OR pk > 0 FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid`, t.Name)
	if err != nil {
		return err
	}
	defer rows.Close()
	var l salvage.Layout
	for rows.Next() {
		var name, kind string
		var needed bool
		if err := rows.Scan(&name, &kind, &needed); err != nil {
			return err
		}
		l.Columns = append(l.Columns, salvage.Column{Name: name, Fits: fitting(t.Name, name, kind, needed)})
	}
	l.Least = len(l.Columns)
	for _, older := range t.Layouts {
		if len(older.Columns) > len(l.Columns) || !sameNames(older.Columns, l.Columns[:len(older.Columns)]) {
			continue
		}
		if len(older.Columns) == len(l.Columns) {
			return rows.Err()
		}
		l.Least = min(l.Least, older.Least)
	}
	t.Layouts = append([]salvage.Layout{l}, t.Layouts...)
	return rows.Err()
}

func sameNames(a, b []salvage.Column) bool {
	return slices.EqualFunc(a, b, func(x, y salvage.Column) bool { return x.Name == y.Name })
}

// knownTypes are the types that the columns of models have in Go.
var knownTypes = sync.OnceValue(func() map[string]reflect.Type {
	types := map[string]reflect.Type{
		"changes.at": reflect.TypeFor[Instant](), "drafts.updated_at": reflect.TypeFor[Instant](), "erased.at": reflect.TypeFor[Instant](),
		"changes.uid": reflect.TypeFor[ID](), "drafts.id": reflect.TypeFor[ID](), "erased.id": reflect.TypeFor[ID](), "change_rows.row_id": reflect.TypeFor[ID](),
	}
	var parsed sync.Map
	for _, model := range models {
		of, err := schema.Parse(model, &parsed, schema.NamingStrategy{})
		if err != nil {
			continue // as text it is read all the same
		}
		for _, field := range of.Fields {
			types[model.TableName()+"."+field.DBName] = field.FieldType
		}
	}
	return types
})

var (
	uuidShape    = regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$`)
	clockShape   = regexp.MustCompile(`^\d{13}-\d{4}$`)
	settingShape = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9_.:-]*$`)
)

// keyOf says what the first column of a table's rows looks like.
func keyOf(table string) func(any) bool {
	return func(v any) bool {
		switch key := v.(type) {
		case int64:
			return key > 0 && (table != "journal_state" || key == 1)
		case string:
			if table == "settings" {
				return settingShape.MatchString(key) && !slices.Contains(SearchKinds(), key)
			}
			return uuidShape.MatchString(key)
		}
		return false
	}
}

// words that a column beside the models holds.
var columnWords = map[string][]string{
	"changes.kind": {"do", "undo", "redo"}, "change_rows.tbl": journaled, "erased.tbl": append(slices.Clone(journaled), Refused, Anonymised), "search_docs.kind": SearchKinds(),
	"contact_points.kind": {"email", "phone", "link", PointKept}, "gaps.state": {"open", "partly", "answered"},
	"promises.direction": {"mine", "theirs"}, "lesson_links.kind": {"confirms", "contradicts"},
}

// fitting says which values a column may hold.
func fitting(table, column, declared string, needed bool) func(any) bool {
	known := knownTypes()[table+"."+column]
	words := columnWords[table+"."+column]
	fits := fittingType(known, declared)
	return func(v any) bool {
		if v == nil {
			return !needed
		}
		text, isText := v.(string)
		switch {
		case isText && (!utf8.ValidString(text) || strings.ContainsRune(text, 0)):
			return false
		case isText && text == "" && needed && (known == reflect.TypeFor[Instant]() || known == reflect.TypeFor[ID]()):
			return false
		case table == "changes" && column == "clock":
			return isText && clockShape.MatchString(text)
		case table == "change_rows" && (column == "before" || column == "after"), table == "drafts" && column == "fields":
			return isText && strings.HasPrefix(text, "{") && strings.HasSuffix(text, "}")
		case words != nil:
			return isText && slices.Contains(words, text)
		}
		return fits(v)
	}
}

func fittingType(known reflect.Type, declared string) func(any) bool {
	text := func(v any) bool { _, ok := v.(string); return ok }
	number := func(v any) bool { _, ok := v.(int64); return ok }
	switch known {
	case reflect.TypeFor[Date](), reflect.TypeFor[Instant]():
		return func(v any) bool { return text(v) && reflect.New(known).Interface().(sql.Scanner).Scan(v) == nil }
	case reflect.TypeFor[Stage]():
		return func(v any) bool { return text(v) && slices.Contains(Stages, Stage(v.(string))) }
	case reflect.TypeFor[Purpose]():
		return func(v any) bool { return text(v) && (v == "" || slices.Contains(Purposes, Purpose(v.(string)))) }
	case reflect.TypeFor[ID]():
		return func(v any) bool {
			return text(v) && len(v.(string)) <= 64 && strings.IndexFunc(v.(string), isControl) < 0
		}
	}
	switch {
	case known != nil && known.Kind() == reflect.Bool:
		return func(v any) bool { return v == int64(0) || v == int64(1) }
	case known == nil && declared == "INTEGER", known != nil && known.Kind() != reflect.String:
		return number
	}
	return text
}

func isControl(r rune) bool { return r < ' ' || r > '~' }
