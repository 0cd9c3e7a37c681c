package app_test

import (
	"strings"
	"testing"
	"time"

	"wawasan/app"
)

func TestRemindersNameWhomAndWhenAndNothingThatWasNoted(t *testing.T) {
	a, c := open(t, "id")
	save(t, a, app.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "scheduled", "date": "2026-11-23", "time": "10:00", "about": "gaji mereka"})
	file(t, a, "~> rahasia @Andi ^23-11", app.Where{})
	say := func() string {
		t.Helper()
		got, err := a.Reminders(ctx, a.Now())
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, r := range got {
			all = append(all, r.Title+"/"+r.Text)
		}
		return strings.Join(all, "\n")
	}
	if got := say(); got != "2 hal menunggu hari ini/Sari Wijaya, Andi" && got != "2 hal menunggu hari ini/Andi, Sari Wijaya" {
		t.Errorf("in the morning: %q", got)
	}
	if got := say(); got != "" {
		t.Errorf("said twice: %q", got)
	}
	c.forward(50 * time.Minute)
	if got := say(); got != "Pukul 10.00: Sari Wijaya/" {
		t.Errorf("ten minutes before: %q", got)
	}
	c.forward(time.Minute)
	if got := say(); got != "" {
		t.Errorf("said twice: %q", got)
	}
	if err := a.SetSetting(ctx, app.SettingRemind, "off"); err != nil {
		t.Fatal(err)
	}
	c.forward(24 * time.Hour)
	if got := say(); got != "" {
		t.Errorf("switched off: %q", got)
	}
}
