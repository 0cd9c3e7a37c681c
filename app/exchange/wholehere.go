package exchange

import (
	"strings"

	"wawasan/app/interchange"
	"wawasan/app/thing"
	"wawasan/data"
)

// twins are, by table, the columns that make two rows one though their keys
// differ: of these one notebook has one, or two would say the same.
var twins = map[string][]string{
	"industries":         {"name"},
	"companies":          {"name"},
	"company_aliases":    {"company_id", "name"},
	"contact_points":     {"contact_id", "kind", "label", "value"},
	"positions":          {"contact_id", "company_id", "title"},
	"interview_contacts": {"interview_id", "contact_id"},
	"tags":               {"name"},
	"mentions":           {"note_id", "contact_id", "company_id", "industry_id", "tag_id"},
	"criteria":           {"name"},
	"ratings":            {"criterion_id", "industry_id", "contact_id"},
	"agenda_marks":       {"rule", "ref"},
	"holidays":           {"day", "name"},
	"lesson_links":       {"lesson_id", "about_id", "kind"},
	"functions":          {"company_id", "name"},
	"challenges":         {"text", "industry_id"},
	"filed_lessons":      {"lesson_id", "function_id", "aspect", "challenge_id", "company_id"},
	"company_links":      {"from_id", "to_id", "kind"},
	"skills":             {"industry_id", "name"},
	"lesson_reviews":     {"lesson_id"},
	"saved_searches":     {"name", "query", "list"},
	"questions":          {"text", "purpose"},
	"templates":          {"name", "lang", "kind"},
}

// here is this notebook, as far as the file asks for it.
type here struct {
	w        *whole
	refs     map[string]map[string]data.Reference // by table and column
	living   map[data.ID]bool
	kept     map[data.ID]map[string]any // rows here whose key the file has
	leaves   map[data.ID]map[string]any // what of them would leave in a file; those off the record are missing
	deleted  map[data.ID]bool
	nameless map[data.ID]bool              // people who lost their name for good
	twin     map[string]map[string]data.ID // by table and words
	called   map[data.ID]string            // contacts by their folded names
	keys     map[string][]data.ID          // contacts by their addresses
	holds    map[data.ID]data.ID           // contacts with the position they hold now
	own      map[string]data.ID            // companies and industries that are the person's own
	of       map[data.ID]*wholeRow         // rows of the file
}

func readHere(r data.Reader, w *whole) (*here, error) {
	h := &here{
		w: w, refs: map[string]map[string]data.Reference{}, living: map[data.ID]bool{}, kept: map[data.ID]map[string]any{}, leaves: map[data.ID]map[string]any{}, twin: map[string]map[string]data.ID{},
		called: map[data.ID]string{}, keys: map[string][]data.ID{}, holds: map[data.ID]data.ID{}, own: map[string]data.ID{}, of: map[data.ID]*wholeRow{},
	}
	all, err := r.References()
	if err != nil {
		return nil, err
	}
	for _, ref := range all {
		if h.refs[ref.Table] == nil {
			h.refs[ref.Table] = map[string]data.Reference{}
		}
		h.refs[ref.Table][ref.Column] = ref
	}
	if h.deleted, err = r.Deleted(); err != nil {
		return nil, err
	}
	if h.nameless, err = r.Anonymised(); err != nil {
		return nil, err
	}
	for _, table := range w.tables {
		for _, row := range table.rows {
			h.of[row.id] = row
		}
		h.twin[table.name] = map[string]data.ID{}
		if err := r.Dump(table.name, func(kept map[string]any) error { h.read(table.name, kept); return nil }); err != nil {
			return nil, err
		}
	}
	if err := h.readLeaving(r); err != nil {
		return nil, err
	}
	points, err := r.ContactKeys()
	for _, p := range points {
		h.keys[p.MatchKey] = append(h.keys[p.MatchKey], p.ContactID)
	}
	return h, err
}

