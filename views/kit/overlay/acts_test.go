package overlay

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app/lang"
	"wawasan/views/command"
	"wawasan/views/kit/kittest"
	"wawasan/views/kit/part"
)

// actsOf is a panel of three groups; did hears what was done.
func actsOf(did *string, at *fyne.Position) *Acts {
	act := func(key, title string) part.Act { return part.Act{Key: key, Title: title, Do: func() { *did = title }} }
	return NewActs(ActsParams{
		Title: "What can be done with", Subject: "Sari", Hint: "Esc", NotNow: "Not now:", At: at, First: "p",
		Groups: []ActGroup{
			{Title: "Before", Acts: []part.Act{act("m", "Write"), act("p", "Plan")}},
			{Title: "After"},
			{Title: "Here", Acts: []part.Act{act("e", "Edit"), act("Del", "Delete")}},
		},
		Later:  []Later{{Title: "Rate", Why: "after the talk"}},
		OnText: func(r rune) { *did = "text " + string(r) },
	})
}

func TestALetterDoesItsActAndThePanelIsGone(t *testing.T) {
	for typed, want := range map[string]string{"e": "Edit", "m": "Write", "q": "text q"} {
		b, did := newBench(t), ""
		a := actsOf(&did, nil)
		a.Open(b.w.Canvas())
		kittest.Write(b.w, typed)
		if did != want || a.IsOpen() || b.w.Canvas().Focused() != b.field {
			t.Errorf("%s: did %q, open %v", typed, did, a.IsOpen())
		}
	}
}

func TestEnterDoesWhatComesNextAndArrowsChooseAnother(t *testing.T) {
	for keys, want := range map[string]string{"": "Plan", "down": "Edit", "up": "Write", "right": "Delete", "right up left": "Write"} {
		b, did := newBench(t), ""
		a := actsOf(&did, nil)
		a.Open(b.w.Canvas())
		for _, k := range strings.Fields(keys) {
			kittest.Press(b.w, map[string]fyne.KeyName{"down": fyne.KeyDown, "up": fyne.KeyUp, "left": fyne.KeyLeft, "right": fyne.KeyRight}[k])
		}
		kittest.Press(b.w, fyne.KeyReturn)
		if did != want {
			t.Errorf("%q: did %q, want %q", keys, did, want)
		}
	}
}

func TestDelAndEscMeanInThePanelWhatTheyMeanElsewhere(t *testing.T) {
	b, did := newBench(t), ""
	a := actsOf(&did, nil)
	a.Open(b.w.Canvas())
	kittest.Press(b.w, fyne.KeyEscape)
	if did != "" || a.IsOpen() {
		t.Errorf("after Esc: did %q", did)
	}
	a.Open(b.w.Canvas())
	kittest.Press(b.w, fyne.KeyDelete)
	if did != "Delete" {
		t.Errorf("after Del: did %q", did)
	}
}

func TestAnActIsClickedAndAClickBesideThePanelClosesIt(t *testing.T) {
	b, did := newBench(t), ""
	at := fyne.NewPos(100, 100)
	a := actsOf(&did, &at)
	a.Open(b.w.Canvas())
	cell := a.page.cells[2]
	test.TapAt(a.page, cell.at.AddXY(10, 10))
	if did != "Edit" || a.IsOpen() {
		t.Errorf("did %q", did)
	}
	a.Open(b.w.Canvas())
	a.Tapped(&fyne.PointEvent{Position: fyne.NewPos(890, 590)})
	if a.IsOpen() {
		t.Error("a click beside it left it open")
	}
}

func TestWhatCannotBeDoneNowIsToldWithItsReason(t *testing.T) {
	newBench(t)
	did := ""
	if said := strings.Join(actsOf(&did, nil).Describe(), "|"); !strings.Contains(said, "Not now: Rate — after the talk") || strings.Contains(said, "After") {
		t.Errorf("%s", said)
	}
}

// fullActs is the panel with all the acts there are, in one group after another.
func fullActs(code string) ActsParams {
	w := lang.New(code)
	p := ActsParams{Title: w.T("acts.title"), Subject: "Raden Mas Hadiningrat Kusumowardhono", Hint: w.T("acts.hint"), NotNow: w.T("acts.not_now")}
	for _, g := range command.Groups() {
		group := ActGroup{Title: w.T(g.Title())}
		for _, c := range command.Default().Acts("interview", "lesson", "contact") {
			if c.Act.Group == g {
				group.Acts = append(group.Acts, part.Act{Key: c.Act.Letter, Title: w.T(c.Title)})
			}
		}
		p.Groups = append(p.Groups, group)
	}
	return p
}

func TestNoActIsCutAtAnySizeInEitherLanguage(t *testing.T) {
	for scale, dress := range map[int]func(testing.TB){100: kittest.Dress, 200: kittest.Large} {
		dress(t)
		for _, code := range lang.Codes {
			for _, size := range []fyne.Size{{Width: 900, Height: 600}, {Width: 1200, Height: 780}, {Width: 1920, Height: 1080}} {
				a := NewActs(fullActs(code))
				a.Resize(size)
				kittest.Show(t, a, size.Width, size.Height)
				for _, c := range a.page.cells {
					if c.cap.Width() > c.size.Width || c.at.X+c.size.Width > a.page.Size().Width+1 {
						t.Errorf("%s, %d %%, %v: %s is cut", code, scale, size, c.act.Title)
					}
				}
			}
		}
	}
}
