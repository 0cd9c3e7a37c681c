package data

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// flushSearch reads the texts of everything marked stale into the index. The
// map says of each stale kind whether some of it is in the index already.
func (tx *Tx) flushSearch(stale map[string]bool) error {
	for _, s := range searchSources {
		indexed, found := stale[s.kind]
		if !found {
			continue
		}
		statements := s.flush()
		if !indexed {
			statements = statements[2:]
		}
		for _, statement := range statements {
			if err := tx.exec(statement); err != nil {
				return fmt.Errorf("search index of %s: %w", s.kind, err)
			}
		}
	}
	return nil
}

// flush takes the stale things of a kind out of the index, two statements,
// and puts those that live back in with their texts, two more.
func (s searchSource) flush() []string {
	living := s.living("t")
	dirty := fmt.Sprintf("(SELECT id FROM search_dirty WHERE kind = '%s')", s.kind)
	docs := fmt.Sprintf("search_docs WHERE kind = '%s' AND id IN %s", s.kind, dirty)
	title := s.title
	if title != "''" {
		title = called("search_text", title)
	}
	return []string{
		"DELETE FROM search_index WHERE rowid IN (SELECT doc FROM " + docs + ")",
		fmt.Sprintf("DELETE FROM %s AND id NOT IN (SELECT t.id FROM %s t WHERE t.id IN %s AND %s)", docs, s.table, dirty, living),
		fmt.Sprintf("INSERT OR IGNORE INTO search_docs(kind, id) SELECT '%s', t.id FROM %s t WHERE t.id IN %s AND %s ORDER BY t.id", s.kind, s.table, dirty, living),
		fmt.Sprintf(`INSERT INTO search_index(rowid, kind, title, body) SELECT d.doc, '%s', %s, %s FROM search_docs d JOIN %s t ON t.id = d.id
			WHERE d.kind = '%s' AND d.id IN %s`, s.kind, title, called("search_text", s.body), s.table, s.kind, dirty),
	}
}

// Hit is one thing a search found.
type Hit struct {
	Doc  int64
	Kind string
	ID   ID
}

// Found is the answer to a search: the hits of this page, how many there are
// in all, counted up to CountCap+1, and where the next page begins, the zero
// Cursor behind the last.
type Found struct {
	Hits  []Hit
	Count int
	After Cursor
}

// CountCap ends counting: above it hits come newest first instead of ranked,
// because ranking reads every hit.
const CountCap = 1000

// SearchQuery says what to look for. Words are beginnings, all must match;
// what Fold takes away does not count, nor whether a word is joined by a
// hyphen or an apostrophe. In scripts written without blanks any part of a run
// is found. Kinds limits the answer to some kinds of things. After is that of
// the page before.
type SearchQuery struct {
	Text  string
	Kinds []string
	Limit int
	After Cursor
}

// Search finds things by the words in them. Up to CountCap hits are ranked by
// relevance with names above texts, and in a search of one kind who is called so
// before all others; more are listed newest first, some names
// first. Pages go on to the last hit and show none twice. A text without a
// word finds nothing.
func (r Reader) Search(q SearchQuery) (Found, error) {
	match := matchExpression(q.Text, q.Kinds)
	if match == "" {
		return Found{}, nil
	}
	s := foundBy{from: "search_index f", where: "search_index MATCH ?", args: []any{match}}
	count, err := r.countFound(s)
	if err != nil || count == 0 {
		return Found{}, err
	}
	s.from += joinDocs
	if len(q.Kinds) == 1 {
		s.ahead = calledSo(q.Text, q.Kinds[0])
	}
	return r.found(s, count, q)
}

// joinDocs gives hits their documents.
const joinDocs = " JOIN search_docs d ON d.doc = f.rowid"

// found reads a page of so many hits.
func (r Reader) found(s foundBy, count int, q SearchQuery) (found Found, err error) {
	if q.Limit == 0 {
		q.Limit = 50
	}
	found.Count = count
	if isRanked(found.Count, q.After) {
		found.Hits, found.After, err = r.ranked(s, q.After, q.Limit)
		return found, err
	}
	var titles []Hit
	if titled := titledKinds(q.Kinds); len(titled) > 0 {
		if titles, err = r.hits(s.sel()+" ORDER BY f.rowid DESC LIMIT 5", matchExpressionIn("title", q.Text, titled)); err != nil {
			return found, err
		}
	}
	found.Hits, found.After, err = r.newest(s, titles, q.After, q.Limit)
	return found, err
}

// foundBy is where hits come from: the index, named f, joined with its
// documents, named d, and with what conditions ask of.
type foundBy struct {
	from, where string
	args        []any
	id          string   // SQL for the id of a hit, "" for its own
	ahead       []string // what the index is asked for hits that come before others
}

// aheadBy is more than any relevance.
const aheadBy = "1e6"

// rank is SQL for how well a hit fits, the least first, and what it takes: hits that
// are ahead come before all that are not, whatever their relevance.
func (s foundBy) rank() (rank string, args []any) {
	rank = "bm25(search_index, 0.0, 10.0, 1.0)"
	for _, match := range s.ahead {
		rank += " - CASE WHEN f.rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) THEN " + aheadBy + " ELSE 0 END"
		args = append(args, match)
	}
	return rank, args
}

// hit is SQL for what a hit is.
func (s foundBy) hit() string {
	return "f.rowid AS doc, d.kind, " + cmp.Or(s.id, "d.id") + " AS id"
}

