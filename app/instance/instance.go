// Package instance keeps one window a notebook: who holds a notebook's lock
// shows it, everybody else sends it a message and leaves.
package instance

import (
	"errors"
	"net"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/gofrs/flock"

	"wawasan/data/lockfile"
)

// Message is what one program tells the one that holds a notebook.
type Message string

// The messages there are.
const (
	Show    Message = "show"    // raise the window
	Capture Message = "capture" // open the one-line window
	Changed Message = "changed" // another program wrote: read anew what is shown
	Probe   Message = "probe"   // answer what is shown, as JSON
	Quit    Message = "quit"    // end, also with the window in the tray
)

// importing is how the message begins that names a file to be previewed.
const importing = "import "

// Import asks for the preview of a file, which must be named by its full path.
func Import(path string) Message { return Message(importing + path) }

// ImportOf returns the file that a message asks to preview, "" for none.
func ImportOf(m Message) string {
	if path, ok := strings.CutPrefix(string(m), importing); ok {
		return path
	}
	return ""
}

// raises reports that a message brings a window to the front.
func (m Message) raises() bool { return m == Show || m == Capture || ImportOf(m) != "" }

// ErrNotRunning says that no program holds the notebook, or none that listens.
var ErrNotRunning = errors.New("no program holds this notebook")

// Instance is the hold on one notebook. The nil Instance holds nothing and
// hears nothing; all its methods may be called.
type Instance struct {
	lock     *flock.Flock
	beside   *lockfile.Lock // nil where there is none
	listener net.Listener
	serving  sync.WaitGroup

	mu    sync.Mutex
	talks map[net.Conn]bool // going on
}

// Acquire takes the hold on a notebook, whether its file is there yet or not.
// first is false, without an error, when another program has it. A hold whose
// program died is free again. The caller closes the Instance.
func Acquire(notebook string) (held *Instance, first bool, err error) {
	beside, taken := holdBeside(notebook)
	if taken {
		return nil, false, nil
	}
	dir, lock, err := enterRoom(notebook)
	if err != nil || lock == nil {
		_ = beside.Close() // it was taken for nothing
		return nil, false, err
	}
	held = &Instance{lock: lock, beside: beside, talks: map[net.Conn]bool{}}
	// Where nobody can be listened to a window is worth more than being reached.
	if l, err := listen(dir); err == nil {
		held.listener = l
	}
	if beside != nil {
		_ = os.WriteFile(besideOf(notebook), []byte(dir+"\n"), 0o600) // the room is looked for, too
	}
	return held, true, nil
}

// closeLimit is how long Hush waits: who asks may be slow, and what is asked
// may be gone already.
const closeLimit = time.Second

// Hush listens to nobody any more and waits a little for answers on their way.
// The hold stays: what is left to be done with the notebook is done undisturbed.
func (i *Instance) Hush() {
	if i == nil || i.listener == nil {
		return
	}
	_ = i.listener.Close() // removes a socket too
	answered := make(chan struct{})
	go func() {
		i.serving.Wait()
		close(answered)
	}()
	select {
	case <-answered:
	case <-time.After(closeLimit):
		i.hangUp()
	}
}

// hangUp ends the talks that go on: on Windows the next program could not be
// reached as long as one does.
func (i *Instance) hangUp() {
	i.mu.Lock()
	defer i.mu.Unlock()
	for conn := range i.talks {
		_ = conn.Close()
	}
}

// Close hushes, and lets go of the notebook.
func (i *Instance) Close() error {
	if i == nil {
		return nil
	}
	i.Hush()
	_ = i.beside.Close() // first: who waits for the room may take both then
	return i.lock.Close()
}
