package views

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"wawasan/views/kit"
)

// remindEvery is how often the clock is looked at.
const remindEvery = time.Minute

// startReminding says by the system's notifications what is about to begin and
// what the day holds, as long as the program runs.
func (s *Shell) startReminding() (stop func()) {
	every := s.params.Every
	if every == nil {
		every = kit.Every
	}
	return every(remindEvery, s.remind)
}

func (s *Shell) remind() {
	s.reminding.Load(func(ctx context.Context) (func(), error) {
		said, err := s.app.Reminders(ctx, s.app.Now())
		return func() {
			for _, r := range said {
				s.fyneApp.SendNotification(fyne.NewNotification(r.Title, r.Text))
			}
		}, err
	})
}
