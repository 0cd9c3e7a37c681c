package app_test

import (
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/agenda"
	"wawasan/app/asking"
	"wawasan/app/outreach"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

// due lists Today as "rule title" in its order.
func due(t *testing.T, a *app.App) []string {
	t.Helper()
	rows, err := a.TodayList(ctx, a.Now())
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, r := range rows {
		all = append(all, string(r.Item.Rule)+" "+r.Title)
	}
	return all
}

// dueRow is the row of Today under a rule.
func dueRow(t *testing.T, a *app.App, rule agenda.Rule) app.TodayRow {
	t.Helper()
	rows, err := a.TodayList(ctx, a.Now())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if r.Item.Rule == rule {
			return r
		}
	}
	t.Fatalf("Today has no %s: %v", rule, due(t, a))
	return app.TodayRow{}
}

func write(t *testing.T, a *app.App, m app.Writing) asking.Written {
	t.Helper()
	text, err := a.Write(ctx, m, nil)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func writingFor(t *testing.T, a *app.App, rule agenda.Rule) app.Writing {
	t.Helper()
	m, err := a.WritingFor(ctx, dueRow(t, a, rule).Item)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func send(t *testing.T, a *app.App, m app.Writing, body string) data.ID {
	t.Helper()
	id, err := a.LogSent(ctx, m, "subjek", body)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

func TestThroughAnIntroducerFromAskingToTellingThem(t *testing.T) {
	a, c := open(t, "id")
	rizal := save(t, a, thing.KindContact, map[string]string{"name": "Rizal Kartadinata", "email": "rizal@example.com"})
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "company": "Titian Pay", "introducer": "Rizal Kartadinata"})
	m, err := a.WritingTo(ctx, sari)
	if err != nil || m.Channel != outreach.Introducer {
		t.Fatalf("who has no address and an introducer is asked through them: %+v %v", m, err)
	}
	text := write(t, a, m)
	if text.To != "rizal@example.com" || !strings.Contains(text.Body, "Rizal") || !strings.Contains(text.Subject+text.Body, "Sari Wijaya") {
		t.Errorf("%+v", text)
	}
	id := send(t, a, m, text.Body)
	if d := show(t, a, thing.KindInterview, id); d.Title != "Sari Wijaya" || d.Chips[0] != "Dihubungi" {
		t.Errorf("%+v", d)
	}
	m.Interview, m.Kind = id, outreach.Forward
	if err := a.SetSetting(ctx, app.SettingMyName, "Dewi"); err != nil {
		t.Fatal(err)
	}
	if p := write(t, a, m); !strings.Contains(p.Body, "Dewi") || strings.Contains(p.Body, "Rizal") {
		t.Errorf("what is passed on unchanged does not address who passes it on: %s", p.Body)
	}
	send(t, a, m, "paragraf")
	c.forward(24 * time.Hour)
	if err := a.Answer(ctx, id, talk.Reply{To: data.StageDeclined}); err != nil {
		t.Fatal(err)
	}
	row := dueRow(t, a, agenda.Tell)
	if row.Item.Who != rizal || !strings.Contains(row.Why, "Rizal") {
		t.Errorf("%+v", row)
	}
	tell := writingFor(t, a, agenda.Tell)
	news := write(t, a, tell)
	if tell.Contact != sari || news.To != "rizal@example.com" || !strings.Contains(news.Body, "saat ini belum bisa") {
		t.Errorf("the introducer hears of the no: %+v %s", tell, news.Body)
	}
	send(t, a, tell, news.Body)
	if got := due(t, a); len(got) != 0 {
		t.Errorf("after telling: %v", got)
	}
}

func TestAReplyIsAnsweredWithTimesOnBothClocks(t *testing.T) {
	a, c := open(t, "id")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "email": "sari@example.com", "zone": "Berlin"})
	m, _ := a.WritingTo(ctx, sari)
	id := send(t, a, m, "Bolehkah berbincang?")
	c.forward(24 * time.Hour)
	if err := a.Answer(ctx, id, talk.Reply{To: data.StageReplied}); err != nil {
		t.Fatal(err)
	}
	row := dueRow(t, a, agenda.Reply)
	if row.Item.Who != sari || !strings.Contains(row.Said, "Bolehkah berbincang?") || row.Warn {
		t.Errorf("%+v", row)
	}
	arrange := writingFor(t, a, agenda.Reply)
	text := write(t, a, arrange)
	if arrange.Kind != outreach.Arrange || text.Subject != "Re: subjek" || !strings.Contains(text.Body, "WIB") || !strings.Contains(text.Body, "CET") {
		t.Errorf("%+v\n%s\n%s", arrange, text.Subject, text.Body)
	}
	send(t, a, arrange, text.Body)
	if got := due(t, a); len(got) != 0 {
		t.Errorf("it is their turn: %v", got)
	}
	c.forward(4 * 24 * time.Hour) // Saturday
	if got := due(t, a); len(got) != 1 || !strings.HasPrefix(got[0], "reply") {
		t.Errorf("three business days later nothing is agreed yet: %v", got)
	}
}

func TestWhatWasPostponedIsAskedAgainOnItsDay(t *testing.T) {
	a, c := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	m, _ := a.WritingTo(ctx, sari)
	id := send(t, a, m, "May I ask?")
	if err := a.Answer(ctx, id, talk.Reply{To: data.StagePostponed, Day: a.Today().AddDays(10)}); err != nil {
		t.Fatal(err)
	}
	c.forward(9 * 24 * time.Hour)
	if got := due(t, a); len(got) != 0 {
		t.Errorf("a day early: %v", got)
	}
	c.forward(24 * time.Hour)
	again := writingFor(t, a, agenda.Resume)
	if again.Kind != outreach.Second || again.Interview != id {
		t.Errorf("%+v", again)
	}
	send(t, a, again, "As you suggested, I ask again.")
	if d := show(t, a, thing.KindInterview, id); d.Chips[0] != "Asked" {
		t.Errorf("%v", d.Chips)
	}
	if got := due(t, a); len(got) != 0 {
		t.Errorf("asked again just now: %v", got)
	}
}

