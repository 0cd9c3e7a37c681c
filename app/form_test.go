package app_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestAJobChangeKeepsTheOldPositionAsHistory(t *testing.T) {
	a, c := open(t, "en")
	id := save(t, a, thing.KindContact, map[string]string{"name": "Sari", "company": "Bank Nusantara", "title": "Analyst", "email": "sari@example.com"})
	c.forward(time.Hour)
	link := app.Link{Kind: thing.KindContact, ID: id}
	if _, err := a.SaveForm(ctx, link, map[string]string{"company": "Fintech Satu", "title": "Manager"}); err != nil {
		t.Fatal(err)
	}
	d := show(t, a, thing.KindContact, id)
	if d.Sub != "Manager · Fintech Satu" || !slices.Contains(d.Facts, app.Fact{Label: "Before", Value: "Analyst · Bank Nusantara"}) {
		t.Errorf("%q %+v", d.Sub, d.Facts)
	}
	if !slices.Contains(d.Facts, app.Fact{Label: "E-mail", Value: "sari@example.com", Opens: "mailto:sari@example.com"}) {
		t.Errorf("a form that names two fields leaves the others: %+v", d.Facts)
	}
	if _, err := a.SaveForm(ctx, link, map[string]string{"title": "Senior Manager"}); err != nil {
		t.Fatal(err)
	}
	if d := show(t, a, thing.KindContact, id); d.Sub != "Senior Manager · Fintech Satu" || strings.Contains(factOf(d, "Before"), "Fintech") {
		t.Errorf("a title put right is no history: %q %+v", d.Sub, d.Facts)
	}
}

func factOf(d app.Detail, label string) string {
	for _, f := range d.Facts {
		if f.Label == label {
			return f.Value
		}
	}
	return ""
}

func TestAFormRefusesWithASentenceAtTheField(t *testing.T) {
	a, _ := open(t, "id")
	for _, c := range []struct {
		kind  app.Kind
		given map[string]string
		field string
	}{
		{thing.KindContact, map[string]string{"name": "  "}, "name"},
		{thing.KindContact, map[string]string{"name": "A", "level": "boss"}, "level"},
		{thing.KindContact, map[string]string{"name": "A", "zone": "Bulan"}, "zone"},
		{thing.KindContact, map[string]string{"name": "A", "keep_days": "sering"}, "keep_days"},
		{thing.KindInterview, map[string]string{"contacts": "A", "date": "besok kali"}, "date"},
		{thing.KindInterview, map[string]string{"contacts": "A", "time": "25:00"}, "time"},
		{thing.KindInterview, map[string]string{"contacts": "A", "minutes": "lama"}, "minutes"},
		{thing.KindPromise, map[string]string{"text": "x", "due": "2026-02-30"}, "due"},
	} {
		_, err := a.SaveForm(ctx, app.Link{Kind: c.kind}, c.given)
		var refused *app.FormError
		if !errors.As(err, &refused) || refused.Fields[c.field] == "" || strings.Contains(refused.Fields[c.field], "⟦") {
			t.Errorf("%s %v: %v", c.kind, c.given, err)
		}
	}
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact}, map[string]string{"name": "A", "nam": "B"}); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("an unknown field: %v", err)
	}
	save(t, a, thing.KindIndustry, map[string]string{"name": "Fintech"})
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindIndustry}, map[string]string{"name": "FINTECH"}); data.CodeOf(err) != data.CodeConflict {
		t.Errorf("a second Fintech: %v", err)
	}
	if n := len(titles(t, a, thing.KindContact)); n != 0 {
		t.Errorf("%d contacts were made", n)
	}
}

