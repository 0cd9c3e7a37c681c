package list

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/views/kit/kittest"
)

func TestTheCardOfTheNextStepIsClickedAsAWhole(t *testing.T) {
	kittest.Dress(t)
	did := ""
	v := NewDetailView(DetailParams{Words: lang.New("en"), Next: func(d Detail) NextStep {
		return NextStep{Label: "Done", Key: "d", Do: func() { did = d.Title }}
	}})
	kittest.Show(t, v, 900, 600)
	v.SetDetail(app.Detail{Title: "Andi", Next: "Send a summary, in 2 days"})
	if said := strings.Join(v.Describe(), "|"); !strings.Contains(said, "Send a summary, in 2 days|Done, d") {
		t.Errorf("%q", said)
	}
	test.Tap(v.head.next)
	if did != "Andi" {
		t.Errorf("did %q", did)
	}
	v.SetDetail(app.Detail{Title: "Andi"})
	if v.head.next.Visible() {
		t.Error("nothing comes next, and the card is there")
	}
}

func TestSentenceAndButtonOfTheCardNeverOverlap(t *testing.T) {
	for scale, dress := range map[float32]func(testing.TB){1: kittest.Dress, 2: kittest.Large} {
		dress(t)
		for _, width := range []float32{300, 480, 620, 900} {
			width *= scale
			c := newNextCard()
			kittest.Show(t, c, 1000, 600)
			c.set("Agree on a time that suits both, and write down where you meet", NextStep{Label: "What came of it?", Key: "r", Do: func() {}})
			c.Resize(fyne.NewSize(width, c.HeightFor(width)))
			says, button := c.says.Object(), c.button
			beside := says.Position().X+c.room(width) <= button.Position().X
			above := says.Position().Y+c.says.Height(width-32) <= button.Position().Y
			if !beside && !above {
				t.Errorf("at %v × %v: the sentence runs into the button", width, scale)
			}
			if end := button.Position().AddXY(button.Size().Width, button.Size().Height); end.X > width || end.Y > c.Size().Height {
				t.Errorf("at %v × %v: the button ends at %v of %v", width, scale, end, c.Size())
			}
		}
	}
}
