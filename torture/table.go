package main

import (
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"sync"
	"time"
)

// table is what came of everything.
type table struct {
	began time.Time
	lines []*line

	mu    sync.Mutex
	parts map[string]*table
}

// part is the place of one experiment, wherever others stand meanwhile.
func (t *table) part(name string) *table {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.parts == nil {
		t.parts = map[string]*table{}
	}
	t.parts[name] = &table{began: t.began}
	return t.parts[name]
}

// line is one fault: how often it was tried, how many acknowledged changes
// were lost, how often an answer was wrong and nothing said so, how often it
// was told, and how often the notebook could be used afterwards.
type line struct {
	fault                                 string
	rounds, lost, silent, told, recovered int
	skipped                               string // why it was not tried

	mu    sync.Mutex
	notes map[string]int
	order []string
}

// line begins a line of the table.
func (t *table) line(fault string) *line {
	l := &line{fault: fault, notes: map[string]int{}}
	t.lines = append(t.lines, l)
	return l
}

// skip begins a line that says why something was not tried.
func (t *table) skip(fault, why string) {
	t.line(fault).skipped = why
	fmt.Fprintf(os.Stderr, "%-46s left out: %s\n", fault, why)
}

// count adds to numbers of a line.
func (l *line) count(rounds, lost, silent, told, recovered int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.rounds += rounds
	l.lost += lost
	l.silent += silent
	l.told += told
	l.recovered += recovered
}

// somePath is where the notebooks of the rounds lie.
var somePath = regexp.MustCompile(`/\S*/torture\d+/(\S*/)?`)

// note keeps something to be read beneath the table, once with its number.
func (l *line) note(format string, args ...any) {
	l.mu.Lock()
	defer l.mu.Unlock()
	text := strings.TrimSpace(somePath.ReplaceAllString(fmt.Sprintf(format, args...), ""))
	if l.notes[text] == 0 {
		l.order = append(l.order, text)
	}
	l.notes[text]++
}

// wrong is a note of something that may never be.
func (l *line) wrong(format string, args ...any) {
	l.count(0, 0, 1, 0, 0)
	l.note("WRONG: "+format, args...)
}

// gone is a note of acknowledged changes that are lost.
func (l *line) gone(n int, format string, args ...any) {
	if n > 0 {
		l.count(0, n, 0, 0, 0)
		l.note("LOST: "+format, args...)
	}
}

// done tells how a line of the table came out, while others go on.
func (l *line) done() { fmt.Fprintln(os.Stderr, l.String()) }

func (l *line) String() string {
	if l.skipped != "" {
		return fmt.Sprintf("%-46s left out: %s", l.fault, l.skipped)
	}
	return fmt.Sprintf("%-46s %7d %6d %10d %6d %10d", l.fault, l.rounds, l.lost, l.silent, l.told, l.recovered)
}

// print writes the table and returns 1 when anything was lost or wrong.
func (t *table) print(w io.Writer) int {
	for _, e := range experiments {
		if part := t.parts[e.name]; part != nil {
			t.lines = append(t.lines, part.lines...)
		}
	}
	code := 0
	fmt.Fprintf(w, "%-46s %7s %6s %10s %6s %10s\n", "fault", "rounds", "lost", "wrong, no", "told", "recovered")
	fmt.Fprintf(w, "%-46s %7s %6s %10s %6s %10s\n", "", "", "", "word said", "", "")
	fmt.Fprintln(w, strings.Repeat("-", 90))
	for _, l := range t.lines {
		fmt.Fprintln(w, l)
		if l.lost > 0 || l.silent > 0 {
			code = 1
		}
	}
	for _, l := range t.lines {
		for n, text := range l.order {
			if n == 12 {
				fmt.Fprintf(w, "  … %d more\n", len(l.order)-n)
				break
			}
			if n == 0 {
				fmt.Fprintf(w, "\n%s\n", l.fault)
			}
			fmt.Fprintf(w, "  %d× %s\n", l.notes[text], text)
		}
	}
	return code
}
