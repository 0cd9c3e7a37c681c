package data

import "strings"

// LessonFilter keeps lessons by what is known of them; the zero LessonFilter
// keeps all. A Test is nil where it does not matter.
type LessonFilter struct {
	IndustryID                         ID      // exactly this one, Industry is by name
	Kinds                              []Named // canonical kinds, "" for the undecided
	Industry, Company, Person, Gap     []Named // parts of names, folded
	Before, After                      Instant // made before, and not before
	Applied, Reported, Starred         *bool
	Contradicted, Confirmed, OffRecord *bool
	// Due keeps lessons that come back for review on or before DueBy.
	Due   *bool
	DueBy Date
	// Changed keeps what corrected me: misconceptions, and lessons that
	// contradict earlier ones.
	Changed *bool
	// Order is "" for the newest first, "industry" or "person" for groups by
	// these, of which lessons without one are left out.
	Order string
}

// Named is one thing asked for, or with Not, asked to be left out.
type Named struct {
	Text string
	Not  bool
}

// Empty reports whether nothing is asked for.
func (f LessonFilter) Empty() bool {
	where, _ := f.where()
	return where == "" && f.Order == ""
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
	for _, of := range []struct {
		names []Named
		sql   string
	}{
		{f.Industry, "t.industry_id IN (SELECT id FROM industries WHERE sort_name LIKE ? ESCAPE '\\')"},
		{f.Company, "t.company_id IN (SELECT id FROM companies WHERE sort_name LIKE ? ESCAPE '\\')"},
		{f.Person, "t.contact_id IN (SELECT id FROM contacts WHERE sort_name LIKE ? ESCAPE '\\')"},
		{f.Gap, "t.gap_id IN (SELECT id FROM gaps WHERE text LIKE ? ESCAPE '\\')"},
	} {
		for _, n := range of.names {
			sql := of.sql
			if n.Not { // what has none is not of it
				sql = "coalesce(" + sql + ", 0)"
			}
			c.add(n.Not, sql, "%"+likely(n.Text)+"%")
		}
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
	c.test(f.Changed, "(t.kind = 'misconception' OR t.id IN (SELECT lesson_id FROM lesson_links WHERE kind = 'contradicts'))")
	c.test(f.Due, "t.id IN (SELECT lesson_id FROM lesson_reviews WHERE due <= ?)", f.DueBy)
	return strings.Join(c.parts, " AND "), c.args
}

var likeSigns = strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`)

// likely is text as a LIKE pattern takes it.
func likely(text string) string { return likeSigns.Replace(text) }

// LessonsWhere lists the lessons a filter keeps, the newest first, or in
// groups. Groups come as one page of at most q.Limit.
func (r Reader) LessonsWhere(f LessonFilter, q PageQuery) ([]LessonRow, error) {
	where, args := f.where()
	switch f.Order {
	case "industry", "person":
		return r.lessonGroups(f.Order, where, args, q.Limit)
	}
	l := lessonListing
	l.only, l.args = where, args
	if q.IDs == nil {
		return page[LessonRow](r, l, q)
	}
	if where == "" {
		return r.Lessons(q)
	}
	kept, err := r.lessonsKept(where, args, q.IDs)
	if err != nil {
		return nil, err
	}
	q.IDs = kept
	return r.Lessons(q)
}

// lessonsKept are those of ids that a condition keeps, in their order.
func (r Reader) lessonsKept(where string, args []any, ids []ID) ([]ID, error) {
	var found []ID
	err := r.db.Raw("SELECT t.id FROM lessons t WHERE t.id IN ? AND "+where, append([]any{plain(ids)}, args...)...).Scan(&found).Error
	has := map[ID]bool{}
	for _, id := range found {
		has[id] = true
	}
	kept := []ID{}
	for _, id := range ids {
		if has[id] {
			kept = append(kept, id)
		}
	}
	return kept, err
}

// lessonGroups reads along the groups, so that only what is shown is read.
func (r Reader) lessonGroups(order, where string, args []any, limit int) ([]LessonRow, error) {
	table, column := "industries", "industry_id"
	if order == "person" {
		table, column = "contacts", "contact_id"
	}
	if where != "" {
		where = " WHERE " + where
	}
	var out []LessonRow
	err := r.db.Raw(`SELECT t.*, coalesce(c.name, '') AS who, coalesce(i.name, '') AS industry
		FROM `+table+` g CROSS JOIN lessons t ON t.`+column+` = g.id
		LEFT JOIN contacts c ON c.id = t.contact_id LEFT JOIN industries i ON i.id = t.industry_id`+where+`
		ORDER BY g.sort_name, g.id, t.created_at DESC LIMIT ?`, append(args, limit)...).Scan(&out).Error
	return out, err
}

// CountLessons counts the lessons a filter keeps, up to CountCap+1.
func (r Reader) CountLessons(f LessonFilter) (int, error) {
	where, args := f.where()
	if where == "" {
		where = "1"
	}
	if f.Order == "industry" {
		where += " AND t.industry_id IS NOT NULL"
	} else if f.Order == "person" {
		where += " AND t.contact_id IS NOT NULL"
	}
	var n int
	err := r.db.Raw("SELECT count(*) FROM (SELECT 1 FROM lessons t WHERE "+where+" LIMIT ?)", append(args, CountCap+1)...).Scan(&n).Error
	return n, err
}
