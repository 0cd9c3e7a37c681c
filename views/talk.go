package views

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// talker is the panel for a conversation that goes on: the questions at the
// left, the lines under the current one at the right, the capture line below.
type talker struct {
	s         *Shell
	interview app.Link
	question  data.ID // the current one, "" for none
	began     time.Time
	questions *list.KeyList
	rows      []app.Row // the questions
	lines     *list.KeyList
	elapsed   *part.Caption
	panel     *panel
}

// openTalk begins, or goes on with, a conversation. What is typed stands under
// the current question.
func (s *Shell) openTalk() {
	link := s.anInterview()
	w := s.words()
	t := &talker{s: s, interview: link, began: s.app.Now(), elapsed: part.NewCaption()}
	t.questions = list.NewKeyList(list.Params{
		Words: w, Label: w.T("interview.questions"), OnBack: func() { t.leave() }, OnKey: s.Key, Wrap: true, Steady: true,
		OnSelect: func(row app.Row) { t.choose(row.ID) }, OnRune: t.typed,
		Empty: part.NewEmptyState("gap", w.T("talk.empty.title"), w.T("talk.empty.text"), command.KeyOf("interview.plan"), w.T("command.interview.plan")),
	})
	t.lines = list.NewKeyList(list.Params{
		Words: w, Label: w.T("talk.lines"), OnBack: func() { t.leave() }, OnKey: s.Key, Wrap: true, OnRune: t.typed,
		Empty: part.NewEmptyState("note", w.T("talk.lines.title"), w.T("talk.lines.text", "next", command.KeyOf("question.next"), "mark", command.KeyOf("question.mark")), "", ""),
	})
	t.panel = &panel{
		name: "talk", content: container.NewBorder(t.elapsed, nil, nil, nil, container.New(composeLayout{}, t.questions, t.lines)),
		target: func() fyne.Focusable { return s.line.Target() }, reload: t.reload, interview: link, question: func() data.ID { return t.question }, leave: t.leave,
	}
	s.talker = t
	t.reload()
	if row, ok := t.questions.Selected(); ok {
		t.choose(row.ID)
	}
	s.openPanel(t.panel)
}

// leave ends the talk; where something was heard it offers to write it up.
func (t *talker) leave() {
	s, w := t.s, t.s.words()
	heard := t.lines.State().Len() > 0
	for _, row := range t.rows {
		heard = heard || row.Sub != ""
	}
	if !heard {
		s.leavePanel()
		return
	}
	s.Ask(w.T("talk.over.title"), w.T("talk.over.text"), w.T("talk.over.yes"), w.T("talk.over.no"), s.openDebrief, s.leavePanel)
}

// typed sends a letter to the capture line: in a conversation nobody looks for
// a key first.
func (t *talker) typed(r rune) bool {
	t.s.Type(r)
	return true
}

func (t *talker) choose(id data.ID) {
	if t.question == id {
		return
	}
	t.question = id
	t.reload()
	t.s.Moved()
}

func (t *talker) reload() {
	now, err := t.s.app.TalkOn(context.Background(), t.interview.ID, t.question)
	if err != nil {
		t.s.Fail(err)
		return
	}
	t.rows = now.Questions
	t.questions.SetRows(now.Questions)
	if t.question != "" {
		t.questions.SelectID(t.question)
	}
	t.lines.SetRows(now.Lines)
	if n := len(now.Lines); n > 0 {
		t.lines.SelectID(now.Lines[n-1].ID)
	}
	t.elapsed.Say(now.Title + " · " + t.s.app.Elapsed(t.began, now.Minutes))
}

// step makes another question the current one.
func (t *talker) step(by int) {
	if t.questions.State().Move(by) {
		if row, ok := t.questions.Selected(); ok {
			t.choose(row.ID)
		}
	}
}

// mark notes how far the current question is.
func (t *talker) mark() {
	if t.question == "" {
		t.s.refuse("question.mark", "command.not_now.question")
		return
	}
	if _, err := t.s.app.MarkQuestion(context.Background(), t.question); err != nil {
		t.s.Fail(err)
	}
}

// talking reports whether a conversation is in front.
func (s *Shell) talking() bool { return s.panel != nil && s.talker != nil && s.panel == s.talker.panel }
