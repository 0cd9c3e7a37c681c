package modeltest

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/backup"
	"wawasan/data"
)

// held is a backup and what the model knew when it was made.
type held struct {
	path             string
	is               state
	all, done, taken []turn
	last             int64
}

// ofBackups are the settings that say how the backups stand.
func ofBackups(key string) bool { return strings.HasPrefix(key, "backup_") }

// noted allows an act to note how the backups stand: some make one before.
func noted(c change) bool { return c.table == "settings" && ofBackups(c.id) }

func backUp(w *world, t *rapid.T) effect {
	made, err := w.anyApp(t).Backup(ctx, backup.ByHand)
	if err != nil {
		t.Fatalf("backup: %v", err)
	}
	w.held = append(w.held, held{made.Path(), w.is, slices.Clone(w.all), slices.Clone(w.done), slices.Clone(w.taken), w.last})
	w.at = w.at.Add(time.Minute)
	return effect{}
}

// thinned forgets the backups that are gone. Those made by hand stay for ever,
// and so do the five newest of those made before something.
func (w *world) thinned(t *rapid.T) {
	w.held = slices.DeleteFunc(w.held, func(h held) bool {
		if _, err := os.Stat(h.path); err == nil {
			return false
		}
		if strings.Contains(h.path, string(backup.ByHand)) {
			t.Fatalf("a backup made by hand is gone: %s", h.path)
		}
		there, err := os.ReadDir(filepath.Dir(h.path))
		if err != nil {
			t.Fatal(err)
		}
		younger := 0
		for _, e := range there {
			name := e.Name()
			if strings.HasSuffix(name, data.NotebookEnd) && !strings.Contains(name, string(backup.ByHand)) && !strings.Contains(name, string(backup.Daily)) && name > filepath.Base(h.path) {
				younger++
			}
		}
		if younger < 5 {
			t.Fatalf("a backup is gone, and only %d are younger: %s", younger, h.path)
		}
		return true
	})
}

// restore brings a backup back: all is as it was then, the history too; what
// is typed and not saved stays.
func restore(w *world, t *rapid.T) effect {
	if w.thinned(t); len(w.held) == 0 {
		t.Skip("no backup")
	}
	from := rapid.SampledFrom(w.held).Draw(t, "backup")
	r := app.Restoring{Notebook: w.path, Now: func() time.Time { return w.at }, From: from.path}
	if w.steps%16 == 0 { // rarely: it waits a while for the other program to end
		if _, err := r.Restore(ctx); data.CodeOf(err) != data.CodeConflict {
			t.Fatalf("of an open notebook: %v", err)
		}
	}
	before := w.is
	w.close(t)
	done, err := r.Restore(ctx)
	if err != nil {
		t.Fatalf("restore: %v", err)
	}
	w.open(t)
	w.is = w.eyes.read(t)
	if wrong := changes(merged(from.is, w.is), w.is); len(wrong) > 0 {
		t.Fatalf("a backup is not what it was:\n%s", listed(wrong))
	}
	for key, value := range from.is["settings"] {
		if !ofBackups(key) && w.is["settings"][key] != value {
			t.Fatalf("the setting %s is not that of the backup", key)
		}
	}
	for _, typed := range maps.All(before["drafts"]) {
		if draft := rowOf(typed); len(w.is.having("drafts", "fields", plain(draft["fields"]))) == 0 {
			t.Fatalf("what was typed and not saved is gone: %v", draft)
		}
	}
	// What there was is a backup now, and comes back as any.
	w.held = append(w.held, held{done.Before.Path(), before, w.all, w.done, w.taken, w.last})
	w.all, w.done, w.taken, w.last = slices.Clone(from.all), slices.Clone(from.done), slices.Clone(from.taken), from.last
	w.at = w.at.Add(time.Minute)
	return effect{}
}
