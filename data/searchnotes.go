package data

import "strings"

// made are the kinds of things that lines become, with their tables.
var made = []struct{ kind, table string }{{"lesson", "lessons"}, {"gap", "gaps"}, {"promise", "promises"}, {"focus_area", "focus_areas"}}

// SearchNotes finds lines by the words in them, as Search does: a line that
// became a lesson, gap, promise or focus area is found by the words of that.
// Hits have the ID of the line and the kind of what it became.
func (r Reader) SearchNotes(q SearchQuery) (Found, error) {
	kinds, line := []string{"note"}, "CASE d.kind WHEN 'note' THEN d.id"
	for _, m := range made {
		kinds = append(kinds, m.kind)
		line += " WHEN '" + m.kind + "' THEN (SELECT note_id FROM " + m.table + " WHERE id = d.id)"
	}
	line += " END"
	q.Kinds = kinds
	match := matchExpression(q.Text, kinds)
	if match == "" {
		return Found{}, nil
	}
	s := foundBy{
		from: "search_index f" + joinDocs, id: line, args: []any{match},
		where: strings.Join([]string{"search_index MATCH ?", "coalesce(" + line + ", '') <> ''"}, " AND "),
	}
	count, err := r.countFound(s)
	if err != nil || count == 0 {
		return Found{}, err
	}
	return r.found(s, count, q)
}
