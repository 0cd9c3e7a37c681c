package app_test

import (
	"flag"
	"os"
	"testing"
)

// TestMain keeps property tests short, in which each case is a notebook of its own;
// -rapid.checks asks for more.
func TestMain(m *testing.M) {
	if err := flag.Set("rapid.checks", "25"); err != nil {
		panic(err)
	}
	os.Exit(m.Run())
}
