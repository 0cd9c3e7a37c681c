package instance_test

import (
	"bufio"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"wawasan/app/instance"
	"wawasan/data/datatest"
)

// A test program started with this set takes the hold and waits to be killed or
// to be asked to end.
const holdVariable = "WAWASAN_TEST_HOLD"

func TestMain(m *testing.M) {
	if notebook := os.Getenv(holdVariable); notebook != "" {
		held, first, err := instance.Acquire(notebook)
		if err != nil || !first {
			os.Exit(3)
		}
		end := make(chan bool)
		held.Serve(func(m instance.Message) []byte {
			if m == instance.Quit {
				close(end)
			}
			return []byte("here")
		})
		os.Stdout.WriteString("held\n")
		<-end
		held.Close()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// room gives a notebook's path, with locks in a short folder of the test's own.
func room(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "w") //nolint:usetesting // t.TempDir is too long for a socket
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	datatest.SetRooms(t.Setenv, dir)
	return filepath.Join(t.TempDir(), "notebook.wawasan")
}

func acquire(t *testing.T, notebook string) *instance.Instance {
	t.Helper()
	held, first, err := instance.Acquire(notebook)
	if err != nil || !first {
		t.Fatalf("first %v, err %v", first, err)
	}
	t.Cleanup(func() { held.Close() })
	return held
}

func TestTheSecondOneIsNotFirst(t *testing.T) {
	notebook := room(t)
	held := acquire(t, notebook)
	if _, first, err := instance.Acquire(notebook); first || err != nil {
		t.Fatalf("first %v, err %v", first, err)
	}
	acquire(t, notebook+"2") // another notebook is free
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	acquire(t, notebook)
}

func TestAnotherNameOfTheSameFileIsTheSameNotebook(t *testing.T) {
	notebook := room(t)
	if err := os.WriteFile(notebook, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	other := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(notebook, other); err != nil {
		t.Skip(err)
	}
	acquire(t, notebook)
	if _, first, err := instance.Acquire(other); first || err != nil {
		t.Fatalf("first %v, err %v", first, err)
	}
}

func TestAMessageGoesThereAndTheReplyBack(t *testing.T) {
	notebook := room(t)
	held := acquire(t, notebook)
	told := make(chan instance.Message, 10)
	held.Serve(func(m instance.Message) []byte {
		told <- m
		return []byte(`{"to":"` + string(m) + `"}`)
	})
	for _, m := range []instance.Message{instance.Show, instance.Capture, instance.Changed, instance.Probe, instance.Quit} {
		reply, err := instance.Send(notebook, m)
		if err != nil || string(reply) != `{"to":"`+string(m)+`"}` || <-told != m {
			t.Fatalf("%s: %q %v", m, reply, err)
		}
	}
	instance.Tell(notebook, instance.Changed)
	if m := <-told; m != instance.Changed {
		t.Fatal(m)
	}
}

func TestAMessageSentBeforeServingIsHeardAfterwards(t *testing.T) {
	notebook := room(t)
	held := acquire(t, notebook)
	done := make(chan string)
	go func() {
		reply, err := instance.Send(notebook, instance.Show)
		if err != nil {
			reply = []byte(err.Error())
		}
		done <- string(reply)
	}()
	held.Serve(func(instance.Message) []byte { return []byte("shown") })
	if got := <-done; got != "shown" {
		t.Fatal(got)
	}
}

func TestWithNobodyThereSendingSaysSo(t *testing.T) {
	notebook := room(t)
	if _, err := instance.Send(notebook, instance.Show); !errors.Is(err, instance.ErrNotRunning) {
		t.Fatal(err)
	}
	instance.Tell(notebook, instance.Changed)
	held := acquire(t, notebook)
	held.Serve(func(instance.Message) []byte { return nil })
	held.Close()
	if _, err := instance.Send(notebook, instance.Show); !errors.Is(err, instance.ErrNotRunning) {
		t.Fatal(err)
	}
}

func TestTheHoldOfAKilledProgramIsFree(t *testing.T) {
	notebook := room(t)
	other := exec.Command(os.Args[0])
	other.Env = append(os.Environ(), holdVariable+"="+notebook)
	out, err := other.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := other.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "held\n" {
		t.Fatal(line, err)
	}
	if reply, err := instance.Send(notebook, instance.Probe); err != nil || string(reply) != "here" {
		t.Fatalf("%q %v", reply, err)
	}
	if _, first, _ := instance.Acquire(notebook); first {
		t.Fatal("two programs hold it")
	}
	if err := other.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = other.Wait() // killed
	if _, err := instance.Send(notebook, instance.Probe); !errors.Is(err, instance.ErrNotRunning) {
		t.Fatal(err)
	}
	held := acquire(t, notebook)
	held.Serve(func(instance.Message) []byte { return []byte("mine") })
	if reply, err := instance.Send(notebook, instance.Show); err != nil || string(reply) != "mine" {
		t.Fatalf("%q %v", reply, err)
	}
}

func TestARoomThatOthersMayEnterIsPassedOver(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("folders have no such permissions")
	}
	notebook := room(t)
	acquire(t, notebook).Close()
	found, err := filepath.Glob(filepath.Join(os.Getenv("XDG_RUNTIME_DIR"), "wawasan-*"))
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	if err := os.Chmod(found[0], 0o777); err != nil {
		t.Fatal(err)
	}
	held := acquire(t, notebook)
	held.Serve(func(instance.Message) []byte { return []byte("here") })
	if reply, err := instance.Send(notebook, instance.Show); err != nil || string(reply) != "here" {
		t.Fatalf("%q %v", reply, err)
	}
	if left, _ := filepath.Glob(filepath.Join(found[0], "socket")); len(left) != 0 {
		t.Error("it listens where others may enter")
	}
	if was, err := instance.End(within(t, 100*time.Millisecond), notebook); !was || !errors.Is(err, instance.ErrStays) {
		t.Error(was, err)
	}
}

func TestProgramsFindOneAnotherWhateverTheirFoldersForTemporaryFiles(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there all programs of a person have one")
	}
	notebook := room(t)
	held := acquire(t, notebook)
	held.Serve(func(instance.Message) []byte { return []byte("here") })
	first := os.Getenv("XDG_RUNTIME_DIR")
	for _, other := range []string{t.TempDir(), ""} {
		t.Setenv("XDG_RUNTIME_DIR", other)
		t.Setenv("TMPDIR", other)
		if _, first, err := instance.Acquire(notebook); first || err != nil {
			t.Fatalf("with %q: first %v, err %v", other, first, err)
		}
		if reply, err := instance.Send(notebook, instance.Show); err != nil || string(reply) != "here" {
			t.Fatalf("with %q: %q %v", other, reply, err)
		}
		if was, err := instance.End(within(t, 50*time.Millisecond), notebook); !was || !errors.Is(err, instance.ErrStays) {
			t.Error(was, err)
		}
	}
	held.Close()
	t.Setenv("XDG_RUNTIME_DIR", first)
	if left, _ := filepath.Glob(notebook + "*"); len(left) != 0 {
		t.Errorf("there lie %v", left)
	}
}

