package ticked

import (
	"context"
	"testing"

	"wawasan/app"
	"wawasan/views/panel/paneltest"
)

func TestWhatIsReadForAPanelThatWasLeftIsDropped(t *testing.T) {
	h := paneltest.New(t)
	pressed := 0
	p := New(h, Params{Name: "x", Title: "X", Text: "x", Reading: "Reading …", Do: "Do", Press: func(app.Row) { pressed++ }, All: func() {}, Save: func() {}, Failed: h.Fail})
	h.OpenPanel(p)
	h.TypeText(" ")
	if pressed != 1 {
		t.Fatal("Space does not tick")
	}
	p.Read(func(ctx context.Context) (func(), error) {
		if ctx.Err() != nil {
			t.Error("it is cancelled too early")
		}
		p.Leave()
		if ctx.Err() == nil {
			t.Error("nobody tells the reading that it is not wanted any more")
		}
		return func() { p.Show([]app.Row{{Key: "late", Title: "late"}}, "Do it") }, nil
	})
	if row, _ := p.Rows.Selected(); h.Front() != nil || row.Key != "reading" || p.SaveWord() != "Do" {
		t.Error(h.Front(), row, p.SaveWord())
	}
	h.MustNotFail()
}
