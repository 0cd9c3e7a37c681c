package views

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
)

var monday = time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))

// window opens the whole window on a notebook of its own.
func window(t *testing.T, lang string) *Shell {
	t.Helper()
	now := monday
	a, err := app.Open(context.Background(), app.Params{
		Path: datatest.Notebook(t), Lang: lang,
		Now: func() time.Time { now = now.Add(time.Second); return now },
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	fa := test.NewTempApp(t)
	s := open(fa, Params{App: a, Runner: core.Inline(), Theme: "light", Version: "test", After: func(time.Duration, func()) {}, Every: noClock})
	s.window.Resize(fyne.NewSize(1200, 780))
	s.blank.skip() // the first page has tests of its own
	return s
}

// noClock stands for the clock of reminders: a test that takes long must not
// be reminded of anything, from a goroutine of its own, when it is over.
func noClock(time.Duration, func()) (stop func()) { return func() {} }
