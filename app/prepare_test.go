package app_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app"
	"wawasan/app/document"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

func plan(t interface {
	Helper()
	Fatal(...any)
}, a *app.App, id data.ID,
) []app.PlanItem {
	t.Helper()
	items, err := a.Plan(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	return items
}

func talkWith(t *testing.T, a *app.App, who, stage string) data.ID {
	t.Helper()
	day := "2026-11-24"
	if stage == "held" {
		day = "2026-11-22"
	}
	return save(t, a, thing.KindInterview, map[string]string{"contacts": who, "purpose": "other_industry", "stage": stage, "date": day, "time": "10:00", "industry": "Fintech"})
}

func TestAQuestionLeftOpenStandsInThePlanWithAnotherPerson(t *testing.T) {
	a, c := open(t, "en")
	first := talkWith(t, a, "Sari", "scheduled")
	items := []app.PlanItem{{Text: "Who bears the loss?", Planned: true}, {Text: "What wears people out?", Planned: true}}
	if err := a.SavePlan(ctx, first, items); err != nil {
		t.Fatal(err)
	}
	c.forward(25 * time.Hour)
	saved := plan(t, a, first)
	if _, err := a.MarkQuestion(ctx, saved[1].ID); err != nil {
		t.Fatal(err)
	}
	if err := a.FinishDebrief(ctx, first); err != nil {
		t.Fatal(err)
	}
	second := talkWith(t, a, "Budi", "scheduled")
	var carried []string
	for _, item := range plan(t, a, second) {
		if item.Why == "unanswered" {
			carried = append(carried, item.Text)
		}
	}
	if !slices.Equal(carried, []string{"Who bears the loss?"}) {
		t.Errorf("carried: %q", carried)
	}
	again := talkWith(t, a, "Sari", "scheduled")
	for _, item := range plan(t, a, again) {
		if item.Text == "What wears people out?" {
			t.Error("Sari answered this one")
		}
	}
}

func TestWhatAJobInterviewLeftOpenIsAskedInNoOtherTalk(t *testing.T) {
	a, c := open(t, "en")
	job := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "purpose": "job_interview", "stage": "scheduled", "date": "2026-11-24", "time": "10:00"})
	left := append(plan(t, a, job), app.PlanItem{Text: "When will you decide?", Planned: true})
	if err := a.SavePlan(ctx, job, left); err != nil {
		t.Fatal(err)
	}
	c.forward(25 * time.Hour)
	if err := a.FinishDebrief(ctx, job); err != nil {
		t.Fatal(err)
	}
	for _, item := range plan(t, a, talkWith(t, a, "Budi", "scheduled")) {
		if item.Why == "unanswered" || strings.Contains(item.Text, "role") && !strings.Contains(item.Text, "role like yours") || item.Text == "When will you decide?" {
			t.Errorf("%q is asked, %s", item.Text, item.Why)
		}
	}
	again := save(t, a, thing.KindInterview, map[string]string{"contacts": "Budi", "purpose": "job_interview", "stage": "scheduled", "date": "2026-11-26", "time": "10:00"})
	if !slices.ContainsFunc(plan(t, a, again), func(i app.PlanItem) bool { return i.Text == "When will you decide?" }) {
		t.Error("another job interview does not have it")
	}
}

func TestAPlanFollowsWhatThePersonDoes(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari", "function": "Compliance"})
	id := talkWith(t, a, "Sari", "scheduled")
	items := plan(t, a, id)
	n := slices.IndexFunc(items, func(i app.PlanItem) bool {
		return i.Text == "Which rules leave people in this field the least room to manoeuvre?"
	})
	if n < 0 || !items[n].Planned || items[n].Why != "fits" {
		t.Errorf("%+v", items)
	}
}

