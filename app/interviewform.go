package app

import (
	"strings"

	"wawasan/app/stage"
	"wawasan/data"
)

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
	day, clock, minutes := "", "", numberText(i.Minutes)
	if !at.IsZero() {
		day, clock = a.day(at).String(), at.In(a.now().Location()).Format("15:04")
	}
	w := a.Words()
	return []Field{
		{Key: "contacts", Type: FieldContacts, Label: w.T("interview.people"), Value: strings.Join(people, "; "), Help: w.T("interview.people.help"), Required: true},
		{Key: "purpose", Type: FieldChoice, Label: w.T("interview.purpose"), Value: string(i.Purpose), Choices: purposeChoices(w.T)},
		{Key: "stage", Type: FieldChoice, Label: w.T("interview.stage"), Value: string(i.Stage), Choices: stageChoices(w.T)},
		{Key: "date", Type: FieldDate, Label: w.T("interview.date"), Value: day},
		{Key: "time", Type: FieldTime, Label: w.T("interview.time"), Value: clock},
		{Key: "about", Type: FieldMultiline, Label: w.T("interview.about"), Value: i.About},
		{Key: "intro", Type: FieldMultiline, Label: w.T("interview.intro"), Value: i.Intro, Help: w.T("interview.intro.help"), Folded: true},
		{Key: "questions", Type: FieldMultiline, Label: w.T("interview.questions"), Value: strings.Join(questions, "\n"), Help: w.T("interview.questions.help")},
		{Key: "industry", Type: FieldIndustry, Label: w.T("kind.industry"), Value: industry, Folded: true},
		{Key: "company", Type: FieldCompany, Label: w.T("kind.company"), Value: company, Folded: true},
		{Key: "minutes", Type: FieldText, Label: w.T("interview.length"), Value: minutes, Folded: true},
		{Key: "medium", Type: FieldChoice, Label: w.T("interview.medium"), Value: i.Medium, Choices: choices(w.T, "medium.", "", "video", "phone", "in_person"), Folded: true},
		{Key: "place", Type: FieldText, Label: w.T("interview.place"), Value: i.Place, Folded: true},
		{Key: "postponed_until", Type: FieldDate, Label: w.T("interview.postponed_until"), Value: i.PostponedUntil.String(), Help: w.T("interview.postponed_until.help"), Folded: true},
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
	i := data.Interview{Stage: data.StageIdea}
	var err error
	var had []data.ID
	if id != "" {
		if i, err = tx.Interview(id); err != nil {
			return "", err
		}
		if had, err = tx.InterviewContactIDs(id); err != nil {
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
	if err := v.putIndustry(tx, "industry", &i.IndustryID); err != nil {
		return "", err
	}
	people := had
	if v.writes("contacts") {
		if people, err = contactsNamed(tx, v.text("contacts"), had); err != nil {
			return "", err
		}
	}
	if id == "" && len(people) > 0 {
		if err := a.placeOf(tx, &i, people[0]); err != nil {
			return "", err
		}
	}
	if err := a.stageOf(tx, &i, v); err != nil {
		return "", err
	}
	if err := tx.Save(&i); err != nil {
		return "", err
	}
	if err := tx.SetInterviewContacts(i.ID, people); err != nil || !v.writes("questions") {
		return i.ID, err
	}
	return i.ID, replan(tx, i.ID, strings.Split(v.text("questions"), "\n"))
}

// stageOf puts an interview where the form says: into a stage, and on the day
// it was held, or is planned for. A conversation that was held cannot lie
// ahead.
func (a *App) stageOf(tx *data.Tx, i *data.Interview, v values) error {
	if !v.writes("stage", "date", "time", "postponed_until") {
		return nil
	}
	to := data.Stage(v.text("stage"))
	when := stage.When{Now: tx.Now(), Until: v.date("postponed_until")}
	if v.writes("date", "time") {
		when.At = v.moment("date", "time")
		if stage.Held(to) && a.day(tx.Now()).Before(v.date("date")) {
			return &FormError{Fields: map[string]string{"date": a.Words().T("interview.error.future")}}
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
