package talk

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"wawasan/app"
	rule "wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/foot"
)

// debrief is the panel that asks, step by step, what a conversation leaves: each
// answer is a line in the capture line, Enter on an empty one goes on.
type debrief struct {
	host      panel.Host
	interview app.Link
	state     writing
	steps     *list.KeyList
	lines     *list.KeyList
	next      *part.Button
	content   fyne.CanvasObject
	reading   core.Loader
}

// Debrief begins with the first step that nothing answers yet.
func Debrief(h panel.Host, interview app.Link) {
	h.Read(func(ctx context.Context) (func(), error) {
		a := h.App()
		title, err := a.Title(ctx, interview)
		if err != nil {
			return nil, err
		}
		answers, err := a.Debrief(ctx, interview.ID)
		return func() {
			d := newDebrief(h, interview, title)
			d.state.answers = answers
			d.state.begin()
			d.show()
			h.OpenPanel(d)
		}, err
	})
}

func newDebrief(h panel.Host, interview app.Link, title string) *debrief {
	w := h.App().Words()
	d := &debrief{host: h, interview: interview, reading: core.Loader{Runner: h.Runner(), OnError: h.Fail}}
	d.steps = list.NewKeyList(list.Params{Words: w, Label: w.T("debrief.title"), OnBack: h.LeavePanel, OnKey: h.Key, OnActs: h.Acts, Wrap: true, Steady: true, OnSelect: d.chosen, OnRune: d.typed})
	d.lines = list.NewKeyList(list.Params{
		Words: w, Label: w.T("debrief.lines"), OnBack: h.LeavePanel, OnKey: h.Key, OnActs: h.Acts, Wrap: true, OnRune: d.typed, OnOpen: h.Recall,
		Empty: part.NewEmptyState("note", w.T("debrief.empty.title"), w.T("debrief.empty.text"), "Enter", w.T("debrief.skip")),
	})
	text := w.T("debrief.text", "back", command.KeyOf("question.previous"))
	d.next = part.NewPrimaryButton(w.T("debrief.button.next"), "Enter", d.onward)
	all := part.Topped(part.NewHeading(w.T("debrief.heading", "who", title), text), container.New(panel.Columns{}, d.steps, d.lines))
	d.content = foot.Under(all, foot.Keys{Host: h, Back: h.LeavePanel, Typed: d.typed}, []*part.Button{
		d.next,
		part.NewButton(w.T("debrief.button.back"), command.KeyOf("question.previous"), func() { d.Step(-1) }),
		part.NewButton(w.T("debrief.button.leave"), "Esc", h.LeavePanel),
	})
	return d
}

// Name is what tests call it.
func (d *debrief) Name() string { return "debrief" }

// Content is the whole panel.
func (d *debrief) Content() fyne.CanvasObject { return d.content }

// Target is the capture line.
func (d *debrief) Target() fyne.Focusable { return d.host.Line() }

// Interview is the one that is written up.
func (d *debrief) Interview() app.Link { return d.interview }

// Question is none: lines stand under a step.
func (d *debrief) Question() data.ID { return "" }

// Leave leaves off; what was filed is kept.
func (d *debrief) Leave() { d.host.LeavePanel() }

// Marked is a line with the mark of the step. What to thank for and the interest
// have none.
func (d *debrief) Marked(text string) (marked, as string) {
	step := d.state.now()
	marked = rule.Marked(step, text)
	if marked == strings.TrimSpace(text) && (step == rule.StepThanks || step == rule.StepInterest) && !rule.IsMarked(text) {
		as = d.host.App().Words().T("debrief.as." + string(step))
	}
	return marked, as
}

func (d *debrief) typed(r rune) bool {
	d.host.Type(r)
	return true
}

func (d *debrief) chosen(row app.Row) {
	if d.state.choose(row.Key) {
		d.show()
		d.host.Moved()
	}
}

// Reload reads anew what answers the steps.
func (d *debrief) Reload() {
	d.reading.Load(func(ctx context.Context) (func(), error) {
		answers, err := d.host.App().Debrief(ctx, d.interview.ID)
		return func() {
			d.state.answers = answers
			d.show()
		}, err
	})
}

// thingsLearned is how many lessons the second step asks for.
const thingsLearned = 3

// show shows all steps, and what answers the present one, the last in sight.
func (d *debrief) show() {
	w, at := d.host.App().Words(), d.state.at
	rows := make([]app.Row, len(rule.Steps))
	for n, step := range rule.Steps {
		rows[n] = app.Row{Key: string(step), Kind: thing.KindQuestion, Title: w.T("debrief.step." + string(step)), Sub: w.T("debrief.hint." + string(step))}
		switch had := len(d.state.answers[step]); {
		case step == rule.StepLearned && had > 0 && had < thingsLearned:
			rows[n].Fact = w.T("debrief.some", "n", w.Number(had), "of", w.Number(thingsLearned))
		case had > 0:
			rows[n].Fact = "✓"
		}
	}
	d.steps.SetRows(rows)
	d.steps.SelectAt(at)
	next := w.T("debrief.button.next")
	if d.state.isLast() {
		next = w.T("debrief.button.finish")
	}
	if next != d.next.Label() {
		d.next.SetText(next)
	}
	lines := d.state.answers[d.state.now()]
	d.lines.SetRows(lines)
	d.lines.SelectAt(len(lines) - 1)
}

// Take keeps a line as the answer to the present step, and stays there: Enter
// on an empty line goes on.
func (d *debrief) Take(text string) func(context.Context) error {
	a, interview, step := d.host.App(), d.interview.ID, d.state.now()
	return func(ctx context.Context) error { return a.DebriefLine(ctx, interview, step, text) }
}

// Empty goes on.
func (d *debrief) Empty() { d.Step(1) }

// onward does what Enter does: it files what stands in the line, or goes on.
func (d *debrief) onward() {
	line := d.host.Line()
	d.host.Canvas().Focus(line)
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// Step goes a step on, or back; on from the last it finishes.
func (d *debrief) Step(by int) {
	if by > 0 && d.state.isLast() {
		d.finish()
		return
	}
	if d.state.step(by) {
		d.show()
		d.host.Moved()
	}
}

func (d *debrief) finish() {
	h := d.host
	h.Write(func(ctx context.Context) (func(), error) {
		err := h.App().FinishDebrief(ctx, d.interview.ID)
		return func() {
			if h.LeaveThis(d) {
				h.Go(d.interview)
			}
			h.Say(h.App().Words().T("debrief.done", "key", command.LettersOf("outreach.write", h.App().Words())), true)
		}, err
	})
}
