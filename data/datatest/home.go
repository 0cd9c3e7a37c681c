package datatest

import (
	"path/filepath"
	"testing"
)

// SetHome makes a folder the home of the person for the time of a test, with
// all that a system keeps for them in it, on every system: Windows does not ask
// HOME, and macOS none of the folders of XDG. No test sets one of them alone: it
// would write into the home of whoever runs it.
func SetHome(t testing.TB, home string) {
	t.Helper()
	for name, folder := range map[string]string{
		"HOME": "", "USERPROFILE": "",
		"AppData": "AppData/Roaming", "LocalAppData": "AppData/Local",
		"XDG_CONFIG_HOME": ".config", "XDG_DATA_HOME": ".local/share", "XDG_CACHE_HOME": ".cache", "XDG_STATE_HOME": ".local/state",
	} {
		t.Setenv(name, filepath.Join(home, filepath.FromSlash(folder)))
	}
}

// Home is a new, empty home of the test's own; see SetHome.
func Home(t testing.TB) string {
	t.Helper()
	home := t.TempDir()
	SetHome(t, home)
	return home
}

// SetRooms makes a folder the place where programs that run find one another,
// on every system. set is t.Setenv or, before any test runs, one of os. The
// folder's name must be short: sockets have short paths only.
func SetRooms(set func(name, value string), dir string) {
	set("XDG_RUNTIME_DIR", dir)
	set("LOCALAPPDATA", dir)
}
