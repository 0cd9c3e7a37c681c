package line

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"wawasan/app/lang"
	"wawasan/views/kit/core"
	"wawasan/views/kit/kittest"
)

func TestEnterFilesUnlessANameWasChosenAndTabTakesTheBest(t *testing.T) {
	for _, c := range []struct {
		name  string
		text  string
		keys  []fyne.KeyName
		filed string
		holds string
	}{
		{"Enter on a name half typed files it as typed", "tanya @sar", []fyne.KeyName{fyne.KeyReturn}, "tanya @sar", ""},
		{"Enter on a name typed in full files it", "tanya @budi", []fyne.KeyName{fyne.KeyReturn}, "tanya @budi", ""},
		{"Enter on a chosen name takes it", "tanya @sa", []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn}, "", "Sarah"},
		{"Enter on the new one chosen files it as typed", "tanya @sa", []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn}, "tanya @sa", ""},
		{"Tab takes the best", "tanya @sa", []fyne.KeyName{fyne.KeyTab}, "", "Sari"},
		{"after Esc Enter files", "tanya @sa", []fyne.KeyName{fyne.KeyEscape, fyne.KeyReturn}, "tanya @sa", ""},
	} {
		b := newBench(t)
		b.typed(c.text)
		b.press(c.keys...)
		if got := strings.Join(b.filed, "|"); got != c.filed {
			t.Errorf("%s: filed %q", c.name, got)
		}
		if !strings.Contains(b.line.Text(), c.holds) {
			t.Errorf("%s: the line holds %q", c.name, b.line.Text())
		}
	}
}

func TestWhatWasChosenIsForgottenWithTheNextLetter(t *testing.T) {
	b := newBench(t)
	b.typed("tanya @s")
	b.press(fyne.KeyDown)
	b.typed("a")
	b.press(fyne.KeyReturn)
	if !slices.Equal(b.filed, []string{"tanya @sa"}) {
		t.Errorf("filed %q, the line holds %q", b.filed, b.line.Text())
	}
}

func TestTheListOfNamesFollowsTheCursor(t *testing.T) {
	b := newBench(t)
	b.typed("tanya @sa soal")
	if b.line.Completing() {
		t.Fatal("the list is open behind the name")
	}
	b.press(fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft, fyne.KeyLeft)
	if !b.line.Completing() {
		t.Errorf("with the cursor in the name no list is open: %q", b.line.Describe())
	}
	b.press(fyne.KeyHome)
	if b.line.Completing() {
		t.Error("the list stayed open at the line's beginning")
	}
}

func TestTheListGoesRoundAndMarksOne(t *testing.T) {
	b := newBench(t)
	b.typed("@sa")
	for _, want := range []string{"▌Sarah Hutapea — Bank", "▌sa — baru", "▌Sari Wijaya — Bank"} {
		b.press(fyne.KeyDown)
		b.shows(want)
	}
	b.press(fyne.KeyUp)
	b.shows("▌sa — baru")
}

func TestLosingTheKeyboardClosesTheNamesAndKeepsTheText(t *testing.T) {
	b := newBench(t)
	b.typed("! kata @sa")
	b.w.Canvas().Unfocus()
	if b.line.Completing() || b.line.Focused() {
		t.Error("the list stayed open")
	}
	b.text("! kata @sa")
	if core.TypedText(b.line.Target()) != "! kata @sa" {
		t.Errorf("it tells %q", core.TypedText(b.line.Target()))
	}
}

func TestACorrectionThatFailsStaysACorrection(t *testing.T) {
	b := newBench(t)
	b.press(fyne.KeyUp)
	b.typed("!")
	b.fail = errors.New("disk full")
	b.press(fyne.KeyReturn)
	b.shows("disk full")
	b.text("! baris lama!")
	if !b.line.Correcting() {
		t.Error("it became a new line")
	}
	b.fail = nil
	b.press(fyne.KeyReturn)
	b.text("")
	if len(b.corrected) != 2 || len(b.filed) != 0 {
		t.Errorf("corrected %q, filed %q", b.corrected, b.filed)
	}
}

func TestUpInALineThatHoldsTextBringsNothingBack(t *testing.T) {
	b := newBench(t)
	b.typed("kata")
	b.press(fyne.KeyUp)
	b.text("kata")
	if b.line.Correcting() {
		t.Error("a correction began over what was typed")
	}
}

func TestEnterInAnEmptyLineIsToldToWhoAsks(t *testing.T) {
	b := newBench(t)
	empty := 0
	b.line.params.OnEmpty = func() { empty++ }
	b.press(fyne.KeyReturn)
	b.typed("  ")
	b.press(fyne.KeyReturn)
	if empty != 2 || len(b.filed) != 0 {
		t.Errorf("told %d times, filed %q", empty, b.filed)
	}
}

func TestEveryChangeIsToldForTheDraft(t *testing.T) {
	b := newBench(t)
	var drafts []string
	b.line.params.OnChanged = func(text string) { drafts = append(drafts, text) }
	b.typed("ab")
	b.press(fyne.KeyBackspace, fyne.KeyReturn)
	if !slices.Equal(drafts, []string{"a", "ab", "a", ""}) {
		t.Errorf("told %q", drafts)
	}
}

func TestATextThatComesBackIsTypedOnAtItsEnd(t *testing.T) {
	b := newBench(t)
	b.line.SetText("! setengah")
	b.typed(" jadi")
	b.text("! setengah jadi")
}

