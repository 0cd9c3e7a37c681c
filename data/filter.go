package data

import (
	"fmt"
	"slices"
	"strings"
)

// asked is one thing that a filter asks of the rows of a list, which are named
// t. That it holds for a row is test, which is never NULL; set are the ids it
// holds for, where these may be few enough to begin with them, and nil where
// that is of no use.
type asked struct {
	not  bool
	test clause
	set  *clause
}

// clause is SQL with its arguments.
type clause struct {
	sql  string
	args []any
}

func says(text string, args ...any) clause { return clause{text, args} }

// asking is what a filter asks by names, or by what a column holds.
type asking struct {
	names []Named
	ask   func(text string) (asked, error)
}

func askAll(by []asking) ([]asked, error) {
	var all []asked
	for _, of := range by {
		for _, n := range of.names {
			a, err := of.ask(n.Text)
			if err != nil {
				return nil, err
			}
			a.not = n.Not
			all = append(all, a)
		}
	}
	return all, nil
}

// fewRows is up to how many rows of a list are read by their ids; to more one
// comes along the order of the list, where the first page is soon full.
const fewRows = 500

// narrow decides how the rows are found that meet all that is asked.
func (r Reader) narrow(all []asked) (conditions, error) {
	var c conditions
	for _, a := range all {
		if a.not || a.set == nil {
			c.add(a.not, a.test.sql, a.test.args...)
			continue
		}
		ids, err := r.ids(a.set.sql+" LIMIT ?", append(slices.Clone(a.set.args), fewRows+1)...)
		switch {
		case err != nil:
			return c, err
		case len(ids) == 0:
			c.add(false, "0")
		case len(ids) <= fewRows:
			c.add(false, "t.id IN (SELECT value FROM json_each(?))", listOf(ids))
		default:
			c.add(false, a.test.sql, a.test.args...)
		}
	}
	return c, nil
}

func (c conditions) where() string { return strings.Join(c.parts, " AND ") }

// fewNamed is up to how many things a part of a name means by their ids.
const fewNamed = 500

// named is what a filter means by a part of a name: their ids, or the query for
// them where they are many; "" for nothing. The query takes so many times what
// its names are compared with.
func (r Reader) named(part, query string, times int) (clause, error) {
	query = fmt.Sprintf(query, likeName("sort_name"))
	args := slices.Repeat([]any{pattern(part)}, times)
	ids, err := r.ids(query+" LIMIT ?", append(slices.Clone(args), fewNamed+1)...)
	switch {
	case err != nil || len(ids) == 0:
		return clause{}, err
	case len(ids) <= fewNamed:
		return says("SELECT value FROM json_each(?)", listOf(ids)), nil
	}
	return says(query, args...), nil
}

// pattern is a part of a name as it is compared: see likeName.
func pattern(part string) string { return "%" + likely(unjoined.Replace(Fold(part))) + "%" }

// likeName is SQL for whether a folded text has a part of a name, blind to the
// signs that join words.
func likeName(of string) string {
	return "replace(replace(" + of + `, '-', ''), '''', '') LIKE ? ESCAPE '\'`
}

// amongst is a kind of things in the index, with the table that holds them.
type amongst struct{ kind, table string }

// fewFound is up to how many rows are looked for among the hits of a search; of
// more, each hit is looked up.
const fewFound = 2000

