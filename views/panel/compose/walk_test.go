package compose

import (
	"context"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
	"wawasan/views/panel/paneltest"
)

// slow is a window in which what is read and written in the background takes
// until the test lets it happen.
type slow struct {
	*paneltest.Host
	reads, writes []func()
}

func (h *slow) Runner() *core.Runner {
	return &core.Runner{Start: func(f func()) { h.reads = append(h.reads, f) }, Show: func(f func()) { f() }}
}

func (h *slow) Write(work func(context.Context) (func(), error)) {
	h.writes = append(h.writes, func() { h.Host.Write(work) })
}

func (h *slow) happen() {
	for len(h.reads)+len(h.writes) > 0 {
		now := slices.Concat(h.reads, h.writes)
		h.reads, h.writes = nil, nil
		for _, f := range now {
			f()
		}
	}
}

func slowly(t *testing.T) (*slow, *Panel) {
	t.Helper()
	h := &slow{Host: paneltest.New(t)}
	sari := h.Have(thing.KindContact, "name", "Sari Wijaya", "met", "a seminar", "email", "sari@example.com")
	m, err := h.App().WritingTo(ctx, sari.ID)
	if err != nil {
		t.Fatal(err)
	}
	Open(h, m)
	return h, h.Front().(*Panel)
}

// at is the field that takes the keyboard.
func at(h *paneltest.Host, p *Panel) string {
	key, inside := p.fieldOf(h.Canvas().Focused())
	if inside && key == "" {
		return "the button"
	}
	return key
}

func TestTabGoesFromTheChoicesToTheTextAndBackWithTheTitleInSight(t *testing.T) {
	h, p, _ := opened(t)
	h.Canvas().(interface{ Resize(fyne.Size) }).Resize(fyne.NewSize(900, 500))
	if got := at(h, p); got != "slot.industry" {
		t.Errorf("the work begins with %q", got)
	}
	want := []string{"kind", "purpose", "channel", "form", "lang", "slot.industry", "slot.me", "slot.my_role", "slot.topic", "subject", "body"}
	p.form.FocusOn(h.Canvas(), want[0])
	for n, key := range want {
		if got := at(h, p); got != key {
			t.Errorf("stop %d of Tab is %q, not %q", n, got, key)
		}
		titleInSight(t, p)
		h.Canvas().FocusNext()
	}
	for n := range want {
		h.Canvas().FocusPrevious()
		if got, key := at(h, p), want[len(want)-1-n]; got != key {
			t.Errorf("stop %d of Shift+Tab is %q, not %q", n, got, key)
		}
		titleInSight(t, p)
	}
	h.MustNotFail()
}

func titleInSight(t *testing.T, p *Panel) {
	t.Helper()
	var head fyne.CanvasObject
	core.WalkObjects(p.content, func(o fyne.CanvasObject) bool {
		if _, ok := o.(*part.Heading); ok {
			head = o
		}
		return head != nil
	})
	d := fyne.CurrentApp().Driver()
	if head == nil || !strings.Contains(strings.Join(core.DescribeObject(head), " "), "Sari Wijaya") || d.AbsolutePositionForObject(head).Y < 0 {
		t.Error("the title is out of sight")
	}
}

func TestWhatIsTypedBeforeATemplateIsReadStaysWhereItIsTyped(t *testing.T) {
	h, p := slowly(t)
	h.happen()
	p.form.FocusOn(h.Canvas(), "channel")
	h.Press(fyne.KeyRight)
	p.form.FocusOn(h.Canvas(), "body")
	h.TypeText("Salam ")
	h.happen()
	h.TypeText("hangat ")
	if got := at(h.Host, p); got != "body" || !strings.HasPrefix(p.state.body.typed, "Salam hangat Dear") || p.state.m.Channel != outreach.LinkedInNote {
		t.Errorf("at %q, by %s: %q", got, p.state.m.Channel, p.state.body.typed)
	}
	h.MustNotFail()
}

func TestAMessageThatWasLeftDoesNotComeBackWithItsTemplate(t *testing.T) {
	h, p := slowly(t)
	h.happen()
	p.form.FocusOn(h.Canvas(), "channel")
	h.Press(fyne.KeyRight)
	h.Press(fyne.KeyEscape)
	if h.happen(); h.Front() != nil || h.Leaves != 1 {
		t.Errorf("in front is %v", h.Front())
	}
	h.MustNotFail()
}

