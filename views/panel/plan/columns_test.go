package plan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/views/panel/paneltest"
)

// within lays the panel out in a window of a width.
func within(h *paneltest.Host, p *Panel, width float32) {
	p.Content().Resize(fyne.NewSize(width, 700))
	h.Canvas().SetContent(p.Content())
	p.Content().Resize(fyne.NewSize(width, 700))
	h.Canvas().Focus(p.Target())
}

func TestPlanAndProposalsStandBesideEachOtherWhereThereIsRoom(t *testing.T) {
	h, _, p := opened(t)
	for _, c := range []struct {
		width float32
		wide  bool
	}{{800, false}, {1190, true}, {900, false}, {1000, true}} {
		within(h, p, c.width)
		left, right := p.Rows.State().Len(), p.More.State().Len()
		if p.Wide() != c.wide || p.More.Visible() != c.wide || c.wide && (left != plannedIn(p.state.items) || left+right != len(p.state.items)) || !c.wide && left != len(p.state.items) {
			t.Errorf("at %v: wide %v, %d at the left, %d at the right", c.width, p.Wide(), left, right)
		}
	}
	if row := p.Rows.State().Rows()[0]; row.Icon != "planned" || !strings.HasPrefix(row.Title, "1. ") {
		t.Errorf("%+v", row)
	}
	if row := p.More.State().Rows()[0]; row.Icon != "proposed" || row.Heading == "" {
		t.Errorf("%+v", row)
	}
}

func TestEnterMovesAQuestionOverAndOneStaysInItsColumn(t *testing.T) {
	h, _, p := opened(t)
	within(h, p, 1190)
	first, second := p.state.items[0].Text, p.state.items[1].Text
	h.Press(fyne.KeyReturn)
	if row, _ := p.Rows.Selected(); !strings.HasSuffix(row.Title, second) || !p.Rows.Focused() || p.More.State().Rows()[0].Title != first {
		t.Errorf("taken out, and %q is chosen; first at the right is %q", row.Title, p.More.State().Rows()[0].Title)
	}
	h.Press(fyne.KeyRight, fyne.KeyDown)
	was := p.More.State().Rows()
	h.Press(fyne.KeyReturn)
	row, _ := p.More.Selected()
	if !p.More.Focused() || row.Title != was[2].Title {
		t.Errorf("taken in, and %q is chosen, not %q", row.Title, was[2].Title)
	}
	if last, _ := p.Rows.Selected(); !strings.HasSuffix(last.Title, was[1].Title) {
		t.Errorf("came over is %q, not %q", last.Title, was[1].Title)
	}
	h.Press(fyne.KeyLeft)
	if !p.Rows.Focused() || p.Target() != fyne.Focusable(p.Rows) {
		t.Error("← does not lead back to the plan")
	}
}

func TestAButtonMovesWhatIsChosenInTheColumnOneWasInLast(t *testing.T) {
	h, _, p := opened(t)
	within(h, p, 1190)
	h.Press(fyne.KeyReturn, fyne.KeyRight) // there is room in the plan
	text := p.More.State().Rows()[1].Title
	h.Press(fyne.KeyDown)
	h.Click(p, h.App().Words().T("plan.button.toggle"))
	if got := planOf(p.state.items); !strings.HasSuffix(got, text) {
		t.Errorf("%q does not end with %q", got, text)
	}
}

func TestAWindowThatBecomesNarrowKeepsTheChosenQuestion(t *testing.T) {
	h, _, p := opened(t)
	within(h, p, 1190)
	h.Press(fyne.KeyRight, fyne.KeyDown)
	want, _ := p.More.Selected()
	p.Content().Resize(fyne.NewSize(800, 700))
	if row, _ := p.Rows.Selected(); row.Title != want.Title || !p.Rows.Focused() {
		t.Errorf("chosen is %q, not %q", row.Title, want.Title)
	}
}

func TestAPlanIsLeftByItsButton(t *testing.T) {
	h, _, p := opened(t)
	h.Click(p, h.App().Words().T("panel.button.close"))
	if h.Leaves != 1 {
		t.Errorf("left %d times", h.Leaves)
	}
}

func TestAQuestionThatWasAddedIsChosenInSightAndMovedAtOnce(t *testing.T) {
	for _, width := range []float32{800, 1190} {
		h, _, p := opened(t)
		within(h, p, width)
		h.Press(fyne.KeyRight) // to what else could be asked, where that stands beside
		add(h, p, "Who else decides on budgets?")
		h.MustNotFail()
		row, _ := p.Rows.Selected()
		if !p.Rows.Focused() || !strings.HasSuffix(row.Title, "Who else decides on budgets?") {
			t.Fatalf("%v wide: %q is chosen, the plan has the keyboard: %v", width, row.Title, p.Rows.Focused())
		}
		if said := strings.Join(p.Rows.Describe(), "\n"); !strings.Contains(said, "▌") {
			t.Errorf("%v wide: it is not in sight:\n%s", width, said)
		}
		was := p.Rows.State().Index()
		p.Move(-1)
		if row, _ := p.Rows.Selected(); p.Rows.State().Index() != was-1 || !strings.HasSuffix(row.Title, "Who else decides on budgets?") {
			t.Errorf("%v wide: moved is %q", width, row.Title)
		}
	}
}
