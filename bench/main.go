// The bench measures Wawasan side by side with what it stands on: the bare
// toolkit, rows inserted by hand, and the C library of SQLite.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/pprof"
	"slices"
	"strings"
	"time"

	"wawasan/app"
	"wawasan/app/demo"
)

// largest is the number of lessons of the notebook on which the goals hold.
const largest = 100_000

// bench is one run of everything.
type bench struct {
	program string
	dir     string // where notebooks and baselines lie
	runs    int    // of each measure, in turn with its baseline
	keep    bool
	million bool
	verbose bool
}

func main() {
	b := &bench{}
	only := flag.String("only", "window,line,search,pages,open,import", "what to measure")
	flag.StringVar(&b.program, "program", "../build/wawasan", "the program")
	flag.StringVar(&b.dir, "dir", "../build/bench", "where notebooks and baselines are made")
	flag.IntVar(&b.runs, "runs", 7, "how often to measure")
	flag.BoolVar(&b.keep, "keep", false, "take the notebooks of an earlier run")
	flag.BoolVar(&b.verbose, "v", false, "say every single measure")
	profile := flag.String("cpuprofile", "", "write a CPU profile of the measures in this process to a file")
	look := flag.String("look", "", "") // for the bench itself: opens this notebook and says what it cost
	flag.Parse()
	b.million = os.Getenv("WAWASAN_BENCH_MILLION") == "1"
	var err error
	if *look != "" {
		err = lookAt(*look)
	} else {
		err = profiled(*profile, func() error { return b.all(strings.Split(*only, ",")) })
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func profiled(path string, do func() error) error {
	if path == "" {
		return do()
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := pprof.StartCPUProfile(f); err != nil {
		return err
	}
	defer pprof.StopCPUProfile()
	return do()
}

func (b *bench) all(only []string) error {
	begin := time.Now()
	var err error
	if b.dir, err = filepath.Abs(b.dir); err != nil {
		return err
	}
	if err := os.MkdirAll(b.dir, 0o755); err != nil {
		return err
	}
	measures := map[string]func(*bench, *table) error{
		"window": measureWindow, "line": measureLine, "search": measureSearch, "pages": measurePages, "open": measureOpen,
		"import": measureImport,
	}
	if !slices.Equal(only, []string{"import"}) { // it begins with empty ones
		for _, n := range b.sizes() {
			if err := b.make(n); err != nil {
				return err
			}
		}
	}
	t := &table{}
	for _, name := range only {
		measure, ok := measures[name]
		if !ok {
			return fmt.Errorf("nothing is called %q", name)
		}
		fmt.Fprintf(os.Stderr, "measuring: %s\n", name)
		if err := measure(b, t); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	t.print()
	fmt.Printf("\n%d goals missed; %d runs of each, taken in turn, in %s\n", t.missed, b.runs, time.Since(begin).Round(time.Second))
	return nil
}

func (b *bench) log(format string, args ...any) {
	if b.verbose {
		fmt.Fprintf(os.Stderr, "  "+format+"\n", args...)
	}
}

// sizes are those of the notebooks, the largest last.
func (b *bench) sizes() []int {
	if b.million {
		return []int{1_000, 10_000, largest, 1_000_000}
	}
	return []int{1_000, 10_000, largest}
}

func (b *bench) notebook(n int) string {
	return filepath.Join(b.dir, fmt.Sprintf("n%d.wawasan", n))
}

// make fills the notebook of a size as `wawasan demo --size` does.
func (b *bench) make(n int) error {
	path := b.notebook(n)
	if _, err := os.Stat(path); err == nil && b.keep {
		return nil
	}
	if err := remove(path); err != nil {
		return err
	}
	begin := time.Now()
	ctx := context.Background()
	a, err := app.Open(ctx, app.Params{Path: path, Lang: "id"})
	if err != nil {
		return err
	}
	err = demo.FillSized(ctx, a, n)
	if closed := a.Close(); err == nil {
		err = closed
	}
	fmt.Fprintf(os.Stderr, "made a notebook of %d lessons in %s\n", n, time.Since(begin).Round(time.Second))
	return err
}

// copyOf returns a fresh copy of a notebook, for measures that write.
func (b *bench) copyOf(n int, name ...string) (string, error) {
	path := filepath.Join(b.dir, "copy"+strings.Join(name, "")+".wawasan")
	if err := remove(path); err != nil {
		return "", err
	}
	from, err := os.Open(b.notebook(n))
	if err != nil {
		return "", err
	}
	defer from.Close()
	to, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return "", err
	}
	_, err = io.Copy(to, from)
	if synced := to.Sync(); err == nil { // so that no measure pays for writing the copy
		err = synced
	}
	if closed := to.Close(); err == nil {
		err = closed
	}
	return path, err
}

func remove(path string) error {
	for _, p := range []string{path, path + "-wal", path + "-shm"} {
		if err := os.Remove(p); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return nil
}

func run(name string, args ...string) error {
	cmd := exec.Command(name, args...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, out)
	}
	return nil
}
