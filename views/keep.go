package views

import (
	"context"

	"wawasan/views/kit/core"
)

// keeper has the backup of the day made in the background, and behind it the
// details of old changes let go.
type keeper struct {
	s        *Shell
	do, tidy *core.Doer
	ending   context.Context // of tidy, which the end does not wait for
	end      context.CancelFunc
}

// newKeeper returns a keeper that tells a failure once a day of use: Today goes
// on telling it.
func newKeeper(s *Shell) keeper {
	k := keeper{s: s, do: &core.Doer{Runner: s.run}, tidy: &core.Doer{Runner: s.run}}
	k.ending, k.end = context.WithCancel(context.Background())
	return k
}

// daily makes the backup of the day where it is due. One that takes long is
// waited for.
func (k keeper) daily() {
	if k.do.Busy() {
		return
	}
	k.do.Do(func(ctx context.Context) (func(), error) {
		before, err := k.s.app.BackupNotice(ctx)
		if err != nil {
			return nil, err
		}
		_, _ = k.s.app.DailyBackup(ctx) // what failed is what the notice says
		after, err := k.s.app.BackupNotice(ctx)
		return func() {
			if after != before {
				k.s.retoday()
			}
			k.letGo()
		}, err
	})
}

// letGo lets the details of old changes go, once a day.
func (k keeper) letGo() {
	if k.tidy.Busy() {
		return
	}
	k.tidy.Do(func(context.Context) (func(), error) {
		_, err := k.s.app.LetHistoryGo(k.ending) // what is left waits for tomorrow
		if k.ending.Err() != nil {
			err = nil
		}
		return nil, err
	})
}

// last makes the backup of the day when the window is gone: a day of use may
// have had but a minute.
func (k keeper) last() {
	k.end()
	k.tidy.Wait()
	k.do.Wait()
	_, _ = k.s.app.DailyBackup(context.Background()) // told by the notice of the next start
}

// retoday lets Today say anew what is due.
func (s *Shell) retoday() {
	if p := s.pages[0]; p != nil && s.tab == 0 && s.panel == nil {
		p.Reload()
		return
	}
	s.stale[0] = true
}

// restart is how the window is closed for a backup that takes the notebook's
// place; nil where it cannot be.
func (s *Shell) restart() func(file, passphrase string) error {
	if s.params.Restore == nil {
		return nil
	}
	return func(file, passphrase string) error {
		s.app.FlushDrafts()
		if err := s.params.Restore(file, passphrase); err != nil {
			return err
		}
		s.quit()
		return nil
	}
}
