package views

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/views/kit"
)

func TestWhileTheWindowRunsTheSystemRemindsOnceAndStopsWithIt(t *testing.T) {
	kit.Synchronous(true)
	a, err := app.Open(context.Background(), app.Params{Path: filepath.Join(t.TempDir(), "notebook.wawasan"), Lang: "en", Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	var minute func()
	stopped := false
	fa := test.NewTempApp(t)
	s := open(fa, Params{App: a, After: func(time.Duration, func()) {}, Every: func(d time.Duration, f func()) func() {
		minute = f
		return func() { stopped = true }
	}})
	s.have(t, app.KindInterview, "contacts", "Sari Wijaya", "stage", "scheduled", "date", monday.Format("2006-01-02"), "time", monday.Add(10*time.Minute).Format("15:04"))
	if err := a.SetSetting(context.Background(), "reminded_on", monday.Format("2006-01-02")); err != nil {
		t.Fatal(err)
	}
	test.AssertNotificationSent(t, &fyne.Notification{Title: "At " + monday.Add(10*time.Minute).Format("15:04") + ": Sari Wijaya"}, minute)
	test.AssertNotificationSent(t, nil, minute)
	s.window.SetCloseIntercept(nil)
	s.window.Close()
	if !stopped {
		t.Error("the clock goes on after the window closed")
	}
}

func TestRemindersAreSwitchedOffInTheSettings(t *testing.T) {
	s := window(t, "en")
	s.do(t, "settings.open")
	s.mustShow(t, "Reminders", "15 minutes before")
	if err := s.app.SetSetting(context.Background(), app.SettingRemind, "off"); err != nil {
		t.Fatal(err)
	}
	s.have(t, app.KindPromise, "text", "send", "direction", "mine", "due", monday.Format("2006-01-02"))
	test.AssertNotificationSent(t, nil, s.remind)
}
