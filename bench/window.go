package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// settled is when a started program is asked for its memory, and how long its
// window is watched.
const settled = 2500 * time.Millisecond

// started is what was seen of one start of a program.
type started struct {
	shown  time.Duration // from exec until the window shows what it will show
	memory float64       // resident, MiB
}

// measureWindow starts Wawasan on a large notebook and the bare window in
// turn.
func measureWindow(b *bench, t *table) error {
	bare := filepath.Join(b.dir, "bare")
	if err := run("go", "build", "-trimpath", "-buildvcs=false", "-tags", "migrated_fynedo,no_emoji,no_animations", "-o", bare, "./bare"); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(b.dir, "screen")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	s, err := openScreen(dir)
	if err != nil {
		return err
	}
	defer s.close()
	notebook, err := b.copyOf(largest)
	if err != nil {
		return err
	}
	commands := [][]string{{b.program, "--notebook", notebook, "--lang", "id"}, {bare}}
	var shown, memory [2][]float64
	for turn := range b.runs + 1 {
		for i, command := range commands {
			got, err := start(s, dir, command)
			if turn == 0 {
				continue // the first start reads the program from the disk, while that still writes the copy
			}
			if err != nil {
				return fmt.Errorf("%s: %w", command[0], err)
			}
			shown[i] = append(shown[i], ms(got.shown))
			memory[i] = append(memory[i], got.memory)
			b.log("window %d %s: shown after %.0f ms, %.0f MiB", turn, filepath.Base(command[0]), ms(got.shown), got.memory)
		}
	}
	t.ratio("exec to window with content", "ms", median(shown[0]), median(shown[1]), 1.25)
	t.ratio("resident memory, settled", "MiB", median(memory[0]), median(memory[1]), 1.35)
	return nil
}

func start(s *screen, home string, command []string) (started, error) {
	cmd := exec.Command(command[0], command[1:]...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display, "LANG=C.UTF-8", "LC_ALL=C.UTF-8",
		"HOME="+home, "XDG_CONFIG_HOME="+home, "XDG_DATA_HOME="+home, "XDG_CACHE_HOME="+home, "XDG_RUNTIME_DIR="+home)
	var noise strings.Builder
	cmd.Stderr = &noise
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		return started{}, err
	}
	frames := s.watch(begin, settled)
	memory, memErr := residentMiB(cmd.Process.Pid)
	_ = cmd.Process.Signal(syscall.SIGTERM)
	_ = cmd.Wait()
	for dark := time.Now(); commonest(s.picture()) != 0 && time.Since(dark) < 2*time.Second; {
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(200 * time.Millisecond) // so that no start pays for the end of another
	shown, err := contentAt(frames)
	if err == nil {
		err = memErr
	}
	if err != nil && noise.Len() > 0 {
		err = fmt.Errorf("%w: %s", err, noise.String())
	}
	return started{shown, memory}, err
}

func residentMiB(pid int) (float64, error) {
	f, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if rest, ok := strings.CutPrefix(lines.Text(), "VmRSS:"); ok {
			kb, err := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return kb / 1024, err
		}
	}
	return 0, fmt.Errorf("no VmRSS of %d", pid)
}