func TestWhatFailedIsForgottenWithTheNextLetter(t *testing.T) {
	b := newBench(t)
	b.typed("! kata")
	b.fail = errors.New("disk full")
	b.press(fyne.KeyReturn)
	b.shows("disk full")
	b.typed("x")
	if said := strings.Join(b.line.Describe(), "|"); strings.Contains(said, "disk full") {
		t.Errorf("it says %q", said)
	}
}

func TestKindsAreKnownByMarkAndByWord(t *testing.T) {
	for kind, mark := range map[string]string{
		"lesson": "!", "gap": "?", "mine": ">", "promise": ">", "theirs": "<", "person": "+", "contact": "+", "focus_area": "*", "focus": "*", "note": "", "!": "!", "": "",
	} {
		if got := lineMark(kind); got != mark {
			t.Errorf("%q has the mark %q, want %q", kind, got, mark)
		}
	}
	words := lang.New("id")
	for _, mark := range []string{"!", "?", ">", "<", "+", "*", "", "§"} {
		if key := lineKindKey(mark); !words.Has(key) {
			t.Errorf("%q has no word: %s", mark, key)
		}
	}
}

func TestTheMarksFoldToWhatFitsAndTheRestIsNamed(t *testing.T) {
	b := newBench(t)
	b.w.Resize(fyne.NewSize(420, 400))
	shown := 0
	for n := range b.line.hint.marks {
		if b.line.hint.marks[n].Visible() {
			shown++
		}
	}
	if shown == 0 || shown == len(legend) || !b.line.hint.more.Visible() {
		t.Errorf("%d of %d marks, the rest named %v", shown, len(legend), b.line.hint.more.Visible())
	}
	for _, text := range kittest.Texts(b.line) {
		if text.At.X+text.Size.Width > 420 {
			t.Errorf("%q ends at %v", text.Text, text.At.X+text.Size.Width)
		}
	}
}

func TestAtTwiceTheSizeTheHintHasTwoLinesInsideTheLine(t *testing.T) {
	kittest.Large(t)
	l := NewEntry(Params{
		Words: lang.New("id"), Submit: func(string, bool, func(error)) {},
		Preview: func(string) Preview {
			return Preview{Kind: "lesson", Parts: []string{"@Raden Mas Hadiningrat Kusumowardhono (baru)", "#perbankan syariah", "tenggat Jumat 4 Desember 2026"}}
		},
	})
	w := kittest.Show(t, Stage(container.NewStack(), l), 1200, 500)
	w.Canvas().Focus(l.Target())
	for _, text := range []string{"", "! kata"} {
		test.Type(l.Target(), text)
		ends := float32(0)
		for _, shown := range kittest.Texts(l) {
			ends = max(ends, shown.At.Y+shown.Size.Height)
		}
		if ends > l.Size().Height {
			t.Errorf("with %q it ends at %v of %v", text, ends, l.Size().Height)
		}
	}
	if !l.hint.over.Visible() || !strings.HasSuffix(l.hint.over.Text.Text, "Desember 2026") {
		t.Errorf("the second line shows %q behind %q", l.hint.over.Text.Text, l.hint.rest.Text.Text)
	}
}

func TestTheLineTellsAScreenReaderAllItShows(t *testing.T) {
	b := newBench(t)
	b.typed("! kata")
	b.line.SetContext("Wawancara Sari")
	if label := b.line.AccessibilityLabel(); !strings.Contains(label, "! kata") || !strings.Contains(label, "di: Wawancara Sari") || b.line.AccessibilityRole() != fyne.AccessibleRoleText {
		t.Errorf("it hears %q", label)
	}
	b.line.SetContext("")
	if label := b.line.AccessibilityLabel(); strings.Contains(label, "Wawancara Sari") {
		t.Errorf("it hears %q", label)
	}
}

func TestThePageHasTheRoomThatTheLineLeaves(t *testing.T) {
	kittest.Dress(t)
	page := container.NewStack()
	l := NewEntry(Params{Words: lang.New("id"), Submit: func(string, bool, func(error)) {}})
	stage := Stage(page, l)
	kittest.Show(t, stage, 800, 500)
	if page.Size().Height+l.Size().Height != 500 || l.Position().Y != page.Size().Height || l.Size().Width != 800 {
		t.Errorf("the page is %v, the line %v at %v", page.Size(), l.Size(), l.Position())
	}
	if least := stage.MinSize(); least.Width < 400 || least.Height != l.MinSize().Height {
		t.Errorf("they ask for %v", least)
	}
}

func TestPastedLinesGrowWithWhatIsPastedNext(t *testing.T) {
	b := newBench(t)
	b.paste("satu\ndua")
	b.paste("tiga\nempat")
	b.shows("4 baris")
	b.press(fyne.KeyReturn)
	if !slices.Equal(b.pasted, []string{"satu\ndua\ntiga\nempat"}) {
		t.Errorf("pasted %q", b.pasted)
	}
}

func TestWhileCorrectingSeveralPastedLinesAreOne(t *testing.T) {
	b := newBench(t)
	b.press(fyne.KeyUp)
	b.paste(" satu\r\ndua")
	b.text("! baris lama satu dua")
	if !b.line.Correcting() || len(b.pasted) != 0 {
		t.Errorf("pasted %q", b.pasted)
	}
}
