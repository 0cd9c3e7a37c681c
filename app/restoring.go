package app

import (
	"context"
	"errors"
	"os"
	"time"

	"wawasan/app/backup"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Restoring says which backup is to be brought back into which notebook's
// place.
type Restoring struct {
	Notebook   string
	Now        func() time.Time // the clock in the person's own zone, time.Now when nil
	From       string           // the file of the backup, see FindBackup
	Passphrase string           // of one that is sealed
}

// Restored says what became of it.
type Restored struct {
	// Before is the backup of what was there, its Name "" where nothing was. Its
	// Reason is backup.Aside where it could not be read as a whole.
	Before backup.Backup
	Counts map[string]int // rows by table of what is there now
	// Erased is how many things the backup held that had been erased for good
	// since: they were erased again.
	Erased int
}

func (r Restoring) clock() func() time.Time {
	if r.Now == nil {
		return time.Now
	}
	return r.Now
}

func (r Restoring) shelf() backup.Shelf { return backup.Of(r.Notebook, r.clock()) }

func (r Restoring) source(carried data.Carried) backup.Source {
	return backup.Source{Path: r.From, Passphrase: r.Passphrase, Secret: carried.Settings[desk.SettingBackupSecret]}
}

// Backups lists the backups of a notebook that need not be open, nor be sound;
// the second place is known where the notebook can be read.
func (r Restoring) Backups(ctx context.Context) ([]backup.Backup, error) {
	return r.shelf().All(r.second(ctx))
}

// Find returns the file of the backup that a person names: see
// backup.Shelf.Find.
func (r Restoring) Find(ctx context.Context, named string) (string, error) {
	return r.shelf().Find(named, r.second(ctx))
}

func (r Restoring) second(ctx context.Context) string {
	return r.carried(ctx).Settings[desk.SettingBackupFolder]
}

// SecondPlaceOf is the second place of backups of a notebook that need not be
// open, "" for none or where it cannot be read.
func SecondPlaceOf(ctx context.Context, notebook string) string {
	return Restoring{Notebook: notebook}.second(ctx)
}

// carried is what belongs to the notebook's place, nothing where it cannot be
// read.
func (r Restoring) carried(ctx context.Context) data.Carried {
	if _, err := os.Stat(r.Notebook); err != nil {
		return data.Carried{}
	}
	c, err := data.CarriedOf(ctx, data.RealPath(r.Notebook), desk.SettingsOfPlace)
	if err != nil {
		return data.Carried{}
	}
	return c
}

// ChangesShown is how many changes a preview names.
const ChangesShown = 10

// BackupPreview is what bringing a backup back would mean.
type BackupPreview struct {
	Holds data.Content
	// Against is how the present notebook differs from it, nil where there is
	// none or where it cannot be read: Wrong says why then.
	Against *data.Difference
	Wrong   error
}

// Preview looks into the backup and compares it with the notebook, which may
// be open; it changes neither.
func (r Restoring) Preview(ctx context.Context) (p BackupPreview, err error) {
	carried := r.carried(ctx)
	err = r.shelf().Look(ctx, r.source(carried), func(path string, holds data.Content) error {
		p.Holds = holds
		if _, err := os.Stat(r.Notebook); errors.Is(err, os.ErrNotExist) {
			return nil
		}
		against, err := data.Compare(ctx, data.RealPath(r.Notebook), path, ChangesShown)
		if err != nil {
			p.Wrong = err
			return ctx.Err()
		}
		held, err := data.ErasedIn(ctx, path, carried.Erased)
		if err != nil {
			return err
		}
		against.Erased = len(held)
		p.Against = &against
		return nil
	})
	return p, err
}

// Restore brings the backup back. No program may have the notebook open, this
// one neither (conflict). What is there is kept as a backup before; where that
// fails nothing is done. What is typed and not saved, and the choices about
// backups, stay those of the present. A backup that is damaged, sealed by
// another passphrase or of a newer program is refused, and all is left as it
// was.
func (r Restoring) Restore(ctx context.Context) (done Restored, err error) {
	err = data.Exclusively(ctx, r.Notebook, func(ctx context.Context) error {
		carried := r.carried(ctx)
		lock := backup.Lock{Public: carried.Settings[desk.SettingBackupPublic], Secret: carried.Settings[desk.SettingBackupSecret]}
		done.Before, err = r.shelf().Restore(ctx, r.source(carried), lock, func(ctx context.Context, laid string) error {
			done.Counts, done.Erased, err = r.prepare(ctx, laid, carried)
			return err
		})
		return err
	})
	return done, err
}

// erasedAgain stands in the place of names that are erased once more, whatever
// the language.
const erasedAgain = "[…]"

// prepare brings a laid backup to the newest schema, reads it, and gives it
// what belongs to the place. What was erased since is erased in it.
func (r Restoring) prepare(ctx context.Context, laid string, carried data.Carried) (counts map[string]int, erased int, err error) {
	keepNothing := func(context.Context, data.Old) error { return nil } // the backup stays as it is
	store, err := data.Open(ctx, laid, data.Options{Now: r.clock(), Keep: keepNothing})
	if err != nil {
		return nil, 0, err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	if erased, err = store.EraseAgain(ctx, carried.Erased, erasedAgain); err != nil {
		return nil, 0, err
	}
	if err := store.Carry(ctx, carried); err != nil {
		return nil, 0, err
	}
	report, err := store.Check(ctx)
	if err == nil && report.Broken() {
		err = data.Invalid("backup.error.unsound", "path", laid)
	}
	return report.Counts, erased, err
}
