package say

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"wawasan/app/exchange"
	"wawasan/app/interchange"
	"wawasan/app/thing"
)

// ImportItem is one person of a file. Note says in words what would change,
// whom somebody new may be, or why a row changes nothing.
type ImportItem struct {
	Line     int    `json:"line"`
	Name     string `json:"name"`
	Sub      string `json:"sub"`
	Note     string `json:"note"`
	Possibly bool   `json:"possibly"` // somebody new who may be known already
	Older    bool   `json:"older"`    // what the notebook says is newer
	Row      int    `json:"-"`        // its place in the file, for exchange.Decisions
	File     string `json:"file"`     // which of several files it stands in, "" for the only one

	// Decided says what a person decided of it, "" for nothing.
	Decided string `json:"-"`

	icon  string // of what it is
	stood *exchange.Outcome
}

// Text is what stands below a person's name: what was decided of them, the note,
// behind what they do when that is not told by it.
func (i ImportItem) Text() string { return Join(i.Decided, i.told()) }

func (i ImportItem) told() string {
	switch {
	case i.Note == "":
		return i.Sub
	case i.Possibly && i.Sub != "":
		return i.Sub + "; " + i.Note
	}
	return i.Note
}

// ImportProblem says in a sentence why a row cannot be used or what is
// doubtful about it; Line is 0 when the whole file is meant, File is "" for the
// only one.
type ImportProblem struct {
	File   string `json:"file"`
	Line   int    `json:"line"`
	Reason string `json:"reason"`
}

// ImportReport says what an import did, or would do.
type ImportReport struct {
	Format   string          `json:"format"`
	New      int             `json:"new"`
	Same     int             `json:"same"`
	Changed  int             `json:"changed"`
	Skipped  int             `json:"skipped"`
	Possibly int             `json:"possibly"` // of New: may be known already
	Older    int             `json:"older"`    // of Same and Changed: name a job of before
	Unusable []ImportProblem `json:"unusable"`
	Lost     []ImportLost    `json:"not_kept"`
	Unnamed  ImportUnnamed   `json:"not_named"` // how much more is not kept
	Messages *ImportMessages `json:"messages"`  // nil where the file has none
}

// ImportLost is what a file says of somebody and the notebook cannot keep.
type ImportLost struct {
	File     string `json:"file"` // which of several files, "" for the only one
	Line     int    `json:"line"`
	Name     string `json:"name"`
	Property string `json:"property"`  // of a card, or the heading of a column
	Value    string `json:"value"`     // its beginning
	ByChoice bool   `json:"by_choice"` // its column was said not to be read
}

// ImportUnnamed counts what is not kept and not named one by one.
type ImportUnnamed = interchange.Unnamed

// ImportPlan says what importing a file would do: everyone in it stands in
// exactly one of New, Same, Changed and Skipped, in the order of the file. Items of New
// are marked when they may be known already, others when their row names a job
// of before, which is not taken over.
type ImportPlan struct {
	Format, File       string
	New, Same, Changed []ImportItem
	Skipped            []ImportItem
	Unusable, Warnings []ImportProblem
	News               []ImportProblem // what one should know, and need do nothing about
	Lost               []ImportLost    // the first of it
	Unnamed            ImportUnnamed   // how much more of it there is
	Messages           *ImportMessages // nil where the file has none
	Plan               exchange.Plan   // to be applied
}

// Report counts what the plan holds.
func (p ImportPlan) Report() ImportReport {
	possibly, _ := parted(p.New, ImportItem.isPossibly)
	older, _ := parted(slices.Concat(p.Same, p.Changed), ImportItem.isOlder)
	return ImportReport{
		Format: p.Format, New: len(p.New), Same: len(p.Same), Changed: len(p.Changed), Skipped: len(p.Skipped),
		Possibly: len(possibly), Older: len(older), Unusable: append([]ImportProblem{}, p.Unusable...), Lost: append([]ImportLost{}, p.Lost...),
		Unnamed: p.Unnamed, Messages: p.Messages,
	}
}

