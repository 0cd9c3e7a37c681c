package views

import (
	"context"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"wawasan/app/letters"
	"wawasan/views/kit/core"
	"wawasan/views/panel"
)

// remindEvery is how often the clock is looked at.
const remindEvery = time.Minute

// reminder says what is about to begin, whoever looks elsewhere.
type reminder struct {
	s  *Shell
	do *core.Doer
}

func newReminder(s *Shell) reminder {
	return reminder{s, &core.Doer{Runner: s.run, OnError: s.Fail}}
}

// start says by the system's notifications what is about to begin and
// what the day holds, until the program ends or stop is called.
func (r reminder) start() (stop func()) {
	s := r.s
	every := s.params.Every
	if every == nil {
		every = s.run.Every
	}
	unwatched := s.lookOut(every)
	still := every(remindEvery, func() {
		r.remind()
		s.keep.daily()
		s.run.InWindow(func() { r.tick(); s.care.tick() })
	})
	stop = sync.OnceFunc(func() {
		still()
		unwatched()
		r.do.Close()
		s.care.reading.Close()
	})
	s.ended = stop // quitting closes no window, and the notebook is closed next
	return stop
}

// tick moves on what shows how long something takes.
func (r reminder) tick() {
	if p, ok := r.s.panel.(panel.Ticker); ok {
		p.Tick()
	}
}

// remind sends what is to be said from the background: on Linux the toolkit
// waits for an answer of the desktop's, and there are desktops that give none.
// What Reminders returned is sent whatever comes after it, for it is not
// returned again.
func (r reminder) remind() {
	s := r.s
	if r.do.Busy() { // a desktop that does not answer
		return
	}
	r.do.Do(func(ctx context.Context) (func(), error) {
		said, err := s.app.Reminders(ctx, s.app.Now())
		for _, told := range said {
			s.fyneApp.SendNotification(fyne.NewNotification(harmless(told.Title), harmless(told.Text)))
		}
		return nil, err
	})
}

// harmless takes out of a text what a system would not read as text. On
// Windows the toolkit writes it into a PowerShell script, where it stands
// between double quotes with nothing escaped: a name from an imported file
// could run a program. On Linux it may be read as markup. Waits for
// https://github.com/fyne-io/fyne/issues/4541.
func harmless(text string) string {
	return strings.Join(strings.Fields(acting.Replace(letters.ShownLine(text))), " ")
}

// acting are the signs that end a string or begin an expression in PowerShell,
// to which the quotes of books are quotes too, and those that begin markup.
var acting = strings.NewReplacer(
	`"`, "'", "“", "'", "”", "'", "„", "'", "`", "'", "$", "＄", "<", "‹", ">", "›",
)
