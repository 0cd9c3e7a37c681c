package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Entry is one change as the history lists it.
type Entry struct {
	ID     int64   `json:"id"`
	Kind   string  `json:"kind"` // do, undo or redo
	Label  string  `json:"label"`
	At     Instant `json:"at"`
	Undone bool    `json:"undone"`
	Rows   int     `json:"rows"`
	// Of is the change it took back or brought back, 0 for none.
	Of int64 `json:"of,omitempty"`
	// LetGo is when its details were let go, see Store.LetDetailsGo.
	LetGo Instant `json:"let_go,omitzero"`
	// Unfinished says that it is being written in parts.
	Unfinished bool `json:"unfinished,omitempty"`
}

// entryColumns read an Entry but its rows.
const entryColumns = `c.id, c.kind, c.label, c.at, c.undone_by IS NOT NULL AND c.undone_by <> c.id AS undone, coalesce(c.of, 0) AS of,
	c.let_go_at AS let_go, c.unfinished IS NOT NULL AS unfinished`

// History returns changes, newest first: at most limit of them, older than
// before when it is not zero. One that was cancelled while it was written is none.
func (r Reader) History(before int64, limit int) ([]Entry, error) {
	if before == 0 {
		before = 1 << 62
	}
	return r.entries("WHERE c.id < ? AND c.of IS NOT c.id ORDER BY c.id DESC LIMIT ?", before, limit)
}

// Entry returns one change, refusing (not found) when there is none with this
// number.
func (r Reader) Entry(id int64) (Entry, error) {
	found, err := r.entries("WHERE c.id = ?", id)
	if err == nil && len(found) == 0 {
		err = NotFound("data.error.no_change", "id", strconv.FormatInt(id, 10))
	}
	if err != nil {
		return Entry{}, err
	}
	return found[0], nil
}

func (r Reader) entries(where string, args ...any) ([]Entry, error) {
	var out []Entry
	err := r.db.Raw("SELECT "+entryColumns+", (SELECT count(*) FROM change_rows r WHERE r.change_id = c.id) AS rows FROM changes c "+where, args...).Scan(&out).Error
	return out, err
}

// LastChange returns the change that Undo would turn, its label "" when there
// is none. A change written in parts comes after those it let in between.
func (r Reader) LastChange() (Entry, error) {
	return r.entry(`SELECT id, kind, label, at, let_go_at FROM (
		SELECT * FROM (SELECT *, id AS turn FROM changes WHERE kind = 'do' AND undone_by IS NULL AND unfinished IS NULL ORDER BY id DESC LIMIT 1)
		UNION ALL SELECT * FROM (SELECT *, ended AS turn FROM changes WHERE ended IS NOT NULL AND undone_by IS NULL ORDER BY ended DESC, id DESC LIMIT 1))
		ORDER BY turn DESC, ended IS NULL, id DESC LIMIT 1`)
}

// LastUndone returns the change that Redo would bring back. A newer change
// ends the row of what can be redone.
func (r Reader) LastUndone() (Entry, error) {
	return r.entry(`SELECT c.id, c.kind, c.label, c.at, u.let_go_at FROM changes c JOIN changes u ON u.id = c.undone_by
		WHERE c.undone_by > (SELECT max(id) FROM changes WHERE kind = 'do') AND c.undone_by <> c.id AND c.unfinished IS NULL ORDER BY c.undone_by DESC LIMIT 1`)
}

func (r Reader) entry(query string) (Entry, error) {
	var e Entry
	err := r.row(query).Scan(&e.ID, &e.Kind, &e.Label, &e.At, &e.LetGo)
	if errors.Is(err, sql.ErrNoRows) {
		return Entry{}, nil
	}
	return e, err
}

// Undo turns the last change that stands and returns its label. With nothing
// to undo it refuses (not found), also (conflict) where the details of the
// change were let go.
func (s *Store) Undo(ctx context.Context) (label string, err error) {
	return s.turn(ctx, "undo")
}

