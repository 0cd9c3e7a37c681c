package app

// The kinds of a preview's rows: they lead nowhere.
const (
	kindImported Kind = "imported"
)

// ImportRows shows a plan as a list: new, possibly known, changed, older than
// the notebook, same, unusable, doubtful, each group with its count in the
// heading and at most limit rows, and a row that says how many more there are;
// limit 0 means all.
func (a *App) ImportRows(plan ImportPlan, limit int) []Row {
	possibly, fresh := parted(plan.New, isPossibly)
	older, same := parted(plan.Same, isOlder)
	var rows []Row
	group := func(key string, n int, of []Row) {
		if n > 0 {
			of[0].Heading = a.Words().T(key, "n", n)
			rows = append(rows, of...)
		}
	}
	group("import.new", len(fresh), a.itemRows(fresh, limit))
	group("import.possibly", len(possibly), a.itemRows(possibly, limit))
	group("import.changed", len(plan.Changed), a.itemRows(plan.Changed, limit))
	group("import.older", len(older), a.itemRows(older, limit))
	group("import.same", len(same), a.itemRows(same, limit))
	group("import.unusable", len(plan.Unusable), a.problemRows(plan.Unusable, limit))
	group("import.warnings", len(plan.Warnings), a.problemRows(plan.Warnings, limit))
	return rows
}

func isPossibly(i ImportItem) bool { return i.Possibly }

func isOlder(i ImportItem) bool { return i.Older }

func parted[T any](all []T, is func(T) bool) (those, others []T) {
	for _, v := range all {
		if is(v) {
			those = append(those, v)
		} else {
			others = append(others, v)
		}
	}
	return those, others
}

func count[T any](all []T, is func(T) bool) int {
	those, _ := parted(all, is)
	return len(those)
}

func (a *App) itemRows(items []ImportItem, limit int) []Row {
	return shownRows(a, items, limit, func(i ImportItem) Row {
		return Row{Kind: kindImported, Title: i.Name, Sub: i.Text(), Fact: a.lineFact(i.Line)}
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
