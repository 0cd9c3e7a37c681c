package views

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"wawasan/views/kit/core"
)

// crashed tells of a fault of the program that was caught, and writes it down
// for whoever mends it. The program goes on.
func (s *Shell) crashed(c core.Crash) {
	s.Fail(core.ErrPanic)
	folder := s.params.CrashFolder
	if folder == "" {
		folder = filepath.Dir(s.app.Path())
	}
	_ = writeCrash(folder, s.params.Version, s.app.Now(), c) // there is nobody left to tell
}

// writeCrash writes where a fault happened, with version and system. Nothing
// that a person wrote stands in it: it may be sent along with a report.
func writeCrash(folder, version string, at time.Time, c core.Crash) error {
	text := fmt.Sprintf("Wawasan %s, %s/%s, %s\n%s\n\n%s\n", version, runtime.GOOS, runtime.GOARCH, runtime.Version(), c.Kind, strings.Join(c.Frames, "\n"))
	name := "crash-" + at.UTC().Format("20060102-150405") + ".txt"
	return os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600)
}
