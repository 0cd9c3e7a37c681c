package instance

import (
	"bufio"
	"io"
	"net"
	"strings"
	"time"
)

const (
	dialLimit  = time.Second
	talkLimit  = 10 * time.Second // until the answer is there
	replyLimit = 16 << 20
)

// Serve answers messages in the background until Close. handle may be called
// from several goroutines at once; its reply may be nil. Messages sent between
// Acquire and Serve wait.
func (i *Instance) Serve(handle func(Message) []byte) {
	if i == nil || i.listener == nil {
		return
	}
	i.serving.Add(1)
	go func() {
		defer i.serving.Done()
		for {
			conn, err := i.listener.Accept()
			if err != nil {
				return // closed
			}
			i.serving.Add(1)
			go func() {
				defer i.serving.Done()
				answer(conn, handle)
			}()
		}
	}()
}

func answer(conn net.Conn, handle func(Message) []byte) {
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(talkLimit))
	line, err := bufio.NewReader(io.LimitReader(conn, 1024)).ReadString('\n')
	if err != nil {
		return
	}
	_, _ = conn.Write(handle(Message(strings.TrimSuffix(line, "\n")))) // who sent it may not wait for it
}

// Send gives a message to the program that holds the notebook and returns its
// reply. With nobody there it returns ErrNotRunning at once.
func Send(notebook string, m Message) ([]byte, error) {
	conn, err := tell(notebook, m)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	return io.ReadAll(io.LimitReader(conn, replyLimit))
}

// Tell is Send for a message whose reply nobody needs: it neither waits nor
// fails.
func Tell(notebook string, m Message) {
	if conn, err := tell(notebook, m); err == nil {
		_ = conn.Close()
	}
}

func tell(notebook string, m Message) (net.Conn, error) {
	dir, err := roomOf(notebook)
	if err != nil {
		return nil, ErrNotRunning
	}
	conn, err := net.DialTimeout("unix", socketIn(dir), dialLimit)
	if err != nil {
		return nil, ErrNotRunning
	}
	_ = conn.SetDeadline(time.Now().Add(talkLimit))
	if _, err := io.WriteString(conn, string(m)+"\n"); err != nil {
		_ = conn.Close()
		return nil, ErrNotRunning
	}
	return conn, nil
}
