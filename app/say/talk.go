package say

import (
	"cmp"
	"strconv"

	"wawasan/app/agenda"
	"wawasan/app/thing"
	"wawasan/data"
)

func (s Speaker) interviewPage(d *Detail, p thing.InterviewPage) {
	d.Title = cmp.Or(names(p.People), s.T("interview.nobody"))
	d.Sub = Join(s.moment(p.Interview), p.Company, p.Industry)
	d.chip(s.T("stage."+string(p.Stage)), s.optional("purpose.", string(p.Purpose)))
	d.Steps, d.Standing = s.steps(p.Interview)
	d.Next, d.NextAct = s.interviewNext(p.Interview), interviewAct(p)
	d.fact(s.T("interview.place"), Join(s.optional("medium.", p.Medium), p.Place))
	d.fact(s.T("interview.about"), p.About)
	d.fact(s.T("interview.intro"), p.Intro)
	d.fact(s.T("interview.thank_for"), p.ThankFor)
	if p.InterestNow > 0 {
		d.fact(s.T("interview.interest"), s.Interest(p.Interview))
	}
	d.Rows = append(d.Rows, s.spoken(p)...)
	d.put(s.T("interview.questions"), s.planned(p))
	var messages []Row
	for _, it := range p.Messages {
		messages = append(messages, s.timelineRow(it, ""))
	}
	d.put(s.T("interview.messages"), messages)
	people := rowsOf(s, p.People)
	for n := range people {
		people[n].Fact = ""
	}
	d.put(s.T("interview.people"), people)
}

// spoken are the lines of a conversation with their time, the day where it
// begins and where it changes.
func (s Speaker) spoken(p thing.InterviewPage) []Row {
	partner := ""
	if len(p.People) > 0 {
		partner = p.People[0].Name
	}
	rows := make([]Row, len(p.Lines))
	for n, it := range p.Lines {
		rows[n] = s.timelineRow(it, partner)
		rows[n].Fact, rows[n].Heading = s.clock(it.At), s.Day(s.day(it.At))
	}
	return headed(rows)
}

func (s Speaker) planned(p thing.InterviewPage) []Row {
	rows := make([]Row, len(p.Questions))
	for n, q := range p.Questions {
		rows[n] = Row{
			ID: q.ID, Kind: thing.KindQuestion, Title: strconv.Itoa(n+1) + ". " + q.Text, Fact: when(q.Answered, s.T("question.answered")),
			Target: thing.Link{Kind: thing.KindInterview, ID: p.ID},
		}
	}
	return rows
}

// moment says the day and time of an interview, and its length.
func (s Speaker) moment(i data.Interview) string {
	at := i.HeldAt
	if at.IsZero() {
		at = i.ScheduledAt
	}
	if at.IsZero() {
		return when(!i.AskedAt.IsZero(), s.T("interview.asked_on", "day", s.since(i.AskedAt)))
	}
	return Join(s.Moment(at), when(i.Minutes > 0, s.N("interview.minutes", i.Minutes)))
}

// interviewNext says what comes next of an interview, with the key that does
// it.
func (s Speaker) interviewNext(i data.Interview) string {
	switch i.Stage {
	case data.StageHeld:
		due := i.HeldAt.Add(agenda.ThanksWithin).In(s.now.Location())
		return s.thanks(s.now.After(due), s.Relative(data.DateOf(due), s.today()), s.Clock(due))
	case data.StageIdea, data.StageAsked, data.StageReplied:
		return s.T("interview.next." + string(i.Stage))
	case data.StageScheduled:
		if i.ScheduledAt.IsZero() {
			return s.T("interview.next.untimed")
		}
		return s.T("interview.next.scheduled", "day", s.since(i.ScheduledAt))
	}
	return ""
}

// interviewAct is the command that does what comes next of an interview.
func interviewAct(p thing.InterviewPage) string {
	switch p.Stage {
	case data.StageIdea, data.StageHeld:
		return "outreach.write"
	case data.StageAsked, data.StageReplied:
		return "interview.outcome"
	case data.StageScheduled:
		switch {
		case p.ScheduledAt.IsZero():
			return "interview.outcome"
		case len(p.Questions) == 0:
			return "interview.plan"
		}
		return "interview.brief"
	}
	return ""
}

// Interest says how the interest in a field moved in a conversation.
func (s Speaker) Interest(i data.Interview) string {
	text := s.T("interest.now", "now", i.InterestNow)
	if i.InterestBefore > 0 {
		text = s.T("interest.moved", "now", i.InterestNow, "before", i.InterestBefore)
	}
	return Join(text, i.InterestWhy)
}
