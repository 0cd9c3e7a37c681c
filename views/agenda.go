package views

import (
	"context"
	"net/url"
	"os"
	"path/filepath"

	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/page"
)

// openCalendar hands the chosen interview, or on any other row everything that
// is due, to the calendar program.
func (s *Shell) openCalendar() {
	link := s.chosen(thing.KindInterview)
	s.writing.Do(func(ctx context.Context) (func(), error) {
		path, err := s.writeCalendar(ctx, link.ID)
		if err != nil {
			return nil, err
		}
		return func() {
			address := &url.URL{Scheme: "file", Path: filepath.ToSlash(path)}
			if err := s.fyneApp.OpenURL(address); err != nil {
				s.Fail(data.Unavailable("calendar.error.open", "path", path).Because(err))
				return
			}
			s.Say(s.words().T("toast.calendar"), false)
		}, nil
	})
}

// writeCalendar writes the file where only this person can read it.
func (s *Shell) writeCalendar(ctx context.Context, interview data.ID) (string, error) {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "wawasan")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", data.Unavailable("data.error.folder", "path", dir).Because(err)
	}
	path := filepath.Join(dir, "wawasan.ics")
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return "", data.Unavailable("calendar.error.open", "path", path).Because(err)
	}
	if err := s.app.WriteCalendar(ctx, f, interview); err != nil {
		f.Close()
		return "", err
	}
	return path, f.Close()
}

// chooseOutcome asks what came of asking: one key each.
func (s *Shell) chooseOutcome() {
	link := s.chosen(thing.KindInterview)
	w := s.words()
	var stages []overlay.Choice[data.Stage]
	for _, stage := range []data.Stage{data.StageReplied, data.StageScheduled, data.StageDeclined, data.StageNoAnswer, data.StagePostponed, data.StageClosed} {
		c := page.A(stage, say.IconCommand, w.T("stage."+string(stage)))
		c.Sub = w.T("outcome." + string(stage))
		stages = append(stages, c)
	}
	page.Pick(s, w.T("command.interview.outcome"), stages, func(stage data.Stage) {
		title := w.T("stage." + string(stage))
		if stage == data.StagePostponed {
			s.postpone(link.ID, title)
			return
		}
		if s.outcome(title, s.app.SetStage(context.Background(), link.ID, stage)) && stage == data.StageDeclined {
			s.offerDecline(link.ID)
		}
	})
}

func (s *Shell) outcome(stage string, err error) bool {
	if err != nil {
		s.Fail(err)
		return false
	}
	s.Say(s.words().T("toast.stage", "stage", stage), true)
	return true
}

// postpone asks until when.
func (s *Shell) postpone(interview data.ID, stage string) {
	s.PickDay(s.words().T("outcome.until"), func(day data.Date) {
		s.outcome(stage, s.app.Postpone(context.Background(), interview, day))
	})
}

// offerDecline offers to thank for a no, and to ask who else might know.
func (s *Shell) offerDecline(interview data.ID) {
	w := s.words()
	s.Ask(w.T("outcome.declined.title"), w.T("outcome.declined.text"), w.T("outcome.declined.yes"), w.T("outcome.declined.no"), func() {
		m, err := s.app.WritingDecline(context.Background(), interview)
		if err != nil {
			s.Fail(err)
			return
		}
		s.compose(m)
	}, func() {})
}
