package data_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"wawasan/data"
)

func filled(t *testing.T) *data.Store {
	t.Helper()
	s := open(t)
	change(t, s, "new", func(tx *data.Tx) error {
		c := data.Contact{Name: "Sri Wahyuni", Starred: true}
		if err := tx.Save(&c); err != nil {
			return err
		}
		for i := range 3 {
			if err := tx.Save(&data.Lesson{Text: fmt.Sprint("pelajaran ", i), ContactID: c.ID}); err != nil {
				return err
			}
		}
		return tx.Save(&data.Note{Kind: "lesson", Text: "pelajaran", Raw: "! pelajaran"})
	})
	return s
}

func TestASoundNotebookIsCalledSound(t *testing.T) {
	s := filled(t)
	report := must[data.Report](t)(s.Check(ctx))
	if !report.Sound() || report.Counts["lessons"] != 3 || report.Counts["contacts"] != 1 || len(report.Counts) != len(data.Tables()) {
		t.Fatalf("%+v", report)
	}
}

func TestACheckSeesWhatIsWrongAndARebuildMendsTheIndex(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for name, c := range map[string]struct {
		sql  string
		want data.Report
	}{
		"a thing without entry":  {"DELETE FROM search_docs WHERE kind = 'contact'", data.Report{IndexMissing: 1, IndexStale: 1}},
		"an entry without text":  {"DELETE FROM search_index WHERE rowid IN (SELECT doc FROM search_docs WHERE kind = 'lesson')", data.Report{IndexMissing: 3}},
		"an entry without thing": {"INSERT INTO search_docs(kind, id) VALUES ('lesson', 'gone')", data.Report{IndexStale: 1}},
		"a text not read anew":   {"UPDATE lessons SET text = 'lain'", data.Report{IndexStale: 3}},
	} {
		s := filled(t)
		if _, err := s.Writer().Exec(c.sql); err != nil {
			t.Fatal(err)
		}
		report := must[data.Report](t)(s.Check(ctx))
		if report.IndexMissing != c.want.IndexMissing || report.IndexStale != c.want.IndexStale || report.Sound() {
			t.Errorf("%s: %+v", name, report)
		}
		must[int](t)(1, s.RebuildSearch(ctx))
		if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
			t.Errorf("%s, rebuilt: %+v", name, report)
		}
		searchAgrees(t, s, rawAt(t, s.Path()), "pelajaran", "sri", "lain")
	}
}

func TestACheckSeesRowsThatPointNowhere(t *testing.T) {
	s := filled(t)
	db := rawAt(t, s.Path()) // without foreign keys
	if _, err := db.Exec("UPDATE lessons SET contact_id = 'nobody'"); err != nil {
		t.Fatal(err)
	}
	if report := must[data.Report](t)(s.Check(ctx)); report.ForeignKeys != 3 || report.Sound() {
		t.Fatalf("%+v", report)
	}
}

func TestARebuiltIndexListsNewestFirst(t *testing.T) {
	s := filled(t)
	must[int](t)(1, s.RebuildSearch(ctx))
	db := rawAt(t, s.Path())
	if ids := strings1(t, db, "SELECT id FROM search_docs ORDER BY doc"); !slices.IsSorted(ids) {
		t.Fatal(ids)
	}
}

func TestADumpHasEveryRowWithItsColumns(t *testing.T) {
	s := filled(t)
	for _, table := range data.Tables() {
		n := 0
		must[int](t)(1, s.Read(ctx).Dump(table, func(row map[string]any) error {
			n++
			if id, ok := row["id"].(string); !ok || id == "" {
				t.Errorf("%s: %v", table, row)
			}
			return nil
		}))
		if count := must[int](t)(s.Read(ctx).Count(table)); n != count {
			t.Errorf("%s: %d of %d rows", table, n, count)
		}
	}
	var texts []any
	must[int](t)(1, s.Read(ctx).Dump("lessons", func(row map[string]any) error {
		texts = append(texts, row["text"])
		if row["starred"] != false || row["note_id"] != nil {
			t.Errorf("%v", row)
		}
		return nil
	}))
	if !slices.Equal(texts, []any{"pelajaran 0", "pelajaran 1", "pelajaran 2"}) {
		t.Errorf("%v", texts)
	}
	must[int](t)(1, s.Read(ctx).Dump("contacts", func(row map[string]any) error {
		if row["starred"] != true || row["connected_on"] != nil || row["about"] != "" {
			t.Errorf("%v", row)
		}
		return nil
	}))
}

func TestADumpEndsWithTheErrorOfItsReader(t *testing.T) {
	s := filled(t)
	enough, n := errors.New("enough"), 0
	err := s.Read(ctx).Dump("lessons", func(map[string]any) error { n++; return enough })
	if !errors.Is(err, enough) || n != 1 {
		t.Fatal(err, n)
	}
	if err := s.Read(ctx).Dump("settings", func(map[string]any) error { return nil }); data.CodeOf(err) != data.CodeInvalid {
		t.Fatal(err)
	}
}

func TestASnapshotDoesNotSeeLaterChanges(t *testing.T) {
	s := filled(t)
	must[int](t)(1, s.Snapshot(ctx, func(r data.Reader) error {
		before := must[int](t)(r.Count("tags"))
		change(t, s, "meanwhile", saveTag("satu"))
		if after := must[int](t)(r.Count("tags")); after != before {
			t.Errorf("%d tags, then %d", before, after)
		}
		return nil
	}))
	if n := must[int](t)(s.Read(ctx).Count("tags")); n != 1 {
		t.Fatal(n)
	}
}
