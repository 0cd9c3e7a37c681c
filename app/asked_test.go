package app_test

import (
	"fmt"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/agenda"
	"wawasan/app/insight"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/app/today"
	"wawasan/data"
)

func TestAConversationThatWasOnlyLoggedIsNoAskAndNoAnswer(t *testing.T) {
	a, _ := open(t, "en")
	if _, err := a.LogInterview(ctx, "", "Budi Santoso"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Sari Wijaya", "Ani", "Citra"} {
		m, err := a.WritingTo(ctx, save(t, a, thing.KindContact, map[string]string{"name": name}))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.LogSent(ctx, m, "", "May we talk?"); err != nil {
			t.Fatal(err)
		}
	}
	rows := chartOf(t, a, "funnel").Rows
	if len(rows) != len(insight.Steps) || rows[0][1] != "3" || rows[1][1] != "0" || rows[2][1] != "0" {
		t.Errorf("three were asked and nobody answered, and it says %v", rows)
	}
}

func TestAMessageThatWasSentSaysItsWayInWords(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		a, _ := open(t, code)
		sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
		m, err := a.WritingTo(ctx, sari)
		if err != nil {
			t.Fatal(err)
		}
		m.Channel = outreach.LinkedInNote
		if _, err := a.LogSent(ctx, m, "", "May we talk?"); err != nil {
			t.Fatal(err)
		}
		d, err := a.Show(ctx, app.Link{Kind: thing.KindContact, ID: sari})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, row := range d.Rows {
			all := row.Title + " " + row.Sub + " " + row.Fact
			if strings.Contains(all, "linkedin_note") {
				t.Errorf("%s: %q", code, all)
			}
			found = found || strings.Contains(all, a.Words().T(outreach.LinkedInNote.Key()))
		}
		if !found {
			t.Errorf("%s: nothing says by which way: %+v", code, d.Rows)
		}
	}
}

// begun is an interview that is an idea, with the person it is to be with, as
// the first page makes them.
func begun(t *testing.T, a *app.App, text, understand string) (interview, contact data.ID) {
	t.Helper()
	interview, err := a.Begin(ctx, text, understand)
	if err != nil {
		t.Fatal(err)
	}
	contact, err = a.PersonOf(ctx, app.Link{Kind: thing.KindInterview, ID: interview})
	if err != nil {
		t.Fatal(err)
	}
	return interview, contact
}

