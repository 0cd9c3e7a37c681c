package data

import "slices"

// PeopleFilter keeps contacts, or with Known those known by name only, by what is
// known of them; without more it keeps all. A Test is nil where it does not
// matter.
type PeopleFilter struct {
	Known bool
	Words string // looked for as Search does
	// Parts of names: of the company they work at now and its industry, of who
	// introduced them, of tags on lines about them, of where one met them or
	// where they live.
	Company, Industry, KnownBy, Tag, Place []Named
	Function, Level                        []Standing
	Keep, Mentor                           []Named // as they are kept, "" for none
	Stage                                  []Named // of an interview with them
	Met, Starred                           *bool
	Talked                                 []Talked
	Before, After                          Instant // made before, and not before
}

// Standing is a function or a level as it is kept, Said, and the titles that say
// it where nobody said another.
type Standing struct {
	Said, Titles []string
	Not          bool
}

// Talked asks when one last talked with somebody: before a moment, or with
// Within since then.
type Talked struct {
	At     Instant
	Within bool
	Not    bool
}

// GoesBack reports whether PeopleWhere reads pages back, too.
func (f PeopleFilter) GoesBack() bool { return f.Words == "" }

// Narrows reports whether a filter asks for more than words.
func (f PeopleFilter) Narrows() bool {
	return len(f.Company)+len(f.Industry)+len(f.KnownBy)+len(f.Tag)+len(f.Place)+len(f.Function)+len(f.Level)+len(f.Keep)+len(f.Mentor)+len(f.Stage)+len(f.Talked) > 0 ||
		f.Met != nil || f.Starred != nil || !f.Before.IsZero() || !f.After.IsZero()
}

func (f PeopleFilter) amongst() amongst {
	if f.Known {
		return amongst{KnownKind, "contacts"}
	}
	return amongst{"contact", "contacts"}
}

// PeopleWhere lists whom a filter keeps, by name, or as Search orders those who
// have its words. It returns the end of the page, too: the zero Cursor where
// none follows.
func (r Reader) PeopleWhere(f PeopleFilter, q PageQuery) ([]ContactRow, Cursor, error) {
	where, args, err := r.peopleWhere(f)
	if err != nil {
		return nil, Cursor{}, err
	}
	return rowsWhere(r, contactListing, f.amongst(), f.Words, where, args, q, r.Contacts)
}

// CountPeople counts whom a filter keeps, up to CountCap+1.
func (r Reader) CountPeople(f PeopleFilter) (int, error) {
	where, args, err := r.peopleWhere(f)
	if err != nil {
		return 0, err
	}
	return r.countWith(f.amongst(), f.Words, where, args)
}

func (r Reader) peopleWhere(f PeopleFilter) (string, []any, error) {
	all, err := f.asks(r)
	if err != nil {
		return "", nil, err
	}
	only := "t.name_only = 0"
	if f.Known {
		only = "t.name_only = 1"
	}
	c, err := r.narrow(append([]asked{{test: says(only)}}, all...))
	return c.where(), c.args, err
}

// asks is all that a filter asks of contacts.
func (f PeopleFilter) asks(r Reader) ([]asked, error) {
	all, err := askAll([]asking{
		{f.Company, r.worksAt},
		{f.Industry, r.worksIn},
		{f.KnownBy, r.introducedBy},
		{f.Tag, r.taggedPeople},
		{f.Place, placeOf},
		{f.Keep, kept("keep")},
		{f.Mentor, kept("mentor")},
		{f.Stage, inStage},
	})
	if err != nil {
		return nil, err
	}
	for _, s := range f.Function {
		all = append(all, s.function())
	}
	for _, s := range f.Level {
		all = append(all, s.level())
	}
	for _, s := range f.Talked {
		all = append(all, s.asked())
	}
	return append(all, f.plain()...), nil
}

func (f PeopleFilter) plain() []asked {
	var all []asked
	add := func(want *bool, test string, set string) {
		if want != nil {
			in := says(set)
			all = append(all, asked{not: !*want, test: says(test), set: &in})
		}
	}
	add(f.Met, "EXISTS (SELECT 1 FROM contact_tallies x WHERE x.contact_id = t.id AND x.held_at IS NOT NULL)", "SELECT contact_id FROM contact_tallies WHERE held_at IS NOT NULL")
	add(f.Starred, "t.starred", "SELECT id FROM contacts WHERE starred = 1")
	if !f.Before.IsZero() {
		all = append(all, asked{test: says("t.created_at < ?", f.Before)})
	}
	if !f.After.IsZero() {
		all = append(all, asked{test: says("t.created_at >= ?", f.After)})
	}
	return all
}

