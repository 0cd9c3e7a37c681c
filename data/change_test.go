package data_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"wawasan/data"
	"wawasan/data/datatest"
)

func tagNames(t *testing.T, s *data.Store) (names []string) {
	t.Helper()
	for _, n := range must[[]data.Name](t)(s.Read(ctx).TagNames()) {
		names = append(names, n.Name)
	}
	slices.Sort(names)
	return names
}

func saveTag(name string) func(*data.Tx) error {
	return func(tx *data.Tx) error { return tx.Save(&data.Tag{Name: name}) }
}

func TestAChangeThatWritesNothingLeavesNoEntry(t *testing.T) {
	s := open(t)
	published := 0
	s.Subscribe(func(data.Changed) { published++ })
	change(t, s, "nothing", func(*data.Tx) error { return nil })
	if all := must[[]data.Entry](t)(s.Read(ctx).History(0, 10)); len(all) != 0 || published != 0 {
		t.Fatalf("%+v, published %d times", all, published)
	}
}

func TestAFailedChangeLeavesNothing(t *testing.T) {
	s := open(t)
	refused := errors.New("refused")
	s.Subscribe(func(c data.Changed) { t.Errorf("published %+v", c) })
	err := s.Change(ctx, "fails", func(tx *data.Tx) error {
		if err := saveTag("satu")(tx); err != nil {
			return err
		}
		return refused
	})
	if !errors.Is(err, refused) {
		t.Fatal(err)
	}
	if got := tagNames(t, s); len(got) != 0 {
		t.Fatal(got)
	}
	if err := s.Change(ctx, "refused", func(*data.Tx) error { return data.Invalid("some.key") }); data.CodeOf(err) != data.CodeInvalid {
		t.Fatal(err)
	}
}

func TestAPanicLeavesNothingAndTheStoreGoesOn(t *testing.T) {
	s := open(t)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		_ = s.Change(ctx, "panics", func(tx *data.Tx) error {
			must[int](t)(1, saveTag("satu")(tx))
			panic("oops")
		})
	}()
	change(t, s, "after", saveTag("dua"))
	if got := tagNames(t, s); !slices.Equal(got, []string{"dua"}) {
		t.Fatal(got)
	}
}

func TestACancelledChangeLeavesNothingAndTheStoreGoesOn(t *testing.T) {
	s := open(t)
	cancelled, cancel := context.WithCancel(ctx)
	err := s.Change(cancelled, "cancelled", func(tx *data.Tx) error {
		err := saveTag("satu")(tx)
		cancel()
		return err
	})
	if err == nil {
		t.Fatal("a cancelled change was kept")
	}
	if _, err := s.Read(cancelled).LastChange(); err == nil {
		t.Fatal("read with a cancelled context")
	}
	if err := s.Change(cancelled, "cancelled before", saveTag("satu")); err == nil {
		t.Fatal("a change cancelled before was kept")
	}
	change(t, s, "after", saveTag("dua"))
	if got := tagNames(t, s); !slices.Equal(got, []string{"dua"}) {
		t.Fatal(got)
	}
}

func TestARefusedCommitLeavesNothingAndTheStoreGoesOn(t *testing.T) {
	s := open(t)
	err := s.Change(ctx, "points nowhere", func(tx *data.Tx) error {
		if err := tx.Exec("PRAGMA defer_foreign_keys = ON"); err != nil {
			return err
		}
		return tx.Save(&data.Lesson{Text: "x", NoteID: data.NewID()})
	})
	if data.CodeOf(err) != data.CodeUnavailable {
		t.Fatal(err)
	}
	change(t, s, "after", saveTag("dua"))
	if n := must[int](t)(s.Read(ctx).Count("lessons")); n != 0 {
		t.Fatal(n)
	}
}

func TestEveryChangeIsPublishedOnceWithItsKinds(t *testing.T) {
	s := open(t)
	var got []data.Changed
	cancel := s.Subscribe(func(c data.Changed) { got = append(got, c) })
	contact := data.Contact{Name: "Sri"}
	change(t, s, "contact.new", func(tx *data.Tx) error {
		if err := tx.Save(&contact); err != nil {
			return err
		}
		return tx.Save(&data.Lesson{Text: "x", ContactID: contact.ID})
	})
	change(t, s, "contact.delete", func(tx *data.Tx) error { return tx.Delete(&data.Contact{}, contact.ID) })
	must[string](t)(s.Undo(ctx))
	must[string](t)(s.Redo(ctx))
	labels := []string{"contact.new", "contact.delete", "contact.delete", "contact.delete"}
	if len(got) != len(labels) {
		t.Fatalf("%+v", got)
	}
	for i, c := range got {
		slices.Sort(c.Kinds)
		if c.Label != labels[i] || !slices.Equal(c.Kinds, []string{"contacts", "lessons"}) {
			t.Fatalf("%d: %+v", i, c)
		}
	}
	s.Refresh()
	if last := got[len(got)-1]; len(got) != 5 || !slices.Equal(last.Kinds, data.Tables()) {
		t.Fatalf("%+v", last)
	}
	cancel()
	s.Refresh()
	change(t, s, "after", saveTag("satu"))
	if len(got) != 5 {
		t.Fatal("published after cancel")
	}
}

