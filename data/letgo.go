package data

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Old changes let their details go, so that the journal does not grow for ever.
// Kept for every change are its line, which rows it wrote and how; for every
// row its newest image, by which damage is found and mended; and of each image
// what it leads to and whether it was off the record, for what may leave the
// notebook follows from that. Let go are all other images: what was there
// before, and what is overwritten.

// thinMark is in an image that was thinned: 1, or 2 after a change that said
// something of the row.
const thinMark = "let_go"

// thinned reports an image without names and texts.
func thinned(i image) bool { return i[thinMark] != nil }

// Keeping says how much of the history is kept whole.
type Keeping struct {
	Days  int // how old a change may be, 0 for any age
	Share int // how much of the file may be images to let go, in percent, 0 for any
}

// alwaysKept is how old a change is at least before its details go, whatever
// share they have.
const alwaysKept = 30

// LetGoReport says what LetDetailsGo did.
type LetGoReport struct {
	Changes int // whose details went
	Rows    int
	Bytes   int64         // of their images
	Longest time.Duration // that other writing had to wait
}

// LetDetailsGo lets the details of old changes go as far as keep says: those older
// than its days and, where images that may go are more than its share of the
// notebook, the oldest until they are three quarters of it, those of the last
// thirty days excepted. It writes in many short transactions and waits longer
// between them than it writes, so that nobody waits for it. The pages it frees
// are used again. A cancelled ctx ends it between two; what it did stays.
func (s *Store) LetDetailsGo(ctx context.Context, keep Keeping) (LetGoReport, error) {
	var report LetGoReport
	last, err := s.lastToGo(ctx, keep)
	if err != nil {
		return report, err
	}
	from, size := s.goneUntil(ctx), 50
	for from < last {
		start := time.Now()
		to, err := s.letGoSome(ctx, from, last, size, &report)
		if err != nil {
			return report, writeError(err)
		}
		took := time.Since(start)
		switch {
		case took > 20*time.Millisecond:
			size = max(size/2, 10)
		case took < 8*time.Millisecond:
			size = min(size*2, 800)
		}
		if from = to; from >= last {
			break
		}
		select {
		case <-ctx.Done():
			return report, ctx.Err()
		case <-time.After(min(4*took, time.Second)):
		}
	}
	return report, nil
}

// settingGone holds up to which entry of the journal details were let go.
const settingGone = "history.gone"

func (s *Store) goneUntil(ctx context.Context) int64 {
	n, _ := strconv.ParseInt(s.Setting(ctx, settingGone), 10, 64)
	return n
}

// lastToGo finds the last entry of the journal whose images go.
func (s *Store) lastToGo(ctx context.Context, keep Keeping) (int64, error) {
	var last int64
	if keep.Days > 0 {
		row, err := s.lastRowBefore(ctx, keep.Days)
		if err != nil {
			return 0, err
		}
		last = row
	}
	if keep.Share <= 0 {
		return last, nil
	}
	limit, err := s.lastRowBefore(ctx, alwaysKept)
	if err != nil || limit <= last {
		return last, err
	}
	byShare, err := s.lastByShare(ctx, max(last, s.goneUntil(ctx)), limit, keep.Share)
	return max(last, byShare), err
}

// lastRowBefore finds the last entry of the changes older than so many days.
// A change counts as young when one before it is: a clock that went back makes
// nothing old.
func (s *Store) lastRowBefore(ctx context.Context, days int) (int64, error) {
	young := At(s.now().AddDate(0, 0, -days))
	var last int64
	err := s.rsql.QueryRowContext(ctx, `SELECT coalesce(max(r.id), 0) FROM change_rows r
		WHERE r.change_id < coalesce((SELECT min(id) FROM changes WHERE at >= ? OR unfinished IS NOT NULL), (SELECT max(id) + 1 FROM changes))`, young).Scan(&last)
	return last, err
}

// superseded is SQL that reports an entry r that is not its row's newest.
const superseded = "EXISTS (SELECT 1 FROM change_rows n WHERE n.row_id = r.row_id AND n.tbl = r.tbl AND n.id > r.id)"

