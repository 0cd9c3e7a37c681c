package data

import (
	"context"
	"fmt"
	"slices"
)

// foldAnew folds every kept name by Fold as it is now. The search index is made
// anew by a later migration: it asks for columns that are not there yet.
func foldAnew(ctx context.Context, q querier) error {
	tables, err := foldedTables(ctx, q)
	if err != nil {
		return err
	}
	if err := mergeTags(ctx, q); err != nil {
		return err
	}
	var steps []string
	for _, table := range tables {
		if table == "tags" { // a name may pass from one to another
			steps = append(steps, parking[table])
		}
		folded := called("fold_text", "name")
		steps = append(steps, fmt.Sprintf("UPDATE %s SET sort_name = %s WHERE sort_name <> %s", table, folded, folded))
	}
	for _, step := range steps {
		if _, err := q.ExecContext(ctx, step); err != nil {
			return fmt.Errorf("%s: %w", step, err)
		}
	}
	return nil
}

// foldedTables lists the tables that keep a name's folded form beside it.
func foldedTables(ctx context.Context, q querier) ([]string, error) {
	all, err := tablesOf(ctx, q)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, table := range journaled {
		if !slices.Contains(all, table) {
			continue
		}
		cols, err := columnsOf(ctx, q, table)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(cols, func(c column) bool { return c.Name == "sort_name" }) {
			out = append(out, table)
		}
	}
	return out, nil
}

// mergeTags makes one tag of those whose names are the same by now: the one
// made first, so that it stands as long as any change that names another of
// them does. The journal follows, else undo would bring back a mention of a
// tag that is gone.
func mergeTags(ctx context.Context, q querier) error {
	rows, err := q.QueryContext(ctx, "SELECT id, name FROM tags ORDER BY id")
	if err != nil {
		return err
	}
	defer rows.Close()
	first := map[string]ID{}
	var merged [][2]ID
	for rows.Next() {
		var id ID
		var name string
		if err := rows.Scan(&id, &name); err != nil {
			return err
		}
		if into, ok := first[Fold(name)]; ok {
			merged = append(merged, [2]ID{id, into})
		} else {
			first[Fold(name)] = id
		}
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, m := range merged {
		if err := mergeTag(ctx, q, m[0], m[1]); err != nil {
			return err
		}
	}
	return nil
}

func mergeTag(ctx context.Context, q querier, from, into ID) error {
	for _, step := range []struct {
		query string
		args  []any
	}{
		{"UPDATE mentions SET tag_id = ?2 WHERE tag_id = ?1", []any{from, into}},
		{`DELETE FROM change_rows WHERE tbl = 'mentions' AND row_id IN (SELECT id FROM mentions WHERE tag_id = ?1
			AND id NOT IN (SELECT min(id) FROM mentions WHERE tag_id = ?1 GROUP BY note_id))`, []any{into}},
		{"DELETE FROM mentions WHERE tag_id = ?1 AND id NOT IN (SELECT min(id) FROM mentions WHERE tag_id = ?1 GROUP BY note_id)", []any{into}},
		{"UPDATE change_rows SET before = json_set(before, '$.tag_id', ?2) WHERE tbl = 'mentions' AND json_extract(before, '$.tag_id') = ?1", []any{from, into}},
		{"UPDATE change_rows SET after = json_set(after, '$.tag_id', ?2) WHERE tbl = 'mentions' AND json_extract(after, '$.tag_id') = ?1", []any{from, into}},
		{"DELETE FROM change_rows WHERE tbl = 'tags' AND row_id = ?1", []any{from}},
		{"DELETE FROM tags WHERE id = ?1", []any{from}},
	} {
		if _, err := q.ExecContext(ctx, step.query, step.args...); err != nil {
			return fmt.Errorf("%s: %w", step.query, err)
		}
	}
	return nil
}