// formsOfAllKinds fills every field of every form.
var formsOfAllKinds = map[app.Kind]map[string]string{
	thing.KindContact:     {"name": "Dian", "title": "Manajer", "company": "Gudang", "industry": "Logistik", "function": "Operasi", "level": "same", "met": "acara", "keep": "own", "keep_days": "30", "zone": "Asia/Makassar", "introducer": "Sari Wijaya, PMP®", "email": "b@example.com", "phone": "0812", "link": "https://x.example/in/b", "about": "baris satu\nbaris dua", "may_mention": "true", "mentor": "asked", "mentor_terms": "dua bulan sekali", "interested": "true"},
	thing.KindCompany:     {"name": "Bank", "industry": "Perbankan", "own": "true", "aliases": "Bank N; BN", "about": "besar"},
	thing.KindIndustry:    {"name": "Surya", "aliases": "lain; lagi", "own": "", "decision": "curious", "about": "hijau", "decision_why": "masih baru", "would_change": "upah"},
	thing.KindCriterion:   {"name": "Jarak", "weight": "4", "red_line": "2"},
	thing.KindFunction:    {"name": "Arsip", "company": "Gudang"},
	thing.KindChallenge:   {"text": "Biaya tinggi", "industry": "Energi"},
	thing.KindSkill:       {"name": "SQL", "industry": "Energi", "state": "learning", "how": "kursus"},
	thing.KindCompanyLink: {"from": "Gudang", "to": "Toko", "kind": "rival", "about": "harga"},
	thing.KindSearch:      {"name": "Orang bank", "query": "perusahaan:bank", "list": "contact"},
	thing.KindInterview:   {"contacts": "Sari Wijaya, PMP®; Budi", "purpose": "mentor", "stage": "postponed", "postponed_until": "2026-12-20", "date": "2026-12-01", "time": "14:30", "about": "arah", "intro": "Saya Ratna.", "questions": "Satu?\nDua?", "industry": "Energi", "company": "Gudang", "minutes": "30", "medium": "video", "place": "Zoom"},
	thing.KindLesson:      {"text": "Pelan", "kind": "advice", "contact": "Budi", "industry": "Energi", "company": "Gudang", "applied_on": "2026-11-20", "applied_result": "baik", "reported_on": "2026-11-21", "off_record": "true"},
	thing.KindGap:         {"text": "Apa?", "state": "partly", "contact": "Budi", "industry": "Energi", "company": "", "why": "penting"},
	thing.KindPromise:     {"text": "Kirim", "direction": "theirs", "contact": "Budi", "due": "2026-12-02", "done": "true"},
	thing.KindFocusArea:   {"text": "Iklim", "contact": "Budi", "industry": "Energi"},
	thing.KindFinding:     {"text": "Berdiri 2015", "source": "laporan tahunan", "found_on": "2026-11-20", "company": "Gudang", "contact": "Budi"},
	thing.KindQuestion:    {"text": "Apa?", "must": "true", "starred": "", "hidden": "true", "purpose": "mentor", "phase": "field"},
	thing.KindHoliday:     {"name": "Libur kantor", "day": "2026-12-02", "working": ""},
	thing.KindTemplate:    {"name": "Singkat", "kind": "second", "purpose": "mentor", "channel": "email", "subject": "Halo", "body": "{sapaan}"},
	thing.KindNote:        {"raw": "! catatan @Budi"},
}

func TestEveryFormBringsBackWhatItSaved(t *testing.T) {
	a, _ := open(t, "id")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya, PMP®"})
	for kind, given := range formsOfAllKinds {
		id := save(t, a, kind, given)
		fields, err := a.FormOf(ctx, app.Link{Kind: kind, ID: id})
		if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		for _, f := range fields {
			if f.Value != given[f.Key] {
				t.Errorf("%s.%s: saved %q, came back %q", kind, f.Key, given[f.Key], f.Value)
			}
		}
		if len(fields) != len(given) {
			t.Errorf("%s: %d fields, %d given", kind, len(fields), len(given))
		}
	}
}

