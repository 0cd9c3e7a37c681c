package data

import (
	"slices"
	"sync"
)

// counts remembers how many rows tables have, each with the entry of the
// journal up to which it holds: what changed since is behind it, so nothing is
// counted twice, whoever wrote it.
type counts struct {
	mu sync.Mutex
	of map[string]count
}

type count struct {
	rows   int
	entry  int64 // of the journal's rows
	change int64
}

// Count returns how many living rows a table of a person's own things has.
func (r Reader) Count(table string) (int, error) {
	if !slices.Contains(journaled, table) {
		return 0, Invalid("data.error.no_table", "table", table)
	}
	if r.counts == nil {
		c, err := r.countAll(table)
		return c.rows, err
	}
	r.counts.mu.Lock()
	defer r.counts.mu.Unlock()
	known, ok := r.counts.of[table]
	c, err := known, error(nil)
	if ok {
		c, err = r.countOn(table, known)
	} else {
		c, err = r.countAll(table)
	}
	if err == nil {
		r.counts.of[table] = c
	}
	return c.rows, err
}

// erasedSince is true after an erasing, which leaves no trace of single rows.
const erasedSince = "EXISTS (SELECT 1 FROM changes WHERE id > ?3 AND label IN ('" + LabelErased + "', '" + LabelAnonymised + "'))"

// lastEntry is read in one statement with what it goes with: a statement sees
// one state of the notebook.
const lastEntry = "(SELECT coalesce(max(id), 0) FROM change_rows), (SELECT coalesce(max(id), 0) FROM changes)"

func (r Reader) countAll(table string) (count, error) {
	var c count
	err := r.row("SELECT count(*), "+lastEntry+" FROM "+table).Scan(&c.rows, &c.entry, &c.change)
	return c, err
}

// countOn adds what was made and deleted since. A row without a change was
// written by other hands and cannot be told from older ones: then all are
// counted.
func (r Reader) countOn(table string, from count) (count, error) {
	to := count{}
	var other bool
	err := r.row(`SELECT coalesce(sum((before IS NULL) - (after IS NULL)), 0), `+lastEntry+`,
		EXISTS (SELECT 1 FROM change_rows WHERE change_id IS NULL AND tbl = ?2) OR `+erasedSince+`
		FROM change_rows WHERE id > ?1 AND tbl = ?2`, from.entry, table, from.change).Scan(&to.rows, &to.entry, &to.change, &other)
	if err != nil {
		return count{}, err
	}
	if other || to.entry < from.entry {
		return r.countAll(table)
	}
	to.rows += from.rows
	return to, nil
}