// Redo brings back the change undone last and returns its label.
func (s *Store) Redo(ctx context.Context) (label string, err error) {
	return s.turn(ctx, "redo")
}

func (s *Store) turn(ctx context.Context, kind string) (string, error) {
	find := Reader.LastChange
	if kind == "redo" {
		find = Reader.LastUndone
	}
	if err := s.endLeft(ctx); err != nil {
		return "", writeError(err)
	}
	target, err := find(s.Read(ctx))
	if err != nil {
		return "", writeError(err)
	}
	if target.ID == 0 {
		return "", NotFound("data.error.nothing_to_" + kind)
	}
	err = s.change(ctx, changeEntry{kind: kind, label: target.Label, of: target.ID}, func(tx *Tx) error {
		now, err := find(tx.Reader)
		if err != nil {
			return err
		}
		if now.ID != target.ID { // somebody else turned it meanwhile
			return Conflict("data.error.changed_meanwhile")
		}
		if !now.LetGo.IsZero() {
			return letGoError(now)
		}
		return tx.turn(target.ID, kind)
	})
	return target.Label, err
}

// turn takes a change back or brings it back. To bring it back is to turn what
// took it back: so also what went along with it then comes back.
func (tx *Tx) turn(target int64, kind string) error {
	if kind == "redo" {
		var by int64
		if err := tx.row("SELECT undone_by FROM changes WHERE id = ?", target).Scan(&by); err != nil {
			return err
		}
		if err := tx.restore(by); err != nil {
			return err
		}
		return tx.settle(target, 0)
	}
	if err := tx.restore(target); err != nil {
		return err
	}
	return tx.settle(target, tx.id)
}

// settle marks a change as taken back by another, or with 0 as one that
// stands. What it took back itself stands then, or not, the other way round.
func (tx *Tx) settle(change, by int64) error {
	if err := tx.exec("UPDATE changes SET undone_by = nullif(?, 0) WHERE id = ?", by, change); err != nil {
		return err
	}
	var of, ofBy int64
	err := tx.row(`SELECT o.id, coalesce(o.undone_by, 0) FROM changes c JOIN changes o ON o.id = c.of
		WHERE c.id = ? AND c.kind <> 'redo'`, change).Scan(&of, &ofBy)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil
	case err != nil:
		return err
	case by == 0 && ofBy == 0:
		return tx.settle(of, change)
	case by != 0 && ofBy == change:
		return tx.settle(of, 0)
	}
	return nil
}

// TakeBack writes back, as part of this change, every row that the last
// standing change touched, when that change is `change`; otherwise it reports
// false and does nothing.
func (tx *Tx) TakeBack(change int64) (bool, error) {
	var last int64
	err := tx.row("SELECT coalesce(max(id), 0) FROM changes WHERE kind = 'do' AND undone_by IS NULL AND let_go_at IS NULL AND id <> ?", tx.id).Scan(&last)
	if err != nil || last != change {
		return false, err
	}
	return true, tx.restore(change)
}

// ChangeOf returns the change that made the row, 0 when the journal has none.
func (r Reader) ChangeOf(table string, id ID) (int64, error) {
	var change int64
	err := r.row("SELECT coalesce(max(change_id), 0) FROM change_rows WHERE row_id = ? AND tbl = ? AND before IS NULL", id, table).Scan(&change)
	return change, err
}

// MadeOneNote reports whether a change filed exactly one line.
func (r Reader) MadeOneNote(change int64) (bool, error) {
	var n int
	err := r.row("SELECT count(*) FROM change_rows WHERE change_id = ? AND tbl = 'notes' AND before IS NULL", change).Scan(&n)
	return n == 1, err
}