func TestTheWordingAskedIsKeptWhateverBecomesOfTheBank(t *testing.T) {
	a, _ := open(t, "id")
	own := save(t, a, thing.KindQuestion, map[string]string{"text": "Apa yang paling sering tertunda?", "purpose": "other_industry", "phase": "work", "starred": "true"})
	id := talkWith(t, a, "Sari", "scheduled")
	items := plan(t, a, id)
	n := slices.IndexFunc(items, func(i app.PlanItem) bool { return i.QuestionID == own })
	if n < 0 || items[n].Why != "starred" {
		t.Fatalf("a favourite is proposed: %+v", items)
	}
	if err := a.SavePlan(ctx, id, items); err != nil {
		t.Fatal(err)
	}
	if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindQuestion, ID: own}, map[string]string{"text": "Lain sama sekali?"}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindQuestion, ID: own}); err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(plan(t, a, id), func(i app.PlanItem) bool { return i.Planned && i.Text == "Apa yang paling sering tertunda?" }) {
		t.Error("the planned wording is gone")
	}
}

func TestAHiddenQuestionIsNotProposed(t *testing.T) {
	a, _ := open(t, "en")
	id := talkWith(t, a, "Sari", "scheduled")
	must := plan(t, a, id)[0].Text
	row := rowCalled(t, a, thing.KindQuestion, must)
	if _, err := a.SaveForm(ctx, row.Self(), map[string]string{"hidden": "true"}); err != nil {
		t.Fatal(err)
	}
	if slices.ContainsFunc(plan(t, a, id), func(i app.PlanItem) bool { return i.Text == must }) {
		t.Error("it is still there")
	}
}

func TestAQuestionReadsAcrossEverybodyWhoAnsweredIt(t *testing.T) {
	a, _ := open(t, "en")
	row := rowCalled(t, a, thing.KindQuestion, "wears people out")
	for _, who := range []string{"Sari", "Budi"} {
		id := talkWith(t, a, who, "held")
		if err := a.SavePlan(ctx, id, []app.PlanItem{{Text: row.Title, Planned: true}}); err != nil {
			t.Fatal(err)
		}
		file(t, a, "what "+who+" said", app.Where{Interview: id, Question: plan(t, a, id)[0].ID})
	}
	var lines []string
	for _, r := range showLink(t, a, row.Self()).Rows {
		lines = append(lines, r.Title+"/"+r.Sub)
	}
	slices.Sort(lines)
	if !slices.Equal(lines, []string{"what Budi said/Budi", "what Sari said/Sari"}) {
		t.Errorf("%q", lines)
	}
}

func TestNothingOffTheRecordIsInABriefAndAJobInterviewBringsWhatWasHeard(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari", "company": "Titian Pay", "met": "alumni seminar"})
	heard := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "stage": "held", "date": "2026-11-20", "time": "10:00"})
	file(t, a, "! they look for calm people", app.Where{Interview: heard})
	file(t, a, "~! the boss is leaving", app.Where{Interview: heard})
	file(t, a, "~> say nothing @Sari", app.Where{Interview: heard})
	save(t, a, thing.KindLesson, map[string]string{"text": "ask early", "applied_on": "2026-11-21", "applied_result": "two days saved"})
	save(t, a, thing.KindFinding, map[string]string{"text": "founded 2015", "company": "Titian Pay", "source": "annual report"})
	job := save(t, a, thing.KindInterview, map[string]string{"contacts": "Sari", "purpose": "job_interview", "stage": "scheduled", "date": "2026-11-24", "time": "10:00", "intro": "I am Ratna. I ask because."})
	if err := a.SavePlan(ctx, job, plan(t, a, job)); err != nil {
		t.Fatal(err)
	}
	doc, err := a.Brief(ctx, job)
	if err != nil {
		t.Fatal(err)
	}
	text := document.Markdown(doc)
	for _, want := range []string{"alumni seminar", "they look for calm people", "two days saved", "founded 2015", "annual report", "I am Ratna", "first 30, 60 and 90 days", "10:00"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing in\n%s", want, text)
		}
	}
	for _, secret := range []string{"boss is leaving", "say nothing"} {
		if strings.Contains(text, secret) {
			t.Errorf("%q is in the brief", secret)
		}
	}
}

