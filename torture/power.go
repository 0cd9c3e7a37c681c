package main

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// recording is what the program asked of the disk while it worked.
type recording struct {
	before map[string][]byte // what was on the disk
	events []event
}

// event is one call: a write, a cut, a sync or a deletion of a file, or an
// answer to the person.
type event struct {
	kind   string // write, cut, sync, gone, said
	file   string // the end of its name: "", "-wal", "-shm"
	data   []byte
	offset int64
}

// power cuts the power: what was written and not synced is lost, torn, or there.
func power(o options, t *table) {
	if why := noStrace(); why != "" {
		t.skip("power cut", why)
		return
	}
	for n, what := range []string{"typing", "importing", "undo"} {
		l := t.line("power cut while " + what)
		b := filledBook(o, 20, 20)
		before, _ := b.all()
		rec, total := record(b, what)
		after, _ := b.all()
		if total == 0 {
			l.wrong("nothing was recorded")
			continue
		}
		rounds := o.rounds(80, 2)
		var wait sync.WaitGroup
		for worker := range 2 {
			wait.Go(func() {
				rng := o.chance(uint64(400 + 10*n + worker))
				for r := worker; r < rounds; r += 2 {
					cut(o, l, rec, rng, what, before, after)
				}
			})
		}
		wait.Wait()
		l.done()
		b.forget()
	}
}

// record runs the program under strace and reads what it did.
func record(b *book, what string) (recording, int) {
	stdin, args := lines("listrik", 40), []string{"--json", "capture", "-"}
	switch what {
	case "importing":
		stdin, args = "", []string{"--json", "import", b.people("listrik", 300)}
	case "undo":
		stdin, args = "", []string{"--json", "undo"}
	}
	rec := recording{before: map[string][]byte{}}
	for _, end := range []string{"", "-wal"} {
		if raw, err := os.ReadFile(b.path + end); err == nil {
			rec.before[end] = raw
		}
	}
	trace := filepath.Join(b.dir, "trace")
	cmd := b.command(args...)
	cmd.Args = append([]string{
		"strace", "-f", "-y", "-xx", "-qq", "-s", "2000000", "-e", "signal=none", "-e", "trace=pwrite64,write,fsync,fdatasync,ftruncate,unlink,unlinkat", "-o", trace, b.o.program,
	}, cmd.Args[1:]...)
	cmd.Path, _ = exec.LookPath("strace")
	if a := ended(cmd, stdin); a.code != 0 {
		panic(a.err)
	}
	raw, err := os.ReadFile(trace)
	must(err)
	_ = os.Remove(trace)
	for _, text := range whole(string(raw)) {
		if e, ok := eventOf(text, b.path); ok {
			rec.events = append(rec.events, e)
		}
	}
	return rec, len(rec.events)
}

// whole joins the calls that another thread came between. A call counts where
// it ended.
func whole(trace string) []string {
	var out []string
	begun := map[string]string{}
	for _, text := range strings.Split(trace, "\n") {
		pid, call, ok := strings.Cut(text, " ")
		call = strings.TrimSpace(call)
		switch {
		case !ok:
		case strings.HasSuffix(call, "<unfinished ...>"):
			begun[pid] = strings.TrimSpace(strings.TrimSuffix(call, "<unfinished ...>"))
		case strings.HasPrefix(call, "<... "):
			_, rest, _ := strings.Cut(call, "resumed>")
			out = append(out, begun[pid]+rest)
			delete(begun, pid)
		default:
			out = append(out, call)
		}
	}
	return out
}

var (
	onFile  = regexp.MustCompile(`^(\w+)\((\d+)<([^>]*)>(.*)$`)
	written = regexp.MustCompile(`^, "([^"]*)", \d+(?:, (\d+))?\) += (\d+)`)
	cutTo   = regexp.MustCompile(`^, (\d+)\) += 0`)
	removed = regexp.MustCompile(`^unlink(?:at)?\((?:AT_FDCWD[^,]*, )?"([^"]*)".*\) += 0`)
)

// eventOf reads one call.
func eventOf(call, path string) (event, bool) {
	if m := removed.FindStringSubmatch(call); m != nil {
		end, ok := endOf(string(unhex(m[1])), path)
		return event{kind: "gone", file: end}, ok
	}
	m := onFile.FindStringSubmatch(call)
	if m == nil {
		return event{}, false
	}
	name, rest := string(unhex(m[3])), m[4]
	if m[1] == "write" && m[2] == "1" {
		w := written.FindStringSubmatch(rest)
		if w == nil {
			return event{}, false
		}
		return event{kind: "said", data: unhex(w[1])}, true
	}
	end, ok := endOf(name, path)
	if !ok || end == "-shm" { // it is made anew
		return event{}, false
	}
	switch m[1] {
	case "pwrite64":
		w := written.FindStringSubmatch(rest)
		if w == nil {
			return event{}, false
		}
		at, _ := strconv.ParseInt(w[2], 10, 64)
		n, _ := strconv.Atoi(w[3])
		return event{"write", end, unhex(w[1])[:n], at}, true
	case "ftruncate":
		c := cutTo.FindStringSubmatch(rest)
		if c == nil {
			return event{}, false
		}
		at, _ := strconv.ParseInt(c[1], 10, 64)
		return event{kind: "cut", file: end, offset: at}, true
	case "fsync", "fdatasync":
		return event{kind: "sync", file: end}, strings.Contains(rest, "= 0")
	}
	return event{}, false
}