// lastByShare finds how far images go until they are no more than three
// quarters of their share of the notebook; from where it is not exceeded.
func (s *Store) lastByShare(ctx context.Context, from, limit int64, share int) (int64, error) {
	var used int64
	if err := s.rsql.QueryRowContext(ctx, "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size").Scan(&used); err != nil {
		return 0, err
	}
	rows, err := s.rsql.QueryContext(ctx, "SELECT r.id, coalesce(length(r.before), 0) + CASE WHEN "+superseded+" THEN coalesce(length(r.after), 0) ELSE 0 END FROM change_rows r WHERE r.id > ? ORDER BY r.id", from)
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	type entry struct{ id, bytes int64 }
	var all []entry
	var total int64
	for rows.Next() {
		var e entry
		if err := rows.Scan(&e.id, &e.bytes); err != nil {
			return 0, err
		}
		total += e.bytes
		if e.id <= limit {
			all = append(all, e)
		}
	}
	if err := rows.Err(); err != nil || total*100 <= used*int64(share) {
		return from, err
	}
	for _, e := range all {
		if total*400 <= used*int64(share)*3 {
			break
		}
		total, used = total-e.bytes, used-e.bytes // the notebook shrinks with them
		from = e.id
	}
	return from, nil
}

// letGoSome thins a few entries in one transaction and says how far it came.
func (s *Store) letGoSome(ctx context.Context, from, last int64, size int, report *LetGoReport) (to int64, err error) {
	if err := s.still(); err != nil {
		return from, err
	}
	tx, err := s.wsql.BeginTx(ctx, nil)
	if err != nil {
		return from, err
	}
	defer func() { _ = tx.Rollback() }()
	start, done := time.Now(), *report
	err = tx.QueryRowContext(ctx, "SELECT coalesce(max(id), ?2) FROM (SELECT id FROM change_rows WHERE id > ?1 AND id <= ?2 ORDER BY id LIMIT ?3)", from, last, size).Scan(&to)
	if err != nil {
		return from, err
	}
	var rows []thinRow
	for _, table := range journaled {
		if rows, err = thin(ctx, tx, table, from, to, rows); err != nil {
			return from, err
		}
	}
	if done.Changes, err = putThin(ctx, tx, rows, s.Now(), done.Changes); err != nil {
		return from, err
	}
	for _, row := range rows {
		done.Rows++
		done.Bytes += row.bytes
	}
	_, err = tx.ExecContext(ctx, "INSERT INTO settings(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", settingGone, strconv.FormatInt(to, 10))
	if err == nil {
		err = s.mayWriteAside(ctx, tx)
	}
	if err == nil {
		err = tx.Commit()
	}
	if err == nil {
		*report = done
		report.Longest = max(report.Longest, time.Since(start))
	}
	return to, err
}

// thinRow is an entry of the journal as it is kept thinned; bytes are what goes.
type thinRow struct {
	id, change, bytes int64
	table, row        string
	before, after     sql.NullString
}

// putThin puts thinned entries in the place of whole ones and marks their
// changes. They are deleted and written anew: only so the engine frees the
// pages that they leave half empty, for new entries never come to lie there.
func putThin(ctx context.Context, tx *sql.Tx, rows []thinRow, now Instant, changes int) (int, error) {
	slices.SortFunc(rows, func(a, b thinRow) int { return cmp.Compare(a.id, b.id) })
	for _, row := range rows {
		if _, err := tx.ExecContext(ctx, "DELETE FROM change_rows WHERE id = ?", row.id); err != nil {
			return changes, err
		}
	}
	for _, row := range rows {
		_, err := tx.ExecContext(ctx, "INSERT INTO change_rows(id, change_id, tbl, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
			row.id, row.change, row.table, row.row, row.before, row.after)
		if err != nil {
			return changes, err
		}
	}
	marked := int64(0)
	for _, row := range rows {
		if row.change == marked {
			continue
		}
		marked = row.change
		result, err := tx.ExecContext(ctx, "UPDATE changes SET let_go_at = ? WHERE let_go_at IS NULL AND id = ?", now, row.change)
		if err != nil {
			return changes, err
		}
		n, _ := result.RowsAffected()
		changes += int(n)
	}
	return changes, nil
}

