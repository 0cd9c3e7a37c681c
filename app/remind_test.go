package app_test

import (
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestRemindersNameWhomAndWhenAndNothingThatWasNoted(t *testing.T) {
	a, c := open(t, "id")
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "scheduled", "date": "2026-11-23", "time": "10:00", "about": "gaji mereka"})
	file(t, a, "~> rahasia @Andi ^23-11", app.Where{})
	say := func() string { t.Helper(); return reminded(t, a, a.Now()) }
	if got := say(); got != "3 hal perlu dikerjakan hari ini/Sari Wijaya, Andi" && got != "3 hal perlu dikerjakan hari ini/Andi, Sari Wijaya" {
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

// reminded is what is said at a moment, a line each.
func reminded(t *testing.T, a *app.App, at time.Time) string {
	t.Helper()
	got, err := a.Reminders(ctx, at)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, r := range got {
		all = append(all, r.Title+"/"+r.Text)
	}
	return strings.Join(all, "\n")
}

func TestTheDayIsNotSaidAgainAfterARestart(t *testing.T) {
	a, c := open(t, "en")
	save(t, a, thing.KindPromise, map[string]string{"text": "send", "direction": "mine", "due": "2026-11-23"})
	if got := reminded(t, a, c.now()); got != "1 thing to do today/" {
		t.Fatalf("%q", got)
	}
	again, err := app.Open(ctx, app.Params{Path: a.Path(), Lang: "en", Now: c.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { again.Close() })
	if got := reminded(t, again, c.now()); got != "" {
		t.Errorf("said again: %q", got)
	}
	c.forward(24 * time.Hour)
	if got := reminded(t, again, c.now()); got != "1 thing to do today/" {
		t.Errorf("the next day: %q", got)
	}
}

func TestAMovedInterviewRingsAtItsNewTimeAndACalledOffOneDoesNot(t *testing.T) {
	a, c := open(t, "en")
	values := map[string]string{"contacts": "Sari Wijaya", "stage": "scheduled", "date": "2026-11-23", "time": "09:10"}
	id := save(t, a, thing.KindInterview, values)
	if err := a.SetSetting(ctx, "reminded_on", "2026-11-23"); err != nil {
		t.Fatal(err)
	}
	if got := reminded(t, a, c.now()); got != "At 09:10: Sari Wijaya/" {
		t.Errorf("%q", got)
	}
	move := func(to string) {
		t.Helper()
		values["time"] = to
		if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindInterview, ID: id}, values); err != nil {
			t.Fatal(err)
		}
	}
	move("09:40")
	if got := reminded(t, a, c.now()); got != "" {
		t.Errorf("forty minutes before: %q", got)
	}
	c.forward(30 * time.Minute)
	if got := reminded(t, a, c.now()); got != "At 09:40: Sari Wijaya/" {
		t.Errorf("moved: %q", got)
	}
	move("09:44")
	if err := a.Answer(ctx, id, talk.Reply{To: data.StageDeclined}); err != nil {
		t.Fatal(err)
	}
	if got := reminded(t, a, c.now()); got != "" {
		t.Errorf("called off: %q", got)
	}
}

func TestInterviewsAtOnceAreSaidInTheirOrderAndEachPersonIsNamed(t *testing.T) {
	a, c := open(t, "en")
	for _, i := range []struct{ who, time string }{{"Andi", "09:10"}, {"Andi Pratama", "09:05"}} {
		save(t, a, thing.KindInterview, map[string]string{"contacts": i.who, "stage": "scheduled", "date": "2026-11-23", "time": i.time})
	}
	want := "At 09:05: Andi Pratama/\nAt 09:10: Andi/\n4 things to do today/Andi Pratama, Andi"
	if got := reminded(t, a, c.now()); got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestAnInterviewWhosePersonIsGoneStillHasATitle(t *testing.T) {
	a, c := open(t, "en")
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "scheduled", "date": "2026-11-23", "time": "09:10"})
	page, err := a.List(ctx, thing.KindContact, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Delete(ctx, page.Rows[0].Link()); err != nil {
		t.Fatal(err)
	}
	want := "At 09:10: " + a.Words().T("interview.nobody")
	if got := reminded(t, a, c.now()); !strings.HasPrefix(got, want) {
		t.Errorf("%q, not %q", got, want)
	}
}
