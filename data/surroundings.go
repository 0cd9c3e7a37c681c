package data

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Surroundings are facts about where a notebook lies that may cost its owner
// something, "" and empty where there are none.
type Surroundings struct {
	Network   string   // the kind of network share it lies on
	Synced    string   // what synchronises its folder
	Conflicts []string // names of files beside it that such a program made of it
}

// None reports that there is nothing to be told.
func (s Surroundings) None() bool {
	return s.Network == "" && s.Synced == "" && len(s.Conflicts) == 0
}

// LookAround looks where the notebook at path lies. It reads folders and opens
// nothing; what it cannot read it says nothing of. On a share that does not
// answer it waits, so it belongs into the background.
func LookAround(path string) Surroundings {
	path = RealPath(path)
	s := Surroundings{Network: networkOf(path), Conflicts: conflictsOf(path)}
	for dir := filepath.Dir(path); s.Synced == ""; dir = filepath.Dir(dir) {
		s.Synced = syncedBy(dir)
		if dir == filepath.Dir(dir) {
			break
		}
	}
	return s
}

// syncers are programs that synchronise folders: how such a folder is called,
// and what they leave in it.
var syncers = []struct {
	name    string
	folders *regexp.Regexp
	marks   []string // patterns of names in it
}{
	{"Dropbox", regexp.MustCompile(`^Dropbox( \(.+\))?$`), []string{".dropbox", ".dropbox.cache"}},
	{"OneDrive", regexp.MustCompile(`^OneDrive([ -].+)?$`), nil},
	{"Google Drive", regexp.MustCompile(`^(Google ?Drive(-.+)?|My Drive)$`), []string{".tmp.driveupload", ".tmp.drivedownload"}},
	{"iCloud", regexp.MustCompile(`^(Mobile Documents|iCloud ?Drive|com~apple~CloudDocs)$`), nil},
	{"Nextcloud", regexp.MustCompile(`^Nextcloud$`), []string{".nextcloudsync.log"}},
	{"ownCloud", regexp.MustCompile(`^ownCloud$`), []string{".owncloudsync.log", "._sync_*.db", ".sync_*.db"}},
	{"Syncthing", nil, []string{".stfolder"}},
	{"Resilio Sync", nil, []string{".sync"}},
}

func syncedBy(dir string) string {
	for _, s := range syncers {
		if s.folders != nil && s.folders.MatchString(filepath.Base(dir)) {
			return s.name
		}
	}
	if filepath.Base(filepath.Dir(dir)) == "CloudStorage" { // of macOS: Dropbox, Box-Box
		name, _, _ := strings.Cut(filepath.Base(dir), "-")
		return name
	}
	entries, _ := os.ReadDir(dir) // what cannot be read has no marks
	for _, s := range syncers {
		for _, mark := range s.marks {
			if slices.ContainsFunc(entries, func(e os.DirEntry) bool { ok, _ := filepath.Match(mark, e.Name()); return ok }) {
				return s.name
			}
		}
	}
	return ""
}

// conflicted is what such programs put behind the name of a file that was
// changed on two machines.
var conflicted = regexp.MustCompile(`(?i)conflict|^ \(\d+\)$|^ \d+$`)

// conflictsOf are the names of what lies beside a notebook and looks like
// another state of it.
func conflictsOf(path string) []string {
	entries, _ := os.ReadDir(filepath.Dir(path))
	host, _ := os.Hostname()
	end := filepath.Ext(path)
	stem := strings.TrimSuffix(filepath.Base(path), end)
	var found []string
	for _, entry := range entries {
		rest, ours := strings.CutPrefix(entry.Name(), stem)
		of, ends := strings.CutSuffix(rest, end)
		if !ours || !ends || of == "" || entry.IsDir() {
			continue
		}
		if conflicted.MatchString(of) || host != "" && strings.EqualFold(of, "-"+host) {
			found = append(found, entry.Name())
		}
	}
	return found
}
