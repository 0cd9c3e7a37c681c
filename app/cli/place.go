package cli

import (
	"path/filepath"
	"runtime"

	"wawasan/data"
)

// defaultNotebook returns the notebook in the system's folder for data.
func defaultNotebook(getenv func(string) string) (string, error) {
	dir := dataFolder(runtime.GOOS, getenv)
	if !filepath.IsAbs(dir) {
		return "", data.Unavailable("cli.error.no_home")
	}
	return filepath.Join(dir, "notebook.wawasan"), nil
}

// dataFolder is where programs keep what belongs to a person, "" or a
// relative path when the surroundings do not say.
func dataFolder(system string, getenv func(string) string) string {
	switch system {
	case "windows":
		if dir := getenv("AppData"); dir != "" {
			return filepath.Join(dir, "Wawasan")
		}
		return filepath.Join(getenv("USERPROFILE"), "AppData", "Roaming", "Wawasan")
	case "darwin":
		return filepath.Join(getenv("HOME"), "Library", "Application Support", "Wawasan")
	}
	if dir := getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) { // the XDG rules ignore a relative one
		return filepath.Join(dir, "wawasan")
	}
	return filepath.Join(getenv("HOME"), ".local", "share", "wawasan")
}
