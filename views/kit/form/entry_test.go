package form

import (
	"testing"

	"wawasan/views/kit/kittest"
)

func TestAFieldKnowsWhetherUndoBelongsToIt(t *testing.T) {
	kittest.Dress(t)
	e := NewEntry()
	w := kittest.Show(t, e, 300, 60)
	e.SetText("Bank")
	w.Canvas().Focus(e)
	if e.HasUndoable() {
		t.Error("nothing was typed")
	}
	kittest.Write(w, "s")
	if !e.HasUndoable() || e.Text != "Banks" {
		t.Errorf("text is %q", e.Text)
	}
}
