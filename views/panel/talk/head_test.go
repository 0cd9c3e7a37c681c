package talk

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
	"wawasan/views/panel/paneltest"
	"wawasan/views/theme"
)

const longQuestion = "What did you believe about this field before you joined that proved wrong, and who told you otherwise first?"

// asking opens a talk of 30 minutes with long questions and lines.
func asking(t *testing.T) (*paneltest.Host, *Panel) {
	t.Helper()
	h := paneltest.New(t)
	link := h.Have(thing.KindInterview, "contacts", "Sari Wijaya", "stage", "scheduled", "date", "2026-11-25", "time", "09:00", "minutes", "30")
	items := []app.PlanItem{}
	for n := range 4 {
		items = append(items, app.PlanItem{Text: fmt.Sprintf("%d: %s", n+1, longQuestion), Planned: true})
	}
	if err := h.App().SavePlan(t.Context(), link.ID, items); err != nil {
		t.Fatal(err)
	}
	Open(h, link)
	return h, h.Front().(*Panel)
}

// dressed shows a panel in a size, with letters of a scale.
func dressed(t *testing.T, p *Panel, scale float32, size fyne.Size) {
	t.Helper()
	fyne.CurrentApp().Settings().SetTheme(theme.New(theme.Params{Variant: theme.Light, Scale: scale}))
	kittest.Show(t, p.Content(), size.Width, size.Height)
	p.Reload()
}

func TestTheCurrentQuestionIsLargeAndTheNextOneStandsBelow(t *testing.T) {
	h, p := asking(t)
	mustSay := func(want ...string) {
		t.Helper()
		if got := p.head.Describe(); !slices.Equal(got, append([]string{"Sari Wijaya"}, want...)) {
			t.Fatalf("%q", got)
		}
	}
	mustSay("1: "+longQuestion, "Next: 2: "+longQuestion, "0 of 30 minutes")
	h.Now = h.Now.Add(12 * time.Minute)
	p.Step(1)
	p.Step(1)
	mustSay("3: "+longQuestion, "Next: 4: "+longQuestion, "12 of 30 minutes")
	p.Step(1)
	mustSay("4: "+longQuestion, "12 of 30 minutes")
	h.MustNotFail()
}

func TestTheBarOfTheTimeFillsAndIsAmberNearTheEndAndNeverRed(t *testing.T) {
	h, p := asking(t)
	dressed(t, p, 1, fyne.NewSize(900, 600))
	for _, c := range []struct {
		minutes int
		share   float32
		colour  fyne.ThemeColorName
	}{{15, 0.5, theme.Accent}, {23, 23.0 / 30, theme.Accent}, {24, 0.8, theme.Lesson}, {90, 1, theme.Lesson}} {
		h.Now = p.began.Add(time.Duration(c.minutes) * time.Minute)
		p.Tick()
		bar, ground := p.head.clock.bar, p.head.clock.ground
		if got := bar.Size().Width / ground.Size().Width; got < c.share-0.001 || got > c.share+0.001 || bar.FillColor != ft.Color(c.colour) {
			t.Errorf("after %d minutes %v is filled, in %v", c.minutes, got, bar.FillColor)
		}
	}
	h.MustNotFail()
}

func TestFiguresOfTheTimeStandInCellsOfOneWidth(t *testing.T) {
	h, p := asking(t)
	dressed(t, p, 1, fyne.NewSize(900, 600))
	middle := func(minutes int) []float32 {
		h.Now = p.began.Add(time.Duration(minutes) * time.Minute)
		p.Tick()
		var at []float32
		for _, f := range p.head.clock.figures {
			at = append(at, f.Position().X+f.Size().Width/2)
		}
		return at
	}
	if one, eight := middle(11), middle(28); len(one) != 2 || one[0]-eight[0] > 0.5 || eight[1]-one[1] > 0.5 || one[1]-one[0]-p.head.clock.cell() > 0.5 {
		t.Errorf("11 stands at %v, 28 at %v", one, eight)
	}
}

func TestNothingOfATalkIsCutInASmallWindowOrInLargeText(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		for _, size := range []fyne.Size{{Width: 900, Height: 600}, {Width: 900, Height: 400}, {Width: 1200, Height: 700}} {
			h, p := asking(t)
			h.Capture(app.Where{Interview: p.interview.ID, Question: p.state.question}, "! they wait for data that somebody else has")
			dressed(t, p, scale, size)
			h.MustNotFail()
			mustStandInside(t, p, fmt.Sprintf("%v at %v", size, scale), size)
		}
	}
}

// mustStandInside fails where a word of the head is missing, a text ends
// outside, or question, clock and lists overlap.
func mustStandInside(t *testing.T, p *Panel, where string, size fyne.Size) {
	t.Helper()
	var said []string
	for _, text := range kittest.Texts(p.head) {
		said = append(said, text.Text)
		if strings.HasSuffix(text.Text, "…") || text.At.X < 0 || text.At.X+text.Size.Width > size.Width || text.At.Y+text.Size.Height > p.head.Size().Height+0.5 {
			t.Errorf("%s: %q at %v of %v is cut", where, text.Text, text.At, p.head.Size())
		}
	}
	if p.head.fold == noQuestion {
		said = nil
		for _, text := range kittest.Texts(p.questions) {
			said = append(said, text.Text)
		}
	}
	if question, _ := p.state.now(); !strings.Contains(strings.Join(said, " "), question) {
		t.Errorf("%s: the question is not whole in %q", where, said)
	}
	clock := p.head.clock
	beside := p.head.now.Object().Position().X+p.head.room(size.Width) <= clock.ground.Position().X
	above := clock.bar.Position().Y+clock.bar.Size().Height <= p.head.who.Object().Position().Y
	if !beside && !above {
		t.Errorf("%s: the question runs into the clock", where)
	}
	least := 3 * core.Measure("Ág", ft.Size(theme.SizeStrong), fyne.TextStyle{}).Height
	if p.questions.Size().Height < least || p.head.Size().Height+p.questions.Size().Height > size.Height+0.5 {
		t.Errorf("%s: the lists have %v below a head of %v", where, p.questions.Size().Height, p.head.Size().Height)
	}
}

func TestAHeadFoldsUntilTheListsHaveHalfOfTheRoom(t *testing.T) {
	h, p := asking(t)
	var folds []fold
	for _, high := range []float32{600, 200, 150, 100} {
		size := fyne.NewSize(700, high)
		if took := p.head.fit(size); took > high/2 && p.head.fold != noQuestion {
			t.Errorf("of %v it takes %v", high, took)
		}
		folds = append(folds, p.head.fold)
	}
	if !slices.IsSorted(folds) || folds[0] != whole || folds[3] != noQuestion {
		t.Errorf("it folds as %v", folds)
	}
	h.MustNotFail()
}

func TestLinesHeardAreWrittenLarger(t *testing.T) {
	h, p := asking(t)
	h.Capture(app.Where{Interview: p.interview.ID, Question: p.state.question}, "! they wait")
	dressed(t, p, 1, fyne.NewSize(900, 600))
	for _, text := range kittest.Texts(p.lines) {
		if text.Text == "they wait" {
			if want := core.Measure("they wait", ft.Size(theme.SizeStrong), fyne.TextStyle{}); text.Size.Height != want.Height {
				t.Errorf("its line is %v high, not %v", text.Size.Height, want.Height)
			}
			return
		}
	}
	t.Errorf("the line is not shown in %v", kittest.Texts(p.lines))
}
