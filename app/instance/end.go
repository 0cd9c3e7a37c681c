package instance

import (
	"context"
	"errors"
	"net"
	"sync"
	"time"
)

// ErrStays says that a program was asked to end and has not.
var ErrStays = errors.New("a program that was asked to end still holds its notebook")

// End asks the program that holds a notebook to end and returns when it has
// let go of it. was is false when nobody held it. When ctx is done before, it
// returns ErrStays.
func End(ctx context.Context, notebook string) (was bool, err error) {
	return end(ctx, func() bool { return isHeld(notebook) }, func() []string { return whereOf(notebook) })
}

// EndAll is End for every program of this person, whatever notebook it holds,
// and says how many there were. It asks all of them before it waits.
func EndAll(ctx context.Context) (ended int, err error) {
	var (
		all sync.WaitGroup
		mu  sync.Mutex
	)
	for _, dir := range rooms() {
		all.Go(func() {
			was, failed := end(ctx, func() bool { return !free(dir) }, func() []string { return []string{dir} })
			mu.Lock()
			defer mu.Unlock()
			if failed != nil {
				err = failed
			} else if was {
				ended++
			}
		})
	}
	all.Wait()
	return ended, err
}

// Others reports whether any program of this person holds a notebook.
func Others() bool {
	for _, dir := range rooms() {
		if !free(dir) {
			return true
		}
	}
	return false
}

// endPause is how long a room is left alone between two looks at it.
const endPause = 30 * time.Millisecond

// end asks until it is answered: a program that is about to start hears nobody
// yet, one that is about to end nobody any more.
func end(ctx context.Context, held func() bool, where func() []string) (was bool, err error) {
	var holder process
	asked := false
	for held() {
		was = true
		if !asked {
			_, err := send(where(), Quit, func(conn net.Conn) { holder = processOf(conn) })
			asked = err == nil
		}
		select {
		case <-ctx.Done():
			return true, ErrStays
		case <-time.After(endPause):
		}
	}
	if !holder.wait(rest(ctx)) {
		return true, ErrStays
	}
	return was, nil
}

// rest is the time that ctx leaves.
func rest(ctx context.Context) time.Duration {
	until, ok := ctx.Deadline()
	if !ok {
		return time.Hour
	}
	return max(time.Until(until), 0)
}
