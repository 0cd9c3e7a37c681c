// Package talk is the panels of a conversation: while it goes on, and when it is
// written up. In both the keyboard is the capture line.
package talk

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// Panel is a conversation that goes on: the current question and the time above,
// the questions at the left, the lines under the current one at the right, the
// capture line below.
type Panel struct {
	host      panel.Host
	interview app.Link
	state     talking
	began     time.Time
	questions *list.KeyList
	lines     *list.KeyList
	head      *head
	content   fyne.CanvasObject
	reading   core.Loader
}

// Open begins, or goes on with, a conversation.
func Open(h panel.Host, interview app.Link) {
	w := h.App().Words()
	t := &Panel{host: h, interview: interview, began: h.App().Now(), head: newHead(), reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	t.questions = list.NewKeyList(list.Params{
		Words: w, Label: w.T("interview.questions"), OnBack: t.Leave, OnKey: h.Key, OnActs: h.Acts, Wrap: true, Steady: true,
		OnSelect: func(row app.Row) { t.choose(row.ID) }, OnRune: t.typed,
		Empty: part.NewEmptyState("gap", w.T("talk.empty.title"), w.T("talk.empty.text"), command.LettersOf("interview.plan", w), w.T("command.interview.plan")),
	})
	t.lines = list.NewKeyList(list.Params{
		Words: w, Label: w.T("talk.lines"), OnBack: t.Leave, OnKey: h.Key, OnActs: h.Acts, Wrap: true, Large: true, OnRune: t.typed,
		OnOpen: h.Recall, OnDelete: func(row app.Row) { page.Drop(h, row.Link()) },
		Empty: part.NewEmptyState("note", w.T("talk.lines.title"), w.T("talk.lines.text", "next", command.KeyOf("question.next"), "mark", command.KeyOf("question.mark")), "", ""),
	})
	both := container.New(stage{t.head}, t.head, container.New(panel.Columns{}, t.questions, t.lines))
	t.content = foot.Under(both, foot.Keys{Host: h, Back: t.Leave, Typed: t.typed}, []*part.Button{
		part.NewPrimaryButton(w.T("talk.button.end"), "Esc", t.Leave),
		part.NewButton(w.T("talk.button.next"), command.KeyOf("question.next"), func() { t.Step(1) }),
		part.NewButton(w.T("talk.button.mark"), command.KeyOf("question.mark"), t.Mark),
	})
	h.Read(func(ctx context.Context) (func(), error) {
		now, err := h.App().TalkOn(ctx, interview.ID, "")
		return func() {
			t.show(now)
			h.OpenPanel(t)
			if row, ok := t.questions.Selected(); ok {
				t.choose(row.ID)
			}
		}, err
	})
}

// Name is what tests call it.
func (t *Panel) Name() string { return "talk" }

// Bare says that the row of tabs is not in sight in a conversation.
func (t *Panel) Bare() {}

// Content is the whole panel.
func (t *Panel) Content() fyne.CanvasObject { return t.content }

// Target is the capture line.
func (t *Panel) Target() fyne.Focusable { return t.host.Line() }

// Interview is whom lines belong to.
func (t *Panel) Interview() app.Link { return t.interview }

// Question is the one lines stand under.
func (t *Panel) Question() data.ID { return t.state.question }

// Leave ends the talk; where something was heard it offers to write it up.
func (t *Panel) Leave() {
	if !t.state.heard() {
		t.host.LeavePanel()
		return
	}
	w := t.host.App().Words()
	t.host.Ask(w.T("talk.over.title"), w.T("talk.over.text"), w.T("talk.over.yes"), w.T("talk.over.no"), func() { Debrief(t.host, t.interview) }, t.host.LeavePanel)
}

// typed sends a letter to the capture line: in a conversation nobody looks for
// a key first.
func (t *Panel) typed(r rune) bool {
	t.host.Type(r)
	return true
}

func (t *Panel) choose(id data.ID) {
	if t.state.choose(id) {
		t.Reload()
		t.host.Moved()
	}
}

// Reload reads questions and lines anew.
func (t *Panel) Reload() {
	question := t.state.question
	t.reading.Load(func(ctx context.Context) (func(), error) {
		now, err := t.host.App().TalkOn(ctx, t.interview.ID, question)
		return func() { t.show(now) }, err
	})
}

// Tick moves the time on.
func (t *Panel) Tick() { t.Reload() }

// show shows what was read; the newest line is in sight.
func (t *Panel) show(now app.Talk) {
	t.state.put(now)
	t.questions.SetRows(now.Questions)
	if t.state.question != "" {
		t.questions.SelectID(t.state.question)
	}
	t.lines.SetRows(now.Lines)
	if n := len(now.Lines); n > 0 {
		t.lines.SelectID(now.Lines[n-1].ID)
	}
	t.showHead(now)
}

// showHead shows the questions in front and the time.
func (t *Panel) showHead(now app.Talk) {
	a := t.host.App()
	question, next := t.state.now()
	if next != "" {
		next = a.Words().T("talk.next", "question", next)
	}
	share, nearly := passed(a.Now().Sub(t.began), now.Minutes)
	t.head.clock.say(a.Elapsed(t.began, now.Minutes), share, nearly)
	t.head.say(now.Title, question, next)
	t.content.Refresh()
}

// Step makes another question the current one.
func (t *Panel) Step(by int) {
	if id := t.state.step(by); id != "" {
		t.choose(id)
	}
}

// Mark notes how far the current question is.
func (t *Panel) Mark() {
	h, question := t.host, t.state.question
	if question == "" {
		h.Fail(data.Invalid("command.not_now.question"))
		return
	}
	h.Write(func(ctx context.Context) (func(), error) {
		_, err := h.App().MarkQuestion(ctx, question)
		return nil, err
	})
}
