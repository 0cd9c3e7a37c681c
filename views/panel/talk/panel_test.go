package talk

import (
	"context"
	"testing"

	"wawasan/app"
	rule "wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/views/panel/paneltest"
)

func held(h *paneltest.Host) app.Link {
	return h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held")
}

func take(t *testing.T, d *debrief, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if err := d.Take(line)(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	d.Reload()
}

func TestEachStepOfADebriefStaysUntilOneGoesOn(t *testing.T) {
	h := paneltest.New(t)
	Debrief(h, held(h))
	d := h.Front().(*debrief)
	for n, step := range rule.Steps {
		if d.state.now() != step {
			t.Fatalf("step %d is %s", n+1, d.state.now())
		}
		line := map[rule.Step]string{rule.StepNames: "Budi Santoso, kepala risiko", rule.StepInterest: "4 2 closer to customers"}[step]
		if line == "" {
			line = "a line for " + string(step)
		}
		take(t, d, line)
		if d.state.now() != step || len(d.state.answers[step]) == 0 {
			t.Fatalf("after a line at %s it is at %s, which has %d answers", step, d.state.now(), len(d.state.answers[step]))
		}
		d.Empty()
	}
	h.MustNotFail()
	if h.Leaves != 1 || len(h.Went) != 1 {
		t.Errorf("left %d times, went to %v", h.Leaves, h.Went)
	}
}

func TestALineOfADebriefIsShownAsItWillBeFiled(t *testing.T) {
	h := paneltest.New(t)
	Debrief(h, held(h))
	d := h.Front().(*debrief)
	want := map[rule.Step]string{rule.StepLearned: "! x", rule.StepSurprised: "! x", rule.StepNames: "+ x", rule.StepPromises: "> x"}
	for range len(rule.Steps) - 1 {
		got, as := d.Marked("x")
		if marked, ok := want[d.state.now()]; ok && (got != marked || as != "") || !ok && as == "" {
			t.Errorf("at %s a line stands as %q, %q", d.state.now(), got, as)
		}
		if got, as := d.Marked("? why"); got != "? why" || as != "" {
			t.Errorf("a marked line stands as %q, %q", got, as)
		}
		d.Step(1)
	}
	d.Step(-1)
	if d.state.now() != rule.Steps[len(rule.Steps)-2] {
		t.Errorf("a step back leads to %s", d.state.now())
	}
}

func TestLeavingATalkOffersTheDebriefWhereSomethingWasHeard(t *testing.T) {
	h := paneltest.New(t)
	link := held(h)
	Open(h, link)
	h.Front().(*Panel).Leave()
	if len(h.Questions) != 0 || h.Leaves != 1 {
		t.Fatalf("a silent talk asks %v", h.Questions)
	}
	if _, err := h.App().Capture(context.Background(), "! they wait for data", app.Where{Interview: link.ID}); err != nil {
		t.Fatal(err)
	}
	h.Answer = true
	Open(h, link)
	h.Front().(*Panel).Leave()
	h.MustNotFail()
	if h.Front() == nil || h.Front().Name() != "debrief" {
		t.Errorf("asked %v, then in front: %v", h.Questions, h.Front())
	}
}

func TestAnEarlierLineOfATalkIsBroughtBackForCorrection(t *testing.T) {
	h := paneltest.New(t)
	link := held(h)
	for _, text := range []string{"! the frist line", "! the second"} {
		if _, err := h.App().Capture(context.Background(), text, app.Where{Interview: link.ID}); err != nil {
			t.Fatal(err)
		}
	}
	Open(h, link)
	p := h.Front().(*Panel)
	if row, _ := p.lines.Selected(); row.Title != "the second" {
		t.Errorf("the newest line is not in sight but %q", row.Title)
	}
	p.lines.SelectAt(0)
	row, _ := p.lines.Selected()
	p.host.Recall(row)
	if len(h.Recalled) != 1 || h.Recalled[0].Title != "the frist line" {
		t.Errorf("brought back: %+v", h.Recalled)
	}
}
