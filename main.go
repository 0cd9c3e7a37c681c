// Wawasan is a notebook for informational interviews, offline and by keyboard.
package main

import (
	"context"
	"os"
	"runtime/debug"
	"time"

	"wawasan/app/cli"
	"wawasan/app/timezone"
)

// version is set when a release is built.
var version = "0.1.0"

// memoryLimit is how much the program takes before garbage is collected
// sooner. A list of the longest that may be imported needs that much.
const memoryLimit = 192 << 20

func main() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	if zone := timezone.Local(os.Getenv("TZ")); zone != nil {
		time.Local = zone
	}
	env := cli.Os(version)
	env.Window, env.Mend, env.Launch, env.Refuse = window, mend, launch, refuse
	os.Exit(cli.Run(context.Background(), env))
}
