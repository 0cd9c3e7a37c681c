package core

import (
	"context"
	"sync"
)

// Loader reads in the background and shows the answer in the window. Only the
// answer of the newest Load is shown; an older one that comes late is dropped
// and its context cancelled: so a Loader is for reading only, see Doer. It
// needs a Runner.
type Loader struct {
	Runner *Runner
	// OnError hears, in the window's goroutine, why the newest Load failed.
	OnError func(error)

	mu     sync.Mutex
	turn   int
	closed bool
	cancel context.CancelFunc
}

// Load runs fetch in the background, then the function it returned in the
// window's goroutine, unless another Load or Close came in between. What fetch
// needs of the window it must have before: it may not look at it.
func (l *Loader) Load(fetch func(ctx context.Context) (show func(), err error)) {
	ctx, turn, ok := l.begin()
	if !ok {
		return
	}
	runner := l.Runner // the field belongs to the window
	start, show := runner.hands()
	start(func() {
		var answer func()
		err := ErrPanic // unless fetch comes to its end
		runner.guarded(func() { answer, err = fetch(ctx) })
		if !l.newest(turn) {
			return
		}
		show(func() { runner.guarded(func() { l.finish(turn, answer, err) }) })
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