// No question, line or answer is lost or doubled by any order of planning,
// reordering, answering, undoing, debriefing and redoing.
func TestNothingIsLostOrDoubledByAnyOrderOfPlanTalkAndDebrief(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute; with the race detector, minutes")
	}
	a, c := open(t, "en")
	rapid.Check(t, func(t *rapid.T) {
		c.forward(time.Minute)
		id, err := a.SaveForm(ctx, app.Link{Kind: thing.KindInterview}, map[string]string{"contacts": "Sari", "purpose": "mentor", "stage": "scheduled", "date": "2026-11-24", "time": "10:00"})
		if err != nil {
			t.Fatal(err)
		}
		m := prepareModel{a: a, id: id}
		t.Repeat(map[string]func(*rapid.T){
			"plan":    m.plan,
			"line":    m.line,
			"mark":    m.mark,
			"debrief": m.debrief,
			"undo":    func(t *rapid.T) { m.turn(t, false) },
			"redo":    func(t *rapid.T) { m.turn(t, true) },
			"":        m.check,
		})
	})
}

// prepareModel remembers what must be there after each step.
type prepareModel struct {
	a          *app.App
	id         data.ID
	past, next []prepareState
	now        prepareState
}

type prepareState struct {
	questions, lines []string // questions in order, with "+" for an answered one; lines with their question
	done             bool
}

func (s prepareState) same(o prepareState) bool {
	return slices.Equal(s.questions, o.questions) && slices.Equal(s.lines, o.lines) && s.done == o.done
}

func (m *prepareModel) read(t *rapid.T) prepareState {
	var s prepareState
	card := m.talk(t, "")
	for _, l := range card.Lines {
		s.lines = append(s.lines, ": "+l.Title)
	}
	for _, q := range card.Questions {
		text := q.Title
		if q.Fact == "answered" {
			text += "+"
		}
		s.questions = append(s.questions, text)
		if q.Sub == "" {
			continue // no line stands under it
		}
		for _, l := range m.talk(t, q.ID).Lines {
			s.lines = append(s.lines, q.Title+": "+l.Title)
		}
	}
	d, err := m.a.Debrief(ctx, m.id)
	if err != nil {
		t.Fatal(err)
	}
	s.done = len(d[talk.StepThanks]) > 0
	return s
}

func (m *prepareModel) talk(t *rapid.T, question data.ID) app.Talk {
	card, err := m.a.TalkOn(ctx, m.id, question)
	if err != nil {
		t.Fatal(err)
	}
	return card
}

func (m *prepareModel) ids(t *rapid.T) []data.ID {
	var ids []data.ID
	for _, q := range m.talk(t, "").Questions {
		ids = append(ids, q.ID)
	}
	return ids
}

// did notes that a change was made, which empties what could be redone.
func (m *prepareModel) did(t *rapid.T, before prepareState) {
	m.now = m.read(t)
	if !m.now.same(before) {
		m.past, m.next = append(m.past, before), nil
	}
}

func (m *prepareModel) plan(t *rapid.T) {
	before := m.now
	items := plan(t, m.a, m.id)
	if n := len(items); n > 12 {
		items = items[:12]
	}
	items = rapid.Permutation(items).Draw(t, "order")
	for n := range items {
		items[n].Planned = rapid.Bool().Draw(t, "in")
	}
	if err := m.a.SavePlan(ctx, m.id, items); err != nil {
		t.Fatal(err)
	}
	after := m.read(t)
	for _, q := range before.questions {
		if strings.HasSuffix(q, "+") && !slices.Contains(after.questions, q) {
			t.Fatalf("the answered %q is gone", q)
		}
	}
	for _, l := range before.lines {
		if !slices.Contains(after.lines, l) {
			t.Fatalf("the line %q is gone or elsewhere: %q", l, after.lines)
		}
	}
	m.now = after
	if !after.same(before) {
		m.past, m.next = append(m.past, before), nil
	}
}

func (m *prepareModel) line(t *rapid.T) {
	where := app.Where{Interview: m.id}
	if ids := m.ids(t); len(ids) > 0 {
		where.Question = rapid.SampledFrom(ids).Draw(t, "question")
	}
	before := m.now
	text := "line " + string(data.NewID())
	if _, err := m.a.Capture(ctx, text, where); err != nil {
		t.Fatal(err)
	}
	m.did(t, before)
	if len(m.now.lines) != len(before.lines)+1 {
		t.Fatalf("%d lines, were %d", len(m.now.lines), len(before.lines))
	}
}

