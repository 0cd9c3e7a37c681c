package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"unicode/utf16"
)

const page = 4096

// ways to damage a file, by their names.
var ways = []struct {
	name  string
	share int // of a thousand rounds
	do    func(rng *rand.Rand, raw []byte) []byte
}{
	{"a bit flipped", 1000, func(rng *rand.Rand, raw []byte) []byte {
		raw[rng.IntN(len(raw))] ^= 1 << rng.IntN(8)
		return raw
	}},
	{"a bit of the first 100 bytes flipped", 60, func(rng *rand.Rand, raw []byte) []byte {
		raw[rng.IntN(100)] ^= 1 << rng.IntN(8)
		return raw
	}},
	{"cut at any length", 50, func(rng *rand.Rand, raw []byte) []byte { return raw[:rng.IntN(len(raw))] }},
	{"cut at a page", 30, func(rng *rand.Rand, raw []byte) []byte { return raw[:page*rng.IntN(len(raw)/page)] }},
	{"a page zeroed", 60, func(rng *rand.Rand, raw []byte) []byte {
		clear(pageOf(rng, raw))
		return raw
	}},
	{"two pages swapped", 40, func(rng *rand.Rand, raw []byte) []byte {
		a, b := pageOf(rng, raw), pageOf(rng, raw)
		was := bytes.Clone(a)
		copy(a, b)
		copy(b, was)
		return raw
	}},
	{"16 bytes of anything", 60, func(rng *rand.Rand, raw []byte) []byte {
		at := rng.IntN(len(raw) - 16)
		for n := range 16 {
			raw[at+n] = byte(rng.Uint32())
		}
		return raw
	}},
}

func pageOf(rng *rand.Rand, raw []byte) []byte {
	at := page * rng.IntN(len(raw)/page)
	return raw[at : at+page]
}

// damage damages a file in one way.
func damage(rng *rand.Rand, path, way string) {
	raw, err := os.ReadFile(path)
	must(err)
	for _, w := range ways {
		if w.name == way {
			must(os.WriteFile(path, w.do(rng, raw), 0o600))
		}
	}
}

// asked are what a person reads a notebook by.
var asked = [][]string{
	{"export", "--format", "json", "-o", "-"},
	{"--json", "list", "lessons", "--limit", "100000"},
	{"--json", "list", "contacts", "--limit", "100000"},
	{"--json", "list", "notes", "--limit", "100000"},
	{"--json", "list", "promises", "--limit", "100000"},
	{"--json", "search", "gaji", "--limit", "100000"},
	{"--json", "history", "--limit", "100000"},
}

// question is one of asked, as a key.
func question(args []string) string { return strings.Join(args, " ") }

// damages damages a closed notebook in every way, and reads it.
func damages(o options, t *table) {
	whole := filledBook(o, 30, 30)
	defer whole.forget()
	kept := whole.keep()
	truth := map[string]string{}
	for _, args := range asked {
		truth[question(args)] = whole.run("", args...).out
	}
	repairs := can(o, "repair")
	for n, w := range ways {
		l := t.line(w.name)
		rounds := o.rounds(w.share, max(1, w.share/120))
		var wait sync.WaitGroup
		for worker := range 2 {
			wait.Go(func() {
				rng := o.chance(uint64(100 + 10*n + worker))
				b := newBook(o)
				for r := worker; r < rounds; r += 2 {
					whole.copyTo(b)
					damage(rng, b.path, w.name)
					b.judge(l, truth, rng, repairs, kept)
					b.forget()
					b = newBook(o)
				}
				b.forget()
			})
		}
		wait.Wait()
		l.done()
	}
}

