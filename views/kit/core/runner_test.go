package core

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

// caught is a runner that runs at once and keeps what it caught.
func caught() (*Runner, *[]Crash) {
	var crashes []Crash
	r := Inline()
	r.OnCrash = func(c Crash) { crashes = append(crashes, c) }
	return r, &crashes
}

// secret is what a person wrote: it may stand in no crash.
const secret = "Sari Wijaya wants to leave the bank"

func breakAt(lines []string, n int) string { return lines[n] }

func TestAFaultWhileReadingIsCaughtAndToldWithoutWhatWasWritten(t *testing.T) {
	r, crashes := caught()
	var told error
	l := &Loader{Runner: r, OnError: func(err error) { told = err }}
	l.Load(func(context.Context) (func(), error) { panic(errors.New(secret)) })
	l.Load(func(context.Context) (func(), error) { return func() { _ = breakAt([]string{secret}, 3) }, nil })
	if !errors.Is(told, ErrPanic) {
		t.Errorf("told %v", told)
	}
	if len(*crashes) != 2 {
		t.Fatalf("%d faults were caught", len(*crashes))
	}
	for _, c := range *crashes {
		all := c.Kind + strings.Join(c.Frames, "\n")
		if strings.Contains(all, "Sari") || strings.Contains(all, "/work") || !strings.Contains(all, "runner_test.go:") {
			t.Errorf("the crash says %s", all)
		}
	}
	if first := (*crashes)[1].Frames[0]; !strings.Contains(strings.Join((*crashes)[1].Frames[:3], " "), "breakAt") {
		t.Errorf("it begins at %s", first)
	}
}

func TestAFaultWhileWritingIsToldAndTheNextIsDone(t *testing.T) {
	r, crashes := caught()
	var told []error
	d := &Doer{Runner: r, OnError: func(err error) { told = append(told, err) }}
	done := false
	d.Do(func(context.Context) (func(), error) { panic("out of range") })
	d.Do(func(context.Context) (func(), error) { return func() { done = true }, nil })
	if len(told) != 1 || !errors.Is(told[0], ErrPanic) || !done || len(*crashes) != 1 || d.Busy() {
		t.Errorf("told %v, done %v, %d crashes", told, done, len(*crashes))
	}
}

func TestAFaultInWhatIsShownOrRepeatedEndsNothing(t *testing.T) {
	r, crashes := caught()
	r.InWindow(func() { panic("in the window") })
	if len(*crashes) != 1 {
		t.Errorf("%d crashes", len(*crashes))
	}
	told := make(chan struct{}, 10)
	r.OnCrash = func(Crash) { told <- struct{}{} }
	stop := r.Every(time.Millisecond, func() { panic("each time") })
	<-told
	<-told
	stop()
	stop()
	r.After(time.Millisecond, func() { panic("later") })
	<-told
}

func TestWithoutAnybodyToTellAFaultIsNotHidden(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("the fault was swallowed")
		}
	}()
	Inline().InWindow(func() { panic("seen") })
}

func TestTheFirstScreenIsReadAtOnce(t *testing.T) {
	var work held
	r := &Runner{Start: work.take, Show: work.take}
	l := &Loader{Runner: r}
	shown := false
	load := func() { l.Load(func(context.Context) (func(), error) { return func() { shown = true }, nil }) }
	r.AtOnce(load)
	if !shown || len(work) != 0 {
		t.Errorf("shown %v, %d pieces of work wait", shown, len(work))
	}
	load()
	if len(work) != 1 {
		t.Error("later screens are read at once, too")
	}
}