// with is where the rows come from that have words and meet a condition; the
// zero foundBy where there are none.
func (r Reader) with(of amongst, words, where string, args []any) (foundBy, error) {
	match := matchExpression(words, []string{of.kind})
	if match == "" {
		return foundBy{}, nil
	}
	found := foundBy{from: "search_index f CROSS JOIN search_docs d ON d.doc = f.rowid", where: "search_index MATCH ?", args: append([]any{match}, args...), ahead: calledSo(words, of.kind)}
	if where == "" || where == "1" {
		return found, nil
	}
	var few int
	err := r.row("SELECT count(*) FROM (SELECT 1 FROM "+of.table+" t WHERE "+where+" LIMIT ?)", append(slices.Clone(args), fewFound+1)...).Scan(&few)
	switch {
	case err != nil || few == 0:
		return foundBy{}, err
	case few <= fewFound:
		found.where += " AND +f.rowid IN (SELECT d.doc FROM " + of.table + " t CROSS JOIN search_docs d ON d.kind = '" + of.kind + "' AND d.id = t.id WHERE " + where + ")"
	default:
		found.from += " CROSS JOIN " + of.table + " t ON t.id = d.id"
		found.where += " AND " + where
	}
	return found, nil
}

// calledSo is what the index is asked for those of a kind that are called so: all
// words begin words of the name; and the name begins as was typed. In a list of names
// they come before those who only have the words elsewhere.
func calledSo(words, kind string) []string {
	if len(titledKinds([]string{kind})) == 0 {
		return nil
	}
	ask := []string{matchExpressionIn("title", words, []string{kind})}
	var begins []string
	for _, p := range searchParts(Fold(words)) {
		if p.letters != nil || len(p.words) != 1 {
			return ask
		}
		begins = append(begins, p.words[0])
	}
	return append(ask, `title : ^ "`+strings.Join(begins, " ")+`" *`)
}

// idsWith reads a page of the ids of rows that have words and meet a condition,
// as Search orders them, and the end of the page.
func (r Reader) idsWith(of amongst, words, where string, args []any, q PageQuery) ([]ID, Cursor, error) {
	found, err := r.with(of, words, where, args)
	if err != nil || found.from == "" {
		return nil, Cursor{}, err
	}
	count := 0 // of hits of the words alone: they decide the order
	if q.After == (Cursor{}) {
		if count, err = r.countFound(foundBy{from: "search_index f", where: "search_index MATCH ?", args: found.args[:1]}); err != nil {
			return nil, Cursor{}, err
		}
	}
	read := r.ranked
	if !isRanked(count, q.After) {
		read = func(s foundBy, after Cursor, limit int) ([]Hit, Cursor, error) { return r.newest(s, nil, after, limit) }
	}
	hits, end, err := read(found, q.After, q.Limit)
	ids := make([]ID, len(hits))
	for n, h := range hits {
		ids[n] = h.ID
	}
	return ids, end, err
}

// countWith counts the rows of a list that have words, "" for any, and meet a
// condition, up to CountCap+1.
func (r Reader) countWith(of amongst, words, where string, args []any) (n int, err error) {
	if words != "" {
		found, err := r.with(of, words, where, args)
		if err != nil || found.from == "" {
			return 0, err
		}
		return r.countFound(found)
	}
	err = r.row("SELECT count(*) FROM (SELECT 1 FROM "+of.table+" t WHERE "+where+" LIMIT ?)", append(slices.Clone(args), CountCap+1)...).Scan(&n)
	return n, err
}

// rowsWhere reads a page of the rows of a list that meet a condition, in the
// order of the list, or as Search orders those that have words. It returns the
// end of the page, too: the zero Cursor where none follows. read reads rows by
// their ids.
func rowsWhere[T interface {
	listed
	Cursor() Cursor
}](r Reader, l listing, of amongst, words, where string, args []any, q PageQuery, read func(PageQuery) ([]T, error)) ([]T, Cursor, error) {
	if q.Limit == 0 {
		q.Limit = 50
	}
	if words != "" {
		ids, end, err := r.idsWith(of, words, where, args, q)
		if err != nil || len(ids) == 0 {
			return nil, Cursor{}, err
		}
		rows, err := read(PageQuery{IDs: ids})
		return rows, end, err
	}
	l.only, l.args = where, args
	rows, err := page[T](r, l, q)
	if err != nil || len(rows) == 0 {
		return nil, Cursor{}, err
	}
	return rows, rows[len(rows)-1].Cursor(), nil
}