// endOf is what a file's name has behind the notebook's.
func endOf(name, path string) (string, bool) { return strings.CutPrefix(name, path) }

// unhex reads \x2f\x74.
func unhex(s string) []byte {
	out := make([]byte, 0, len(s)/4)
	for i := 0; i+3 < len(s); i += 4 {
		n, err := strconv.ParseUint(s[i+2:i+4], 16, 8)
		must(err)
		out = append(out, byte(n))
	}
	return out
}

const sector = 512

// cut lets the power go at a moment, and opens what is on the disk then.
func cut(o options, l *line, rec recording, rng *rand.Rand, what, before, after string) {
	b := newBook(o)
	defer b.forget()
	at := rng.IntN(len(rec.events) + 1)
	files, said := rec.until(at, rng)
	for end, raw := range files {
		must(os.WriteFile(b.path+end, raw, 0o600))
	}
	l.count(1, 0, 0, 0, 0)
	now, a := b.all()
	if a.code != 0 {
		l.gone(1, "after a power cut the notebook does not open: %.200s", a.err)
		return
	}
	answered := 0
	kept, _ := b.notes()
	for decoder := json.NewDecoder(strings.NewReader(said)); ; {
		var f filed
		if decoder.Decode(&f) != nil {
			break
		}
		answered++
		if what == "typing" && !kept[f.Note] {
			l.gone(1, "an answered line after a power cut")
		}
	}
	if what != "typing" {
		switch {
		case answered > 0 && now != after:
			l.gone(1, "%s that was acknowledged", what)
		case now != before && now != after && what == "importing":
			b.partTaken(l, before)
		case now != before && now != after:
			l.wrong("half of %s after a power cut", what)
		}
	}
	if b.sound(l, "a power cut while "+what) {
		l.count(0, 0, 0, 0, 1)
	}
}

// partTaken takes away a part of an import: it is one step, as the whole is.
func (b *book) partTaken(l *line, before string) {
	if a := b.run("", "undo"); a.code != 0 {
		l.wrong("half an import, and no undo: %.200s", a.err)
	} else if now, _ := b.all(); now != before {
		l.wrong("an undo does not take half an import away")
	} else {
		l.note("a part of an import came, and an undo took it away")
	}
}

// until is what lies on the disk when the power goes before an event, and what
// was said until then. What no sync confirmed may be there or not, each sector
// of it for itself.
func (rec recording) until(at int, rng *rand.Rand) (map[string][]byte, string) {
	files := map[string][]byte{}
	for end, raw := range rec.before {
		files[end] = append([]byte(nil), raw...)
	}
	waiting := map[string][]event{}
	var said strings.Builder
	for _, e := range rec.events[:at] {
		switch e.kind {
		case "said":
			said.Write(e.data)
		case "sync":
			for _, w := range waiting[e.file] {
				files[e.file] = w.apply(files[e.file], nil)
			}
			delete(waiting, e.file)
		case "gone": // a log goes when all of it is in the file; its name may still be there
			if rng.IntN(2) == 0 {
				delete(files, e.file)
			}
			delete(waiting, e.file)
		default:
			waiting[e.file] = append(waiting[e.file], e)
		}
	}
	for end, all := range waiting {
		for _, w := range all {
			switch rng.IntN(3) {
			case 0:
				files[end] = w.apply(files[end], nil)
			case 1:
				files[end] = w.apply(files[end], rng)
			}
		}
	}
	return files, said.String()
}

// apply is a file after a write or a cut; torn, with a chance, in some of its
// sectors only.
func (e event) apply(raw []byte, torn *rand.Rand) []byte {
	if e.kind == "cut" {
		if int(e.offset) < len(raw) {
			return raw[:e.offset]
		}
		return append(raw, make([]byte, int(e.offset)-len(raw))...)
	}
	if grown := int(e.offset) + len(e.data); grown > len(raw) {
		raw = append(raw, make([]byte, grown-len(raw))...)
	}
	for from := 0; from < len(e.data); from += sector {
		to := min(from+sector, len(e.data))
		if torn == nil || torn.IntN(2) == 0 {
			copy(raw[int(e.offset)+from:], e.data[from:to])
		}
	}
	return raw
}