func TestWhatLiesBesideANotebookIsNotBelieved(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("nothing lies there")
	}
	for _, text := range []string{"", "garbage", "relative/wawasan-00000000", "/etc", strings.Repeat("x", 1<<20), filepath.Join(t.TempDir(), "wawasan-01234567")} {
		notebook := room(t)
		if err := os.WriteFile(notebook+"-window", []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := instance.Send(notebook, instance.Show); !errors.Is(err, instance.ErrNotRunning) {
			t.Fatalf("%.20q: %v", text, err)
		}
		held := acquire(t, notebook)
		held.Serve(func(instance.Message) []byte { return []byte("here") })
		if reply, err := instance.Send(notebook, instance.Show); err != nil || string(reply) != "here" {
			t.Fatalf("%.20q: %q %v", text, reply, err)
		}
	}
}

func TestAHoldWithoutAPlaceBesideTheNotebookIsTheRooms(t *testing.T) {
	if runtime.GOOS == "windows" || os.Getuid() == 0 {
		t.Skip("every folder can be written")
	}
	notebook := room(t)
	if err := os.Chmod(filepath.Dir(notebook), 0o500); err != nil {
		t.Fatal(err)
	}
	acquire(t, notebook)
	if _, first, err := instance.Acquire(notebook); first || err != nil {
		t.Fatalf("first %v, err %v", first, err)
	}
}

func TestAnAnswerThatNeverComesKeepsNobodyFromLeaving(t *testing.T) {
	notebook := room(t)
	held := acquire(t, notebook)
	asked, never := make(chan bool), make(chan bool)
	held.Serve(func(instance.Message) []byte {
		asked <- true
		<-never
		return nil
	})
	instance.Tell(notebook, instance.Changed)
	<-asked
	if err := held.Close(); err != nil {
		t.Fatal(err)
	}
	close(never)
	acquire(t, notebook)
}

func TestNoHoldHearsNothing(t *testing.T) {
	var none *instance.Instance
	none.Serve(nil)
	if err := none.Close(); err != nil {
		t.Fatal(err)
	}
}
