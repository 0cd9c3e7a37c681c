// Package instance keeps one window a notebook: who holds a notebook's lock
// shows it, everybody else sends it a message and leaves.
package instance

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// Message is what one program tells the one that holds a notebook.
type Message string

// The messages there are.
const (
	Show    Message = "show"    // raise the window
	Capture Message = "capture" // open the one-line window
	Changed Message = "changed" // another program wrote: read anew what is shown
	Probe   Message = "probe"   // answer what is shown, as JSON
)

// ErrNotRunning says that no program holds the notebook, or none that listens.
var ErrNotRunning = errors.New("no program holds this notebook")

// Instance is the hold on one notebook. The nil Instance holds nothing and
// hears nothing; all its methods may be called.
type Instance struct {
	lock     *flock.Flock
	listener net.Listener
	serving  sync.WaitGroup
}

// Acquire takes the hold on a notebook, whether its file is there yet or not.
// first is false, without an error, when another program has it. A hold whose
// program died is free again. The caller closes the Instance.
func Acquire(notebook string) (held *Instance, first bool, err error) {
	dir, err := roomOf(notebook)
	if err != nil {
		return nil, false, err
	}
	if err := makeRoom(dir); err != nil {
		return nil, false, err
	}
	lock := flock.New(filepath.Join(dir, "lock"))
	locked, err := lock.TryLock()
	if err != nil || !locked {
		return nil, false, err
	}
	held = &Instance{lock: lock}
	// A socket that is there now was left by a program that died.
	_ = os.Remove(socketIn(dir))
	// Where there can be no socket a window is worth more than being reached.
	if l, err := net.Listen("unix", socketIn(dir)); err == nil {
		held.listener = l
	}
	return held, true, nil
}

// closeLimit is how long Close waits: who asks may be slow, and what is asked
// may be gone already.
const closeLimit = time.Second

// Close lets go of the notebook and waits a little for answers on their way.
func (i *Instance) Close() error {
	if i == nil {
		return nil
	}
	if i.listener != nil {
		_ = i.listener.Close() // removes the socket too
	}
	answered := make(chan struct{})
	go func() {
		i.serving.Wait()
		close(answered)
	}()
	select {
	case <-answered:
	case <-time.After(closeLimit):
	}
	return i.lock.Close()
}