func TestSavingAFormUnchangedIsNoChange(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	a, c := open(t, "id")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya, PMP®"})
	published := 0
	for kind, given := range formsOfAllKinds {
		id := save(t, a, kind, given)
		c.forward(time.Hour)
		before, _ := a.History(ctx, 0, 1)
		stop := a.Subscribe(func(data.Changed) { published++ })
		for _, again := range []map[string]string{nil, given} {
			if _, err := a.SaveForm(ctx, app.Link{Kind: kind, ID: id}, again); err != nil {
				t.Fatal(err)
			}
		}
		stop()
		if after, _ := a.History(ctx, 0, 1); after[0].Change.ID != before[0].Change.ID || published > 0 {
			t.Errorf("%s: an unchanged form is a change of %d rows, published %d times", kind, after[0].Change.Rows, published)
			published = 0
		}
	}
}

func TestAnInterviewWalksItsRoad(t *testing.T) {
	a, c := open(t, "id")
	id := save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi"})
	for _, want := range []data.Stage{data.StageAsked, data.StageReplied, data.StageScheduled, data.StageHeld, data.StageThanked, data.StageClosed} {
		c.forward(time.Hour)
		if got, err := a.NextStage(ctx, id); err != nil || got != want {
			t.Fatalf("%s, not %s: %v", got, want, err)
		}
	}
	if _, err := a.NextStage(ctx, id); data.CodeOf(err) != data.CodeInvalid {
		t.Error(err)
	}
}

func TestLoggingTakesTheInterviewPlannedForToday(t *testing.T) {
	a, _ := open(t, "id")
	budi := save(t, a, thing.KindContact, map[string]string{"name": "Budi"})
	planned := save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi", "stage": "scheduled", "date": "2026-11-23", "time": "15:00"})
	id, err := a.LogInterview(ctx, budi, "")
	if err != nil || id != planned {
		t.Fatalf("%s %v", id, err)
	}
	again, err := a.LogInterview(ctx, budi, "")
	if err != nil || again == planned {
		t.Fatalf("a second talk of the day is another: %v", err)
	}
	if _, err := a.LogInterview(ctx, "", "Orang Baru"); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindContact); !slices.Contains(got, "Orang Baru") {
		t.Error(got)
	}
}

func TestTodayListsThanksPromisesAndInterviewsToCome(t *testing.T) {
	a, c := open(t, "en")
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "stage": "held", "date": "2026-11-22", "time": "16:00"})
	save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi", "stage": "scheduled", "date": "2026-11-24", "time": "10:00"})
	file(t, a, "> send the summary ^2026-11-20", app.Where{})
	file(t, a, "< an introduction ^+3d", app.Where{})
	rows, err := a.TodayList(ctx, a.Now())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		got = append(got, strings.Join([]string{r.Heading, r.Title, r.Fact, r.Why}, "|"))
	}
	want := []string{
		"Overdue|send the summary|3 days ago|I promised · past due",
		"|Sari|yesterday|Write it up while it is fresh",
		"Today|Sari|today|Say thank you by today 16:00",
		"|Budi|tomorrow 10:00|You meet tomorrow: confirm the time",
		"|Budi|tomorrow 10:00|No questions yet: plan them",
		"Next seven days|an introduction|in 3 days|They promised",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n%s", strings.Join(got, "\n"))
	}
	c.forward(8 * time.Hour)
	if rows, _ = a.TodayList(ctx, a.Now()); rows[2].Item.Rule != "thanks" || rows[2].Title != "Sari" || !rows[2].Warn {
		t.Errorf("thanks are overdue after a day: %+v", rows[2])
	}
}

func TestADraftIsKeptUntilTheFormIsSaved(t *testing.T) {
	a, _ := open(t, "id")
	of := app.FormDraft(app.Link{Kind: thing.KindContact})
	for _, name := range []string{"B", "Bu", "Budi"} {
		a.KeepDraft(of, map[string]string{"name": name})
	}
	draft, err := a.Draft(ctx, of)
	if err != nil || draft["name"] != "Budi" {
		t.Fatalf("%v %v", draft, err)
	}
	rows, err := a.Unsaved(ctx)
	if err != nil || len(rows) != 1 || rows[0].Title != "Budi" {
		t.Fatalf("%+v %v", rows, err)
	}
	save(t, a, thing.KindContact, draft)
	if draft, err := a.Draft(ctx, of); err != nil || draft != nil {
		t.Fatalf("%v %v", draft, err)
	}
}

