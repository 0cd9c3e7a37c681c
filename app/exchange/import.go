package exchange

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"

	"wawasan/app/calendar"
	"wawasan/app/interchange"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Plan says what importing a file would do: everyone in it stands in exactly
// one of New, Same, Changed and Skipped, in the order of the file.
type Plan struct {
	Format, File       string
	New, Same, Changed []Item
	Skipped            []Item // left out by choice
	Unusable, Warnings []interchange.Unusable
	News               []interchange.Unusable // what one should know, and need do nothing about
	Lost               []interchange.Lost     // what could not be kept, the first of it
	Unnamed            interchange.Unnamed    // how much more of it there is
	Written            *Written               // messages in the same archive, nil for none

	table     interchange.Table
	mail      *interchange.Mail
	takes     bool // the messages, too
	outcomes  []*Outcome
	decisions Decisions
	stood     map[int]Outcome // what those rows came to before, by their places
	age       age
	shared    map[int]string      // see entries
	choice    *interchange.Choice // of its columns, made for this import
	whole     *whole              // another notebook, nil for people
}

// Item is one person of a file and what their row comes to.
type Item struct {
	*interchange.Person
	*Outcome
	Row     int    // its place in the file, for Decisions
	From    string // which of several files it stands in, "" for the only one
	OtherIn string // the file of the row that Twin or Again names, where that is another one

	Decided Decision // what a person said of it
	Stood   *Outcome // what it came to before they did, nil where they did not
}

// PlanImport reads a file of people, or a notebook that was exported as JSON, and
// compares it with the notebook; it
// changes nothing. The columns of a list are read as choice says, nil for as they
// were chosen before, or as their headings say. A file that cannot be read as a whole is refused.
func PlanImport(ctx context.Context, d *desk.Desk, path string, choice *interchange.Choice) (Plan, error) {
	if interchange.IsNotebook(path) {
		return planWhole(ctx, d, path)
	}
	if plan, is, err := planExported(ctx, d, path); is || err != nil {
		return plan, err
	}
	if lists, others, err := listsIn(path); err == nil && len(lists) > 0 {
		return planFolder(ctx, d, path, lists, others, choice)
	}
	if calendar.IsCalendar(path) {
		return Plan{}, data.Invalid("import.error.calendar", "file", filepath.Base(path)).Because(ErrCalendar)
	}
	table, err := readList(ctx, d, path, choice)
	if err != nil {
		return Plan{}, err
	}
	found := checkTable(&table, d.Today())
	m, err := matchTable(d.Read(ctx), table, d.Today(), nil)
	if err != nil {
		return Plan{}, err
	}
	mail, wrong, err := readMail(ctx, d, path)
	if err != nil {
		return Plan{}, err
	}
	if err := m.matchMail(d.Read(ctx), mail, d.Zone()); err != nil {
		return Plan{}, err
	}
	found.addShared(table.People, 0, m.file.shared)
	table.Warnings = slices.Concat(table.Warnings, found.warnings(), wrong)
	plan := planOf(table, m)
	plan.mail, plan.Written = mail, m.written
	plan.choice = choice
	return plan, nil
}

// Heads are the columns of a list that was read, nil for what has none.
func (p Plan) Heads() interchange.Heads { return slices.Clone(p.table.Heads) }

// Chosen reports that somebody said for this import what the columns hold: that
// is remembered when it is applied.
func (p Plan) Chosen() bool { return p.choice != nil && p.choice.Header != "" }

