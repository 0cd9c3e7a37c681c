package views

import (
	"context"
	"time"

	"wawasan/data"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
)

// lookEvery is how often it is seen what other programs did with the notebook:
// whether they wrote to it, and whether its file is there still.
const lookEvery = 2 * time.Second

// lookOut looks after the notebook's file until it is stopped.
func (s *Shell) lookOut(every func(time.Duration, func()) (stop func())) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	told := false
	still := every(lookEvery, func() {
		if err := s.app.Look(ctx); data.IsLost(err) && !told {
			told = true
			s.run.InWindow(func() { s.askRescue(err) })
		}
	})
	return func() {
		still()
		cancel()
	}
}

// askRescue says that the notebook is written no more and why, and offers to
// save all of it, with what is typed now, as a new file and to go on with that.
func (s *Shell) askRescue(why error) {
	if s.rescue != nil && s.rescue.IsOpen() {
		return
	}
	w := s.words()
	d := overlay.NewDialog(w.T("lost.title"), w.Error(why), nil)
	d.AddButtons(
		part.NewButton(w.T("lost.later"), "N", d.Close),
		part.NewPrimaryButton(w.T("lost.save"), "Enter", func() { d.Close(); s.saveRescued() }),
	)
	s.rescue = d
	d.Open(s.Canvas())
}

// saveRescued saves the notebook and goes on with the new file in a window of
// its own, in the place of this one.
func (s *Shell) saveRescued() {
	s.Write(func(ctx context.Context) (func(), error) {
		path, err := s.app.Rescue(ctx)
		if err == nil && s.params.GoOn != nil {
			err = s.params.GoOn(path)
		}
		return func() {
			s.Say(s.words().T("lost.saved", "path", path), false)
			if s.params.GoOn != nil {
				s.quit()
			}
		}, err
	})
}
