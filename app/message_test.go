package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/app/outreach"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestAskingMakesTheInterviewAndASecondMessageFollowsOnce(t *testing.T) {
	a, c := open(t, "id")
	save(t, a, thing.KindContact, map[string]string{"name": "Rina", "company": "Titian Pay"})
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "company": "Titian Pay", "met": "seminar alumni", "email": "sari@example.com"})
	m, err := a.WritingTo(ctx, sari)
	if err != nil || m.Kind != outreach.Ask || m.Interview != "" {
		t.Fatalf("%+v %v", m, err)
	}
	text, err := a.Write(ctx, m, nil)
	if err != nil || text.To != "sari@example.com" || !strings.Contains(text.Body, "seminar alumni") || len(text.Missing) == 0 {
		t.Fatalf("%+v %v", text, err)
	}
	id, err := a.LogSent(ctx, m, text.Subject, text.Body)
	if err != nil {
		t.Fatal(err)
	}
	if d := show(t, a, thing.KindInterview, id); d.Chips[0] != "Dihubungi" || d.Title != "Sari Wijaya" {
		t.Errorf("%+v", d)
	}
	if again, err := a.WritingTo(ctx, sari); err != nil || again.Kind != outreach.Second || again.Interview != id {
		t.Fatalf("%+v %v", again, err)
	}
	rules := func() string {
		rows, err := a.TodayList(ctx, a.Now())
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, r := range rows {
			all = append(all, string(r.Item.Rule))
		}
		return strings.Join(all, " ")
	}
	for _, step := range []struct {
		days int
		want string
	}{{2, ""}, {1, "route"}, {6, "route second"}} { // Monday, Wednesday, Thursday, Wednesday
		c.forward(time.Duration(step.days) * 24 * time.Hour)
		if got := rules(); got != step.want {
			t.Errorf("%s: %q, not %q", a.Today(), got, step.want)
		}
	}
	second, _ := a.WritingTo(ctx, sari)
	if _, err := a.LogSent(ctx, second, "", "sekali lagi"); err != nil {
		t.Fatal(err)
	}
	if got := rules(); got != "" {
		t.Errorf("after the second message: %q", got)
	}
	if err := a.Answer(ctx, id, talk.Reply{To: data.StageDeclined}); err != nil {
		t.Fatal(err)
	}
	if d := show(t, a, thing.KindInterview, id); d.Chips[0] != "Ditolak" {
		t.Errorf("%+v", d)
	}
}

func TestThanksAreFilledFromTheLessonWithoutItsMarks(t *testing.T) {
	a, _ := open(t, "id")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
	i, err := a.LogInterview(ctx, sari, "")
	if err != nil {
		t.Fatal(err)
	}
	file(t, a, "! kata @Rina ruang tumbuh lebih besar #fintech ##gaji", app.Where{Interview: i})
	m, err := a.WritingTo(ctx, sari)
	if err != nil || m.Kind != outreach.Thanks {
		t.Fatalf("%+v %v", m, err)
	}
	text, err := a.Write(ctx, m, nil)
	if err != nil || !strings.Contains(text.Body, "kata Rina ruang tumbuh lebih besar") || strings.Contains(text.Body, "#") {
		t.Fatalf("%s %v", text.Body, err)
	}
	if _, err := a.LogSent(ctx, m, text.Subject, text.Body); err != nil {
		t.Fatal(err)
	}
	if d := show(t, a, thing.KindInterview, i); d.Chips[0] != "Sudah berterima kasih" {
		t.Errorf("%+v", d)
	}
}

func TestTheCheckerSpeaksAgainstAskingForAJob(t *testing.T) {
	a, _ := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya"})
	m, err := a.WritingTo(ctx, sari)
	if err != nil {
		t.Fatal(err)
	}
	found, err := a.CheckMessage(ctx, m, "A question", "Dear Sari, do you have a vacancy for me?", nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if f.Rule == "job_request" {
			return
		}
	}
	t.Fatalf("%+v", found)
}

