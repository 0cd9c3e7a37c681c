package cli

import (
	"path/filepath"

	"wawasan/app"
	"wawasan/app/backup"
	"wawasan/app/instance"
	"wawasan/data"
)

type restoreCommand struct {
	Backup         string `arg:"" optional:""`
	Yes            bool
	PassphraseFile string `placeholder:"FILE"`
	ThenWindow     bool   `hidden:""`
}

type restoreJSON struct {
	Backup    string         `json:"backup"`
	Restored  bool           `json:"restored"`
	Holds     map[string]int `json:"holds"`
	Last      string         `json:"last_change"`
	LastTitle string         `json:"last_title"`
	Lost      map[string]int `json:"lost"`
	Back      map[string]int `json:"back"`
	Changed   int            `json:"changed"`
	Since     int            `json:"changes_since"`
	Erased    int            `json:"erased"` // things in it that were erased for good since
	Newest    []changeJSON   `json:"newest"`
	Before    string         `json:"before"` // where the present state was kept
}

// Run says what bringing a backup back would mean, and with --yes does it.
func (c *restoreCommand) Run(s *session) error {
	s.wantsWindow = c.ThenWindow
	r, err := s.restoring("")
	if err != nil {
		return err
	}
	if r.From, err = r.Find(s.ctx, c.Backup); err != nil {
		return err
	}
	if backup.IsSealed(r.From) {
		if r.Passphrase, err = s.passphrases(c.PassphraseFile).ask("passphrase.ask"); err != nil {
			return err
		}
	}
	if c.ThenWindow {
		return c.inWindow(s, r)
	}
	preview, err := r.Preview(s.ctx)
	if err != nil {
		return err
	}
	if !c.Yes {
		return c.shown(s, r, preview)
	}
	done, err := c.restore(s, r)
	if err != nil {
		return err
	}
	if s.flags.JSON {
		out := s.previewJSON(r, preview)
		out.Restored, out.Before = true, ""
		if done.Before.Name != "" {
			out.Before = done.Before.Path()
		}
		return s.object(out)
	}
	s.say(s.words.T("cli.restored", "backup", filepath.Base(r.From), "counts", s.speaker().Holdings(done.Counts)))
	s.keptBefore(done)
	if done.Erased > 0 {
		s.say(s.words.N("restore.erased", done.Erased))
	}
	return nil
}

func (s *session) keptBefore(done app.Restored) {
	switch {
	case done.Before.Name == "":
	case done.Before.Reason == backup.Aside:
		s.say(s.words.T("cli.restore.aside", "path", done.Before.Path()))
	default:
		s.say(s.words.T("cli.restore.before", "path", done.Before.Path()))
	}
}

// restore brings the backup back while nobody shows the notebook.
func (c *restoreCommand) restore(s *session, r app.Restoring) (app.Restored, error) {
	held, first, err := instance.Acquire(r.Notebook)
	if err == nil && !first {
		return app.Restored{}, data.Conflict("cli.error.restore_open", "path", r.Notebook)
	}
	if err == nil {
		defer held.Close() // the system lets go of it at the latest when the program ends
	}
	return r.Restore(s.ctx)
}

// inWindow brings a backup back for a window that has just closed, and opens it
// again, whatever came of it.
func (c *restoreCommand) inWindow(s *session, r app.Restoring) error {
	if s.env.Window == nil {
		return misused("cli.error.no_window")
	}
	held, err := holdAlone(r.Notebook)
	if err != nil {
		return err
	}
	s.greeting = s.words.T("restore.done", "backup", filepath.Base(r.From))
	if done, err := r.Restore(s.ctx); err != nil {
		s.greeting = oneLine(s.words.Error(err))
	} else if done.Erased > 0 {
		s.greeting += " " + s.words.N("restore.erased", done.Erased)
	}
	return s.showHeld(held, r.Notebook, instance.Show)
}

// shown says what bringing the backup back would mean.
func (c *restoreCommand) shown(s *session, r app.Restoring, p app.BackupPreview) error {
	if s.flags.JSON {
		return s.object(s.previewJSON(r, p))
	}
	s.say(r.From)
	said, since := s.speaker().BackupMeans(p.Holds, p.Against, p.Wrong)
	for _, line := range said {
		s.say(oneLine(line))
	}
	if len(since) > 0 {
		if err := s.rows(since); err != nil {
			return err
		}
	}
	s.say(s.words.T("cli.restore.how", "flag", "--yes"))
	return nil
}

func (s *session) previewJSON(r app.Restoring, p app.BackupPreview) restoreJSON {
	out := restoreJSON{
		Backup: r.From, Holds: p.Holds.Rows, Lost: map[string]int{}, Back: map[string]int{}, Newest: []changeJSON{},
		LastTitle: s.speaker().Change(p.Holds.Last.Label),
	}
	if p.Holds.Last.ID != 0 {
		out.Last = p.Holds.Last.At.String()
	}
	if d := p.Against; d != nil {
		out.Lost, out.Back, out.Changed, out.Since, out.Erased = d.Made, d.Gone, d.Changed, d.Since, d.Erased
		for _, e := range d.Newest {
			out.Newest = append(out.Newest, changeOf(app.HistoryRow{Row: s.speaker().Entry(e), Change: e}))
		}
	}
	return out
}
