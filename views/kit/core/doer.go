package core

import (
	"context"
	"sync"
)

// Doer writes in the background: an import, an export, a file. What it was
// given is never cancelled and runs one after another, in order; each ends with
// its answer shown or its error told. It needs a Runner.
type Doer struct {
	Runner *Runner
	// OnError hears, in the window's goroutine, why something was not done.
	OnError func(error)

	mu      sync.Mutex
	waiting []job
	running bool
	closed  bool
	idle    sync.WaitGroup // of what is waiting and running
}

type job func(ctx context.Context) (show func(), err error)

// Do runs work in the background when all that was given before is done, then
// the function it returned in the window's goroutine. What work needs of the
// window it must have before: it may not look at it.
func (d *Doer) Do(work func(ctx context.Context) (show func(), err error)) {
	d.mu.Lock()
	if d.closed {
		d.mu.Unlock()
		return
	}
	d.idle.Add(1)
	d.waiting = append(d.waiting, work)
	begin := !d.running
	d.running = true
	d.mu.Unlock()
	if begin {
		start, show := d.Runner.hands()
		start(func() { d.work(show) })
	}
}

// Busy reports whether something is waiting or running.
func (d *Doer) Busy() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.running
}

// Wait returns when nothing is waiting or running any more. What is shown then
// may still be on its way.
func (d *Doer) Wait() { d.idle.Wait() }

// Close lets nothing new begin; what runs comes to its end.
func (d *Doer) Close() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.closed = true
	for range d.waiting {
		d.idle.Done()
	}
	d.waiting = nil
}

// work does what is waiting until nothing is.
func (d *Doer) work(show func(func())) {
	for {
		next, ok := d.next()
		if !ok {
			return
		}
		var answer func()
		err := ErrPanic // unless the work comes to its end
		d.Runner.guarded(func() { answer, err = next(context.Background()) })
		d.idle.Done()
		show(func() { d.Runner.guarded(func() { d.finish(answer, err) }) })
	}
}

func (d *Doer) next() (next job, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if len(d.waiting) == 0 {
		d.running = false
		return nil, false
	}
	next, d.waiting = d.waiting[0], d.waiting[1:]
	return next, true
}

func (d *Doer) finish(answer func(), err error) {
	switch {
	case err != nil && d.OnError != nil:
		d.OnError(err)
	case err == nil && answer != nil:
		answer()
	}
}
