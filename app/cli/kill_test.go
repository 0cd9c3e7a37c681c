package cli_test

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// killRounds is how often a program is killed: usual, or WAWASAN_KILLS. Without
// either being asked for, short runs leave it out.
func killRounds(t *testing.T, usual int) int {
	t.Helper()
	text := os.Getenv("WAWASAN_KILLS")
	if text == "" {
		if testing.Short() {
			t.Skip("builds the program")
		}
		return usual
	}
	rounds, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return rounds
}

// TestKillLosesNothing kills the real program at a random moment behind an
// answer and looks whether every line that was answered is there. Rounds: 5,
// or WAWASAN_KILLS.
func TestKillLosesNothing(t *testing.T) {
	rounds := killRounds(t, 5)
	program := build(t)
	notebook := filepath.Join(t.TempDir(), "notebook.wawasan")
	answered := map[data.ID]string{}
	for round := range rounds {
		captureAndKill(t, program, notebook, round, answered)
		checkAnswered(t, notebook, answered)
	}
	t.Logf("%d rounds, %d lines answered, none lost", rounds, len(answered))
}

func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "wawasan")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	cmd := exec.Command("go", "build", "-buildvcs=false", "-o", program, ".")
	cmd.Dir = filepath.Join("..", "..")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// captureAndKill types lines as fast as they are taken and kills the program
// while it files one behind the last answer read.
func captureAndKill(t *testing.T, program, notebook string, round int, answered map[data.ID]string) {
	t.Helper()
	cmd := exec.Command(program, "--notebook", notebook, "--json", "capture", "-")
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for i := 0; ; i++ {
			if _, err := fmt.Fprintf(in, "! lesson %d of round %d @\"Person %d\" #industry%d ^2026-12-01\n", i, round, i%7, i%3); err != nil {
				return // killed
			}
		}
	}()
	answers := json.NewDecoder(bufio.NewReader(out))
	killAfter := 1 + rand.IntN(40)
	for n := 0; ; n++ {
		if n == killAfter {
			if err := cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
		}
		var filed app.Filed
		if err := answers.Decode(&filed); err != nil { // answers on their way count as well
			if n < killAfter {
				t.Fatalf("round %d ended by itself after %d answers: %v", round, n, err)
			}
			break
		}
		answered[filed.Note] = filed.Title
	}
	_, _ = io.Copy(io.Discard, out)
	_ = cmd.Wait() // killed
}

func checkAnswered(t *testing.T, notebook string, answered map[data.ID]string) {
	t.Helper()
	ctx := context.Background()
	a, err := app.Open(ctx, app.Params{Path: notebook, Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	kept := map[data.ID]string{}
	for q := (app.ListQuery{Limit: 500}); ; {
		page, err := a.List(ctx, thing.KindNote, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range page.Rows {
			kept[row.ID] = row.Title
		}
		if q.After = page.After; q.After == "" {
			break
		}
	}
	for id, title := range answered {
		if kept[id] != title {
			t.Errorf("%s %q was answered and is lost", id, title)
		}
	}
	lessons, err := a.Count(ctx, thing.KindLesson, "")
	if err != nil || lessons != len(kept) {
		t.Errorf("%d lines, %d lessons: half a line was kept (%v)", len(kept), lessons, err)
	}
	report, err := a.Check(ctx)
	if err != nil || !report.Sound() {
		t.Errorf("%+v %v", report, err)
	}
}