// readLeaving finds out what a file written of this notebook would hold of the rows
// that the other file has, too: what is withheld there was not emptied by anybody.
func (h *here) readLeaving(r data.Reader) error {
	if len(h.kept) == 0 {
		return nil
	}
	leaving, err := newExporting(r)
	if err != nil {
		return err
	}
	for _, table := range exported {
		err := leaving.each(table, func(values []any) error {
			out := map[string]any{}
			for n, column := range table.columns {
				out[column] = values[n]
			}
			if id := row(out).id("id"); h.kept[id] != nil {
				h.leaves[id] = out
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (h *here) read(table string, kept map[string]any) {
	r := row(kept)
	id := r.id("id")
	h.living[id] = true
	if h.of[id] != nil {
		h.kept[id] = kept
	}
	if words, ok := twinWords(table, kept); ok {
		h.twin[table][words] = id
	}
	switch table {
	case "contacts":
		h.called[id] = data.Fold(r.text("name"))
	case "positions":
		if r.is("current") {
			h.holds[r.id("contact_id")] = id
		}
	case "companies", "industries":
		if r.is("own") {
			h.own[table] = id
		}
	}
}

// twinWords are what a row is known by beside its key: what ships by what it
// ships as.
func twinWords(table string, values map[string]any) (string, bool) {
	columns := twins[table]
	if columns == nil {
		return "", false
	}
	if ships := data.TextOf(values["ships"]); ships != "" {
		return "ships\x00" + ships + "\x00" + data.TextOf(values["lang"]), true
	}
	words := make([]string, len(columns))
	for n, column := range columns {
		words[n] = data.Fold(data.TextOf(values[column]))
		if words[n] == "" && column == "list" {
			words[n] = string(thing.KindLesson) // a file from before there were others
		}
	}
	return strings.Join(words, "\x00"), true
}

// matchContacts finds whom of the file is surely a contact here under another key:
// by an address that only one person has, and the same name.
func (h *here) matchContacts() {
	names := map[data.ID]string{}
	for _, row := range h.rows("contacts") {
		names[row.id] = data.Fold(data.TextOf(row.Values["name"]))
	}
	for _, point := range h.rows("contact_points") {
		who := data.ID(data.TextOf(point.Values["contact_id"]))
		row := h.of[who]
		key := matchKeyOf(point.Values)
		if row == nil || h.living[who] || row.as != who || key == "" || len(h.keys[key]) != 1 {
			continue
		}
		if as := h.keys[key][0]; h.of[as] == nil && h.called[as] == names[who] {
			row.as = as
		}
	}
}

func matchKeyOf(point map[string]any) string {
	return thing.MatchKey(data.TextOf(point["kind"]), data.TextOf(point["value"]))
}

func (h *here) rows(table string) []*wholeRow {
	for _, t := range h.w.tables {
		if t.name == table {
			return t.rows
		}
	}
	return nil
}

// judge says what becomes of a row, as far as it follows from the row alone.
func (h *here) judge(table wholeTable, row *wholeRow) {
	h.translate(table.name, row)
	kept, leaves := h.kept[row.id], h.leaves[row.id]
	switch {
	case table.name == "contacts" && h.nameless[row.id]:
		row.fate = fateStays // whatever they are called there
	case table.name == "contact_points" && kept == nil && h.nameless[data.ID(data.TextOf(row.Values["contact_id"]))]:
		row.fate = fateGone
	case kept != nil && h.equal(table, row, leaves):
		row.fate = fateSame
	case leaves != nil && newer(row.Values, kept):
		row.fate = fateNewer
		keepWithheld(table, row, kept, leaves)
	case kept != nil:
		row.fate = fateStays
	case row.as != row.id:
		row.fate = fateSame
	case toItself(table.name, row):
		row.fate = fateSame
	case h.deleted[row.id]:
		row.fate = fateGone
	default:
		h.findTwin(table.name, row)
	}
}

// toItself reports a row that would now lead from a thing to itself, since both its
// ends are one here.
func toItself(table string, row *wholeRow) bool {
	switch table {
	case "company_links":
		return row.Values["from_id"] == row.Values["to_id"]
	case "lesson_links":
		return row.Values["lesson_id"] == row.Values["about_id"]
	case "agenda_marks":
		a, b, ok := data.KeysOfPair(data.TextOf(row.Values["reason"]))
		return ok && a == b
	}
	return false
}

// findTwin makes a new row the one that says the same here, if there is one.
func (h *here) findTwin(table string, row *wholeRow) {
	words, ok := twinWords(table, row.Values)
	if !ok {
		return
	}
	if as := h.twin[table][words]; as != "" {
		row.as, row.fate = as, fateSame
		return
	}
	if table != "contact_points" && table != "positions" && table != "company_aliases" { // of which a notebook may have two alike
		h.twin[table][words] = row.id
	}
}

// translate makes the references of a row those of here.
func (h *here) translate(table string, row *wholeRow) {
	for column := range h.refs[table] {
		h.point(row, column)
	}
	if table == "agenda_marks" {
		h.point(row, "ref")
		h.pointPair(row)
	}
}

// pointPair makes a mark of two things that of those of here. Which they are stands
// in its reason alone: its ref is made of them.
func (h *here) pointPair(row *wholeRow) {
	a, b, ok := data.KeysOfPair(data.TextOf(row.Values["reason"]))
	if !ok || data.TextOf(row.Values["rule"]) != data.DoubleRule {
		return
	}
	for _, key := range []*data.ID{&a, &b} {
		if to := h.of[*key]; to != nil {
			*key = to.as
		}
	}
	row.Values["ref"], row.Values["reason"] = string(data.PairOf(a, b)), data.PairKeys(a, b)
}

func (h *here) point(row *wholeRow, column string) {
	if to := h.of[data.ID(data.TextOf(row.Values[column]))]; to != nil && to.as != to.id {
		row.Values[column] = string(to.as)
	}
}

// keepWithheld takes out of a newer row what stays at home of the one here: the
// file cannot know it.
func keepWithheld(table wholeTable, row *wholeRow, kept, leaves map[string]any) {
	for _, column := range table.columns {
		if plainly(kept[column]) != plainly(leaves[column]) {
			delete(row.Values, column)
		}
	}
}

// equal reports that a row says what the one here does, nil for one that stays at
// home.
func (h *here) equal(table wholeTable, row *wholeRow, kept map[string]any) bool {
	if kept == nil {
		return false
	}
	for _, column := range table.columns {
		v, given := row.Values[column]
		if given && plainly(v) != plainly(kept[column]) {
			return false
		}
	}
	return true
}

// plainly is a value for comparing: nothing and an empty text are the same.
func plainly(v any) any {
	if v == nil {
		return ""
	}
	return v
}

// newer reports that a row of the file was written after the one here.
func newer(file, kept map[string]any) bool {
	at := data.TextOf(file["updated_at"])
	return at != "" && at > data.TextOf(kept["updated_at"])
}

// dropDangling takes out rows that belong to what does not come and is not here,
// and with them what belongs to them; other references to such rows end.
func (h *here) dropDangling() {
	for again := true; again; {
		again = false
		for _, table := range h.w.tables {
			for _, row := range table.rows {
				if row.fate == fateNew || row.fate == fateNewer {
					again = h.hold(table, row) || again
				}
			}
		}
	}
}

// hold looks after the references of a row, and reports that it is out.
func (h *here) hold(table wholeTable, row *wholeRow) bool {
	for column, ref := range h.refs[table.name] {
		to := data.ID(data.TextOf(row.Values[column]))
		if to == "" || h.comes(to) {
			continue
		}
		if !ref.Owned {
			row.Values[column] = nil
			continue
		}
		row.fate = fateUnusable
		if gone := h.of[to]; gone != nil && gone.fate == fateGone || h.deleted[to] {
			row.fate = fateGone
		} else {
			h.w.bad = append(h.w.bad, interchange.Unusable{Line: row.Line, Reason: "interchange.row.dangling", Args: []any{"table", table.name, "column", column}})
		}
		return true
	}
	return false
}

// comes reports that a row is here, or will be.
func (h *here) comes(id data.ID) bool {
	row := h.of[id]
	return h.living[id] || row != nil && row.as == id && row.fate != fateGone && row.fate != fateUnusable
}

// yield lets what is here go first where only one row may be so: my own company
// and field, and the position somebody holds.
func (h *here) yield() {
	for _, table := range []string{"companies", "industries"} {
		for _, row := range h.rows(table) {
			if row.fate != fateNew && row.fate != fateNewer || row.Values["own"] != true {
				continue
			}
			if had := h.own[table]; had != "" && had != row.as {
				row.Values["own"] = false
				continue
			}
			h.own[table] = row.as
		}
	}
	for _, row := range h.rows("positions") {
		if row.fate != fateNew && row.fate != fateNewer || row.Values["current"] != true {
			continue
		}
		who := data.ID(data.TextOf(row.Values["contact_id"]))
		if had := h.holds[who]; had != "" && had != row.as {
			row.Values["current"] = false
			continue
		}
		h.holds[who] = row.as
	}
}
