package data

import (
	"context"
	"database/sql"
	"strings"
)

// What the tests of package data_test need to see of the inside.

// Address is the URI of a file.
func Address(path string, separator rune) string { return address(path, separator) }

// SearchTexts selects kind, id and text of everything searchable.
func SearchTexts() string {
	parts := make([]string, len(searchSources))
	for i, s := range searchSources {
		parts[i] = "SELECT '" + s.kind + "', t.id, " + s.title + " || ' ' || " + s.body + " FROM " + s.table + " t WHERE " + s.living("t")
	}
	return strings.Join(parts, " UNION ALL ")
}

// SearchSourceSQL gives, by table, the SQL that makes the texts of its things.
func SearchSourceSQL() map[string]string {
	out := map[string]string{}
	for _, s := range searchSources {
		out[s.table] += s.title + " " + s.body
		for _, touch := range searchTouches {
			if touch.kind == s.kind {
				out[touch.table] += s.title + " " + s.body
			}
		}
	}
	return out
}

// Touching are the references by which a row touches a contact.
var Touching = touching

// LoweredThoughTouched counts who is known by name only although something
// touches them.
func (s *Store) LoweredThoughTouched(ctx context.Context) (n int, err error) {
	err = s.Read(ctx).row("SELECT count(*) FROM contacts WHERE name_only = 1 AND " + isTouched("contacts.id")).Scan(&n)
	return n, err
}

// Parked lists the tables whose rows make way before their images come back.
func Parked() []string {
	var out []string
	for table := range parking {
		out = append(out, table)
	}
	return out
}

// Models has one of each model.
func Models() []any {
	out := make([]any, len(models))
	for i, m := range models {
		out[i] = m
	}
	return out
}

// TableOf names a model's table.
func TableOf(model any) string { return model.(record).TableName() }

// SearchWords are the words of a text, joined ones in their parts and whole,
// and its runs of letters.
func SearchWords(text string) []string {
	var out []string
	for _, p := range searchParts(Fold(text)) {
		out = append(out, p.words...)
		if len(p.words) > 1 {
			out = append(out, strings.Join(p.words, ""), strings.Join(p.words, "-"))
		}
		if len(p.letters) > 0 {
			out = append(out, strings.Join(p.letters, ""))
		}
	}
	return out
}

// SearchText is a text as the index reads it.
var SearchText = searchText

// FoldSlowly is Fold without its short ways.
func FoldSlowly(s string) string {
	for {
		folded := foldOnce(s)
		if folded == s {
			return s
		}
		s = folded
	}
}

// NewestVersion is the version of the schema this program makes.
func NewestVersion() int {
	v, err := newestVersion()
	if err != nil {
		panic(err)
	}
	return v
}

// MakeVersion makes a notebook as an older program left it.
func MakeVersion(ctx context.Context, path string, version int) error {
	all, err := migrations()
	if err != nil {
		return err
	}
	if _, err := prepareFile(path); err != nil {
		return err
	}
	db, _, err := pool(path, 1, func() error { return nil }, "_txlock=immediate")
	if err != nil {
		return err
	}
	defer db.Close()
	return migrateBy(ctx, db, path, all[:version], nil)
}

// MigrateWith applies further migrations, given as SQL, to an open notebook.
func (s *Store) MigrateWith(ctx context.Context, more ...string) error {
	all, err := migrations()
	if err != nil {
		return err
	}
	for i, text := range more {
		all = append(all, migration{version: NewestVersion() + 1 + i, name: "more", sql: text})
	}
	return migrateBy(ctx, s.wsql, s.path, all, nil)
}

// Writer is the pool that writes.
func (s *Store) Writer() *sql.DB { return s.wsql }

// Exec runs SQL inside a change, as no caller can.
func (tx *Tx) Exec(query string, args ...any) error { return tx.exec(query, args...) }

// SaveAny saves a model that is known at run time only.
func (tx *Tx) SaveAny(model any) error { return tx.Save(model.(record)) }

// KeyOfCode is the key of the sentence about an answer of the engine, "" for
// one that is a mistake of the program's own.
func KeyOfCode(code int) string { return known[sortOfCode(code)] }
