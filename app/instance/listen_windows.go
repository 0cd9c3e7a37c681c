package instance

import (
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"time"

	"github.com/Microsoft/go-winio"
	"golang.org/x/sys/windows"
)

// agreesBeside is false: every program of a person finds the same folders.
const agreesBeside = false

// isOurs is true: the pipe opens for this person alone.
func isOurs(net.Conn) bool { return true }

// bases are the folders in which rooms may lie, the best first: folders of the
// person's own, however long their names are, since a pipe has no path.
func bases() []string {
	var out []string
	for _, base := range []string{os.Getenv("LOCALAPPDATA"), os.TempDir()} {
		if info, err := os.Stat(base); err == nil && info.IsDir() && filepath.IsAbs(base) {
			out = append(out, filepath.Join(base, "Wawasan", "open"))
		}
	}
	return out
}

// fits is true: every path does for a lock.
func fits(string) bool { return true }

// pipeOf names the pipe of a room. Pipes are everybody's on this computer, so
// the name tells the person, too.
func pipeOf(dir, person string) string {
	return `\\.\pipe\` + filepath.Base(dir) + "-" + person
}

// me names the person who runs this program, as Windows does.
func me() (string, error) {
	user, err := windows.GetCurrentProcessToken().GetTokenUser()
	if err != nil {
		return "", err
	}
	return user.User.Sid.String(), nil
}

// pipeBuffer lets who tells something go on before it is read.
const pipeBuffer = 64 << 10

// listen makes the room's program reachable for this person alone; only who has
// the lock may call it.
func listen(dir string) (net.Listener, error) {
	person, err := me()
	if err != nil {
		return nil, err
	}
	name := pipeOf(dir, person)
	listener, err := winio.ListenPipe(name, &winio.PipeConfig{
		SecurityDescriptor: "O:" + person + "D:P(A;;GA;;;" + person + ")",
		InputBufferSize:    pipeBuffer, OutputBufferSize: pipeBuffer,
	})
	if err != nil || !onWine() {
		return listener, err
	}
	return plugged(listener, name)
}

// plug is a listener whose first pipe is taken by itself. It is made only to
// keep the name, and Windows lets nobody in there, but Wine does: whoever came
// first would wait for ever.
type plug struct {
	net.Listener
	taken net.Conn
}

func plugged(listener net.Listener, name string) (net.Listener, error) {
	taken, err := winio.DialPipe(name, nil)
	if err != nil {
		_ = listener.Close()
		return nil, err
	}
	return plug{listener, taken}, nil
}

// Close closes the first pipe, too.
func (p plug) Close() error {
	_ = p.taken.Close()
	return p.Listener.Close()
}

// onWine reports whether this is Wine and not Windows.
func onWine() bool {
	return windows.NewLazySystemDLL("ntdll.dll").NewProc("wine_get_version").Find() == nil
}

// dial reaches the room's program. A pipe of its name that somebody else made
// is nobody.
func dial(dir string) (net.Conn, error) {
	person, err := me()
	if err != nil {
		return nil, err
	}
	limit := talkLimit // it is there and busy while its program starts
	conn, err := winio.DialPipe(pipeOf(dir, person), &limit)
	if err != nil {
		return nil, err
	}
	if owner, err := ownerOf(conn); err != nil || owner != person {
		_ = conn.Close()
		return nil, fs.ErrPermission
	}
	return conn, nil
}

func ownerOf(conn net.Conn) (string, error) {
	handle, ok := handleOf(conn)
	if !ok {
		return "", fs.ErrInvalid
	}
	about, err := windows.GetSecurityInfo(handle, windows.SE_KERNEL_OBJECT, windows.OWNER_SECURITY_INFORMATION)
	if err != nil {
		return "", err
	}
	owner, _, err := about.Owner()
	if err != nil {
		return "", err
	}
	return owner.String(), nil
}

func handleOf(conn net.Conn) (windows.Handle, bool) {
	file, ok := conn.(interface{ Fd() uintptr })
	if !ok {
		return 0, false
	}
	return windows.Handle(file.Fd()), true
}

// private is true: the folders rooms lie in are the person's own.
func private(fs.FileInfo) bool { return true }

// process is another program, the zero process none.
type process struct{ handle windows.Handle }

// lendFront lets the program at the other end come to the front in the place of
// this one: by itself it may only ask for attention.
func lendFront(conn net.Conn) {
	if id, ok := processID(conn); ok {
		allow := windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow")
		_, _, _ = allow.Call(uintptr(id)) // refused where this program is not in front either
	}
}

func processID(conn net.Conn) (id uint32, ok bool) {
	handle, ok := handleOf(conn)
	if !ok || windows.GetNamedPipeServerProcessId(handle, &id) != nil {
		return 0, false
	}
	return id, true
}

// processOf is the program at the other end: its file cannot be replaced until
// it has ended, which is later than that it lets go of the notebook.
func processOf(conn net.Conn) process {
	id, ok := processID(conn)
	if !ok || int(id) == os.Getpid() {
		return process{}
	}
	other, err := windows.OpenProcess(windows.SYNCHRONIZE, false, id)
	if err != nil {
		return process{}
	}
	return process{other}
}

// wait reports that the process has ended, or that there is none, within a
// time. It can be called once.
func (p process) wait(limit time.Duration) bool {
	if p.handle == 0 {
		return true
	}
	defer windows.CloseHandle(p.handle) //nolint:errcheck // nothing hangs on it
	event, err := windows.WaitForSingleObject(p.handle, uint32(limit.Milliseconds()))
	return err != nil || event == windows.WAIT_OBJECT_0
}
