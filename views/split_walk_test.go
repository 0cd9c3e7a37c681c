package views

import (
	"context"
	"testing"

	"wawasan/app/thing"
)

func TestAListIsMadeWiderByACommandAndStaysSoOnItsTab(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	list := func() float32 { return s.browser().Split().Content.Objects[0].Size().Width }
	usual := list()
	s.do(t, "list.wider")
	if got := list(); got != usual+splitStep {
		t.Fatalf("wider than %v is %v", usual, got)
	}
	if got := s.app.Setting(context.Background(), "split.contacts"); got == "" {
		t.Error("the width is not kept")
	}
	s.build() // as after a change of the language, or a start
	s.do(t, "tab.contacts")
	if got := list(); got != usual+splitStep {
		t.Errorf("made anew the list is %v wide", got)
	}
	s.do(t, "list.usual")
	if got := list(); got != usual {
		t.Errorf("in its usual width it is %v, not %v", got, usual)
	}
	s.do(t, "settings.open")
	if why := s.registry.Why("list.wider"); why != "command.not_now.split" {
		t.Errorf("in a panel the reason is %q", why)
	}
}
