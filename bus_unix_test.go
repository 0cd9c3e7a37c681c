//go:build unix && !darwin

package main

import (
	"os"
	"strings"
	"testing"
)

func TestWithoutASessionBusNoneIsStarted(t *testing.T) {
	t.Setenv(busVariable, "")
	useOnlyARunningBus()
	if got := os.Getenv(busVariable); got != "" && !strings.HasPrefix(got, "unix:path=/run/user/") {
		t.Errorf("%q", got)
	}
	t.Setenv(busVariable, "unix:path=/elsewhere")
	if useOnlyARunningBus(); os.Getenv(busVariable) != "unix:path=/elsewhere" {
		t.Errorf("a bus there is was left for %q", os.Getenv(busVariable))
	}
}
