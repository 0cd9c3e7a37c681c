// Generate writes the man page or a completion of the command line to standard
// output, for whoever makes a package:
//
//	go run ./app/cli/generate man --lang id --version 1.2.3 --date 2026-12-01
//	go run ./app/cli/generate bash
//
// It is a program of its own, so that packages for other machines can be made,
// too, and what ships does not carry it.
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"wawasan/app/cli"
	"wawasan/app/cli/manual"
	"wawasan/app/say"
)

var args struct {
	What    string `arg:"" enum:"man,bash,zsh,fish,powershell" help:"man, bash, zsh, fish or powershell"`
	Lang    string `enum:"en,id" default:"en" help:"language: en or id"`
	Version string `help:"version of the program"`
	Date    string `help:"date of the manual, as in 2026-12-01"`
}

func main() {
	kong.Parse(&args)
	text, err := generate()
	if err == nil {
		_, err = os.Stdout.WriteString(text)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", strings.TrimSpace(err.Error()))
		os.Exit(1)
	}
}

func generate() (string, error) {
	words := say.WordsOf(args.Lang)
	p, err := cli.Describe(words)
	if err != nil {
		return "", err
	}
	p.Version, p.Date = args.Version, args.Date
	if args.What == "man" {
		return manual.Man(p, words), nil
	}
	return manual.Completion(args.What, p)
}
