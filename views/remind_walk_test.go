package views

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
)

func TestWhileTheWindowRunsTheSystemRemindsOnceAndStopsWithIt(t *testing.T) {
	a, err := app.Open(context.Background(), app.Params{Path: datatest.Notebook(t), Lang: "en", Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	var minute func()
	stopped := false
	fa := test.NewTempApp(t)
	s := open(fa, Params{App: a, Runner: core.Inline(), After: func(time.Duration, func()) {}, Every: func(d time.Duration, f func()) func() {
		minute = f
		return func() { stopped = true }
	}})
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "scheduled", "date", monday.Format("2006-01-02"), "time", monday.Add(10*time.Minute).Format("15:04"))
	if err := a.SetSetting(context.Background(), "reminded_on", monday.Format("2006-01-02")); err != nil {
		t.Fatal(err)
	}
	test.AssertNotificationSent(t, &fyne.Notification{Title: "At " + monday.Add(10*time.Minute).Format("15:04") + ": Sari Wijaya"}, minute)
	test.AssertNotificationSent(t, nil, minute)
	s.ended()
	if !stopped {
		t.Error("the clock goes on after the program ended")
	}
	if err := a.SetSetting(context.Background(), "reminded_on", ""); err != nil {
		t.Fatal(err)
	}
	test.AssertNotificationSent(t, nil, minute)
}

func TestTheOneLineWindowRemindsOfNothing(t *testing.T) {
	a, err := app.Open(context.Background(), app.Params{Path: datatest.Notebook(t), Lang: "en", Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	open(test.NewTempApp(t), Params{App: a, Runner: core.Inline(), CaptureOnly: true, Every: func(time.Duration, func()) func() {
		t.Error("a clock was started")
		return func() {}
	}})
}

func TestANameInAReminderCannotActOnTheSystem(t *testing.T) {
	for name, want := range map[string]string{
		"Sari Wijaya":             "Sari Wijaya",
		"I Gusti Ayu O'Brien-李":   "I Gusti Ayu O'Brien-李",
		"$(Start-Process calc)":   "＄(Start-Process calc)",
		"x\"; calc; \"":           "x'; calc; '",
		"x“; calc; ”„":            "x'; calc; ''",
		"a`nb\n$env:PATH\r\n":     "a'nb ＄env:PATH",
		"<img src='file:///etc'>": "‹img src='file:///etc'›",
	} {
		if got := harmless(name); got != want {
			t.Errorf("%q became %q, not %q", name, got, want)
		}
	}
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "$(calc)", "stage", "scheduled", "date", monday.Format("2006-01-02"), "time", monday.Add(10*time.Minute).Format("15:04"))
	if err := s.app.SetSetting(context.Background(), "reminded_on", monday.Format("2006-01-02")); err != nil {
		t.Fatal(err)
	}
	test.AssertNotificationSent(t, &fyne.Notification{Title: "At 09:10: ＄(calc)"}, s.remind.remind)
}

func TestRemindersAreSwitchedOffInTheSettings(t *testing.T) {
	s := window(t, "en")
	s.do(t, "settings.open")
	s.mustShow(t, "Reminders", "15 minutes before")
	if err := s.app.SetSetting(context.Background(), app.SettingRemind, "off"); err != nil {
		t.Fatal(err)
	}
	s.have(t, thing.KindPromise, "text", "send", "direction", "mine", "due", monday.Format("2006-01-02"))
	test.AssertNotificationSent(t, nil, s.remind.remind)
}
