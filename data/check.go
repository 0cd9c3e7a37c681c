package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Report is what Check found. A sound notebook has no complaints and zeros;
// Counts holds the number of rows of each table of Tables.
type Report struct {
	Integrity    []string       // what SQLite says is broken
	ForeignKeys  int            // rows that point at rows that are not there
	BadValues    int            // values that cannot be read
	Values       []BadValue     // some of them
	Differing    int            // rows that are not as the journal has them
	Differences  []Discrepancy  // some of them
	Unrecorded   int            // rows that the journal knows nothing of, as after it was erased
	Tallies      int            // numbers kept of industries and contacts that are wrong
	IndexMissing int            // things that a search cannot find
	IndexStale   int            // search entries of things that are gone or have changed
	Unsearched   int            // texts that these two are about
	Counts       map[string]int // rows by table
}

// Broken reports whether something is wrong that only a person can mend.
func (r Report) Broken() bool {
	return len(r.Integrity) > 0 || r.ForeignKeys > 0 || r.BadValues > 0 || r.Differing > 0
}

// Sound reports whether nothing is wrong at all. What the search does not know,
// as after another program wrote, RebuildSearch mends, and so does the next
// change where rows were changed with their triggers.
func (r Report) Sound() bool {
	return !r.Broken() && r.IndexMissing == 0 && r.IndexStale == 0 && r.Tallies == 0
}

// Check reads the whole notebook and says what is wrong with it; it changes
// nothing.
func (s *Store) Check(ctx context.Context) (Report, error) {
	report := Report{Counts: map[string]int{}}
	err := s.Snapshot(ctx, func(r Reader) error {
		var err error
		if report.Integrity, err = r.integrity(); err != nil {
			return err
		}
		for statement, n := range map[string]*int{
			"SELECT count(*) FROM pragma_foreign_key_check": &report.ForeignKeys,
			"SELECT count(*) FROM (" + indexMissing() + ")": &report.IndexMissing, indexStale(): &report.IndexStale, unsearched(): &report.Unsearched,
			wrongTallies(): &report.Tallies,
		} {
			if err := r.row(statement).Scan(n); err != nil {
				return err
			}
		}
		if report.Values, report.BadValues, err = r.badValues(); err != nil {
			return err
		}
		if report.Differences, report.Differing, report.Unrecorded, err = r.differences(ctx); err != nil {
			return err
		}
		for _, table := range journaled {
			if report.Counts[table], err = r.Count(table); err != nil {
				return err
			}
		}
		return nil
	})
	if isDamaged(err) { // what could not even be read
		report.Integrity = append(report.Integrity, engineSays(err))
		err = nil
	}
	return report, err
}

// QuickCheck reads every page and says what is wrong with the file, and with
// nothing else: the report has no more than Integrity. It takes a quarter of a
// second for 50 MB.
func (s *Store) QuickCheck(ctx context.Context) (report Report, err error) {
	err = s.Snapshot(ctx, func(r Reader) error {
		report.Integrity, err = r.complaints("PRAGMA quick_check(20)")
		return err
	})
	if isDamaged(err) {
		return Report{Integrity: []string{engineSays(err)}}, nil
	}
	return report, err
}

func (r Reader) integrity() ([]string, error) {
	return r.complaints("PRAGMA integrity_check")
}

func (r Reader) complaints(pragma string) ([]string, error) {
	r.refreshIndex()
	lines, err := valuesOf[string](r.query(pragma))
	return slices.DeleteFunc(lines, func(line string) bool { return line == "ok" }), err
}

// refreshIndex lets this connection forget what it remembers of the search
// index: the engine's check takes it for the index of now, and calls one that
// others have changed since damaged. A search looks whether it is still so;
// what it finds wrong, the check that follows names.
func (r Reader) refreshIndex() {
	var n int
	_ = r.row("SELECT count(*) FROM search_index WHERE search_index MATCH 'kata'").Scan(&n)
}

// searchable selects the kind and id of everything that has a text.
func searchable(sources []searchSource) string {
	parts := make([]string, len(sources))
	for i, s := range sources {
		parts[i] = fmt.Sprintf("SELECT '%s' AS kind, t.id AS id FROM %s t WHERE %s", s.kind, s.table, s.living("t"))
	}
	return strings.Join(parts, " UNION ALL ")
}

// indexMissing selects what has a text and no entry.
func indexMissing() string {
	return "SELECT v.kind, v.id FROM (" + searchable(searchSources) + `) v LEFT JOIN search_docs d ON d.kind = v.kind AND d.id = v.id
		LEFT JOIN search_index f ON f.rowid = d.doc WHERE f.rowid IS NULL`
}

// indexGone selects the entries of what is gone.
func indexGone() string {
	return "SELECT kind, id FROM search_docs EXCEPT SELECT kind, id FROM (" + searchable(searchSources) + ")"
}

func unsearched() string {
	return "SELECT count(*) FROM (SELECT kind, id FROM (" + indexMissing() + ") UNION SELECT kind, id FROM (" + indexGone() + ") UNION SELECT kind, id FROM search_dirty)"
}

func indexStale() string {
	return "SELECT (SELECT count(*) FROM (" + indexGone() + `))
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

// engineSays is what the engine said of what it could not read.
func engineSays(err error) string {
	for errors.Unwrap(err) != nil {
		err = errors.Unwrap(err)
	}
	return err.Error()
}
