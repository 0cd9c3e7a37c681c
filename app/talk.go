package app

import (
	"context"
	"time"

	"wawasan/data"
)

// Talk is an interview as it goes on: its questions with the lines under each.
type Talk struct {
	Title     string
	Questions []Row // Mark says nothing; Fact how far it is; ID the planned question
	Lines     []Row // of the question asked for or, with "", of none
	Minutes   int   // promised, 0 for unknown
}

// TalkOn reads an interview for talking, with the lines under one question.
func (a *App) TalkOn(ctx context.Context, interview, question data.ID) (Talk, error) {
	r := a.store.Read(ctx)
	i, err := r.Interview(interview)
	if err != nil {
		return Talk{}, err
	}
	t := Talk{Minutes: i.Minutes}
	if t.Title, err = a.Title(ctx, Link{KindInterview, interview}); err != nil {
		return t, err
	}
	planned, err := r.PlannedQuestions(interview)
	if err != nil {
		return t, err
	}
	lines, err := r.NotesOf(interview)
	if err != nil {
		return t, err
	}
	under := map[data.ID]int{}
	for _, n := range lines {
		under[n.PlannedQuestionID]++
		if n.PlannedQuestionID == question {
			t.Lines = append(t.Lines, a.lineRow(n))
		}
	}
	w := a.Words()
	for _, q := range planned {
		row := Row{ID: q.ID, Kind: KindQuestion, Title: q.Text}
		switch {
		case q.Answered:
			row.Fact = w.T("question.answered")
		case q.Asked:
			row.Fact = w.T("question.asked")
		}
		if n := under[q.ID]; n > 0 {
			row.Sub = w.N("question.lines", n)
		}
		t.Questions = append(t.Questions, row)
	}
	return t, nil
}

func (a *App) lineRow(n data.Note) Row {
	return Row{ID: n.ID, Kind: KindNote, Title: offRecord(n.OffRecord, n.Text), Mark: markOf(n.Kind), Fact: a.clock(n.At)}
}

// Elapsed says how long a talk has gone on, of how long was promised.
func (a *App) Elapsed(began time.Time, promised int) string {
	gone := int(a.now().Sub(began).Minutes())
	if promised == 0 {
		return a.Words().N("talk.elapsed", gone)
	}
	return a.Words().N("talk.elapsed_of", gone, "of", promised)
}
