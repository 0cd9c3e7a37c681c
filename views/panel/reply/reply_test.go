package reply

import (
	"context"
	"testing"

	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel/paneltest"
)

var today = data.Date{Y: 2026, M: 11, D: 25}

func TestOnlyAnswersWithMoreToSayAreAskedAbout(t *testing.T) {
	for stage, want := range map[data.Stage]bool{
		data.StageReplied: true, data.StageScheduled: true, data.StageDeclined: true, data.StagePostponed: true,
		data.StageNoAnswer: false, data.StageClosed: false, data.StageHeld: false,
	} {
		if Asks(stage) != want {
			t.Errorf("%s: %v", stage, !want)
		}
	}
}

func TestAScheduledInterviewHasATimeOrAsksForOne(t *testing.T) {
	for _, c := range []struct {
		to     data.Stage
		values map[string]string
		wrong  []string
	}{
		{data.StageScheduled, map[string]string{}, []string{"day", "clock"}},
		{data.StageScheduled, map[string]string{"day": "2026-12-01"}, []string{"clock"}},
		{data.StageScheduled, map[string]string{"clock": "10:00"}, []string{"day"}},
		{data.StageScheduled, map[string]string{"day": "soon", "clock": "noon"}, []string{"day", "clock"}},
		{data.StageScheduled, map[string]string{"day": "2026-12-01", "clock": "10:00"}, nil},
		{data.StagePostponed, map[string]string{}, []string{"day"}},
		{data.StagePostponed, map[string]string{"day": "2026-12-01"}, nil},
		{data.StageReplied, map[string]string{"on": "yesterday"}, []string{"on"}},
		{data.StageReplied, map[string]string{"on": "2026-11-24", "said": "gladly"}, nil},
		{data.StageDeclined, map[string]string{}, nil},
	} {
		r, wrong := read(c.to, c.values)
		if len(wrong) != len(c.wrong) || r.To != c.to {
			t.Errorf("%s %v: wrong is %v", c.to, c.values, wrong)
		}
		for _, key := range c.wrong {
			if wrong[key] == "" {
				t.Errorf("%s %v: nothing is said of %s", c.to, c.values, key)
			}
		}
	}
}

func TestEveryAnswerAsksWhenItCameAndWhatItSaid(t *testing.T) {
	for _, code := range []string{"id", "en"} {
		for _, to := range []data.Stage{data.StageReplied, data.StageScheduled, data.StageDeclined, data.StagePostponed} {
			has := map[string]string{}
			for _, f := range fields(say.WordsOf(code), to, today) {
				has[f.Key] = f.Label
			}
			if has["on"] == "" || has["said"] == "" || (has["clock"] != "") != (to == data.StageScheduled) {
				t.Errorf("%s: %v", to, has)
			}
		}
	}
}

func TestWhatTheReplySaidIsKeptWithItsDay(t *testing.T) {
	h, ctx, done := paneltest.New(t), context.Background(), false
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "asked")
	Open(h, link, data.StageScheduled, func() { done = true })
	p := h.Front().(*Panel)
	p.save(h, link, data.StageScheduled, map[string]string{"day": "2026-12-01"}, func() { done = true })
	if done || h.Leaves != 0 {
		t.Fatal("an interview was scheduled without a time")
	}
	p.save(h, link, data.StageScheduled, map[string]string{"day": "2026-12-01", "clock": "10:00", "on": "2026-11-25", "said": "! they hire in March"}, func() { done = true })
	h.MustNotFail()
	d, err := h.App().Show(ctx, link)
	if err != nil || !done || h.Leaves != 1 {
		t.Fatal(err, done, h.Leaves)
	}
	if len(d.Rows) == 0 || d.Rows[0].Title == "" {
		t.Errorf("%+v", d)
	}
	lessons, err := h.App().List(ctx, thing.KindLesson, thing.Query{})
	if err != nil || len(lessons.Rows) != 1 || lessons.Rows[0].Title != "they hire in March" {
		t.Errorf("%v %+v", err, lessons.Rows)
	}
}

func TestARefusedAnswerStaysToBeCorrected(t *testing.T) {
	h := paneltest.New(t)
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "asked")
	Open(h, link, data.StageReplied, func() { t.Error("done") })
	h.Front().(*Panel).save(h, link, data.StageReplied, map[string]string{"on": "2027-01-01"}, func() { t.Error("done") })
	if len(h.Failed) != 1 || h.Leaves != 0 {
		t.Errorf("refused %v, left %d times", h.Failed, h.Leaves)
	}
}
