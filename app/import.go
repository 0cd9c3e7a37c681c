package app

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"wawasan/app/interchange"
	"wawasan/data"
)

// ImportPlan says what importing a file would do: everyone in it stands in
// exactly one of New, Same and Changed, in the order of the file. Items of New
// are marked when they may be known already, others when their row names a job
// of before, which is not taken over.
type ImportPlan struct {
	Format, File       string
	New, Same, Changed []ImportItem
	Unusable, Warnings []ImportProblem

	table    interchange.Table
	outcomes []outcome
}

// ImportItem is one person of a file. Note says in words what would change,
// whom somebody new may be, or why a row changes nothing.
type ImportItem struct {
	Line     int    `json:"line"`
	Name     string `json:"name"`
	Sub      string `json:"sub"`
	Note     string `json:"note"`
	Possibly bool   `json:"possibly"` // somebody new who may be known already
	Older    bool   `json:"older"`    // what the notebook says is newer
}

// Text is what stands below a person's name: the note, behind what they do
// when that is not told by it.
func (i ImportItem) Text() string {
	switch {
	case i.Note == "":
		return i.Sub
	case i.Possibly && i.Sub != "":
		return i.Sub + "; " + i.Note
	}
	return i.Note
}

// ImportProblem says in a sentence why a row cannot be used or what is
// doubtful about it; Line is 0 when the whole file is meant.
type ImportProblem struct {
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// ImportReport says what an import did.
type ImportReport struct {
	Format   string          `json:"format"`
	New      int             `json:"new"`
	Same     int             `json:"same"`
	Changed  int             `json:"changed"`
	Possibly int             `json:"possibly"` // of New: may be known already
	Older    int             `json:"older"`    // of Same and Changed: name a job of before
	Unusable []ImportProblem `json:"unusable"`
}

// Report counts what the plan holds.
func (p ImportPlan) Report() ImportReport {
	return ImportReport{
		Format: p.Format, New: len(p.New), Same: len(p.Same), Changed: len(p.Changed),
		Possibly: count(p.New, isPossibly), Older: count(p.Same, isOlder) + count(p.Changed, isOlder),
		Unusable: append([]ImportProblem{}, p.Unusable...),
	}
}

// PlanImport reads a file of people and compares it with the notebook; it
// changes nothing. A file that cannot be read as a whole is refused.
func (a *App) PlanImport(ctx context.Context, path string) (ImportPlan, error) {
	table, err := interchange.ReadFile(ctx, path)
	if err != nil {
		return ImportPlan{}, err
	}
	found := checkTable(&table, a.Today())
	m, err := matchTable(a.store.Read(ctx), table, a.Today())
	if err != nil {
		return ImportPlan{}, err
	}
	found.addShared(table, m.file.shared)
	table.Warnings = append(table.Warnings, found.warnings()...)
	return a.planOf(table, m.outcomes), nil
}

// ApplyImport does what a plan says as one change; a plan with nothing new
// makes none. When the notebook has changed so that the file would now come
// to something else than the plan shows, it refuses (conflict) and nothing is
// written. Names, notes and all else a person wrote are never touched.
func (a *App) ApplyImport(ctx context.Context, plan ImportPlan) (ImportReport, error) {
	err := a.store.Change(ctx, label("contacts.import", plan.File), func(tx *data.Tx) error {
		m, err := matchTable(tx.Reader, plan.table, a.Today())
		if err != nil {
			return err
		}
		if !slices.Equal(m.outcomes, plan.outcomes) {
			return data.Conflict("data.error.changed_meanwhile")
		}
		return m.write(tx)
	})
	a.names.stale()
	if err != nil {
		return ImportReport{}, err
	}
	return plan.Report(), nil
}

func (a *App) planOf(table interchange.Table, outcomes []outcome) ImportPlan {
	plan := ImportPlan{
		Format: string(table.Format), File: table.File,
		Unusable: a.importProblems(table.Unusable), Warnings: a.importProblems(table.Warnings),
		table: table, outcomes: outcomes,
	}
	for i, o := range outcomes {
		p := table.People[i]
		item := ImportItem{Line: p.Line, Name: p.Name, Sub: join(p.Title, p.Company), Note: a.importNote(o)}
		item.Possibly, item.Older = o.possibly != "" || o.twin > 0, o.again == 0 && o.says != ""
		switch o.kind {
		case outcomeNew:
			plan.New = append(plan.New, item)
		case outcomeChanged:
			plan.Changed = append(plan.Changed, item)
		default:
			plan.Same = append(plan.Same, item)
		}
	}
	return plan
}

// importNote says what a row changes of a contact, whom somebody new may be,
// and why what a row says is not taken over.
func (a *App) importNote(o outcome) string {
	w := a.Words()
	var parts []string
	add := func(is bool, key string, args ...any) {
		if is {
			parts = append(parts, w.T(key, args...))
		}
	}
	stays := cmp.Or(o.stays, "–")
	add(o.possibly != "", "import.note.possibly", "who", o.possibly)
	add(o.twin > 0, "import.note.possibly_row", "line", o.twin)
	add(o.called != "", "import.note.called", "who", o.called)
	add(o.is != "" && o.was != "", "import.note.moved", "was", o.was, "is", o.is)
	add(o.is != "" && o.was == "", "import.note.position", "is", o.is)
	add(o.again > 0 && o.says != "", "import.note.twice", "line", o.again, "is", stays, "was", cmp.Or(o.says, "–"))
	add(o.again == 0 && o.says != "" && !o.older, "import.note.held_before", "was", o.says, "is", stays)
	add(o.again == 0 && o.says != "" && o.older, "import.note.older_file", "was", o.says, "is", stays)
	add(o.email != "", "import.note.email", "value", o.email)
	add(o.link != "", "import.note.link", "value", o.link)
	add(o.phone != "", "import.note.phone", "value", o.phone)
	add(!o.connected.IsZero(), "import.note.connected", "day", o.connected)
	return strings.Join(parts, "; ")
}

func (a *App) importProblems(list []interchange.Unusable) []ImportProblem {
	out := make([]ImportProblem, len(list))
	for i, u := range list {
		out[i] = ImportProblem{Line: u.Line, Reason: a.Words().T(u.Reason, u.Args...)}
	}
	return out
}