func TestAChangeReadsWhatItWroteAndKnowsItsTime(t *testing.T) {
	s := open(t)
	change(t, s, "test", func(tx *data.Tx) error {
		c := data.Contact{Name: "Sri"}
		if err := tx.Save(&c); err != nil {
			return err
		}
		back, err := tx.Contact(c.ID)
		if err != nil || back.Name != "Sri" || !back.CreatedAt.Equal(tx.Now().Time) || !tx.Now().Equal(noon) {
			t.Errorf("%+v %v", back, err)
		}
		return nil
	})
}

func TestSavingARowThatIsGoneRefuses(t *testing.T) {
	s := open(t)
	err := s.Change(ctx, "test", func(tx *data.Tx) error { return tx.Save(&data.Contact{ID: data.NewID(), Name: "Sri"}) })
	if data.CodeOf(err) != data.CodeNotFound {
		t.Fatal(err)
	}
	if _, err := s.Read(ctx).Contact(data.NewID()); data.CodeOf(err) != data.CodeNotFound {
		t.Fatal(err)
	}
	if _, err := s.Read(ctx).Count("sqlite_schema"); data.CodeOf(err) != data.CodeInvalid {
		t.Fatal(err)
	}
	change(t, s, "test", func(tx *data.Tx) error { return tx.Delete(&data.Contact{}, data.NewID()) })
}

func TestAnUpdateWritesEmptyValuesToo(t *testing.T) {
	s := open(t)
	c := data.Contact{Name: "Sri", About: "lama", Starred: true, ConnectedOn: data.DateOf(noon)}
	change(t, s, "new", func(tx *data.Tx) error { return tx.Save(&c) })
	c.About, c.Starred, c.ConnectedOn = "", false, data.Date{}
	change(t, s, "edit", func(tx *data.Tx) error { return tx.Save(&c) })
	if back := must[data.Contact](t)(s.Read(ctx).Contact(c.ID)); back != c {
		t.Fatalf("%+v, want %+v", back, c)
	}
}

func TestReadingDoesNotWaitForAnOpenChange(t *testing.T) {
	s := open(t)
	change(t, s, "before", saveTag("satu"))
	inside, goOn, done := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		done <- s.Change(ctx, "slow", func(tx *data.Tx) error {
			err := saveTag("dua")(tx)
			close(inside)
			<-goOn
			return err
		})
	}()
	<-inside
	if got := tagNames(t, s); !slices.Equal(got, []string{"satu"}) {
		t.Errorf("read %v while a change is open", got)
	}
	close(goOn)
	must[int](t)(1, <-done)
	if got := tagNames(t, s); !slices.Equal(got, []string{"dua", "satu"}) {
		t.Errorf("read %v after it", got)
	}
}

func TestTwoProgramsWriteToOneNotebookAndNothingIsLost(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notebook.wawasan")
	if race { // to make one takes longer then than a program waits for another
		path = datatest.Notebook(t)
	}
	const writers, each = 4, 25
	var wg sync.WaitGroup
	errs := make(chan error, 2*writers*each)
	for w := range writers {
		wg.Go(func() {
			s, err := data.Open(ctx, path, data.Options{Now: clock}) // all at once, the first makes it
			if err != nil {
				errs <- err
				return
			}
			defer s.Close()
			for i := range each {
				errs <- s.Change(ctx, "tag", saveTag(fmt.Sprintf("%d-%d", w, i)))
				_, err := s.Read(ctx).Count("tags")
				errs <- err
			}
		})
	}
	wg.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
	s := openAt(t, path)
	defer s.Close()
	if got := tagNames(t, s); len(got) != writers*each {
		t.Fatalf("%d of %d kept", len(got), writers*each)
	}
	clocks := strings1(t, rawAt(t, path), "SELECT clock FROM changes ORDER BY id")
	if !slices.IsSorted(clocks) || len(slices.Compact(clocks)) != writers*each {
		t.Fatal("the journal's clock does not rise")
	}
	if report := must[data.Report](t)(s.Check(ctx)); !report.Sound() {
		t.Fatalf("%+v", report)
	}
}

func TestManyGoroutinesMayUseOneStore(t *testing.T) {
	s := open(t)
	var wg sync.WaitGroup
	for w := range 4 {
		wg.Go(func() {
			for i := range 10 {
				if err := s.Change(ctx, "tag", saveTag(fmt.Sprintf("%d-%d", w, i))); err != nil {
					t.Error(err)
				}
				if _, err := s.Read(ctx).Search(data.SearchQuery{Text: "1"}); err != nil {
					t.Error(err)
				}
				cancel := s.Subscribe(func(data.Changed) {})
				cancel()
				if err := s.SaveDraft(ctx, "contact", fmt.Sprint(w), map[string]string{"name": "x"}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if got := tagNames(t, s); len(got) != 40 {
		t.Fatal(len(got))
	}
}

func TestTheJournalsClockRisesInTextOrderWhenItsCounterIsFull(t *testing.T) {
	s := open(t)
	for n, start := range []string{"9998", "9999", "10000", "99999"} { // an older program went on counting
		must[sql.Result](t)(s.Writer().Exec("UPDATE journal_state SET clock = ?", fmt.Sprintf("%013d-%s", noon.UnixMilli()+int64(10*n), start)))
		for i := range 3 {
			change(t, s, "tag", saveTag(fmt.Sprint(start, i)))
		}
		clocks := strings1(t, s.Writer(), "SELECT clock FROM changes ORDER BY id")
		if !slices.IsSorted(clocks) || len(clocks) != 3*(n+1) || len(slices.Compact(clocks)) != len(clocks) {
			t.Errorf("from %s: %v", start, clocks)
		}
	}
}
