package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
)

// fault is a call of the system that fails.
type fault struct {
	call, how string
	most      int // the last call that is tried
}

// injected are swept over every n-th call. A write that writes nothing is what
// strace can do of a short one.
var injected = []fault{
	{"pwrite64", "error=EIO", 36},
	{"pwrite64", "error=ENOSPC", 36},
	{"pwrite64", "retval=0", 12},
	{"pwrite64", "error=EINTR", 4},
	{"fsync", "error=EIO", 12},
	{"fdatasync", "error=EIO", 12},
	{"ftruncate", "error=EIO", 4},
	{"ftruncate", "error=ENOSPC", 4},
	{"pread64", "error=EIO", 48},
	{"openat", "error=EACCES", 6},
	{"openat", "error=EMFILE", 6},
	{"mmap", "error=ENOMEM", 4},
	{"fcntl", "error=ENOLCK", 8},
	{"unlink", "error=EIO", 4},
	{"unlinkat", "error=EIO", 4},
	{"renameat", "error=EIO", 3},
	{"linkat", "error=EIO", 3},
}

// anywhere are the calls that may fail on any file, not on the notebook alone.
var anywhere = []string{"mmap", "fsync", "fdatasync", "ftruncate", "unlink", "unlinkat", "renameat", "linkat"}

// callActs are what the program does while a call fails.
var callActs = []struct {
	needs string // a command that the program must have
	do    func(b *book, n int) (stdin string, args []string)
}{
	{"", func(_ *book, n int) (string, []string) {
		return lines(fmt.Sprintf("c%d", n), 4), []string{"--json", "capture", "-"}
	}},
	{"", func(b *book, n int) (string, []string) {
		return "", []string{"import", b.people(fmt.Sprintf("c%d", n), 40)}
	}},
	{"", func(*book, int) (string, []string) { return "", []string{"undo"} }},
	{"", func(b *book, _ int) (string, []string) {
		return "", []string{"export", "--format", "json", "-o", filepath.Join(b.dir, "keluar.json")}
	}},
	{"backup", func(*book, int) (string, []string) { return "", []string{"backup"} }},
}

// calls lets one call of the system after another fail, of those on the
// notebook and the files beside it.
func calls(o options, t *table) {
	if why := noStrace(); why != "" {
		t.skip("calls of the system that fail", why)
		return
	}
	whole := filledBook(o, 10, 10)
	defer whole.forget()
	before, _ := whole.all()
	had, _ := whole.check()
	was := state{whole, before, had}
	for n, f := range injected {
		if o.short && n%2 == 1 {
			continue
		}
		l := t.line(f.call + " fails, " + f.how)
		var wait sync.WaitGroup
		for worker := range 2 {
			wait.Go(func() {
				for i, a := range callActs {
					if o.short && (n/2+i)%len(callActs) > 1 {
						continue // two of the acts, each fault others
					}
					if a.needs == "" || can(o, a.needs) {
						sweep(was, l, f, a.do, n*10+i, worker)
					}
				}
			})
		}
		wait.Wait()
		if l.rounds == 0 {
			l.skipped = "never called"
		}
		l.done()
	}
}

// noStrace says why strace cannot be used here, "" where it can.
func noStrace() string {
	if _, err := exec.LookPath("strace"); err != nil {
		return "strace is missing"
	}
	if out, err := exec.Command("strace", "-qq", "-o", os.DevNull, "true").CombinedOutput(); err != nil {
		return "strace may not look: " + firstLine(string(out))
	}
	return ""
}

// state is a notebook, and what it answers.
type state struct {
	of    *book
	all   string
	check verdict
}

// sweep lets the first, the second, the third call fail, until there are no
// more: one worker the odd ones, the other the even.
func sweep(was state, l *line, f fault, do func(*book, int) (string, []string), part, worker int) {
	o, step := was.of.o, 2
	switch {
	case o.short:
		step = max(2, f.most)
	case part%10 > 0:
		step = max(2, f.most/4)
	}
	for n := 1 + worker; n <= f.most; n += step {
		b := newBook(o)
		was.of.copyTo(b)
		stdin, args := do(b, part*100+n)
		if fired := b.withFault(l, f, n, stdin, args, was); !fired {
			b.forget()
			return
		}
		b.forget()
	}
}

