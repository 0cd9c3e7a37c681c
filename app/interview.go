package app

import (
	"context"
	"strconv"
	"strings"
	"time"

	"wawasan/data"
)

func listInterviews(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Interviews(q)
	return pageOf(read, err, a.interviewRow)
}

func (a *App) interviewRow(i data.InterviewRow) Row {
	w := a.Words()
	purpose, lessons := "", ""
	if i.Purpose != "" {
		purpose = w.T("purpose." + string(i.Purpose))
	}
	if i.Lessons > 0 {
		lessons = w.N("industry.lessons", i.Lessons)
	}
	row := Row{
		ID: i.ID, Kind: KindInterview, Title: i.People,
		Sub: join(w.T("stage."+string(i.Stage)), purpose, i.Industry, lessons),
	}
	if row.Title == "" {
		row.Title = w.T("interview.nobody")
	}
	if i.Stage != data.StageIdea {
		row.Fact = w.Relative(a.day(i.At), a.Today())
	}
	return row
}

func showInterview(a *App, r data.Reader, id data.ID) (Detail, error) {
	i, err := r.Interview(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Chips: []string{w.T("stage." + string(i.Stage))}}
	if i.Purpose != "" {
		d.Chips = append(d.Chips, w.T("purpose."+string(i.Purpose)))
	}
	people, err := r.InterviewContacts(id)
	if err != nil {
		return d, err
	}
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	d.Title = strings.Join(names, ", ")
	if d.Title == "" {
		d.Title = w.T("interview.nobody")
	}
	company, err := companyName(r, i.CompanyID)
	if err != nil {
		return d, err
	}
	industry, err := industryName(r, i.IndustryID)
	if err != nil {
		return d, err
	}
	d.Sub = join(a.when(i), company, industry)
	d.Next = a.interviewNext(i)
	medium := ""
	if i.Medium != "" {
		medium = w.T("medium." + i.Medium)
	}
	d.fact(w.T("interview.place"), join(medium, i.Place))
	d.fact(w.T("interview.about"), i.About)
	return d, a.interviewRows(&d, r, id, people)
}

// interviewRows puts the lines typed, in the order of their time, before the
// questions planned and the people.
func (a *App) interviewRows(d *Detail, r data.Reader, id data.ID, people []data.ContactRow) error {
	w := a.Words()
	items, err := r.InterviewTimeline(id, timelineLimit)
	if err != nil {
		return err
	}
	questions, err := r.PlannedQuestions(id)
	if err != nil {
		return err
	}
	partner := ""
	if len(people) > 0 {
		partner = people[0].Name
	}
	lines := a.timelineRows(items, partner)
	for n := range lines {
		at := items[n].At
		lines[n].Heading = ""
		lines[n].Fact = a.clock(at)
		if day := a.day(at); n > 0 && day != a.day(items[n-1].At) || n == 0 {
			lines[n].Heading = w.Day(day)
		}
	}
	d.Rows = append(d.Rows, lines...)
	for n, q := range questions {
		row := Row{ID: q.ID, Kind: KindQuestion, Title: strconv.Itoa(n+1) + ". " + q.Text, Target: Link{KindInterview, id}}
		if q.Answered {
			row.Fact = w.T("question.answered")
		}
		if n == 0 {
			row.Heading = w.T("interview.questions")
		}
		d.Rows = append(d.Rows, row)
	}
	for n, p := range people {
		row := a.contactRow(p)
		row.Fact = ""
		if n == 0 {
			row.Heading = w.T("interview.people")
		}
		d.Rows = append(d.Rows, row)
	}
	return nil
}

// when says the day and time of an interview, and its length.
func (a *App) when(i data.Interview) string {
	w := a.Words()
	at := i.HeldAt
	if at.IsZero() {
		at = i.ScheduledAt
	}
	if at.IsZero() {
		if i.AskedAt.IsZero() {
			return ""
		}
		return w.T("interview.asked_on", "day", w.Relative(a.day(i.AskedAt), a.Today()))
	}
	length := ""
	if i.Minutes > 0 {
		length = w.N("interview.minutes", i.Minutes)
	}
	return join(w.Date(a.day(at))+" "+a.clock(at), length)
}

func (a *App) interviewNext(i data.Interview) string {
	w := a.Words()
	switch i.Stage {
	case data.StageHeld:
		return w.T("interview.next.held")
	case data.StageScheduled:
		return w.T("interview.next.scheduled", "day", w.Relative(a.day(i.ScheduledAt), a.Today()))
	case data.StageIdea:
		return w.T("interview.next.idea")
	case data.StageAsked:
		return w.T("interview.next.asked")
	case data.StageReplied:
		return w.T("interview.next.replied")
	}
	return ""
}

func interviewFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	i := data.Interview{Stage: data.StageIdea}
	var people, questions []string
	var company, industry string
	if id != "" {
		var err error
		if i, err = r.Interview(id); err != nil {
			return nil, err
		}
		if people, questions, err = peopleAndQuestions(r, id); err != nil {
			return nil, err
		}
		if company, err = companyName(r, i.CompanyID); err != nil {
			return nil, err
		}
		if industry, err = industryName(r, i.IndustryID); err != nil {
			return nil, err
		}
	}
	at := i.HeldAt
	if at.IsZero() {
		at = i.ScheduledAt
	}
	day, clock, minutes := "", "", ""
	if !at.IsZero() {
		day, clock = a.day(at).String(), at.In(a.now().Location()).Format("15:04")
	}
	if i.Minutes > 0 {
		minutes = strconv.Itoa(i.Minutes)
	}
	w := a.Words()
	return []Field{
		{Key: "contacts", Type: FieldContacts, Label: w.T("interview.people"), Value: strings.Join(people, "; "), Help: w.T("interview.people.help"), Required: true},
		{Key: "purpose", Type: FieldChoice, Label: w.T("interview.purpose"), Value: string(i.Purpose), Choices: purposeChoices(w.T)},
		{Key: "stage", Type: FieldChoice, Label: w.T("interview.stage"), Value: string(i.Stage), Choices: stageChoices(w.T)},
		{Key: "date", Type: FieldDate, Label: w.T("interview.date"), Value: day},
		{Key: "time", Type: FieldTime, Label: w.T("interview.time"), Value: clock},
		{Key: "about", Type: FieldMultiline, Label: w.T("interview.about"), Value: i.About},
		{Key: "questions", Type: FieldMultiline, Label: w.T("interview.questions"), Value: strings.Join(questions, "\n"), Help: w.T("interview.questions.help")},
		{Key: "industry", Type: FieldIndustry, Label: w.T("kind.industry"), Value: industry, Folded: true},
		{Key: "company", Type: FieldCompany, Label: w.T("kind.company"), Value: company, Folded: true},
		{Key: "minutes", Type: FieldText, Label: w.T("interview.length"), Value: minutes, Folded: true},
		{Key: "medium", Type: FieldChoice, Label: w.T("interview.medium"), Value: i.Medium, Choices: choices(w.T, "medium.", "", "video", "phone", "in_person"), Folded: true},
		{Key: "place", Type: FieldText, Label: w.T("interview.place"), Value: i.Place, Folded: true},
	}, nil
}

func peopleAndQuestions(r data.Reader, id data.ID) (people, questions []string, err error) {
	rows, err := r.InterviewContacts(id)
	if err != nil {
		return nil, nil, err
	}
	for _, row := range rows {
		name, err := contactName(r, row.ID)
		if err != nil {
			return nil, nil, err
		}
		people = append(people, name)
	}
	planned, err := r.PlannedQuestions(id)
	for _, q := range planned {
		questions = append(questions, q.Text)
	}
	return people, questions, err
}

func purposeChoices(t func(string, ...any) string) []Choice {
	out := []Choice{{Label: t("choice.none")}}
	for _, p := range data.Purposes {
		out = append(out, Choice{Value: string(p), Label: t("purpose." + string(p))})
	}
	return out
}

func stageChoices(t func(string, ...any) string) []Choice {
	var out []Choice
	for _, s := range data.Stages {
		out = append(out, Choice{Value: string(s), Label: t("stage." + string(s))})
	}
	return out
}

func saveInterview(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var i data.Interview
	var err error
	var had []data.ID
	if id != "" {
		if i, err = tx.Interview(id); err != nil {
			return "", err
		}
		rows, err := tx.InterviewContacts(id)
		if err != nil {
			return "", err
		}
		for _, row := range rows {
			had = append(had, row.ID)
		}
	}
	people, err := v.contacts(tx, "contacts", had)
	if err != nil {
		return "", err
	}
	i.Purpose, i.About, i.Place, i.Medium, i.Minutes = data.Purpose(v.text("purpose")), v.text("about"), v.text("place"), v.text("medium"), v.number("minutes")
	if i.CompanyID, err = v.company(tx); err != nil {
		return "", err
	}
	if i.IndustryID, err = v.industry(tx); err != nil {
		return "", err
	}
	if id == "" && len(people) > 0 {
		if err := a.placeOf(tx, &i, people[0]); err != nil {
			return "", err
		}
	}
	dated(&i, data.Stage(v.text("stage")), v.moment("date", "time"), tx.Now())
	if err := tx.Save(&i); err != nil {
		return "", err
	}
	if err := tx.SetInterviewContacts(i.ID, people); err != nil {
		return "", err
	}
	return i.ID, setQuestions(tx, i.ID, strings.Split(v.text("questions"), "\n"))
}

// dated puts an interview into a stage with the moment the form names: when
// it was held, or is planned.
func dated(i *data.Interview, stage data.Stage, at, now data.Instant) {
	i.Stage = stage
	switch stage {
	case data.StageIdea:
		i.ScheduledAt = at
	case data.StageHeld, data.StageThanked, data.StageClosed:
		i.HeldAt = at
		if at.IsZero() {
			i.HeldAt = now
		}
	default:
		i.HeldAt, i.ScheduledAt = data.Instant{}, at
	}
	if stage != data.StageIdea && i.AskedAt.IsZero() {
		i.AskedAt = earlier(now, at)
	}
	if stage == data.StageThanked && i.ThankedAt.IsZero() {
		i.ThankedAt = now
	}
	if stage == data.StageHeld {
		i.ThankedAt = data.Instant{}
	}
}

