package data

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// madeAt is when a key was made: it begins with its milliseconds.
func madeAt(id ID) Instant {
	hex := strings.ReplaceAll(string(id), "-", "")
	if len(hex) < 12 {
		return Instant{}
	}
	ms, err := strconv.ParseInt(hex[:12], 16, 64)
	if err != nil || ms > 1<<46 { // the year 4199
		ms = 0
	}
	return At(time.UnixMilli(ms))
}

// settleTags gives tags their names' place. Two of one name become one.
func (r *repair) settleTags() error {
	if err := mergeTags(r.ctx, r.q); err != nil {
		return err
	}
	return r.run("UPDATE OR IGNORE tags SET sort_name = " + called("fold_text", "name"))
}

// link is a column that names a row of another table.
type link struct {
	table, column, parent string
	needed                bool
}

// where is the condition that a row names one that is not there.
func (l link) where() string {
	return fmt.Sprintf("%[1]s IS NOT NULL AND %[1]s NOT IN (SELECT id FROM %[2]s)", l.column, l.parent)
}

// linksOf reads which columns of a table name rows of others.
func linksOf(ctx context.Context, q querier, table string) ([]link, error) {
	rows, err := q.QueryContext(ctx, `SELECT f."from", f."table", x."notnull" FROM pragma_foreign_key_list(?1) f JOIN pragma_table_info(?1) x ON x.name = f."from"`, table)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []link
	for rows.Next() {
		l := link{table: table}
		if err := rows.Scan(&l.column, &l.parent, &l.needed); err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	return all, rows.Err()
}

// blanks are the columns of what stands in for a lost thing that others name:
// so what belongs together stays together, and whoever knows what it was can
// write it down again. What cannot be without any other lost thing has no
// meaning without it.
var blanks = map[string]string{
	"contacts":   "name, sort_name, created_at, updated_at",
	"companies":  "name, sort_name, created_at, updated_at",
	"industries": "name, sort_name, created_at, updated_at",
	"interviews": "created_at, updated_at",
	"criteria":   "name",
	"tags":       "name, sort_name",
	// nobody knows whether it was on the record, so it stays at home
	"notes": "text, raw, off_record, at",
}

const blankName = "?"

// settleLinks mends links to rows that are lost: they get a blank one to name,
// unless that was deleted. Where there are no blank ones, a row names none from
// now on, or goes when it cannot be without.
func (r *repair) settleLinks() error {
	var links []link
	for _, table := range journaled {
		of, err := linksOf(r.ctx, r.q, table)
		if err != nil {
			return err
		}
		links = append(links, of...)
	}
	for _, l := range links {
		if err := r.rememberLost(l); err != nil {
			return err
		}
	}
	if err := r.notesOfChildren(); err != nil {
		return err
	}
	for _, l := range links {
		if blanks[l.parent] != "" {
			if err := r.addBlanks(l); err != nil {
				return err
			}
		}
	}
	for ended := 1; ended > 0; { // what goes may have been named itself
		ended = 0
		for _, l := range links {
			n, err := r.endLinks(l)
			if err != nil {
				return err
			}
			ended += n
		}
	}
	return nil
}

func (r *repair) rememberLost(l link) error {
	ids, err := r.ids(fmt.Sprintf("SELECT DISTINCT %s FROM %s WHERE %s", l.column, l.table, l.where()))
	for _, id := range ids {
		r.remember(l.parent, string(id))
	}
	return err
}

func (r *repair) ids(query string, args ...any) ([]ID, error) {
	out, err := valuesOf[ID](r.q.QueryContext(r.ctx, query, args...))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", query, err)
	}
	return out, nil
}

// lineOf are what lines became, with the kind and mark that the line had.
var lineOf = []struct{ table, kind, mark string }{
	{"lessons", "'lesson'", "'! '"},
	{"gaps", "'gap'", "'? '"},
	{"promises", "c.direction", "CASE c.direction WHEN 'mine' THEN '> ' ELSE '< ' END"},
	{"focus_areas", "'focus'", "'* '"},
}

