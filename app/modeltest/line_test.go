package modeltest

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/line"
	"wawasan/app/thing"
	"wawasan/data"
)

// word makes up a word that nothing else holds.
func (w *world) word() string {
	w.words++
	return "kata" + letters(w.words)
}

func letters(n int) string {
	var out []byte
	for n > 0 {
		out = append(out, byte('a'+n%26))
		n /= 26
	}
	return string(out) + "q"
}

// name makes up the name of somebody or something new.
func (w *world) name(first ...string) string {
	word := w.word()
	return first[w.words%len(first)] + " " + strings.ToUpper(word[:1]) + word[1:]
}

// anyApp is one of the programs at work.
func (w *world) anyApp(t *rapid.T) *app.App {
	return w.apps[rapid.IntRange(0, len(w.apps)-1).Draw(t, "program")]
}

// pick is one row of a table; without one the act is left out.
func (w *world) pick(t *rapid.T, table string) string {
	ids := w.is.ids(table)
	if len(ids) == 0 {
		t.Skip("no " + table)
	}
	return rapid.SampledFrom(ids).Draw(t, table)
}

// perhaps is one row of a table or "".
func (w *world) perhaps(t *rapid.T, table string) string {
	ids := append([]string{""}, w.is.ids(table)...)
	return rapid.SampledFrom(ids).Draw(t, "perhaps "+table)
}

// mention is a name inside a line: of a row there is, or of one to be made.
type mention struct {
	mark, table, id, name string
}

// typed is a line and what the model reads in it.
type typed struct {
	raw, kind, text, due string
	offRecord            bool
	person               *mention // whom a + line names
	names                []mention
}

var marks = map[string]string{"note": "", "lesson": "!", "gap": "?", "mine": ">", "theirs": "<", "person": "+", "focus": "*"}

