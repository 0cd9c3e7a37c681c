package say

import (
	"cmp"
	"slices"
	"strconv"

	"wawasan/app/exchange"
)

// The groups of people in which a preview shows them.
const (
	groupPossibly = "import.possibly" // who is asked about
	groupNew      = "import.new"
	groupChanged  = "import.changed"
	groupOlder    = "import.older"
	groupSkipped  = "import.skipped"
	groupSame     = "import.same"
)

// groupOf is the group of an outcome.
func groupOf(o exchange.Outcome) string {
	switch {
	case o.Kind == exchange.OutcomeNew && o.MayBeKnown():
		return groupPossibly
	case o.Kind == exchange.OutcomeNew:
		return groupNew
	case o.Kind == exchange.OutcomeChanged:
		return groupChanged
	case o.Kind == exchange.OutcomeSkipped:
		return groupSkipped
	case o.IsOlder():
		return groupOlder
	}
	return groupSame
}

// grouped are the people of a plan by their groups, in the order of the file. Whoever
// was decided of stays where they stood, to be decided of again.
func (p ImportPlan) grouped() map[string][]ImportItem {
	possibly, fresh := parted(p.New, ImportItem.isPossibly)
	older, same := parted(p.Same, ImportItem.isOlder)
	of := map[string][]ImportItem{groupPossibly: possibly, groupNew: fresh, groupChanged: p.Changed, groupOlder: older, groupSkipped: p.Skipped, groupSame: same}
	var stayed []ImportItem
	for group, items := range of {
		moved, others := parted(items, func(i ImportItem) bool { return i.stood != nil && groupOf(*i.stood) != group })
		if len(moved) > 0 {
			of[group], stayed = others, append(stayed, moved...)
		}
	}
	for _, i := range stayed {
		group := groupOf(*i.stood)
		of[group] = append(slices.Clone(of[group]), i)
	}
	if len(stayed) > 0 {
		for _, items := range of {
			slices.SortFunc(items, func(a, b ImportItem) int { return cmp.Compare(a.Row, b.Row) })
		}
	}
	return of
}

// decided says what a person decided of somebody in a file, "" for nothing.
func (s Speaker) decided(i exchange.Item) string {
	if i.Stood == nil {
		return ""
	}
	who, line := i.Stood.Possibly, s.lineIn(i.OtherIn, i.Stood.Twin)
	switch {
	case i.Decided == exchange.Skipped:
		return s.T("import.decided.skipped")
	case !i.Stood.MayBeKnown():
		return s.T("import.decided.after_all")
	case i.Decided == exchange.Merged && who != "":
		return s.T("import.decided.merged", "who", who)
	case i.Decided == exchange.Merged:
		return s.T("import.decided.merged_row", "line", line)
	case who != "":
		return s.T("import.decided.new", "who", who)
	}
	return s.T("import.decided.new_row", "line", line)
}

// ImportRows shows a plan as a list: possibly known, new, changed, older than
// the notebook, skipped, same, to be known, unusable, doubtful, not kept, each group with its count in the
// heading and at most limit rows, and a row that says how many more there are;
// limit 0 means all. Whoever was decided of stays in the group where they stood.
func (s Speaker) ImportRows(p ImportPlan, limit int) []Row {
	of := p.grouped()
	var rows []Row
	group := func(key string, n int, of []Row) {
		if n == 0 {
			return
		}
		of[0].Heading = s.T(key, "n", n)
		for i := range of {
			of[i].Key = cmp.Or(of[i].Key, key+"/"+strconv.Itoa(i))
		}
		rows = append(rows, of...)
	}
	people := func(key string) {
		from := len(rows)
		group(key, len(of[key]), s.itemRows(of[key], limit))
		if said, _ := parted(of[key], func(i ImportItem) bool { return i.stood != nil }); len(said) > 0 {
			rows[from].Heading = s.T("import.group.decided", "group", rows[from].Heading, "n", len(said))
		}
	}
	people(groupPossibly)
	people(groupNew)
	s.messageRows(p, limit, group)
	people(groupChanged)
	people(groupOlder)
	people(groupSkipped)
	people(groupSame)
	group("import.news", len(p.News), s.problemRows(IconNone, p.News, limit))
	group("import.unusable", len(p.Unusable), s.problemRows(IconProblem, p.Unusable, limit))
	group("import.warnings", len(p.Warnings), s.problemRows(IconProblem, p.Warnings, limit))
	chosen, lost := parted(p.Lost, func(l ImportLost) bool { return l.ByChoice })
	group("import.lost", len(lost)+p.Unnamed.Lost, s.lostRows(IconProblem, lost, p.Unnamed.Lost, limit))
	group("import.lost_chosen", len(chosen)+p.Unnamed.ByChoice, s.lostRows(IconNone, chosen, p.Unnamed.ByChoice, limit))
	return rows
}
