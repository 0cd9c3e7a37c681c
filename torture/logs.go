package main

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"strings"
)

// logWays are what may befall the log beside a notebook after a crash.
var logWays = []struct {
	name  string
	share int
	do    func(rng *rand.Rand, b, other *book)
}{
	{"a bit of the -wal flipped", 30, func(rng *rand.Rand, b, _ *book) {
		change(b.path+"-wal", func(raw []byte) []byte { raw[rng.IntN(len(raw))] ^= 1 << rng.IntN(8); return raw })
	}},
	{"a part of the -wal zeroed", 15, func(rng *rand.Rand, b, _ *book) {
		change(b.path+"-wal", func(raw []byte) []byte { clear(pageOf(rng, raw)); return raw })
	}},
	{"the -wal cut", 15, func(rng *rand.Rand, b, _ *book) {
		change(b.path+"-wal", func(raw []byte) []byte { return raw[:rng.IntN(len(raw))] })
	}},
	{"the -wal of another notebook", 5, func(_ *rand.Rand, b, other *book) {
		raw, err := os.ReadFile(other.path + "-wal")
		must(err)
		must(os.WriteFile(b.path+"-wal", raw, 0o600))
	}},
	{"the -wal deleted", 5, func(_ *rand.Rand, b, _ *book) { must(os.Remove(b.path + "-wal")) }},
	{"garbage for a -shm", 10, func(rng *rand.Rand, b, _ *book) {
		change(b.path+"-shm", func(raw []byte) []byte {
			for n := range raw {
				raw[n] = byte(rng.Uint32())
			}
			return raw
		})
	}},
}

func change(path string, by func([]byte) []byte) {
	raw, err := os.ReadFile(path)
	must(err)
	must(os.WriteFile(path, by(raw), 0o600))
}

// crashed is a notebook whose program was killed, with the lines it answered.
func crashed(o options, name string, n int) (*book, []string) {
	b := filledBook(o, 15, 10)
	cmd := b.command("--json", "capture", "-")
	in, err := cmd.StdinPipe()
	must(err)
	out, err := cmd.StdoutPipe()
	must(err)
	must(cmd.Start())
	defer patience(cmd).Stop()
	go func() { _, _ = in.Write([]byte(lines(name, n))) }()
	answers := json.NewDecoder(bufio.NewReader(out))
	var ids []string
	for range n {
		var f filed
		must(answers.Decode(&f))
		ids = append(ids, f.Note)
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	_ = in.Close()
	return b, ids
}

// logs damages the log of a notebook whose program crashed.
func logs(o options, t *table) {
	whole, ids := crashed(o, "catat", 25)
	defer whole.forget()
	other, _ := crashed(o, "lain", 20)
	defer other.forget()
	repairs := can(o, "repair")
	for n, w := range logWays {
		l := t.line("after a crash: " + w.name)
		rng := o.chance(uint64(500 + n))
		for range o.rounds(w.share, max(1, w.share/10)) {
			b := newBook(o)
			whole.copyTo(b)
			w.do(rng, b, other)
			b.afterLog(l, ids, repairs)
			b.forget()
		}
		l.done()
	}
}

// afterLog opens the notebook: the lines are there, or something says that
// they are not.
func (b *book) afterLog(l *line, ids []string, repairs bool) {
	l.count(1, 0, 0, 0, 0)
	was, err := os.ReadFile(b.path)
	must(err)
	kept, a := b.notes()
	a.polite(l, "list")
	_, c := b.check()
	c.judged().polite(l, "check")
	if a.code != 0 || c.code != 0 || strings.TrimSpace(a.err+c.err) != "" {
		l.count(0, 0, 0, 1, 0)
		l.note("told: %.160s", strings.TrimSpace(a.err+" "+c.err))
		if repairs && b.repaired(l, was) {
			l.count(0, 0, 0, 0, 1)
		}
		return
	}
	missing := 0
	for _, id := range ids {
		if !kept[id] {
			missing++
		}
	}
	if missing > 0 {
		l.count(0, missing, 1, 0, 0)
		l.note("LOST: answered lines, and nothing is said")
		return
	}
	l.count(0, 0, 0, 0, 1)
}
