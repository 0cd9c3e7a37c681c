package data

import (
	"fmt"
	"slices"
	"strings"
)

// searchSource says where the text of one kind of thing comes from.
type searchSource struct {
	kind, table string
	where       string // which rows, named t, are things of their own, "" for all
	title, body string // SQL over the row, named t
}

// KnownKind is the kind by which those are searched who are known by name only.
const KnownKind = "known"

// ofContacts is what contacts are found by, and those known by name only.
func ofContacts(kind, where string) searchSource {
	return searchSource{
		kind: kind, table: "contacts", where: where, title: "t.name",
		body: `t.about || ' ' || t.mentor_terms || ' ' || t.met || ' ' || t.function || ' ' ||
			coalesce((SELECT group_concat(p.title || ' ' || p.function || ' ' || coalesce(c.name, ''), ' ') FROM positions p LEFT JOIN companies c ON c.id = p.company_id WHERE p.contact_id = t.id), '') || ' ' ||
			coalesce((SELECT group_concat(cp.label || ' ' || cp.value, ' ') FROM contact_points cp WHERE cp.contact_id = t.id), '')`,
	}
}

// searchSources covers every text a person writes. A line that became a
// lesson, gap, promise or focus area is found as that, not twice.
var searchSources = []searchSource{
	ofContacts("contact", "t.name_only = 0"),
	ofContacts(KnownKind, "t.name_only = 1"),
	{
		kind: "company", table: "companies", title: "t.name",
		body: `t.about || ' ' || coalesce((SELECT group_concat(a.name, ' ') FROM company_aliases a WHERE a.company_id = t.id), '')`,
	},
	{kind: "industry", table: "industries", title: "t.name", body: "t.about || ' ' || t.aliases || ' ' || t.decision_why || ' ' || t.would_change"},
	{
		kind: "interview", table: "interviews",
		title: `coalesce((SELECT group_concat(c.name, ' ') FROM interview_contacts ic JOIN contacts c ON c.id = ic.contact_id WHERE ic.interview_id = t.id), '')`,
		body: `t.about || ' ' || t.intro || ' ' || t.thank_for || ' ' || t.interest_why || ' ' || t.place || ' ' || coalesce((SELECT name FROM companies WHERE id = t.company_id), '') || ' ' ||
			coalesce((SELECT name FROM industries WHERE id = t.industry_id), '') || ' ' ||
			coalesce((SELECT group_concat(q.text, ' ') FROM planned_questions q WHERE q.interview_id = t.id), '')`,
	},
	{kind: "note", table: "notes", where: "t.kind IN ('note', 'person')", title: "''", body: "t.text"},
	{kind: "lesson", table: "lessons", title: "''", body: "t.text || ' ' || t.applied_result"},
	{kind: "gap", table: "gaps", title: "''", body: "t.text || ' ' || t.why"},
	{kind: "promise", table: "promises", title: "''", body: "t.text"},
	{kind: "focus_area", table: "focus_areas", title: "''", body: "t.text"},
	{kind: "question", table: "questions", title: "''", body: "t.text"},
	{kind: "outreach", table: "outreaches", title: "t.subject", body: "t.text"},
	{kind: "finding", table: "findings", title: "''", body: "t.text || ' ' || t.source"},
	{kind: "template", table: "templates", title: "t.name", body: "t.subject || ' ' || t.body"},
	{kind: "function", table: "functions", title: "t.name", body: "''"},
	{kind: "challenge", table: "challenges", title: "''", body: "t.text"},
	{kind: "skill", table: "skills", title: "t.name", body: "t.how"},
	{kind: "company_link", table: "company_links", title: "''", body: "t.about"},
	{kind: "tag", table: "tags", title: "t.name", body: "t.aliases"},
}

// SearchKinds lists the kinds of things that a search can find.
func SearchKinds() []string {
	kinds := make([]string, len(searchSources))
	for i, s := range searchSources {
		kinds[i] = s.kind
	}
	return kinds
}

