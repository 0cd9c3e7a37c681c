package instance_test

import (
	"bufio"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"wawasan/app/instance"
)

func TestTheNameOfAFileArrivesWhateverSignsItHas(t *testing.T) {
	notebook := room(t)
	held := acquire(t, notebook)
	told := make(chan string, 1)
	held.Serve(func(m instance.Message) []byte {
		told <- instance.ImportOf(m)
		return nil
	})
	for _, path := range []string{
		`C:\Users\José Peña\new\list.csv`, `/home/sari/two` + "\n" + `lines\n.csv`, strings.Repeat("dalam/", 5000) + "daftar.csv",
	} {
		if _, err := instance.Send(notebook, instance.Import(path)); err != nil {
			t.Fatal(err)
		}
		if got := <-told; got != path {
			t.Errorf("%.60q", got)
		}
	}
	if got := instance.ImportOf(instance.Show); got != "" {
		t.Error(got)
	}
}

// holding starts a program that holds a notebook and ends when it is asked to.
func holding(t *testing.T, notebook string) {
	t.Helper()
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), holdVariable+"="+notebook)
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan bool, 1)
	t.Cleanup(func() {
		_ = other.Process.Kill() // for a test that failed
		<-ended
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	go func() {
		_ = other.Wait() // however it ended
		ended <- true
	}()
	if line != "held\n" {
		t.Fatal(line, err)
	}
}

func within(t *testing.T, limit time.Duration) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	t.Cleanup(cancel)
	return ctx
}

func TestAProgramThatIsAskedToEndHasLetGoOfTheNotebook(t *testing.T) {
	notebook := room(t)
	if was, err := instance.End(within(t, time.Minute), notebook); was || err != nil {
		t.Fatalf("nobody was there: %v %v", was, err)
	}
	holding(t, notebook)
	if was, err := instance.End(within(t, time.Minute), notebook); !was || err != nil {
		t.Fatalf("%v %v", was, err)
	}
	acquire(t, notebook)
}

func TestEveryProgramIsAskedToEndWhateverNotebookItHolds(t *testing.T) {
	notebook := room(t)
	if ended, err := instance.EndAll(within(t, time.Minute)); ended != 0 || err != nil {
		t.Fatalf("nobody was there: %v %v", ended, err)
	}
	other := filepath.Join(t.TempDir(), "catatan — buku.wawasan")
	holding(t, notebook)
	holding(t, other)
	acquire(t, notebook+"3").Close() // which leaves an empty room
	if ended, err := instance.EndAll(within(t, time.Minute)); ended != 2 || err != nil {
		t.Fatalf("%v %v", ended, err)
	}
	acquire(t, notebook)
	acquire(t, other)
}

func TestAProgramThatStaysIsTold(t *testing.T) {
	notebook := room(t)
	held := acquire(t, notebook)
	held.Serve(func(instance.Message) []byte { return []byte("ok") })
	if was, err := instance.End(within(t, 100*time.Millisecond), notebook); !was || !errors.Is(err, instance.ErrStays) {
		t.Fatalf("%v %v", was, err)
	}
	if _, err := instance.EndAll(within(t, 100*time.Millisecond)); !errors.Is(err, instance.ErrStays) {
		t.Fatal(err)
	}
}

func TestAProgramThatHushedHoldsItsNotebookStill(t *testing.T) {
	notebook := room(t)
	held := acquire(t, notebook)
	held.Serve(func(instance.Message) []byte { return nil })
	held.Hush()
	if _, err := instance.Send(notebook, instance.Show); !errors.Is(err, instance.ErrNotRunning) {
		t.Fatal(err)
	}
	if _, first, err := instance.Acquire(notebook); first || err != nil {
		t.Fatal(first, err)
	}
}

func TestALongNameOfThePersonKeepsNobodyFromBeingReached(t *testing.T) {
	if runtime.GOOS != "windows" {
		t.Skip("sockets find their place in /tmp then")
	}
	notebook := room(t)
	long := filepath.Join(t.TempDir(), strings.Repeat("Näme-mit-Ümlaut-", 8), "AppData", "Local")
	if err := os.MkdirAll(long, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"XDG_RUNTIME_DIR", "TMPDIR", "LOCALAPPDATA", "TMP"} {
		t.Setenv(name, long)
	}
	held := acquire(t, notebook)
	held.Serve(func(instance.Message) []byte { return []byte("here") })
	if reply, err := instance.Send(notebook, instance.Show); err != nil || string(reply) != "here" {
		t.Fatalf("%q %v", reply, err)
	}
}
