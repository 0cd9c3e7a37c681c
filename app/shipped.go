package app

import (
	"slices"
	"strings"

	"wawasan/data"
)

// shippedPrefix begins the ID of a thing that ships with the program and that
// the person has no version of yet.
const shippedPrefix = "shipped:"

func shippedID(name string) data.ID { return data.ID(shippedPrefix + name) }

// shippedName returns what ships under an ID, and whether anything does.
func shippedName(id data.ID) (string, bool) { return strings.CutPrefix(string(id), shippedPrefix) }

// allRows reads every row of a kind that is short enough to be read at once,
// each with the heading of its group.
type allRows func(a *App, r data.Reader) ([]Row, error)

// inMemory is a thing whose list is read at once and filtered here: shipped
// things stand in no table.
func inMemory(table string, all allRows, rest thing) thing {
	rest.table, rest.all = table, all
	rest.list = func(a *App, r data.Reader, q data.PageQuery) (Page, error) {
		rows, err := all(a, r)
		if err != nil || q.IDs == nil {
			return Page{Rows: rows}, err
		}
		return Page{Rows: slices.DeleteFunc(rows, func(row Row) bool { return !slices.Contains(q.IDs, row.ID) })}, nil
	}
	return rest
}

// having keeps the rows that have every word of a filter somewhere, or that a
// search for it would find.
func having(rows []Row, filter string) []Row {
	words := strings.Fields(data.Fold(filter))
	return slices.DeleteFunc(rows, func(row Row) bool {
		text := data.Fold(strings.Join([]string{row.Heading, row.Title, row.Sub, row.Fact}, " "))
		return slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) }) && !(len(words) > 0 && data.Matches(text, filter))
	})
}

// headed leaves the heading of a group to the first row of it.
func headed(rows []Row) []Row {
	last := ""
	for n := range rows {
		if rows[n].Heading == last {
			rows[n].Heading = ""
		} else {
			last = rows[n].Heading
		}
	}
	return rows
}
