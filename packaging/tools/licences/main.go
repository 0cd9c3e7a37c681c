// Licences writes docs/THIRD_PARTY.md: all that is in the program by others,
// with their licences.
//
//	cd packaging/tools && go run ./licences          writes it
//	cd packaging/tools && go run ./licences --check  fails when it is not what would be written
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"wawasan/packaging/tools/third"
)

func main() {
	check := flag.Bool("check", false, "write nothing, fail when the file is not true any more")
	root := flag.String("root", "../..", "folder of the program's own module")
	flag.Parse()
	if err := run(*root, *check); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

func run(root string, check bool) error {
	parts, err := third.Parts(root)
	if err != nil {
		return err
	}
	text, file := third.Notices(parts), filepath.Join(root, "docs", "THIRD_PARTY.md")
	if !check {
		return os.WriteFile(file, []byte(text), 0o644)
	}
	if there, err := os.ReadFile(file); err != nil || string(there) != text {
		return fmt.Errorf("docs/THIRD_PARTY.md is not what the modules say now: cd packaging/tools && go run ./licences")
	}
	fmt.Printf("licences: docs/THIRD_PARTY.md is true, %d parts\n", len(parts))
	return nil
}
