// Package core is what all rooms of the kit stand on: work in the background
// and its way back to the window, what an object says of itself, keys that mean
// the same everywhere, and lengths that grow with the text.
package core

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

var synchronous bool

// Synchronous makes every Loader made after it run its work at once, in the
// caller's goroutine. Tests switch it on before they make a window.
func Synchronous(on bool) { synchronous = on }

var queue *[]func()

// Queued makes every Loader put its work into a queue, so that tests run it in
// the order they want to try; nil ends it.
func Queued(work *[]func()) { queue = work }

// AtOnce runs f, and in it every Loader at once: for the first screen, which
// is drawn sooner with its content than without it and once more.
func AtOnce(f func()) {
	was := synchronous
	synchronous = true
	defer func() { synchronous = was }()
	f()
}

// Loader fetches in the background and shows the answer in the window. It is
// the only place that starts goroutines. Only the answer of the newest Load is
// shown; an older one that comes late is dropped and its context cancelled.
// The zero Loader is ready.
type Loader struct {
	// OnError hears, in the window's goroutine, why the newest Load failed.
	OnError func(error)

	mu     sync.Mutex
	turn   int
	closed bool
	cancel context.CancelFunc

	Start func(func()) // runs the work; nil is a goroutine
	Show  func(func()) // runs the answer; nil is the window's goroutine
}

// Load runs fetch in the background, then the function it returned in the
// window's goroutine, unless another Load or Close came in between.
func (l *Loader) Load(fetch func(ctx context.Context) (show func(), err error)) {
	ctx, turn, ok := l.begin()
	if !ok {
		return
	}
	start, show := l.hands()
	start(func() {
		answer, err := fetch(ctx)
		if !l.newest(turn) {
			return
		}
		show(func() { l.finish(turn, answer, err) })
	})
}

// Close cancels what is under way; nothing is shown after it.
func (l *Loader) Close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
	l.turn++
	if l.cancel != nil {
		l.cancel()
	}
}

func (l *Loader) begin() (ctx context.Context, turn int, ok bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nil, 0, false
	}
	if l.cancel != nil {
		l.cancel()
	}
	ctx, l.cancel = context.WithCancel(context.Background())
	l.turn++
	return ctx, l.turn, true
}

func (l *Loader) newest(turn int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return turn == l.turn
}

func (l *Loader) finish(turn int, answer func(), err error) {
	if !l.newest(turn) {
		return
	}
	if err != nil {
		if l.OnError != nil {
			l.OnError(err)
		}
		return
	}
	if answer != nil {
		answer()
	}
}

func (l *Loader) hands() (start, show func(func())) {
	start, show = l.Start, l.Show
	if queue != nil {
		work := queue
		return func(f func()) { *work = append(*work, f) }, atOnce
	}
	if synchronous {
		start, show = atOnce, atOnce
	}
	if start == nil {
		start = func(f func()) { go f() }
	}
	if show == nil {
		show = fyne.Do
	}
	return start, show
}

func atOnce(f func()) { f() }

// Every calls f again and again, each time some while after the last, until it
// is stopped. f comes on a goroutine of its own.
func Every(d time.Duration, f func()) (stop func()) {
	ticker := time.NewTicker(d)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-ticker.C:
				f()
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

// After calls f in the window's goroutine when a time has passed.
func After(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) }

// InWindow runs f in the window's goroutine, from wherever it is called.
func InWindow(f func()) {
	if synchronous {
		f()
		return
	}
	fyne.Do(f)
}
