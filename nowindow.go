//go:build !cgo

package main

import (
	"context"

	"wawasan/app/cli"
)

// window is nil: the toolkit draws through C. On Windows, where the console
// wants a program of its own, this is that program, and launch starts the other.
var window func(context.Context, cli.WindowParams) error

// mend is nil, as window.
var mend func(context.Context, cli.MendParams) error
