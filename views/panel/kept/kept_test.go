package kept

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/paneltest"
)

var of = app.DraftOf{Kind: app.DraftWeights}

// one is a panel in which one word is typed.
func one(h *paneltest.Host) (p *Panel, word *string) {
	word = new(string)
	p = New(h, Params{
		Name: "one", Of: of,
		List: list.Params{OnRune: func(r rune) bool {
			*word += string(r)
			p.Changed()
			return true
		}},
		Buttons: [][]*part.Button{{part.NewButton("Save", "", nil)}},
		Changes: func() map[string]string {
			if *word == "" {
				return nil
			}
			return map[string]string{"word": *word}
		},
		Discard: func() { *word = "" },
	})
	p.Show([]app.Row{{Key: "word", Title: "word"}}, 0)
	h.OpenPanel(p)
	return p, word
}

func kept(t *testing.T, h *paneltest.Host) string {
	t.Helper()
	draft, err := h.App().Draft(context.Background(), of)
	if err != nil {
		t.Fatal(err)
	}
	return draft["word"]
}

var _ panel.Panel = (*Panel)(nil)

func TestWhatIsTypedIsKeptAtOnceAndTakenBackIsForgotten(t *testing.T) {
	h := paneltest.New(t)
	p, _ := one(h)
	if p.discarded.Visible() {
		t.Error("nothing is typed, and it can be taken back")
	}
	p.Rows.TypedRune('a')
	if kept(t, h) != "a" || !p.discarded.Visible() {
		t.Errorf("kept is %q", kept(t, h))
	}
	p.discarded.TypedRune('b') // typed on a button
	if kept(t, h) != "ab" {
		t.Errorf("kept is %q", kept(t, h))
	}
	p.discarded.Press()
	if kept(t, h) != "" || p.discarded.Visible() || len(h.Said) != 1 {
		t.Errorf("kept is %q, told %q", kept(t, h), h.Said)
	}
}

func TestEscOnListAndButtonSaysThatSomethingWaits(t *testing.T) {
	h := paneltest.New(t)
	p, _ := one(h)
	p.Rows.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if h.Leaves != 1 || len(h.Said) != 0 {
		t.Errorf("left %d times, told %q", h.Leaves, h.Said)
	}
	p.Rows.TypedRune('a')
	p.discarded.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if h.Leaves != 2 || len(h.Said) != 1 || kept(t, h) != "a" {
		t.Errorf("left %d times, told %q, kept %q", h.Leaves, h.Said, kept(t, h))
	}
}

func TestARefusedSaveKeepsThePanelAndWhatWasTyped(t *testing.T) {
	h := paneltest.New(t)
	p, _ := one(h)
	p.Rows.TypedRune('a')
	done := 0
	p.SaveBy(func(context.Context) error { return errors.New("refused") }, func() { done++ })
	if done != 0 || len(h.Failed) != 1 || kept(t, h) != "a" || p.Fixed() {
		t.Errorf("done %d times, failed %v, kept %q", done, h.Failed, kept(t, h))
	}
	p.SaveBy(func(context.Context) error { return nil }, func() { done++ })
	if done != 1 || kept(t, h) != "" {
		t.Errorf("done %d times, kept %q", done, kept(t, h))
	}
	p.SaveBy(func(context.Context) error { return errors.New("twice") }, func() { done++ })
	if done != 1 || len(h.Failed) != 1 {
		t.Error("it was saved twice")
	}
}

func TestADraftIsGoneOnWithOrForgotten(t *testing.T) {
	h := paneltest.New(t)
	p, word := one(h)
	p.Began(nil)
	if len(h.Said) != 0 {
		t.Errorf("told %q", h.Said)
	}
	*word = "a"
	p.Began(map[string]string{"word": "a"})
	if len(h.Said) != 1 {
		t.Errorf("told %q", h.Said)
	}
	p.Changed()
	*word = ""
	p.Began(map[string]string{"word": "a"})
	if len(h.Said) != 1 || kept(t, h) != "" {
		t.Errorf("told %q, kept %q", h.Said, kept(t, h))
	}
}

func TestInANarrowWindowTheButtonsGoOnInAFurtherRowAndStayInSight(t *testing.T) {
	h := paneltest.New(t)
	var buttons []*part.Button
	for range 6 {
		buttons = append(buttons, part.NewButton("A button with words", "Ctrl+S", nil))
	}
	p := New(h, Params{Name: "one", Of: of, Buttons: [][]*part.Button{buttons[:3], buttons[3:]}, Changes: func() map[string]string { return nil }, Discard: func() {}})
	for _, width := range []float32{1400, 700, 300} {
		p.Content().Resize(fyne.NewSize(width, 600))
		list := p.Listed.Content()
		for n, b := range buttons {
			right, foot := b.Position().X+b.Size().Width, list.Size().Height+b.Position().Y+b.Size().Height
			if right > width || foot > 600 {
				t.Errorf("%v wide: button %d ends at %v, %v, the list at %v", width, n, right, foot, list.Size().Height)
			}
		}
		if width == 1400 && buttons[3].Position().Y == buttons[0].Position().Y {
			t.Error("the second row stands in the first")
		}
	}
	if least := p.Content().MinSize().Width; least > 400 {
		t.Errorf("the window cannot be narrower than %v", least)
	}
}
