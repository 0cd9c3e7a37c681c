package double

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
	"wawasan/views/panel/paneltest"
)

func TestTheButtonsOfAPairLookActiveWhereTheyDoSomething(t *testing.T) {
	h := paneltest.New(t)
	h.Have(thing.KindContact, "name", "Budi Santoso", "company", "Toko Satu")
	h.Have(thing.KindContact, "name", "Budi Santoso", "company", "Warung Dua")
	Open(h)
	p := h.Front().(*Panel)
	idle := func() bool {
		if (p.acts[0].Idle() == "") != (p.acts[1].Idle() == "") {
			t.Error("one of them looks otherwise than the other")
		}
		return p.acts[0].Idle() != ""
	}
	if idle() {
		t.Error("with a pair chosen they look as if they did nothing")
	}
	h.Canvas().Focus(p.More)
	if p.OnMore() != idle() {
		t.Errorf("in the right pane: %v, they look idle: %v", p.OnMore(), idle())
	}
	h.Canvas().Focus(p.Rows)
	if idle() {
		t.Error("back in the list they look as if they did nothing")
	}
	h.TypeText("n")
	p.Reload()
	if !idle() || len(h.Said) == 0 {
		t.Error("with an empty list they look as if they did something")
	}
	said := len(h.Said)
	h.Press(fyne.KeyReturn)
	h.TypeText("n")
	if len(h.Said) == said {
		t.Error("nothing says why nothing is done")
	}
	h.MustNotFail()
}
