package data

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"wawasan/data/salvage"
)

// Repaired says what Repair brought back, and what not.
type Repaired struct {
	From, To string
	Tables   []RepairedTable // those of Tables that have or had rows, in that order
	Doubts   []RowRef        // the doubtful rows, a thousand of them at most
	// Changes are the entries of the history that can be looked at and taken
	// back; ChangesLost those of which a part is lost, and which are not.
	Changes, ChangesLost int
	Settings, Drafts     int
	// Links is how many rows named one that is lost, and name none now.
	Links int
	// LostPages is how many pages of the file hold nothing.
	LostPages int
	// ForeignLog says that the log beside the file was of another state, and
	// was not read.
	ForeignLog bool
	// Whole says that everything was read: the file was sound.
	Whole bool
}

// RowRef names a row.
type RowRef struct {
	Table string
	ID    ID
}

// RepairedTable is what became of one table's rows.
type RepairedTable struct {
	Table     string
	Back      int // rows that are there again
	History   int // of these, those that the history alone still had
	Doubtful  int // of these, those that may not be as they were last
	Blank     int // rows made for what others name and is lost, not in Back
	KnownLost int // rows that are known to have been there
}

// Sum adds up the tables.
func (r Repaired) Sum() (sum RepairedTable) {
	for _, t := range r.Tables {
		sum.Back += t.Back
		sum.History += t.History
		sum.Doubtful += t.Doubtful
		sum.Blank += t.Blank
		sum.KnownLost += t.KnownLost
	}
	return sum
}

// Repair reads what is left of the notebook at from, and of the log beside it,
// and makes a new one of it at to, which must not be there (conflict): its
// rows, those that the history still has, the history as far as it is whole,
// settings and drafts; search and counts are made anew. It reads bytes alone,
// so it does not matter how damaged the file is, nor what somebody else put
// into its schema, and it changes nothing of it. What was deleted stays so as
// far as can be told. A file in which nothing is left is refused (invalid), as
// is one that a newer program made or another program is writing (conflict).
// progress, which may be nil, is told how many bytes of how many were read.
func Repair(ctx context.Context, from, to string, progress func(done, of int64)) (Repaired, error) {
	from, to, err := repairPaths(from, to)
	if err != nil {
		return Repaired{}, err
	}
	report := Repaired{From: from, To: to}
	source, err := openDamaged(from)
	if err != nil {
		return report, err
	}
	defer source.Close()
	report.ForeignLog = source.foreign
	mine := to + "." + string(NewID())
	defer removeAll(mine)
	work, err := Open(ctx, mine, Options{})
	if err != nil {
		return report, copyError(to, err)
	}
	defer work.Close()
	if newer, err := source.isNewer(ctx, work); err != nil || newer > 0 {
		if err != nil {
			return report, copyError(to, err)
		}
		known, _ := newestVersion()
		return report, newerError(from, newer, known)
	}
	if err := work.refill(ctx, source, &report, progress); err != nil {
		return report, copyError(to, err)
	}
	if source.changed() {
		return report, Conflict("data.error.repair_written", "path", from)
	}
	if len(report.Tables) == 0 && report.Settings+report.Drafts+report.Changes == 0 && !report.Whole {
		return report, Invalid("data.error.repair_nothing", "path", from)
	}
	return report, work.CopyTo(ctx, to)
}

func removeAll(path string) {
	for _, end := range []string{"", "-wal", "-shm"} {
		_ = os.Remove(path + end)
	}
}

// repairPaths refuses early what would be refused late.
func repairPaths(from, to string) (absFrom, absTo string, err error) {
	if absFrom, err = filepath.Abs(from); err != nil {
		return "", "", fileError(from, err)
	}
	if absTo, err = filepath.Abs(to); err != nil {
		return "", "", fileError(to, err)
	}
	there, err := lookAt(absFrom)
	if err != nil {
		return "", "", err
	}
	if !there {
		return "", "", NotFound("data.error.repair_gone", "path", absFrom)
	}
	if _, err := os.Lstat(absTo); err == nil {
		return "", "", Conflict("data.error.copy_exists", "path", absTo)
	}
	return absFrom, absTo, nil
}

