package cli

import (
	"fmt"
	"path/filepath"
	"time"

	"wawasan/app"
	"wawasan/app/backup"
	"wawasan/app/say"
)

type backupCommand struct {
	What           string `arg:"" optional:""`
	Folder         string `placeholder:"FOLDER"`
	NoFolder       bool
	PassphraseFile string `placeholder:"FILE"`
}

// backupJSON is a backup as programs read it.
type backupJSON struct {
	Name   string `json:"name"`
	Path   string `json:"path"`
	At     string `json:"at"`
	Reason string `json:"reason"`
	Sealed bool   `json:"encrypted"`
	Bytes  int64  `json:"bytes"`
}

func backupOf(b backup.Backup) backupJSON {
	return backupJSON{b.Name, b.Path(), b.At.Format(time.RFC3339), string(b.Reason), b.Sealed, b.Size}
}

// Run makes a backup, lists them, or chooses where a second one goes and
// whether a passphrase locks them.
func (c *backupCommand) Run(s *session) error {
	if c.Folder != "" && c.NoFolder {
		return misused("cli.error.two_folders")
	}
	switch c.What {
	case "", "now":
		return c.now(s)
	case "list":
		return c.list(s)
	case "lock":
		return c.lock(s)
	case "unlock":
		return c.unlock(s)
	}
	return misused("cli.error.backup_what", "text", c.What)
}

func (c *backupCommand) now(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	if c.Folder != "" || c.NoFolder {
		folder := c.Folder
		if folder != "" {
			if folder, err = filepath.Abs(folder); err != nil {
				return err
			}
		}
		if err := a.SetBackupFolder(s.ctx, folder); err != nil {
			return err
		}
	}
	b, err := a.Backup(s.ctx, backup.ByHand)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		return s.object(backupOf(b))
	}
	s.say(s.words.T("cli.backup.made", "path", b.Path(), "size", s.speaker().Size(b.Size)))
	return c.second(s, a)
}

// second says how it stands with the second place.
func (c *backupCommand) second(s *session, a *app.App) error {
	state, err := a.BackupState(s.ctx)
	if err != nil || state.Second == "" {
		return err
	}
	if state.Lags {
		fmt.Fprintln(s.env.Stderr, s.words.T("cli.backup.away", "folder", state.Second, "when", s.speaker().BackupWhen(state.There)))
		return nil
	}
	s.say(s.words.T("cli.backup.second", "folder", state.Second))
	return nil
}

// speaker speaks as seen from now.
func (s *session) speaker() say.Speaker { return say.New(s.words, s.now()) }

// list lists the backups of a notebook that need not be readable.
func (c *backupCommand) list(s *session) error {
	r, err := s.restoring("")
	if err != nil {
		return err
	}
	list, err := r.Backups(s.ctx)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		out := s.array()
		for _, b := range list {
			if err := out.add(backupOf(b)); err != nil {
				return err
			}
		}
		return out.end()
	}
	folder := backup.Of(r.Notebook, s.now).Folder()
	if len(list) == 0 {
		s.say(s.words.T("backup.error.none", "folder", folder))
		return nil
	}
	s.say(folder)
	var rows [][2]string
	for n, b := range list {
		row := s.speaker().Backup(b, folder)
		rows = append(rows, [2]string{fmt.Sprintf("%3d  %s", n+1, b.At.Format("2006-01-02 15.04")), say.Join(row.Sub, row.Fact)})
	}
	s.columns(rows)
	return nil
}

// lock locks the backups by a passphrase, or gives them another one.
func (c *backupCommand) lock(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	state, err := a.BackupState(s.ctx)
	if err != nil {
		return err
	}
	secrets := s.passphrases(c.PassphraseFile)
	if !state.Sealed {
		next, err := secrets.fresh()
		if err != nil {
			return err
		}
		err = a.SealBackups(s.ctx, next)
		return s.done(err, "cli.backup.locked")
	}
	old, err := secrets.ask("passphrase.old")
	if err != nil {
		return err
	}
	next, err := secrets.fresh()
	if err != nil {
		return err
	}
	return s.done(a.RekeyBackups(s.ctx, old, next), "cli.backup.rekeyed")
}

func (c *backupCommand) unlock(s *session) error {
	a, err := s.open()
	if err != nil {
		return err
	}
	return s.done(a.UnsealBackups(s.ctx), "cli.backup.unlocked")
}

// done says what was done, by a key, unless it failed.
func (s *session) done(err error, key string) error {
	if err != nil {
		return err
	}
	if s.flags.JSON {
		return s.object(map[string]any{"done": true})
	}
	s.say(s.words.T(key))
	return nil
}

// restoring names a notebook that need not be open, and a backup of it.
func (s *session) restoring(from string) (app.Restoring, error) {
	path, err := s.notebook()
	return app.Restoring{Notebook: path, Now: s.now, From: from}, err
}
