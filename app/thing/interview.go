package thing

import (
	"strings"

	"wawasan/app/internal/desk"
	"wawasan/app/stage"
	"wawasan/data"
)

// talks are the kinds at home on the tab of interviews.
var talks = []registration{
	{
		kind: KindInterview, table: "interviews", plural: "interviews", tab: "interviews",
		reads: []string{"interview_contacts", "contacts", "positions", "companies", "industries", "notes", "lessons", "gaps", "promises", "focus_areas", "planned_questions", "outreaches"},
		list:  listInterviews, orders: byTime, show: showInterview, form: interviewForm, save: saveInterview, drop: dropPlain("interviews"), filter: byFields(KindInterview, interviewFilter, data.Reader.InterviewsWhere), count: countByFields(KindInterview, interviewFilter, data.Reader.CountInterviews),
	},
	{kind: KindOutreach, table: "outreaches", reads: []string{"contacts"}, beside: outreachItems},
}

func listInterviews(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Interviews(q))
}

// InterviewPage is everything the page of an interview shows.
type InterviewPage struct {
	data.Interview
	Company, Industry string
	People            []data.ContactRow
	Lines             []data.TimelineItem // in the order of their time
	Questions         []data.PlannedQuestion
	Messages          []data.TimelineItem // those sent, in the order of their time
}

func showInterview(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	i, err := r.Interview(link.ID)
	if err != nil {
		return nil, err
	}
	page := InterviewPage{Interview: i}
	if page.People, err = r.InterviewContacts(i.ID); err != nil {
		return nil, err
	}
	if page.Company, err = CompanyName(r, i.CompanyID); err != nil {
		return nil, err
	}
	if page.Industry, err = IndustryName(r, i.IndustryID); err != nil {
		return nil, err
	}
	if page.Lines, err = r.InterviewTimeline(i.ID, TimelineLimit); err != nil {
		return nil, err
	}
	if page.Questions, err = r.PlannedQuestions(i.ID); err != nil {
		return nil, err
	}
	page.Messages, err = r.InterviewMessages(i.ID)
	return page, err
}

// mostMinutes is how long a conversation can be: a day.
const mostMinutes = 24 * 60

func interviewForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	i := data.Interview{Stage: data.StageIdea}
	var people, questions []string
	var company, industry string
	if link.ID != "" {
		var err error
		if i, err = r.Interview(link.ID); err != nil {
			return nil, err
		}
		if people, questions, err = peopleAndQuestions(r, i.ID); err != nil {
			return nil, err
		}
		if company, err = CompanyName(r, i.CompanyID); err != nil {
			return nil, err
		}
		if industry, err = IndustryName(r, i.IndustryID); err != nil {
			return nil, err
		}
	}
	at := i.HeldAt
	if at.IsZero() {
		at = i.ScheduledAt
	}
	day, clock := "", ""
	if !at.IsZero() {
		day, clock = d.Day(at).String(), at.In(d.Zone()).Format("15:04")
	}
	return []Field{
		{Key: "contacts", Type: FieldContacts, Label: "interview.people", Value: strings.Join(people, "; "), Help: "interview.people.help", Required: true},
		{Key: "purpose", Type: FieldChoice, Label: "interview.purpose", Value: string(i.Purpose), Choices: purposeChoices("choice.none")},
		{Key: "stage", Type: FieldChoice, Label: "interview.stage", Value: string(i.Stage), Choices: stageChoices()},
		{Key: "date", Type: FieldDate, Label: "interview.date", Value: day},
		{Key: "time", Type: FieldTime, Label: "interview.time", Value: clock},
		{Key: "about", Type: FieldMultiline, Label: "interview.about", Value: i.About, Help: "interview.about.help"},
		{Key: "intro", Type: FieldMultiline, Label: "interview.intro", Value: i.Intro, Help: "interview.intro.help", Folded: true},
		{Key: "questions", Type: FieldMultiline, Label: "interview.questions", Value: strings.Join(questions, "\n"), Help: "interview.questions.help"},
		{Key: "industry", Type: FieldIndustry, Label: "kind.industry", Value: industry, Folded: true},
		{Key: "company", Type: FieldCompany, Label: "kind.company", Value: company, Folded: true},
		{Key: "minutes", Type: FieldNumber, Most: mostMinutes, Label: "interview.length", Value: numberText(i.Minutes), Folded: true},
		{Key: "medium", Type: FieldChoice, Label: "interview.medium", Value: i.Medium, Choices: choices("medium.", "", "video", "phone", "in_person"), Folded: true},
		{Key: "place", Type: FieldText, Label: "interview.place", Value: i.Place, Folded: true},
		{Key: "postponed_until", Type: FieldDate, Label: "interview.postponed_until", Value: i.PostponedUntil.String(), Help: "interview.postponed_until.help", Folded: true},
	}, nil
}