// withFault runs the program while its n-th call fails and looks what became
// of the notebook: what was acknowledged is there, an act that was refused did
// nothing or all.
func (b *book) withFault(l *line, f fault, n int, stdin string, args []string, was state) (fired bool) {
	trace := filepath.Join(b.dir, "trace")
	cmd := b.command(args...)
	inject := []string{"-f", "-qq", "-o", trace, "-e", "trace=" + f.call, "-e", fmt.Sprintf("inject=%s:%s:when=%d", f.call, f.how, n)}
	if !slices.Contains(anywhere, f.call) {
		for _, end := range []string{"", "-wal", "-shm"} {
			inject = append(inject, "-P", b.path+end)
		}
	}
	cmd.Args = append(append([]string{"strace"}, append(inject, b.o.program)...), cmd.Args[1:]...)
	cmd.Path, _ = exec.LookPath("strace")
	a := ended(cmd, stdin)
	raw, _ := os.ReadFile(trace)
	if !bytes.Contains(raw, []byte("INJECTED")) {
		return false
	}
	l.count(1, 0, 0, 0, 0)
	what := fmt.Sprintf("%v with %s #%d", args[min(1, len(args)-1)], f.call, n)
	if f.call != "mmap" || a.code != 2 { // without memory no program of Go starts
		a.polite(l, what)
	}
	if a.told() {
		l.count(0, 0, 0, 1, 0)
	} else if a.code != 0 {
		l.wrong("%s ends with %d and no word", what, a.code)
	}
	if b.after(l, what, a, args, was.all, was.check) {
		l.count(0, 0, 0, 0, 1)
	}
	return true
}

var rowID = regexp.MustCompile(`"id":"([0-9a-f-]{36})"`)

// missing counts the rows of one export that another has not.
func missing(before, now string) (n int) {
	kept := map[string]bool{}
	for _, m := range rowID.FindAllString(now, -1) {
		kept[m] = true
	}
	for _, m := range rowID.FindAllString(before, -1) {
		if !kept[m] {
			n++
		}
	}
	return n
}

// after compares what the notebook holds with what was answered, and files one
// more line.
func (b *book) after(l *line, what string, a answer, args []string, before string, had verdict) bool {
	now, read := b.all()
	if read.code != 0 {
		l.wrong("after %s the notebook does not open: %.200s", what, read.err)
		return false
	}
	if args[0] != "undo" {
		l.gone(missing(before, now), "rows that there were before %s", what)
	}
	switch args[0] {
	case "--json": // typed lines
		kept, _ := b.notes()
		decoder := json.NewDecoder(bytes.NewReader([]byte(a.out)))
		lost := 0
		for {
			var f filed
			if decoder.Decode(&f) != nil {
				break
			}
			if !kept[f.Note] {
				lost++
			}
		}
		l.gone(lost, "answered lines after %s", what)
	case "import":
		have, _ := b.check()
		came := have.Counts["contacts"] - had.Counts["contacts"]
		if came != 0 && came != 40 || came == 0 && a.code == 0 {
			l.wrong("%d of 40 people came, rc %d, after %s", came, a.code, what)
		}
		if came == 40 && a.code != 0 {
			l.note("refused, and yet kept: %s", what)
		}
	case "undo":
		if a.code == 0 && now == before {
			l.wrong("undo did nothing, after %s", what)
		}
	default:
		if now != before {
			l.wrong("the notebook changed: %s", what)
		}
		if raw, err := os.ReadFile(filepath.Join(b.dir, "keluar.json")); err == nil && string(raw) != before || args[0] == "export" && a.code == 0 && err != nil {
			l.wrong("half an export, or none, after %s", what)
		}
	}
	if a := b.run(lines("sesudah", 1), "capture", "-"); a.code != 0 {
		l.wrong("no line can be typed after %s: %.200s", what, a.err)
		return false
	}
	return b.sound(l, what)
}
