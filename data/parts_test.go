package data_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"testing"

	"wawasan/data"
	"wawasan/data/datatest"
)

func newLesson(text string) func(*data.Tx) error {
	return func(tx *data.Tx) error { return tx.Save(&data.Lesson{Text: text}) }
}

// parts writes lessons, two a part, as long as more says; it may refuse.
func parts(more func(part int) (bool, error)) func(*data.Tx) (bool, error) {
	part := -1
	return func(tx *data.Tx) (bool, error) {
		part++
		goOn, err := more(part)
		if err != nil {
			return false, err
		}
		for i := range 2 {
			if err := tx.Save(&data.Lesson{Text: fmt.Sprintf("bagian %d baris %d", part, i)}); err != nil {
				return false, err
			}
		}
		return goOn, nil
	}
}

func lessonsIn(t *testing.T, s *data.Store) (n int) {
	t.Helper()
	return must[int](t)(s.Read(ctx).Count("lessons"))
}

// mostParts take longer than anybody waits for the first pause.
const mostParts = 20_000

func TestAChangeInPartsLetsOthersWriteInBetweenAndIsOneStep(t *testing.T) {
	path := datatest.Notebook(t)
	s, other := openAt(t, path), openAt(t, path)
	defer s.Close()
	defer other.Close()
	before := lessonsIn(t, s)
	between, written, last := make(chan error, 1), error(nil), 0
	err := s.ChangeInParts(ctx, "contacts.import\tx.csv", parts(func(part int) (bool, error) {
		if last = part; part == 0 {
			go func() { between <- other.Change(ctx, "lesson.new", newLesson("di antaranya")) }()
		}
		select {
		case written = <-between:
			return false, nil
		default:
			return part < mostParts, nil // it comes in a pause, but one cannot know in which
		}
	}))
	if err := errors.Join(err, written); err != nil || last == mostParts {
		t.Fatalf("%v, %d parts", err, last)
	}
	rows := 2 * (last + 1)
	history, err := s.Read(ctx).History(0, 2)
	if err != nil || len(history) != 2 || history[1].Rows != rows || history[1].Unfinished || history[0].Label != "lesson.new" {
		t.Fatalf("%+v %v", history, err)
	}
	for _, want := range []struct {
		do    func(context.Context) (string, error)
		label string
		left  int
	}{
		{s.Undo, "contacts.import\tx.csv", before + 1},
		{s.Undo, "lesson.new", before},
		{s.Redo, "lesson.new", before + 1},
		{s.Redo, "contacts.import\tx.csv", before + 1 + rows},
	} {
		label, err := want.do(ctx)
		if err != nil || label != want.label || lessonsIn(t, s) != want.left {
			t.Fatalf("%q %v, %d lessons; want %q and %d", label, err, lessonsIn(t, s), want.label, want.left)
		}
	}
	report, err := s.Check(ctx)
	if err != nil || !report.Sound() {
		t.Fatalf("%+v %v", report, err)
	}
}

func TestPartsBeforeAnErrorStayAndAreOneStep(t *testing.T) {
	path := datatest.Notebook(t)
	s := openAt(t, path)
	defer s.Close()
	before, broken := lessonsIn(t, s), errors.New("rusak")
	err := s.ChangeInParts(ctx, "contacts.import", parts(func(part int) (bool, error) {
		if part == 2 {
			return false, broken
		}
		return true, nil
	}))
	if !errors.Is(err, broken) || lessonsIn(t, s) != before+4 {
		t.Fatalf("%v, %d lessons", err, lessonsIn(t, s)-before)
	}
	if _, err := s.Undo(ctx); err != nil || lessonsIn(t, s) != before {
		t.Fatalf("%v, %d lessons", err, lessonsIn(t, s)-before)
	}
}

func TestWhatIsWrittenInPartsCannotBeTurnedBeforeItsEnd(t *testing.T) {
	path := datatest.Notebook(t)
	s, other := openAt(t, path), openAt(t, path)
	defer s.Close()
	defer other.Close()
	if err := other.Change(ctx, "lesson.new", newLesson("sebelumnya")); err != nil {
		t.Fatal(err)
	}
	before := lessonsIn(t, s)
	undone, label, last := make(chan string, 1), "", 0
	err := s.ChangeInParts(ctx, "contacts.import", parts(func(part int) (bool, error) {
		if last = part; part == 1 {
			go func() {
				label, _ := other.Undo(ctx)
				undone <- label
			}()
			err := other.ChangeInParts(ctx, "contacts.import", parts(func(int) (bool, error) { return false, nil }))
			if data.CodeOf(err) != data.CodeConflict {
				return false, fmt.Errorf("a second one in parts: %w", err)
			}
		}
		select {
		case label = <-undone:
			return false, nil
		default:
			return part < mostParts, nil
		}
	}))
	if err != nil || label != "lesson.new" || lessonsIn(t, s) != before-1+2*(last+1) {
		t.Fatalf("%v, undone %q, %d lessons in %d parts", err, label, lessonsIn(t, s)-before, last+1)
	}
}