func TestTodayRemembersReportsIntroducersAndQuietContacts(t *testing.T) {
	a, c := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Budi"})
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari", "introducer": "Budi", "keep": "warm"})
	i := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "stage": "thanked", "date": "2026-11-20", "time": "10:00"})
	save(t, a, thing.KindLesson, map[string]string{"text": "Ask early", "contact": "Sari", "applied_on": "2026-11-22"})
	list := func() string {
		rows, err := a.TodayList(ctx, a.Now())
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, r := range rows {
			all = append(all, string(r.Item.Rule)+": "+r.Title+" / "+r.Why)
		}
		return strings.Join(all, "\n")
	}
	if err := a.FinishDebrief(ctx, i); err != nil {
		t.Fatal(err)
	}
	want := "report: Ask early / You applied it: tell Sari\ntell: Sari / Tell Budi, who opened the door"
	if got := list(); got != want {
		t.Errorf("%s", got)
	}
	rows, _ := a.TodayList(ctx, a.Now())
	for _, r := range rows {
		if err := a.Done(ctx, r.Item); err != nil {
			t.Fatal(err)
		}
	}
	if got := list(); got != "" {
		t.Errorf("all done, and still:\n%s", got)
	}
	c.forward(90 * 24 * time.Hour) // from today: that is when the contact was added
	if got := list(); !strings.HasPrefix(got, "keep: Sari / Time to be in touch again") {
		t.Errorf("after ninety days: %q", got)
	}
	if _, err := a.LogSent(ctx, app.Writing{Contact: sari, Interview: i, Kind: outreach.Report, Channel: outreach.Email}, "", "kabar"); err != nil {
		t.Fatal(err)
	}
	if got := list(); strings.Contains(got, "keep:") {
		t.Errorf("a message counts as contact: %q", got)
	}
}

func TestWhatATemplateLacksIsGivenOnceAndWhatIsSaidOfOneselfIsKept(t *testing.T) {
	a, _ := open(t, "en")
	m, err := a.WritingTo(ctx, save(t, a, thing.KindContact, map[string]string{"name": "Sari", "met": "the fair"}))
	if err != nil {
		t.Fatal(err)
	}
	m.Channel, m.Purpose = outreach.Email, data.PurposeOwnIndustry
	bare, err := a.Write(ctx, m, nil)
	if err != nil || !strings.Contains(bare.Body, "{me}") {
		t.Fatalf("%+v %v", bare, err)
	}
	given := map[string]string{}
	for _, gap := range bare.Missing {
		given[gap.Field] = "my " + gap.Field
	}
	given["me"], given["my_role"] = "Ratna", "an analyst"
	full, err := a.Write(ctx, m, given)
	if err != nil || len(full.Missing) > 0 || strings.Count(full.Body, "Ratna") != 2 {
		t.Fatalf("%+v %v", full, err)
	}
	if err := a.KeepMine(ctx, m.Lang, given); err != nil {
		t.Fatal(err)
	}
	if again, _ := a.Write(ctx, m, nil); !strings.Contains(again.Body, "I'm Ratna, an analyst.") {
		t.Error(again.Body)
	}
	if indonesian, _ := a.Write(ctx, m.In("id"), nil); strings.Contains(indonesian.Body, "an analyst") {
		t.Errorf("an English role in an Indonesian message: %s", indonesian.Body)
	}
}

func TestAMessageSaysThroughWhomAndWhatInASentenceThatReadsWell(t *testing.T) {
	a, _ := open(t, "id")
	save(t, a, thing.KindContact, map[string]string{"name": "Rizal Kartadinata"})
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "company": "Titian Pay", "introducer": "Rizal Kartadinata", "email": "sari@example.com"})
	talk := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari Wijaya", "stage": "idea", "about": "Cara sengketa QRIS diselesaikan."})
	m, err := a.WritingTo(ctx, sari)
	if err != nil {
		t.Fatal(err)
	}
	m.Interview, m.Channel, m.Form = talk, outreach.Email, outreach.Ibu
	text := write(t, a, m)
	for _, part := range []string{"Yth. Ibu Sari,", "nama Ibu dari Rizal Kartadinata.", ": cara sengketa QRIS diselesaikan."} {
		if !strings.Contains(text.Body, part) {
			t.Errorf("lacks %q: %s", part, text.Body)
		}
	}
	m.Channel = outreach.LinkedInMessage
	if text := write(t, a, m); !strings.HasPrefix(text.Body, "Halo, Bu Sari, ") {
		t.Error(text.Body)
	}
}

func TestAMessageThatWasSentStandsOnThePageOfItsInterview(t *testing.T) {
	a, _ := open(t, "en")
	if err := demo.Fill(ctx, a); err != nil {
		t.Fatal(err)
	}
	page, err := a.List(ctx, thing.KindInterview, app.ListQuery{Filter: "Ketut"})
	if err != nil || len(page.Rows) != 1 {
		t.Fatalf("%v %+v", err, page)
	}
	d, err := a.Show(ctx, page.Rows[0].Link())
	if err != nil {
		t.Fatal(err)
	}
	n := slices.IndexFunc(d.Rows, func(r app.Row) bool { return r.Heading == "Messages sent" })
	if n < 0 || d.Rows[n].Kind != thing.KindOutreach || d.Rows[n].Title == "" || d.Rows[n].Sub == "" {
		t.Errorf("%+v", d.Rows)
	}
}
