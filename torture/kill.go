package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
)

// killer kills the program at any moment of one act after another, on one
// notebook, and looks each time whether all that was acknowledged is there.
type killer struct {
	o       options
	b       *book
	rng     *rand.Rand
	typical map[string]time.Duration
	acked   map[string]string // lines that were answered, by their IDs
	all     string            // what the notebook held after the last round
	round   int
}

// act is one thing the program does and is killed at. It notes what it lost in
// its line.
type act struct {
	name  string
	needs string // a command that the program must have
	share int    // of the rounds
	do    func(k *killer, l *line)
}

var killedActs = []act{
	{"typed lines", "", 4, (*killer).capture},
	{"an import", "", 3, (*killer).imports},
	{"a merge", "", 3, (*killer).merge},
	{"undo", "", 3, (*killer).undo},
	{"redo", "", 2, (*killer).redo},
	{"an export", "", 1, (*killer).export},
	{"making the demo", "", 1, (*killer).demo},
	{"a migration", "", 2, (*killer).migrate},
	{"a backup", "backup", 1, (*killer).backup},
	{"a restore", "restore", 1, (*killer).restore},
	{"a repair", "repair", 1, (*killer).repair},
	{"erasing", "erase", 1, (*killer).erase},
}

// kills is kill -9 over all acts, two at a time.
func kills(o options, t *table) {
	var acts []act
	lines := map[string]*line{}
	for _, a := range killedActs {
		fault := "kill -9 during " + a.name
		switch {
		case a.needs != "" && !can(o, a.needs):
			t.skip(fault, "the program has no "+a.needs)
		case a.name == "a merge" && !there(o.merging):
			t.skip(fault, "it is not built: "+filepath.Base(o.merging))
		case a.name == "a migration" && len(olds(o)) == 0:
			t.skip(fault, "there are no notebooks of older versions")
		default:
			if o.short {
				a.share = 1
			}
			acts = append(acts, slices.Repeat([]act{a}, a.share)...)
			lines[a.name] = t.line(fault)
		}
	}
	total := o.rounds(500, 12)
	var wait sync.WaitGroup
	for worker := range 2 {
		wait.Go(func() {
			k := &killer{o: o, rng: o.chance(uint64(worker)), typical: map[string]time.Duration{}}
			k.fresh()
			for n := worker; n < total; n += 2 {
				k.step(acts[(n/2+worker*len(acts)/2)%len(acts)], lines)
			}
			k.b.forget()
		})
	}
	wait.Wait()
	for _, a := range killedActs {
		if l := lines[a.name]; l != nil {
			l.done()
		}
	}
}

// fresh begins a new notebook, so that none grows for ever.
func (k *killer) fresh() {
	if k.b != nil {
		k.b.forget()
	}
	k.b, k.acked = filledBook(k.o, 20, 30), map[string]string{}
	k.all, _ = k.b.all()
}

func (k *killer) step(a act, lines map[string]*line) {
	l := lines[a.name]
	if k.round++; k.round%60 == 0 {
		k.fresh()
	}
	l.count(1, 0, 0, 0, 0)
	a.do(k, l)
	if k.b.sound(l, a.name) && k.stillThere(l) {
		l.count(0, 0, 0, 0, 1)
	}
	if left := k.b.leftovers(); len(left) > 0 {
		l.note("left behind after the next start: %v", kindsOf(left))
		for _, name := range left {
			_ = os.Remove(filepath.Join(k.b.dir, name))
		}
	}
}

// kindsOf is what the names of left-overs have in common.
func kindsOf(names []string) int { return len(names) }

// stillThere looks for every line that was answered.
func (k *killer) stillThere(l *line) bool {
	k.all = k.was(l)
	lost := 0
	for id := range k.acked {
		if !strings.Contains(k.all, id) {
			lost++
			delete(k.acked, id)
		}
	}
	l.gone(lost, "%d answered lines", lost)
	return lost == 0
}

// killing runs a command and kills it at a moment of its usual time; done says
// that it ended well before.
func (k *killer) killing(cmd *exec.Cmd, name string) (done bool) {
	usual, known := k.typical[name]
	began := time.Now()
	must(cmd.Start())
	after := time.Minute
	if known {
		after = time.Duration(k.rng.Float64() * 1.15 * float64(usual))
	}
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
	err := cmd.Wait()
	timer.Stop()
	if err == nil {
		k.typical[name] = time.Since(began)
	}
	return err == nil
}

// was reads all that the notebook holds before an act.
func (k *killer) was(l *line) string {
	all, a := k.b.all()
	if a.code != 0 {
		l.wrong("the notebook cannot be read: %.200s", a.err)
	}
	return all
}