func peopleAndQuestions(r data.Reader, id data.ID) (people, questions []string, err error) {
	with, err := r.InterviewContactIDs(id)
	if err != nil {
		return nil, nil, err
	}
	for _, contact := range with {
		name, err := ContactName(r, contact)
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

// purposeChoices are the purposes behind the choice of none, called by a key.
func purposeChoices(none string) []Choice {
	out := []Choice{{Key: none}}
	for _, p := range data.Purposes {
		out = append(out, Choice{Value: string(p), Key: "purpose." + string(p)})
	}
	return out
}

func stageChoices() []Choice {
	var out []Choice
	for _, s := range data.Stages {
		out = append(out, Choice{Value: string(s), Key: "stage." + string(s)})
	}
	return out
}

func saveInterview(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	i := data.Interview{Stage: data.StageIdea}
	var err error
	var had []data.ID
	if link.ID != "" {
		if i, err = tx.Interview(link.ID); err != nil {
			return "", err
		}
		if had, err = tx.InterviewContactIDs(i.ID); err != nil {
			return "", err
		}
	}
	for key, to := range map[string]*string{
		"intro": &i.Intro, "purpose": (*string)(&i.Purpose), "about": &i.About, "place": &i.Place, "medium": &i.Medium,
	} {
		v.put(key, to)
	}
	v.putNumber("minutes", &i.Minutes)
	if err := v.putCompany(tx, "company", &i.CompanyID); err != nil {
		return "", err
	}
	if err := v.putIndustry(tx, &i.IndustryID); err != nil {
		return "", err
	}
	people := had
	if v.writes("contacts") {
		if people, err = contactsNamed(tx, v.Text("contacts"), had); err != nil {
			return "", err
		}
	}
	if link.New() && len(people) > 0 {
		if err := PlaceOf(tx.Reader, &i, people[0]); err != nil {
			return "", err
		}
	}
	if err := stageOf(d, tx.Now(), &i, v); err != nil {
		return "", err
	}
	if err := tx.Save(&i); err != nil {
		return "", err
	}
	if err := tx.SetInterviewContacts(i.ID, people); err != nil || !v.writes("questions") {
		return i.ID, err
	}
	return i.ID, replan(tx, i.ID, strings.Split(v.Text("questions"), "\n"))
}

// stageOf puts an interview where the form says: into a stage, and on the day
// it was held, or is planned for. A conversation that was held cannot lie
// ahead.
func stageOf(d *desk.Desk, now data.Instant, i *data.Interview, v Values) error {
	if !v.writes("stage", "date", "time", "postponed_until") {
		return nil
	}
	to := data.Stage(v.Text("stage"))
	when := stage.When{Now: now, Until: v.date("postponed_until")}
	if v.writes("date", "time") {
		when.At = Moment(v.date("date"), v.Text("time"), d.Zone())
		if stage.Held(to) && d.Day(now).Before(v.date("date")) {
			return &FormError{Fields: map[string]error{"date": data.Invalid("interview.error.future")}}
		}
		if when.At.IsZero() { // the day was taken out
			i.ScheduledAt = data.Instant{}
		}
	}
	if v.writes("postponed_until") {
		i.PostponedUntil = when.Until
	}
	stage.Correct(i, to, when)
	return nil
}

// PlaceOf fills a new interview's company and industry from the contact it is
// with, where they are not named.
func PlaceOf(r data.Reader, i *data.Interview, contact data.ID) error {
	if i.CompanyID == "" {
		now, err := currentPosition(r, contact)
		if err != nil {
			return err
		}
		i.CompanyID = now.CompanyID
	}
	if i.IndustryID != "" || i.CompanyID == "" {
		return nil
	}
	c, err := r.Company(i.CompanyID)
	if Gone(err) {
		return nil
	}
	i.IndustryID = c.IndustryID
	return err
}

// ChangeInterview changes one interview inside a change; none where there is none to
// change.
func ChangeInterview(tx *data.Tx, id data.ID, do func(*data.Interview) error) error {
	if id == "" {
		return nil
	}
	i, err := tx.Interview(id)
	if err != nil {
		return err
	}
	if err := do(&i); err != nil {
		return err
	}
	return tx.Save(&i)
}
