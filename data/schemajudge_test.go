package data

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var updateSums = flag.Bool("update", false, "write what is generated anew: sums, notebooks of versions")

func TestTheSumsOfEverySchemaAreThoseOfTheMigrations(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	ctx := context.Background()
	newest, err := newestVersion()
	if err != nil {
		t.Fatal(err)
	}
	var want strings.Builder
	for version := 1; version <= newest; version++ {
		all, err := schemaMade(ctx, version, version == newest)
		if err != nil {
			t.Fatal(err)
		}
		made, generated := withoutGenerated(all)
		fmt.Fprintf(&want, "%d %s\n", version, sumOf(made))
		if version == newest {
			fmt.Fprintf(&want, "generated %s\n", sumOf(generated))
		}
	}
	if *updateSums {
		if err := os.WriteFile("schema.sum", []byte(want.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if schemaSums != want.String() {
		t.Errorf("schema.sum does not say what the migrations make; was a released one edited, or triggers generated otherwise without a new one? Else: go test ./data -run Sums -update\n%s", want.String())
	}
}
