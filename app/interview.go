package app

import (
	"strconv"
	"strings"

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
	d.fact(w.T("interview.intro"), i.Intro)
	d.fact(w.T("interview.thank_for"), i.ThankFor)
	if i.InterestNow > 0 {
		d.fact(w.T("interview.interest"), a.interest(i))
	}
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
		if i.ScheduledAt.IsZero() {
			return w.T("interview.next.untimed")
		}
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
