package cli_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/data"
	"wawasan/data/datatest"
)

// typing is the real program, which files lines as they are typed.
type typing struct {
	t        *testing.T
	cmd      *exec.Cmd
	in       io.WriteCloser
	out      *json.Decoder
	told     strings.Builder
	answered map[data.ID]string
}

func typeInto(t *testing.T, program, notebook string) *typing {
	t.Helper()
	p := &typing{t: t, cmd: exec.Command(program, "--lang", "en", "--notebook", notebook, "--json", "capture", "-"), answered: map[data.ID]string{}}
	p.cmd.Stderr = &p.told
	var err error
	if p.in, err = p.cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.out = json.NewDecoder(bufio.NewReader(out))
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	return p
}

// file types a line and waits for its answer.
func (p *typing) file(line string) {
	p.t.Helper()
	p.send(line)
	var filed app.Filed
	if err := p.out.Decode(&filed); err != nil {
		p.t.Fatalf("%s: %v %s", line, err, p.told.String())
	}
	p.answered[filed.Note] = filed.Title
}

func (p *typing) send(line string) {
	p.t.Helper()
	if _, err := io.WriteString(p.in, line+"\n"); err != nil {
		p.t.Fatal(err)
	}
}

// end closes the input and returns the exit code.
func (p *typing) end() int {
	p.in.Close()
	_, _ = io.Copy(io.Discard, p.out.Buffered())
	_ = p.cmd.Wait() // the code says how
	return p.cmd.ProcessState.ExitCode()
}

// TestAFileThatIsTakenAwayTakesNoLineAlong is what a cloud folder, a person or
// a backup program does to the file of a program that runs: whatever was
// answered as filed is kept, and what cannot be is not answered so.
func TestAFileThatIsTakenAwayTakesNoLineAlong(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	if runtime.GOOS == "windows" {
		t.Skip("Windows moves and deletes no open file")
	}
	program := build(t)
	for name, take := range map[string]func(path, other string) error{
		"exchanged": func(path, other string) error { return os.Rename(other, path) },
		"deleted":   func(path, _ string) error { return os.Remove(path) },
		"deleted with its log": func(path, _ string) error {
			for _, end := range []string{"", "-wal", "-shm"} {
				if err := os.Remove(path + end); err != nil {
					return err
				}
			}
			return nil
		},
		"moved":           func(path, _ string) error { return os.Rename(path, path+".moved") },
		"its log deleted": func(path, _ string) error { return os.Remove(path + "-wal") },
	} {
		for _, typed := range []string{"one more line", "nothing more"} {
			t.Run(name+", "+typed, func(t *testing.T) {
				datatest.Home(t)
				dir := t.TempDir()
				path, other := filepath.Join(dir, "a.wawasan"), filepath.Join(dir, "b.wawasan")
				first := typeInto(t, program, path)
				first.file("! the first lesson")
				if code := first.end(); code != 0 {
					t.Fatal(code, first.told.String())
				}
				otherMachine(t, program, path, other)
				p := typeInto(t, program, path)
				for n := range 20 {
					p.file(fmt.Sprintf(`! lesson %d @"Person %d" #industry%d`, n, n%7, n%3))
				}
				if err := take(path, other); err != nil {
					t.Fatal(err)
				}
				want := 0
				if typed == "one more line" {
					p.send("! a line that nobody has")
					p.send("! and one behind it")
					want = 1
				}
				code := p.end()
				told := p.told.String()
				if code != want {
					t.Errorf("it ended with %d: %s", code, told)
				}
				_, saved, ok := strings.Cut(told, "is saved in ")
				if !ok {
					t.Fatalf("nothing was saved: %s", told)
				}
				checkAnswered(t, strings.TrimSuffix(strings.TrimSpace(saved), "."), p.answered)
				if want == 1 && !strings.Contains(told, "Line 21") {
					t.Errorf("the line is not named: %s", told)
				}
				if name == "exchanged" {
					checkAnswered(t, path, nil) // the other one is sound
				}
			})
		}
	}
}

// otherMachine goes on with a copy of a notebook.
func otherMachine(t *testing.T, program, path, other string) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(other, raw, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	p := typeInto(t, program, other)
	for n := range 60 {
		p.file(fmt.Sprintf(`! other %d @"Q%d" #x%d`, n, n, n))
	}
	if code := p.end(); code != 0 {
		t.Fatal(code, p.told.String())
	}
}
