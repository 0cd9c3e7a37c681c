package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// versions opens a notebook of every version there was.
func versions(o options, t *table) {
	all := olds(o)
	if len(all) == 0 {
		t.skip("notebooks of older versions", "there are none in "+o.versions)
		return
	}
	l := t.line("notebooks of older versions")
	for _, from := range all {
		b := newBook(o)
		l.count(1, 0, 0, 0, 0)
		if err := unpack(b, from); err != nil {
			l.wrong("%v", err)
			continue
		}
		name := filepath.Base(from)
		if all, a := b.all(); a.code != 0 {
			l.wrong("%s does not open: %.200s", name, a.err)
		} else if !strings.Contains(all, "Bank Cahaya") || !strings.Contains(all, "Surya Łódź") {
			l.gone(1, "what %s held", name)
		} else if a := b.run(lines("versi", 1), "capture", "-"); a.code != 0 {
			l.wrong("%s takes no line: %.200s", name, a.err)
		} else if b.sound(l, name) {
			l.count(0, 0, 0, 0, 1)
		}
		b.forget()
	}
	l.done()
}

// erased takes a person, all, or all before a day out of a notebook and looks for their name as bytes.
func erased(o options, t *table) {
	if !can(o, "erase") {
		t.skip("erased", "the program has no erase")
		return
	}
	l := t.line("erased, then every byte searched")
	for n := range o.rounds(12, 2) {
		b := filledBook(o, 20, 30)
		name := fmt.Sprintf("Zainab Kurniasih%c", 'a'+n%26)
		b.run(fmt.Sprintf("! rahasia @%q gaji\n+ %s, kepala\n> kirim @%q\n! lain\n", name, name, name), "capture", "-")
		if can(o, "backup") {
			b.run("", "backup")
		}
		b.run("", "undo")
		b.run("", "redo")
		args := []string{"erase", "person", name, "--yes", "--backups", "erase"}
		switch n % 3 {
		case 1:
			args = []string{"erase", "all", "--yes", "--backups", "delete"}
		case 2:
			args = []string{"erase", "before", "2999-01-01", "--yes", "--backups", "erase"}
		}
		a := b.run(name+"\n", args...)
		l.count(1, 0, 0, 0, 0)
		a.polite(l, "erase")
		if a.code != 0 {
			l.count(0, 0, 0, 1, 0)
			l.wrong("erase is refused: %.200s", a.err)
			b.forget()
			continue
		}
		b.run("", "export", "--format", "json", "-o", filepath.Join(b.dir, "keluar.json"))
		fine := true
		for _, dir := range []string{b.dir, filepath.Join(o.room, "home"+filepath.Base(b.dir))} {
			for _, found := range append(holding(dir, name), holding(dir, strings.ToLower(name))...) {
				fine = false
				l.wrong("the name is still in %s", found)
			}
		}
		if _, err := os.Stat(b.path); err == nil && !b.sound(l, "erasing") {
			fine = false
		}
		if fine {
			l.count(0, 0, 0, 0, 1)
		}
		b.forget()
	}
	l.done()
}
