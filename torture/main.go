// Torture kills, starves and damages the real program and its notebook, and
// counts what is lost. It knows the program by its command line alone.
//
//	torture                  all of it, minutes
//	torture -short           fewer rounds of all of it
//	torture -only kill,full  some of it
package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"
)

// options say how much is tried, and with which program.
type options struct {
	program  string
	versions string // a folder with a notebook of each version, "" for none
	room     string
	window   string // the notebook that a window has open, for "many"
	merging  string // a program that merges two people, which the command line does not
	plant    planted
	short    bool
	scale    float64
	seed     uint64
}

// rounds is how often something is tried.
func (o options) rounds(long, short int) int {
	if o.short {
		long = short
	}
	return max(1, int(float64(long)*o.scale))
}

// experiments are run in this order; each gives lines of the table.
var experiments = []struct {
	name string
	run  func(o options, t *table)
}{
	{"kill", kills},
	{"calls", calls},
	{"full", full},
	{"power", power},
	{"damage", damages},
	{"log", logs},
	{"swap", swaps},
	{"versions", versions},
	{"erase", erased},
	{"many", many},
}

func main() {
	var o options
	var only string
	flag.StringVar(&o.program, "program", "build/wawasan-plain", "the program to torture")
	flag.StringVar(&o.versions, "versions", "data/testdata/versions", "a folder with a notebook of each version")
	flag.StringVar(&o.window, "window", "", "a notebook that a window has open")
	flag.StringVar(&o.merging, "merging", "build/torture/merging", "a program that merges two people")
	flag.StringVar((*string)(&o.plant), "plant", "", "a fault of the program to find: lose, lie or hang")
	flag.BoolVar(&o.short, "short", false, "fewer rounds")
	flag.Float64Var(&o.scale, "scale", 1, "so many times the rounds")
	flag.Uint64Var(&o.seed, "seed", rand.Uint64(), "what chance follows from")
	flag.StringVar(&only, "only", "", "these experiments, with commas between them")
	flag.Parse()
	if code := run(o, only); code != 0 {
		os.Exit(code)
	}
}

func run(o options, only string) int {
	var err error
	if o.program, err = filepath.Abs(o.program); err == nil {
		_, err = os.Stat(o.program)
	}
	if err == nil {
		o.merging, err = filepath.Abs(o.merging)
	}
	if err == nil {
		err = o.plant.known()
	}
	if o.plant == hangs {
		longest = 4 * time.Second
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "torture:", err)
		return 2
	}
	if o.room, err = os.MkdirTemp(memory(), "torture"); err != nil {
		fmt.Fprintln(os.Stderr, "torture:", err)
		return 2
	}
	defer os.RemoveAll(o.room)
	t := &table{began: time.Now()}
	var wait sync.WaitGroup
	for _, lane := range lanes {
		wait.Go(func() { o.runAll(lane, only, t) })
	}
	wait.Wait()
	o.runAll("many", only, t)
	fmt.Printf("seed %d, %d seconds\n\n", o.seed, int(time.Since(t.began).Seconds()))
	return t.print(os.Stdout)
}

// lanes are the experiments that run beside each other; "many" comes behind
// them, for it looks at how long each program takes.
var lanes = []string{"kill,power,damage,erase", "calls,full,log,swap,versions"}

// runAll runs the experiments of a lane one after another.
func (o options) runAll(lane, only string, t *table) {
	for _, e := range experiments {
		if !named(lane, e.name) || only != "" && !named(only, e.name) {
			continue
		}
		began := time.Now()
		e.run(o, t.part(e.name))
		fmt.Fprintf(os.Stderr, "    %s took %.0f s\n", e.name, time.Since(began).Seconds())
	}
}

func named(list, name string) bool { return strings.Contains(","+list+",", ","+name+",") }

// memory is a disk in memory, where there is one: the programs wait for no
// other there, and what a sync does is played, not tried. "" is the usual place.
func memory() string {
	const shm = "/dev/shm"
	if f, err := os.CreateTemp(shm, "torture"); err == nil {
		_ = f.Close()
		_ = os.Remove(f.Name())
		return shm
	}
	return ""
}

// chance is what one part of an experiment draws from: the same for a seed.
func (o options) chance(part uint64) *rand.Rand { return rand.New(rand.NewPCG(o.seed, part)) }
