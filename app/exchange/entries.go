package exchange

import (
	"cmp"
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/match"
	"wawasan/data"
)

// entry is one person of a file: a row, or several that mean the same.
type entry struct {
	rows    []int // of the table, in its order
	calling calling
	firms   []*firm // that its rows name
	title   string  // folded
	day     data.Date
	keys    []string
	own     *somebody // whose card of ours it is

	who      *somebody // whom of the notebook it is
	is       *somebody // the same; who was made of it only where messages are looked at
	possibly *somebody // or may be
	twin     *entry    // or may be, in the file itself
	joined   *entry    // with whom of the file it was said to be one
	refused  bool      // left out once before, or erased
}

// entries are the people of a file.
type entries struct {
	table   interchange.Table
	firms   *firms
	all     []*entry // by their first row
	surest  []*entry // in an order that only what they say decides
	skipped []*entry // left out by choice, in neither of them
	of      []*entry // of each row
	byKey   map[string][]*entry
	byOwn   map[*somebody]*entry
	byName  map[string][]*entry // by written name
	byCore  map[string][]*entry
	shared  map[int]string // rows whose link is somebody else's, too: who that is
}

// maxLooked is how many people of one name are compared one by one. More of
// them share a name that tells nothing.
const maxLooked = 50

// readEntries finds which rows of a file mean one person. Rows with a profile
// of their own come first and those that say most, whatever their order in
// the file is, so that the order changes nothing about who is who.
func readEntries(table interchange.Table, firms *firms, known *kept) *entries {
	e := &entries{
		table: table, firms: firms, of: make([]*entry, len(table.People)), shared: map[int]string{},
		byKey: map[string][]*entry{}, byOwn: map[*somebody]*entry{}, byName: map[string][]*entry{}, byCore: map[string][]*entry{},
	}
	firms.hear(table.People)
	rows := make([]*entry, len(table.People))
	order := make([]int, len(table.People))
	for i, p := range table.People {
		order[i], rows[i] = i, e.alone(i, p)
		rows[i].own = known.written(data.ID(p.UID))
	}
	e.partProfiles(rows, known)
	slices.SortFunc(order, func(a, b int) int {
		return cmp.Or(compareRows(rows[a], rows[b], table.People[a], table.People[b]), cmp.Compare(a, b))
	})
	for _, i := range order {
		row := rows[i]
		of := e.meant(row)
		if of == nil {
			of = e.add(row)
		} else {
			e.join(of, row)
		}
		e.of[i] = of
	}
	for _, of := range e.surest {
		slices.Sort(of.rows)
	}
	e.byName, e.byKey, e.byOwn = nil, nil, nil // large, and of no further use
	e.all = slices.Clone(e.surest)
	slices.SortFunc(e.all, func(a, b *entry) int { return cmp.Compare(a.rows[0], b.rows[0]) })
	return e
}

// alone is a row as if it meant somebody of its own.
func (e *entries) alone(i int, p interchange.Person) *entry {
	row := &entry{rows: []int{i}, calling: calls(p.Name), title: data.Fold(p.Title), day: p.Connected}
	if of := e.firms.named(p.Company); of != nil {
		row.firms = []*firm{of}
	}
	for _, a := range addressesOf(p) {
		if a.key != "" {
			row.keys = append(row.keys, a.key)
		}
	}
	return row
}

// partProfiles takes a profile off rows that share it with people of other
// names: somebody's own address filled down a column says nothing of the
// others. The one who is known by it keeps it.
func (e *entries) partProfiles(rows []*entry, known *kept) {
	owners := map[string]*entry{}
	for _, row := range rows {
		if len(row.keys) == 0 || !match.IsProfile(row.keys[0]) {
			continue
		}
		// the fullest name, whatever the order
		if had := owners[row.keys[0]]; had == nil || fuller(row.calling.fold, had.calling.fold) {
			owners[row.keys[0]] = row
		}
	}
	others := map[string]*entry{} // the first of another name
	for _, row := range rows {
		if len(row.keys) > 0 && match.IsProfile(row.keys[0]) && others[row.keys[0]] == nil && !row.calling.maybe(owners[row.keys[0]].calling) {
			others[row.keys[0]] = row
		}
	}
	for i, row := range rows {
		if len(row.keys) == 0 || others[row.keys[0]] == nil {
			continue
		}
		key, owner := row.keys[0], owners[row.keys[0]].calling
		if of := known.byKey[key]; len(of) > 0 && row.calling.maybe(of[0].calling) {
			continue
		} else if len(of) > 0 {
			owner = of[0].calling
		}
		if row.calling.maybe(owner) {
			owner = others[key].calling
		}
		e.shared[i] = owner.exact
		row.keys = row.keys[1:]
	}
}