func planOf(table interchange.Table, m *matcher) Plan {
	plan := Plan{
		Format: string(table.Format), File: table.File, Unusable: table.Unusable, Warnings: table.Warnings, News: table.News, Lost: table.Lost, Unnamed: table.Unnamed, table: table, outcomes: m.outcomes,
		age: m.age, shared: m.file.shared,
	}
	outcomes := m.outcomes
	plan.makeRoom()
	for i := range outcomes {
		item := Item{Person: &table.People[i], Outcome: outcomes[i], Row: i, From: table.FileOf(i)}
		if of := table.FileOf(outcomes[i].other); of != item.From && (item.Twin > 0 || item.Again > 0) {
			item.OtherIn = of
		}
		switch item.Kind {
		case OutcomeNew:
			plan.New = append(plan.New, item)
		case OutcomeChanged:
			plan.Changed = append(plan.Changed, item)
		case OutcomeSkipped:
			plan.Skipped = append(plan.Skipped, item)
		default:
			plan.Same = append(plan.Same, item)
		}
	}
	return plan
}

// makeRoom makes the lists as long as they will be: one that grows leaves
// several times its size behind.
func (p *Plan) makeRoom() {
	of := map[OutcomeKind]int{}
	for _, o := range p.outcomes {
		of[o.Kind]++
	}
	p.New, p.Same, p.Changed = roomFor(of[OutcomeNew]), roomFor(of[OutcomeSame]), roomFor(of[OutcomeChanged])
	p.Skipped = roomFor(of[OutcomeSkipped])
}

// roomFor is nil for none, as lists that nothing was added to are.
func roomFor(n int) []Item {
	if n == 0 {
		return nil
	}
	return make([]Item, 0, n)
}

// Progress hears how many people of how many are written; it may not be slow.
type Progress func(done, of int)

// ApplyImport does what a plan says as one change, written in parts between
// which others write; a plan with nothing new makes none. When the notebook has
// changed so that the file would now come to something else than the plan
// shows, it refuses (conflict): before the first part nothing is written then,
// later the parts before stay, which StoppedError says. Where ctx ends before all
// is written nothing stays, unless others wrote meanwhile what hangs on it.
// Names, notes and all else a person wrote are never touched. tell, nil for
// nobody, hears how far it is behind each part.
func ApplyImport(ctx context.Context, d *desk.Desk, plan Plan, tell Progress) error {
	if plan.whole != nil {
		return applyWhole(ctx, d, plan)
	}
	w := &writing{tell: tell}
	err := d.Snapshot(ctx, func(r data.Reader) (err error) {
		if w.end, err = r.JournalEnd(); err == nil {
			w.matcher, err = matchTable(r, plan.table, d.Today(), plan.decisions)
		}
		if err == nil && plan.takes {
			err = w.matchMail(r, plan.mail, d.Zone())
		}
		return err
	})
	if err != nil {
		return err
	}
	same := func(a, b *Outcome) bool { return *a == *b }
	if !slices.EqualFunc(w.outcomes, plan.outcomes, same) || plan.takes && !reflect.DeepEqual(w.matcher.written, plan.Written) {
		return data.Conflict("data.error.changed_meanwhile")
	}
	w.outcomes = nil // large, and said by the plan
	w.firms = w.file.firms.fresh()
	refused, allowed := w.file.remembered(plan.decisions)
	err = d.ChangeInParts(ctx, "contacts.import", plan.File, w.next)
	switch {
	case errors.Is(err, data.ErrTakenBack):
		return err
	case w.through && errors.As(err, new(*data.HangingError)): // cancelled behind a part
		return &StoppedError{w.written, len(w.file.all), err}
	case err != nil && w.kept:
		return &StoppedError{w.done, len(w.file.all), err}
	case err != nil:
		return err
	}
	if tell != nil {
		tell(len(w.file.all), len(w.file.all))
	}
	ctx = context.WithoutCancel(ctx) // it is done by now
	if err := d.Refuse(ctx, refused, allowed); err != nil {
		return err
	}
	return keepChosen(ctx, d, plan.choice)
}

// StoppedError says that an import ended early: what it wrote stays, as one change.
type StoppedError struct {
	Done, Of int // people
	Err      error
}

// Error returns a text for logs.
func (s *StoppedError) Error() string { return fmt.Sprintf("%d of %d: %v", s.Done, s.Of, s.Err) }

// Unwrap is why.
func (s *StoppedError) Unwrap() error { return s.Err }
