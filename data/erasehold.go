package data

import (
	"context"
	"database/sql"
	"encoding/json"
	"slices"
)

// MayHold reports whether the file of another notebook that nobody writes, such
// as a backup, holds what an erasing takes: one of its rows, living or in the
// history, a change from before the moment, or one of its words. It only reads.
// A file that cannot be read may hold anything.
func MayHold(ctx context.Context, path string, e Erased, before Instant) bool {
	if err := judgeAside(path); err != nil {
		return true
	}
	held, err := holdsRows(ctx, path, e, before)
	if held || err != nil {
		return true
	}
	found, err := FoundIn(path, e.Terms)
	return err != nil || len(found) > 0
}

func holdsRows(ctx context.Context, path string, e Erased, before Instant) (held bool, err error) {
	db, err := sql.Open("sqlite", uri(path, "immutable=1", "_pragma=trusted_schema(0)"))
	if err != nil {
		return false, err
	}
	defer db.Close()
	if !before.IsZero() {
		err := db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM changes WHERE at < ?)", before).Scan(&held)
		if held || err != nil {
			return held, err
		}
	}
	for _, id := range e.Renamed {
		if named, err := isNamed(ctx, db, id, e.Word); named || err != nil {
			return named, err
		}
	}
	keys, err := json.Marshal(e.IDs)
	if err != nil {
		return false, err
	}
	tables, err := tablesOf(ctx, db)
	if err != nil {
		return false, err
	}
	for _, table := range tables {
		column := "id"
		switch {
		case table == "change_rows":
			column = "row_id"
		case !slices.Contains(journaled, table):
			continue
		}
		err := db.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM "+table+" WHERE "+column+" IN (SELECT value FROM json_each(?)))", string(keys)).Scan(&held)
		if held || err != nil {
			return held, err
		}
	}
	return false, nil
}
