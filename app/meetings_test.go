package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
)

// icsOf writes a calendar of events, each between its first and last line.
func icsOf(t *testing.T, events ...string) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\n")
	for _, e := range events {
		b.WriteString("BEGIN:VEVENT\r\n" + strings.ReplaceAll(e, "|", "\r\n") + "\r\nEND:VEVENT\r\n")
	}
	b.WriteString("END:VCALENDAR\r\n")
	path := filepath.Join(t.TempDir(), "my.ics")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const withSari = "|DTSTART:20261120T030000Z|DTEND:20261120T033000Z|ORGANIZER;CN=Dewi:mailto:dewi@contoh.id|ATTENDEE;CN=S. W.:mailto:SARI@contoh.id"

func TestPastMeetingsWithPeopleOneKnowsAreLoggedWhenChosenAndNeverTwice(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "email": "sari@contoh.id", "company": "Bank A"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi Hadi"})
	path := icsOf(t, "UID:a|SUMMARY:About risk|LOCATION:Kopi Tuku"+withSari,
		"UID:b|SUMMARY:Lunch|DTSTART:20261118T050000Z|DURATION:PT1H|ATTENDEE;CN=Budi Hadi:mailto:unknown@contoh.id",
		"UID:c|SUMMARY:Others|DTSTART:20261117T050000Z|DURATION:PT1H|ATTENDEE;CN=Tono:mailto:tono@contoh.id",
		"UID:d|SUMMARY:To come|DTSTART:20261217T050000Z|DURATION:PT1H|ATTENDEE:mailto:sari@contoh.id",
		"UID:e|SUMMARY:Alone|DTSTART:20261117T050000Z|DURATION:PT1H", "UID:01930000@wawasan|SUMMARY:ours|DTSTART:20261110T050000Z|DURATION:PT1H|ATTENDEE:mailto:sari@contoh.id",
		"UID:f|SUMMARY:Whole day|DTSTART;VALUE=DATE:20261112|ATTENDEE:mailto:sari@contoh.id", "UID:g|SUMMARY:Off|STATUS:CANCELLED|DTSTART:20261111T050000Z|ATTENDEE:mailto:sari@contoh.id")
	plan, err := a.PlanMeetings(ctx, path)
	if err != nil || len(plan.Found) != 2 || plan.Unknown != 1 || plan.Found[0].Title != "About risk" || plan.Found[1].With[0].Name != "Budi Hadi" {
		t.Fatalf("%+v %v", plan, err)
	}
	before := asJSON(t, a)
	if n, err := a.LogMeetings(ctx, plan, nil); n != 0 || err != nil || asJSON(t, a) != before {
		t.Error("something is logged without a choice", n, err)
	}
	if n, err := a.LogMeetings(ctx, plan, []int{0, 0, 7}); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	d := interviewNamed(t, a, "Sari Wijaya")
	if said := asJSON(t, a); !strings.Contains(said, `"held_at":"2026-11-20T03:00:00.000Z"`) || !strings.Contains(said, "Kopi Tuku") || !strings.Contains(fmt.Sprint(d.Sub, factsOf(d)), "Bank A") {
		t.Errorf("%+v\n%s", d, said)
	}
	again, err := a.PlanMeetings(ctx, path)
	if err != nil || !again.Found[0].Noted || again.Found[1].Noted {
		t.Errorf("%+v %v", again, err)
	}
	if n, err := a.LogMeetings(ctx, plan, []int{0}); n != 0 || err != nil {
		t.Error("it is logged twice", n, err)
	}
	if _, err := a.Undo(ctx); err != nil || asJSON(t, a) != before {
		t.Error("undone it is not as it was", err)
	}
	if again, err = a.PlanMeetings(ctx, path); err != nil || again.Found[0].Noted {
		t.Error("what was undone is not offered again", err)
	}
}

func interviewNamed(t *testing.T, a *app.App, who string) app.Detail {
	t.Helper()
	page, err := a.List(ctx, thing.KindInterview, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range page.Rows {
		if strings.Contains(row.Title, who) {
			return showLink(t, a, row.Link())
		}
	}
	t.Fatalf("no interview with %s: %+v", who, page.Rows)
	return app.Detail{}
}

func TestAMeetingThatWasPlannedIsHeldAndOneNotedOnThatDayIsLeft(t *testing.T) {
	a, now := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "email": "sari@contoh.id"})
	now.at = time.Date(2026, 11, 19, 9, 0, 0, 0, now.at.Location())
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "scheduled", "date": "2026-11-20", "time": "10:00"})
	now.at = time.Date(2026, 11, 23, 9, 0, 0, 0, now.at.Location())
	path := icsOf(t, "UID:a|SUMMARY:x"+withSari)
	plan, err := a.PlanMeetings(ctx, path)
	if err != nil || len(plan.Found) != 1 || plan.Found[0].Noted {
		t.Fatalf("%+v %v", plan, err)
	}
	if n, err := a.LogMeetings(ctx, plan, []int{0}); n != 1 || err != nil || len(titles(t, a, thing.KindInterview)) != 1 {
		t.Error(n, err, titles(t, a, thing.KindInterview))
	}
	if plan, err = a.PlanMeetings(ctx, path); err != nil || !plan.Found[0].Noted {
		t.Errorf("%+v %v", plan, err)
	}
}

func TestOfferedTimesKeepClearOfTheCalendarAndAnUnreadableOneIsSaid(t *testing.T) {
	a, _ := open(t, "en")
	id := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
	m, err := a.WritingTo(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	m.Kind = outreach.Arrange
	body := func() string {
		w, err := a.Write(ctx, m, nil)
		if err != nil || w.Calendar != nil {
			t.Fatal(err, w.Calendar)
		}
		return w.Body
	}
	free := body()
	if !strings.Contains(free, "25 November") || !strings.Contains(free, "26 November") {
		t.Fatal(free)
	}
	set := func(path string) {
		if err := a.SetSetting(ctx, app.SettingCalendar, path); err != nil {
			t.Fatal(err)
		}
	}
	set(icsOf(t, "UID:a|DTSTART;VALUE=DATE:20261125|DTEND;VALUE=DATE:20261127"))
	if busy := body(); strings.Contains(busy, "25 November") || strings.Contains(busy, "26 November") {
		t.Error(busy)
	}
	set(icsOf(t, "UID:a|DTSTART;VALUE=DATE:20261125|DTEND;VALUE=DATE:20261127|TRANSP:TRANSPARENT"))
	if got := body(); got != free {
		t.Error("what takes no time is in the way:", got)
	}
	set(filepath.Join(t.TempDir(), "gone.ics"))
	w, err := a.Write(ctx, m, nil)
	if err != nil || w.Body != free || data.CodeOf(w.Calendar) != data.CodeUnavailable {
		t.Error(err, w.Calendar, w.Body)
	}
}
