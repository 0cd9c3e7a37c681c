package rating

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/views/panel/paneltest"
)

// within lays the panel out in a window of a width.
func within(h *paneltest.Host, p *Panel, width float32) {
	h.Canvas().SetContent(p.Content())
	p.Content().Resize(fyne.NewSize(width, 700))
	h.Canvas().Focus(p.Target())
}

func TestWhatWasHeardStandsBesideTheScoresWhereThereIsRoomAndAScoreComesToRestOnIt(t *testing.T) {
	h, industry := fixed(t)
	p := rating(t, h, industry, "Ani")
	within(h, p, 800)
	if p.Wide() || p.More.Visible() {
		t.Error("it stands there without room")
	}
	within(h, p, 1190)
	if rows := p.More.State().Rows(); !p.Wide() || !p.More.Visible() || len(rows) == 0 || !strings.HasPrefix(rows[0].Title, "a word of Ani") {
		t.Fatalf("wide is %v, beside stands %+v", p.Wide(), rows)
	}
	h.Press(fyne.KeyDown)
	h.TypeText("4")
	h.Press(fyne.KeyRight, fyne.KeyReturn)
	line := p.state.now.Lines[1]
	if line.Score != 4 || !strings.HasPrefix(line.Evidence, "a word of Ani") || line.Lesson == "" {
		t.Errorf("the second score is %+v", line)
	}
	if row := p.More.State().Rows()[0]; !strings.Contains(row.Sub, line.Name) {
		t.Errorf("the line does not say that %q rests on it: %+v", line.Name, row)
	}
	h.Press(fyne.KeyLeft)
	if !p.Rows.Focused() {
		t.Error("← does not lead back to the scores")
	}
	h.Press(fyne.KeyRight)
	within(h, p, 800)
	if !p.Rows.Focused() {
		t.Error("in a window that became narrow the keyboard is nowhere")
	}
	h.MustNotFail()
}