// nameOf draws somebody or something to be named: one that is there and whose
// name nothing else has, or a new one.
func (w *world) nameOf(t *rapid.T, table, mark string, invent bool) (mention, bool) {
	var known []mention
	for _, id := range w.is.ids(table) {
		name := plain(w.is.row(table, id)["name"])
		if w.called(name) == 1 && !strings.ContainsAny(name, `"\`) {
			known = append(known, mention{mark, table, id, name})
		}
	}
	if invent && (len(known) == 0 || rapid.IntRange(0, 3).Draw(t, "new") == 0) {
		first := map[string][]string{"contacts": {"Sari", "Budi", "José", "Łukasz"}, "industries": {"Energi", "Bank"}, "tags": {"topik"}}[table]
		return mention{mark: mark, table: table, name: w.name(first...)}, true
	}
	if len(known) == 0 {
		return mention{}, false
	}
	return rapid.SampledFrom(known).Draw(t, "name"), true
}

// called counts the rows that a name may stand for.
func (w *world) called(name string) int {
	n := 0
	for _, table := range []string{"contacts", "companies", "company_aliases", "industries", "tags"} {
		for _, raw := range w.is[table] {
			if data.Fold(plain(rowOf(raw)["name"])) == data.Fold(name) {
				n++
			}
		}
	}
	return n
}

func (w *world) typedLine(t *rapid.T, kind string) typed {
	l := typed{kind: kind, offRecord: rapid.IntRange(0, 5).Draw(t, "off the record") == 0}
	for _, of := range []struct {
		table, mark string
		invent      bool
	}{{"contacts", "@", true}, {"companies", "@", false}, {"industries", "#", true}, {"tags", "##", true}} {
		if rapid.IntRange(0, 2).Draw(t, "names "+of.table) > 0 {
			continue
		}
		if m, ok := w.nameOf(t, of.table, of.mark, of.invent); ok {
			l.names = append(l.names, m)
		}
	}
	if rapid.IntRange(0, 4).Draw(t, "due") == 0 {
		l.due = data.DateOf(w.at).AddDays(rapid.IntRange(-3, 30).Draw(t, "in days")).String()
	}
	w.spell(t, &l)
	return l
}

// spell writes the line down.
func (w *world) spell(t *rapid.T, l *typed) {
	raw, text := "", w.word()+" gaji tim"
	if l.kind == "person" {
		m, _ := w.nameOf(t, "contacts", "@", true)
		l.person = &m
		l.names = slices.DeleteFunc(l.names, func(other mention) bool { return other.name == m.name })
		text = m.name + ", " + text
	}
	if l.offRecord {
		raw = "~"
	}
	if mark := marks[l.kind]; mark != "" {
		raw += mark + " "
	} else if l.offRecord {
		raw += " "
	}
	raw += text
	for _, m := range l.names {
		raw += " " + m.mark + `"` + m.name + `"`
		text += " " + m.mark[:1] + m.name
	}
	if l.due != "" {
		raw += " ^" + l.due
	}
	l.raw, l.text = raw, text
	if l.kind == "note" && l.due != "" {
		l.kind = "mine"
	}
}

// where draws what a line belongs to.
func (w *world) where(t *rapid.T) app.Where {
	interview := ""
	if rapid.Bool().Draw(t, "in an interview") {
		interview = w.perhaps(t, "interviews")
	}
	where := app.Where{Interview: data.ID(interview)}
	if interview != "" {
		if asked := w.is.having("planned_questions", "interview_id", interview); len(asked) > 0 && rapid.Bool().Draw(t, "under a question") {
			where.Question = data.ID(rapid.SampledFrom(asked).Draw(t, "question"))
		}
	}
	return where
}

// with lists who takes part in an interview, in their order.
func (w *world) with(interview string) []string {
	ids := w.is.having("interview_contacts", "interview_id", interview)
	slices.SortStableFunc(ids, func(a, b string) int {
		return strings.Compare(plain(w.is.row("interview_contacts", a)["place"]), plain(w.is.row("interview_contacts", b)["place"]))
	})
	for n, id := range ids {
		ids[n] = plain(w.is.row("interview_contacts", id)["contact_id"])
	}
	return ids
}

// idOf is the ID of whom a mention names, known or made.
func (m mention) idOf() any {
	if m.id != "" {
		return m.id
	}
	return named{m.table, "name", m.name}
}

// filing says which rows filing a line makes.
func (w *world) filing(l typed, where app.Where) []row {
	interview := w.is.row("interviews", string(where.Interview))
	var with []string
	if interview != nil {
		with = w.with(string(where.Interview))
	}
	all := l.names
	if l.person != nil {
		all = append([]mention{*l.person}, all...)
	}
	var rows []row
	first := map[string]any{"companies": interview["company_id"], "industries": interview["industry_id"]}
	said := map[string]bool{}
	for n, m := range all {
		if !said[m.table] {
			said[m.table], first[m.table] = true, m.idOf()
		}
		if m.id == "" {
			cols := map[string]any{"name": m.name}
			if n == 0 && l.person != nil {
				cols["about"], cols["introducer_id"] = anything{}, ""
				if l.offRecord {
					cols["about"] = ""
				}
				if len(with) > 0 {
					cols["introducer_id"] = with[0]
				}
			}
			rows = append(rows, row{table: m.table, cols: cols})
		}
	}
	owner := first["contacts"]
	if len(with) > 0 && (!said["contacts"] || !slices.Contains([]string{">", "<", "?"}, marks[l.kindTyped()])) {
		owner = with[0]
	}
	if l.person != nil && l.person.id == "" && said["companies"] {
		rows = append(rows, row{table: "positions", cols: map[string]any{"contact_id": l.person.idOf(), "company_id": first["companies"], "current": true}})
	}
	note := map[string]any{
		"kind": l.kind, "raw": l.raw, "text": l.text, "off_record": l.offRecord, "contact_id": owner,
		"interview_id": string(where.Interview), "planned_question_id": string(where.Question),
	}
	rows = append(rows, row{table: "notes", cols: note})
	for _, m := range all {
		column := map[string]string{"contacts": "contact_id", "companies": "company_id", "industries": "industry_id", "tags": "tag_id"}[m.table]
		rows = append(rows, row{table: "mentions", cols: map[string]any{"note_id": named{"notes", "raw", l.raw}, column: m.idOf()}})
	}
	return append(rows, l.derived(owner, first, string(where.Interview))...)
}

// kindTyped is the kind that the mark says, before a day makes a promise of it.
func (l typed) kindTyped() string {
	if l.kind == "mine" && !strings.HasPrefix(strings.TrimLeft(l.raw, "~ "), ">") {
		return "note"
	}
	return l.kind
}

// derived are the rows that a line becomes.
func (l typed) derived(owner any, first map[string]any, interview string) []row {
	base := func(more map[string]any) map[string]any {
		cols := map[string]any{"text": l.text, "off_record": l.offRecord, "contact_id": owner, "interview_id": interview, "note_id": named{"notes", "raw", l.raw}}
		for name, value := range more {
			cols[name] = value
		}
		return cols
	}
	var rows []row
	switch l.kind {
	case "lesson":
		rows = append(rows, row{table: "lessons", cols: base(map[string]any{"company_id": first["companies"], "industry_id": first["industries"]})})
	case "gap":
		rows = append(rows, row{table: "gaps", cols: base(map[string]any{"state": "open", "company_id": first["companies"], "industry_id": first["industries"]})})
	case "focus":
		rows = append(rows, row{table: "focus_areas", cols: base(map[string]any{"industry_id": first["industries"]})})
	}
	if l.due == "" && l.kind != "mine" && l.kind != "theirs" {
		return rows
	}
	direction := "mine"
	if l.kind == "theirs" {
		direction = "theirs"
	}
	return append(rows, row{table: "promises", cols: base(map[string]any{"direction": direction, "due": l.due})})
}

func captureOf(kind string) act {
	return func(w *world, t *rapid.T) effect {
		l, where := w.typedLine(t, kind), w.where(t)
		rows := w.filing(l, where)
		_, err := w.anyApp(t).Capture(ctx, l.raw, where)
		if err != nil {
			t.Fatalf("%s: %v", l.raw, err)
		}
		return effect{rows: rows}
	}
}

// paste files two lines as one change.
func paste(w *world, t *rapid.T) effect {
	one, two := w.typedLine(t, "lesson"), w.typedLine(t, "gap")
	two.names = nil
	w.spell(t, &two)
	where := w.where(t)
	rows := append(w.filing(one, where), w.filing(two, where)...)
	_, err := w.anyApp(t).CapturePasted(ctx, one.raw+"\n\n"+two.raw+"\n", where)
	if err != nil {
		t.Fatalf("%s: %v", one.raw, err)
	}
	return effect{rows: rows}
}

func wrongLine(w *world, t *rapid.T) effect {
	text := rapid.SampledFrom([]string{"", "  ", "! kata ^99-99", "+ 123", "! caf\xe9"}).Draw(t, "line")
	_, err := w.anyApp(t).Capture(ctx, text, app.Where{})
	if err == nil {
		t.Fatalf("%q was filed", text)
	}
	return effect{err: err}
}

// became are the tables of what a line can become.
var became = []string{"lessons", "gaps", "focus_areas", "promises"}

// refiling is what filing a line anew may touch: the line, what it became, whom
// it names and, while it is the last change, what it made on the way.
func (w *world) refiling(note string) []rule {
	may := []rule{itself("notes", note), about("mentions", "note_id", note), made("contacts", "industries", "tags", "positions"), forgotten}
	for _, table := range became {
		may = append(may, about(table, "note_id", note))
		for _, id := range w.is.having(table, "note_id", note) {
			for _, r := range w.dropping(table, id) { // it may become something else
				may = append(may, itself(r.table, r.id))
			}
		}
	}
	for _, m := range w.is.having("mentions", "note_id", note) { // a tag goes with the line that made it
		if tag := plain(w.is.row("mentions", m)["tag_id"]); tag != "" {
			may = append(may, itself("tags", tag))
		}
	}
	if len(w.done) == 0 {
		return may
	}
	// What the change made that filed it, the first time or again, goes with it
	// while nothing came after.
	last := w.done[len(w.done)-1]
	filed := changes(last.before, last.after)
	itsOwn := func(c change) bool { // moved to where it stood, only what it names is other rows
		return c.table == "notes" && c.id == note || plain(c.is["note_id"]) == note
	}
	if slices.ContainsFunc(filed, itsOwn) {
		for _, c := range filed {
			may = append(may, itself(c.table, c.id))
		}
	}
	return may
}

func recapture(w *world, t *rapid.T) effect {
	note := w.pick(t, "notes")
	l := w.typedLine(t, rapid.SampledFrom([]string{"note", "lesson", "gap", "mine", "theirs", "focus"}).Draw(t, "kind"))
	may := w.refiling(note)
	_, err := w.anyApp(t).Recapture(ctx, data.ID(note), l.raw)
	return effect{err: err, may: may, again: true, then: refiled(note, l)}
}

// refiled looks whether a line stands in its old place, and is what its mark
// says and nothing else.
func refiled(note string, l typed) func(was, is state) string {
	return func(was, is state) string {
		before, after := was.row("notes", note), is.row("notes", note)
		if after == nil {
			return "the line is gone"
		}
		if plain(after["raw"]) != l.raw || plain(after["text"]) != l.text || plain(after["kind"]) != l.kind || plain(before["at"]) != plain(after["at"]) {
			return "it reads " + plain(after["raw"]) + ", not " + l.raw
		}
		if names, mentions := len(l.names), len(is.having("mentions", "note_id", note)); mentions > names {
			return fmt.Sprintf("it names %d, and is known to name %d", names, mentions)
		}
		for table, is := range map[string]int{
			"lessons": len(is.having("lessons", "note_id", note)), "gaps": len(is.having("gaps", "note_id", note)),
			"focus_areas": len(is.having("focus_areas", "note_id", note)), "promises": len(is.having("promises", "note_id", note)),
		} {
			wanted := map[string]bool{"lessons": l.kind == "lesson", "gaps": l.kind == "gap", "focus_areas": l.kind == "focus", "promises": l.kind == "mine" || l.kind == "theirs" || l.due != ""}[table]
			if (is == 1) != wanted || is > 1 {
				return "rows of the line in " + table + " are not what it says"
			}
		}
		return ""
	}
}

func moveLine(w *world, t *rapid.T) effect {
	note := w.pick(t, "notes")
	to := line.To{}
	switch rapid.SampledFrom([]string{"interview", "contact", "company", "industry"}).Draw(t, "to") {
	case "interview":
		to.Interview = data.ID(w.pick(t, "interviews"))
	case "contact":
		to.Contact = data.ID(w.perhaps(t, "contacts"))
	case "company":
		to.Company = data.ID(w.pick(t, "companies"))
	case "industry":
		to.Industry = data.ID(w.pick(t, "industries"))
	}
	may := w.refiling(note)
	err := w.anyApp(t).MoveLine(ctx, app.Link{Kind: thing.KindNote, ID: data.ID(note)}, to)
	return effect{err: err, may: may, again: true, then: func(_, is state) string {
		after := is.row("notes", note)
		if to.Company == "" && to.Industry == "" {
			if plain(after["interview_id"]) != string(to.Interview) {
				return "the line is not where it was put"
			}
			return ""
		}
		for _, m := range is.having("mentions", "note_id", note) {
			if row := is.row("mentions", m); to.Company != "" && plain(row["company_id"]) == string(to.Company) || to.Industry != "" && plain(row["industry_id"]) == string(to.Industry) {
				return ""
			}
		}
		return "the line does not speak of where it was put"
	}}
}
