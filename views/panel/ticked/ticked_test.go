package ticked

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/views/panel/paneltest"
)

func TestWhatIsReadForAPanelThatWasLeftIsDropped(t *testing.T) {
	h := paneltest.New(t)
	pressed := 0
	p := New(h, Params{Name: "x", Title: "X", Text: "x", Reading: "Reading …", Do: "Do", Press: func(app.Row) { pressed++ }, All: func() {}, Save: func() {}, Nothing: "inbox.nothing", Failed: h.Fail})
	h.OpenPanel(p)
	h.TypeText(" a")
	if pressed != 0 || len(h.Said) != 2 || p.toggle.Idle() == "" || p.every.Idle() == "" {
		t.Fatalf("pressed %d times while nothing can be ticked, told %q", pressed, h.Said)
	}
	p.Show([]app.Row{{Key: "a", Icon: Box(true), Title: "a"}, {Key: "b", Icon: say.IconNone, Title: "b"}}, "Do", 1)
	h.TypeText(" ")
	if pressed != 1 || p.toggle.Idle()+p.every.Idle()+p.do.Idle() != "" || p.Idle() != "" {
		t.Fatal("Space does not tick")
	}
	h.Press(fyne.KeyDown)
	if p.toggle.Idle() == "" || p.every.Idle() != "" {
		t.Error("of a row without a box Space promises something")
	}
	p.Show([]app.Row{{Key: "a", Icon: Box(false), Title: "a"}}, "Do", 0)
	if p.do.Idle() == "" || p.Idle() != "inbox.nothing" {
		t.Error("with nothing ticked it promises to do something")
	}
	p.Read(func(ctx context.Context) (func(), error) {
		if ctx.Err() != nil {
			t.Error("it is cancelled too early")
		}
		p.Leave()
		if ctx.Err() == nil {
			t.Error("nobody tells the reading that it is not wanted any more")
		}
		return func() { p.Show([]app.Row{{Key: "late", Title: "late"}}, "Do it", 1) }, nil
	})
	if row, _ := p.Rows.Selected(); h.Front() != nil || row.Key != "a" || p.SaveWord() != "Do" {
		t.Error(h.Front(), row, p.SaveWord())
	}
	h.MustNotFail()
}