func (s foundBy) sel() string {
	return "SELECT " + s.hit() + " FROM " + s.from + " WHERE " + s.where
}

// countFound counts hits, up to CountCap+1.
func (r Reader) countFound(s foundBy) (n int, err error) {
	err = r.row("SELECT count(*) FROM (SELECT 1 FROM "+s.from+" WHERE "+s.where+" LIMIT ?)", append(slices.Clone(s.args), CountCap+1)...).Scan(&n)
	return n, err
}

// The two orders of hits; a page goes on in that of the page before, though
// there may be more hits now.
const (
	byRank = "rank"
	byTime = "time"
)

func isRanked(count int, after Cursor) bool {
	order, _, _ := strings.Cut(after.Key, " ")
	return order == byRank || order != byTime && count <= CountCap
}

// ranked reads a page of hits, best match first.
func (r Reader) ranked(s foundBy, after Cursor, limit int) ([]Hit, Cursor, error) {
	rank, args := s.rank()
	query := "SELECT doc, kind, id, rank FROM (SELECT " + s.hit() + ", " + rank + " AS rank FROM " + s.from + " WHERE " + s.where + ")"
	args = append(args, s.args...)
	if order, rank, _ := strings.Cut(after.Key, " "); order == byRank {
		behind, _ := strconv.ParseFloat(rank, 64)
		doc, _ := strconv.ParseInt(after.ID, 10, 64)
		query, args = query+" WHERE (rank, -doc) > (?, ?)", append(slices.Clone(args), behind, -doc)
	}
	rows, err := r.query(query+" ORDER BY rank, doc DESC LIMIT ?", append(slices.Clone(args), limit+1)...)
	if err != nil {
		return nil, Cursor{}, err
	}
	defer rows.Close()
	var hits []Hit
	var behind, end Cursor
	for rows.Next() {
		var h Hit
		var rank float64
		if err := rows.Scan(&h.Doc, &h.Kind, &h.ID, &rank); err != nil {
			return nil, Cursor{}, err
		}
		if len(hits) == limit {
			end = behind
			break
		}
		hits = append(hits, h)
		behind = Cursor{Key: byRank + " " + strconv.FormatFloat(rank, 'g', -1, 64), ID: strconv.FormatInt(h.Doc, 10)}
	}
	return hits, end, rows.Err()
}

// newest reads a page of hits, the newest first; on the first page those of
// first come before all others.
func (r Reader) newest(s foundBy, first []Hit, after Cursor, limit int) ([]Hit, Cursor, error) {
	first = first[:min(len(first), limit)]
	before, page := int64(1<<62), slices.Clone(first)
	if after.Key == byTime {
		before, _ = strconv.ParseInt(after.ID, 10, 64)
		page = nil
	}
	rest, err := r.hits(s.sel()+" AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?", append(slices.Clone(s.args), before, limit+len(first)+1)...)
	if err != nil {
		return nil, Cursor{}, err
	}
	for _, h := range rest {
		if slices.Contains(first, h) {
			continue
		}
		if len(page) == limit {
			return page, Cursor{Key: byTime, ID: strconv.FormatInt(before, 10)}, nil
		}
		page, before = append(page, h), h.Doc
	}
	return page, Cursor{}, nil
}

func (r Reader) hits(query string, args ...any) ([]Hit, error) {
	rows, err := r.query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var hits []Hit
	for rows.Next() {
		var h Hit
		if err := rows.Scan(&h.Doc, &h.Kind, &h.ID); err != nil {
			return nil, err
		}
		hits = append(hits, h)
	}
	return hits, rows.Err()
}

// matchExpression turns what a person typed into an FTS5 query. Every word is
// quoted, so nothing typed is an operator.
func matchExpression(text string, kinds []string) string {
	return matchExpressionIn("{title body}", text, kinds)
}

func matchExpressionIn(columns, text string, kinds []string) string {
	var parts []string
	for _, p := range searchParts(Fold(text)) {
		if phrase := p.phrase(); !slices.Contains(parts, phrase) {
			parts = append(parts, phrase)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	expr := columns + " : (" + strings.Join(parts, " AND ") + ")"
	if len(kinds) == 0 {
		return expr
	}
	others := kindsBut(kinds)
	if len(others) == 0 {
		return expr
	}
	if len(others) < len(kinds) { // the few left out are sooner read than the many asked for
		return expr + " NOT kind : (" + quoted(others) + ")"
	}
	return expr + " AND kind : (" + quoted(kinds) + ")"
}

// titledKinds are those of kinds, of all when none are named, that have a
// title: to look for one in the others would read every hit.
func titledKinds(kinds []string) []string {
	var titled []string
	for _, s := range searchSources {
		if s.title != "''" && (len(kinds) == 0 || slices.Contains(kinds, s.kind)) {
			titled = append(titled, s.kind)
		}
	}
	return titled
}

// kindsBut lists the kinds of things that are searched and not named.
func kindsBut(kinds []string) []string {
	var others []string
	for _, s := range searchSources {
		if !slices.Contains(kinds, s.kind) {
			others = append(others, s.kind)
		}
	}
	return others
}

func quoted(kinds []string) string {
	tokens := make([]string, len(kinds))
	for i, k := range kinds {
		tokens[i] = `"` + strings.ReplaceAll(k, `"`, "") + `"`
	}
	return strings.Join(tokens, " OR ")
}
