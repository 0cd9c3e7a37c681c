//go:build !cgo

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"wawasan/data"
)

// windowProgram is the program with the window, which lies beside this one.
const windowProgram = "wawasan.exe"

// launch starts the program with the window and does not wait for it. It is nil
// where this program has the name of that one.
var launch = launcher(os.Executable)

func launcher(executable func() (string, error)) func(args []string) error {
	self, err := executable()
	if err != nil || strings.EqualFold(filepath.Base(self), windowProgram) {
		return nil
	}
	program := filepath.Join(filepath.Dir(self), windowProgram)
	return func(args []string) error {
		if info, err := os.Stat(program); err != nil || !info.Mode().IsRegular() {
			return data.Unavailable("cli.error.no_program", "path", program)
		}
		window := exec.Command(program, args...)
		if err := window.Start(); err != nil {
			return data.Unavailable("cli.error.no_start", "path", program, "cause", err).Because(err)
		}
		return window.Process.Release()
	}
}