func (k *killer) capture(l *line) {
	cmd := k.b.command("--json", "capture", "-")
	in, err := cmd.StdinPipe()
	must(err)
	out, err := cmd.StdoutPipe()
	must(err)
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	must(cmd.Start())
	defer patience(cmd).Stop()
	round := k.round
	go func() {
		for i := 0; ; i++ {
			if _, err := fmt.Fprintf(in, "! kata%dx%d gaji @\"Orang %d\" #Industri%d\n", round, i, i%7, i%3); err != nil {
				return
			}
		}
	}()
	answers := json.NewDecoder(bufio.NewReader(out))
	most := 1 + k.rng.IntN(25)
	for n := 0; ; n++ {
		if n == most {
			time.Sleep(time.Duration(k.rng.IntN(6000)) * time.Microsecond)
			_ = cmd.Process.Kill()
		}
		var f filed
		if err := answers.Decode(&f); err != nil {
			if n < most {
				l.wrong("capture ended by itself: %.200s", wrong.String())
			}
			break
		}
		k.acked[f.Note] = f.Title
	}
	_, _ = io.Copy(io.Discard, out)
	_ = cmd.Wait()
}

// imports kills an import. It is one step for an undo, yet a long one is
// written in parts between which others write: what came before the kill stays,
// an undo takes it away, and another import brings the rest.
func (k *killer) imports(l *line) {
	many := 150
	if k.rng.IntN(4) == 0 {
		many = 1400
	}
	name := fmt.Sprintf("impor%d", k.round)
	path := k.b.people(name, many)
	defer os.Remove(path)
	came := func(all string) int { return strings.Count(all, "linkedin.com/in/"+name+"-") }
	done := k.killing(k.b.command("import", path), fmt.Sprint("import", many))
	now := k.was(l)
	if n := came(now); done && n != many {
		l.gone(many-n, "%d people of an import that was acknowledged", many-n)
	}
	if now == k.all {
		return
	}
	if !done {
		if came(now) < many {
			l.note("a part of an import came, as one step to undo")
		}
		if a := k.b.run("", "import", path); a.code != 0 || came(k.was(l)) != many {
			l.wrong("a killed import does not go again: %d of %d, %.150s", came(k.was(l)), many, a.err)
		}
		if k.was(l) != now { // it was not whole
			k.b.run("", "undo")
		}
	}
	if a := k.b.run("", "undo"); a.code != 0 || k.was(l) != k.all {
		l.wrong("an undo does not take an import away: %.200s", a.err)
	}
}

func (k *killer) undo(l *line) {
	k.b.run(lines(fmt.Sprintf("u%d", k.round), 1), "capture", "-") // so that no answered line is undone
	all := k.was(l)
	done := k.killing(k.b.command("undo"), "undo")
	now := k.was(l)
	if now == all {
		if done {
			l.wrong("undo was acknowledged and did nothing")
		}
		return
	}
	if a := k.b.run("", "redo"); a.code != 0 {
		l.wrong("what was undone does not come back: %.200s", a.err)
	}
	if k.was(l) != all {
		l.gone(1, "something that an undo took")
	}
}

func (k *killer) redo(l *line) {
	k.b.run(lines(fmt.Sprintf("r%d", k.round), 1), "capture", "-")
	all := k.was(l)
	k.b.run("", "undo")
	less := k.was(l)
	done := k.killing(k.b.command("redo"), "redo")
	switch now := k.was(l); {
	case now == all:
		return
	case now != less || done:
		l.wrong("a redo left something else than there was")
	}
	if k.b.run("", "redo"); k.was(l) != all {
		l.gone(1, "something that a redo did not bring back")
	}
}

func (k *killer) export(l *line) {
	all := k.all
	out := filepath.Join(k.b.dir, "keluar.json")
	_ = os.Remove(out)
	done := k.killing(k.b.command("export", "--format", "json", "-o", out), "export")
	raw, err := os.ReadFile(out)
	switch {
	case err != nil && done:
		l.wrong("an export that was acknowledged is not there")
	case err == nil && string(raw) != all:
		l.wrong("half an export: %d of %d bytes", len(raw), len(all))
	}
	_ = os.Remove(out)
	if k.b.run("", "export", "--format", "json", "-o", out).code != 0 {
		l.wrong("no other export can be made")
	} else if raw, _ := os.ReadFile(out); string(raw) != all {
		l.wrong("an export changed the notebook")
	}
	_ = os.Remove(out)
}

func (k *killer) demo(l *line) {
	d := newBook(k.o)
	defer d.forget()
	demo := func() *exec.Cmd {
		cmd := exec.Command(k.o.program, "--lang", "en", "demo", "--no-window")
		cmd.Env, cmd.Dir = d.env, d.dir
		return cmd
	}
	k.killing(demo(), "demo")
	if a := ended(demo(), ""); a.code != 0 {
		l.wrong("the demo cannot be made again: %.200s", a.err)
		return
	}
	made, _ := filepath.Glob(filepath.Join(k.o.room, "home"+filepath.Base(d.dir), "data", "wawasan", "demo-en.wawasan"))
	if len(made) != 1 {
		l.wrong("there is no demo")
		return
	}
	d.path = made[0]
	if v, a := d.check(); a.code != 0 || v.Counts["contacts"] < 5 {
		l.wrong("half a demo: %v %.200s", v.Counts["contacts"], a.err)
	}
}
