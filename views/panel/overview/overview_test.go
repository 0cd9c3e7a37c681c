package overview

import (
	"testing"

	"wawasan/app/thing"
	"wawasan/views/panel/paneltest"
)

func TestTheHistoryShowsWhatWasDoneSinceItWasOpened(t *testing.T) {
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Sari Wijaya")
	History(h)
	p := h.Front().(*Changes)
	if got := p.Rows.State().Len(); got != 1 {
		t.Fatalf("%d changes", got)
	}
	h.Have(thing.KindContact, "name", "Budi Santoso")
	p.Reload()
	if row := p.Rows.State().Rows()[0]; p.Rows.State().Len() != 2 || row.Title == "" {
		t.Errorf("%d changes, the newest is %q", p.Rows.State().Len(), row.Title)
	}
	h.MustNotFail()
}

func TestAFunctionWithNobodyInItHasNoWaysIn(t *testing.T) {
	h := paneltest.New(t)
	h.Have(thing.KindCompany, "name", "Bank Maju", "own", "true")
	function := h.Have(thing.KindFunction, "name", "Risiko", "company", "Bank Maju")
	WaysIn(h, function)
	h.MustNotFail()
	if p, ok := h.Front().(*Panel); !ok || p.Name() != "ways" || p.Rows.State().Len() != 0 {
		t.Errorf("%v", h.Front())
	}
}
