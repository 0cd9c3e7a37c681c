package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// disk is a small disk of its own.
type disk struct {
	name  string
	mount func(dir, image string) error
}

var disks = []disk{
	{"tmpfs", func(dir, _ string) error { return command("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", dir) }},
	{"ext4", func(dir, image string) error {
		f, err := os.Create(image)
		if err == nil {
			err = f.Truncate(5 << 20)
			_ = f.Close()
		}
		if err == nil {
			err = command("mkfs.ext4", "-q", "-F", "-m", "0", image)
		}
		if err == nil {
			err = command("mount", "-o", "loop", image, dir)
		}
		return err
	}},
}

func command(name string, args ...string) error {
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w %.100s", name, err, out)
	}
	return nil
}

// fullActs are what the program does on a disk that is nearly full.
var fullActs = []struct {
	stdin string
	args  func(b *book) []string
}{
	{lines("penuh", 6), func(*book) []string { return []string{"--json", "capture", "-"} }},
	{"", func(b *book) []string { return []string{"import", filepath.Join(b.o.room, "penuh.csv")} }},
	{"", func(*book) []string { return []string{"undo"} }},
}

// full fills a disk to its last bytes.
func full(o options, t *table) {
	away := bookIn(o, filepath.Join(o.room, "penuh"))
	must(os.Rename(away.people("penuh", 40), filepath.Join(o.room, "penuh.csv")))
	whole := filledBook(o, 60, 60)
	defer whole.forget()
	for n, d := range disks {
		fault := "a full disk, " + d.name
		dir := filepath.Join(o.room, "disk"+d.name)
		must(os.MkdirAll(dir, 0o700))
		if err := d.mount(dir, filepath.Join(o.room, d.name+".img")); err != nil {
			t.skip(fault, err.Error())
			continue
		}
		l := t.line(fault)
		rng := o.chance(uint64(300 + n))
		rooms := []int{0, 4, 30, 60, 100, 200, 400}
		for r := range o.rounds(42, 3) {
			free := rooms[r/len(fullActs)%len(rooms)]
			fullRound(bookIn(o, filepath.Join(dir, fmt.Sprint("b", r))), whole, l, free<<10+rng.IntN(4096), r%len(fullActs))
		}
		l.done()
		_ = command("umount", dir)
	}
}

func fullRound(b, whole *book, l *line, free, n int) {
	defer b.forget()
	whole.copyTo(b)
	before, _ := b.all() // it makes -wal and -shm, and takes them away
	had, _ := b.check()
	filler := filepath.Join(b.dir, "isi")
	fill(filler, free)
	what := fullActs[n]
	args := what.args(b)
	a := b.run(what.stdin, args...)
	l.count(1, 0, 0, 0, 0)
	a.polite(l, args[min(1, len(args)-1)]+" on a full disk")
	if a.told() {
		l.count(0, 0, 0, 1, 0)
	} else if a.code != 0 {
		l.wrong("ends with %d and no word", a.code)
	}
	_, read := b.all()
	if read.code != 0 {
		l.note("cannot be read while the disk is full: %.150s", read.err)
		read.polite(l, "reading on a full disk")
	}
	must(os.Remove(filler))
	if b.after(l, fmt.Sprintf("%s on a disk with %d KiB free", args[min(1, len(args)-1)], free>>10), a, args, before, had) {
		l.count(0, 0, 0, 0, 1)
	}
}

// fill leaves so many bytes free on a disk.
func fill(path string, free int) {
	f, err := os.Create(path)
	must(err)
	defer f.Close()
	chunk := make([]byte, 1<<10)
	for left := freeIn(filepath.Dir(path)) - free; left > 0; left -= len(chunk) {
		if _, err := f.Write(chunk); err != nil {
			return
		}
	}
}