// notesOfChildren makes lost lines of what they became: it has their text, and
// they hold together whom they named.
func (r *repair) notesOfChildren() error {
	for _, of := range lineOf {
		ids, err := r.ids("SELECT DISTINCT note_id FROM " + of.table + " WHERE note_id IS NOT NULL AND note_id NOT IN (SELECT id FROM notes)")
		if err != nil {
			return err
		}
		for _, id := range ids {
			if r.deleted("notes", string(id)) {
				continue
			}
			n, err := r.changed(fmt.Sprintf(`INSERT OR IGNORE INTO notes(id, kind, text, raw, off_record, interview_id, contact_id, at)
				SELECT c.note_id, %s, c.text, CASE WHEN c.off_record THEN '~' ELSE '' END || %s || c.text, c.off_record, c.interview_id, c.contact_id, c.created_at
				FROM %s c WHERE c.note_id = ? ORDER BY c.id LIMIT 1`, of.kind, of.mark, of.table), string(id))
			if err != nil {
				return err
			}
			r.blank["notes"] += n
			if err := r.note("repair_doubts", "notes", string(id)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *repair) addBlanks(l link) error {
	ids, err := r.ids(fmt.Sprintf("SELECT DISTINCT %s FROM %s WHERE %s AND %s NOT IN (SELECT row_id FROM %s WHERE image IS NULL)", l.column, l.table, l.where(), l.column, imagesOf(l.parent)))
	if err != nil {
		return err
	}
	for _, id := range ids {
		if r.deleted(l.parent, string(id)) {
			continue
		}
		names, values := []string{"id"}, []any{string(id)}
		for _, name := range strings.Split(blanks[l.parent], ", ") {
			value := any(blankName)
			if l.parent == "tags" { // no two have the same name
				value = blankName + string(id)[max(0, len(id)-4):]
			}
			switch {
			case name == "at" || strings.HasSuffix(name, "_at"):
				value = madeAt(id).orNow().String()
			case name == "off_record":
				value = 1
			}
			names, values = append(names, name), append(values, value)
		}
		added, err := r.add(l.parent, names, values)
		if err != nil {
			return err
		}
		if added {
			r.blank[l.parent]++
		}
	}
	return nil
}

func (i Instant) orNow() Instant {
	if i.IsZero() {
		return At(time.Unix(0, 0))
	}
	return i
}

// endLinks reports how many rows it changed or took away.
func (r *repair) endLinks(l link) (int, error) {
	n := 0
	if !l.needed {
		unlinked, err := r.changed(fmt.Sprintf("UPDATE OR IGNORE %s SET %s = NULL WHERE %s", l.table, l.column, l.where()))
		if err != nil {
			return 0, err
		}
		r.report.Links += unlinked
		n += unlinked
	}
	ids, err := r.ids(fmt.Sprintf("SELECT id FROM %s WHERE %s", l.table, l.where()))
	if err != nil || len(ids) == 0 {
		return n, err
	}
	for _, id := range ids {
		r.remember(l.table, string(id))
	}
	gone, err := r.changed(fmt.Sprintf("DELETE FROM %s WHERE %s", l.table, l.where()))
	return n + gone, err
}

// settleHistory takes away the changes of which a row may be missing: to take
// one back would turn a part of it. The numbers of the journal's rows show
// where some are missing. Their images stay.
func (r *repair) settleHistory() error {
	lost, err := r.number("SELECT count(DISTINCT change_id) FROM change_rows WHERE change_id NOT IN (SELECT id FROM changes)")
	if err != nil {
		return err
	}
	if !r.found.Whole["change_rows"] {
		torn, err := r.torn()
		if err != nil {
			return err
		}
		for _, t := range torn {
			n, err := r.changed("DELETE FROM changes WHERE kind = 'do' AND id BETWEEN ? AND ?", t[0], t[1])
			if err != nil {
				return err
			}
			lost += n
		}
	}
	r.report.ChangesLost = lost
	return r.run(
		"UPDATE change_rows SET change_id = NULL WHERE change_id NOT IN (SELECT id FROM changes)",
		"UPDATE changes SET of = NULL WHERE of NOT IN (SELECT id FROM changes)",
		// it stays undone, and cannot be brought back any more
		"UPDATE changes SET undone_by = id WHERE undone_by NOT IN (SELECT id FROM changes)",
	)
}

// torn are the changes, from and to, between which rows of the journal are
// missing.
func (r *repair) torn() (torn [][2]int64, err error) {
	rows, err := r.q.QueryContext(r.ctx, "SELECT id, coalesce(change_id, 0) FROM change_rows ORDER BY id")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var lastRow, lastChange int64
	gap := false
	for rows.Next() {
		var row, change int64
		if err := rows.Scan(&row, &change); err != nil {
			return nil, err
		}
		gap = gap || row != lastRow+1
		if lastRow = row; change == 0 { // of no change, so it tells of none
			continue
		}
		if gap {
			torn = append(torn, [2]int64{lastChange, change})
		}
		gap, lastChange = false, change
	}
	if gap || !r.found.Ended["change_rows"] {
		torn = append(torn, [2]int64{lastChange, 1 << 62})
	}
	return torn, rows.Err()
}

// count says what came of each table, and goes on with the notebook's clock.
func (r *repair) count() error {
	for _, table := range journaled {
		if err := r.listDoubts(table); err != nil {
			return err
		}
		there, err := r.number("SELECT count(*) FROM " + table)
		if err != nil {
			return err
		}
		doubtful, err := r.number("SELECT count(*) FROM "+table+" WHERE id IN (SELECT id FROM repair_doubts WHERE tbl = ?)", table)
		if err != nil {
			return err
		}
		lost, err := r.knownLost(table)
		if err != nil {
			return err
		}
		t := RepairedTable{Table: table, Back: there - r.blank[table], History: r.history[table], Doubtful: doubtful, Blank: r.blank[table], KnownLost: lost}
		if t != (RepairedTable{Table: table}) {
			r.report.Tables = append(r.report.Tables, t)
		}
	}
	for query, n := range map[string]*int{
		"SELECT count(*) FROM changes": &r.report.Changes, "SELECT count(*) FROM settings": &r.report.Settings, "SELECT count(*) FROM drafts": &r.report.Drafts,
	} {
		var err error
		if *n, err = r.number(query); err != nil {
			return err
		}
	}
	if _, err := r.changed("UPDATE journal_state SET clock = coalesce((SELECT clock FROM changes ORDER BY id DESC LIMIT 1), clock)"); err != nil {
		return err
	}
	if !uuidShape.MatchString(r.device) {
		return nil
	}
	_, err := r.changed("UPDATE journal_state SET device = ?", r.device)
	return err
}

// mostDoubts ends the list of doubtful rows; they are counted all the same.
const mostDoubts = 1000

func (r *repair) listDoubts(table string) error {
	ids, err := r.ids("SELECT id FROM "+table+" WHERE id IN (SELECT id FROM repair_doubts WHERE tbl = ?) ORDER BY id LIMIT ?", table, mostDoubts-len(r.report.Doubts))
	for _, id := range ids {
		r.report.Doubts = append(r.report.Doubts, RowRef{table, id})
	}
	return err
}

// knownLost counts the rows that were there, are not, and were not deleted as
// far as the journal knows.
func (r *repair) knownLost(table string) (int, error) {
	deleted, err := r.ids("SELECT row_id FROM " + imagesOf(table) + " WHERE image IS NULL")
	if err != nil {
		return 0, err
	}
	ids, err := r.ids("SELECT row_id FROM " + imagesOf(table) + " WHERE image IS NOT NULL")
	if err != nil {
		return 0, err
	}
	if !r.found.Whole[table] {
		for _, id := range ids {
			r.remember(table, string(id))
		}
	}
	for _, id := range deleted {
		delete(r.gone[table], id)
	}
	there, err := r.ids("SELECT id FROM " + table)
	for _, id := range there {
		delete(r.gone[table], id)
	}
	return len(r.gone[table]) + r.blank[table], err
}
