// Package core is what all rooms of the kit stand on: work in the background
// and its way back to the window, what an object says of itself, keys that mean
// the same everywhere, and lengths that grow with the text.
package core

import (
	"errors"
	"fmt"
	"path"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
)

// ErrPanic stands for a fault of the program that was caught: what was asked
// for did not happen, and the program goes on.
var ErrPanic = errors.New("a fault of the program was caught")

// Crash is a fault that was caught: what kind of value it came with and where
// it happened. It holds no value, so nothing that a person wrote.
type Crash struct {
	Kind   string   // the type of what was panicked with
	Frames []string // function, file and line, the innermost first
}

// Runner starts work in the background and brings its answers back to the
// window's goroutine; it is the only thing in the window that does. A window
// is given one. The zero Runner uses goroutines and the toolkit; tests put
// their own order into it. Nothing it runs can end the program: a fault becomes
// a Crash.
type Runner struct {
	// Start runs work in the background, nil in a goroutine of its own.
	Start func(work func())
	// Show runs an answer in the window's goroutine, nil by the toolkit.
	Show func(answer func())
	// OnCrash hears, in the window's goroutine, of a fault that was caught. With
	// nil faults are not caught.
	OnCrash func(Crash)

	atOnce atomic.Bool
}

// Inline returns a Runner that runs everything at once, where it is asked to.
func Inline() *Runner { return &Runner{Start: inline, Show: inline} }

func inline(f func()) { f() }

// AtOnce runs f, and what f loads at once: for the first screen, which is
// drawn sooner with its content than without it and once more. Call it in the
// window's goroutine.
func (r *Runner) AtOnce(f func()) {
	r.atOnce.Store(true)
	defer r.atOnce.Store(false)
	f()
}

// InWindow runs f in the window's goroutine, from wherever it is called.
func (r *Runner) InWindow(f func()) { r.show()(func() { r.guarded(f) }) }

// Every calls f again and again, each time some while after the last, until it
// is stopped. f comes on a goroutine of its own.
func (r *Runner) Every(d time.Duration, f func()) (stop func()) {
	ticker, done := time.NewTicker(d), make(chan struct{})
	go func() {
		for {
			select {
			case <-ticker.C:
				r.guarded(f)
			case <-done:
				return
			}
		}
	}()
	return sync.OnceFunc(func() {
		ticker.Stop()
		close(done)
	})
}

// Clock calls f in the window's goroutine when a time has passed, unless it is
// stopped before.
type Clock func(d time.Duration, f func()) (stop func())

// After is a Clock.
func (r *Runner) After(d time.Duration, f func()) (stop func()) {
	t := time.AfterFunc(d, func() { r.InWindow(f) })
	return func() { t.Stop() }
}

// hands are how a piece of work is run and how its answer is shown.
func (r *Runner) hands() (start, show func(func())) {
	if r.atOnce.Load() {
		return inline, inline
	}
	start = r.Start
	if start == nil {
		start = func(f func()) { go f() }
	}
	return start, r.show()
}

func (r *Runner) show() func(func()) {
	if r.Show != nil {
		return r.Show
	}
	return fyne.Do
}

// Guard runs f in the background of something larger: a fault in it is told to
// OnCrash, and f has not come to its end then.
func (r *Runner) Guard(f func()) { r.guarded(f) }

// guarded runs f; a fault in it is told to OnCrash.
func (r *Runner) guarded(f func()) {
	if r.OnCrash != nil {
		defer func() {
			if cause := recover(); cause != nil {
				crash := crashOf(cause)
				r.show()(func() { r.OnCrash(crash) })
			}
		}()
	}
	f()
}

// mostFrames is how much of the way to a fault is kept.
const mostFrames = 40

// crashOf is where a fault happened; it is called while the fault is caught.
func crashOf(cause any) Crash {
	c := Crash{Kind: fmt.Sprintf("%T", cause)}
	calls := make([]uintptr, mostFrames)
	frames := runtime.CallersFrames(calls[:runtime.Callers(4, calls)])
	for {
		frame, more := frames.Next()
		c.Frames = append(c.Frames, fmt.Sprintf("%s %s:%d", frame.Function, path.Base(frame.File), frame.Line))
		if !more {
			return c
		}
	}
}