// isThin is SQL that reports an entry whose images were thinned.
const isThin = "(before LIKE '%\"" + thinMark + "\":%' OR after LIKE '%\"" + thinMark + "\":%')"

// thin reads the entries of one table between two that go, as they are kept.
func thin(ctx context.Context, q querier, table string, from, to int64, rows []thinRow) ([]thinRow, error) {
	var has bool
	err := q.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM change_rows WHERE id > ? AND id <= ? AND tbl = ?)", from, to, table).Scan(&has)
	if err != nil || !has {
		return rows, err
	}
	cols, err := columnsOf(ctx, q, table)
	if err != nil {
		return rows, err
	}
	found, err := q.QueryContext(ctx, fmt.Sprintf(`SELECT r.id, r.change_id, r.row_id, coalesce(length(r.before), 0) + coalesce(length(r.after), 0),
		CASE WHEN r.before IS NOT NULL THEN %s END, CASE WHEN r.after IS NULL OR NOT %s THEN r.after ELSE %s END
		FROM change_rows r WHERE r.id > ?1 AND r.id <= ?2 AND r.tbl = ?3 AND r.change_id IS NOT NULL AND %s AND NOT %s`,
		thinImage("r.before", "1", cols), superseded, thinImage("r.after", saidSomething(cols), cols), mayGo(table), isThin), from, to, table)
	if err != nil {
		return rows, err
	}
	defer found.Close()
	for found.Next() {
		row := thinRow{table: table}
		if err := found.Scan(&row.id, &row.change, &row.row, &row.bytes, &row.before, &row.after); err != nil {
			return rows, err
		}
		row.bytes -= int64(len(row.before.String) + len(row.after.String))
		rows = append(rows, row)
	}
	return rows, found.Err()
}

// mayGo is SQL that reports an entry r with an image to let go. Of what lines
// name, the newest entry keeps both its images: whether it said something of
// the row is a difference of the two, see MadeHow.
func mayGo(table string) string {
	if slices.ContainsFunc(naming, func(n struct{ column, table string }) bool { return n.table == table }) {
		return superseded
	}
	return "(r.before IS NOT NULL OR " + superseded + ")"
}

// thinImage is SQL for what is kept of an image.
func thinImage(side, mark string, cols []column) string {
	parts := []string{fmt.Sprintf("'%s', %s", thinMark, mark)}
	for _, c := range cols {
		if strings.HasSuffix(c.Name, "_id") || c.Name == "off_record" {
			parts = append(parts, fmt.Sprintf("'%[1]s', json_extract(%[2]s, '$.%[1]s')", c.Name, side))
		}
	}
	return "json_object(" + strings.Join(parts, ", ") + ")"
}

// saidSomething is SQL for the mark of an image after a change: whether the
// change wrote anything but references and what follows from a name.
func saidSomething(cols []column) string {
	parts := []string{"0"}
	for _, c := range cols {
		if !strings.HasSuffix(c.Name, "_id") && c.Name != "sort_name" {
			parts = append(parts, fmt.Sprintf("json_extract(r.before, '$.%[1]s') IS NOT json_extract(r.after, '$.%[1]s')", c.Name))
		}
	}
	return "1 + (r.before IS NOT NULL AND (" + strings.Join(parts, " OR ") + "))"
}

// mayWriteAside is asked before what is no change is kept: the notebook is
// still the file that was opened.
func (s *Store) mayWriteAside(ctx context.Context, tx *sql.Tx) error {
	var mark string
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(mark, '') FROM journal_state").Scan(&mark); err != nil {
		return err
	}
	return s.identity.whole(ctx, tx, mark)
}
