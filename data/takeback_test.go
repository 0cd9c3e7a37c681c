package data_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

var dumpKey = regexp.MustCompile(`^(\w+): '([^']+)'`)

// byRow are the lines of a dump by the table and ID of their row.
func byRow(lines []string) map[string]string {
	out := map[string]string{}
	for _, line := range lines {
		out[strings.Join(dumpKey.FindStringSubmatch(line)[1:3], " ")] = line
	}
	return out
}

// turnAlone takes back or brings back a change drawn from all of them: either
// it is refused and nothing is different, or the rows of that change alone are
// as they were before what is turned.
func (w *trail) turnAlone() {
	r := w.store.Read(ctx)
	all := must[[]data.Entry](w.t)(r.History(0, 1000))
	if len(all) == 0 {
		return
	}
	e := all[rapid.IntRange(0, len(all)-1).Draw(w.t, "change")]
	before, turn, can := w.now(), w.store.TakeBackChange, data.Reader.CanTakeBack
	if e.Undone {
		turn, can = w.store.BringBackChange, data.Reader.CanBringBack
	}
	target, refused := can(r, e.ID)
	label, err := turn(ctx, e.ID)
	var hanging *data.HangingError
	switch {
	case fmt.Sprint(err) != fmt.Sprint(refused):
		w.t.Fatalf("%v, foretold %v", err, refused)
	case errors.As(err, &hanging) && len(hanging.By) == 0:
		w.t.Fatal("refused for no change")
	case err != nil && data.CodeOf(err) != data.CodeConflict:
		w.t.Fatal(err)
	case err != nil:
		sameDump(w.t, "a refusal", w.now(), before)
		return
	case label != e.Label:
		w.t.Fatalf("%q, not %q", label, e.Label)
	}
	turned++
	w.onlyRowsOf(target, before)
	if now := must[data.Entry](w.t)(w.store.Read(ctx).Entry(e.ID)); now.Undone == e.Undone {
		w.t.Fatalf("it says %+v", now)
	}
	w.states = append(w.states[:w.at+1], w.now())
	w.at++
}

var turned int

func (w *trail) onlyRowsOf(change int64, before []string) {
	want := byRow(before)
	rows, err := w.db.Query("SELECT tbl, row_id, before IS NULL FROM change_rows WHERE change_id = ? ORDER BY id DESC", change)
	if err != nil {
		w.t.Fatal(err)
	}
	defer rows.Close()
	touched := map[string]bool{}
	for rows.Next() {
		var table, id string
		var made bool
		if err := rows.Scan(&table, &id, &made); err != nil {
			w.t.Fatal(err)
		}
		touched[table+" "+id] = made // the first entry comes last
	}
	if err := rows.Err(); err != nil {
		w.t.Fatal(err)
	}
	got := byRow(w.now())
	for key, made := range touched {
		if _, there := got[key]; there == made {
			w.t.Fatalf("%s is there: %v", key, there)
		}
		delete(want, key)
		delete(got, key)
	}
	if len(got) != len(want) {
		w.t.Fatalf("%d other rows, want %d", len(got), len(want))
	}
	for key, line := range want {
		if got[key] != line {
			w.t.Fatalf("another row is touched:\n%s\nwas\n%s", got[key], line)
		}
	}
}

func TestTurningOneChangeAloneIsExactOrRefusedAndUndoable(t *testing.T) {
	round := 0
	turned = 0
	rapid.Check(t, func(rt *rapid.T) {
		round++
		path := filepath.Join(t.TempDir(), fmt.Sprintf("%d.wawasan", round))
		w := &trail{t: rt, path: path, store: openAt(rt, path), db: rawAt(t, path)}
		defer func() { w.store.Close(); w.db.Close() }()
		w.dump = dumpSQL(rt, w.db)
		w.states = [][]string{w.now()}
		step := func(fn func()) func(*rapid.T) { return func(rt *rapid.T) { w.t = rt; fn() } }
		rt.Repeat(map[string]func(*rapid.T){
			"write": step(w.write), "write more": step(w.write),
			"turn": step(w.turnAlone), "turn more": step(w.turnAlone), "turn most": step(w.turnAlone),
			"undo": step(w.undo), "redo": step(w.redo),
		})
		w.t = rt
		for w.at > 0 {
			w.undo()
		}
		for w.at < len(w.states)-1 {
			w.redo()
		}
		w.searchAgrees()
		if report := must[data.Report](rt)(w.store.Check(ctx)); !report.Sound() {
			rt.Fatalf("%+v", report)
		}
	})
	if turned == 0 {
		t.Fatal("nothing could be turned in any round")
	}
}

