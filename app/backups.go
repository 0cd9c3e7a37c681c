package app

import (
	"context"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"wawasan/app/backup"
	"wawasan/app/internal/desk"
)

// keeping is what an open notebook remembers of its backups.
type keeping struct {
	mu     sync.Mutex            // held while one is made by itself
	swept  sync.Once             // what killed runs left
	failed atomic.Pointer[error] // not told yet
}

func (a *App) shelf() backup.Shelf { return backup.Of(a.Path(), a.Now) }

// backupLock is what backups are sealed with, the zero lock for plain ones.
func (a *App) backupLock(ctx context.Context) backup.Lock {
	return backup.Lock{Public: a.Setting(ctx, desk.SettingBackupPublic), Secret: a.Setting(ctx, desk.SettingBackupSecret)}
}

// Backup makes a backup now, for a reason, and brings the second place up to
// date, if there is one. What the second place lacks is no failure: see
// BackupState.
func (a *App) Backup(ctx context.Context, why backup.Reason) (backup.Backup, error) {
	if err := a.store.MayWrite(); err != nil {
		return backup.Backup{}, err
	}
	mark, err := a.store.Read(ctx).Mark()
	if err != nil {
		return backup.Backup{}, err
	}
	b, err := a.shelf().Make(ctx, why, a.backupLock(ctx), a.store.CopyTo)
	if err != nil {
		return b, err
	}
	// Kept behind the backup: what is lost of it costs one backup more.
	_ = a.SetSetting(ctx, desk.SettingBackupDone, strings.Join([]string{mark, b.Name, stamp(a.Now())}, "\t"))
	_ = a.SetSetting(ctx, desk.SettingBackupFailed, "")
	_ = a.backupElsewhere(ctx)
	return b, nil
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// backupElsewhere brings the second place up to date and remembers when it was.
func (a *App) backupElsewhere(ctx context.Context) error {
	place := a.Setting(ctx, desk.SettingBackupFolder)
	if place == "" {
		return nil
	}
	if err := a.shelf().Elsewhere(ctx, place); err != nil {
		return err
	}
	return a.elsewhereDone(ctx)
}

// elsewhereDone remembers when the second place was up to date, and with which
// backup.
func (a *App) elsewhereDone(ctx context.Context) error {
	_, name, _ := a.lastBackup(ctx)
	return a.SetSetting(ctx, desk.SettingBackupElsewhere, stamp(a.Now())+"\t"+name)
}

// lastBackup is what is remembered of the newest backup: the state it holds,
// its name, and when it was made.
func (a *App) lastBackup(ctx context.Context) (mark, name string, at time.Time) {
	parts := strings.Split(a.Setting(ctx, desk.SettingBackupDone), "\t")
	if len(parts) != 3 {
		return "", "", time.Time{}
	}
	return parts[0], parts[1], a.momentOf(parts[2])
}

// unkept reports whether the notebook holds something that its newest backup
// has not. A notebook that never held anything has nothing to lose.
func (a *App) unkept(ctx context.Context) (bool, error) {
	r := a.store.Read(ctx)
	if ever, err := r.History(0, 1); err != nil || len(ever) == 0 {
		return false, err
	}
	now, err := r.Mark()
	if err != nil {
		return false, err
	}
	mark, name, _ := a.lastBackup(ctx)
	return now != mark || !a.shelf().Has(name), nil
}

// DailyBackup makes the backup of the day where it is due: none was made today
// and something was changed since the newest one. Else it sees to the second
// place and to what killed runs left. It may be called often, and in the
// background only; one that fails is remembered, see BackupNotice.
func (a *App) DailyBackup(ctx context.Context) (made bool, err error) {
	if a.ReadOnly() != "" || !a.keeping.mu.TryLock() {
		return false, nil
	}
	defer a.keeping.mu.Unlock()
	made, err = a.dailyBackup(ctx)
	if err != nil && !errors.Is(err, context.Canceled) {
		_ = a.SetSetting(ctx, desk.SettingBackupFailed, stamp(a.Now()))
	}
	return made, err
}

func (a *App) dailyBackup(ctx context.Context) (bool, error) {
	list, err := a.shelf().List()
	if err != nil {
		return false, err
	}
	unkept, err := a.unkept(ctx)
	if err != nil {
		return false, err
	}
	if backup.DailyDue(list, a.Now(), unkept) {
		_, err := a.Backup(ctx, backup.Daily)
		return err == nil, err
	}
	a.keeping.swept.Do(func() { err = a.shelf().Sweep() })
	if err != nil {
		return false, err
	}
	if a.elsewhereLags(ctx) {
		_ = a.backupElsewhere(ctx) // an absent stick is told by BackupNotice
	}
	return false, nil
}

// elsewhereLags reports whether the second place lacks the newest backup.
func (a *App) elsewhereLags(ctx context.Context) bool {
	_, name, _ := a.lastBackup(ctx)
	_, there, _ := strings.Cut(a.Setting(ctx, desk.SettingBackupElsewhere), "\t")
	return name != "" && name != there
}

// keepBefore makes a backup before something large is done, unless the newest
// one holds all there is. It keeps nobody from going on: what went wrong is
// told by BackupWarning.
func (a *App) keepBefore(ctx context.Context, why backup.Reason) {
	if a.ReadOnly() != "" {
		return // what was to be done is refused
	}
	unkept, err := a.unkept(ctx)
	if err == nil && unkept {
		_, err = a.Backup(ctx, why)
	}
	if err != nil && ctx.Err() == nil { // one that was cancelled did not fail
		_ = a.SetSetting(ctx, desk.SettingBackupFailed, stamp(a.Now()))
		a.keeping.failed.Store(&err)
	}
}

// BackupWarning says why no backup was made before an import or a merge, once;
// nil when there is nothing to say.
func (a *App) BackupWarning() error {
	if failed := a.keeping.failed.Swap(nil); failed != nil {
		return *failed
	}
	return nil
}

// BackupState is how it stands with the backups.
type BackupState struct {
	List   []backup.Backup // here and in the second place, the newest first
	Folder string
	Last   time.Time // the newest one's, zero for none
	Unkept bool      // something was changed since
	Failed time.Time // when one could not be made, zero when the last one could
	Sealed bool
	Second string    // the second place, "" for none
	There  time.Time // when the second place was last up to date
	Lags   bool      // the second place lacks the newest
}

// BackupState reads how it stands with the backups. It looks into none.
func (a *App) BackupState(ctx context.Context) (s BackupState, err error) {
	s.Folder, s.Second = a.shelf().Folder(), a.Setting(ctx, desk.SettingBackupFolder)
	s.Sealed = a.Setting(ctx, desk.SettingBackupPublic) != ""
	if s.List, err = a.shelf().All(s.Second); err != nil {
		return s, err
	}
	for _, b := range s.List {
		if b.Reason != backup.Aside {
			s.Last = b.At
			break
		}
	}
	s.Failed, s.There = a.moment(ctx, desk.SettingBackupFailed), a.moment(ctx, desk.SettingBackupElsewhere)
	s.Lags = s.Second != "" && a.elsewhereLags(ctx)
	s.Unkept, err = a.unkept(ctx)
	return s, err
}

func (a *App) moment(ctx context.Context, key string) time.Time {
	return a.momentOf(a.Setting(ctx, key))
}

func (a *App) momentOf(text string) time.Time {
	text, _, _ = strings.Cut(text, "\t")
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}
	}
	return at.In(a.Now().Location())
}

// FindBackup returns the file of the backup that a person names: see
// backup.Shelf.Find.
func (a *App) FindBackup(ctx context.Context, named string) (string, error) {
	return a.shelf().Find(named, a.Setting(ctx, desk.SettingBackupFolder))
}
