package compose

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/outreach"
	"wawasan/app/thing"
	"wawasan/views/panel/paneltest"
)

var ctx = context.Background()

// opened is a message to Sari, and the window it is in.
func opened(t *testing.T) (*paneltest.Host, *Panel, app.Link) {
	t.Helper()
	h := paneltest.New(t)
	sari := h.Have(thing.KindContact, "name", "Sari Wijaya", "met", "a seminar", "email", "sari@example.com")
	return h, open(t, h, sari), sari
}

func open(t *testing.T, h *paneltest.Host, to app.Link) *Panel {
	t.Helper()
	m, err := h.App().WritingTo(ctx, to.ID)
	if err != nil {
		t.Fatal(err)
	}
	Open(h, m)
	p, ok := h.Front().(*Panel)
	if !ok {
		t.Fatalf("in front: %v, refused: %v", h.Front(), h.Failed)
	}
	return p
}

func TestAMessageHalfWrittenIsKeptAndOfferedAgain(t *testing.T) {
	h, p, sari := opened(t)
	h.TypeText("payments")
	if p.leave(); h.Leaves != 1 || len(h.Said) != 1 {
		t.Fatalf("left %d times, told %q", h.Leaves, h.Said)
	}
	unsaved, err := h.App().Unsaved(ctx)
	if err != nil || len(unsaved) != 1 || unsaved[0].Value != of(sari.ID) {
		t.Fatalf("%v %+v", err, unsaved)
	}
	h.Answer = true
	m, err := h.App().WritingTo(ctx, sari.ID)
	if err != nil {
		t.Fatal(err)
	}
	Open(h, m)
	again := h.Front().(*Panel)
	if len(h.Questions) != 1 || !strings.Contains(again.state.body.typed, "payments") {
		t.Errorf("asked %q, it holds %q", h.Questions, again.state.body.typed)
	}
	h.MustNotFail()
}

func TestAMessageThatWasNotWantedAnyMoreIsForgotten(t *testing.T) {
	h, p, sari := opened(t)
	h.TypeText("payments")
	p.leave()
	again := open(t, h, sari) // says no to what was left
	if strings.Contains(again.state.body.typed, "payments") {
		t.Errorf("it holds %q", again.state.body.typed)
	}
	if unsaved, err := h.App().Unsaved(ctx); err != nil || len(unsaved) != 0 {
		t.Errorf("%v %+v", err, unsaved)
	}
}

func TestASentMessageIsLoggedAndNoDraftStays(t *testing.T) {
	h, p, sari := opened(t)
	h.TypeText("payments")
	p.Save()
	if len(h.Copied) != 1 || !strings.Contains(h.Copied[0], "payments") {
		t.Fatalf("copied %q", h.Copied)
	}
	p.log()
	h.MustNotFail()
	if unsaved, err := h.App().Unsaved(ctx); err != nil || len(unsaved) != 0 {
		t.Errorf("%v %+v", err, unsaved)
	}
	if len(h.Went) != 1 || h.Went[0].Kind != thing.KindInterview || h.Leaves != 1 {
		t.Errorf("went to %v", h.Went)
	}
	sent, err := h.App().SentToOthers(ctx, "nobody")
	if err != nil || sent == nil {
		t.Error(err)
	}
	if d, err := h.App().Show(ctx, sari); err != nil || len(d.Rows) == 0 {
		t.Errorf("%v %+v", err, d)
	}
}

func TestAChoiceKeepsWhatThePersonWrote(t *testing.T) {
	h, p, _ := opened(t)
	was := p.state.body.typed
	p.changed(with(p.state, "channel", string(outreach.LinkedInMessage)))
	p = h.Front().(*Panel)
	if p.state.body.typed == was {
		t.Error("another way brings no other text")
	}
	p.changed(with(p.state, "body", "My own words."))
	p.changed(with(p.state, "kind", string(outreach.Greet)))
	p = h.Front().(*Panel)
	if p.state.body.typed != "My own words." || p.state.m.Kind != outreach.Greet {
		t.Errorf("%s: %q", p.state.m.Kind, p.state.body.typed)
	}
	h.MustNotFail()
}

func TestAWordThatAsksForAJobIsPointedAt(t *testing.T) {
	h, p, _ := opened(t)
	p.changed(with(p.state, "body", "Dear Sari, is there a vacancy?"))
	said := false
	for _, row := range p.findings.State().Rows() {
		said = said || strings.Contains(row.Sub, "vacancy")
	}
	if !said || p.count == 0 {
		t.Errorf("%d found: %+v", p.count, p.findings.State().Rows())
	}
	h.MustNotFail()
}

func TestTheMailProgramAndTheClipboardGetTheMessage(t *testing.T) {
	h, p, _ := opened(t)
	p.mail()
	if len(h.Browsed) != 1 || !strings.HasPrefix(h.Browsed[0], "mailto:sari@example.com") {
		t.Errorf("%q", h.Browsed)
	}
	h.Press(fyne.KeyEscape)
	if h.Leaves != 1 {
		t.Error("Esc does not leave")
	}
}