func (i ImportItem) isPossibly() bool { return i.Possibly }
func (i ImportItem) isOlder() bool    { return i.Older }

// ImportPlan says a plan.
func (s Speaker) ImportPlan(p exchange.Plan) ImportPlan {
	return ImportPlan{
		Format: p.Format, File: p.File, New: s.importItems(p.New), Same: s.importItems(p.Same), Changed: s.importItems(p.Changed), Skipped: s.importItems(p.Skipped),
		Unusable: s.importProblems(p.Unusable), Warnings: s.importProblems(p.Warnings), News: s.importProblems(p.News), Lost: lostOf(p.Lost), Unnamed: p.Unnamed, Messages: s.messages(p), Plan: p,
	}
}

func lostOf(lost []interchange.Lost) []ImportLost {
	out := make([]ImportLost, len(lost))
	for n, l := range lost {
		out[n] = ImportLost(l)
	}
	return out
}

func (s Speaker) importItems(items []exchange.Item) []ImportItem {
	out := make([]ImportItem, len(items))
	for n, i := range items {
		out[n] = ImportItem{
			Line: i.Line, Name: i.Name, Sub: Join(i.Title, i.Company, s.rowKind(i.Outcome.Table)), Note: s.importNote(i), Possibly: i.MayBeKnown(), Older: i.IsOlder(), Row: i.Row,
			File: i.From, Decided: s.decided(i), icon: rowIcon(i.Outcome.Table), stood: i.Stood,
		}
	}
	return out
}

// rowKind says what a row of another notebook is, "" for somebody of a file.
func (s Speaker) rowKind(table string) string {
	if table == "" {
		return ""
	}
	return cmp.Or(s.tableKind(table), s.T("import.row"))
}

// rowIcon is that of what a row of a table is, a person's for somebody of a file.
func rowIcon(table string) string {
	if table == "" {
		return IconPerson
	}
	kind := thing.KindOf(table)
	if kind == "" || !thing.Shown(kind) && kind != thing.KindTag {
		return IconNone
	}
	return string(kind)
}

func (s Speaker) importProblems(list []interchange.Unusable) []ImportProblem {
	out := make([]ImportProblem, len(list))
	for i, u := range list {
		out[i] = ImportProblem{File: u.File, Line: u.Line, Reason: s.T(u.Reason, u.Args...)}
	}
	return out
}

// importNote says what a row changes of a contact, whom somebody new may be,
// and why what a row says is not taken over.
func (s Speaker) importNote(i exchange.Item) string {
	o := *i.Outcome
	var parts []string
	add := func(is bool, key string, args ...any) {
		if is {
			parts = append(parts, s.T(key, args...))
		}
	}
	stays, said := cmp.Or(o.Stays, "–"), o.Again == 0 && o.Says != ""
	add(o.Possibly != "", "import.note.possibly", "who", o.Possibly)
	add(o.Twin > 0, "import.note.possibly_row", "line", s.lineIn(i.OtherIn, o.Twin))
	add(o.Refused, "import.note.refused")
	add(o.Gone, "import.note.gone")
	add(o.Keeps, "import.note.keeps")
	add(o.Called != "", "import.note.called", "who", o.Called)
	add(o.Is != "" && o.Was != "", "import.note.moved", "was", o.Was, "is", o.Is)
	add(o.Is != "" && o.Was == "", "import.note.position", "is", o.Is)
	add(o.Again > 0 && o.Says != "", "import.note.twice", "line", s.lineIn(i.OtherIn, o.Again), "is", stays, "was", cmp.Or(o.Says, "–"))
	add(said && o.Unplaced, "import.note.unplaced", "was", o.Says, "is", stays)
	add(said && !o.Older && !o.Unplaced, "import.note.held_before", "was", o.Says, "is", stays)
	add(said && o.Older, "import.note.older_file", "was", o.Says, "is", stays)
	add(o.Mail != "", "import.note.email", "value", o.Mail)
	add(o.Link != "", "import.note.link", "value", o.Link)
	add(o.Number != "", "import.note.phone", "value", o.Number)
	if o.Details > 0 {
		parts = append(parts, s.N("import.note.kept", o.Details))
	}
	add(!o.Since.IsZero(), "import.note.connected", "day", o.Since)
	return strings.Join(parts, "; ")
}

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

