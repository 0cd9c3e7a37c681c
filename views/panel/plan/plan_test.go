package plan

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel"
	"wawasan/views/panel/paneltest"
)

var (
	_ panel.Saver    = (*Panel)(nil)
	_ panel.Adder    = (*Panel)(nil)
	_ panel.Mover    = (*Panel)(nil)
	_ panel.About    = (*Panel)(nil)
	_ panel.Reloader = (*Panel)(nil)
)

var ctx = context.Background()

// opened opens the plan of a new interview, for which a plan is proposed.
func opened(t *testing.T) (*paneltest.Host, app.Link, *Panel) {
	t.Helper()
	h := paneltest.New(t)
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "purpose", "other_industry", "stage", "scheduled", "date", "2026-11-30", "time", "10:00")
	return h, link, open(t, h, link)
}

func open(t *testing.T, h *paneltest.Host, link app.Link) *Panel {
	t.Helper()
	Open(h, link)
	h.MustNotFail()
	if h.Front() == nil || h.Front().Name() != "plan" {
		t.Fatal("the plan is not in front")
	}
	return h.Front().(*Panel)
}

func draft(t *testing.T, h *paneltest.Host, link app.Link) map[string]string {
	t.Helper()
	kept, err := h.App().Draft(ctx, app.DraftOf{Kind: app.DraftPlan, Ref: string(link.ID)})
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

// planned is what is saved, in its order.
func planned(t *testing.T, h *paneltest.Host, link app.Link) []string {
	t.Helper()
	items, err := h.App().Plan(ctx, link.ID)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, item := range items {
		if item.Planned && item.ID != "" {
			out = append(out, item.Text)
		}
	}
	return out
}

// add adds a question through the palette.
func add(h *paneltest.Host, p *Panel, text string) {
	p.Add()
	focused := h.Canvas().Focused()
	for _, r := range text {
		focused.TypedRune(r)
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func press(p *Panel, keys ...fyne.KeyName) {
	for _, key := range keys {
		p.Rows.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func TestAPlanIsProposedOrderedAddedToAndSavedByKeys(t *testing.T) {
	h, link, p := opened(t)
	first, second := p.state.items[0].Text, p.state.items[1].Text
	if !strings.HasPrefix(p.Rows.State().Rows()[0].Title, "1. ") || len(planned(t, h, link)) != 0 {
		t.Fatal("no plan is proposed")
	}
	p.Move(1)
	if row, _ := p.Rows.Selected(); !strings.HasPrefix(row.Title, "2. "+first) {
		t.Errorf("moved, and %q is chosen", row.Title)
	}
	press(p, fyne.KeyHome, fyne.KeyReturn)
	add(h, p, "What does your company do?")
	if row, _ := p.Rows.Selected(); !strings.Contains(row.Title, "What does your company do?") || !row.Warn {
		t.Errorf("added, and %+v is chosen", row)
	}
	p.Save()
	h.MustNotFail()
	got := planned(t, h, link)
	if got[0] != first || got[len(got)-1] != "What does your company do?" || strings.Contains(strings.Join(got, "|"), second) {
		t.Errorf("saved is %q", got)
	}
	if h.Leaves != 1 || len(h.Said) != 1 || draft(t, h, link) != nil {
		t.Errorf("left %d times, told %q, kept %v", h.Leaves, h.Said, draft(t, h, link))
	}
}

func TestAProposalIsSavedAsItIs(t *testing.T) {
	h, link, p := opened(t)
	want := planOf(p.state.items)
	p.Save()
	if got := strings.Join(planned(t, h, link), " "); got != want || got == "" {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestAPlanLeftByEscWaitsAndIsGoneOnWith(t *testing.T) {
	h, link, p := opened(t)
	add(h, p, "What keeps you here?")
	press(p, fyne.KeyHome, fyne.KeyReturn)
	left := planOf(p.state.items)
	press(p, fyne.KeyEscape)
	if h.Leaves != 1 || len(h.Said) != 1 || len(draft(t, h, link)) == 0 {
		t.Fatalf("left %d times, told %q, kept %v", h.Leaves, h.Said, draft(t, h, link))
	}
	p = open(t, h, link)
	if got := planOf(p.state.items); got != left || len(h.Said) != 2 {
		t.Errorf("gone on with %q, not %q; told %q", got, left, h.Said)
	}
	p.Save()
	if got := strings.Join(planned(t, h, link), " "); got != left || draft(t, h, link) != nil {
		t.Errorf("saved is %q, kept %v", got, draft(t, h, link))
	}
}

func TestAPlanIsKeptWithEachChangeWithoutLeavingIt(t *testing.T) {
	h, link, p := opened(t)
	for _, change := range []func(){func() { press(p, fyne.KeyReturn) }, func() { p.Move(1) }, func() { add(h, p, "Mine?") }} {
		before := draft(t, h, link)
		change()
		if got := draft(t, h, link); len(got) == 0 || strings.Join([]string{got["out"], got["in"], got["order"]}, "|") == strings.Join([]string{before["out"], before["in"], before["order"]}, "|") {
			t.Errorf("kept is %v", got)
		}
	}
}

func TestAnUntouchedPlanLeavesNothingBehind(t *testing.T) {
	h, link, p := opened(t)
	press(p, fyne.KeyDown, fyne.KeyEscape)
	if len(h.Said) != 0 || draft(t, h, link) != nil || h.Leaves != 1 {
		t.Errorf("told %q, kept %v", h.Said, draft(t, h, link))
	}
	p = open(t, h, link)
	press(p, fyne.KeyReturn)
	h.Click(p, h.App().Words().T("panel.button.discard"))
	if draft(t, h, link) != nil || len(p.state.changes()) != 0 {
		t.Errorf("taken back, and kept %v", draft(t, h, link))
	}
	press(p, fyne.KeyEscape)
	if len(h.Said) != 1 { // that it was taken back
		t.Errorf("told %q", h.Said)
	}
}

func TestADraftThatWasSavedElsewhereIsForgotten(t *testing.T) {
	h, link, p := opened(t)
	add(h, p, "Mine?")
	press(p, fyne.KeyEscape)
	if err := h.App().SavePlan(ctx, link.ID, p.state.items); err != nil {
		t.Fatal(err)
	}
	h.Said = nil
	open(t, h, link)
	if draft(t, h, link) != nil || len(h.Said) != 0 {
		t.Errorf("kept %v, told %q", draft(t, h, link), h.Said)
	}
}

func TestAPlanChangedMeanwhileKeepsWhatOthersDid(t *testing.T) {
	h, link, p := opened(t)
	p.Save()
	before := planned(t, h, link)
	p = open(t, h, link)
	add(h, p, "Mine?")
	items, err := h.App().Plan(ctx, link.ID)
	if err != nil {
		t.Fatal(err)
	}
	items[0].Planned = false
	if err := h.App().SavePlan(ctx, link.ID, items); err != nil {
		t.Fatal(err)
	}
	p.Save()
	h.MustNotFail()
	if got, want := strings.Join(planned(t, h, link), "|"), strings.Join(append(before[1:], "Mine?"), "|"); got != want {
		t.Errorf("%q, not %q", got, want)
	}
}

func TestAPlanReadAnewKeepsWhatIsChangedHere(t *testing.T) {
	h, link, p := opened(t)
	add(h, p, "Mine?")
	p.Reload()
	h.MustNotFail()
	if got := planOf(p.state.items); !strings.HasSuffix(got, "Mine?") {
		t.Errorf("%q", got)
	}
	if p.Interview() != link {
		t.Errorf("lines belong to %v", p.Interview())
	}
}

func TestAPlanIsMadeByMouseAlone(t *testing.T) {
	h, link, p := opened(t)
	w := h.App().Words()
	first, second := p.state.items[0].Text, p.state.items[1].Text
	h.Click(p, w.T("plan.button.down"))
	h.Click(p, w.T("plan.button.up"))
	h.Click(p, w.T("plan.button.toggle"))
	if got := p.state.items[0].Text; got != second {
		t.Errorf("first is %q, %q was", got, first)
	}
	h.Click(p, w.T("kit.form.save"))
	h.MustNotFail()
	if got := planned(t, h, link); len(got) == 0 || got[0] != second {
		t.Errorf("saved is %q", got)
	}
}

func TestARefusedQuestionIsToldAndNothingIsChanged(t *testing.T) {
	h, _, p := opened(t)
	for n := range 12 {
		add(h, p, "Mine "+strings.Repeat("x", n)+"?")
	}
	if len(h.Failed) == 0 || data.CodeOf(h.Failed[0]) != data.CodeInvalid {
		t.Errorf("refused: %v", h.Failed)
	}
}
