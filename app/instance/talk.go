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
	lineLimit  = 256 << 10
	replyLimit = 16 << 20
)

// A message is one line, and the name of a file may have any sign.
var (
	toLine   = strings.NewReplacer(`\`, `\\`, "\n", `\n`)
	fromLine = strings.NewReplacer(`\\`, `\`, `\n`, "\n")
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
				i.talk(conn, true)
				defer i.talk(conn, false)
				answer(conn, handle)
			}()
		}
	}()
}

// talk remembers which talks go on.
func (i *Instance) talk(conn net.Conn, on bool) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if on {
		i.talks[conn] = true
		return
	}
	delete(i.talks, conn)
}

func answer(conn net.Conn, handle func(Message) []byte) {
	defer conn.Close()
	if !isOurs(conn) {
		return
	}
	_ = conn.SetDeadline(time.Now().Add(talkLimit))
	line, err := bufio.NewReader(io.LimitReader(conn, lineLimit)).ReadString('\n')
	if err != nil {
		return
	}
	m := Message(fromLine.Replace(strings.TrimSuffix(line, "\n")))
	_, _ = conn.Write(handle(m)) // who sent it may not wait for it
}

// Send gives a message to the program that holds the notebook and returns its
// reply. With nobody there it returns ErrNotRunning at once.
func Send(notebook string, m Message) ([]byte, error) {
	return send(whereOf(notebook), m, func(net.Conn) {})
}

// send is Send to the first of some rooms that answers; met is called with the
// connection before the reply.
func send(dirs []string, m Message, met func(net.Conn)) ([]byte, error) {
	conn, err := tell(dirs, m)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	met(conn)
	return io.ReadAll(io.LimitReader(conn, replyLimit))
}

// Tell is Send for a message whose reply nobody needs: it does not wait for
// one, and does not fail.
func Tell(notebook string, m Message) {
	if conn, err := tell(whereOf(notebook), m); err == nil {
		_ = conn.Close()
	}
}

func tell(dirs []string, m Message) (net.Conn, error) {
	var conn net.Conn
	for _, dir := range dirs {
		var err error
		if conn, err = dial(dir); err == nil {
			break
		}
	}
	if conn == nil {
		return nil, ErrNotRunning
	}
	if m.raises() {
		lendFront(conn)
	}
	_ = conn.SetDeadline(time.Now().Add(talkLimit))
	if _, err := io.WriteString(conn, toLine.Replace(string(m))+"\n"); err != nil {
		_ = conn.Close()
		return nil, ErrNotRunning
	}
	return conn, nil
}
