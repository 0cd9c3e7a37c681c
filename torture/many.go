package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// crowd is several programs at work on one notebook.
type crowd struct {
	b *book
	l *line

	mu      sync.Mutex
	lines   []filed
	imports []string
	slowest time.Duration
	acts    int
}

// many lets two and four programs write one notebook, for a while.
func many(o options, t *table) {
	seconds := o.rounds(60, 3)
	if o.window != "" {
		b := &book{o: o, dir: filepath.Join(o.room, "jendela"), path: o.window, env: os.Environ()}
		must(os.MkdirAll(b.dir, 0o700))
		b.run("! awal\n", "capture", "-")
		crowded(o, t, b, 4, seconds, "4 programs beside a window")
	}
	for _, n := range []int{2, 4} {
		if n == 4 && o.window != "" {
			continue
		}
		b := filledBook(o, 10, 10)
		crowded(o, t, b, n, seconds, fmt.Sprintf("%d programs at once", n))
		b.forget()
	}
}

func crowded(o options, t *table, b *book, n, seconds int, fault string) {
	c := &crowd{b: b, l: t.line(fault)}
	until := time.Now().Add(time.Duration(seconds) * time.Second)
	var wait sync.WaitGroup
	for worker := range n {
		wait.Go(func() {
			rng := o.chance(uint64(600 + 10*n + worker))
			for i := 0; time.Now().Before(until); i++ {
				c.step(rng, fmt.Sprintf("p%dx%d", worker, i))
			}
		})
	}
	wait.Wait()
	c.count()
	c.l.note("%d acts, %d lines and %d imports acknowledged, the slowest act %.1f s", c.acts, len(c.lines), len(c.imports), c.slowest.Seconds())
	c.l.done()
}

func (c *crowd) step(rng *rand.Rand, name string) {
	var a answer
	switch rng.IntN(8) {
	case 0:
		path := c.b.people(name, 15)
		if a = c.b.run("", "import", path); a.code == 0 {
			c.mu.Lock()
			c.imports = append(c.imports, name)
			c.mu.Unlock()
		}
		_ = os.Remove(path)
	case 1:
		a = c.b.run("", "undo")
	case 2:
		a = c.b.run("", "redo")
	case 3:
		a = c.b.run("", "--json", "search", "gaji")
	default:
		a = c.b.run(lines(name, 5), "--json", "capture", "-")
		c.answered(a.out)
	}
	a.polite(c.l, "a program")
	c.mu.Lock()
	defer c.mu.Unlock()
	c.acts++
	c.slowest = max(c.slowest, a.took)
	c.l.count(1, 0, 0, 0, 0)
	if a.told() {
		c.l.count(0, 0, 0, 1, 0)
		c.l.note("told: %.140s", firstLine(a.err))
	} else if a.code != 0 {
		c.l.wrong("ended with %d and no word", a.code)
	}
}

func (c *crowd) answered(out string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for decoder := json.NewDecoder(strings.NewReader(out)); ; {
		var f filed
		if decoder.Decode(&f) != nil {
			return
		}
		c.lines = append(c.lines, f)
	}
}

// count looks for all that was acknowledged: it is there, or its change is
// undone, as the history says.
func (c *crowd) count() {
	kept, a := c.b.notes()
	if a.code != 0 {
		c.l.wrong("the lines cannot be listed: %.200s", a.err)
	}
	h := c.b.run("", "--json", "history", "--limit", "1000000")
	var rows []struct {
		Title  string
		Undone bool
	}
	if json.Unmarshal([]byte(h.out), &rows) != nil {
		c.l.wrong("there is no history: %.200s", h.err)
	}
	undone := map[string]bool{}
	for _, r := range rows {
		if r.Undone {
			_, what, _ := strings.Cut(r.Title, ": ")
			undone[what] = true
		}
	}
	lost := 0
	for _, f := range c.lines {
		if !kept[f.Note] && !undone[f.Title] {
			lost++
		}
	}
	c.l.gone(lost, "answered lines")
	all, _ := c.b.all()
	for _, name := range c.imports {
		came := strings.Count(all, "linkedin.com/in/"+name+"-")
		if gone := undone[name+".csv"]; came != 15 && !gone {
			c.l.gone(1, "an import that was acknowledged (%d of 15)", came)
		}
	}
	if c.b.path == c.b.o.window {
		c.shown()
	}
	if c.b.sound(c.l, "all that") {
		c.l.count(0, 0, 0, 0, c.acts)
	}
}

// shown waits until the window shows what came last, as it tells a probe: the
// line itself or, where it stands above what is in sight, how many there are.
func (c *crowd) shown() {
	if filed := c.b.run("! inilah yang terakhir\n", "capture", "-"); filed.code != 0 {
		c.l.wrong("the last line was refused: %s", filed.err)
	}
	count := strconv.Quote(strconv.Itoa(strings.Count(c.b.run("", "--json", "list", "lessons").out, "\n") - 2))
	var a answer
	for range 100 {
		if a = c.b.run("", "probe"); strings.Contains(a.out, "inilah yang terakhir") || strings.Contains(a.out, count) {
			c.l.note("the window shows the last line")
			return
		}
		time.Sleep(200 * time.Millisecond)
	}
	c.l.wrong("the window does not show the last line, nor %s: %.300s %.200s", count, a.out, a.err)
}