// restore brings every row that change touched to its image before it, the
// first it has in the change, whole tables at a time.
func (tx *Tx) restore(change int64) error {
	if err := tx.exec("PRAGMA defer_foreign_keys = ON"); err != nil {
		return err
	}
	const images = `(SELECT c.row_id, c.before AS image FROM change_rows c JOIN
		(SELECT min(id) AS id FROM change_rows WHERE change_id = ? AND tbl = ? GROUP BY row_id) e ON e.id = c.id)`
	var tables []string
	if err := tx.db.Raw("SELECT DISTINCT tbl FROM change_rows WHERE change_id = ?", change).Scan(&tables).Error; err != nil {
		return err
	}
	for i := len(journaled) - 1; i >= 0; i-- {
		if table := journaled[i]; slices.Contains(tables, table) {
			err := tx.exec(fmt.Sprintf("DELETE FROM %s WHERE id IN (SELECT row_id FROM %s WHERE image IS NULL)", table, images), change, table)
			if err != nil {
				return err
			}
		}
	}
	for _, table := range journaled {
		if slices.Contains(tables, table) {
			if err := tx.park(table, change); err != nil {
				return err
			}
			if err := tx.upsertImages(table, images, change); err != nil {
				return err
			}
		}
	}
	return tx.unlink(change, tables)
}

// parking moves rows out of each other's way before their images come back,
// for tables whose columns beside the id are unique: else two tags that swapped
// names, or one that took a deleted one's, could not be brought back in turn.
var parking = map[string]string{
	"tags":               "UPDATE tags SET sort_name = ' ' || id",
	"interview_contacts": "DELETE FROM interview_contacts", // nothing hangs on them
}

func (tx *Tx) park(table string, change int64) error {
	statement, ok := parking[table]
	if !ok {
		return nil
	}
	return tx.exec(statement+" WHERE id IN (SELECT row_id FROM change_rows WHERE change_id = ? AND tbl = ?)", change, table)
}

func (tx *Tx) upsertImages(table, images string, change int64) error {
	return tx.upsertFrom(table, images, change, table)
}

// upsertFrom writes the rows whose images a query selects.
func (tx *Tx) upsertFrom(table, images string, args ...any) error {
	cols, err := columnsOf(tx.db.Statement.Context, tx.db.Statement.ConnPool, table)
	if err != nil {
		return err
	}
	var names, values, sets []string
	for _, c := range cols {
		names = append(names, c.Name)
		value := fmt.Sprintf("json_extract(image, '$.%s')", c.Name)
		if c.Name == "sort_name" { // the image may be older than the rule
			value = called("fold_text", "json_extract(image, '$.name')")
			if table == "tags" {
				value = "' ' || json_extract(image, '$.id')"
			}
		}
		if c.Default != "" { // an image older than the column
			value = fmt.Sprintf("coalesce(%s, %s)", value, c.Default)
		}
		values = append(values, value)
		if c.Name != "id" {
			sets = append(sets, fmt.Sprintf("%[1]s = excluded.%[1]s", c.Name))
		}
	}
	err = tx.exec(fmt.Sprintf("INSERT INTO %s(%s) SELECT %s FROM %s WHERE image IS NOT NULL ON CONFLICT(id) DO UPDATE SET %s",
		table, strings.Join(names, ", "), strings.Join(values, ", "), images, strings.Join(sets, ", ")), args...)
	if err == nil && table == "tags" {
		err = tx.unpark()
	}
	return err
}

// unpark gives tags their place again; one whose name another tag has by now
// stays where it is rather than stop the undo.
func (tx *Tx) unpark() error {
	return tx.exec("UPDATE OR IGNORE tags SET sort_name = " + called("fold_text", "name") + " WHERE sort_name = ' ' || id")
}

// Revisions counts how often a row was written, undo and redo included; it
// only ever rises.
func (r Reader) Revisions(id ID) (int, error) {
	var n int
	err := r.row("SELECT count(*) FROM change_rows WHERE row_id = ?", string(id)).Scan(&n)
	return n, err
}