// nothing is asked where a name means nothing.
var nothing = asked{test: clause{sql: "0"}}

// in joins SQL with what a clause selects: %s of the text is the clause.
func (c clause) in(before, behind string) clause {
	return clause{before + "(" + c.sql + ")" + behind, c.args}
}

const (
	companiesNamed  = "SELECT id FROM companies WHERE %[1]s UNION SELECT company_id FROM company_aliases WHERE %[1]s"
	industriesNamed = "SELECT id FROM industries WHERE %[1]s"
	contactsNamed   = "SELECT id FROM contacts WHERE %[1]s"
	tagsNamed       = "SELECT id FROM tags WHERE %[1]s"
)

func (r Reader) worksAt(part string) (asked, error) {
	at, err := r.named(part, companiesNamed, 2)
	if err != nil || at.sql == "" {
		return nothing, err
	}
	return working(at), nil
}

// working asks whether somebody works at one of the companies that at selects.
func working(at clause) asked {
	set := at.in("SELECT contact_id FROM positions WHERE current = 1 AND company_id IN ", "")
	return asked{test: at.in("EXISTS (SELECT 1 FROM positions p WHERE p.contact_id = t.id AND p.current = 1 AND p.company_id IN ", ")"), set: &set}
}

func (r Reader) worksIn(part string) (asked, error) {
	in, err := r.named(part, industriesNamed, 1)
	if err != nil || in.sql == "" {
		return nothing, err
	}
	return working(in.in("SELECT id FROM companies WHERE industry_id IN ", "")), nil
}

func (r Reader) introducedBy(part string) (asked, error) {
	by, err := r.named(part, contactsNamed, 1)
	if err != nil || by.sql == "" {
		return nothing, err
	}
	set := by.in("SELECT id FROM contacts WHERE introducer_id IN ", "")
	return asked{test: by.in("coalesce(t.introducer_id IN ", ", 0)"), set: &set}, nil
}

func (r Reader) taggedPeople(part string) (asked, error) {
	tags, err := r.named(part, tagsNamed, 1)
	if err != nil || tags.sql == "" {
		return nothing, err
	}
	of := clause{
		"SELECT n.contact_id AS id FROM mentions m JOIN notes n ON n.id = m.note_id WHERE n.contact_id IS NOT NULL AND m.tag_id IN (" + tags.sql + `)
			UNION SELECT o.contact_id FROM mentions m JOIN mentions o ON o.note_id = m.note_id WHERE o.contact_id IS NOT NULL AND m.tag_id IN (` + tags.sql + ")",
		slices.Concat(tags.args, tags.args),
	}
	return asked{test: of.in("t.id IN ", ""), set: &of}, nil
}

// placeOf asks where one met somebody, or where they live: the address of a card
// is kept as it came.
func placeOf(part string) (asked, error) {
	like := pattern(part)
	met := "met <> '' AND " + likeName(called("fold_text", "met"))
	lives := "x.kind = 'kept' AND (x.label = 'ADR' OR x.label LIKE 'ADR;%' OR x.label LIKE '%.ADR' OR x.label LIKE '%.ADR;%') AND " + likeName(called("fold_text", "x.value"))
	set := says("SELECT id FROM contacts WHERE "+met+" UNION SELECT contact_id FROM contact_points x WHERE "+lives, like, like)
	return asked{test: says("(t.met <> '' AND "+likeName(called("fold_text", "t.met"))+" OR EXISTS (SELECT 1 FROM contact_points x WHERE x.contact_id = t.id AND "+lives+"))", like, like), set: &set}, nil
}

// kept asks for what a column holds.
func kept(column string) func(string) (asked, error) {
	return func(value string) (asked, error) {
		a := asked{test: says("t."+column+" = ?", value)}
		if value != "" {
			set := says("SELECT id FROM contacts WHERE "+column+" = ?", value)
			a.set = &set
		}
		return a, nil
	}
}

func inStage(stage string) (asked, error) {
	set := says("SELECT x.contact_id FROM interviews i JOIN interview_contacts x ON x.interview_id = i.id WHERE i.stage = ?", stage)
	return asked{test: says("EXISTS (SELECT 1 FROM interview_contacts x JOIN interviews i ON i.id = x.interview_id WHERE x.contact_id = t.id AND i.stage = ?)", stage), set: &set}, nil
}

func (s Talked) asked() asked {
	than := "<"
	if s.Within {
		than = ">="
	}
	set := says("SELECT contact_id FROM contact_tallies WHERE held_at "+than+" ?", s.At)
	return asked{not: s.Not, test: says("EXISTS (SELECT 1 FROM contact_tallies x WHERE x.contact_id = t.id AND x.held_at "+than+" ?)", s.At), set: &set}
}
