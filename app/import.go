package app

import (
	"context"
	"slices"
	"strings"

	"wawasan/app/interchange"
	"wawasan/data"
)

// ImportPlan says what importing a file would do: everyone in it stands in
// exactly one of New, Same and Changed, in the order of the file.
type ImportPlan struct {
	Format, File       string
	New, Same, Changed []ImportItem
	Unusable, Warnings []ImportProblem

	table    interchange.Table
	outcomes []outcome
}

// ImportItem is one person of a file. Note says in words what would change.
type ImportItem struct {
	Line int    `json:"line"`
	Name string `json:"name"`
	Sub  string `json:"sub"`
	Note string `json:"note"`
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
	Unusable []ImportProblem `json:"unusable"`
}

// Report counts what the plan holds.
func (p ImportPlan) Report() ImportReport {
	return ImportReport{
		Format: p.Format, New: len(p.New), Same: len(p.Same), Changed: len(p.Changed),
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
	m, err := matchTable(a.store.Read(ctx), table, a.Today())
	if err != nil {
		return ImportPlan{}, err
	}
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
		item := ImportItem{Line: p.Line, Name: p.Name, Sub: join(p.Title, p.Company)}
		switch o.kind {
		case outcomeNew:
			plan.New = append(plan.New, item)
		case outcomeChanged:
			item.Note = a.importNote(o)
			plan.Changed = append(plan.Changed, item)
		default:
			plan.Same = append(plan.Same, item)
		}
	}
	return plan
}

// importNote says what a row changes of a contact.
func (a *App) importNote(o outcome) string {
	w := a.Words()
	position, email, link, connected := "", "", "", ""
	switch {
	case o.is != "" && o.was != "":
		position = w.T("import.note.moved", "was", o.was, "is", o.is)
	case o.is != "":
		position = w.T("import.note.position", "is", o.is)
	}
	if o.email != "" {
		email = w.T("import.note.email", "value", o.email)
	}
	if o.link != "" {
		link = w.T("import.note.link", "value", o.link)
	}
	if !o.connected.IsZero() {
		connected = w.T("import.note.connected", "day", o.connected)
	}
	parts := slices.DeleteFunc([]string{position, email, link, connected}, func(s string) bool { return s == "" })
	return strings.Join(parts, "; ")
}

func (a *App) importProblems(list []interchange.Unusable) []ImportProblem {
	out := make([]ImportProblem, len(list))
	for i, u := range list {
		out[i] = ImportProblem{Line: u.Line, Reason: a.Words().T(u.Reason, u.Args...)}
	}
	return out
}

// The kinds of a preview's rows: they lead nowhere.
const (
	kindImported Kind = "imported"
)

// ImportRows shows a plan as a list: new, changed, same, unusable, doubtful,
// each group with its count in the heading and at most limit rows, and a row
// that says how many more there are; limit 0 means all.
func (a *App) ImportRows(plan ImportPlan, limit int) []Row {
	var rows []Row
	for _, group := range []struct {
		key string
		of  []Row
	}{
		{"import.new", a.itemRows(plan.New, limit)},
		{"import.changed", a.itemRows(plan.Changed, limit)},
		{"import.same", a.itemRows(plan.Same, limit)},
		{"import.unusable", a.problemRows(plan.Unusable, limit)},
		{"import.warnings", a.problemRows(plan.Warnings, limit)},
	} {
		if len(group.of) == 0 {
			continue
		}
		n := map[string]int{
			"import.new": len(plan.New), "import.changed": len(plan.Changed), "import.same": len(plan.Same),
			"import.unusable": len(plan.Unusable), "import.warnings": len(plan.Warnings),
		}[group.key]
		group.of[0].Heading = a.Words().T(group.key, "n", n)
		rows = append(rows, group.of...)
	}
	return rows
}

func (a *App) itemRows(items []ImportItem, limit int) []Row {
	return shownRows(a, items, limit, func(i ImportItem) Row {
		row := Row{Kind: kindImported, Title: i.Name, Sub: i.Sub, Fact: a.lineFact(i.Line)}
		if i.Note != "" {
			row.Sub = i.Note
		}
		return row
	})
}

func (a *App) problemRows(problems []ImportProblem, limit int) []Row {
	return shownRows(a, problems, limit, func(p ImportProblem) Row {
		return Row{Kind: KindProblem, Title: p.Reason, Fact: a.lineFact(p.Line)}
	})
}

func (a *App) lineFact(line int) string {
	if line == 0 {
		return ""
	}
	return a.Words().T("import.line", "n", line)
}

// shownRows makes rows of the first limit things and one that counts the rest.
func shownRows[T any](a *App, of []T, limit int, row func(T) Row) []Row {
	shown := of
	if limit > 0 && len(of) > limit {
		shown = of[:limit]
	}
	rows := make([]Row, 0, len(shown)+1)
	for _, v := range shown {
		rows = append(rows, row(v))
	}
	if rest := len(of) - len(shown); rest > 0 {
		rows = append(rows, Row{Kind: kindImported, Title: a.Words().N("import.more", rest)})
	}
	return rows
}