func fuller(a, b string) bool { return len(a) > len(b) || len(a) == len(b) && a < b }

// compareRows puts rows into an order that only what they say decides.
func compareRows(a, b *entry, p, q interchange.Person) int {
	if c := cmp.Compare(b.rank(), a.rank()); c != 0 {
		return c
	}
	if c := cmp.Compare(a.calling.written, b.calling.written); c != 0 {
		return c
	}
	if c := slices.Compare(a.keys, b.keys); c != 0 {
		return c
	}
	return cmp.Or(
		cmp.Compare(data.Fold(p.Company), data.Fold(q.Company)), cmp.Compare(a.title, b.title), cmp.Compare(a.day.String(), b.day.String()),
		cmp.Compare(p.Name, q.Name), cmp.Compare(p.Phone, q.Phone),
	)
}

// rank says how much a row tells of who is meant.
func (e *entry) rank() int {
	n := 10*len(e.keys) + 2*len(e.firms)
	if len(e.keys) > 0 && match.IsProfile(e.keys[0]) {
		n += 100
	}
	if e.own != nil {
		n += 1000
	}
	if e.title != "" {
		n++
	}
	if !e.day.IsZero() {
		n++
	}
	return n
}

// meant finds the person of the file that a further row means: by a card of
// ours, which means nobody else, by a profile, by another address and a name
// that agrees, or by its name at the same company where nothing speaks against
// it.
func (e *entries) meant(row *entry) *entry {
	if row.own != nil {
		return e.byOwn[row.own]
	}
	for _, key := range row.keys {
		for _, of := range e.byKey[key][:min(len(e.byKey[key]), maxLooked)] {
			if match.IsProfile(key) || row.calling.agreesBy(key, of.calling) && !match.OtherPage(row.keys, of.keys) {
				return of
			}
		}
	}
	same := e.byName[row.place()]
	for _, of := range same[:min(len(same), maxLooked)] {
		switch {
		case match.OtherPage(row.keys, of.keys), otherMail(row.keys, of.keys):
		case row.title != "" && of.title != "" && row.title != of.title:
		case !row.day.IsZero() && !of.day.IsZero() && row.day != of.day:
		default:
			return of
		}
	}
	return nil
}

// place is a name at a company.
func (e *entry) place() string {
	if len(e.firms) == 0 {
		return e.calling.written + "\x00"
	}
	return e.calling.written + "\x00" + string(e.firms[0].id)
}

func (e *entries) add(row *entry) *entry {
	e.surest = append(e.surest, row)
	if row.own != nil {
		e.byOwn[row.own] = row
	}
	e.byName[row.place()] = append(e.byName[row.place()], row)
	e.byCore[row.calling.core] = append(e.byCore[row.calling.core], row)
	for _, key := range row.keys {
		e.byKey[key] = append(e.byKey[key], row)
	}
	return row
}

// join adds to a person what a further row says of them.
func (e *entries) join(of, row *entry) {
	of.rows = append(of.rows, row.rows...)
	for _, key := range row.keys {
		if !slices.Contains(of.keys, key) {
			of.keys = append(of.keys, key)
			e.byKey[key] = append(e.byKey[key], of)
		}
	}
	for _, f := range row.firms {
		if !slices.Contains(of.firms, f) && len(of.firms) < maxLooked {
			of.firms = append(of.firms, f)
		}
	}
	if of.day.IsZero() {
		of.day = row.day
	}
	if of.title == "" {
		of.title = row.title
	}
}

// telling is the row of a person that stands for the others: the first of
// those that say most of their job; of cards the one that was changed last.
func (e *entries) telling(of *entry) int {
	says := func(i int) int {
		n := 0
		if e.table.People[i].Company != "" {
			n += 2
		}
		if e.table.People[i].Title != "" {
			n++
		}
		return n
	}
	return slices.MaxFunc(of.rows, func(a, b int) int {
		return cmp.Or(cmp.Compare(says(a), says(b)), e.table.People[a].Revised().Compare(e.table.People[b].Revised()))
	})
}

// lead makes the surest of those who mean one contact the one whose job counts.
func (e *entries) lead() {
	led := map[*somebody]bool{}
	for _, of := range e.surest {
		if of.who != nil && !led[of.who] {
			led[of.who] = true
			of.who.taken = of
		}
	}
}