// What a program that died left unfinished is one change for the next one.
func TestAChangeWhoseWriterDiedIsEndedByTheNext(t *testing.T) {
	path := datatest.Notebook(t)
	s := openAt(t, path)
	before := lessonsIn(t, s)
	if err := s.ChangeInParts(ctx, "contacts.import", parts(func(part int) (bool, error) { return part < 2, nil })); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := rawAt(t, path).Exec("UPDATE changes SET unfinished = at, ended = NULL WHERE label = 'contacts.import'"); err != nil {
		t.Fatal(err)
	}
	s = openAt(t, path)
	defer s.Close()
	label, err := s.Undo(ctx)
	if err != nil || label != "contacts.import" || lessonsIn(t, s) != before {
		t.Fatalf("%q %v, %d lessons", label, err, lessonsIn(t, s)-before)
	}
}

// cancelledAfter writes parts until ctx is cancelled, before one of them.
func cancelledAfter(t *testing.T, s *data.Store, part int, between func()) error {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	return s.ChangeInParts(ctx, "contacts.import", parts(func(n int) (bool, error) {
		if n == part {
			cancel()
			return false, ctx.Err()
		}
		if n == part-1 {
			t.Cleanup(s.Subscribe(func(data.Changed) {
				if between != nil {
					do := between
					between = nil
					do()
				}
			}))
		}
		return true, nil
	}))
}

func TestAChangeInPartsThatIsCancelledLeavesNothing(t *testing.T) {
	for _, after := range []int{0, 1, 3} {
		s := openAt(t, datatest.Notebook(t))
		if err := errors.Join(s.Change(ctx, "lesson.new", newLesson("sebelumnya")), s.Change(ctx, "lesson.new", newLesson("diurungkan"))); err != nil {
			t.Fatal(err)
		}
		must[string](t)(s.Undo(ctx))
		before := lessonsIn(t, s)
		history := must[[]data.Entry](t)(s.Read(ctx).History(0, 9))
		if err := cancelledAfter(t, s, after, nil); !errors.Is(err, data.ErrTakenBack) || lessonsIn(t, s) != before {
			t.Fatalf("%v, %d lessons", err, lessonsIn(t, s)-before)
		}
		if got := must[[]data.Entry](t)(s.Read(ctx).History(0, 9)); !reflect.DeepEqual(got, history) {
			t.Errorf("%+v", got)
		}
		if found, err := s.Read(ctx).Search(data.SearchQuery{Text: "bagian", Limit: 9}); err != nil || found.Count != 0 {
			t.Errorf("%+v %v", found, err)
		}
		if report, err := s.Check(ctx); err != nil || !report.Sound() {
			t.Errorf("%+v %v", report, err)
		}
		if label, err := s.Redo(ctx); err != nil || label != "lesson.new" || lessonsIn(t, s) != before+1 {
			t.Errorf("what was undone before is brought back: %q %v", label, err)
		}
		if err := s.ChangeInParts(ctx, "contacts.import", parts(func(n int) (bool, error) { return n < 2, nil })); err != nil {
			t.Error("it is done all the same when asked for again", err)
		}
		s.Close()
	}
}

func TestWhatOthersWroteBetweenStaysWhenPartsAreTakenBack(t *testing.T) {
	s := openAt(t, datatest.Notebook(t))
	defer s.Close()
	before := lessonsIn(t, s)
	err := cancelledAfter(t, s, 2, func() {
		if err := s.Change(ctx, "lesson.new", newLesson("di antaranya")); err != nil {
			t.Error(err)
		}
	})
	if !errors.Is(err, data.ErrTakenBack) || lessonsIn(t, s) != before+1 {
		t.Fatalf("%v, %d lessons", err, lessonsIn(t, s)-before)
	}
	history := must[[]data.Entry](t)(s.Read(ctx).History(0, 9))
	if history[0].Label != "lesson.new" || slices.ContainsFunc(history, func(e data.Entry) bool { return e.Label == "contacts.import" }) {
		t.Errorf("%+v", history)
	}
	if label, err := s.Undo(ctx); err != nil || label != "lesson.new" || lessonsIn(t, s) != before {
		t.Errorf("%q %v", label, err)
	}
}

func TestPartsStayWhenOthersWroteWhatHangsOnThem(t *testing.T) {
	s := openAt(t, datatest.Notebook(t))
	defer s.Close()
	before := lessonsIn(t, s)
	err := cancelledAfter(t, s, 2, func() {
		found := must[data.Found](t)(s.Read(ctx).Search(data.SearchQuery{Text: "bagian", Limit: 1}))
		if len(found.Hits) != 1 {
			t.Fatal(found)
		}
		lesson := must[data.Lesson](t)(s.Read(ctx).Lesson(found.Hits[0].ID))
		lesson.Starred = true
		if err := s.Change(ctx, "lesson.star", func(tx *data.Tx) error { return tx.Save(&lesson) }); err != nil {
			t.Error(err)
		}
	})
	var hanging *data.HangingError
	if !errors.As(err, &hanging) || lessonsIn(t, s) != before+4 {
		t.Fatalf("%v, %d lessons", err, lessonsIn(t, s)-before)
	}
	if label, err := s.Undo(ctx); err != nil || label != "contacts.import" || lessonsIn(t, s) != before {
		t.Errorf("%q %v", label, err)
	}
}