func earlier(a, b data.Instant) data.Instant {
	if b.IsZero() || a.Before(b.Time) {
		return a
	}
	return b
}

// placeOf fills a new interview's company and industry from the contact it is
// with, where they are not named.
func (a *App) placeOf(tx *data.Tx, i *data.Interview, contact data.ID) error {
	if i.CompanyID == "" {
		positions, err := tx.Positions(contact)
		if err != nil {
			return err
		}
		if len(positions) > 0 && positions[0].Current {
			i.CompanyID = positions[0].CompanyID
		}
	}
	if i.IndustryID != "" || i.CompanyID == "" {
		return nil
	}
	c, err := tx.Company(i.CompanyID)
	if gone(err) {
		return nil
	}
	i.IndustryID = c.IndustryID
	return err
}

// setQuestions makes texts the plan, in order. A question that stays keeps
// its row, and with it the lines under it.
func setQuestions(tx *data.Tx, interview data.ID, texts []string) error {
	had, err := tx.PlannedQuestions(interview)
	if err != nil {
		return err
	}
	left := append([]data.PlannedQuestion(nil), had...)
	place := 0
	for _, text := range texts {
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		q := data.PlannedQuestion{InterviewID: interview, Text: text, Place: -1}
		for i, h := range left {
			if h.Text == text {
				q, left = h, append(left[:i:i], left[i+1:]...)
				break
			}
		}
		if q.Place != place {
			q.Place = place
			if err := tx.Save(&q); err != nil {
				return err
			}
		}
		place++
	}
	for _, q := range left {
		if err := tx.Delete(&q, q.ID); err != nil {
			return err
		}
	}
	return nil
}

// LogInterview makes a conversation held just now with a contact, named when
// they are new, and returns it. One planned for today with them is taken
// instead of making a second.
func (a *App) LogInterview(ctx context.Context, contact data.ID, name string) (data.ID, error) {
	var id data.ID
	if contact != "" {
		title, err := a.Title(ctx, Link{KindContact, contact})
		if err != nil {
			return "", err
		}
		name = title
	}
	err := a.store.Change(ctx, label("interview.log", name), func(tx *data.Tx) error {
		if contact == "" {
			c := data.Contact{Name: name}
			if err := tx.Save(&c); err != nil {
				return err
			}
			contact = c.ID
		}
		planned, err := a.plannedToday(tx, contact)
		if err != nil {
			return err
		}
		i := planned
		if i.ID == "" {
			if err := a.placeOf(tx, &i, contact); err != nil {
				return err
			}
		}
		i.Stage, i.HeldAt = data.StageHeld, tx.Now()
		if i.AskedAt.IsZero() {
			i.AskedAt = tx.Now()
		}
		if err := tx.Save(&i); err != nil {
			return err
		}
		id = i.ID
		if planned.ID != "" {
			return nil
		}
		return tx.SetInterviewContacts(id, []data.ID{contact})
	})
	a.names.stale()
	return id, err
}

func (a *App) plannedToday(tx *data.Tx, contact data.ID) (data.Interview, error) {
	today := a.Today()
	ids, err := tx.ScheduledWith(contact)
	if err != nil {
		return data.Interview{}, err
	}
	for _, id := range ids {
		i, err := tx.Interview(id)
		if err != nil || a.day(i.ScheduledAt) == today {
			return i, err
		}
	}
	return data.Interview{}, nil
}

// NextStage moves an interview one step along its road and returns the stage
// it is in now: asked, replied, scheduled, held, thanked, closed.
func (a *App) NextStage(ctx context.Context, id data.ID) (data.Stage, error) {
	title, err := a.Title(ctx, Link{KindInterview, id})
	if err != nil {
		return "", err
	}
	var stage data.Stage
	err = a.store.Change(ctx, label("interview.stage", title), func(tx *data.Tx) error {
		i, err := tx.Interview(id)
		if err != nil {
			return err
		}
		if stage, err = stageAfter(i.Stage); err != nil {
			return err
		}
		at := i.ScheduledAt
		if !i.HeldAt.IsZero() {
			at = i.HeldAt
		}
		if stage == data.StageHeld && at.After(tx.Now().Add(time.Minute)) {
			at = tx.Now() // held before the day it was planned for
		}
		dated(&i, stage, at, tx.Now())
		return tx.Save(&i)
	})
	return stage, err
}

func stageAfter(s data.Stage) (data.Stage, error) {
	road := data.Stages[:7]
	for n, stage := range road {
		if stage == s && n+1 < len(road) {
			return road[n+1], nil
		}
	}
	if s == data.StagePostponed || s == data.StageNoAnswer {
		return data.StageAsked, nil
	}
	return "", data.Invalid("interview.error.no_next")
}
