package review

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/part"
	"wawasan/views/panel/paneltest"
	"wawasan/views/theme"
)

func TestEveryKeyOfTheReviewMeansOneDeed(t *testing.T) {
	for r, want := range map[rune]deed{'0': keep, '5': keep, 'k': keep, 'K': keep, 'a': apply, 'm': merge, 'x': drop, 's': star, '*': star, '6': none, 'q': none, ' ': none} {
		if got, _ := deedOf(r); got != want {
			t.Errorf("%q means %d, not %d", r, got, want)
		}
	}
	for r, want := range map[rune]int{'0': 0, '3': 3, '5': 5, 'k': good} {
		if _, got := deedOf(r); got != want {
			t.Errorf("%q keeps it at %d, not %d", r, got, want)
		}
	}
}

// due opens the review of lessons learned now; the newest is in front.
func due(t *testing.T, lines ...string) (*paneltest.Host, *Panel) {
	t.Helper()
	h := paneltest.New(t)
	for _, line := range lines {
		h.Capture(app.Where{}, "! "+line)
		h.Now = h.Now.Add(time.Minute)
	}
	Open(h)
	p := h.Front().(*Panel)
	if got := len(p.state.rows); got != len(lines) {
		t.Fatalf("%d lessons are due", got)
	}
	return h, p
}

// shown is all that the panel says.
func shown(p *Panel) string { return strings.Join(core.DescribeObject(p.Content()), "|") }

func mustShow(t *testing.T, p *Panel, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(shown(p), text) {
			t.Fatalf("%q is not in %s", text, shown(p))
		}
	}
}

func TestOneLessonStandsAloneWithItsPlaceAndSixAnswers(t *testing.T) {
	_, p := due(t, "they wait for data", "nobody reads the annex")
	mustShow(t, p, "1 of 2", "nobody reads the annex", "Gone|0", "At once|5", "Keep|K", "Drop|X")
	if strings.Contains(shown(p), "they wait for data") {
		t.Errorf("the next one is shown as well: %s", shown(p))
	}
}

func TestAReviewedLessonIsNotDueAnyMore(t *testing.T) {
	h, p := due(t, "they wait for data", "nobody reads the annex")
	h.TypeText("4")
	mustShow(t, p, "2 of 2", "they wait for data")
	p.Reload()
	h.MustNotFail()
	mustShow(t, p, "2 of 2", "they wait for data")
	if len(h.Said) != 1 {
		t.Errorf("told %q", h.Said)
	}
}

func TestArrowsGoBackAndForthWithoutAnAnswer(t *testing.T) {
	h, p := due(t, "first", "second", "third")
	h.Press(fyne.KeyRight, fyne.KeyRight)
	mustShow(t, p, "3 of 3", "first")
	h.Press(fyne.KeyLeft)
	mustShow(t, p, "2 of 3", "second")
	h.Press(fyne.KeyEnd, fyne.KeyRight)
	mustShow(t, p, "3 of 3", "first")
	h.Press(fyne.KeyHome)
	mustShow(t, p, "1 of 3", "third")
	h.MustNotFail()
	if len(h.Said) != 0 {
		t.Errorf("told %q", h.Said)
	}
}

func TestWhenAllAreDoneASentenceSaysWhenTheNextOneComesBack(t *testing.T) {
	h, p := due(t, "they wait for data")
	h.TypeText("5")
	p.Reload()
	mustShow(t, p, "That was all", "on Thursday 26 November")
	if strings.Contains(shown(p), "they wait") || strings.Contains(shown(p), "At once") {
		t.Errorf("the card is still there: %s", shown(p))
	}
	h.TypeText("5x")
	h.MustNotFail()
	h.Press(fyne.KeyEscape)
	if h.Leaves != 1 {
		t.Errorf("Esc left %d times", h.Leaves)
	}
}

func TestAReviewUndoneShowsItsCardAgain(t *testing.T) {
	h, p := due(t, "they wait for data")
	h.TypeText("0")
	if _, err := h.App().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	mustShow(t, p, "1 of 1", "they wait for data")
	h.TypeText("k")
	h.MustNotFail()
	if len(h.Said) != 2 {
		t.Errorf("the keyboard is not on the card: told %q", h.Said)
	}
}

func TestWithNothingToReviewThePanelSaysSoAndCanBeLeft(t *testing.T) {
	h, p := due(t)
	mustShow(t, p, "Nothing to review")
	h.Press(fyne.KeyEscape)
	if h.Leaves != 1 {
		t.Errorf("Esc left %d times", h.Leaves)
	}
}

