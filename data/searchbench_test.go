package data_test

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/data"
)

// BenchmarkIndexBesideThePlainOne holds the search index of 100,000 lessons
// against one of the engine's own tokenizer on the same texts, as it was before
// texts were cut in Go: size, and time of all prefixes of some words. Run it
// with -benchtime 1x.
func BenchmarkIndexBesideThePlainOne(b *testing.B) {
	const lessons = 100_000
	for name, texts := range map[string]struct {
		of    func(int) string
		words []string
	}{
		"latin": {sentence, []string{"perbankan", "fintech", "keputusan", "teman-teman", "w7777", "mingguan"}},
		"japanese": {
			func(i int) string {
				return fmt.Sprintf("%s銀行は融資の審査が早い、%d週間で決まる。%s", names[i%7], i%9, places[i%5])
			},
			[]string{"東京銀行", "大阪", "銀行は"},
		},
	} {
		b.Run(name, func(b *testing.B) {
			s := openBench(b)
			rows := make([]data.Lesson, lessons)
			for i := range rows {
				rows[i].Text = texts.of(i)
			}
			if err := s.Change(ctx, "seed", func(tx *data.Tx) error { return data.SaveAll(tx, rows) }); err != nil {
				b.Fatal(err)
			}
			if err := s.RebuildSearch(ctx); err != nil {
				b.Fatal(err)
			}
			db := rawWriter(b, s.Path())
			for _, step := range []string{
				"CREATE VIRTUAL TABLE plain_index USING fts5(kind, title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4')",
				"INSERT INTO plain_index(rowid, kind, title, body) SELECT d.doc, 'lesson', '', l.text FROM search_docs d JOIN lessons l ON l.id = d.id ORDER BY d.doc",
			} {
				if _, err := db.Exec(step); err != nil {
					b.Fatal(err)
				}
			}
			b.ResetTimer()
			b.ReportMetric(indexSize(b, db, "search_index"), "MiB")
			b.ReportMetric(indexSize(b, db, "search_index")/indexSize(b, db, "plain_index"), "size/plain")
			for range b.N {
				ours, plain := bothSearched(b, s, db, texts.words)
				b.ReportMetric(ours, "ms")
				b.ReportMetric(ours/plain, "time/plain")
			}
		})
	}
}

var (
	names  = []string{"東京", "大阪", "名古屋", "みずほ", "三井", "楽天", "地方"}
	places = []string{"支店で聞いた", "本店の話", "電話で", "会議室にて", "駅前"}
)

// sentence is one of many sentences of 8 to 20 words, some joined, some common
// and some rare.
func sentence(i int) string {
	common := []string{"yang", "gaji", "awal", "lebih", "kecil", "ruang", "tumbuh", "besar", "keputusan", "mingguan", "bulanan", "di", "fintech", "perbankan", "teman-teman", "sering", "katanya", "tidak", "ada", "kredit"}
	var words []string
	for n := range 8 + i%13 {
		words = append(words, common[(i*7+n*n*3+n)%len(common)])
	}
	return fmt.Sprintf("%s w%d, kata %s.", strings.Join(words, " "), i, []string{"Sari", "Nur'aini", "Budi", "Jean-Luc"}[i%4])
}

func indexSize(b *testing.B, db *sql.DB, table string) float64 {
	b.Helper()
	var size float64
	if err := db.QueryRow("SELECT sum(pgsize) FROM dbstat WHERE name LIKE ?", table+"%").Scan(&size); err != nil {
		b.Fatal(err)
	}
	return size / (1 << 20)
}

// bothSearched asks both indexes for every prefix of words, in turns, and
// returns the medians in milliseconds.
func bothSearched(b *testing.B, s *data.Store, db *sql.DB, words []string) (ours, plain float64) {
	b.Helper()
	var took [2][]float64
	for range 7 {
		for _, word := range words {
			letters := []rune(word)
			for n := 1; n <= len(letters); n++ {
				prefix := string(letters[:n])
				begin := time.Now()
				if _, err := s.Read(ctx).Search(data.SearchQuery{Text: prefix, Limit: 30}); err != nil {
					b.Fatal(err)
				}
				took[0] = append(took[0], float64(time.Since(begin).Microseconds())/1000)
				begin = time.Now()
				plainSearch(b, db, prefix)
				took[1] = append(took[1], float64(time.Since(begin).Microseconds())/1000)
			}
		}
	}
	for _, list := range took {
		slices.Sort(list)
	}
	return took[0][len(took[0])/2], took[1][len(took[1])/2]
}

// plainSearch is what Search did with the engine's own tokenizer.
func plainSearch(b *testing.B, db *sql.DB, prefix string) {
	b.Helper()
	match := `{title body} : ("` + strings.ReplaceAll(prefix, "-", `"* AND "`) + `"*)`
	match = strings.ReplaceAll(match, ` AND ""*`, "")
	var count int
	if err := db.QueryRow("SELECT count(*) FROM (SELECT 1 FROM plain_index WHERE plain_index MATCH ? LIMIT 1001)", match).Scan(&count); err != nil {
		b.Fatal(err)
	}
	order := "f.rowid DESC"
	if count <= data.CountCap {
		order = "bm25(plain_index, 0.0, 10.0, 1.0), f.rowid DESC"
	} else if _, err := db.Exec("SELECT f.rowid FROM plain_index f WHERE plain_index MATCH ? ORDER BY f.rowid DESC LIMIT 5", strings.Replace(match, "{title body}", "title", 1)); err != nil {
		b.Fatal(err)
	}
	rows, err := db.Query("SELECT d.doc, d.kind, d.id FROM plain_index f JOIN search_docs d ON d.doc = f.rowid WHERE plain_index MATCH ? ORDER BY "+order+" LIMIT 30", match)
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var doc int64
		var kind, id string
		if err := rows.Scan(&doc, &kind, &id); err != nil {
			b.Fatal(err)
		}
	}
	if err := rows.Err(); err != nil {
		b.Fatal(err)
	}
}
