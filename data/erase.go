package data

import (
	"context"
	"database/sql"
	"errors"
	"slices"
)

// Erasing says what is to be gone for good: people, interviews, or all that
// happened before a moment. Rows are single ones of any table.
type Erasing struct {
	People     []ID
	Interviews []ID
	Rows       []ID
	Before     Instant

	// Anonymise are people who stay, with all that is known from them, under Word
	// instead of their name; how they are reached goes. Nothing else is erased
	// then.
	Anonymise []ID
	// Leave are rows whose texts keep the name all the same.
	Leave []ID

	// KeepLessons keeps lessons, gaps and focus areas, without whom they came
	// from.
	KeepLessons bool
	// KeepShared keeps lines, and what they became, that name others too.
	KeepShared bool
	// KeepPeople keeps, of what was before a moment, the people of whom
	// nothing later speaks.
	KeepPeople bool
	// KeepNames leaves the names of erased people in the texts of others.
	KeepNames bool
	// Also are other words that stand for the erased people: a nickname.
	Also []string
	// Word is written in the place of a name.
	Word string
}

// Erased is what erasing took, or would take.
type Erased struct {
	Rows     map[string]int // living rows, by table
	Past     int            // things that only the history held
	Shared   int            // of Rows: lines and what they became that name others too
	Texts    int            // texts of others in which a name was replaced
	Samples  []string       // some of these texts, as they were
	Found    []Replaced     // all of these texts of living rows
	Renamed  []ID           // people who stay without their name
	Word     string         // what stands in the place of a name
	Stays    map[string]int // living rows that are theirs and stay, by table
	Images   int            // rows of the history in which something was replaced
	Changes  int            // changes that cannot be turned any more at all
	Drafts   int            // unsaved texts that are gone
	Namesake bool           // somebody else bears the same name, so it stays in texts
	IDs      []ID           // whose keys are remembered as erased
	Terms    []string       // what must not be found any more, in the letters of the person
	LogKept  bool           // another program reads still: its log is emptied when it ends
	Loose    bool           // the file keeps its size: there was no room to write it anew
}

// Total is how many living rows there were.
func (e Erased) Total() int {
	n := 0
	for _, rows := range e.Rows {
		n += rows
	}
	return n
}

// errPreview ends a transaction that was only tried.
var errPreview = errors.New("only a preview")

// PreviewErase counts what Erase would do; it changes nothing.
func (s *Store) PreviewErase(ctx context.Context, e Erasing) (Erased, error) {
	out, err := s.erase(ctx, e, true)
	if errors.Is(err, errPreview) {
		err = nil
	}
	return out, wrapWrite(err)
}

// Erase takes things out of the notebook for good: rows, with what belongs to
// them, their images in the history, their words in the search and in labels
// of changes, drafts. What was free in the file is written anew and the log
// emptied, so that nothing of it stands in the bytes of the file. It cannot be
// undone. Everything else stays as it is. Their keys are remembered: see
// ErasedIn. With nothing to erase it refuses (not found).
func (s *Store) Erase(ctx context.Context, e Erasing) (Erased, error) {
	out, err := s.erase(ctx, e, false)
	if err != nil {
		return out, writeError(err)
	}
	s.forgetCounts()
	s.shred(ctx, &out)
	s.publish(Changed{Kinds: slices.Clone(journaled), Label: e.label()})
	return out, nil
}

// LabelErased names the entry that erasing leaves in the history. It has no
// rows and, as undone by itself, cannot be turned.
const LabelErased = "erase"

func (e Erasing) label() string {
	if e.renames() {
		return LabelAnonymised
	}
	return LabelErased
}

