package draw

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	ft "fyne.io/fyne/v2/theme"
	"pgregory.net/rapid"

	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/theme"
)

func TestATextIsCutWhereItsRoomEndsAndKnownWhole(t *testing.T) {
	kittest.Dress(t)
	s := NewSpan(theme.SizeBody, theme.Text, false).Say("Raden Mas Hadiningrat Kusumowardhono")
	if width := s.Place(10, 0, 20, 1000); s.Text.Text != s.Full || width != s.Natural().Width {
		t.Errorf("with room it shows %q, %v wide", s.Text.Text, width)
	}
	width := s.Place(10, 0, 20, 120)
	if !strings.HasSuffix(s.Text.Text, "…") || width > 120 || s.Full != "Raden Mas Hadiningrat Kusumowardhono" {
		t.Errorf("in 120 it shows %q, %v wide", s.Text.Text, width)
	}
	if s.Place(10, 0, 20, 2); s.Text.Text != "" {
		t.Errorf("without room it shows %q", s.Text.Text)
	}
}

func TestATextAtTheRightEndsThere(t *testing.T) {
	kittest.Dress(t)
	s := NewSpan(theme.SizeMuted, theme.Muted, false).Say("5 hari lalu")
	width := s.PlaceRight(300, 0, 20, 200)
	if end := s.Position().X + s.Size().Width; end != 300 || width != s.Size().Width {
		t.Errorf("it ends at %v", end)
	}
}

func TestATextIsCentredInItsLine(t *testing.T) {
	kittest.Dress(t)
	s := NewSpan(theme.SizeBody, theme.Text, true).Say("Kontak")
	s.Place(0, 10, 40, 200)
	if above, below := s.Position().Y-10, 50-s.Position().Y-s.Size().Height; above-below > 0.01 || below-above > 0.01 {
		t.Errorf("%v above, %v below", above, below)
	}
}

func TestATextTakesColourAndSizeOfTheLook(t *testing.T) {
	settings := test.NewTempApp(t).Settings()
	settings.SetTheme(theme.New(theme.Params{Variant: theme.Light}))
	s := NewSpan(theme.SizeBody, theme.Danger, false).Say("terlambat")
	small, red := s.Natural(), s.Color
	settings.SetTheme(theme.New(theme.Params{Variant: theme.Dark, Scale: 2}))
	if s.Natural().Width < 1.9*small.Width || s.LineHeight() < 1.9*small.Height {
		t.Errorf("before it is painted it measures %v", s.Natural())
	}
	s.Paint()
	if s.Color == red || s.Color != ft.Color(theme.Danger) || s.TextSize != 28 {
		t.Errorf("it is drawn in %v at %v", s.Color, s.TextSize)
	}
	if s.Tint(theme.Accent).Paint(); s.Color != ft.Color(theme.Accent) {
		t.Errorf("tinted it is %v", s.Color)
	}
}

func TestTheEndOfALongTextIsSeenWhileOneTypes(t *testing.T) {
	kittest.Dress(t)
	s := NewSpan(theme.SizeBody, theme.Text, false)
	if got := s.Tail("pendek", 300); got != "pendek" {
		t.Errorf("a short text became %q", got)
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zé ]{20,80}`).Draw(t, "text")
		room := float32(rapid.IntRange(40, 200).Draw(t, "room"))
		got := s.Tail(text, room)
		if !strings.HasSuffix(text, strings.TrimPrefix(got, "…")) {
			t.Fatalf("%q is no end of %q", got, text)
		}
		if width := core.Measure(got, ft.Size(theme.SizeBody), s.TextStyle).Width; width > room {
			t.Fatalf("%q is %v wide, room is %v", got, width, room)
		}
	})
}

func TestACutTextNeverLeavesItsRoom(t *testing.T) {
	kittest.Dress(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringN(0, 40, 120).Draw(t, "text")
		room := float32(rapid.IntRange(0, 300).Draw(t, "room"))
		got, width := elide(text, room, 14, fyne.TextStyle{})
		if width > room && text != "" {
			t.Fatalf("%q is %v wide, room is %v", got, width, room)
		}
		if !strings.HasPrefix(text, strings.TrimSuffix(got, "…")) {
			t.Fatalf("%q is no beginning of %q", got, text)
		}
	})
}

func TestShapesFollowTheirState(t *testing.T) {
	kittest.Dress(t)
	r := canvas.NewRectangle(nil)
	Fill(r, theme.Accent)
	if r.FillColor != ft.Color(theme.Accent) {
		t.Errorf("filled %v", r.FillColor)
	}
	ShowIf(r, false)
	if r.Visible() {
		t.Error("shown")
	}
	ShowIf(r, true)
	ShowIf(r, true)
	if !r.Visible() {
		t.Error("hidden")
	}
	Ring(r, true)
	if !r.Visible() || r.StrokeWidth != 2 || r.StrokeColor != ft.Color(theme.Accent) {
		t.Errorf("the ring is %v wide", r.StrokeWidth)
	}
	Ring(r, false)
	if r.Visible() {
		t.Error("the ring stays without the keyboard")
	}
}

func TestATextThatIsCutInItsMiddleKeepsItsEnd(t *testing.T) {
	kittest.Dress(t)
	s := NewSpan(theme.SizeBody, theme.Text, false).Say("a-very-long-name-of-a-file-of-somebody.docx")
	s.Middle = true
	width := s.Place(10, 0, 20, 160)
	if shown := s.Text.Text; !strings.HasPrefix(shown, "a-very") || !strings.HasSuffix(shown, "body.docx") || !strings.Contains(shown, "…") || width > 160 {
		t.Errorf("it shows %q, %v wide", shown, width)
	}
	if s.Place(10, 0, 20, 1000); s.Text.Text != s.Full {
		t.Errorf("with room it shows %q", s.Text.Text)
	}
	if s.Place(10, 0, 20, 2); s.Text.Text != "" {
		t.Errorf("without room it shows %q", s.Text.Text)
	}
}

func TestALineOfAPageIsLongerThanOneThatIsReadInPassing(t *testing.T) {
	kittest.Dress(t)
	text := strings.Repeat("a few words of a letter ", 40)
	longest := func(chars int) (most int) {
		p := NewParagraph(theme.SizeBody, theme.Text).Say(text)
		p.Chars = chars
		p.Place(0, 0, 5000)
		for _, line := range p.Shown() {
			most = max(most, len(line))
		}
		return most
	}
	if usual, page := longest(0), longest(PageChars); usual > readingChars || page <= readingChars || page > PageChars {
		t.Errorf("lines of %d and of %d letters", usual, page)
	}
}
