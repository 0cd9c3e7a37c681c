package crash

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"time"
)

// lastWords is the end of the name of the file that the language's runtime
// writes into while it ends the program; it begins as the notebook's does. It
// is empty while all is well.
const lastWords = "-fault"

// FaultOf is that file of a notebook.
func FaultOf(notebook string) string { return notebook + lastWords }

// mostRead is how much of what the runtime wrote is read: a fault is told
// first, and the goroutines that have nothing to do with it after it.
const mostRead = 64 << 10

// Watch has the runtime write down what ends the program, until stop is
// called at the program's regular end. Where there is no place for that,
// nothing is written.
func Watch(notebook, version string) (stop func()) {
	name := FaultOf(notebook)
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return func() {}
	}
	defer f.Close() // the runtime keeps a handle of its own
	if _, err := fmt.Fprintln(f, version); err != nil || debug.SetCrashOutput(f, debug.CrashOptions{}) != nil {
		_ = os.Remove(name)
		return func() {}
	}
	return func() {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{}) // it cannot fail without a file
		_ = os.Remove(name)
	}
}

// Left looks for what a program that ended by a fault left beside its
// notebook. It makes a report of it, returns its file, and removes what was
// left; "" means that nothing was, as after a power cut.
func Left(notebook string, at time.Time) (report string, err error) {
	name := FaultOf(notebook)
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	version, kind, frames := understand(io.LimitReader(f, mostRead))
	_ = f.Close() // only read from
	if kind != "" {
		report, err = Write(filepath.Dir(notebook), version, at, kind, frames)
	}
	if err == nil {
		err = os.Remove(name)
	}
	return report, err
}

// What the runtime writes when it ends a program. The text of a panic may hold
// what a person wrote and is left out; the runtime's own texts hold numbers
// and names of types only.
var (
	ownWords = regexp.MustCompile(`^(?:panic|fatal error): (?:runtime error: )?((?:runtime error: )?(?:index out of range|slice bounds|invalid memory|integer divide|assignment to entry in nil map|concurrent map|all goroutines|out of memory|stack overflow|makeslice|close of|send on)[ a-zA-Z0-9\[\]:,'-]*)$`)
	begun    = regexp.MustCompile(`^(?:panic|fatal error|SIG[A-Z]+|unexpected signal)\b`)
	place    = regexp.MustCompile(`^\t(?:\S.*[/\\])?([^/\\\s]+\.(?:go|s|c):\d+)`)
	routine  = regexp.MustCompile(`^goroutine \d+ .*\[[a-zA-Z ,.0-9()]+\]:$`)
)

// understand reads what the runtime wrote, without the values in it. kind is
// "" when nothing ended the program.
func understand(in io.Reader) (version, kind string, frames []string) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, mostRead)
	if lines.Scan() {
		version = lines.Text()
	}
	function := ""
	for lines.Scan() {
		line := lines.Text()
		switch {
		case kind == "" && begun.MatchString(line):
			kind, _, _ = strings.Cut(line, ":")
			if own := ownWords.FindStringSubmatch(line); own != nil {
				kind += ": " + own[1]
			}
		case kind == "":
		case routine.MatchString(line):
			frames = append(frames, "", line)
			function = ""
		case len(frames) == 0: // the rest of a text of several lines
		case place.MatchString(line) && function != "":
			frames = append(frames, function+" "+place.FindStringSubmatch(line)[1])
			function = ""
		default:
			function = functionOf(line)
		}
	}
	return version, kind, frames
}

// aFunction is the name of a function as a trace has it, up to its arguments.
var aFunction = regexp.MustCompile(`^(?:created by )?([\w./*()\[\]~-]+?)(?:\((?:0x|\.\.\.|\{|\)|[0-9])|\(\)| in goroutine|$)`)

// functionOf is the function that a line of a trace names, "" when it names
// none.
func functionOf(line string) string {
	found := aFunction.FindStringSubmatch(line)
	if found == nil || !strings.Contains(found[1], ".") {
		return ""
	}
	return path.Base(found[1])
}