// searchTouches names tables whose rows are part of another thing's text:
// which thing, and the column that holds its id. For a contact see kindOf.
var searchTouches = []struct{ table, kind, column string }{
	{"contact_points", "contact", "contact_id"},
	{"positions", "contact", "contact_id"},
	{"company_aliases", "company", "company_id"},
	{"interview_contacts", "interview", "interview_id"},
	{"planned_questions", "interview", "interview_id"},
}

// searchRenames are updates of one thing's name that stand in other things'
// texts.
var searchRenames = []struct{ table, kind, ids string }{
	{"companies", "contact", "SELECT contact_id AS id FROM positions WHERE company_id = NEW.id"},
	{"companies", "interview", "SELECT id FROM interviews WHERE company_id = NEW.id"},
	{"industries", "interview", "SELECT id FROM interviews WHERE industry_id = NEW.id"},
	{"contacts", "interview", "SELECT interview_id AS id FROM interview_contacts WHERE contact_id = NEW.id"},
}

// kindOf is SQL for the kind of the thing of an id: contacts are of two.
func kindOf(kind, id string) string {
	if kind != "contact" {
		return "'" + kind + "'"
	}
	return fmt.Sprintf("CASE (SELECT name_only FROM contacts WHERE id = %s) WHEN 1 THEN '%s' ELSE 'contact' END", id, KnownKind)
}

// living is the condition that a row, named alias, is a thing of its own.
func (s searchSource) living(alias string) string {
	if s.where == "" {
		return "1"
	}
	return strings.ReplaceAll(s.where, "t.", alias+".")
}

// searchTriggers mark a thing's text as stale. Marking is cheap; flushSearch
// reads the texts once at the end of the change, however many rows it touched.
// INSERT OR IGNORE would not do: inside an upsert its OR IGNORE is overridden.
func searchTriggers(tables []string) []string {
	var out []string
	unmarked := func(kind, id string) string {
		return fmt.Sprintf("NOT EXISTS (SELECT 1 FROM search_dirty WHERE kind = %s AND id = %s)", kind, id)
	}
	mark := func(kind, id string) string {
		return fmt.Sprintf("INSERT INTO search_dirty(kind, id) SELECT %s, %s WHERE %s", kind, id, unmarked(kind, id))
	}
	own := func(kind, id string) string { return mark("'"+kind+"'", id) }
	of := func(kind, id string) string { return mark(kindOf(kind, id), id) }
	trigger := func(name, event, table, when string, do ...string) {
		if !slices.Contains(tables, table) {
			return
		}
		if when != "" && when != "1" {
			when = " WHEN " + when
		} else {
			when = ""
		}
		out = append(out, fmt.Sprintf("CREATE TRIGGER search_%s_%s AFTER %s ON %s%s BEGIN %s; END",
			name, strings.ToLower(event), event, table, when, strings.Join(do, "; ")))
	}
	for _, s := range searchSources {
		name, was, is := s.table+"_"+s.kind, s.living("OLD"), s.living("NEW")
		either := is
		if s.where != "" {
			either = was + " OR " + is
		}
		trigger(name, "INSERT", s.table, is, own(s.kind, "NEW.id"))
		trigger(name, "UPDATE", s.table, either, own(s.kind, "NEW.id"))
		trigger(name, "DELETE", s.table, was, own(s.kind, "OLD.id"))
	}
	for _, s := range searchTouches {
		name := s.table + "_" + s.kind
		trigger(name, "INSERT", s.table, "", of(s.kind, "NEW."+s.column))
		trigger(name, "UPDATE", s.table, "", of(s.kind, "NEW."+s.column), of(s.kind, "OLD."+s.column))
		trigger(name, "DELETE", s.table, "", of(s.kind, "OLD."+s.column))
	}
	for _, s := range searchRenames {
		if !slices.Contains(tables, s.table) {
			continue
		}
		out = append(out, fmt.Sprintf(`CREATE TRIGGER search_rename_%s_%s AFTER UPDATE OF name ON %s WHEN OLD.name <> NEW.name BEGIN
			INSERT INTO search_dirty(kind, id) SELECT DISTINCT %s, v.id FROM (%s) v WHERE %s; END`,
			s.table, s.kind, s.table, kindOf(s.kind, "v.id"), s.ids, unmarked(kindOf(s.kind, "v.id"), "v.id")))
	}
	return out
}
