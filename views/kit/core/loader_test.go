package core

import (
	"context"
	"errors"
	"testing"
)

// held keeps work until the test lets it run, in the order the test wants.
type held []func()

func (h *held) take(f func()) { *h = append(*h, f) }

func TestTheAnswerOfAnOlderLoadIsDropped(t *testing.T) {
	var work held
	l := &Loader{Start: work.take, Show: atOnce}
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
	l := &Loader{Start: atOnce, Show: answers.take}
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
	l := &Loader{Start: work.take, Show: atOnce}
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
	l := &Loader{Start: work.take, Show: atOnce, OnError: func(error) { heard++ }}
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
	l := &Loader{Start: work.take, Show: atOnce}
	shown := false
	l.Load(func(context.Context) (func(), error) { return func() { shown = true }, nil })
	l.Close()
	work[0]()
	l.Load(func(context.Context) (func(), error) { return func() { shown = true }, nil })
	if shown || len(work) != 1 {
		t.Error("a closed loader went on")
	}
}