// judge reads a damaged notebook: what it answers is right, or something says
// that it is not; and there is a way back.
func (b *book) judge(l *line, truth map[string]string, rng *rand.Rand, repairs bool, kept string) {
	damaged, err := os.ReadFile(b.path)
	must(err)
	wrong, told := "", false
	questions := []int{0}
	if n := rng.IntN(4 * len(asked)); n > 0 && n < len(asked) {
		questions = append(questions, n)
	}
	for _, n := range questions {
		args := asked[n]
		a := b.run("", args...)
		a.polite(l, args[1])
		switch {
		case a.code != 0:
			told = true
		case a.out != truth[question(args)]:
			wrong = args[1] + " " + args[len(args)-3]
		}
	}
	_, a := b.check()
	a.judged().polite(l, "check")
	told = told || a.code != 0
	l.count(1, 0, 0, 0, 0)
	if wrong != "" && !told {
		l.wrong("%s answers wrongly, and check finds nothing", wrong)
	}
	if told {
		l.count(0, 0, 0, 1, 0)
	}
	if !told && wrong == "" {
		l.count(0, 0, 0, 0, 1) // it is harmless
		return
	}
	back := rng.IntN(2) == 0 && kept != "" || !repairs // one way back, or the other
	if back && b.restored(l, kept, truth[question(asked[0])]) || !back && b.repaired(l, damaged) {
		l.count(0, 0, 0, 0, 1)
	}
}

// keep makes a backup and says where it is, "" where the program makes none.
func (b *book) keep() string {
	if !can(b.o, "backup") {
		return ""
	}
	must(failed(b.run("", "backup")))
	made, _ := filepath.Glob(filepath.Join(b.dir, "*-backups", "*by-hand*"))
	if len(made) == 0 {
		panic("there is no backup")
	}
	return made[len(made)-1]
}

func failed(a answer) error {
	if a.code == 0 {
		return nil
	}
	return errors.New(a.err)
}

// restored brings a backup back in the place of a damaged notebook: it is what
// it was, to the letter.
func (b *book) restored(l *line, kept, all string) bool {
	if kept == "" {
		return false
	}
	a := b.run("", "restore", kept, "--yes")
	a.polite(l, "restore")
	if a.code != 0 {
		l.wrong("a backup does not come back: %.200s", a.err)
		return false
	}
	if now, _ := b.all(); now != all {
		l.wrong("a backup brings back something else")
		return false
	}
	return b.sound(l, "restoring")
}

// repaired makes a new notebook of a damaged one, and leaves that alone.
func (b *book) repaired(l *line, damaged []byte) bool {
	// Reading may have written the marks of a closing: the file itself must stay.
	had, err := os.ReadFile(b.path)
	must(err)
	was := b.path
	b.path = filepath.Join(b.dir, "lain.wawasan") // --notebook names another
	a := b.run("", "repair", was, "--to", filepath.Join(b.dir, "utuh.wawasan"))
	a.polite(l, "repair")
	now, err := os.ReadFile(was)
	if err != nil || !bytes.Equal(now, had) {
		l.wrong("a repair wrote on the damaged file (%d bytes, %d before)", len(now), len(had))
	}
	if !bytes.Equal(had, damaged) {
		l.note("reading wrote on the damaged file")
	}
	if a.code != 0 {
		l.note("no repair: %.150s", a.err)
		return false
	}
	b.path = filepath.Join(b.dir, "utuh.wawasan")
	return b.sound(l, "a repair")
}

// holding lists the files in a folder that hold a text, as UTF-8 or as UTF-16.
func holding(dir, text string) []string {
	wide := make([]byte, 0, 2*len(text))
	for _, u := range utf16.Encode([]rune(text)) {
		wide = binary.LittleEndian.AppendUint16(wide, u)
	}
	var out []string
	_ = filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		switch {
		case err != nil: // nobody knows what it holds
			out = append(out, path)
		case d.Type().IsRegular():
			raw, err := os.ReadFile(path)
			if err != nil || bytes.Contains(raw, []byte(text)) || bytes.Contains(raw, wide) {
				out = append(out, filepath.Base(path))
			}
		}
		return nil
	})
	return out
}
