// Package crash writes down where a fault of the program happened, for whoever
// mends it. Nothing that a person wrote stands in such a file: it may be sent
// along with a report.
package crash

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// Write keeps a report of a fault in a folder and returns its file: version,
// system, what kind of fault, and where, the innermost place first.
func Write(folder, version string, at time.Time, kind string, frames []string) (path string, err error) {
	text := fmt.Sprintf("Wawasan %s, %s/%s, %s\n%s\n\n%s\n", version, runtime.GOOS, runtime.GOARCH, runtime.Version(), kind, strings.Join(frames, "\n"))
	path = filepath.Join(folder, "crash-"+at.UTC().Format("20060102-150405")+".txt")
	return path, os.WriteFile(path, []byte(text), 0o600)
}
