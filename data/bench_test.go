package data_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"wawasan/data"
)

// BenchmarkCaptureLikeChange writes what one typed lesson writes: a note, a
// lesson and a mention.
func BenchmarkCaptureLikeChange(b *testing.B) {
	s := openBench(b)
	contact, industry := seedPeople(b, s)
	b.ResetTimer()
	for i := range b.N {
		err := s.Change(ctx, "lesson.new", func(tx *data.Tx) error {
			n := data.Note{Kind: "lesson", Text: lessonText(i), Raw: "! " + lessonText(i), ContactID: contact}
			if err := tx.Save(&n); err != nil {
				return err
			}
			l := data.Lesson{Text: n.Text, NoteID: n.ID, ContactID: contact, IndustryID: industry}
			if err := tx.Save(&l); err != nil {
				return err
			}
			return tx.Save(&data.Mention{NoteID: n.ID, IndustryID: industry})
		})
		if err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkCaptureLikeRaw writes the same rows by prepared statements in one
// transaction, with the same triggers, and nothing else: the floor.
func BenchmarkCaptureLikeRaw(b *testing.B) {
	s := openBench(b)
	contact, industry := seedPeople(b, s)
	db := rawWriter(b, s.Path())
	note := prepare(b, db, "INSERT INTO notes(id, kind, text, raw, off_record, interview_id, contact_id, planned_question_id, at) VALUES (?,?,?,?,?,?,?,?,?)")
	lesson := prepare(b, db, `INSERT INTO lessons(id, kind, text, off_record, starred, note_id, interview_id, contact_id, company_id, industry_id, gap_id,
		applied_on, applied_result, reported_on, created_at, updated_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)`)
	mention := prepare(b, db, "INSERT INTO mentions(id, note_id, industry_id) VALUES (?,?,?)")
	now := s.Now()
	b.ResetTimer()
	for i := range b.N {
		tx, err := db.Begin()
		if err != nil {
			b.Fatal(err)
		}
		n, text := data.NewID(), lessonText(i)
		for _, step := range []struct {
			stmt *sql.Stmt
			args []any
		}{
			{note, []any{n, "lesson", text, "! " + text, false, nil, contact, nil, now}},
			{lesson, []any{data.NewID(), "", text, false, false, n, nil, contact, nil, industry, nil, nil, "", nil, now, now}},
			{mention, []any{data.NewID(), n, industry}},
		} {
			if _, err := tx.Stmt(step.stmt).Exec(step.args...); err != nil {
				b.Fatal(err)
			}
		}
		if err := tx.Commit(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkSearchPrefixes asks for every prefix of words from rare to common.
func BenchmarkSearchPrefixes(b *testing.B) {
	s := openBench(b)
	seedLessons(b, s, 20_000)
	var prefixes []string
	for _, word := range []string{"yang", "gaji", "tumbuh", "w7", "w77", "w777", "perbankan"} {
		for n := 1; n <= len(word); n++ {
			prefixes = append(prefixes, word[:n])
		}
	}
	b.ResetTimer()
	for i := range b.N {
		if _, err := s.Read(ctx).Search(data.SearchQuery{Text: prefixes[i%len(prefixes)]}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPage reads one page from the middle of 20,000 lessons.
func BenchmarkPage(b *testing.B) {
	s := openBench(b)
	seedLessons(b, s, 20_000)
	all, err := s.Read(ctx).Lessons(data.PageQuery{Limit: 10_000})
	if err != nil {
		b.Fatal(err)
	}
	middle := all[len(all)-1].Cursor()
	b.ResetTimer()
	for range b.N {
		if _, err := s.Read(ctx).Lessons(data.PageQuery{After: middle}); err != nil {
			b.Fatal(err)
		}
	}
}

func openBench(b *testing.B) *data.Store {
	b.Helper()
	s, err := data.Open(ctx, filepath.Join(b.TempDir(), "notebook.wawasan"), data.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	return s
}

func seedPeople(b *testing.B, s *data.Store) (contact, industry data.ID) {
	b.Helper()
	c, i := data.Contact{Name: "Sri Wahyuni"}, data.Industry{Name: "Fintech"}
	err := s.Change(ctx, "seed", func(tx *data.Tx) error {
		if err := tx.Save(&c); err != nil {
			return err
		}
		return tx.Save(&i)
	})
	if err != nil {
		b.Fatal(err)
	}
	return c.ID, i.ID
}

func seedLessons(b *testing.B, s *data.Store, n int) {
	b.Helper()
	lessons := make([]data.Lesson, n)
	for i := range lessons {
		lessons[i] = data.Lesson{Text: lessonText(i)}
	}
	if err := s.Change(ctx, "seed", func(tx *data.Tx) error { return data.SaveAll(tx, lessons) }); err != nil {
		b.Fatal(err)
	}
}

func lessonText(i int) string {
	return fmt.Sprintf("gaji awal lebih kecil, ruang yang tumbuh lebih besar w%d w%d %s", i, i%997, strings.Repeat("perbankan ", i%3))
}

func rawWriter(tb testing.TB, path string) *sql.DB {
	tb.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=cache_size(-16000)&_txlock=immediate")
	if err != nil {
		tb.Fatal(err)
	}
	db.SetMaxOpenConns(1)
	tb.Cleanup(func() { db.Close() })
	return db
}

func prepare(tb testing.TB, db *sql.DB, query string) *sql.Stmt {
	tb.Helper()
	stmt, err := db.Prepare(query)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { stmt.Close() })
	return stmt
}
