package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"wawasan/app/backup"
	"wawasan/app/say"
	"wawasan/data"
)

// Mending is what can be done about a notebook that does not open: it is
// damaged, cut, somebody else's, or of a newer program. All of it must be
// given. Until a person chooses, it only reads.
type Mending struct {
	Notebook string
	Why      error // what opening it was refused with
	Words    *say.Words
	Now      func() time.Time
}

// Refusals by the key of their sentence: those where what is left can be taken
// into a new notebook, those where a backup can take the place, and those
// where no more can be offered than another notebook.
var (
	repairable  = []string{"data.error.damaged_file", "data.error.damaged", "data.error.foreign_log", "data.error.schema_foreign", "data.error.schema_missing"}
	replaceable = append([]string{"data.error.emptied", "data.error.log_alone"}, repairable...)
	passedOver  = append([]string{"data.error.newer", "data.error.newer_program"}, replaceable...)
)

func among(err error, keys []string) bool {
	var refused *data.Error
	return errors.As(err, &refused) && slices.Contains(keys, refused.Key)
}

// CanBeMended reports that opening was refused for a reason about which
// something can be done here.
func CanBeMended(err error) bool { return among(err, passedOver) }

// Repairable reports whether Repair may bring something back.
func (m Mending) Repairable() bool { return among(m.Why, repairable) }

// Backups are the newest backup that can be read, with what it holds, and the
// newest that is locked where that is a newer one. It takes its time.
func (m Mending) Backups(ctx context.Context) (sound, locked Offer) {
	if !among(m.Why, replaceable) {
		return sound, locked
	}
	list, err := m.restoring("").Backups(ctx)
	if err != nil {
		return sound, locked // as if there were none: the command line says why
	}
	for _, b := range list {
		switch {
		case b.Reason == backup.Aside:
		case b.Sealed:
			if !locked.There {
				locked = Offer{Backup: b, There: true}
			}
		default:
			if holds, err := m.Look(ctx, b, ""); err == nil {
				return Offer{b, holds, true}, locked
			}
		}
	}
	return sound, locked
}

// Offer is a backup that may take the notebook's place, with what it holds as
// far as it was looked into.
type Offer struct {
	Backup backup.Backup
	Holds  data.Content
	There  bool // false where there is none
}

// Look tells what a backup holds; a locked one wants its passphrase.
func (m Mending) Look(ctx context.Context, b backup.Backup, passphrase string) (data.Content, error) {
	r := m.restoring(b.Path())
	r.Passphrase = passphrase
	p, err := r.Preview(ctx)
	return p.Holds, err
}

// Restore puts a backup in the notebook's place; what is there is kept beside
// the backups. A locked one wants its passphrase. See Restoring.Restore.
func (m Mending) Restore(ctx context.Context, b backup.Backup, passphrase string) (Restored, error) {
	r := m.restoring(b.Path())
	r.Passphrase = passphrase
	return r.Restore(ctx)
}

func (m Mending) restoring(from string) Restoring {
	return Restoring{Notebook: m.Notebook, Now: m.Now, From: from}
}

// Repair makes a new notebook beside the old one, which it leaves as it is; see
// data.Repair.
func (m Mending) Repair(ctx context.Context) (data.Repaired, error) {
	return data.Repair(ctx, m.Notebook, m.free(), nil)
}

// free is a name beside the notebook that nothing has.
func (m Mending) free() string {
	first := RepairedName(m.Notebook, m.Words, m.Now())
	path := first
	for n := 2; ; n++ {
		if _, err := os.Lstat(path); err != nil {
			return path
		}
		path = fmt.Sprintf("%s %d%s", strings.TrimSuffix(first, data.NotebookEnd), n, data.NotebookEnd)
	}
}

// Speaker speaks as seen from now.
func (m Mending) Speaker() say.Speaker { return say.New(m.Words, m.Now()) }

// RepairedName is a name beside a damaged notebook: "notebook repaired
// 2026-12-01.wawasan".
func RepairedName(from string, words *say.Words, now time.Time) string {
	base := filepath.Base(from)
	name := strings.TrimSuffix(base, filepath.Ext(base))
	return filepath.Join(filepath.Dir(from), fmt.Sprintf("%s %s %s%s", name, words.T("cli.repair.name"), data.DateOf(now), data.NotebookEnd))
}