// number is the number of the newest change.
func number(t *testing.T, s *data.Store) int64 {
	t.Helper()
	return must[[]data.Entry](t)(s.Read(ctx).History(0, 1))[0].ID
}

func TestAChangeOnWhichOthersHangNamesThem(t *testing.T) {
	s := open(t)
	sri := data.Contact{Name: "Sri"}
	change(t, s, "contact", func(tx *data.Tx) error { return tx.Save(&sri) })
	made := number(t, s)
	change(t, s, "lesson", func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: "x", ContactID: sri.ID}) })
	hangs := number(t, s)
	_, err := s.TakeBackChange(ctx, made)
	var hanging *data.HangingError
	if !errors.As(err, &hanging) || len(hanging.By) != 1 || hanging.By[0].ID != hangs || hanging.Change.ID != made {
		t.Fatalf("%v", err)
	}
	if label := must[string](t)(s.TakeBackChange(ctx, hangs)); label != "lesson" {
		t.Fatal(label)
	}
	must[string](t)(s.TakeBackChange(ctx, made))
	_, err = s.BringBackChange(ctx, hangs) // whom it points at is gone
	if !errors.As(err, &hanging) || hanging.Change.ID != hangs {
		t.Fatalf("%v", err)
	}
	must[string](t)(s.BringBackChange(ctx, made))
	must[string](t)(s.BringBackChange(ctx, hangs))
	if n := must[int](t)(s.Read(ctx).Count("lessons")); n != 1 {
		t.Fatal(n)
	}
	labels := []string{}
	for _, e := range must[[]data.Entry](t)(s.Read(ctx).History(0, 3)) {
		labels = append(labels, e.Label)
	}
	if !slices.Equal(labels, []string{"history.brought_back\tlesson", "history.brought_back\tcontact", "history.taken_back\tcontact"}) {
		t.Fatalf("%q", labels)
	}
	for id, what := range map[int64]string{0: "none", 1 << 40: "none"} {
		if _, err := s.TakeBackChange(ctx, id); data.CodeOf(err) != data.CodeNotFound {
			t.Errorf("%s: %v", what, err)
		}
	}
}

func TestWhatOtherHandsWroteStandsInTheWay(t *testing.T) {
	s := open(t)
	tag := data.Tag{Name: "satu"}
	change(t, s, "tag", func(tx *data.Tx) error { return tx.Save(&tag) })
	if _, err := rawAt(t, s.Path()).Exec("UPDATE tags SET name = 'lain'"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.TakeBackChange(ctx, number(t, s)); data.CodeOf(err) != data.CodeConflict {
		t.Fatal(err)
	}
	if got := tagNames(t, s); !slices.Equal(got, []string{"lain"}) {
		t.Fatal(got)
	}
}

func TestAChangeThatMadeARowAndDeletedItAgainHoldsNothingToTakeBack(t *testing.T) {
	s := open(t)
	change(t, s, "made and deleted", func(tx *data.Tx) error {
		tag := data.Tag{Name: "satu"}
		if err := tx.Save(&tag); err != nil {
			return err
		}
		return tx.Exec("DELETE FROM tags WHERE id = ?", tag.ID)
	})
	if _, err := s.TakeBackChange(ctx, number(t, s)); data.CodeOf(err) != data.CodeConflict {
		t.Errorf("it was taken back: %v", err)
	}
}
