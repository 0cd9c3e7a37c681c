package data

import "strings"

// LessonFilter keeps lessons by what is known of them; the zero LessonFilter
// keeps all. A Test is nil where it does not matter.
type LessonFilter struct {
	Words                              string  // looked for as Search does
	IndustryID                         ID      // exactly this one, Industry is by name
	Kinds                              []Named // canonical kinds, "" for the undecided
	Industry, Company, Person, Gap     []Named // parts of names
	Before, After                      Instant // made before, and not before
	Applied, Reported, Starred         *bool
	Contradicted, Confirmed, OffRecord *bool
	// Due keeps lessons that come back for review on or before DueBy.
	Due   *bool
	DueBy Date
	// Changed keeps what corrected me: misconceptions, and lessons that
	// contradict earlier ones.
	Changed *bool
	matched []matched // what the names stand for, once they were looked up
	// Order is "" for the newest first, "industry" or "person" for groups by
	// these, of which lessons without one are left out. With Words the order is
	// that of Search.
	Order string
}

// matched is the condition that names stand for.
type matched struct {
	not  bool
	sql  string
	args []any
}

// Named is one thing asked for, or with Not, asked to be left out.
type Named struct {
	Text string
	Not  bool
}

type conditions struct {
	parts []string
	args  []any
}

func (c *conditions) add(not bool, sql string, args ...any) {
	if not {
		sql = "NOT (" + sql + ")"
	}
	c.parts, c.args = append(c.parts, sql), append(c.args, args...)
}

func (c *conditions) test(want *bool, sql string, args ...any) {
	if want != nil {
		c.add(!*want, sql, args...)
	}
}

// where is the condition over lessons, named t, and its arguments.
func (f LessonFilter) where() (string, []any) {
	var c conditions
	for _, k := range f.Kinds {
		c.add(k.Not, "t.kind = ?", k.Text)
	}
	if f.IndustryID != "" {
		c.add(false, "t.industry_id = ?", string(f.IndustryID))
	}
	for _, m := range f.matched {
		c.add(m.not, m.sql, m.args...)
	}
	if !f.Before.IsZero() {
		c.add(false, "t.created_at < ?", f.Before)
	}
	if !f.After.IsZero() {
		c.add(false, "t.created_at >= ?", f.After)
	}
	c.test(f.Applied, "t.applied_on IS NOT NULL")
	c.test(f.Reported, "t.reported_on IS NOT NULL")
	c.test(f.Starred, "t.starred")
	c.test(f.OffRecord, "t.off_record")
	c.test(f.Contradicted, "t.id IN (SELECT about_id FROM lesson_links WHERE kind = 'contradicts')")
	c.test(f.Confirmed, "t.id IN (SELECT about_id FROM lesson_links WHERE kind = 'confirms')")
	c.test(f.Changed, "t.id IN (SELECT id FROM lessons WHERE kind = 'misconception' UNION SELECT lesson_id FROM lesson_links WHERE kind = 'contradicts')")
	c.test(f.Due, "t.id IN (SELECT lesson_id FROM lesson_reviews WHERE due <= ?)", f.DueBy)
	return strings.Join(c.parts, " AND "), c.args
}

// lookUp decides how the names of a filter are looked for: how many things
// they mean decides how lessons are found. Few by their own index, which for
// one industry also has their order; many along time, where the first page is
// soon full.
func (r Reader) lookUp(f LessonFilter) (LessonFilter, error) {
	for _, of := range []struct {
		names               []Named
		table, name, column string
		few                 int
	}{
		{f.Industry, "industries", "sort_name", "industry_id", 1},
		{f.Company, "companies", "sort_name", "company_id", 20},
		{f.Person, "contacts", "sort_name", "contact_id", 500},
		{f.Gap, "gaps", called("fold_text", "text"), "gap_id", 500},
	} {
		for _, n := range of.names {
			named := "SELECT id FROM " + of.table + " WHERE " + likeName(of.name)
			part := pattern(n.Text)
			ids, err := r.ids(named+" LIMIT ?", part, of.few+1)
			if err != nil {
				return f, err
			}
			m := matched{not: n.Not, sql: "coalesce(t." + of.column + " IN (" + named + "), 0)", args: []any{part}}
			switch {
			case len(ids) == 0:
				m.sql, m.args = "0", nil
			case n.Not: // what has none is not of it
			case len(ids) == 1:
				m.sql, m.args = "t."+of.column+" = ?", []any{string(ids[0])}
			case len(ids) <= of.few:
				m.sql, m.args = "t."+of.column+" IN (SELECT value FROM json_each(?))", []any{listOf(ids)}
			default:
				m.sql = "+t." + of.column + " IN (" + named + ")"
			}
			f.matched = append(f.matched, m)
		}
	}
	return f, nil
}

// listOf are ids as one value, for json_each: a statement takes so many values
// only.
func listOf(ids []ID) string { return `["` + strings.Join(plain(ids), `","`) + `"]` }

// unjoined takes the signs away that join words: as in a search they do not
// count.
var unjoined = strings.NewReplacer("-", "", "'", "")

var likeSigns = strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`)

// likely is text as a LIKE pattern takes it.
func likely(text string) string { return likeSigns.Replace(text) }

// amongLessons is where lessons are searched.
var amongLessons = amongst{"lesson", "lessons"}

// CountLessons counts the lessons a filter keeps, up to CountCap+1.
func (r Reader) CountLessons(f LessonFilter) (int, error) {
	f, err := r.lookUp(f)
	if err != nil {
		return 0, err
	}
	where, args := f.where()
	if where == "" {
		where = "1"
	}
	switch {
	case f.Words != "": // what is sought stands in no group
	case f.Order == "industry":
		where += " AND t.industry_id IS NOT NULL"
	case f.Order == "person":
		where += " AND t.contact_id IS NOT NULL"
	}
	return r.countWith(amongLessons, f.Words, where, args)
}
