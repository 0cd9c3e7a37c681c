package cli

import (
	"context"
	"errors"
	"time"

	"wawasan/app/instance"
	"wawasan/data"
)

// quitLimit is how long an import that is being written may take to end.
const quitLimit = 20 * time.Second

type quitCommand struct {
	All bool
}

// Run asks the program that has the notebook open to end, or every one, and
// waits until it has.
func (c *quitCommand) Run(s *session) error {
	ctx, cancel := context.WithTimeout(s.ctx, quitLimit)
	defer cancel()
	ended, err := c.end(ctx, s)
	if err != nil {
		return err
	}
	switch {
	case s.flags.JSON:
		return s.object(map[string]any{"ended": ended})
	case ended == 0 && !c.All && instance.Others():
		s.say(s.words.T("cli.quit.others"))
	case ended == 0:
		s.say(s.words.T("cli.quit.nothing"))
	default:
		s.say(s.words.N("cli.quit.done", ended))
	}
	return nil
}

// end returns how many programs have ended.
func (c *quitCommand) end(ctx context.Context, s *session) (int, error) {
	if c.All {
		ended, err := instance.EndAll(ctx)
		if errors.Is(err, instance.ErrStays) {
			return 0, data.Unavailable("cli.error.stays_some").Because(err)
		}
		return ended, err
	}
	path, err := s.notebook()
	if err != nil {
		return 0, err
	}
	was, err := instance.End(ctx, path)
	switch {
	case errors.Is(err, instance.ErrStays):
		return 0, data.Unavailable("cli.error.stays", "path", path).Because(err)
	case err != nil || !was:
		return 0, err
	}
	return 1, nil
}