func TestInsightCountsMonthsInThePersonsZone(t *testing.T) {
	a, _ := open(t, "en")
	for _, at := range [][2]string{{"2026-11-01", "00:30"}, {"2026-10-31", "23:30"}, {"2025-12-01", "00:30"}, {"2025-11-30", "23:30"}} {
		save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "stage": "held", "date": at[0], "time": at[1]})
	}
	f := chartOf(t, a, "months")
	if len(f.Rows) != 12 || f.Rows[0][1] != "1" || f.Rows[10][1] != "1" || f.Rows[11][1] != "1 · so far" || !strings.HasPrefix(f.Sentence, "3 interviews in twelve months;") {
		t.Fatalf("%+v", f)
	}
}

func TestACompanyNamedLaterBringsTheTalkAndItsLessonsAlong(t *testing.T) {
	a, _ := open(t, "en")
	agus := save(t, a, thing.KindContact, map[string]string{"name": "Agus"})
	talk := save(t, a, thing.KindInterview, map[string]string{"contacts": "Agus", "stage": "held"})
	lesson := file(t, a, "! mangroves pay late", app.Where{Interview: talk})
	if _, err := a.SaveForm(ctx, of(thing.KindContact, agus), map[string]string{"company": "Hijau", "industry": "Forestry"}); err != nil {
		t.Fatal(err)
	}
	if got := lessonTitles(t, a, "industry:forestry company:hijau"); got != "mangroves pay late" {
		t.Errorf("%q", got)
	}
	if d := show(t, a, thing.KindInterview, talk); !strings.Contains(d.Sub+factOf(d, "Company"), "Hijau") {
		t.Errorf("%+v", d)
	}
	if _, err := a.SaveForm(ctx, of(thing.KindContact, agus), map[string]string{"company": "Biru"}); err != nil {
		t.Fatal(err)
	}
	if d := show(t, a, thing.KindLesson, lesson.ID); factOf(d, "Company") == "Biru" {
		t.Errorf("a later job takes the talks of the former along: %+v", d)
	}
}

func TestTheIndustryOfAContactNeedsACompany(t *testing.T) {
	a, _ := open(t, "en")
	_, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact}, map[string]string{"name": "Agus", "industry": "Forestry"})
	var refused *app.FormError
	if !errors.As(err, &refused) || refused.Fields["industry"] == "" {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindContact); len(got) != 0 {
		t.Errorf("half of a refused form was kept: %v", got)
	}
}

func TestNobodyIsTheirOwnIntroducer(t *testing.T) {
	a, _ := open(t, "en")
	agus := save(t, a, thing.KindContact, map[string]string{"name": "Agus"})
	_, err := a.SaveForm(ctx, of(thing.KindContact, agus), map[string]string{"introducer": "Agus", "about": "tall"})
	var refused *app.FormError
	if !errors.As(err, &refused) || refused.Fields["introducer"] == "" {
		t.Fatal(err)
	}
	if d := show(t, a, thing.KindContact, agus); factOf(d, "About") != "" {
		t.Errorf("half of a refused form was kept: %+v", d)
	}
}

func TestEveryFieldOfEveryFormIsNamedInBothLanguages(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		a, _ := open(t, lang)
		for _, kind := range thing.Kinds() {
			fields, err := a.FormOf(ctx, app.Link{Kind: kind})
			if err != nil {
				continue // it has no form
			}
			for _, f := range fields {
				said := f.Label + f.Help
				for _, c := range f.Choices {
					said += c.Label
				}
				if f.Label == "" || strings.Contains(said, "⟦") {
					t.Errorf("%s, %s.%s: %q", lang, kind, f.Key, said)
				}
			}
		}
	}
}
