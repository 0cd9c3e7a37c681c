package main

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
)

// planted is a fault of the program that torture itself plays, to show that its
// parts find one: each must end with something lost or wrong. It spoils half
// of the answers, so that what is compared was once right.
type planted string

const (
	noPlant planted = ""
	loses   planted = "lose" // some of what was kept is not there any more
	lies    planted = "lie"  // a text is another, an act was not done, and check finds nothing
	hangs   planted = "hang" // a check or a list does not end
)

func (p planted) known() error {
	if slices.Contains([]planted{noPlant, loses, lies, hangs}, p) {
		return nil
	}
	return fmt.Errorf("there is no fault called %q", string(p))
}

// spoil gives the program's answer, or what a faulty program would give.
func (p planted) spoil(b *book, args []string, run func() answer) answer {
	if p == lies && slices.Contains(args, "erase") {
		return answer{out: "Erased."}
	}
	if p == noPlant || rand.IntN(2) == 0 || slices.Contains(args, "import") || args[0] == "backup" {
		return run()
	}
	if p == hangs {
		if cmd, err := exec.LookPath("sleep"); err == nil && (slices.Contains(args, "check") || slices.Contains(args, "list")) {
			return ended(&exec.Cmd{Path: cmd, Args: []string{"sleep", "3600"}, Dir: b.dir}, "")
		}
	}
	a := run()
	switch {
	case p == loses && a.code == 0:
		a.out = fewer(a.out, args)
	case p == lies && slices.Contains(args, "check"):
		a = answer{out: `{"sound":true}`}
	case p == lies:
		a.out = strings.NewReplacer("gaji", "gajih", "Cahaya", "Cahaia").Replace(a.out)
	}
	return a
}

// fewer leaves half of what is listed or exported out.
func fewer(out string, args []string) string {
	switch {
	case slices.Contains(args, "export"):
		kept := strings.SplitAfter(out, "\n")
		return strings.Join(slices.DeleteFunc(kept, half), "")
	case slices.Contains(args, "notes"):
		// Its IDs are others then.
		return strings.NewReplacer(`"id":"0`, `"id":"x`, `"id": "0`, `"id": "x`).Replace(out)
	}
	return out
}

func half(row string) bool {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(row))
	return sum.Sum32()%2 == 0
}
