package data

import (
	"slices"
	"strings"
)

// Aliases are the other names of an industry or a tag, as their column holds
// them: between semicolons.
func Aliases(text string) []string {
	var out []string
	for _, name := range strings.Split(text, ";") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// otherNames is the text of a column of other names, each once and none that
// is the name itself.
func otherNames(name, text string) string {
	seen := []string{Fold(name)}
	return strings.Join(slices.DeleteFunc(Aliases(text), func(alias string) bool {
		had := slices.Contains(seen, Fold(alias))
		seen = append(seen, Fold(alias))
		return had
	}), "; ")
}

// alias is one of the other names of a row.
type alias struct {
	ID      ID
	Name    string // of the row itself
	Aliases string
}

// aliased reads the rows of a table, industries or tags, that have other names,
// the oldest first.
func (r Reader) aliased(table string) ([]alias, error) {
	var out []alias
	err := r.db.Raw("SELECT id, name, aliases FROM " + table + " WHERE aliases <> '' ORDER BY id").Scan(&out).Error
	return out, err
}

// aliasedAs finds the row of a table, industries or tags, that has a name as
// one of its others; "" means there is none. They are few enough to be folded
// here.
func (r Reader) aliasedAs(table, name string) (ID, error) {
	rows, err := r.aliased(table)
	if err != nil {
		return "", err
	}
	name = Fold(name)
	for _, row := range rows {
		if slices.ContainsFunc(Aliases(row.Aliases), func(alias string) bool { return Fold(alias) == name }) {
			return row.ID, nil
		}
	}
	return "", nil
}

// withAliases adds the other names of a table's rows, of a kind, to names that
// are completed.
func (r Reader) withAliases(names []Name, table, kind string) ([]Name, error) {
	rows, err := r.aliased(table)
	for _, row := range rows {
		for _, alias := range Aliases(row.Aliases) {
			names = append(names, Name{ID: row.ID, Kind: kind, Name: alias, Extra: row.Name})
		}
	}
	return names, err
}
