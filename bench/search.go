package main

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	_ "github.com/mattn/go-sqlite3" // the C library, driver "sqlite3"

	"wawasan/app"
	"wawasan/data"
)

const (
	searchedWords = 200
	searchedRows  = 30 // as many as the window's search asks for
)

// measureSearch looks for every prefix of words from rare to common: what a
// person gets, and its search alone beside the C library's.
func measureSearch(b *bench, t *table) error {
	path := b.notebook(largest)
	c, err := sql.Open("sqlite3", "file:"+path+"?_busy_timeout=5000&_journal_mode=WAL&_cache_size=-8000")
	if err != nil {
		return err
	}
	defer c.Close()
	c.SetMaxOpenConns(1)
	prefixes, err := prefixesOf(c)
	if err != nil {
		return err
	}
	a, err := app.Open(context.Background(), app.Params{Path: path, Lang: "id"})
	if err != nil {
		return err
	}
	defer a.Close()
	store, err := data.Open(context.Background(), path, data.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	var whole []float64
	ours, theirs := make([][]float64, len(prefixes)), make([][]float64, len(prefixes))
	for turn := range b.runs + 1 {
		for i, prefix := range prefixes {
			one, err := searchOnce(a, store, c, prefix)
			if err != nil {
				return fmt.Errorf("%q: %w", prefix, err)
			}
			if turn == 0 {
				continue // reads the index from the disk
			}
			whole = append(whole, one[0])
			ours[i], theirs[i] = append(ours[i], one[1]), append(theirs[i], one[2])
		}
		b.log("search %d of %d prefixes: p50 %.2f ms, p95 %.2f ms", turn, len(prefixes), median(whole), percentile(whole, 95))
	}
	t.limit(fmt.Sprintf("search, %d prefixes of %d words, p95", len(prefixes), searchedWords), "ms", percentile(whole, 95), 16)
	t.ratio("search alone against the C library, p50", "ms", median(medians(ours)), median(medians(theirs)), 2.5)
	t.fact("search alone against the C library, p95", number(percentile(medians(ours), 95), "ms"), number(percentile(medians(theirs), 95), "ms"),
		fmt.Sprintf("%.2f", percentile(medians(ours), 95)/percentile(medians(theirs), 95)))
	return nil
}

// searchOnce searches three ways and returns what each took: with the rows as
// shown, without them, and in C. The last two must agree.
func searchOnce(a *app.App, store *data.Store, c *sql.DB, prefix string) (took [3]float64, err error) {
	ctx := context.Background()
	begin := time.Now()
	if _, _, err := a.Search(ctx, prefix, searchedRows); err != nil {
		return took, err
	}
	took[0] = ms(time.Since(begin))
	begin = time.Now()
	found, err := store.Read(ctx).Search(data.SearchQuery{Text: prefix, Limit: searchedRows})
	if err != nil {
		return took, err
	}
	took[1] = ms(time.Since(begin))
	begin = time.Now()
	hits, err := searchInC(c, prefix)
	took[2] = ms(time.Since(begin))
	if err == nil && !slices.Equal(hits, found.Hits) {
		err = fmt.Errorf("the C library finds %d others of %d: its statements are not the program's any more", len(hits), len(found.Hits))
	}
	return took, err
}

// titled are the kinds of things whose name is searched before their text.
const titled = `"contact" OR "company" OR "industry" OR "interview" OR "outreach" OR "template" OR "function" OR "skill" OR "tag"`

// searchInC says to the C library what data.Reader.Search says to its own.
func searchInC(c *sql.DB, word string) ([]data.Hit, error) {
	match := `{title body} : ("` + word + `"*)`
	var count int
	err := c.QueryRow("SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)", match, data.CountCap+1).Scan(&count)
	if err != nil {
		return nil, err
	}
	const from = "SELECT d.doc, d.kind, d.id FROM search_index f JOIN search_docs d ON d.doc = f.rowid WHERE search_index MATCH ?"
	if count <= data.CountCap {
		return hitsInC(c, from+" ORDER BY bm25(search_index, 0.0, 10.0, 1.0), f.rowid DESC LIMIT ?", match, searchedRows)
	}
	page, err := hitsInC(c, from+" ORDER BY f.rowid DESC LIMIT 5", `title : ("`+word+`"*) AND kind : (`+titled+`)`)
	if err != nil {
		return nil, err
	}
	titles := len(page)
	rest, err := hitsInC(c, from+" AND f.rowid < ? ORDER BY f.rowid DESC LIMIT ?", match, int64(1<<62), searchedRows+titles)
	for _, h := range rest {
		if !slices.Contains(page[:titles], h) && len(page) < searchedRows {
			page = append(page, h)
		}
	}
	return page, err
}

func hitsInC(c *sql.DB, query string, args ...any) ([]data.Hit, error) {
	rows, err := c.Query(query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var hits []data.Hit
	for rows.Next() {
		var h data.Hit
		if err := rows.Scan(&h.Doc, &h.Kind, &h.ID); err != nil {
			return nil, err
		}
		hits = append(hits, h)
	}
	return hits, rows.Err()
}

// prefixesOf takes words of the notebook, evenly over the orders of magnitude
// of how many texts have them, and every prefix of each once.
func prefixesOf(c *sql.DB) ([]string, error) {
	if _, err := c.Exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search_index', 'row')"); err != nil {
		return nil, err
	}
	rows, err := c.Query("SELECT term, doc FROM temp.vocabulary ORDER BY doc, term")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var words []string
	var docs []float64
	for rows.Next() {
		var word string
		var doc float64
		if err := rows.Scan(&word, &doc); err != nil {
			return nil, err
		}
		if !strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
			words, docs = append(words, word), append(docs, doc)
		}
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	if len(words) < searchedWords {
		return nil, fmt.Errorf("the notebook has %d words only", len(words))
	}
	var prefixes []string
	seen := map[string]bool{}
	next := 0
	for i := range searchedWords {
		want := math.Pow(docs[len(docs)-1], float64(i)/(searchedWords-1))
		for next < len(words)-(searchedWords-i) && docs[next] < want {
			next++
		}
		word := words[next]
		next++
		for n := 1; n <= len(word); n++ {
			if !seen[word[:n]] {
				seen[word[:n]] = true
				prefixes = append(prefixes, word[:n])
			}
		}
	}
	return prefixes, nil
}

func medians(lists [][]float64) []float64 {
	out := make([]float64, len(lists))
	for i, l := range lists {
		out[i] = median(l)
	}
	return out
}