// damaged is a file that is read as bytes.
type damaged struct {
	path    string
	file    *os.File
	log     *os.File // nil when there is none, or one of another state
	pages   *salvage.File
	foreign bool
	was     [2]os.FileInfo
}

func openDamaged(path string) (*damaged, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fileError(path, err)
	}
	d := &damaged{path: path, file: f, was: seen(path)}
	info, err := f.Stat()
	if err != nil {
		d.Close()
		return nil, fileError(path, err)
	}
	told := readLog(logOf(path))
	if log, err := os.Open(logOf(path)); err == nil {
		d.log = log
	}
	if d.log != nil && !d.owns(told, info.Size()) {
		d.foreign = true
		d.log.Close()
		d.log = nil
	}
	var log io.ReaderAt
	if d.log != nil {
		log = d.log
	}
	d.pages = salvage.Open(f, info.Size(), log)
	if info.Size() == 0 && d.pages.Pages() == 0 {
		d.Close()
		return nil, Invalid("data.error.repair_empty", "path", path)
	}
	return d, nil
}

// owns judges the log like logBelongs, but by the bytes of the file alone.
func (d *damaged) owns(log walLog, size int64) bool {
	if log.commits == 0 {
		return true
	}
	bare := salvage.Open(d.file, size, nil)
	page := make([]byte, bare.PageSize())
	s, known := state{}, false
	for n := uint32(1); n <= bare.Pages(); n++ {
		if !bare.Read(n, page) {
			continue
		}
		if n == 1 && bytes.HasPrefix(page, []byte(sqliteMagic)) {
			s.schema = schemaNumber(page)
		}
		if m, ok := markOn(page); ok && n > 1 {
			s.mark, known = m.now, true
			break
		}
	}
	return !known || log.belongs(s)
}

func seen(path string) (of [2]os.FileInfo) {
	for i, file := range []string{path, logOf(path)} {
		of[i], _ = os.Stat(file) // nil is remembered, too
	}
	return of
}

// changed reports that somebody wrote while the file was read.
func (d *damaged) changed() bool {
	now := seen(d.path)
	for i, was := range d.was {
		if (was == nil) != (now[i] == nil) || was != nil && (was.Size() != now[i].Size() || !was.ModTime().Equal(now[i].ModTime())) {
			return true
		}
	}
	return false
}

// Close closes what was read.
func (d *damaged) Close() {
	d.file.Close()
	if d.log != nil {
		d.log.Close()
	}
}

// version is the version of the schema that the file's head names, 0 when it
// names none.
func (d *damaged) version() int {
	page := make([]byte, d.pages.PageSize())
	if !d.pages.Read(1, page) || !bytes.HasPrefix(page, []byte(sqliteMagic)) || string(page[68:72]) != applicationMark {
		return 0
	}
	return int(binary.BigEndian.Uint32(page[60:64]))
}

