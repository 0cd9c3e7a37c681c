package part

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
)

func TestAFieldAsksItsOwnerBeforeItEdits(t *testing.T) {
	kittest.Dress(t)
	var asked []fyne.KeyName
	var focus []bool
	e := NewKeyEntry(func(k *fyne.KeyEvent) bool {
		asked = append(asked, k.Name)
		return k.Name == fyne.KeyDown
	}, func(gained bool) { focus = append(focus, gained) })
	w := kittest.Show(t, e, 300, 40)
	w.Canvas().Focus(e)
	kittest.Write(w, "abc")
	kittest.Press(w, fyne.KeyDown, fyne.KeyBackspace)
	w.Canvas().Unfocus()
	if e.Text != "ab" || !slices.Equal(asked, []fyne.KeyName{fyne.KeyDown, fyne.KeyBackspace}) || !slices.Equal(focus, []bool{true, false}) {
		t.Errorf("it holds %q, asked %v, focus %v", e.Text, asked, focus)
	}
}

func TestATextThatIsPutThereIsTypedOnAtItsEnd(t *testing.T) {
	kittest.Dress(t)
	e := NewKeyEntry(nil, func(bool) {})
	w := kittest.Show(t, e, 300, 40)
	e.SetTyped("/home/sari")
	w.Canvas().Focus(e)
	kittest.Write(w, "/x")
	if e.Text != "/home/sari/x" || core.TypedText(e) != "/home/sari/x" {
		t.Errorf("it holds %q", e.Text)
	}
}
