package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// olds lists the notebooks of older versions that are kept.
func olds(o options) []string {
	found, _ := filepath.Glob(filepath.Join(o.versions, "*.wawasan*"))
	sort.Strings(found)
	return found
}

// unpack brings a kept notebook into a place of its own.
func unpack(b *book, from string) error {
	raw, err := os.ReadFile(from)
	if err == nil && strings.HasSuffix(from, ".gz") {
		cmd := exec.Command("gzip", "-dc", from)
		raw, err = cmd.Output()
	}
	if err != nil {
		return err
	}
	return os.WriteFile(b.path, raw, 0o600)
}

// migrate kills the opening that brings an old notebook to this version.
func (k *killer) migrate(l *line) {
	all := olds(k.o)
	from := all[k.rng.IntN(len(all))]
	whole, b := newBook(k.o), newBook(k.o)
	defer whole.forget()
	defer b.forget()
	if unpack(whole, from) != nil || unpack(b, from) != nil {
		l.wrong("%s cannot be read", from)
		return
	}
	want, a := whole.all()
	if a.code != 0 {
		l.wrong("%s does not open: %.200s", filepath.Base(from), a.err)
		return
	}
	k.killing(b.command("--json", "check"), "migrate")
	if got, a := b.all(); a.code != 0 || got != want {
		l.gone(1, "%s is not what it was after a killed migration: %.200s", filepath.Base(from), a.err)
	}
	b.sound(l, "a killed migration")
	if left := b.leftovers(); len(left) > 0 {
		l.note("left behind after the next start: %d", len(left))
	}
}

func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// merge kills the merging of two people into one.
func (k *killer) merge(l *line) {
	a := k.b.run("", "--json", "list", "contacts", "--limit", "1000")
	var people []struct{ ID string }
	if json.Unmarshal([]byte(a.out), &people) != nil || len(people) < 2 {
		l.wrong("there are no two people: %.200s", a.err)
		return
	}
	from := k.rng.IntN(len(people) - 1)
	cmd := exec.Command(k.o.merging, k.b.path, people[from].ID, people[len(people)-1].ID)
	cmd.Env, cmd.Dir = k.b.env, k.b.dir
	done := k.killing(cmd, "merge")
	now := k.was(l)
	if now == k.all {
		if done {
			l.wrong("a merge was acknowledged and did nothing")
		}
		return
	}
	if a := k.b.run("", "undo"); a.code != 0 || k.was(l) != k.all {
		l.wrong("an undo does not part the two again: %.200s", a.err)
	}
}

// backups lists what the program lists.
func (b *book) backups() ([]map[string]any, answer) {
	a := b.run("", "--json", "backup", "list")
	var rows []map[string]any
	if err := json.Unmarshal([]byte(a.out), &rows); err != nil {
		var held struct{ Backups []map[string]any }
		_ = json.Unmarshal([]byte(a.out), &held)
		rows = held.Backups
	}
	return rows, a
}

func (k *killer) backup(l *line) {
	all := k.all
	had, _ := k.b.backups()
	done := k.killing(k.b.command("backup"), "backup")
	now, a := k.b.backups()
	if a.code != 0 {
		l.wrong("the backups cannot be listed: %.200s", a.err)
	}
	if done && len(now) == 0 && len(had) == 0 {
		l.gone(1, "a backup that was acknowledged")
	}
	for n := range min(len(now), 3) {
		if a := k.b.run("", "restore", fmt.Sprint(n+1)); a.code != 0 {
			l.wrong("backup %d cannot be looked into: %.200s", n+1, a.err)
		}
	}
	if k.was(l) != all {
		l.wrong("a backup changed the notebook")
	}
}

func (k *killer) restore(l *line) {
	b := filledBook(k.o, 12, 20)
	defer b.forget()
	old, _ := b.all()
	if a := b.run("", "backup"); a.code != 0 {
		l.wrong("no backup: %.200s", a.err)
		return
	}
	b.run(lines("baru", 6), "capture", "-")
	newer, _ := b.all()
	done := k.killing(b.command("restore", "1", "--yes"), "restore")
	now, a := b.all()
	switch {
	case a.code != 0:
		l.wrong("after a killed restore the notebook does not open: %.200s", a.err)
	case now != old && now != newer:
		l.gone(1, "the notebook is neither the backup nor what it was")
	case done && now != old:
		l.wrong("a restore was acknowledged and did nothing")
	case now == old:
		// What was there before is a backup now: it comes back.
		found := false
		list, _ := b.backups()
		for n := range list {
			try := b.run("", "restore", fmt.Sprint(n+1), "--yes")
			again, _ := b.all()
			if found = try.code == 0 && again == newer; found {
				break
			}
		}
		if !found {
			l.gone(6, "what there was before a restore is in no backup")
		}
	}
	b.sound(l, "a killed restore")
}

func (k *killer) repair(l *line) {
	b := filledBook(k.o, 40, 60)
	defer b.forget()
	damage(k.rng, b.path, "a page zeroed")
	damaged, err := os.ReadFile(b.path)
	must(err)
	out := filepath.Join(b.dir, "utuh.wawasan")
	k.killing(b.command("repair", "--to", out), "repair")
	if raw, err := os.ReadFile(b.path); err != nil || string(raw) != string(damaged) {
		l.wrong("a repair wrote on the damaged file")
	}
	if _, err := os.Stat(out); err == nil {
		out += "2.wawasan"
	}
	if a := b.run("", "repair", "--to", out); a.code != 0 {
		l.wrong("a repair does not go again: %.200s", a.err)
		return
	}
	b.path = out
	b.sound(l, "a repair")
}

func (k *killer) erase(l *line) {
	b := filledBook(k.o, 12, 20)
	defer b.forget()
	b.run("! rahasia besar @\"Zainab Kurniasih\"\n", "capture", "-")
	all, _ := b.all()
	done := k.killing(b.command("erase", "person", "Zainab Kurniasih", "--yes"), "erase")
	now, a := b.all()
	there := strings.Contains(now, "Zainab")
	switch {
	case a.code != 0:
		l.wrong("after a killed erasing the notebook does not open: %.200s", a.err)
	case done && there:
		l.wrong("erasing was acknowledged and did nothing")
	case there && now != all:
		l.wrong("half of somebody was erased")
	}
	if there {
		if a := b.run("", "erase", "person", "Zainab Kurniasih", "--yes"); a.code != 0 {
			l.wrong("erasing does not go again: %.200s", a.err)
		}
	}
	// A killed erasing leaves old pages; the next one, or the next start, takes them.
	b.run("", "check")
	for _, found := range holding(b.dir, "Zainab Kurniasih") {
		l.wrong("the name is still in %s", found)
	}
	b.sound(l, "a killed erasing")
}
