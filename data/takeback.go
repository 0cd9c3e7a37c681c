package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The labels of changes that turn another one: the label of that follows
// behind a tab.
const (
	TakenBackLabel   = "history.taken_back"
	BroughtBackLabel = "history.brought_back"
)

// HangingError refuses to turn a change that others hang on: it names those, the
// newest first, five at most.
type HangingError struct {
	Change Entry
	By     []Entry
}

// Error returns a text for logs.
func (h *HangingError) Error() string { return h.Unwrap().Error() }

// Unwrap is the sentence without names.
func (h *HangingError) Unwrap() error { return Conflict("data.error.hanging") }

const mostHanging = 5

func letGoError(e Entry) error {
	return Conflict("data.error.let_go", "day", DateOf(e.LetGo.Time))
}

// TakeBackChange takes back one change alone, whatever came after it, and
// returns its label. It refuses as CanTakeBack does. It is a change of its own:
// Undo turns it, and BringBackChange.
func (s *Store) TakeBackChange(ctx context.Context, id int64) (label string, err error) {
	return s.turnAlone(ctx, id, TakenBackLabel, Reader.CanTakeBack)
}

// BringBackChange brings back one change that was taken back, whatever came
// after, and returns its label. It refuses as CanBringBack does.
func (s *Store) BringBackChange(ctx context.Context, id int64) (label string, err error) {
	return s.turnAlone(ctx, id, BroughtBackLabel, Reader.CanBringBack)
}

func (s *Store) turnAlone(ctx context.Context, id int64, as string, can func(Reader, int64) (int64, error)) (string, error) {
	if err := s.endLeft(ctx); err != nil {
		return "", writeError(err)
	}
	e, err := s.Read(ctx).Entry(id)
	if err != nil {
		return "", writeError(err)
	}
	target, err := can(s.Read(ctx), id) // before the lock: it may read much
	if err != nil {
		return "", writeError(err)
	}
	err = s.change(ctx, changeEntry{kind: "do", label: as + "\t" + e.Label, of: target}, func(tx *Tx) error {
		if now, err := can(tx.Reader, id); err != nil {
			return err
		} else if now != target {
			return Conflict("data.error.changed_meanwhile")
		}
		if err := tx.restore(target); err != nil {
			return err
		}
		return tx.settle(target, tx.id)
	})
	if isConstraint(err) { // a rule of the file that none of the looks before knows
		err = Conflict("data.error.contradicts").Because(err)
	}
	return e.Label, err
}

// CanTakeBack says why a change cannot be taken back alone, nil when it can,
// with the entry that is turned then: itself. It refuses (conflict) one that
// does not stand, whose details were let go, or on which others hang
// (HangingError): a later change that stands wrote the same rows, or points at rows
// it made, or deleted what its rows point at.
func (r Reader) CanTakeBack(id int64) (int64, error) {
	e, err := r.Entry(id)
	switch {
	case err != nil:
		return 0, err
	case e.Unfinished:
		return 0, Conflict("data.error.unfinished")
	case e.Kind != "do":
		return 0, Conflict("data.error.no_do")
	case e.Undone:
		return 0, Conflict("data.error.taken_back_already")
	}
	return id, r.canTurn(e, e)
}

// CanBringBack says why a change cannot be brought back alone, nil when it
// can, with the entry that took it back and is turned then.
func (r Reader) CanBringBack(id int64) (int64, error) {
	e, err := r.Entry(id)
	switch {
	case err != nil:
		return 0, err
	case e.Unfinished:
		return 0, Conflict("data.error.unfinished")
	case !e.Undone:
		return 0, Conflict("data.error.stands")
	}
	var by int64
	if err := r.row("SELECT undone_by FROM changes WHERE id = ?", id).Scan(&by); err != nil {
		return 0, err
	}
	turned, err := r.Entry(by)
	if err != nil {
		return 0, err
	}
	return by, r.canTurn(turned, e)
}

