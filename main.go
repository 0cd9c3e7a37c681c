// Wawasan is a notebook for informational interviews, offline and by keyboard.
package main

import (
	"context"
	"os"

	"wawasan/app/cli"
)

// version is set when a release is built.
var version = "0.1.0"

func main() {
	env := cli.Os(version)
	env.Window = window
	os.Exit(cli.Run(context.Background(), env))
}
