// Wawasan is a notebook for informational interviews, offline and by keyboard.
package main

import (
	"context"
	"os"
	"time"

	"wawasan/app/cli"
	"wawasan/app/timezone"
)

// version is set when a release is built.
var version = "0.1.0"

func main() {
	if zone := timezone.Local(os.Getenv("TZ")); zone != nil {
		time.Local = zone
	}
	env := cli.Os(version)
	env.Window, env.Launch, env.Refuse = window, launch, refuse
	os.Exit(cli.Run(context.Background(), env))
}