// canTurn looks for what hangs on an entry; whom it refuses for is named.
func (r Reader) canTurn(e, named Entry) error {
	switch {
	case !e.LetGo.IsZero():
		return letGoError(e)
	case e.Rows == 0:
		return Conflict("data.error.no_rows")
	}
	if some, err := r.hasEffect(e.ID); err != nil || !some {
		return cmp.Or(err, error(Conflict("data.error.no_rows")))
	}
	by, differs, err := r.hangingOn(e.ID)
	switch {
	case err != nil:
		return err
	case len(by) > 0:
		return &HangingError{Change: named, By: by}
	case differs:
		return Conflict("data.error.contradicts")
	}
	return nil
}

// hasEffect reports whether an entry left any row otherwise than it was: one
// that made a row and deleted it again did not, and to turn it writes nothing.
func (r Reader) hasEffect(change int64) (some bool, err error) {
	err = r.row(`SELECT EXISTS (SELECT 1 FROM (`+ofRows+`) e JOIN change_rows a ON a.id = e.first JOIN change_rows z ON z.id = e.last
		WHERE a.before IS NOT z.after)`, change).Scan(&some)
	return some, err
}

// hangingOn finds the changes that hang on another one, the newest first.
// differs says that what it wrote is not as it left it, though no change that
// stands says so: other hands wrote it.
func (r Reader) hangingOn(change int64) (by []Entry, differs bool, err error) {
	seen := map[int64]bool{}
	add := func(ids []int64, err error) error {
		for _, id := range ids {
			seen[id] = seen[id] || id != change
		}
		return err
	}
	if err := add(r.changesOver(change)); err != nil {
		return nil, false, err
	}
	rows, err := r.contradicting(change)
	if err != nil {
		return nil, false, err
	}
	for _, row := range rows {
		if err := add(r.changesOf(row, change)); err != nil {
			return nil, false, err
		}
	}
	delete(seen, change)
	if len(seen) == 0 {
		return nil, len(rows) > 0, nil
	}
	ids := make([]string, 0, len(seen))
	for id := range seen {
		ids = append(ids, strconv.FormatInt(id, 10))
	}
	by, err = r.entries(fmt.Sprintf("WHERE c.id IN (%s) ORDER BY c.of IS NOT NULL, c.id DESC LIMIT %d", strings.Join(ids, ", "), mostHanging))
	if first := slices.IndexFunc(by, func(e Entry) bool { return e.Of != 0 }); first > 0 { // what brought back one of the others
		by = by[:first]
	}
	return by, true, err
}

// changesOver lists changes that stand and wrote the same rows later. What
// took back or brought back others counts by what it left, see contradicting.
func (r Reader) changesOver(change int64) ([]int64, error) {
	return r.numbers(`SELECT DISTINCT r.change_id
		FROM (SELECT tbl, row_id, max(id) AS last FROM change_rows WHERE change_id = ?1 GROUP BY tbl, row_id) x
		JOIN change_rows r ON r.row_id = x.row_id AND r.tbl = x.tbl AND r.id > x.last
		JOIN changes c ON c.id = r.change_id
		WHERE c.id <> ?1 AND c.kind = 'do' AND c.of IS NULL AND c.undone_by IS NULL ORDER BY 1 DESC LIMIT 20`, change)
}

// changesOf lists changes that stand and wrote a row after a change began.
func (r Reader) changesOf(row Row, after int64) ([]int64, error) {
	return r.numbers(`SELECT DISTINCT r.change_id FROM change_rows r JOIN changes c ON c.id = r.change_id
		WHERE r.row_id = ?1 AND r.tbl = ?2 AND r.change_id <> ?3 AND c.kind = 'do' AND c.undone_by IS NULL
		AND r.id > (SELECT min(id) FROM change_rows WHERE change_id = ?3)`, string(row.ID), row.Table, after)
}

func (r Reader) numbers(query string, args ...any) ([]int64, error) {
	var out []int64
	err := r.db.Raw(query, args...).Scan(&out).Error
	return out, err
}

// isConstraint reports that a row broke a rule of its table.
func isConstraint(err error) bool { return engineSort(err) == engineConstraint }