// interviews are all there are.
func interviews(t *testing.T, a *app.App) []app.Row {
	t.Helper()
	page, err := a.List(ctx, thing.KindInterview, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	return page.Rows
}

func TestAskingSomebodyOneThoughtOfMovesThatIdeaOn(t *testing.T) {
	ways := map[string]func(a *app.App, interview, contact data.ID) (app.Writing, error){
		"from the person":    func(a *app.App, _, contact data.ID) (app.Writing, error) { return a.WritingTo(ctx, contact) },
		"from the interview": func(a *app.App, interview, _ data.ID) (app.Writing, error) { return a.WritingOf(ctx, interview) },
		"from Today": func(a *app.App, interview, contact data.ID) (app.Writing, error) {
			return a.WritingFor(ctx, today.Item{Item: agenda.Item{Rule: agenda.Ask, ID: interview}, Who: contact, Thing: app.Link{Kind: thing.KindInterview, ID: interview}})
		},
		"without the interview": func(a *app.App, _, contact data.ID) (app.Writing, error) {
			m, err := a.WritingTo(ctx, contact)
			m.Interview = ""
			return m, err
		},
	}
	for way, begin := range ways {
		a, _ := open(t, "en")
		interview, contact := begun(t, a, "Budi Santoso, risk analyst", "")
		m, err := begin(a, interview, contact)
		if err != nil {
			t.Fatal(way, err)
		}
		m.Topic, m.Industry = "how a day goes", "Fintech"
		id, err := a.LogSent(ctx, m, "", "May we talk?")
		if err != nil || id != interview {
			t.Fatalf("%s: %v, %q and not %q was asked for", way, err, id, interview)
		}
		if all := interviews(t, a); len(all) != 1 {
			t.Errorf("%s: there are %d interviews", way, len(all))
		}
		d, err := a.Show(ctx, app.Link{Kind: thing.KindInterview, ID: interview})
		if err != nil {
			t.Fatal(err)
		}
		said := fmt.Sprint(d.Sub, d.Chips, d.Facts)
		for _, want := range []string{"how a day goes", "Fintech", a.Words().T("purpose.other_industry")} {
			if !strings.Contains(said, want) {
				t.Errorf("%s: the interview does not say %q: %s", way, want, said)
			}
		}
	}
}

func TestTheMessageOfAnInterviewFollowsFromHowItStands(t *testing.T) {
	for _, c := range []struct {
		stage data.Stage
		at    string
		want  outreach.Kind
	}{
		{data.StageIdea, "", outreach.Ask},
		{data.StageAsked, "", outreach.Second},
		{data.StageReplied, "", outreach.Arrange},
		{data.StageScheduled, "2026-11-30 09:00", outreach.Confirm},
		{data.StageScheduled, "", outreach.Arrange},
		{data.StageHeld, "2026-11-23 09:00", outreach.Thanks},
		{data.StageThanked, "2026-11-23 09:00", outreach.Greet},
		{data.StageDeclined, "", outreach.Decline},
		{data.StageNoAnswer, "", outreach.Second},
		{data.StagePostponed, "", outreach.Second},
	} {
		a, _ := open(t, "id")
		save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
		values := map[string]string{"contacts": "Sari Wijaya", "stage": string(c.stage), "purpose": string(data.PurposeMentor)}
		if c.at != "" {
			values["date"], values["time"], _ = strings.Cut(c.at, " ")
		}
		id := save(t, a, thing.KindInterview, values)
		m, err := a.WritingOf(ctx, id)
		if err != nil || m.Kind != c.want || m.Interview != id || m.Purpose != data.PurposeMentor {
			t.Errorf("%s at %q: %v, %+v, not %s", c.stage, c.at, err, m, c.want)
		}
	}
}

func TestSomebodyIsAddressedAsTheyWereBefore(t *testing.T) {
	a, _ := open(t, "id")
	ratih := save(t, a, thing.KindContact, map[string]string{"name": "Bu Ratih"})
	hendra := save(t, a, thing.KindContact, map[string]string{"name": "Hendra Kusnadi"})
	form := func(who data.ID) outreach.Form {
		m, err := a.WritingTo(ctx, who)
		if err != nil {
			t.Fatal(err)
		}
		return m.Form
	}
	if got := form(ratih); got != outreach.Ibu {
		t.Errorf("Bu Ratih is %q", got)
	}
	if got := form(hendra); got != outreach.BapakIbu {
		t.Errorf("of whom nothing is known is %q", got)
	}
	m, err := a.WritingTo(ctx, hendra)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.LogSent(ctx, m, "", "Pak Hendra, saya Ratna. Boleh berbincang 15 menit?"); err != nil {
		t.Fatal(err)
	}
	if got := form(hendra); got != outreach.Bapak {
		t.Errorf("who was written to as Pak is %q", got)
	}
}

func TestAFieldWrittenWithoutItsBlankIsTheOneThereIs(t *testing.T) {
	a, _ := open(t, "en")
	health := save(t, a, thing.KindIndustry, map[string]string{"name": "Health tech"})
	for _, line := range []string{"! claims are slow #healthtech", "! nurses type twice #health-tech", "! #HealthTech pays less"} {
		if _, err := a.Capture(ctx, line, app.Where{}); err != nil {
			t.Fatal(err)
		}
	}
	all, err := a.List(ctx, thing.KindIndustry, app.ListQuery{})
	if err != nil || len(all.Rows) != 1 || all.Rows[0].ID != health {
		t.Fatalf("%v: there are %+v", err, all.Rows)
	}
	if d, err := a.Show(ctx, all.Rows[0].Self()); err != nil || len(d.Rows) < 3 {
		t.Errorf("%v: it shows %+v", err, d.Rows)
	}
}

func TestAConfirmationOfATalkNextWeekSaysWhenItIsAndNotTomorrow(t *testing.T) {
	for code, tomorrow := range map[string]string{"id": "besok", "en": "tomorrow"} {
		for _, channel := range []outreach.Channel{outreach.Email, outreach.LinkedInMessage} {
			a, _ := open(t, code)
			save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
			id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": string(data.StageScheduled), "date": "2026-12-02", "time": "09:00"})
			m, err := a.WritingOf(ctx, id)
			if err != nil {
				t.Fatal(err)
			}
			m.Channel = channel
			w, err := a.Write(ctx, m, nil)
			if err != nil || m.Kind != outreach.Confirm {
				t.Fatal(err, m.Kind)
			}
			text := strings.ToLower(a.Words().T(m.Kind.Key()) + " " + w.Subject + " " + w.Body)
			if strings.Contains(text, tomorrow) || !strings.Contains(text, "2 de") {
				t.Errorf("%s by %s: %s", code, channel, text)
			}
		}
	}
}
