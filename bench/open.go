package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"wawasan/app"
)

// measureOpen opens notebooks of two sizes in programs of their own, up to the
// first screen's list and what stands beside it.
func measureOpen(b *bench, t *table) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	sizes := []int{1_000, b.sizes()[len(b.sizes())-1]}
	var took, read, listed [2][]float64
	for turn := range b.runs + 1 {
		for i, n := range sizes {
			out, err := exec.Command(self, "-look", b.notebook(n)).CombinedOutput()
			if err != nil {
				return fmt.Errorf("%w: %s", err, out)
			}
			var each, kib, rows float64
			if _, err := fmt.Sscan(string(out), &each, &kib, &rows); err != nil {
				return fmt.Errorf("%w: %s", err, out)
			}
			if turn > 0 {
				took[i], read[i], listed[i] = append(took[i], each), append(read[i], kib), append(listed[i], rows)
			}
		}
	}
	against := fmt.Sprintf("%d lessons against %d", sizes[1], sizes[0])
	pair := func(what, unit string, v [2][]float64) {
		t.fact(what, number(median(v[1]), unit), number(median(v[0]), unit), fmt.Sprintf("%.2f", median(v[1])/median(v[0])))
	}
	pair("open up to the first list, "+against, "ms", took)
	pair("read from the file for it", "KiB", read)
	pair("rows it lists", "rows", listed)
	return nil
}

// lookAt opens a notebook as the window does, and prints the milliseconds and
// the KiB read until Today could be shown, and how many rows it lists.
func lookAt(path string) error {
	ctx := context.Background()
	before, err := bytesRead()
	if err != nil {
		return err
	}
	begin := time.Now()
	a, err := app.Open(ctx, app.Params{Path: path, Lang: "id"})
	if err != nil {
		return err
	}
	defer a.Close()
	rows, err := a.TodayList(ctx, a.Now())
	if err != nil {
		return err
	}
	if len(rows) > 0 {
		if _, err := a.Show(ctx, rows[0].Link()); err != nil {
			return err
		}
	}
	took := time.Since(begin)
	after, err := bytesRead()
	fmt.Println(ms(took), float64(after-before)/1024, max(1, len(rows)))
	return err
}

// bytesRead is what this program has read so far, from disk or its cache.
func bytesRead() (int64, error) {
	f, err := os.Open("/proc/self/io")
	if err != nil {
		return 0, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if n, ok := strings.CutPrefix(lines.Text(), "rchar: "); ok {
			return strconv.ParseInt(n, 10, 64)
		}
	}
	return 0, fmt.Errorf("%s does not say what was read", f.Name())
}