func (s *Store) erase(ctx context.Context, e Erasing, preview bool) (out Erased, err error) {
	if err := s.still(); err != nil {
		return out, err
	}
	conn, err := s.wsql.Conn(ctx)
	if err != nil {
		return out, err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, "PRAGMA secure_delete = ON"); err != nil {
		return out, err
	}
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return out, err
	}
	defer func() { _ = tx.Rollback() }()
	w := eraser{ctx: ctx, tx: tx, what: e, now: s.Now(), knownBy: s.knownBy, out: Erased{Rows: map[string]int{}, Word: e.Word}}
	if err := w.run(preview); err != nil {
		return w.out, err
	}
	if preview {
		return w.out, errPreview
	}
	mark, before, err := s.mayCommit(ctx, tx)
	if err != nil {
		return w.out, err
	}
	if err := tx.Commit(); err != nil {
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK") // as in transact
		return w.out, err
	}
	s.saw(mark, before)
	return w.out, nil
}

// eraser is one erasing at work, within its transaction.
type eraser struct {
	ctx  context.Context
	tx   *sql.Tx
	what Erasing
	now  Instant
	out  Erased

	all     kin            // how rows hang on each other
	gone    map[ID]string  // what is erased, with its table
	renamed map[ID]bool    // people who stay without their name
	loosed  map[ID]bool    // rows that stay and spoke of it
	names   nameFinder     // of the erased people
	lost    map[int64]bool // changes that lost rows
	touched map[int64]bool // changes of what speaks of those who lose their name

	knownBy KnownBy
	refused []ID // whom no import is to bring again, see Refused
}

func (w *eraser) run(preview bool) error {
	var start int64
	if err := w.tx.QueryRowContext(w.ctx, "SELECT coalesce(max(id), 0) FROM change_rows").Scan(&start); err != nil {
		return err
	}
	// the triggers write down what is done to rows, which must not stay
	untraced := func() error { return w.exec("DELETE FROM change_rows WHERE id > ? AND change_id IS NULL", start) }
	steps := []func() error{
		w.readKin, w.choose, w.readNames, w.mustNotName, w.refuse, w.deleteRows, w.renamePeople, w.replaceTexts, untraced,
		w.touching, w.purgeImages, w.replaceImages, w.dropDrafts, w.cleanSettings, w.mendChanges, w.mustHaveFound,
	}
	if !preview {
		steps = append(steps, w.remember, func() error { return indexAnew(w.ctx, w.tx) })
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// mustHaveFound refuses where there was nothing to erase.
func (w *eraser) mustHaveFound() error {
	if o := w.out; len(w.gone)+len(w.renamed) == 0 && o.Texts+o.Images+o.Changes+o.Drafts == 0 {
		return NotFound("erase.error.nothing")
	}
	return nil
}

func (w *eraser) exec(query string, args ...any) error {
	_, err := w.tx.ExecContext(w.ctx, query, args...)
	return err
}

// remember leaves the keys of what was erased, and one entry in the history
// that says no more than that something was.
func (w *eraser) remember() error {
	for _, id := range w.out.IDs {
		if err := w.exec("INSERT OR REPLACE INTO erased(id, tbl, at) VALUES (?, ?, ?)", id, w.gone[id], w.now); err != nil {
			return err
		}
	}
	for _, id := range w.out.Renamed {
		if err := w.exec("INSERT OR REPLACE INTO erased(id, tbl, at) VALUES (?, ?, ?)", id, Anonymised, w.now); err != nil {
			return err
		}
	}
	for _, id := range w.refused {
		if err := w.exec("INSERT OR IGNORE INTO erased(id, tbl, at) VALUES (?, ?, ?)", id, Refused, w.now); err != nil {
			return err
		}
	}
	if err := w.exec(`INSERT INTO changes(uid, kind, label, at, device, clock) SELECT ?1, 'do', ?2, ?3, device, clock FROM journal_state`,
		NewID(), w.what.label(), w.now); err != nil {
		return err
	}
	if err := w.exec("UPDATE changes SET undone_by = id WHERE id = last_insert_rowid()"); err != nil {
		return err
	}
	return w.exec(newMark)
}
