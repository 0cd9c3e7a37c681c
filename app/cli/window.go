package cli

import (
	"errors"
	"fmt"
	"time"

	"github.com/alecthomas/kong"

	"wawasan/app"
	"wawasan/app/erase"
	"wawasan/app/instance"
	"wawasan/data"
)

type windowCommand struct{}

// Run opens the window of the notebook, or raises the one that is open.
func (*windowCommand) Run(s *session, ctx *kong.Context) error {
	err := s.window(instance.Show)
	if s.env.Window == nil && s.env.Launch == nil && err != nil {
		code := s.fail(err)
		s.helpAll(ctx.Model)
		if code == exitRefused {
			return errTold
		}
	}
	return err
}

// window gives the message to the program that shows the notebook; when there
// is none it opens the window itself, or has it opened.
func (s *session) window(m instance.Message) error {
	s.wantsWindow = true
	path, err := s.notebook()
	if err != nil {
		return err
	}
	return s.windowOf(path, m)
}

func (s *session) windowOf(path string, m instance.Message) error {
	switch {
	case s.env.Window != nil:
		return s.show(path, m)
	case s.env.Launch != nil:
		return s.env.Launch(s.env.Args)
	}
	if _, err := instance.Send(path, m); err == nil {
		return nil
	}
	if m == instance.Capture {
		return data.Unavailable("cli.error.no_capture_window")
	}
	return data.Unavailable("cli.error.no_window")
}

// show opens the window on a notebook, or gives the message to the one there.
func (s *session) show(path string, m instance.Message) error {
	s.wantsWindow = true
	held, handedOver, err := hold(path, m)
	if err != nil || handedOver {
		return err
	}
	return s.showHeld(held, path, m)
}

// showHeld opens the window on a notebook that is held, or could not be.
func (s *session) showHeld(held *instance.Instance, path string, m instance.Message) error {
	// Whoever waits for the hold finds the notebook closed.
	defer func() {
		held.Hush()
		s.close()
		_ = held.Close() // the system lets go of it at the latest when the program ends
	}()
	if s.app == nil {
		if _, err := s.openAt(path); err != nil {
			return s.mend(held, path, err)
		}
	}
	erase.Sweep(s.app.Path(), time.Now()) // files are dated by the system's clock
	return s.env.Window(s.ctx, WindowParams{
		App: s.app, Instance: held, Version: s.env.Version,
		CaptureOnly: m == instance.Capture, Import: instance.ImportOf(m), Greeting: s.greeting,
	})
}

// mend says why a notebook does not open and, in a window, what can be done
// about it. What refused stays refused: the notebook is not open.
func (s *session) mend(held *instance.Instance, path string, why error) error {
	if s.env.Mend == nil || !app.CanBeMended(why) {
		return why
	}
	mending := app.Mending{Notebook: path, Why: why, Words: s.words, Now: s.now}
	if err := s.env.Mend(s.ctx, MendParams{Mending: mending, Instance: held}); err != nil {
		return why // no window, so a sentence
	}
	fmt.Fprintln(s.env.Stderr, oneLine(s.words.Error(why)))
	return errTold
}

const (
	handoverTries = 100
	handoverPause = 30 * time.Millisecond
)

// hold takes the notebook or hands over to the program that has it. That one
// may be about to start or to leave, so it is asked more than once. Where
// nothing can be held the window opens all the same.
func hold(path string, m instance.Message) (held *instance.Instance, handedOver bool, err error) {
	for range handoverTries {
		held, first, err := instance.Acquire(path)
		if err != nil {
			return nil, false, nil //nolint:nilerr // a window is worth more than being the only one
		}
		if first {
			return held, false, nil
		}
		_, err = instance.Send(path, m)
		if err == nil {
			return nil, true, nil
		}
		if !errors.Is(err, instance.ErrNotRunning) {
			break
		}
		time.Sleep(handoverPause)
	}
	return nil, false, data.Unavailable("cli.error.no_answer", "path", path)
}

// holdAlone takes the notebook from a program that is about to end; nil where
// nothing can be held.
func holdAlone(path string) (*instance.Instance, error) {
	for range handoverTries {
		held, first, err := instance.Acquire(path)
		if err != nil {
			return nil, nil //nolint:nilerr // as hold
		}
		if first {
			return held, nil
		}
		time.Sleep(handoverPause)
	}
	return nil, data.Conflict("cli.error.restore_open", "path", path)
}

type probeCommand struct{}

// Run prints what the running program of the notebook shows.
func (*probeCommand) Run(s *session) error {
	path, err := s.notebook()
	if err != nil {
		return err
	}
	reply, err := instance.Send(path, instance.Probe)
	if errors.Is(err, instance.ErrNotRunning) {
		return data.Unavailable("cli.error.not_running", "path", path)
	}
	if err != nil {
		return data.Unavailable("cli.error.no_answer", "path", path).Because(err)
	}
	if len(reply) == 0 {
		return data.Unavailable("cli.error.no_probe")
	}
	_, err = s.env.Stdout.Write(append(reply, '\n'))
	return err
}
