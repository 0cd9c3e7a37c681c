package data

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
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
	return []string{
		"DELETE FROM search_index WHERE rowid IN (SELECT doc FROM " + docs + ")",
		fmt.Sprintf("DELETE FROM %s AND id NOT IN (SELECT t.id FROM %s t WHERE t.id IN %s AND %s)", docs, s.table, dirty, living),
		fmt.Sprintf("INSERT OR IGNORE INTO search_docs(kind, id) SELECT '%s', t.id FROM %s t WHERE t.id IN %s AND %s ORDER BY t.id", s.kind, s.table, dirty, living),
		fmt.Sprintf(`INSERT INTO search_index(rowid, kind, title, body) SELECT d.doc, '%s', %s, %s FROM search_docs d JOIN %s t ON t.id = d.id
			WHERE d.kind = '%s' AND d.id IN %s`, s.kind, s.title, s.body, s.table, s.kind, dirty),
	}
}

// Hit is one thing a search found.
type Hit struct {
	Doc  int64
	Kind string
	ID   ID
}

// Found is the answer to a search: the hits of this page, and how many there
// are in all, counted up to CountCap.
type Found struct {
	Hits  []Hit
	Count int
}

// CountCap ends counting: above it hits come newest first instead of ranked,
// because ranking reads every hit.
const CountCap = 1000

// SearchQuery says what to look for. Words are prefixes, all must match; case
// and accents do not matter. Kinds limits the answer to some kinds of things.
// After continues behind the Doc of the last hit of a page that was ordered
// newest first.
type SearchQuery struct {
	Text  string
	Kinds []string
	Limit int
	After int64
}

// Search finds things by the words in them. Up to CountCap hits are ranked by
// relevance with names above texts; more are listed newest first, names first.
// A text without a word finds nothing.
func (r Reader) Search(q SearchQuery) (Found, error) {
	match := matchExpression(q.Text, q.Kinds)
	if match == "" {
		return Found{}, nil
	}
	if q.Limit == 0 {
		q.Limit = 50
	}
	var found Found
	err := r.row("SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)", match, CountCap+1).Scan(&found.Count)
	if err != nil || found.Count == 0 {
		return found, err
	}
	if found.Count <= CountCap {
		found.Hits, err = r.hits(`SELECT d.doc, d.kind, d.id FROM search_index f JOIN search_docs d ON d.doc = f.rowid
			WHERE search_index MATCH ? ORDER BY bm25(search_index, 0.0, 10.0, 1.0), f.rowid DESC LIMIT ?`, match, q.Limit)
		return found, err
	}
	found.Hits, err = r.newest(q, match)
	return found, err
}

func (r Reader) newest(q SearchQuery, match string) ([]Hit, error) {
	var titles []Hit
	before := int64(1 << 62)
	if q.After != 0 {
		before = q.After
	} else {
		var err error
		inTitle := matchExpressionIn("title", q.Text, q.Kinds)
		titles, err = r.hits(`SELECT d.doc, d.kind, d.id FROM search_index f JOIN search_docs d ON d.doc = f.rowid
			WHERE search_index MATCH ? ORDER BY f.rowid DESC LIMIT 5`, inTitle)
		if err != nil {
			return nil, err
		}
	}
	// as many more as titles, so that the page ends with a hit of the rest
	// and the next one goes on behind it
	rest, err := r.hits(`SELECT d.doc, d.kind, d.id FROM search_index f JOIN search_docs d ON d.doc = f.rowid
		WHERE search_index MATCH ? AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?`, match, before, q.Limit+len(titles))
	if err != nil {
		return nil, err
	}
	page := titles
	for _, h := range rest {
		if !slices.Contains(titles, h) && len(page) < len(titles)+q.Limit {
			page = append(page, h)
		}
	}
	return page, nil
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
	words := searchWords(text)
	if len(words) == 0 {
		return ""
	}
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = `"` + w + `"*`
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

// searchWords splits like the index's own tokenizer: letters, digits and the
// marks on them are words, all else stands between them. A mark without a
// letter, such as an emoji carries, is no word: it would match nothing.
func searchWords(text string) []string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !isWordRune(r) && !unicode.IsMark(r) })
	return slices.DeleteFunc(words, func(w string) bool { return !strings.ContainsFunc(w, isWordRune) })
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Co, r)
}