func (m *prepareModel) mark(t *rapid.T) {
	ids := m.ids(t)
	if len(ids) == 0 {
		t.Skip("nothing is planned")
	}
	before := m.now
	if q, err := m.a.MarkQuestion(ctx, rapid.SampledFrom(ids).Draw(t, "question")); err != nil || !q.Answered && !q.Asked {
		if err != nil {
			t.Fatal(err)
		}
	}
	m.now = m.read(t)
	m.past, m.next = append(m.past, before), nil
}

func (m *prepareModel) debrief(t *rapid.T) {
	before := m.now
	if err := m.a.DebriefLine(ctx, m.id, talk.StepThanks, "thanks "+string(data.NewID())); err != nil {
		t.Fatal(err)
	}
	m.now = m.read(t)
	m.past, m.next = append(m.past, before), nil
}

func (m *prepareModel) turn(t *rapid.T, redo bool) {
	from, to, do := &m.past, &m.next, m.a.Undo
	if redo {
		from, to, do = &m.next, &m.past, m.a.Redo
	}
	n := len(*from)
	if n == 0 {
		t.Skip("nothing to turn")
	}
	if _, err := do(ctx); err != nil {
		t.Fatal(err)
	}
	*to = append(*to, m.now)
	m.now, *from = (*from)[n-1], (*from)[:n-1]
}

func (m *prepareModel) check(t *rapid.T) {
	if got := m.read(t); !got.same(m.now) {
		t.Fatalf("is   %+v\nmust %+v", got, m.now)
	}
}

func TestAGapIsClosedByALessonAndTheLessonLeadsBack(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindCompany, map[string]string{"name": "Titian Pay", "industry": "Fintech"})
	gap := file(t, a, "? who bears the loss #Fintech", app.Where{}).ID
	if err := a.CloseGapWith(ctx, gap, "", "the bank does"); err != nil {
		t.Fatal(err)
	}
	d := show(t, a, thing.KindGap, gap)
	if d.Chips[0] != "Answered" || len(d.Rows) == 0 || d.Rows[0].Title != "the bank does" {
		t.Errorf("%+v", d)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got := titles(t, a, thing.KindLesson); len(got) != 0 || show(t, a, thing.KindGap, gap).Chips[0] != "Open" {
		t.Errorf("undone: %v", got)
	}
}

func TestALessonConfirmsOrContradictsAnEarlierOne(t *testing.T) {
	a, _ := open(t, "en")
	first, second := file(t, a, "! pay grows slowly", app.Where{}).ID, file(t, a, "! pay doubles in two years", app.Where{}).ID
	for _, kind := range []string{"confirms", "contradicts"} {
		if err := a.LinkLesson(ctx, second, first, kind); err != nil {
			t.Fatal(err)
		}
	}
	d := show(t, a, thing.KindLesson, first)
	if len(d.Rows) != 1 || d.Rows[0].Heading != "Contradicted by" || d.Rows[0].Title != "pay doubles in two years" {
		t.Errorf("%+v", d.Rows)
	}
	if d := show(t, a, thing.KindLesson, second); len(d.Rows) != 1 || d.Rows[0].Heading != "Contradicts" {
		t.Errorf("%+v", d.Rows)
	}
	if err := a.LinkLesson(ctx, first, first, "confirms"); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("a lesson confirms itself: %v", err)
	}
}

func TestAContactShowsTheGapsTheyCouldFillAndAGapWhoMightKnow(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindCompany, map[string]string{"name": "Titian Pay", "industry": "Fintech"})
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari", "company": "Titian Pay"})
	gap := file(t, a, "? who bears the loss #Fintech", app.Where{}).ID
	if d := show(t, a, thing.KindContact, sari); len(d.Rows) != 1 || d.Rows[0].ID != gap || d.Rows[0].Heading != "Might be able to answer" {
		t.Errorf("%+v", d.Rows)
	}
	if d := show(t, a, thing.KindGap, gap); len(d.Rows) == 0 || d.Rows[0].ID != sari || d.Rows[0].Heading != "Might know" {
		t.Errorf("%+v", d.Rows)
	}
}
