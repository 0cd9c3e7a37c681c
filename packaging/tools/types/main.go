// Types checks that the program's code fits together on systems it is not
// built on here: no compiler of theirs and no SDK is needed, the go command's
// lists and go/types are enough. What C declares is taken on trust, so
// mistakes in our own packages are found, those of others' packages are not
// looked at.
//
//	types [-dir FOLDER] [SYSTEM/MACHINE …]
//
// It prints one line a target, or each mistake, and ends with 1 when there is
// one, with 2 when a target could not be looked at.
package main

import (
	"flag"
	"fmt"
	"go/types"
	"io"
	"os"
	"slices"
	"strings"
	"time"
)

// releaseTags are what the program is built with everywhere. The toolkit's
// accessibility exists on macOS and Windows only.
var releaseTags = []string{"migrated_fynedo", "no_emoji", "no_animations"}

// systems are those the program is made for.
var systems = []string{"darwin", "linux", "windows"}

func main() {
	dir := flag.String("dir", ".", "the folder of the module to check")
	flag.Parse()
	names := flag.Args()
	if len(names) == 0 {
		names = []string{"darwin/arm64", "darwin/amd64", "windows/amd64", "linux/arm64"}
	}
	os.Exit(run(*dir, names, os.Stdout, os.Stderr))
}

// run checks one target after the other and returns the exit code.
func run(dir string, names []string, out, errs io.Writer) int {
	code := 0
	for _, name := range names {
		on, err := targetOf(name)
		if err != nil {
			fmt.Fprintf(errs, "types: %v\n", err)
			return 2
		}
		began := time.Now()
		found, err := check(dir, on)
		switch {
		case err != nil:
			fmt.Fprintf(errs, "types: %s could not be checked: %v\n", name, err)
			code = 2
		case len(found.mistakes) > 0:
			for _, m := range found.mistakes {
				fmt.Fprintf(out, "types: %s: %s\n", name, m)
			}
			code = max(code, 1)
		default:
			fmt.Fprintf(out, "types: %s %d packages, ok (%.0f s)\n", name, found.packages, time.Since(began).Seconds())
		}
	}
	return code
}

// target is a system and a machine, with the tags the program has there.
type target struct {
	system, machine string
	tags            []string
}

func targetOf(name string) (target, error) {
	system, machine, ok := strings.Cut(name, "/")
	// The go command would look at a system nobody knows, and find nothing wrong.
	if !ok || !slices.Contains(systems, system) || types.SizesFor("gc", machine) == nil {
		return target{}, fmt.Errorf("%q is no target: write darwin/arm64 or the like", name)
	}
	t := target{system: system, machine: machine, tags: releaseTags}
	if system == "darwin" || system == "windows" {
		t.tags = append(append([]string(nil), releaseTags...), "accessibility")
	}
	return t, nil
}
