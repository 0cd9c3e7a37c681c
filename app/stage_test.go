package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/say"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

// kept is an interview as it stands in the notebook.
func kept(t *testing.T, a *app.App, id data.ID) data.Interview {
	t.Helper()
	found, err := a.Kept(ctx, app.Link{Kind: thing.KindInterview, ID: id})
	if err != nil {
		t.Fatal(err)
	}
	return found.(data.Interview)
}

func TestClosingAnInterviewThatWasOnlyAskedForMakesNoConversation(t *testing.T) {
	a, c := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "stage": "asked", "industry": "Fintech"})
	c.forward(time.Hour)
	if err := a.Answer(ctx, id, talk.Reply{To: data.StageClosed}); err != nil {
		t.Fatal(err)
	}
	if i := kept(t, a, id); i.Stage != data.StageClosed || !i.HeldAt.IsZero() {
		t.Errorf("closed, held at %q", i.HeldAt)
	}
	page, err := a.List(ctx, thing.KindContact, app.ListQuery{})
	if err != nil || page.Rows[0].ID != sari || page.Rows[0].Fact != "" {
		t.Errorf("she counts as met: %+v %v", page.Rows, err)
	}
	if f, err := a.List(ctx, thing.KindIndustry, app.ListQuery{}); err != nil || f.Rows[0].Fact != "" {
		t.Errorf("a voice was heard: %+v %v", f.Rows, err)
	}
}

func TestAnInterviewThatGoesBackToAnIdeaWasNotHeld(t *testing.T) {
	a, _ := open(t, "en")
	id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "stage": "held", "date": "2026-11-20", "time": "10:00"})
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindInterview, ID: id}, map[string]string{"stage": "idea"}); err != nil {
		t.Fatal(err)
	}
	if i := kept(t, a, id); i.Stage != data.StageIdea || !i.HeldAt.IsZero() || !i.AskedAt.IsZero() {
		t.Errorf("%+v", i)
	}
}

func TestAMessageOfAnotherKindLeavesAnInterviewWhereItIs(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	for _, c := range []struct {
		stage string
		kind  outreach.Kind
		want  data.Stage
	}{
		{"held", outreach.Ask, data.StageHeld},
		{"thanked", outreach.Ask, data.StageThanked},
		{"asked", outreach.Thanks, data.StageAsked},
		{"scheduled", outreach.LateThanks, data.StageScheduled},
		{"replied", outreach.Second, data.StageReplied},
		{"closed", outreach.Thanks, data.StageClosed},
		{"held", outreach.Thanks, data.StageThanked},
		{"idea", outreach.Ask, data.StageAsked},
		{"no_answer", outreach.Second, data.StageAsked},
		{"postponed", outreach.Second, data.StageAsked},
	} {
		a, _ := open(t, "en")
		sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
		id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "stage": c.stage})
		was := kept(t, a, id)
		if _, err := a.LogSent(ctx, app.Writing{Contact: sari, Interview: id, Kind: c.kind, Channel: outreach.Email}, "", "Hello"); err != nil {
			t.Fatalf("%s on %s: %v", c.kind, c.stage, err)
		}
		if i := kept(t, a, id); i.Stage != c.want || i.HeldAt != was.HeldAt {
			t.Errorf("%s on %s: %s, held at %q", c.kind, c.stage, i.Stage, i.HeldAt)
		}
	}
}

func TestAConversationCannotBeHeldInDaysToCome(t *testing.T) {
	a, _ := open(t, "en")
	_, err := a.SaveForm(ctx, app.Link{Kind: thing.KindInterview}, map[string]string{"contacts": "Sari", "stage": "held", "date": "2026-11-24"})
	if e, ok := err.(*app.FormError); !ok || e.Fields["date"] == "" {
		t.Errorf("%v", err)
	}
	if n := len(titles(t, a, thing.KindContact)); n != 0 {
		t.Errorf("%d contacts were made", n)
	}
}

