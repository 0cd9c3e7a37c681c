package core

import (
	"context"
	"errors"
	"strings"
	"sync"
	"testing"
)

// held keeps work until the test lets it run, in the order the test wants.
type held []func()

func (h *held) take(f func()) { *h = append(*h, f) }

func TestTheAnswerOfAnOlderLoadIsDropped(t *testing.T) {
	var work held
	l := &Loader{Runner: &Runner{Start: work.take, Show: inline}}
	shown := ""
	load := func(text string) {
		l.Load(func(context.Context) (func(), error) { return func() { shown += text }, nil })
	}
	load("old")
	load("new")
	work[1]()
	work[0]()
	if shown != "new" {
		t.Errorf("shown is %q, want new", shown)
	}
}

func TestAnAnswerOvertakenOnItsWayToTheWindowIsDropped(t *testing.T) {
	var answers held
	l := &Loader{Runner: &Runner{Start: inline, Show: answers.take}}
	shown := ""
	for _, text := range []string{"old", "new"} {
		l.Load(func(context.Context) (func(), error) { return func() { shown += text }, nil })
	}
	for _, a := range answers {
		a()
	}
	if shown != "new" {
		t.Errorf("shown is %q, want new", shown)
	}
}

func TestANewLoadCancelsTheOlder(t *testing.T) {
	var work held
	l := &Loader{Runner: &Runner{Start: work.take, Show: inline}}
	var older error
	l.Load(func(ctx context.Context) (func(), error) { older = ctx.Err(); return nil, older })
	l.Load(func(context.Context) (func(), error) { return nil, nil })
	work[0]()
	if !errors.Is(older, context.Canceled) {
		t.Errorf("the older load was told %v", older)
	}
}

func TestAFailedLoadIsHeardOnceAndOnlyIfNewest(t *testing.T) {
	var work held
	heard := 0
	l := &Loader{Runner: &Runner{Start: work.take, Show: inline}, OnError: func(error) { heard++ }}
	fail := func(context.Context) (func(), error) { return nil, errors.New("no disk") }
	l.Load(fail)
	l.Load(fail)
	work[0]()
	work[1]()
	if heard != 1 {
		t.Errorf("heard %d times", heard)
	}
}

func TestNothingIsShownAfterClose(t *testing.T) {
	var work held
	l := &Loader{Runner: &Runner{Start: work.take, Show: inline}}
	shown := false
	l.Load(func(context.Context) (func(), error) { return func() { shown = true }, nil })
	l.Close()
	work[0]()
	l.Load(func(context.Context) (func(), error) { return func() { shown = true }, nil })
	if shown || len(work) != 1 {
		t.Error("a closed loader went on")
	}
}

func TestWhatIsWrittenIsNeverCancelledAndComesOneAfterAnother(t *testing.T) {
	var work held
	d := &Doer{Runner: &Runner{Start: work.take, Show: inline}}
	var done []string
	do := func(name string) {
		d.Do(func(ctx context.Context) (func(), error) {
			if ctx.Err() != nil {
				t.Errorf("%s was cancelled", name)
			}
			done = append(done, name)
			return func() { done = append(done, name+" shown") }, nil
		})
	}
	do("import")
	do("calendar")
	if len(work) != 1 || !d.Busy() {
		t.Fatalf("%d pieces of work run at once, busy %v", len(work), d.Busy())
	}
	work[0]()
	if got := strings.Join(done, ", "); got != "import, import shown, calendar, calendar shown" || d.Busy() {
		t.Errorf("done is %q, busy %v", got, d.Busy())
	}
	do("export")
	if len(work) != 2 {
		t.Error("a doer that was idle did not begin again")
	}
}

func TestWhatAnAnswerGivesToDoIsDoneToo(t *testing.T) {
	d := &Doer{Runner: Inline()}
	done := 0
	d.Do(func(context.Context) (func(), error) {
		return func() { d.Do(func(context.Context) (func(), error) { done++; return nil, nil }) }, nil
	})
	if done != 1 || d.Busy() {
		t.Errorf("done %d times, busy %v", done, d.Busy())
	}
}

func TestAWriteThatFailsIsToldAndTheNextIsDone(t *testing.T) {
	var told []error
	d := &Doer{Runner: Inline(), OnError: func(err error) { told = append(told, err) }}
	full := errors.New("disk full")
	shown := false
	d.Do(func(context.Context) (func(), error) { return func() { shown = true }, full })
	d.Do(func(context.Context) (func(), error) { return nil, nil })
	if len(told) != 1 || !errors.Is(told[0], full) || shown {
		t.Errorf("told %v, shown %v", told, shown)
	}
}

func TestOneWaitsForWhatIsBeingWritten(t *testing.T) {
	d := &Doer{Runner: &Runner{Show: inline}}
	var mu sync.Mutex
	done := 0
	for range 20 {
		d.Do(func(context.Context) (func(), error) {
			mu.Lock()
			defer mu.Unlock()
			done++
			return nil, nil
		})
	}
	d.Wait()
	mu.Lock()
	defer mu.Unlock()
	if done != 20 {
		t.Errorf("%d of 20 were done", done)
	}
}

func TestAClosedDoerLetsWhatRunsEndAndBeginsNothing(t *testing.T) {
	var work held
	d := &Doer{Runner: &Runner{Start: work.take, Show: inline}}
	done := 0
	one := func(context.Context) (func(), error) { done++; d.Close(); return nil, nil }
	d.Do(one)
	d.Do(one)
	work[0]()
	d.Do(one)
	d.Wait()
	if done != 1 || len(work) != 1 {
		t.Errorf("done %d times", done)
	}
}