// isNewer returns the version of a notebook that a newer program made, 0 for
// any other: the number may be damaged, so a schema that is known to the letter
// is none of a newer one.
func (d *damaged) isNewer(ctx context.Context, known *Store) (int, error) {
	newest, err := newestVersion()
	version := d.version()
	if err != nil || version <= newest {
		return 0, err
	}
	rows, err := known.rsql.QueryContext(ctx, "SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
	if err != nil {
		return 0, err
	}
	defer rows.Close()
	tables := map[string]string{}
	for rows.Next() {
		var name, statement string
		if err := rows.Scan(&name, &statement); err != nil {
			return 0, err
		}
		tables[name] = statement
	}
	if err := rows.Err(); err != nil {
		return 0, err
	}
	if maps.Equal(tables, d.pages.Tables(ctx)) {
		return 0, nil
	}
	return version, nil
}

// refill fills a new notebook, in one transaction.
func (s *Store) refill(ctx context.Context, from *damaged, report *Repaired, progress func(done, of int64)) (err error) {
	conn, err := s.wsql.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA foreign_keys = OFF"); err != nil {
		return err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	r := &repair{ctx: ctx, q: tx, tx: tx, report: report, statements: map[string]*sql.Stmt{}, gone: map[string]map[ID]bool{}, alive: map[string]map[string]bool{}, history: map[string]int{}, blank: map[string]int{}}
	if err := r.fill(from, progress); err != nil {
		return err
	}
	return tx.Commit()
}

// fill does it step by step.
func (r *repair) fill(from *damaged, progress func(done, of int64)) error {
	for _, step := range []func() error{
		r.prepare,
		func() error { return r.read(from, progress) },
		r.bury,
		r.complete,
		r.insertSpoiled,
		r.settleTags,
		r.settleLinks,
		r.settleHistory,
		r.count,
		r.settleImages,
		r.finish,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// prepare takes the triggers away, for what comes back is no change, and makes
// tables to work with.
func (r *repair) prepare() error {
	if err := dropGenerated(r.ctx, r.q); err != nil {
		return err
	}
	r.columns = map[string][]column{}
	for _, table := range append(slices.Clone(besideTables), journaled...) {
		cols, err := columnsOf(r.ctx, r.q, table)
		if err != nil {
			return err
		}
		r.columns[table] = cols
	}
	return r.run(
		"CREATE TABLE repair_strays(tbl TEXT, id TEXT, PRIMARY KEY (tbl, id)) WITHOUT ROWID",
		"CREATE TABLE repair_graves(tbl TEXT, id TEXT, PRIMARY KEY (tbl, id)) WITHOUT ROWID",
		"CREATE TABLE repair_doubts(tbl TEXT, id TEXT, PRIMARY KEY (tbl, id)) WITHOUT ROWID",
		"CREATE TABLE repair_newest(tbl TEXT, id TEXT, at INTEGER, PRIMARY KEY (tbl, id)) WITHOUT ROWID",
	)
}

// finish makes anew all that follows from the rows.
func (r *repair) finish() error {
	err := r.run(slices.Concat(
		[]string{"DROP TABLE repair_strays", "DROP TABLE repair_doubts", "DROP TABLE repair_graves", "DROP TABLE repair_newest"},
		talliesAnew)...)
	if err != nil {
		return err
	}
	if err := generate(r.ctx, r.q); err != nil {
		return err
	}
	if err := indexAnew(r.ctx, r.q); err != nil {
		return err
	}
	if err := foreignKeysHold(r.ctx, r.q); err != nil {
		return err
	}
	return r.run(newMark)
}

func (r *repair) run(statements ...string) error {
	for _, statement := range statements {
		if _, err := r.q.ExecContext(r.ctx, statement); err != nil {
			return fmt.Errorf("%s: %w", statement, err)
		}
	}
	return nil
}

// changed runs a statement and says how many rows it changed.
func (r *repair) changed(statement string, args ...any) (int, error) {
	result, err := r.q.ExecContext(r.ctx, statement, args...)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", statement, err)
	}
	n, err := result.RowsAffected()
	return int(n), err
}

func (r *repair) number(query string, args ...any) (n int, err error) {
	err = r.q.QueryRowContext(r.ctx, query, args...).Scan(&n)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return n, err
}

// talliesAnew counts what triggers count otherwise, see tallyTriggers and
// contactTallyTriggers.
var talliesAnew = []string{
	"DELETE FROM industry_voices", "DELETE FROM industry_tallies", "DELETE FROM contact_tallies",
	`INSERT INTO industry_voices(industry_id, contact_id, reasons) SELECT industry_id, contact_id, count(*) FROM (
		SELECT industry_id, contact_id FROM lessons WHERE industry_id IS NOT NULL AND contact_id IS NOT NULL
		UNION ALL SELECT i.industry_id, ic.contact_id FROM interviews i JOIN interview_contacts ic ON ic.interview_id = i.id
			WHERE i.industry_id IS NOT NULL AND i.held_at IS NOT NULL) GROUP BY industry_id, contact_id`,
	`INSERT INTO industry_tallies(industry_id, lessons, voices) SELECT id, (SELECT count(*) FROM lessons l WHERE l.industry_id = t.id),
		(SELECT count(*) FROM industry_voices v WHERE v.industry_id = t.id) FROM industries t`,
	lastOf("SELECT id FROM contacts"),
}
