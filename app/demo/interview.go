package demo

import (
	"strconv"
	"strings"
	"time"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// roads are the stages an interview passes through to where it stands.
var roads = map[data.Stage][]data.Stage{
	data.StageIdea:      {data.StageIdea},
	data.StageAsked:     {data.StageAsked},
	data.StageReplied:   {data.StageAsked, data.StageReplied},
	data.StageScheduled: {data.StageAsked, data.StageScheduled},
	data.StageHeld:      {data.StageAsked, data.StageScheduled, data.StageHeld},
	data.StageThanked:   {data.StageAsked, data.StageScheduled, data.StageHeld, data.StageThanked},
	data.StageClosed:    {data.StageAsked, data.StageScheduled, data.StageHeld, data.StageThanked, data.StageClosed},
	data.StageDeclined:  {data.StageAsked, data.StageDeclined},
	data.StageNoAnswer:  {data.StageAsked, data.StageNoAnswer},
	data.StagePostponed: {data.StageAsked, data.StagePostponed},
}

// telling is one interview on its way.
type telling struct {
	*teller
	interview *interview
	id        data.ID
	questions []data.PlannedQuestion
}

// planInterview takes an interview along its road: asked in the evening,
// answered two days later, thanked on the next morning, closed a week later.
func (t *teller) planInterview(i *interview) error {
	v := &telling{teller: t, interview: i}
	asked, err := t.askedAt(i)
	if err != nil {
		return err
	}
	answered := asked.AddDate(0, 0, 2).Add(-90 * time.Minute)
	held := time.Time{}
	if i.Day != nil {
		if held, err = t.calendar.at(*i.Day, i.Time); err != nil {
			return err
		}
	}
	for n, stage := range roads[data.Stage(i.Stage)] {
		at := answered
		switch {
		case n == 0:
			at = asked
		case stage == data.StageHeld:
			at = held
		case stage == data.StageThanked:
			at = t.calendar.hour(*i.Day+1, 8)
		case stage == data.StageClosed:
			at = t.calendar.hour(*i.Day+8, 19)
		}
		t.then(at, func(at time.Time) error { return v.enter(at, stage, held) })
	}
	for _, l := range i.Lines {
		t.then(held.Add(time.Duration(l.Min)*time.Minute), func(at time.Time) error { return v.say(at, l) })
	}
	return nil
}

// askedAt is when the interview entered the notebook: the evening it was asked
// for or, for an idea, the evening after the newest contact came in.
func (t *teller) askedAt(i *interview) (time.Time, error) {
	if i.AskedDay != nil {
		return t.calendar.at(*i.AskedDay, "20:30")
	}
	day := t.firstDay()
	for _, p := range t.story.Contacts {
		for _, name := range i.Contacts {
			if p.Name == name {
				day = max(day, -p.ConnectedDaysAgo)
			}
		}
	}
	return t.calendar.at(day, "20:30")
}

// enter puts the interview into a stage, making it in the first one.
func (v *telling) enter(at time.Time, stage data.Stage, held time.Time) error {
	given := map[string]string{"stage": string(stage)}
	if v.id == "" {
		v.describe(given)
	}
	if stage == data.StageScheduled {
		given["date"], given["time"] = data.DateOf(held).String(), held.Format("15:04")
	}
	id, err := v.SaveForm(at, app.Link{Kind: thing.KindInterview, ID: v.id}, given)
	if err != nil {
		return err
	}
	v.id = id
	if v.questions, err = v.Tx.PlannedQuestions(id); err != nil || stage != data.StageAsked {
		return err
	}
	return v.send(at)
}

// send logs the message that asked for the interview, where the story has it.
func (v *telling) send(at time.Time) error {
	i := v.interview
	if i.Message == "" {
		return nil
	}
	with, err := v.Tx.FirstContacts([]data.ID{v.id})
	if err != nil {
		return err
	}
	tx := v.Tx.At(data.At(at))
	return tx.Save(&data.Outreach{ContactID: with[v.id], InterviewID: v.id, Kind: "ask", Channel: "email", Subject: i.Subject, Text: i.Message, SentAt: tx.Now()})
}

func (v *telling) describe(given map[string]string) {
	i := v.interview
	given["contacts"] = strings.Join(i.Contacts, "; ")
	given["purpose"], given["medium"], given["place"] = i.Purpose, i.Medium, i.Place
	given["industry"], given["company"], given["about"] = i.Industry, i.Company, i.About
	given["questions"] = strings.Join(i.Questions, "\n")
	if i.Minutes > 0 {
		given["minutes"] = strconv.Itoa(i.Minutes)
	}
}

// say files a line under its question, which counts as answered by it.
func (v *telling) say(at time.Time, l interviewLine) error {
	where := app.Where{Interview: v.id}
	if l.Q != nil {
		q := &v.questions[*l.Q]
		where.Question = q.ID
		if !q.Answered {
			q.Answered = true
			if err := v.Tx.Save(q); err != nil {
				return err
			}
		}
	}
	return v.line(at, l.Text, where)
}
