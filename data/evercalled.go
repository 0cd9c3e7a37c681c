package data

import "sort"

// Called is a person by one of the names they ever had.
type Called struct {
	ID   ID
	Name string // the one they have, or had last
	Gone bool   // deleted: only the history holds them
}

// EverCalled finds people by a name, as Fold compares names: first those there
// are, then deleted ones that the history holds still.
func (r Reader) EverCalled(name string) ([]Called, error) {
	rows, err := r.query(`SELECT id, name, 0 FROM contacts WHERE sort_name = ?1
		UNION ALL SELECT row_id, json_extract(before, '$.name'), 1 FROM change_rows
			WHERE tbl = 'contacts' AND after IS NULL AND row_id NOT IN (SELECT id FROM contacts)`, Fold(name))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Called
	seen := map[ID]bool{}
	for rows.Next() {
		var c Called
		var called *string
		if err := rows.Scan(&c.ID, &called, &c.Gone); err != nil {
			return nil, err
		}
		if called != nil {
			c.Name = *called
		}
		if Fold(c.Name) == Fold(name) && !seen[c.ID] {
			seen[c.ID] = true
			out = append(out, c)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return !out[i].Gone && out[j].Gone })
	return out, rows.Err()
}