func TestAFormWritesOnlyWhatThePersonChanged(t *testing.T) {
	a, _ := open(t, "en")
	link := app.Link{Kind: thing.KindContact}
	link.ID = save(t, a, thing.KindContact, map[string]string{"name": "Sari", "title": "Analyst", "company": "Bank A", "email": "s@a.example"})
	shown, err := a.FormOf(ctx, link)
	if err != nil {
		t.Fatal(err)
	}
	// meanwhile others moved her to a new job
	if _, err := a.SaveForm(ctx, link, map[string]string{"title": "Head of Risk", "company": "Bank B"}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.SaveForm(ctx, link, say.Changed(shown, map[string]string{"name": "Sari", "title": "Analyst", "company": "Bank A", "email": "s@a.example", "about": "likes tea"})); err != nil {
		t.Fatal(err)
	}
	d := show(t, a, thing.KindContact, link.ID)
	if d.Sub != "Head of Risk · Bank B" || !slices.Contains(d.Facts, app.Fact{Label: "About", Value: "likes tea"}) {
		t.Errorf("%q %+v", d.Sub, d.Facts)
	}
}

func TestAnEditedQuestionKeepsItsAnswers(t *testing.T) {
	a, _ := open(t, "en")
	id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "questions": "What wears people out?\nWho decides?\nWhat next?"})
	file(t, a, "long hours", app.Where{Interview: id, Question: plan(t, a, id)[1].ID})
	was := plan(t, a, id)[1].ID
	link := app.Link{Kind: thing.KindInterview, ID: id}
	for _, questions := range []string{
		"What wears people out?\nWho decides, really?\nWhat next?",             // reworded
		"Anything new?\nWhat wears people out?\nWho decides then?\nWhat next?", // with one before it
		"Who decides then?", // the others dropped
		"",                  // all dropped: what has a line under it stays
	} {
		if _, err := a.SaveForm(ctx, link, map[string]string{"questions": questions}); err != nil {
			t.Fatal(err)
		}
		card, err := a.TalkOn(ctx, id, was)
		if err != nil || len(card.Lines) != 1 || card.Lines[0].Title != "long hours" {
			t.Fatalf("after %q: %+v %v", questions, card, err)
		}
	}
}

func TestAPlanThatChangesNothingIsNoChange(t *testing.T) {
	a, _ := open(t, "en")
	id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "questions": "Who decides?"})
	items := plan(t, a, id)[:1]
	if _, err := a.MarkQuestion(ctx, items[0].ID); err != nil {
		t.Fatal(err)
	}
	before, _, _ := a.Undoable(ctx)
	items[0].Planned = false // it was answered, so it stays where it stands
	if err := a.SavePlan(ctx, id, items); err != nil {
		t.Fatal(err)
	}
	if after, _, _ := a.Undoable(ctx); after != before {
		t.Errorf("undo would turn %q, was %q", after, before)
	}
}

// todays are the rows of Today by rule and title.
func todays(t *testing.T, a *app.App, at time.Time) []string {
	t.Helper()
	rows, err := a.TodayList(ctx, at)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range rows {
		out = append(out, string(row.Item.Rule)+" "+row.Title)
	}
	return out
}

func TestAnInterviewAgreedOnWithoutATimeAsksForOne(t *testing.T) {
	a, c := open(t, "en")
	id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Tono", "stage": "asked"})
	if err := a.Answer(ctx, id, talk.Reply{To: data.StageScheduled}); err != nil {
		t.Fatal(err)
	}
	c.forward(40 * 24 * time.Hour)
	rows, err := a.TodayList(ctx, a.Now())
	if err != nil || len(rows) != 1 || rows[0].Item.Rule != "untimed" || rows[0].Title != "Tono" || rows[0].Why == "" {
		t.Fatalf("%+v %v", rows, err)
	}
	if d := show(t, a, thing.KindInterview, id); d.Next != a.Words().T("interview.next.untimed") {
		t.Errorf("%q", d.Next)
	}
	if err := a.Done(ctx, rows[0].Item); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("it was done without a time: %v", err)
	}
	if err := a.Answer(ctx, id, talk.Reply{To: data.StageScheduled, Day: a.Today().AddDays(1), Clock: "14:30"}); err != nil {
		t.Fatal(err)
	}
	if got := todays(t, a, a.Now()); !slices.Equal(got, []string{"confirm Tono", "prepare Tono"}) {
		t.Errorf("%q", got)
	}
	if i := kept(t, a, id); i.ScheduledAt.In(a.Now().Location()).Format("15:04") != "14:30" {
		t.Errorf("%s", i.ScheduledAt)
	}
}

