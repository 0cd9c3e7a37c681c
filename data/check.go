package data

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
)

// Report is what Check found. A sound notebook has no Integrity complaints
// and zeros; Counts holds the number of rows of each table of Tables.
type Report struct {
	Integrity    []string       // what SQLite says is broken
	ForeignKeys  int            // rows that point at rows that are not there
	IndexMissing int            // things that a search cannot find
	IndexStale   int            // search entries of things that are gone or have changed
	Counts       map[string]int // rows by table
}

// Sound reports whether nothing is wrong.
func (r Report) Sound() bool {
	return len(r.Integrity) == 0 && r.ForeignKeys == 0 && r.IndexMissing == 0 && r.IndexStale == 0
}

// Check reads the whole notebook and says what is wrong with it; it changes
// nothing. RebuildSearch mends what it says of the index.
func (s *Store) Check(ctx context.Context) (Report, error) {
	report := Report{Counts: map[string]int{}}
	err := s.Snapshot(ctx, func(r Reader) error {
		var err error
		if report.Integrity, err = r.integrity(); err != nil {
			return err
		}
		if err := r.row("SELECT count(*) FROM pragma_foreign_key_check").Scan(&report.ForeignKeys); err != nil {
			return err
		}
		if err := r.row(indexMissing()).Scan(&report.IndexMissing); err != nil {
			return err
		}
		if err := r.row(indexStale()).Scan(&report.IndexStale); err != nil {
			return err
		}
		for _, table := range journaled {
			if report.Counts[table], err = r.Count(table); err != nil {
				return err
			}
		}
		return nil
	})
	return report, err
}

func (r Reader) integrity() ([]string, error) {
	rows, err := r.query("PRAGMA integrity_check")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var complaints []string
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return nil, err
		}
		if line != "ok" {
			complaints = append(complaints, line)
		}
	}
	return complaints, rows.Err()
}

// searchable selects the kind and id of everything that has a text.
func searchable(sources []searchSource) string {
	parts := make([]string, len(sources))
	for i, s := range sources {
		parts[i] = fmt.Sprintf("SELECT '%s' AS kind, t.id AS id FROM %s t WHERE %s", s.kind, s.table, s.living("t"))
	}
	return strings.Join(parts, " UNION ALL ")
}

func indexMissing() string {
	return "SELECT count(*) FROM (" + searchable(searchSources) + `) v LEFT JOIN search_docs d ON d.kind = v.kind AND d.id = v.id
		LEFT JOIN search_index f ON f.rowid = d.doc WHERE f.rowid IS NULL`
}

func indexStale() string {
	return "SELECT (SELECT count(*) FROM (SELECT kind, id FROM search_docs EXCEPT SELECT kind, id FROM (" + searchable(searchSources) + `)))
		+ (SELECT count(*) FROM (SELECT rowid AS doc FROM search_index) f WHERE NOT EXISTS (SELECT 1 FROM search_docs d WHERE d.doc = f.doc))
		+ (SELECT count(*) FROM search_dirty)`
}

// Snapshot calls fn with a Reader that sees the notebook as it is at its
// first read, whatever is written meanwhile.
func (s *Store) Snapshot(ctx context.Context, fn func(Reader) error) error {
	tx, err := s.rsql.BeginTx(ctx, &sql.TxOptions{})
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	db := s.reader.WithContext(ctx)
	db.Statement.ConnPool = tx
	return fn(Reader{db: db})
}
