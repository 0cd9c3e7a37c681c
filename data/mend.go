package data

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// What follows from rows can be made anew from them: the engine's indexes, the
// search index, the numbers kept of industries and contacts.

// tallied are the tables of numbers that follow from rows, each with the SQL of
// what it must hold.
var tallied = []struct{ table, columns, rows string }{
	{"industry_voices", "industry_id, contact_id, reasons", `SELECT industry_id, contact_id, count(*) FROM (
		SELECT industry_id, contact_id FROM lessons WHERE industry_id IS NOT NULL AND contact_id IS NOT NULL
		UNION ALL SELECT i.industry_id, ic.contact_id FROM interviews i JOIN interview_contacts ic ON ic.interview_id = i.id
			WHERE i.industry_id IS NOT NULL AND i.held_at IS NOT NULL) GROUP BY industry_id, contact_id`},
	{"industry_tallies", "industry_id, lessons, voices", `SELECT * FROM (SELECT id, (SELECT count(*) FROM lessons l WHERE l.industry_id = t.id) AS lessons,
		(SELECT count(DISTINCT v.contact_id) FROM industry_voices v WHERE v.industry_id = t.id) AS voices FROM industries t) WHERE lessons > 0 OR voices > 0`},
	{"contact_tallies", "contact_id, held_at, sent_at", `SELECT c.id, (SELECT max(i.held_at) FROM interview_contacts ic JOIN interviews i ON i.id = ic.interview_id WHERE ic.contact_id = c.id),
		(SELECT max(o.sent_at) FROM outreaches o WHERE o.contact_id = c.id) FROM contacts c`},
}

// wrongTallies is SQL that counts the numbers that are not what they must be.
func wrongTallies() string {
	var parts []string
	for _, t := range tallied {
		kept := "SELECT " + t.columns + " FROM " + t.table
		if t.table == "industry_tallies" { // a row of zeros says as much as none
			kept += " WHERE lessons <> 0 OR voices <> 0"
		}
		parts = append(parts, fmt.Sprintf("(SELECT count(*) FROM (%[1]s EXCEPT SELECT * FROM (%[2]s)))", kept, t.rows),
			fmt.Sprintf("(SELECT count(*) FROM (SELECT * FROM (%[2]s) EXCEPT %[1]s))", kept, t.rows))
	}
	return "SELECT " + strings.Join(parts, " + ")
}

// Mend makes anew whatever follows from rows: indexes, search, tallies. The
// rows themselves it leaves as they are. It is one transaction.
func (s *Store) Mend(ctx context.Context) error {
	if err := cmp.Or(s.MayWrite(), s.still()); err != nil {
		return err
	}
	tx, err := s.wsql.BeginTx(ctx, nil)
	if err != nil {
		return writeError(err)
	}
	defer func() { _ = tx.Rollback() }()
	steps := []string{"REINDEX"}
	for _, t := range tallied {
		steps = append(steps, "DELETE FROM "+t.table, fmt.Sprintf("INSERT INTO %s(%s) %s", t.table, t.columns, t.rows))
	}
	for _, step := range steps {
		if _, err := tx.ExecContext(ctx, step); err != nil {
			return writeError(fmt.Errorf("%s: %w", step, err))
		}
	}
	if err := indexAnew(ctx, tx); err != nil {
		return writeError(err)
	}
	if _, err := tx.ExecContext(ctx, newMark); err != nil {
		return writeError(err)
	}
	return wrapWrite(tx.Commit())
}

// ofIndexes begin and end what the engine says of an index alone.
var ofIndexes = []string{
	"missing from index ", "wrong # of entries in index ", "non-unique entry in index ",
	" values differ from index ", "rowid not at end-of-record", "malformed inverted index for FTS5 table ",
}

// Mendable reports that what is wrong follows from the rows, so that Mend makes
// it whole again.
func (r Report) Mendable() bool {
	return mendable(r.Integrity) && r.ForeignKeys == 0 && r.BadValues == 0 && r.Differing == 0
}

func mendable(complaints []string) bool {
	return !slices.ContainsFunc(complaints, func(line string) bool {
		return !slices.ContainsFunc(ofIndexes, func(part string) bool { return strings.Contains(line, part) })
	})
}

// Damaged reports that the file itself is broken, so that nothing more should
// be written into it.
func (r Report) Damaged() bool { return !mendable(r.Integrity) }
