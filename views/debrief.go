package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// debriefer is the panel that asks, step by step, what a conversation leaves:
// each answer is a line in the capture line, Enter on an empty one goes on.
type debriefer struct {
	s         *Shell
	interview app.Link
	at        int
	steps     *list.KeyList
	lines     *list.KeyList
	panel     *panel
}

// openDebrief begins with the first step that nothing answers yet.
func (s *Shell) openDebrief() {
	link := s.anInterview()
	if link.ID == "" {
		link = app.Link{Kind: thing.KindInterview, ID: s.dueRow().ID}
	}
	w := s.words()
	d := &debriefer{s: s, interview: link}
	d.steps = list.NewKeyList(list.Params{Words: w, Label: w.T("debrief.title"), OnBack: s.leavePanel, OnKey: s.Key, Wrap: true, Steady: true, OnSelect: d.chosen, OnRune: d.typed})
	d.lines = list.NewKeyList(list.Params{
		Words: w, Label: w.T("debrief.lines"), OnBack: s.leavePanel, OnKey: s.Key, Wrap: true, OnRune: d.typed,
		Empty: part.NewEmptyState("note", w.T("debrief.empty.title"), w.T("debrief.empty.text"), "Enter", w.T("debrief.skip")),
	})
	title, err := s.app.Title(context.Background(), link)
	if err != nil {
		s.Fail(err)
		return
	}
	head := part.NewHeading(w.T("debrief.heading", "who", title), w.T("debrief.text"))
	d.panel = &panel{
		name: "debrief", content: container.NewBorder(head, nil, nil, nil, container.New(composeLayout{}, d.steps, d.lines)),
		target: func() fyne.Focusable { return s.line.Target() }, reload: d.reload, interview: link, filed: d.file, empty: d.next, leave: s.leavePanel,
	}
	s.openPanel(d.panel)
	d.reload()
}

func (d *debriefer) typed(r rune) bool {
	d.s.Type(r)
	return true
}

func (d *debriefer) chosen(row app.Row) {
	for n, step := range talk.Steps {
		if string(step) == row.Key && n != d.at {
			d.at = n
			d.reload()
			d.s.Moved()
		}
	}
}

// reload shows all steps, and what answers the present one.
func (d *debriefer) reload() {
	w := d.s.words()
	answers, err := d.s.app.Debrief(context.Background(), d.interview.ID)
	if err != nil {
		d.s.Fail(err)
		return
	}
	rows := make([]app.Row, len(talk.Steps))
	for n, step := range talk.Steps {
		rows[n] = app.Row{Key: string(step), Kind: thing.KindQuestion, Title: w.T("debrief.step." + string(step)), Sub: w.T("debrief.hint." + string(step))}
		if len(answers[step]) > 0 {
			rows[n].Fact = "✓"
		}
	}
	d.steps.SetRows(rows)
	d.steps.SelectAt(d.at)
	d.lines.SetRows(answers[talk.Steps[d.at]])
}

// single are the steps that one line answers: the next comes by itself.
var single = map[talk.Step]bool{talk.StepThanks: true, talk.StepSurprised: true, talk.StepInterest: true}

// file keeps a line as the answer to the present step.
func (d *debriefer) file(text string) error {
	step := talk.Steps[d.at]
	if err := d.s.app.DebriefLine(context.Background(), d.interview.ID, step, text); err != nil {
		return err
	}
	if single[step] {
		d.next()
		return nil
	}
	d.reload()
	return nil
}

// next goes on, and after the last step finishes.
func (d *debriefer) next() {
	if d.at+1 < len(talk.Steps) {
		d.at++
		d.reload()
		d.s.Moved()
		return
	}
	if err := d.s.app.FinishDebrief(context.Background(), d.interview.ID); err != nil {
		d.s.Fail(err)
		return
	}
	d.s.leavePanel()
	d.s.Go(d.interview)
	d.s.Say(d.s.words().T("debrief.done", "key", command.KeyOf("outreach.write")), true)
}

// debriefable reports whether there is an interview to write up.
func (s *Shell) debriefable() bool {
	return s.anInterview().ID != "" || s.dueRow().Kind == thing.KindInterview
}
