package line

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/part"
)

func TestInALowWindowTheFootStandsBesideTheFieldAndThePageNeverJumps(t *testing.T) {
	b := newBench(t)
	foot, page := part.NewActBar(part.Act{Key: "Spasi", Title: "semua"}), container.NewVBox(widget.NewEntry())
	b.line = NewEntry(b.line.params)
	b.line.SetFoot(foot)
	b.w.SetContent(Stage(page, b.line))
	b.w.Resize(fyne.NewSize(900, 200))
	high := page.Size().Height
	if foot.Position().Y+foot.Size().Height > b.line.Size().Height || high+b.line.Size().Height > 200 || high < 130 {
		t.Errorf("the page is %v high, the line %v, with its foot at %v", high, b.line.Size().Height, foot.Position())
	}
	shut := b.line.Size().Height
	b.w.Canvas().Focus(b.line.Target())
	if foot.Visible() || b.line.Size().Height != shut {
		t.Errorf("with the keyboard in it the empty line is %v high, not %v; its foot is seen: %v", b.line.Size().Height, shut, foot.Visible())
	}
	b.typed("! gaji")
	if open := b.line.Size().Height; open <= shut || page.Size().Height != high || b.line.Position().Y+open > 200 {
		t.Errorf("while one types the line is %v high at %v, the page %v", open, b.line.Position().Y, page.Size().Height)
	}
	b.shows("@Sari Wijaya")
	if box := b.line.CompletionBox(); box.Size().Height != b.line.Position().Y {
		t.Errorf("names lie over what is told: %v high above a line at %v", box.Size().Height, b.line.Position().Y)
	}
	b.w.Resize(fyne.NewSize(900, 600))
	if page.Size().Height != b.line.Position().Y || b.line.Size().Height <= shut {
		t.Errorf("in a high window the page is %v high above a line of %v at %v", page.Size().Height, b.line.Size().Height, b.line.Position().Y)
	}
}