func TestThePageOfAConversationAsksForThanksAsTodayDoes(t *testing.T) {
	a, c := open(t, "en")
	if _, err := a.LogInterview(ctx, "", "Tono"); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Say thank you by tomorrow", "Not thanked yet; late is better than never"} {
		rows, err := a.TodayList(ctx, a.Now())
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(rows, func(r app.TodayRow) bool { return r.Item.Rule == "thanks" })
		if i < 0 || !strings.HasPrefix(rows[i].Why, want) {
			t.Fatalf("Today says %+v", rows)
		}
		if d := show(t, a, thing.KindInterview, rows[i].Item.ID); d.Next != rows[i].Why {
			t.Errorf("the page says %q, Today says %q", d.Next, rows[i].Why)
		}
		c.forward(30 * 24 * time.Hour)
	}
}

func TestAnInterviewMarkedAsAskedWithoutAMessageIsWaitedFor(t *testing.T) {
	a, c := open(t, "en")
	id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Tono"})
	if _, err := a.NextStage(ctx, id); err != nil {
		t.Fatal(err)
	}
	c.forward(14 * 24 * time.Hour)
	if got := todays(t, a, a.Now()); !slices.Equal(got, []string{"second Tono"}) {
		t.Errorf("%q", got)
	}
}

func TestAnotherDaysListIsPreparedForThatDay(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Tono", "stage": "scheduled", "date": "2026-12-20", "time": "10:00"})
	at := time.Date(2026, 12, 19, 9, 0, 0, 0, a.Now().Location())
	if got := todays(t, a, at); !slices.Equal(got, []string{"confirm Tono", "prepare Tono"}) {
		t.Errorf("%q", got)
	}
}

func TestAReplyIsKeptWithItsDayAndItsWords(t *testing.T) {
	a, c := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	m, _ := a.WritingTo(ctx, sari)
	id := send(t, a, m, "May I ask?")
	c.forward(72 * time.Hour)
	yesterday := a.Today().AddDays(-1)
	reply := talk.Reply{To: data.StageScheduled, Day: a.Today().AddDays(2), Clock: "14:30", On: yesterday, Said: "gladly, but half an hour only\n> send her my questions ^+1d"}
	if err := a.Answer(ctx, id, reply); err != nil {
		t.Fatal(err)
	}
	d := show(t, a, thing.KindInterview, id)
	var lines []string
	for _, r := range d.Rows {
		lines = append(lines, join(r.Heading, r.Title))
	}
	if said := strings.Join(lines, "|"); !strings.Contains(said, "gladly, but half an hour only") || !strings.Contains(said, "send her my questions") {
		t.Errorf("%s", said)
	}
	if rows := titles(t, a, thing.KindPromise); len(rows) != 1 {
		t.Errorf("a mark in a reply is a mark: %v", rows)
	}
	if _, err := a.Undo(ctx); err != nil || len(titles(t, a, thing.KindPromise)) != 0 || show(t, a, thing.KindInterview, id).Chips[0] != "Asked" {
		t.Errorf("a reply is one change: %v", err)
	}
	reply.On = a.Today().AddDays(1)
	if err := a.Answer(ctx, id, reply); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("a reply from tomorrow: %v", err)
	}
	reply.On, reply.Said = data.Date{}, "fine\nlater ^2026-02-30"
	if err := a.Answer(ctx, id, reply); data.CodeOf(err) != data.CodeInvalid || !strings.Contains(a.Words().Error(err), "Line 2") {
		t.Errorf("%s", a.Words().Error(err))
	}
	if d := show(t, a, thing.KindInterview, id); d.Chips[0] != "Asked" {
		t.Errorf("half of a refused reply was kept: %v", d.Chips)
	}
}
