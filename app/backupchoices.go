package app

import (
	"context"
	"time"

	"wawasan/app/backup"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

// SetBackupFolder makes a folder the second place, "" for none, and brings it
// up to date. A folder that is not there, or no second place, is refused.
func (a *App) SetBackupFolder(ctx context.Context, folder string) error {
	if folder != "" {
		if err := a.shelf().Elsewhere(ctx, folder); err != nil {
			return err
		}
	}
	if err := a.SetSetting(ctx, desk.SettingBackupFolder, folder); err != nil {
		return err
	}
	if folder == "" {
		return a.SetSetting(ctx, desk.SettingBackupElsewhere, "")
	}
	return a.elsewhereDone(ctx)
}

// SealBackups seals the backups there are and all to come, in both places;
// only the passphrase opens them.
func (a *App) SealBackups(ctx context.Context, passphrase string) error {
	lock, err := backup.NewLock(passphrase)
	if err != nil {
		return err
	}
	return a.setLock(ctx, lock)
}

// RekeyBackups gives the sealed backups another passphrase; the one there is
// must be given (invalid).
func (a *App) RekeyBackups(ctx context.Context, passphrase, next string) error {
	lock, err := a.backupLock(ctx).Rekey(passphrase, next)
	if err != nil {
		return err
	}
	return a.setLock(ctx, lock)
}

func (a *App) setLock(ctx context.Context, lock backup.Lock) error {
	if err := a.SetSetting(ctx, desk.SettingBackupSecret, lock.Secret); err != nil {
		return err
	}
	if err := a.SetSetting(ctx, desk.SettingBackupPublic, lock.Public); err != nil {
		return err
	}
	if err := a.shelf().SealAll(ctx, lock); err != nil {
		return err
	}
	_ = a.backupElsewhere(ctx) // what is plain there is told below, and goes at the next one
	return nil
}

// UnsealBackups leaves the backups to come plain; those that are sealed stay
// so, and their passphrase opens them.
func (a *App) UnsealBackups(ctx context.Context) error {
	return a.SetSetting(ctx, desk.SettingBackupPublic, "")
}

// PreviewBackup says what bringing a backup back would mean; passphrase opens
// one that is sealed.
func (a *App) PreviewBackup(ctx context.Context, file, passphrase string) (BackupPreview, error) {
	return Restoring{Notebook: a.Path(), Now: a.Now, From: file, Passphrase: passphrase}.Preview(ctx)
}

// daysWithout is after how many days of use without a backup, or days without
// the second place, a person is told.
const daysWithout = 7

// BackupNotice is what is to be said of the backups, "" for nothing: they fail,
// there is none of the last days of use, or the second place is away for long.
func (a *App) BackupNotice(ctx context.Context) (string, error) {
	_, _, done := a.lastBackup(ctx)
	if failed := a.moment(ctx, desk.SettingBackupFailed); !failed.IsZero() {
		return a.say().BackupFailed(done), nil
	}
	unkept, err := a.unkept(ctx)
	if err != nil {
		return "", err
	}
	if days, err := a.store.Read(ctx).DaysSince(data.At(done)); err != nil || unkept && days > daysWithout {
		return a.say().BackupOld(done), err
	}
	second, there := a.Setting(ctx, desk.SettingBackupFolder), a.moment(ctx, desk.SettingBackupElsewhere)
	if second != "" && a.elsewhereLags(ctx) && a.Now().Sub(there) > daysWithout*24*time.Hour {
		return a.say().BackupAway(second, there), nil
	}
	return "", nil
}

// keepOld keeps a notebook before it is migrated.
func keepOld(now func() time.Time) data.Keep {
	return func(ctx context.Context, old data.Old) error {
		lock := backup.Lock{Public: old.Setting(desk.SettingBackupPublic), Secret: old.Setting(desk.SettingBackupSecret)}
		_, err := backup.Of(old.Path, now).Make(ctx, backup.Migration, lock, old.CopyTo)
		return err
	}
}
