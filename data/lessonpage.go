package data

import (
	"slices"
	"strings"
)

// GoesBack reports whether LessonsWhere reads pages back, too: the plain list
// does; by words, in groups and of what corrected me pages go forward only.
func (f LessonFilter) GoesBack() bool {
	return f.Words == "" && f.Order == "" && (f.Changed == nil || !*f.Changed)
}

// LessonsWhere lists the lessons a filter keeps: the newest first, in groups,
// or as Search orders what has its words. Pages go on to the last.
func (r Reader) LessonsWhere(f LessonFilter, q PageQuery) ([]LessonRow, error) {
	f, err := r.lookUp(f)
	if err != nil {
		return nil, err
	}
	if q.Limit == 0 {
		q.Limit = 50
	}
	where, args := f.where()
	switch {
	case f.Words != "":
		return r.lessonsFound(f.Words, where, args, q)
	case f.Order == "industry":
		return r.lessonsByIndustry(where, args, q)
	case f.Order == "person":
		return r.lessonsByPerson(where, args, q)
	case f.Changed != nil && *f.Changed:
		return r.lessonsChanged(f, q)
	}
	l := lessonListing
	l.only, l.args = where, args
	return page[LessonRow](r, l, q)
}

func (r Reader) lessonsFound(words, where string, args []any, q PageQuery) ([]LessonRow, error) {
	ids, end, err := r.idsWith(amongLessons, words, where, args, q)
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	return r.lessonsBehind(ids, end)
}

// lessonsBehind reads lessons in the order of ids; the page after them begins
// at end.
func (r Reader) lessonsBehind(ids []ID, end Cursor) ([]LessonRow, error) {
	rows, err := r.Lessons(PageQuery{IDs: append([]ID{}, ids...)})
	for n := range rows {
		rows[n].end = &Cursor{}
	}
	if len(rows) > 0 {
		*rows[len(rows)-1].end = end
	}
	return rows, err
}

// grouped is a lesson in its group.
type grouped struct {
	lesson    ID
	createdAt string
	name      string // the group's, folded
	group     ID
}

// cursor stands behind the lesson in a list by groups.
func (g grouped) cursor() Cursor {
	return Cursor{ID: string(g.lesson), Key: strings.Join([]string{g.createdAt, string(g.group), g.name}, " ")}
}

func groupedAt(c Cursor) grouped {
	g := grouped{lesson: ID(c.ID)}
	var group string
	g.createdAt, g.name, _ = strings.Cut(c.Key, " ")
	group, g.name, _ = strings.Cut(g.name, " ")
	g.group = ID(group)
	return g
}

// lessonsByPerson reads lessons by whom they come from: many groups of few,
// sorted as they come, behind what is left of the group of the page before.
func (r Reader) lessonsByPerson(where string, args []any, q PageQuery) ([]LessonRow, error) {
	after := groupedAt(q.After)
	list, err := r.restOfGroup("contact_id", where, args, after, q.Limit)
	if err != nil {
		return nil, err
	}
	query := `SELECT t.id, t.created_at, g.sort_name, g.id FROM contacts g INDEXED BY contacts_by_name CROSS JOIN lessons t INDEXED BY lessons_by_contact ON t.contact_id = g.id
		WHERE (g.sort_name, g.id) > (?, ?)` + also(where) + " ORDER BY g.sort_name, g.id, t.created_at DESC, t.id DESC LIMIT ?"
	more, err := r.groupedLessons(query, append(append([]any{after.name, string(after.group)}, args...), q.Limit+1-len(list))...)
	return r.pageOfGroups(append(list, more...), q.Limit, err)
}

// lessonsByIndustry reads lessons by industry: few groups of many, each along
// its index.
func (r Reader) lessonsByIndustry(where string, args []any, q PageQuery) ([]LessonRow, error) {
	after := groupedAt(q.After)
	list, err := r.restOfGroup("industry_id", where, args, after, q.Limit)
	if err != nil {
		return nil, err
	}
	groups, err := r.ids("SELECT id FROM industries WHERE (sort_name, id) > (?, ?) ORDER BY sort_name, id", after.name, string(after.group))
	if err != nil {
		return nil, err
	}
	query := "SELECT t.id, t.created_at, g.sort_name, g.id FROM industries g CROSS JOIN lessons t ON t.industry_id = g.id WHERE g.id = ?" +
		also(where) + " ORDER BY t.created_at DESC, t.id DESC LIMIT ?"
	for n := 0; n < len(groups) && len(list) <= q.Limit; n++ {
		some, err := r.groupedLessons(query, append(append([]any{string(groups[n])}, args...), q.Limit+1-len(list))...)
		if err != nil {
			return nil, err
		}
		list = append(list, some...)
	}
	return r.pageOfGroups(list, q.Limit, nil)
}

func also(where string) string {
	if where == "" {
		return ""
	}
	return " AND " + where
}

// restOfGroup reads what comes behind a lesson in its group, and one more than
// a page.
func (r Reader) restOfGroup(column, where string, args []any, after grouped, limit int) ([]grouped, error) {
	if after.group == "" {
		return nil, nil
	}
	query := "SELECT t.id, t.created_at, ?, ? FROM lessons t WHERE t." + column + " = ? AND (t.created_at, t.id) < (?, ?)" +
		also(where) + " ORDER BY t.created_at DESC, t.id DESC LIMIT ?"
	values := []any{after.name, string(after.group), string(after.group), after.createdAt, string(after.lesson)}
	return r.groupedLessons(query, append(append(values, args...), limit+1)...)
}

func (r Reader) groupedLessons(query string, args ...any) ([]grouped, error) {
	rows, err := r.query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []grouped
	for rows.Next() {
		var g grouped
		if err := rows.Scan(&g.lesson, &g.createdAt, &g.name, &g.group); err != nil {
			return nil, err
		}
		out = append(out, g)
	}
	return out, rows.Err()
}

// pageOfGroups reads the lessons of a list that may be longer than a page.
func (r Reader) pageOfGroups(list []grouped, limit int, err error) ([]LessonRow, error) {
	if err != nil {
		return nil, err
	}
	end := Cursor{}
	if len(list) > limit {
		list = list[:limit]
		end = list[limit-1].cursor()
	}
	ids := make([]ID, len(list))
	for n, g := range list {
		ids[n] = g.lesson
	}
	return r.lessonsBehind(ids, end)
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
	ids, err := r.ids("SELECT id FROM ("+part("t.kind = 'misconception'")+" UNION "+
		part("t.id IN (SELECT lesson_id FROM lesson_links WHERE kind = 'contradicts')")+") ORDER BY created_at DESC, id DESC LIMIT ?",
		append(slices.Concat(args, args), q.Limit)...)
	if err != nil {
		return nil, err
	}
	return r.Lessons(PageQuery{IDs: append([]ID{}, ids...)})
}

// ids reads a query of ids.
func (r Reader) ids(query string, args ...any) ([]ID, error) {
	return valuesOf[ID](r.query(query, args...))
}

// idSet is what ids reads, to be asked of.
func (r Reader) idSet(query string, args ...any) (map[ID]bool, error) {
	ids, err := r.ids(query, args...)
	out := make(map[ID]bool, len(ids))
	for _, id := range ids {
		out[id] = true
	}
	return out, err
}