func TestWhatIsWrittenWhileADraftIsForgottenIsKept(t *testing.T) {
	h, p := slowly(t)
	h.happen()
	h.TypeText("b")
	h.Press(fyne.KeyBackspace)
	h.TypeText("banking")
	h.happen()
	draft, err := h.App().Draft(ctx, of(p.state.m.Contact))
	if err != nil || draft["slot.industry"] != "banking" {
		t.Errorf("%v %v", err, draft)
	}
	h.MustNotFail()
}

func TestAMessageIsLoggedOnceHoweverOftenItIsSaved(t *testing.T) {
	h, p := slowly(t)
	h.happen()
	p.Save()
	p.log()
	p.Save() // before it is written
	p.leave()
	if h.happen(); len(h.Copied) != 1 || len(h.Went) != 0 {
		t.Errorf("copied %d times, led to %v", len(h.Copied), h.Went)
	}
	h.MustNotFail()
}

func TestTheMailProgramGetsTheAddressOfWhomTheMessageIsForNow(t *testing.T) {
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Rizal", "email", "rizal@example.com")
	p := open(t, h, h.Have(thing.KindContact, "name", "Sari Wijaya", "email", "sari@example.com", "introducer", "Rizal"))
	p.changed(with(p.state, "body", "My own words."))
	p.changed(with(p.state, "kind", string(outreach.Tell)))
	p.mail()
	if len(h.Browsed) != 1 || !strings.HasPrefix(h.Browsed[0], "mailto:rizal@example.com") || !strings.Contains(h.Browsed[0], "own") {
		t.Errorf("%q", h.Browsed)
	}
	h.MustNotFail()
}

func TestWhatWasWrittenOutlivesTheInterviewItWasAbout(t *testing.T) {
	h, _, sari := opened(t)
	m, err := h.App().WritingTo(ctx, sari.ID)
	if err != nil {
		t.Fatal(err)
	}
	if m.Interview, err = h.App().LogInterview(ctx, sari.ID, ""); err != nil {
		t.Fatal(err)
	}
	Open(h, m)
	p := h.Front().(*Panel)
	p.changed(with(p.state, "body", "My own words."))
	p.leave()
	if _, err := h.App().Delete(ctx, p.Interview()); err != nil {
		t.Fatal(err)
	}
	Resume(h, sari.ID)
	again, ok := h.Front().(*Panel)
	if !ok || again.state.body.typed != "My own words." || again.state.m.Interview != "" {
		t.Fatalf("in front: %v", h.Front())
	}
	if again.log(); len(h.Went) != 1 {
		t.Errorf("led to %v", h.Went)
	}
	h.MustNotFail()
}

func TestAMessageThatIsNotKeptAnyMoreIsBegunAnew(t *testing.T) {
	h, p, sari := opened(t)
	p.leave()
	if Resume(h, sari.ID); h.Front() == nil || len(h.Said) != 0 {
		t.Errorf("in front: %v, said %q", h.Front(), h.Said)
	}
	h.MustNotFail()
}

func TestATemplateThatIsGoneIsNoChoice(t *testing.T) {
	h, _, sari := opened(t)
	m, err := h.App().WritingTo(ctx, sari.ID)
	if err != nil {
		t.Fatal(err)
	}
	m.Template = data.ID("gone")
	Open(h, m)
	if p := h.Front().(*Panel); p.state.m.Template != "" || p.state.draft() != nil {
		t.Errorf("%+v", p.state.m)
	}
	h.MustNotFail()
}

func TestAskingThroughSomebodyGoesOnWithWhatTheyPassOn(t *testing.T) {
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Rizal")
	p := open(t, h, h.Have(thing.KindContact, "name", "Sari Wijaya", "introducer", "Rizal"))
	if p.state.m.Channel != outreach.Introducer {
		t.Fatalf("by way of %s", p.state.m.Channel)
	}
	p.log()
	next, ok := h.Front().(*Panel)
	if !ok || next == p || next.state.m.Kind != outreach.Forward || next.Interview().ID == "" || h.Leaves != 1 {
		t.Errorf("in front: %v", h.Front())
	}
	h.MustNotFail()
}

func TestWhatWasGivenOfOneselfIsNotAskedForAgain(t *testing.T) {
	h, p, sari := opened(t)
	p.changed(with(p.state, "slot.me", "Ratna", "slot.my_role", "an analyst"))
	p.log()
	again := open(t, h, sari)
	for _, s := range again.state.slots {
		if s.field == "me" || s.field == "my_role" {
			t.Errorf("%s is asked for again", s.field)
		}
	}
	h.MustNotFail()
}
