package app

import (
	"cmp"
	"slices"

	"wawasan/app/prepare"
	"wawasan/data"
)

// allQuestions lists the question bank, the person's version in the place of
// the shipped one, by purpose and part of the conversation.
func allQuestions(a *App, r data.Reader) ([]Row, error) {
	own, err := r.Questions()
	if err != nil {
		return nil, err
	}
	type ordered struct {
		Row
		purpose, phase int
	}
	var all []ordered
	version := map[string]bool{}
	put := func(id data.ID, q data.Question, state string) {
		purpose := len(data.Purposes)
		if q.Purpose != "" {
			purpose = slices.Index(data.Purposes, q.Purpose)
		}
		all = append(all, ordered{a.questionRow(id, q, state), purpose, slices.Index(prepare.Phases, q.Phase)})
	}
	w := a.Words()
	for _, q := range own {
		version[q.Ships] = true
		state := w.T("template.own")
		if q.Ships != "" {
			state = w.T("template.changed")
		}
		put(q.ID, q, state)
	}
	for _, q := range prepare.Shipped(w.Code()) {
		if !version[q.ID] {
			put(shippedID(q.ID), shippedQuestion(q), "")
		}
	}
	slices.SortStableFunc(all, func(a, b ordered) int {
		return cmp.Or(cmp.Compare(a.purpose, b.purpose), cmp.Compare(a.phase, b.phase))
	})
	rows := make([]Row, len(all))
	for n, o := range all {
		rows[n] = o.Row
	}
	return rows, nil
}

func (a *App) questionRow(id data.ID, q data.Question, state string) Row {
	w := a.Words()
	purpose := w.T("template.any_purpose")
	if q.Purpose != "" {
		purpose = w.T("purpose." + string(q.Purpose))
	}
	must, starred, hidden := "", "", ""
	if q.Must {
		must = w.T("question.must")
	}
	if q.Starred {
		starred = w.T("question.starred")
	}
	if q.Hidden {
		hidden = w.T("question.hidden")
	}
	return Row{ID: id, Kind: KindQuestion, Title: q.Text, Sub: join(w.T("phase."+q.Phase), must, starred, hidden), Fact: state, Heading: purpose}
}

func shippedQuestion(q prepare.Question) data.Question {
	return data.Question{Ships: q.ID, Purpose: q.Purpose, Phase: q.Phase, Text: q.Text, Must: q.Must}
}

func (a *App) questionBy(r data.Reader, id data.ID) (data.Question, error) {
	name, shipped := shippedName(id)
	if !shipped {
		return r.Question(id)
	}
	for _, q := range prepare.Shipped(a.Words().Code()) {
		if q.ID == name {
			return shippedQuestion(q), nil
		}
	}
	return data.Question{}, data.NotFound("data.error.gone", "table", "questions")
}

// answersShown is how many answers a question's page shows.
const answersShown = 200

// showQuestion reads across: everything heard to the question, from everybody.
func showQuestion(a *App, r data.Reader, id data.ID) (Detail, error) {
	q, err := a.questionBy(r, id)
	if err != nil {
		return Detail{}, err
	}
	row := a.questionRow(id, q, "")
	d := Detail{Title: q.Text, Sub: row.Sub, Chips: []string{row.Heading}}
	answers, err := r.AnswersTo(q.Text, q.ID, "", answersShown)
	d.Rows = a.answerRows(answers)
	return d, err
}

// answerRows are answers with who gave them.
func (a *App) answerRows(answers []data.Answer) []Row {
	w := a.Words()
	var rows []Row
	for n, answer := range answers {
		row := a.lineRow(answer.Note)
		row.Sub, row.Fact = join(answer.Who, answer.Company), w.Relative(a.day(answer.At), a.Today())
		row.Target = Link{KindInterview, answer.InterviewID}
		if n == 0 {
			row.Heading = w.T("question.answers")
		}
		rows = append(rows, row)
	}
	return rows
}

func questionFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	q := data.Question{Phase: prepare.Phases[1]}
	if id != "" {
		var err error
		if q, err = a.questionBy(r, id); err != nil {
			return nil, err
		}
	}
	w := a.Words()
	words := []Field{
		{Key: "text", Type: FieldMultiline, Label: w.T("kind.question"), Value: q.Text, Required: true},
		{Key: "must", Type: FieldBool, Label: w.T("question.must"), Value: flagText(q.Must)},
		{Key: "starred", Type: FieldBool, Label: w.T("question.starred"), Value: flagText(q.Starred)},
		{Key: "hidden", Type: FieldBool, Label: w.T("question.hidden"), Value: flagText(q.Hidden), Help: w.T("question.hidden.help")},
	}
	if q.Ships != "" {
		return words, nil
	}
	purposes := []Choice{{Label: w.T("template.any_purpose")}}
	for _, p := range data.Purposes {
		purposes = append(purposes, Choice{Value: string(p), Label: w.T("purpose." + string(p))})
	}
	return append(words, []Field{
		{Key: "purpose", Type: FieldChoice, Label: w.T("interview.purpose"), Value: string(q.Purpose), Choices: purposes},
		{Key: "phase", Type: FieldChoice, Label: w.T("question.phase"), Value: q.Phase, Choices: choices(w.T, "phase.", prepare.Phases...)},
	}...), nil
}

func saveQuestion(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var q data.Question
	if id != "" {
		var err error
		if q, err = a.questionBy(tx.Reader, id); err != nil {
			return "", err
		}
	}
	v.put("text", &q.Text)
	v.putFlag("must", &q.Must)
	v.putFlag("starred", &q.Starred)
	v.putFlag("hidden", &q.Hidden)
	if q.Ships == "" {
		v.put("purpose", (*string)(&q.Purpose))
		v.put("phase", &q.Phase)
	}
	err := tx.Save(&q)
	return q.ID, err
}

// dropQuestion deletes a question of one's own; a shipped one is hidden
// instead.
func dropQuestion(tx *data.Tx, id data.ID) error {
	if _, shipped := shippedName(id); shipped {
		return data.Invalid("question.error.shipped")
	}
	return tx.DeleteRow("questions", id)
}
