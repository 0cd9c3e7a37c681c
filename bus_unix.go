//go:build unix && !darwin

package main

import (
	"os"
	"path/filepath"
	"strconv"
)

// busVariable names where programs of a session talk to one another.
const busVariable = "DBUS_SESSION_BUS_ADDRESS"

// useOnlyARunningBus keeps the toolkit from starting a session bus where there
// is none: the daemon it starts stays behind when the program ends, one for each
// start. Without a bus there are no notifications, and nothing else is missed.
func useOnlyARunningBus() {
	folder := "/run/user/" + strconv.Itoa(os.Getuid())
	if os.Getenv(busVariable) != "" || isThere(filepath.Join(folder, "bus")) || isThere(filepath.Join(folder, "dbus-session")) {
		return
	}
	_ = os.Setenv(busVariable, "unix:path="+filepath.Join(folder, "bus")) // it can only fail for a bad name
}

func isThere(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
