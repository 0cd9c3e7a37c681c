package app

import (
	"strings"

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
	i.Intro = v.text("intro")
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
	i.PostponedUntil = v.date("postponed_until")
	dated(&i, data.Stage(v.text("stage")), v.moment("date", "time"), tx.Now())
	if err := tx.Save(&i); err != nil {
		return "", err
	}
	if err := tx.SetInterviewContacts(i.ID, people); err != nil {
		return "", err
	}
	return i.ID, setQuestions(tx, i.ID, strings.Split(v.text("questions"), "\n"))
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
