// Merging makes one person of two, as the window does and the command line
// does not, so that it can be killed while it does:
//
//	merging NOTEBOOK FROM INTO
package main

import (
	"context"
	"fmt"
	"os"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

func main() {
	if err := merge(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func merge(args []string) error {
	if len(args) != 3 {
		return fmt.Errorf("merging NOTEBOOK FROM INTO, not %q", args)
	}
	ctx := context.Background()
	a, err := app.Open(ctx, app.Params{Path: args[0], Lang: "en"})
	if err != nil {
		return err
	}
	err = a.Merge(ctx, person(args[1]), person(args[2]))
	if closed := a.Close(); err == nil {
		err = closed
	}
	return err
}

func person(id string) app.Link { return app.Link{Kind: thing.KindContact, ID: data.ID(id)} }
