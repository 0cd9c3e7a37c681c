package data_test

import (
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"gorm.io/gorm/schema"

	"wawasan/data"
)

// sqlTypes says how the kinds of Go values are kept.
var sqlTypes = map[reflect.Kind]string{reflect.Bool: "INTEGER", reflect.Int: "INTEGER", reflect.String: "TEXT", reflect.Struct: "TEXT"}

func TestTheMigratedSchemaIsWhatTheModelsSay(t *testing.T) {
	s := open(t)
	db := rawAt(t, s.Path())
	var tables []string
	for _, model := range data.Models() {
		parsed, err := schema.Parse(model, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		tables = append(tables, data.TableOf(model))
		var want []string
		for _, field := range parsed.Fields {
			if field.Creatable { // a generated column is read only
				want = append(want, field.DBName+" "+sqlTypes[field.FieldType.Kind()])
			}
			if field.FieldType.Kind() == reflect.Struct && field.FieldType != reflect.TypeFor[data.Date]() && field.FieldType != reflect.TypeFor[data.Instant]() {
				t.Errorf("%s.%s is a %s", parsed.Table, field.Name, field.FieldType)
			}
		}
		got := strings1(t, db, "SELECT name || ' ' || type FROM pragma_table_info(?)", data.TableOf(model))
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s has\n%v, its model\n%v", data.TableOf(model), got, want)
		}
	}
	if !slices.Equal(tables, data.Tables()) {
		t.Errorf("models are of %v, journaled are %v", tables, data.Tables())
	}
}

func TestEveryTableOfAPersonsOwnIsJournaled(t *testing.T) {
	db := rawAt(t, open(t).Path())
	beside := []string{"drafts", "settings", "changes", "change_rows", "journal_state", "industry_tallies", "industry_voices", "contact_tallies", "erased"}
	for _, table := range strings1(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'") {
		if !slices.Contains(beside, table) && !slices.Contains(data.Tables(), table) {
			t.Errorf("%s is not journaled", table)
		}
	}
	for _, table := range data.Tables() {
		triggers := strings1(t, db, "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name LIKE 'journal%'", table)
		slices.Sort(triggers)
		if want := []string{"journal_" + table + "_delete", "journal_" + table + "_insert", "journal_" + table + "_update"}; !slices.Equal(triggers, want) {
			t.Errorf("%s has the triggers %v", table, triggers)
		}
	}
}

func TestEveryForeignKeyHasAnIndex(t *testing.T) {
	db := rawAt(t, open(t).Path())
	// deleting entries of the journal goes by whole changes, never by these
	exempt := []string{"journal_state.change_id"}
	for _, table := range strings1(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table'") {
		first := strings1(t, db, `SELECT i.name FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE i.seqno = 0`, table)
		for _, column := range strings1(t, db, `SELECT "from" FROM pragma_foreign_key_list(?)`, table) {
			if !slices.Contains(first, column) && !slices.Contains(exempt, table+"."+column) {
				t.Errorf("%s.%s has no index", table, column)
			}
		}
	}
}

func TestRowsThatAreUniqueBesideTheirIDMakeWay(t *testing.T) {
	db := rawAt(t, open(t).Path())
	for _, table := range data.Tables() {
		unique := strings1(t, db, `SELECT name FROM pragma_index_list(?) WHERE "unique" AND origin <> 'pk'`, table)
		if len(unique) > 0 != slices.Contains(data.Parked(), table) {
			t.Errorf("%s has the unique indexes %v, parked are %v", table, unique, data.Parked())
		}
	}
}

// Columns of text that nobody types as prose: choices, keys, folded copies.
var notProse = map[string]string{
	"sort_name": "a folded copy", "match_key": "a folded copy", "raw": "text as it was typed",
	"kind": "a choice", "level": "a choice", "stage": "a choice", "purpose": "a choice", "phase": "a choice", "medium": "a choice", "state": "a choice",
	"decision": "a choice", "direction": "a choice", "channel": "a choice", "outcome": "a choice",
	"rule": "a choice", "reason": "a choice", "keep": "a choice", "zone": "a choice", "ships": "a name", "lang": "a choice", "mentor": "a choice", "aspect": "a choice",
	"saved_searches.name": "found among the views of its list", "saved_searches.query": "a filter", "saved_searches.list": "a choice",
	"holidays.name": "found in its own list, nothing to open",
	"criteria.name": "found on its industry's page, nothing to open",
}

func TestEveryTextAPersonWritesIsSearched(t *testing.T) {
	sources := data.SearchSourceSQL()
	for _, model := range data.Models() {
		parsed, err := schema.Parse(model, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		for _, field := range parsed.Fields {
			table := data.TableOf(model)
			if field.FieldType.Kind() != reflect.String || field.FieldType == reflect.TypeFor[data.ID]() || notProse[field.DBName] != "" || notProse[table+"."+field.DBName] != "" {
				continue
			}
			if !strings.Contains(sources[table], "."+field.DBName) {
				t.Errorf("%s.%s cannot be found", table, field.DBName)
			}
		}
	}
}
