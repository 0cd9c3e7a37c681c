//go:build !cgo

package main

import (
	"context"

	"wawasan/app/cli"
)

// window is nil: the toolkit draws through C.
var window func(context.Context, cli.WindowParams) error