func TestThanksGetSofterWordsAfterTwoDays(t *testing.T) {
	a, c := open(t, "id")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	if _, err := a.LogInterview(ctx, sari, ""); err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		hours int
		kind  outreach.Kind
		late  bool
	}{{1, outreach.Thanks, false}, {24, outreach.Thanks, true}, {24, outreach.LateThanks, true}} {
		c.forward(time.Duration(step.hours) * time.Hour)
		row := dueRow(t, a, agenda.Thanks)
		m, err := a.WritingFor(ctx, row.Item)
		if err != nil || m.Kind != step.kind || row.Warn != step.late {
			t.Errorf("%s: %+v %+v %v", c.at, m, row, err)
		}
	}
}

func TestAGapIsOfferedToSomebodyWhoMightKnowUntilTheyAreAsked(t *testing.T) {
	a, c := open(t, "id")
	save(t, a, thing.KindCompany, map[string]string{"name": "Titian Pay", "industry": "Fintech"})
	from := save(t, a, thing.KindContact, map[string]string{"name": "Andi", "company": "Bank"})
	i, err := a.LogInterview(ctx, from, "")
	if err != nil {
		t.Fatal(err)
	}
	file(t, a, "? siapa menanggung kerugian di #Fintech", app.Where{Interview: i})
	c.forward(24 * time.Hour)
	if got := strings.Join(due(t, a), "\n"); strings.Contains(got, "gap") {
		t.Errorf("nobody known could answer it: %s", got)
	}
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari", "company": "Titian Pay"})
	row := dueRow(t, a, agenda.Unknown)
	if row.Item.Who != sari || !strings.Contains(row.Why, "Sari") {
		t.Errorf("%+v", row)
	}
	m := writingFor(t, a, agenda.Unknown)
	if m.Contact != sari || m.Kind != outreach.Ask || !strings.Contains(m.Topic, "siapa menanggung kerugian") {
		t.Errorf("%+v", m)
	}
	if text := write(t, a, m); !strings.Contains(text.Body, "siapa menanggung kerugian") {
		t.Error(text.Body)
	}
	asked := send(t, a, m, "boleh?")
	if d := show(t, a, thing.KindInterview, asked); !strings.Contains(factsOf(d), "siapa menanggung kerugian") {
		t.Errorf("the interview says what is sought: %+v", d.Facts)
	}
	if got := strings.Join(due(t, a), "\n"); strings.Contains(got, "gap") {
		t.Errorf("she was asked: %s", got)
	}
}

func TestDoneOnARhythmRestsOneRoundAndCanBeUndone(t *testing.T) {
	a, c := open(t, "id")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari", "keep": "own", "keep_days": "20"})
	c.forward(19 * 24 * time.Hour)
	if got := due(t, a); len(got) != 0 {
		t.Errorf("a day early: %v", got)
	}
	c.forward(24 * time.Hour)
	row := dueRow(t, a, agenda.Keep)
	if m := writingFor(t, a, agenda.Keep); m.Kind != outreach.Greet {
		t.Errorf("%+v", m)
	}
	if err := a.Done(ctx, row.Item); err != nil {
		t.Fatal(err)
	}
	if got := due(t, a); len(got) != 0 {
		t.Errorf("done: %v", got)
	}
	if _, err := a.Undo(ctx); err != nil || len(due(t, a)) != 1 {
		t.Errorf("undone: %v %v", due(t, a), err)
	}
	if _, err := a.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	c.forward(20 * 24 * time.Hour)
	if got := due(t, a); len(got) != 1 {
		t.Errorf("a round later: %v", got)
	}
}

func TestTheWeeksGoalCountsWhatWasSentSinceMonday(t *testing.T) {
	a, c := open(t, "en")
	goal := func() string {
		text, err := a.WeekGoal(ctx, a.Now())
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	if got := goal(); got != "Asked this week: 0 of 2" {
		t.Error(got)
	}
	for _, name := range []string{"Sari", "Andi"} {
		m, _ := a.WritingTo(ctx, save(t, a, thing.KindContact, map[string]string{"name": name}))
		send(t, a, m, "May I ask you, "+name+"?")
	}
	if got := goal(); got != "Asked this week: 2 of 2, done" {
		t.Error(got)
	}
	c.forward(6*24*time.Hour + 14*time.Hour) // Sunday, 23:00
	if got := goal(); got != "Asked this week: 2 of 2, done" {
		t.Error(got)
	}
	c.forward(time.Hour)
	if got := goal(); got != "Asked this week: 0 of 2" {
		t.Error("a new week: ", got)
	}
	if err := a.SetSetting(ctx, app.SettingWeekGoal, "0"); err != nil || goal() != "" {
		t.Error("no goal: ", goal(), err)
	}
}

func TestAMessageThatBelongsToNoInterviewMakesNone(t *testing.T) {
	a, _ := open(t, "id")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	for _, kind := range outreach.Kinds {
		if kind == outreach.Ask {
			continue
		}
		if id := send(t, a, app.Writing{Contact: sari, Kind: kind, Channel: outreach.Email}, "teks "+string(kind)); id != "" {
			t.Errorf("%s made an interview", kind)
		}
	}
	if got := titles(t, a, thing.KindInterview); len(got) != 0 {
		t.Errorf("%v", got)
	}
}