func TestEnterOpensTheLessonInFront(t *testing.T) {
	h, p := due(t, "they wait for data", "nobody reads the annex")
	h.Press(fyne.KeyRight, fyne.KeyReturn)
	row, _ := p.state.front()
	if len(h.Went) != 1 || h.Went[0] != row.Link() || row.Title != "they wait for data" {
		t.Errorf("went to %v", h.Went)
	}
}

func TestADroppedLessonIsGone(t *testing.T) {
	for _, by := range []func(*paneltest.Host){
		func(h *paneltest.Host) { h.TypeText("x") },
		func(h *paneltest.Host) { h.Press(fyne.KeyDelete) },
	} {
		h, p := due(t, "they wait for data", "nobody reads the annex")
		row, _ := p.state.front()
		by(h)
		h.MustNotFail()
		if title, err := h.App().Title(context.Background(), app.Link{Kind: thing.KindLesson, ID: row.ID}); err != nil || title != "" {
			t.Errorf("%q, %v", title, err)
		}
	}
}

func TestAStarIsSetAndTakenAway(t *testing.T) {
	h, p := due(t, "they wait for data")
	h.TypeText("s*")
	h.MustNotFail()
	if len(h.Said) != 2 || h.Said[0] == h.Said[1] {
		t.Errorf("told %q", h.Said)
	}
	mustShow(t, p, "they wait for data")
}

func TestAButtonAnswersAndGivesTheKeyboardBackToTheCard(t *testing.T) {
	h, p := due(t, "they wait for data", "nobody reads the annex")
	b := p.buttons[3]
	h.Canvas().Focus(b)
	test.Tap(b)
	h.MustNotFail()
	if h.Canvas().Focused() != p.Target() || len(h.Said) != 1 {
		t.Errorf("the keyboard is at %v, told %q", h.Canvas().Focused(), h.Said)
	}
	h.Canvas().Focus(b)
	h.TypeText("4")
	if h.Canvas().Focused() != p.Target() || len(h.Said) != 2 {
		t.Errorf("after the last the keyboard is at %v, told %q", h.Canvas().Focused(), h.Said)
	}
}

func TestNothingOfACardIsCutInASmallWindowOrInLargeText(t *testing.T) {
	long := strings.Repeat("people wait for data that somebody else has in a folder ", 6)
	for _, scale := range []float32{1, 2} {
		for _, size := range []fyne.Size{{Width: 900, Height: 440}, {Width: 1200, Height: 700}} {
			h, p := due(t, long)
			fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light, Scale: scale}))
			w := kittest.Show(t, p.Content(), size.Width, size.Height)
			p.show()
			w.Canvas().Focus(p.buttons[len(p.buttons)-1])
			h.MustNotFail()
			texts := kittest.Texts(p.Content())
			var words []string
			for _, text := range texts {
				words = append(words, strings.Fields(text.Text)...)
				label := slices.ContainsFunc(p.buttons, func(b *part.Button) bool { return b.Label() == text.Text })
				if strings.HasSuffix(text.Text, "…") && !label {
					t.Errorf("%v at %v: %q is cut", size, scale, text.Text)
				}
				if right := text.At.X + text.Size.Width; right > size.Width {
					t.Errorf("%v at %v: %q ends at %v", size, scale, text.Text, right)
				}
			}
			for _, word := range strings.Fields(long) {
				if !slices.Contains(words, word) {
					t.Errorf("%v at %v: %q is missing", size, scale, word)
				}
			}
			card := p.card.Position().Y + p.card.Size().Height
			for _, b := range p.buttons {
				if b.Position().Y < card || b.Position().Y+b.Size().Height > p.due.Content.Size().Height {
					t.Errorf("%v at %v: the button %s is not below the card", size, scale, b.Label())
				}
			}
			last := p.buttons[len(p.buttons)-1]
			if foot := last.Position().Y + last.Size().Height - p.due.Offset.Y; foot > p.due.Size().Height+1 {
				t.Errorf("%v at %v: the button with the keyboard ends at %v of %v", size, scale, foot, p.due.Size().Height)
			}
		}
	}
}

func TestAnAnswerThatIsRefusedBringsItsCardBack(t *testing.T) {
	h, p := due(t, "they wait for data", "nobody reads the annex")
	h.App().StopWriting(data.ReadOnlyDamaged)
	h.TypeText("4")
	if len(h.Failed) != 1 || len(h.Said) != 0 {
		t.Errorf("refused %v, told %q", h.Failed, h.Said)
	}
	mustShow(t, p, "1 of 2", "nobody reads the annex")
}
