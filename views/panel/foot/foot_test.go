package foot

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"wawasan/views/kit/part"
	"wawasan/views/panel/paneltest"
)

func TestButtonsGoOnInAFurtherRowWhereTheWindowIsNarrow(t *testing.T) {
	h := paneltest.New(t)
	content := canvas.NewRectangle(nil)
	buttons := []*part.Button{part.NewPrimaryButton("Write as a file…", "Ctrl+Enter", nil), part.NewButton("Table", "T", nil), part.NewButton("Close", "Esc", nil)}
	whole := Under(content, Keys{Host: h, Back: func() {}}, buttons)
	for _, width := range []float32{1200, 260} {
		whole.Resize(fyne.NewSize(width, 500))
		for n, b := range buttons {
			top := content.Size().Height + b.Position().Y // below the content
			if right, foot := b.Position().X+b.Size().Width, top+b.Size().Height; right > width || foot > 500 {
				t.Errorf("%v wide: button %d ends at %v, %v under a content of %v", width, n, right, foot, content.Size().Height)
			}
		}
		if wrapped := buttons[2].Position().Y > buttons[0].Position().Y; wrapped != (width < 500) {
			t.Errorf("%v wide: in a further row is %v", width, wrapped)
		}
	}
}

func TestButtonsScrollWhereTheyWouldLeaveTooLittleOfTheContent(t *testing.T) {
	h := paneltest.New(t)
	content := canvas.NewRectangle(nil)
	content.SetMinSize(fyne.NewSize(100, 60))
	var buttons []*part.Button
	for _, word := range []string{"One", "Two", "Three", "Four"} {
		buttons = append(buttons, part.NewButton("The button "+word, "", nil))
	}
	whole := Under(content, Keys{Host: h, Back: func() {}}, buttons).(*fyne.Container)
	whole.Resize(fyne.NewSize(200, 120))
	if high := content.Size().Height; high != 60 {
		t.Errorf("the content has %v", high)
	}
	scroll := whole.Objects[1].(*container.Scroll)
	if Shown(whole) != 60 || scroll.Content.Size().Height <= 60 {
		t.Errorf("of %v the buttons show %v", scroll.Content.Size().Height, Shown(whole))
	}
	for _, b := range append(buttons, buttons[0]) {
		b.FocusGained()
		if y := b.Position().Y - scroll.Offset.Y; y < 0 || y+b.Size().Height > scroll.Size().Height {
			t.Errorf("%s has the keyboard at %v", b.Label(), y)
		}
	}
}

func TestKeysOnAButtonDoWhatTheyDoInThePanel(t *testing.T) {
	h, backs, typed, presses := paneltest.New(t), 0, "", 0
	b := part.NewButton("Table", "T", func() { presses++ })
	Under(canvas.NewRectangle(nil), Keys{Host: h, Back: func() { backs++ }, Typed: func(r rune) bool {
		typed += string(r)
		return true
	}}, []*part.Button{b})
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	b.TypedRune('t')
	b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if backs != 1 || typed != "t" || presses != 1 {
		t.Errorf("left %d times, typed %q, pressed %d times", backs, typed, presses)
	}
}
