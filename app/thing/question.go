package thing

import (
	"cmp"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/app/prepare"
	"wawasan/data"
)

// QuestionItem is a question of the bank as lists read it. A shipped one has
// no ID.
type QuestionItem struct {
	data.Question
	State State
}

// allQuestions lists the question bank, the person's version in the place of
// the shipped one, by purpose and part of the conversation.
func allQuestions(d *desk.Desk, r data.Reader) ([]Item, error) {
	own, err := r.Questions()
	if err != nil {
		return nil, err
	}
	var all []QuestionItem
	version := map[string]bool{}
	for _, q := range own {
		version[q.Ships] = true
		all = append(all, QuestionItem{q, stateOf(q.Ships)})
	}
	for _, q := range prepare.Shipped(d.Lang()) {
		if !version[q.ID] {
			all = append(all, QuestionItem{Question: shippedQuestion(q)})
		}
	}
	purpose := func(q QuestionItem) int {
		if q.Purpose == "" {
			return len(data.Purposes)
		}
		return slices.Index(data.Purposes, q.Purpose)
	}
	slices.SortStableFunc(all, func(a, b QuestionItem) int {
		return cmp.Or(cmp.Compare(purpose(a), purpose(b)), cmp.Compare(slices.Index(prepare.Phases, a.Phase), slices.Index(prepare.Phases, b.Phase)))
	})
	return items(all), nil
}

func shippedQuestion(q prepare.Question) data.Question {
	return data.Question{Ships: q.ID, Purpose: q.Purpose, Phase: q.Phase, Text: q.Text, Must: q.Must}
}

func questionBy(d *desk.Desk, r data.Reader, link Link) (data.Question, error) {
	if link.Ships == "" {
		return r.Question(link.ID)
	}
	for _, q := range prepare.Shipped(d.Lang()) {
		if q.ID == link.Ships {
			return shippedQuestion(q), nil
		}
	}
	return data.Question{}, data.NotFound("data.error.gone", "table", "questions")
}

// QuestionPage is everything the page of a question shows: what was heard to
// it, from everybody.
type QuestionPage struct {
	data.Question
	Answers []data.Answer
}

// answersShown is how many answers a question's page shows.
const answersShown = 200

func showQuestion(d *desk.Desk, r data.Reader, link Link) (any, error) {
	q, err := questionBy(d, r, link)
	if err != nil {
		return nil, err
	}
	answers, err := r.AnswersTo(q.Text, q.ID, "", answersShown)
	return QuestionPage{q, answers}, err
}

func questionForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	q := data.Question{Phase: prepare.Phases[1]}
	if !link.New() {
		var err error
		if q, err = questionBy(d, r, link); err != nil {
			return nil, err
		}
	}
	words := []Field{
		{Key: "text", Type: FieldMultiline, Label: "kind.question", Value: q.Text, Required: true},
		{Key: "must", Type: FieldBool, Label: "question.must", Value: flagText(q.Must)},
		{Key: "starred", Type: FieldBool, Label: "question.starred", Value: flagText(q.Starred)},
		{Key: "hidden", Type: FieldBool, Label: "question.hidden", Value: flagText(q.Hidden), Help: "question.hidden.help"},
	}
	if q.Ships != "" {
		return words, nil
	}
	return append(words,
		Field{Key: "purpose", Type: FieldChoice, Label: "interview.purpose", Value: string(q.Purpose), Choices: purposeChoices("template.any_purpose")},
		Field{Key: "phase", Type: FieldChoice, Label: "question.phase", Value: q.Phase, Choices: choices("phase.", prepare.Phases...)},
	), nil
}

func saveQuestion(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var q data.Question
	if !link.New() {
		var err error
		if q, err = questionBy(d, tx.Reader, link); err != nil {
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
func dropQuestion(tx *data.Tx, link Link) error {
	if link.Ships != "" {
		return data.Invalid("question.error.shipped")
	}
	return tx.DeleteRow("questions", link.ID)
}

// Bank is the question bank as the person has made it theirs.
func Bank(d *desk.Desk, r data.Reader) ([]prepare.Candidate, error) {
	own, err := r.Questions()
	if err != nil {
		return nil, err
	}
	version := map[string]data.Question{}
	var out []prepare.Candidate
	for _, q := range own {
		if q.Ships != "" {
			version[q.Ships] = q
			continue
		}
		if !q.Hidden {
			out = append(out, prepare.Candidate{Text: q.Text, QuestionID: q.ID, Phase: q.Phase, Purpose: q.Purpose, Must: q.Must, Starred: q.Starred})
		}
	}
	for _, q := range prepare.Shipped(d.Lang()) {
		c := prepare.Candidate{Text: q.Text, Phase: q.Phase, Purpose: q.Purpose, Must: q.Must, Levels: q.Levels, Functions: q.Functions}
		if mine, ok := version[q.ID]; ok {
			if mine.Hidden {
				continue
			}
			c.QuestionID, c.Text, c.Must, c.Starred = mine.ID, mine.Text, mine.Must, mine.Starred
		}
		out = append(out, c)
	}
	return out, nil
}
