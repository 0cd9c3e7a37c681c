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
	matched []matched // what the names stand for, once they were looked up
	// Order is "" for the newest first, "industry" or "person" for groups by
	// these, of which lessons without one are left out.
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

// lookUp finds whom and what the names of a filter mean. How many there are
// decides how lessons are found: few by their own index, which for one industry
// also has their order; many along time, where the first page is soon full.
func (r Reader) lookUp(f LessonFilter) (LessonFilter, error) {
	for _, of := range []struct {
		names               []Named
		table, name, column string
		few                 int
	}{
		{f.Industry, "industries", "sort_name", "industry_id", 1},
		{f.Company, "companies", "sort_name", "company_id", 20},
		{f.Person, "contacts", "sort_name", "contact_id", 500},
		{f.Gap, "gaps", "text", "gap_id", 500},
	} {
		for _, n := range of.names {
			var ids []string
			err := r.db.Raw("SELECT id FROM "+of.table+" WHERE "+of.name+" LIKE ? ESCAPE '\\'", "%"+likely(n.Text)+"%").Scan(&ids).Error
			if err != nil {
				return f, err
			}
			m := matched{not: n.Not, sql: "coalesce(t." + of.column + " IN ?, 0)", args: []any{ids}}
			switch {
			case len(ids) == 0:
				m.sql, m.args = "0", nil
			case n.Not: // what has none is not of it
			case len(ids) == 1:
				m.sql, m.args = "t."+of.column+" = ?", []any{ids[0]}
			case len(ids) <= of.few:
				m.sql = "t." + of.column + " IN ?"
			default:
				m.sql = "+t." + of.column + " IN ?"
			}
			f.matched = append(f.matched, m)
		}
	}
	return f, nil
}

var likeSigns = strings.NewReplacer(`\`, `\\`, "%", `\%`, "_", `\_`)

// likely is text as a LIKE pattern takes it.
func likely(text string) string { return likeSigns.Replace(text) }

// LessonsWhere lists the lessons a filter keeps, the newest first, or in
// groups. Groups come as one page of at most q.Limit.
func (r Reader) LessonsWhere(f LessonFilter, q PageQuery) ([]LessonRow, error) {
	f, err := r.lookUp(f)
	if err != nil {
		return nil, err
	}
	where, args := f.where()
	switch f.Order {
	case "industry", "person":
		return r.lessonGroups(f.Order, where, args, q.Limit)
	}
	l := lessonListing
	l.only, l.args = where, args
	if q.IDs == nil && f.Changed != nil && *f.Changed {
		return r.lessonsChanged(f, q)
	}
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

// lessonGroups reads lessons in groups by name, the newest first in each, at
// most limit.
func (r Reader) lessonGroups(order, where string, args []any, limit int) ([]LessonRow, error) {
	if where != "" {
		where = " AND " + where
	}
	ids := []ID{}
	if order == "person" { // many groups of few: sorted as they come
		err := r.db.Raw(`SELECT t.id FROM contacts g INDEXED BY contacts_by_name CROSS JOIN lessons t INDEXED BY lessons_by_contact ON t.contact_id = g.id
			WHERE 1`+where+" ORDER BY g.sort_name, g.id, t.created_at DESC, t.id DESC LIMIT ?", append(args, limit)...).Scan(&ids).Error
		if err != nil {
			return nil, err
		}
		return r.Lessons(PageQuery{IDs: ids})
	}
	var groups []ID // few groups of many: each along its index
	if err := r.db.Raw("SELECT id FROM industries ORDER BY sort_name, id").Scan(&groups).Error; err != nil {
		return nil, err
	}
	for _, group := range groups {
		var some []ID
		err := r.db.Raw("SELECT t.id FROM lessons t WHERE t.industry_id = ?"+where+" ORDER BY t.created_at DESC LIMIT ?",
			append(append([]any{string(group)}, args...), limit-len(ids))...).Scan(&some).Error
		if err != nil {
			return nil, err
		}
		if ids = append(ids, some...); len(ids) >= limit {
			break
		}
	}
	return r.Lessons(PageQuery{IDs: ids})
}

// lessonsChanged reads a page of what corrected me, for a filter that asks for
// that alone or with more: misconceptions along their index, the few that
// contradict others beside them.
func (r Reader) lessonsChanged(f LessonFilter, q PageQuery) ([]LessonRow, error) {
	f.Changed = nil
	where, args := f.where()
	if where == "" {
		where = "1"
	}
	if q.After != (Cursor{}) {
		where += " AND (t.created_at, t.id) < (?, ?)"
		args = append(args, q.After.Key, q.After.ID)
	}
	part := func(of string) string {
		return "SELECT * FROM (SELECT t.id, t.created_at FROM lessons t WHERE " + of + " AND " + where + " ORDER BY t.created_at DESC, t.id DESC LIMIT ?)"
	}
	args = append(args, q.Limit)
	ids := []ID{}
	err := r.db.Raw("SELECT id FROM ("+part("t.kind = 'misconception'")+" UNION "+
		part("t.id IN (SELECT lesson_id FROM lesson_links WHERE kind = 'contradicts')")+") ORDER BY created_at DESC, id DESC LIMIT ?",
		append(append(append([]any{}, args...), args...), q.Limit)...).Scan(&ids).Error
	if err != nil {
		return nil, err
	}
	return r.Lessons(PageQuery{IDs: ids})
}

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
	if f.Order == "industry" {
		where += " AND t.industry_id IS NOT NULL"
	} else if f.Order == "person" {
		where += " AND t.contact_id IS NOT NULL"
	}
	var n int
	err = r.db.Raw("SELECT count(*) FROM (SELECT 1 FROM lessons t WHERE "+where+" LIMIT ?)", append(args, CountCap+1)...).Scan(&n).Error
	return n, err
}
