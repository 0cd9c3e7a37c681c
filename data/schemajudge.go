package data

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	_ "embed"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A notebook may come from anybody, and a schema can act: a trigger deletes
// what it likes while a line is filed, a view in a table's place never ends. So
// a notebook's schema is compared with what this program's migrations make
// before anything else in it is asked or written. Reading sqlite_schema runs
// nothing of it.

// schemaSums holds, by version, the sum of what the migrations up to it make,
// and that of the triggers that are generated after the newest.
//
//go:embed schema.sum
var schemaSums string

// schemaObject is a row of sqlite_schema. The engine goes by its SQL alone,
// whatever kind the row claims to be, so all of it counts.
type schemaObject struct{ Kind, Name, Table, SQL string }

// generated reports a trigger of those that dropGenerated drops before any
// migration writes: while a notebook is older than this program, they are
// those of the program that made it.
func (o schemaObject) generated() bool {
	named := strings.HasPrefix(o.Name, "journal_") || strings.HasPrefix(o.Name, "search_") || strings.HasPrefix(o.Name, "tally_")
	return o.Kind == "trigger" && named && strings.HasPrefix(o.SQL, "CREATE TRIGGER ")
}

// engines are the tables that the engine makes by itself, with the SQL they
// have then.
var engines = map[string]string{
	"sqlite_sequence": "CREATE TABLE sqlite_sequence(name,seq)",
	"sqlite_stat1":    "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
	"sqlite_stat4":    "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
}

// engineOwn reports what the engine makes and follows from the rest.
func (o schemaObject) engineOwn() bool {
	if o.Kind == "index" && o.SQL == "" && strings.HasPrefix(o.Name, "sqlite_autoindex_") {
		return true
	}
	return o.Kind == "table" && o.SQL != "" && engines[o.Name] == o.SQL
}

// readSchema reads a notebook's version and schema as they are at one moment,
// ordered, without what the engine made.
func readSchema(ctx context.Context, q querier) (version int, all []schemaObject, err error) {
	rows, err := q.QueryContext(ctx, `SELECT v.user_version, coalesce(s.type, ''), coalesce(s.name, ''), coalesce(s.tbl_name, ''), coalesce(s.sql, '')
		FROM pragma_user_version v LEFT JOIN sqlite_schema s`)
	if err != nil {
		return 0, nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var o schemaObject
		if err := rows.Scan(&version, &o.Kind, &o.Name, &o.Table, &o.SQL); err != nil {
			return 0, nil, err
		}
		if o != (schemaObject{}) && !o.engineOwn() {
			all = append(all, o)
		}
	}
	slices.SortFunc(all, compareObjects)
	return version, all, rows.Err()
}

func compareObjects(a, b schemaObject) int {
	return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Table, b.Table), cmp.Compare(a.SQL, b.SQL))
}

// withoutGenerated are the objects that migrations make, and the others.
func withoutGenerated(all []schemaObject) (made, generated []schemaObject) {
	for _, o := range all {
		if o.generated() {
			generated = append(generated, o)
		} else {
			made = append(made, o)
		}
	}
	return made, generated
}

