package say

import (
	"cmp"
	"time"

	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

// Talk is an interview as it goes on, ready to be shown.
type Talk struct {
	Title     string
	Questions []Row // Fact says how far it is; ID the planned question
	Lines     []Row // of the question asked for or, with "", of none
	Minutes   int   // promised, 0 for unknown
}

// Talk says an interview as it goes on.
func (s Speaker) Talk(c talk.Card) Talk {
	t := Talk{Title: cmp.Or(c.People, s.T("interview.nobody")), Minutes: c.Minutes}
	for _, q := range c.Questions {
		row := Row{ID: q.ID, Kind: thing.KindQuestion, Title: q.Text}
		switch {
		case q.Answered:
			row.Fact = s.T("question.answered")
		case q.Asked:
			row.Fact = s.T("question.asked")
		}
		if n := c.Under[q.ID]; n > 0 {
			row.Sub = s.N("question.lines", n)
		}
		t.Questions = append(t.Questions, row)
	}
	for _, n := range c.Lines {
		t.Lines = append(t.Lines, s.Line(n))
	}
	return t
}

// Elapsed says how long a talk has gone on, of how long was promised.
func (s Speaker) Elapsed(began time.Time, promised int) string {
	gone := int(s.now.Sub(began).Minutes())
	if promised == 0 {
		return s.N("talk.elapsed", gone)
	}
	return s.N("talk.elapsed_of", gone, "of", promised)
}

// Debrief says what answers each step of a debrief already.
func (s Speaker) Debrief(d talk.Debrief) map[talk.Step][]Row {
	out := map[talk.Step][]Row{}
	for step, lines := range d.Lines {
		for _, n := range lines {
			out[step] = append(out[step], s.Line(n))
		}
	}
	if d.Done(talk.StepThanks) {
		out[talk.StepThanks] = []Row{{Key: string(talk.StepThanks), Kind: thing.KindNote, Title: d.Interview.ThankFor}}
	}
	if d.Done(talk.StepInterest) {
		out[talk.StepInterest] = []Row{{Key: string(talk.StepInterest), Kind: thing.KindNote, Title: s.Interest(d.Interview)}}
	}
	return out
}

// StageTitle names a stage.
func (s Speaker) StageTitle(stage data.Stage) string { return s.T("stage." + string(stage)) }
