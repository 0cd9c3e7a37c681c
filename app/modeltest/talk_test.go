package modeltest

import (
	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/talk"
	"wawasan/data"
)

// road are the columns of an interview that its stages move.
var road = []string{"stage", "asked_at", "scheduled_at", "held_at", "thanked_at", "postponed_until", "at"}

// moving is an act on one interview alone, in some columns.
func moving(id string, err error, columns ...string) effect {
	return effect{err: err, may: []rule{func(c change) bool { return c.id == id && within("interviews", columns...)(c) }}}
}

func logTalk(w *world, t *rapid.T) effect {
	contact, name := w.perhaps(t, "contacts"), ""
	if contact == "" {
		name = w.name("Rina")
	}
	id, err := w.anyApp(t).LogInterview(ctx, data.ID(contact), name)
	e := moving(string(id), err, road...)
	if contact == "" {
		e.rows = append(e.rows, row{table: "contacts", cols: map[string]any{"name": name}})
	}
	e.may = append(e.may, made("interviews", "interview_contacts"))
	e.then = func(_, is state) string {
		if i := is.row("interviews", string(id)); plain(i["stage"]) != "held" || plain(i["held_at"]) == "" {
			return "it was not held"
		}
		return ""
	}
	return e
}

func nextStage(w *world, t *rapid.T) effect {
	id := w.pick(t, "interviews")
	next, err := w.anyApp(t).NextStage(ctx, data.ID(id))
	e := moving(id, err, road...)
	e.then = func(_, is state) string {
		if got := plain(is.row("interviews", id)["stage"]); got != string(next) {
			return "it is " + got + ", not " + string(next)
		}
		return ""
	}
	return e
}

func answer(w *world, t *rapid.T) effect {
	id := w.pick(t, "interviews")
	r := talk.Reply{To: rapid.SampledFrom(data.Stages).Draw(t, "answer")}
	if rapid.Bool().Draw(t, "with a day") {
		r.Day, r.Clock = data.DateOf(w.at).AddDays(rapid.IntRange(-3, 20).Draw(t, "in days")), "10:00"
	}
	var rows []row
	if rapid.Bool().Draw(t, "said something") {
		l := w.typedLine(t, "lesson")
		r.Said, rows = l.raw, w.filing(l, app.Where{Interview: data.ID(id)})
	}
	err := w.anyApp(t).Answer(ctx, data.ID(id), r)
	e := moving(id, err, road...)
	e.rows, e.may = rows, append(e.may, within("outreaches", "outcome", "outcome_at"))
	return e
}

func savePlan(w *world, t *rapid.T) effect {
	id := w.pick(t, "interviews")
	a := w.anyApp(t)
	items, err := a.Plan(ctx, data.ID(id))
	if err != nil {
		t.Fatal(err)
	}
	wanted := map[string]bool{}
	for n := range items {
		items[n].Planned = rapid.IntRange(0, 3).Draw(t, "planned") == 0
	}
	items = append(items, app.PlanItem{Text: w.word() + "?", Planned: true})
	for _, item := range items {
		if item.Planned {
			wanted[item.Text] = true
		}
	}
	err = a.SavePlan(ctx, data.ID(id), items)
	return effect{err: err, may: []rule{about("planned_questions", "interview_id", id)}, then: func(_, is state) string {
		for _, q := range is.having("planned_questions", "interview_id", id) {
			delete(wanted, plain(is.row("planned_questions", q)["text"]))
		}
		for text := range wanted {
			return "not planned: " + text
		}
		return ""
	}}
}

func markQuestion(w *world, t *rapid.T) effect {
	id := w.pick(t, "planned_questions")
	had := w.is.row("planned_questions", id)
	_, err := w.anyApp(t).MarkQuestion(ctx, data.ID(id))
	asked, answered := plain(had["asked"]) != "", plain(had["answered"]) != ""
	next := map[string]any{"asked": true, "answered": !answered && !asked}
	if asked && !answered {
		next["asked"] = false
	}
	return effect{err: err, rows: []row{{table: "planned_questions", id: id, cols: next}}}
}

func debriefLine(w *world, t *rapid.T) effect {
	id := w.pick(t, "interviews")
	step := rapid.SampledFrom(talk.Steps).Draw(t, "step")
	a := w.anyApp(t)
	switch step {
	case talk.StepThanks:
		text := w.word()
		err := a.DebriefLine(ctx, data.ID(id), step, text)
		return effect{err: err, rows: []row{w.met(id, map[string]any{"thank_for": text})}}
	case talk.StepInterest:
		why := w.word()
		err := a.DebriefLine(ctx, data.ID(id), step, "4 2 "+why)
		return effect{err: err, rows: []row{w.met(id, map[string]any{"interest_now": 4, "interest_before": 2, "interest_why": why})}}
	}
	kind := map[talk.Step]string{talk.StepLearned: "lesson", talk.StepSurprised: "lesson", talk.StepNames: "person", talk.StepPromises: "mine"}[step]
	l := w.typedLine(t, kind)
	rows := w.filing(l, app.Where{Interview: data.ID(id)})
	if step == talk.StepSurprised {
		for _, r := range rows {
			if r.table == "lessons" {
				r.cols["kind"] = "misconception"
			}
		}
	}
	err := a.DebriefLine(ctx, data.ID(id), step, l.raw)
	return effect{err: err, rows: append(rows, w.met(id, map[string]any{}))}
}

// met is an interview after a line of its debrief: held from now on, if it was
// not, and else as it was but for what the line says.
func (w *world) met(id string, cols map[string]any) row {
	if plain(w.is.row("interviews", id)["held_at"]) == "" {
		cols["stage"], cols["held_at"], cols["postponed_until"] = "held", anything{}, ""
	}
	return row{table: "interviews", id: id, cols: cols}
}

func finishDebrief(w *world, t *rapid.T) effect {
	id := w.pick(t, "interviews")
	err := w.anyApp(t).FinishDebrief(ctx, data.ID(id))
	return moving(id, err, append([]string{"debriefed_at"}, road...)...)
}

func sent(w *world, t *rapid.T) effect {
	contact := w.pick(t, "contacts")
	a := w.anyApp(t)
	m, err := a.WritingTo(ctx, data.ID(contact))
	if err != nil {
		t.Fatal(err)
	}
	m.Kind, m.Channel, m.Lang = rapid.SampledFrom(outreach.Kinds).Draw(t, "kind"), outreach.Email, "id"
	if m.Kind == outreach.Report {
		m.Lesson = data.ID(w.perhaps(t, "lessons"))
	}
	text := w.word()
	if _, err := a.Write(ctx, m, nil); err != nil {
		t.Fatal(err)
	}
	_, err = a.LogSent(ctx, m, "Halo "+text, text)
	return effect{err: err, rows: []row{{table: "outreaches", cols: map[string]any{
		"contact_id": anything{}, "interview_id": anything{}, "kind": anything{}, "channel": string(m.Channel), "lang": "id", "subject": "Halo " + text, "text": text, "sent_at": anything{},
	}}}, may: []rule{made("interviews", "interview_contacts"), within("interviews", append([]string{"purpose", "about", "company_id", "industry_id"}, road...)...), within("lessons", "reported_on"), func(c change) bool { return c.table == "agenda_marks" }}}
}

func keepMine(w *world, t *rapid.T) effect {
	err := w.anyApp(t).KeepMine(ctx, "id", map[string]string{"me": w.word(), "my_role": w.word()})
	return effect{err: err, may: []rule{made("settings")}}
}