func sumOf(objects []schemaObject) string {
	h := sha256.New()
	for _, o := range objects {
		fmt.Fprintf(h, "%s\x00%s\x00%s\x00%s\x00\n", o.Kind, o.Name, o.Table, o.SQL)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// knownSum is the sum kept under a name, "" when none is.
func knownSum(name string) string {
	for line := range strings.Lines(schemaSums) {
		if of, sum, ok := strings.Cut(strings.TrimSpace(line), " "); ok && of == name {
			return sum
		}
	}
	return ""
}

// judgeSchema refuses (invalid) a notebook that holds anything that this
// program's migrations do not make, or lacks what they make; the refusal names
// it. Versions that are newer are left to migrate.
func judgeSchema(ctx context.Context, q querier, path string) error {
	version, all, err := readSchema(ctx, q)
	if err != nil {
		return openError(path, err)
	}
	newest, err := newestVersion()
	if err != nil {
		return Internal(err)
	}
	if version > newest || isKnown(version, newest, all) {
		return nil
	}
	if _, again, err := readSchema(ctx, q); err == nil && !slices.Equal(all, again) {
		return judgeSchema(ctx, q, path) // another program was migrating it
	}
	wanted, err := schemaMade(ctx, version, version == newest)
	if err != nil {
		return Internal(err)
	}
	return schemaError(path, schemaFaults(all, wanted, version == newest))
}

// isKnown compares by sums alone: that takes a millisecond, to make a schema
// anew takes hundreds.
func isKnown(version, newest int, all []schemaObject) bool {
	if version == 0 {
		return len(all) == 0
	}
	made, generated := withoutGenerated(all)
	if sumOf(made) != knownSum(strconv.Itoa(version)) {
		return false
	}
	return version != newest || sumOf(generated) == knownSum("generated")
}

// schemaMade makes the schema of a version in memory and reads it.
func schemaMade(ctx context.Context, version int, generated bool) ([]schemaObject, error) {
	all, err := migrations()
	if err != nil || version < 1 {
		return nil, err
	}
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, m := range all[:min(version, len(all))] {
		conn, err := db.Conn(ctx)
		if err != nil {
			return nil, err
		}
		err = apply(ctx, conn, m, generated && m.version == version)
		conn.Close()
		if err != nil {
			return nil, err
		}
	}
	_, made, err := readSchema(ctx, db)
	return made, err
}

// SchemaFault is something in a notebook's schema that is not as this
// program's migrations make it: Kind is what SQL calls it.
type SchemaFault struct {
	What       SchemaDifference
	Kind, Name string
}

// SchemaDifference says how something in a schema is not as it should be.
type SchemaDifference string

// The ways of differing.
const (
	SchemaForeign SchemaDifference = "foreign" // nothing of this name is made
	SchemaMissing SchemaDifference = "missing"
	SchemaChanged SchemaDifference = "changed"
)

func schemaFaults(have, want []schemaObject, generated bool) []SchemaFault {
	if !generated {
		have, _ = withoutGenerated(have)
	}
	named := func(list []schemaObject, o schemaObject) bool {
		return slices.ContainsFunc(list, func(other schemaObject) bool { return other.Name == o.Name && other.Kind == o.Kind })
	}
	var faults []SchemaFault
	for _, o := range have {
		switch {
		case slices.Contains(want, o):
		case named(want, o):
			faults = append(faults, SchemaFault{SchemaChanged, o.Kind, o.Name})
		default:
			faults = append(faults, SchemaFault{SchemaForeign, o.Kind, o.Name})
		}
	}
	for _, o := range want {
		ofMissing := o.Name != o.Table && !named(have, schemaObject{Kind: "table", Name: o.Table})
		if !named(have, o) && !ofMissing {
			faults = append(faults, SchemaFault{SchemaMissing, o.Kind, o.Name})
		}
	}
	return faults
}

// schemaError names what is wrong, what could act first.
func schemaError(path string, faults []SchemaFault) error {
	whats := []SchemaDifference{SchemaForeign, SchemaChanged, SchemaMissing}
	kinds := []string{"trigger", "view", "table", "index"}
	slices.SortStableFunc(faults, func(a, b SchemaFault) int {
		return cmp.Or(
			cmp.Compare(slices.Index(whats, a.What), slices.Index(whats, b.What)),
			cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind)),
		)
	})
	key := "data.error.schema_foreign"
	if len(faults) > 0 && faults[0].What == SchemaMissing {
		key = "data.error.schema_missing"
	}
	var names []string
	for _, f := range faults[:min(len(faults), someNames)] {
		names = append(names, f.Kind+" "+strconv.Quote(f.Name))
	}
	more := ""
	if n := len(faults) - someNames; n > 0 {
		more = " + " + strconv.Itoa(n)
	}
	return Invalid(key, "path", path, "names", strings.Join(names, ", ")+more)
}

// someNames is how many things a sentence names; the rest is counted.
const someNames = 5

// judgeSchemaApart is judgeSchema before the notebook is opened for writing,
// where that alone would change a byte of the file: what its log holds is
// written back at the end, and a notebook without one gets it.
func judgeSchemaApart(path string, head []byte, log walLog) error {
	const journalMode, rollback = 18, 1
	mode := "immutable=1"
	switch {
	case log.commits > 0:
		mode = "mode=ro"
	case head[journalMode] != rollback:
		return nil
	}
	db, err := sql.Open("sqlite", uri(path, mode, "_pragma=trusted_schema(0)"))
	if err != nil {
		return openError(path, err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	err = judgeSchema(context.Background(), db, path)
	if CodeOf(err) == CodeInvalid && !isDamaged(err) {
		return err
	}
	return nil // what cannot be read so is told when it is opened
}