func (s Speaker) itemRows(items []ImportItem, limit int) []Row {
	var rows []Row
	for _, i := range first(items, limit) {
		row := Row{Key: PersonKey(i.Row), Icon: i.icon, Title: i.Name, Sub: Join(i.Text(), i.File), Fact: s.lineFact(i.Line)}
		if i.Name == "" { // what belongs to others has no name of its own
			row.Title, row.Sub = i.Sub, Join(i.Note, i.File)
		}
		rows = append(rows, row)
	}
	return s.andMore(rows, len(items))
}

const personKey = "person/"

// PersonKey is the key of the row of a plan that shows the person at a place in the
// file.
func PersonKey(place int) string { return personKey + strconv.Itoa(place) }

// ImportRow is the place in the file of the person whom a row of a plan shows.
func ImportRow(row Row) (place int, ok bool) {
	text, ok := strings.CutPrefix(row.Key, personKey)
	place, err := strconv.Atoi(text)
	return place, ok && err == nil
}

func (s Speaker) problemRows(icon string, list []ImportProblem, limit int) []Row {
	var rows []Row
	for _, p := range first(list, limit) {
		rows = append(rows, Row{Icon: icon, Title: p.Reason, Sub: p.File, Fact: s.lineFact(p.Line)})
	}
	return s.andMore(rows, len(list))
}

// lostRows shows what is lost; unnamed counts what is so too and stands nowhere.
func (s Speaker) lostRows(icon string, lost []ImportLost, unnamed, limit int) []Row {
	var rows []Row
	for _, l := range first(lost, limit) {
		rows = append(rows, Row{Icon: icon, Title: Join(s.lostCalled(l.Property), l.Value), Sub: Join(l.Name, l.File), Fact: s.lineFact(l.Line)})
	}
	return s.andMore(rows, len(lost)+unnamed)
}

// lostCalled says what a property is, in a person's words where there are some.
func (s Speaker) lostCalled(property string) string {
	key := map[string]string{"PHOTO": "lost.photo", "LOGO": "lost.logo", "SOUND": "lost.sound", "KEY": "lost.key", "AGENT": "lost.agent"}[property]
	if key == "" {
		return property
	}
	return s.T(key)
}

// LostProblem says in a sentence what cannot be kept.
func (s Speaker) LostProblem(l ImportLost) ImportProblem {
	key := "import.lost.is"
	switch {
	case l.ByChoice:
		key = "import.lost_chosen.is"
	case l.Name == "":
		key = "import.lost.no_place"
	}
	return ImportProblem{l.File, l.Line, s.T(key, "what", Join(s.lostCalled(l.Property), l.Value), "name", l.Name)}
}

func first[T any](of []T, limit int) []T {
	if limit > 0 && len(of) > limit {
		return of[:limit]
	}
	return of
}

// andMore adds a row that counts those that are not shown.
func (s Speaker) andMore(rows []Row, all int) []Row {
	if rest := all - len(rows); rest > 0 {
		rows = append(rows, Row{Icon: IconMore, Title: s.N("import.more", rest)})
	}
	return rows
}

// lineIn is the number of a line, with its file where that is another one.
func (s Speaker) lineIn(file string, line int) string {
	if file == "" {
		return strconv.Itoa(line)
	}
	return s.T("import.line_in", "n", line, "file", file)
}

func (s Speaker) lineFact(line int) string {
	if line == 0 {
		return ""
	}
	return s.T("import.line", "n", line)
}
