package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
)

// RebuildSearch makes the search index anew from what the notebook holds,
// oldest things first.
func (s *Store) RebuildSearch(ctx context.Context) error {
	if err := cmp.Or(s.MayWrite(), s.still()); err != nil {
		return err
	}
	tx, err := s.wsql.BeginTx(ctx, nil)
	if err != nil {
		return writeError(err)
	}
	defer func() { _ = tx.Rollback() }()
	if err := indexAnew(ctx, tx); err != nil {
		return writeError(err)
	}
	if _, err := tx.ExecContext(ctx, newMark); err != nil {
		return writeError(err)
	}
	return wrapWrite(tx.Commit())
}

func indexAnew(ctx context.Context, q querier) error {
	var index string
	if err := q.QueryRowContext(ctx, "SELECT sql FROM sqlite_schema WHERE name = 'search_index'").Scan(&index); err != nil {
		return err
	}
	tables, err := tablesOf(ctx, q)
	if err != nil {
		return err
	}
	sources := slices.DeleteFunc(slices.Clone(searchSources), func(s searchSource) bool {
		return !slices.Contains(tables, s.table) // a later migration makes it
	})
	steps := []string{
		// FTS5's own 'delete-all' leaves marks of deleted entries behind, and
		// an integrity check then calls the index corrupt
		"DROP TABLE search_index",
		index,
		"DELETE FROM search_docs",
		"DELETE FROM search_dirty",
		"INSERT INTO search_dirty(kind, id) SELECT kind, id FROM (" + searchable(sources) + ")",
		"INSERT INTO search_docs(kind, id) SELECT kind, id FROM search_dirty ORDER BY id",
	}
	for _, source := range sources {
		steps = append(steps, source.flush()[3])
	}
	for _, step := range append(steps, "DELETE FROM search_dirty") {
		if _, err := q.ExecContext(ctx, step); err != nil {
			return fmt.Errorf("%s: %w", step, err)
		}
	}
	return nil
}
