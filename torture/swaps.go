package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// swapWays are what others may do to a notebook that a program has open. whole
// says that what was answered before must be there afterwards, too.
var swapWays = []struct {
	name  string
	whole bool
	do    func(b, older, other *book)
}{
	{"deleted", false, func(b, _, _ *book) { must(os.Remove(b.path)) }},
	{"deleted with its log", false, func(b, _, _ *book) {
		for _, end := range []string{"", "-wal", "-shm"} {
			_ = os.Remove(b.path + end)
		}
	}},
	{"moved away", true, func(b, _, _ *book) { must(os.Rename(b.path, filepath.Join(b.dir, "pindah.wawasan"))) }},
	{"replaced by an older copy", false, func(b, older, _ *book) { exchange(b, older, true) }},
	{"overwritten by an older copy", false, func(b, older, _ *book) { exchange(b, older, false) }},
	{"replaced by another notebook", false, func(b, _, other *book) { exchange(b, other, true) }},
	{"overwritten by another notebook", false, func(b, _, other *book) { exchange(b, other, false) }},
	{"emptied", false, func(b, _, _ *book) { must(os.Truncate(b.path, 0)) }},
	{"written to by its other name", true, func(b, _, _ *book) {
		link := *b
		link.path = filepath.Join(b.dir, "kedua.wawasan")
		must(os.Link(b.path, link.path))
		link.run(lines("kedua", 5), "--json", "capture", "-")
	}},
	{"its -wal cut in half", false, func(b, _, _ *book) {
		if log, err := os.Stat(b.path + "-wal"); err == nil {
			must(os.Truncate(b.path+"-wal", log.Size()/2))
		}
	}},
	{"without its -wal, and others write", true, func(b, _, _ *book) {
		_ = os.Remove(b.path + "-wal")
		b.run(lines("orang", 5), "--json", "capture", "-")
	}},
	{"without its -shm, and others write", true, func(b, _, _ *book) {
		_ = os.Remove(b.path + "-shm")
		b.run(lines("orang", 5), "--json", "capture", "-")
	}},
	{"without both, and others write", true, func(b, _, _ *book) {
		_ = os.Remove(b.path + "-wal")
		_ = os.Remove(b.path + "-shm")
		b.run(lines("orang", 5), "--json", "capture", "-")
	}},
}

// exchange puts another file where the notebook is: by its name, or into it.
func exchange(b, with *book, byName bool) {
	raw, err := os.ReadFile(with.path)
	must(err)
	if !byName {
		must(os.WriteFile(b.path, raw, 0o600))
		return
	}
	must(os.WriteFile(b.path+".baru", raw, 0o600))
	must(os.Rename(b.path+".baru", b.path))
}

// swaps takes the notebook away beneath a program that has it open.
func swaps(o options, t *table) {
	todo := make(chan func(), len(swapWays))
	for _, w := range swapWays {
		l := t.line("open, and " + w.name)
		todo <- func() {
			for range o.rounds(5, 1) {
				swapRound(o, l, w.whole, w.do)
			}
			l.done()
		}
	}
	close(todo)
	var wait sync.WaitGroup
	for range 2 {
		wait.Go(func() {
			for do := range todo {
				do()
			}
		})
	}
	wait.Wait()
}

func swapRound(o options, l *line, whole bool, do func(b, older, other *book)) {
	b, older := filledBook(o, 15, 10), newBook(o)
	other := filledBook(o, 30, 40)
	b.copyTo(older)
	b.swapped(l, whole, func() { do(b, older, other) })
	for _, x := range []*book{b, older, other} {
		x.forget()
	}
}

// swapped types before and after something befalls the file. What was answered
// afterwards is somewhere, and who was told is no liar.
func (b *book) swapped(l *line, whole bool, do func()) {
	l.count(1, 0, 0, 0, 0)
	cmd := b.command("--json", "capture", "-")
	in, err := cmd.StdinPipe()
	must(err)
	out, err := cmd.StdoutPipe()
	must(err)
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	must(cmd.Start())
	defer patience(cmd).Stop()
	_, _ = in.Write([]byte(lines("dulu", 5)))
	answers := json.NewDecoder(bufio.NewReader(out))
	var before, after []filed
	for range 5 {
		var f filed
		if answers.Decode(&f) == nil {
			before = append(before, f)
		}
	}
	do()
	_, _ = in.Write([]byte(lines("nanti", 8)))
	_ = in.Close()
	for {
		var f filed
		if answers.Decode(&f) != nil {
			break
		}
		after = append(after, f)
	}
	code := 0
	if cmd.Wait() != nil {
		code = cmd.ProcessState.ExitCode()
	}
	a := answer{err: wrong.String(), code: code}
	a.polite(l, "capture")
	if a.told() {
		l.count(0, 0, 0, 1, 0)
		l.note("told: %.170s", firstLine(a.err))
	}
	if len(after) < 8 && !a.told() {
		l.wrong("%d of 8 lines answered, rc %d, and no word", len(after), code)
	}
	want := after
	if whole {
		want = append(want, before...)
	}
	b.somewhere(l, want)
}

func firstLine(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	return s
}

// wayBack makes a notebook that can be used of one that does not open: of what
// is left of it, or else of its newest backup.
func (b *book) wayBack(l *line, fine bool) (map[string]bool, bool) {
	raw, err := os.ReadFile(b.path)
	must(err)
	one := *b // which is elsewhere afterwards
	if one.repaired(l, raw) {
		l.note("way back: repair")
		ids, a := one.notes()
		return ids, fine && a.code == 0
	}
	a := b.run("", "restore", "--yes")
	a.polite(l, "restore")
	ids, read := b.notes()
	if a.code != 0 || read.code != 0 || !b.sound(l, "restoring") {
		l.wrong("there is no way back: %.200s", a.err+read.err)
		return ids, false
	}
	l.note("way back: the newest backup")
	return ids, fine
}

// somewhere looks for lines in all notebooks of a folder, each of which is
// sound or said to be not.
func (b *book) somewhere(l *line, want []filed) {
	kept := map[string]bool{}
	files, _ := filepath.Glob(filepath.Join(b.dir, "*.wawasan"))
	fine := true
	for _, path := range files {
		one := *b
		one.path = path
		ids, a := one.notes()
		a.polite(l, "list")
		if a.code != 0 {
			l.note("not opened: %s: %.170s", filepath.Base(path), firstLine(a.err))
			ids, fine = one.wayBack(l, fine)
		}
		for id := range ids {
			kept[id] = true
		}
		if v, c := one.check(); a.code == 0 && (c.code != 0 || !v.Sound) {
			fine = false
			l.wrong("%s is unsound: %.150s", filepath.Base(path), c.out)
		}
	}
	lost := 0
	for _, f := range want {
		if !kept[f.Note] {
			lost++
		}
	}
	l.gone(lost, "answered lines that are nowhere")
	if lost == 0 && fine {
		l.count(0, 0, 0, 0, 1)
	}
}
