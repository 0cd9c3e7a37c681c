package rating

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/part"
	"wawasan/views/panel"
	"wawasan/views/panel/paneltest"
)

var (
	_ panel.Saver    = (*Panel)(nil)
	_ panel.Reloader = (*Panel)(nil)
	_ panel.Saver    = (*weights)(nil)
	_ panel.Adder    = (*weights)(nil)
	_ panel.Reloader = (*weights)(nil)
)

var ctx = context.Background()

// heard is an industry of which Ani and Budi told something.
func heard(t *testing.T) (h *paneltest.Host, industry app.Link) {
	t.Helper()
	h = paneltest.New(t)
	industry = h.Have(thing.KindIndustry, "name", "Energy")
	for _, name := range []string{"Ani", "Budi", "Citra"} {
		h.Have(thing.KindContact, "name", name)
	}
	for _, line := range []string{"! a word of Ani on power @Ani #Energy", "! a word of Budi on power @Budi #Energy", "evenings are free @Budi"} {
		if _, err := h.App().Capture(ctx, line, app.Where{}); err != nil {
			t.Fatal(err)
		}
	}
	return h, industry
}

// fixed is the same with weights fixed.
func fixed(t *testing.T) (h *paneltest.Host, industry app.Link) {
	t.Helper()
	h, industry = heard(t)
	criteria, _, err := h.App().Criteria(ctx)
	if err == nil {
		err = h.App().SaveCriteria(ctx, criteria)
	}
	if err != nil {
		t.Fatal(err)
	}
	return h, industry
}

// answer answers the palette in front: a text, then Enter.
func answer(h *paneltest.Host, text string) {
	focused := h.Canvas().Focused()
	for _, r := range text {
		focused.TypedRune(r)
	}
	focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func scoresOf(t *testing.T, h *paneltest.Host, industry, voice data.ID) []int {
	t.Helper()
	b, err := h.App().Ballot(ctx, industry, voice)
	if err != nil {
		t.Fatal(err)
	}
	var out []int
	for _, line := range b.Lines {
		out = append(out, line.Score)
	}
	return out
}

func draft(t *testing.T, h *paneltest.Host, of app.DraftOf) map[string]string {
	t.Helper()
	kept, err := h.App().Draft(ctx, of)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

// contact is the one of a name.
func contact(t *testing.T, h *paneltest.Host, name string) data.ID {
	t.Helper()
	found, err := h.App().List(ctx, thing.KindContact, app.ListQuery{Filter: name})
	if err != nil || len(found.Rows) != 1 {
		t.Fatal(err, found.Rows)
	}
	return found.Rows[0].ID
}

// rating rates an industry in the voice of somebody.
func rating(t *testing.T, h *paneltest.Host, industry app.Link, who string) *Panel {
	t.Helper()
	Open(h, industry)
	answer(h, who)
	h.MustNotFail()
	p, ok := h.Front().(*Panel)
	if !ok || p.Name() != "rate" {
		t.Fatalf("in front is %v", h.Front())
	}
	return p
}

func press(p panel.Panel, key fyne.KeyName) { p.Target().TypedKey(&fyne.KeyEvent{Name: key}) }

func write(p panel.Panel, text string) {
	for _, r := range text {
		p.Target().TypedRune(r)
	}
}

func TestWeightsAreFixedBeforeAVoiceScoresByDigits(t *testing.T) {
	h, industry := heard(t)
	Open(h, industry)
	w, ok := h.Front().(*weights)
	if !ok || w.Name() != "weigh" {
		t.Fatalf("in front is %v", h.Front())
	}
	write(w, "5")
	w.Save()
	h.MustNotFail()
	if h.Leaves != 1 || h.Front() != nil {
		t.Fatalf("left %d times, in front is %v", h.Leaves, h.Front())
	}
	answer(h, "Budi")
	p := h.Front().(*Panel)
	write(p, "94") // there is no 9
	row, _ := p.Rows.Selected()
	if row.Fact != "○○○○·  4" {
		t.Errorf("%q", row.Fact)
	}
	press(p, fyne.KeyReturn)
	answer(h, "")
	if row, _ = p.Rows.Selected(); row.Fact != "●●●●·  4" || !strings.Contains(row.Sub, "a word of Budi on power") {
		t.Errorf("%q, %q", row.Fact, row.Sub)
	}
	press(p, fyne.KeyDown)
	write(p, "3")
	press(p, fyne.KeyReturn)
	answer(h, "evenings") // a plain line does as well
	if row, _ = p.Rows.Selected(); row.Fact != "●●●··  3" || !strings.Contains(row.Sub, "evenings are free") {
		t.Errorf("%q, %q", row.Fact, row.Sub)
	}
	write(p, "si")
	p.Save()
	h.MustNotFail()
	b, err := h.App().Ballot(ctx, industry.ID, contact(t, h, "Budi"))
	if l := b.Lines; err != nil || l[0].Score != 4 || l[0].Lesson == "" || l[1].Score != 3 || l[1].Note == "" || l[1].FirstHand || !b.Interested {
		t.Errorf("%+v %v", b, err)
	}
}

func TestTabLeadsFromTheScoresToSaveAndNotOverDigits(t *testing.T) {
	h, industry := fixed(t)
	p := rating(t, h, industry, "Budi")
	within(h, p, 800)
	write(p, "4")
	h.Canvas().FocusNext()
	if f, ok := h.Canvas().Focused().(*part.Button); !ok || f.Label() != h.App().Words().T("kit.form.save") {
		t.Fatalf("Tab leads to %v", h.Canvas().Focused())
	}
	if p.state.now.Lines[0].Score != 4 {
		t.Errorf("the score is %d", p.state.now.Lines[0].Score)
	}
	said := strings.Join(core.DescribeObject(p.Content()), "\n")
	for _, end := range []string{"1 far from what I want", "5 just what I want"} {
		if strings.Count(said, end) != 1 {
			t.Errorf("%q is not said once in:\n%s", end, said)
		}
	}
}

func TestSomebodyNotHeardAndTheOwnerMayJudgeToo(t *testing.T) {
	h, industry := fixed(t)
	for who, voice := range map[string]data.ID{"Citra": contact(t, h, "Citra"), "Me": ""} {
		p := rating(t, h, industry, who)
		write(p, "2")
		p.Save()
		if got := scoresOf(t, h, industry.ID, voice); got[0] != 2 {
			t.Errorf("%s: %v", who, got)
		}
	}
	h.MustNotFail()
}

func TestTheVoiceOfAnInterviewIsKnownAndNotAsked(t *testing.T) {
	h, _ := fixed(t)
	interview := h.Have(thing.KindInterview, "contacts", "Ani", "industry", "Energy", "stage", "held", "date", "2026-11-20")
	Open(h, interview)
	if p, ok := h.Front().(*Panel); !ok || p.state.read.Who != "Ani" {
		t.Errorf("in front is %v", h.Front())
	}
	Open(h, h.Have(thing.KindInterview, "contacts", "Ani", "stage", "held", "date", "2026-11-20"))
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.CodeInvalid {
		t.Errorf("without an industry: %v", h.Failed)
	}
}

func TestScoresLeftByEscWaitByIndustryAndVoice(t *testing.T) {
	h, industry := fixed(t)
	ani := contact(t, h, "Ani")
	p := rating(t, h, industry, "Ani")
	write(p, "4s")
	press(p, fyne.KeyReturn)
	answer(h, "")
	press(p, fyne.KeyEscape)
	of := app.BallotDraft(industry.ID, ani)
	if h.Leaves != 1 || len(h.Said) != 1 || len(draft(t, h, of)) == 0 {
		t.Fatalf("told %q, kept %v", h.Said, draft(t, h, of))
	}
	p = rating(t, h, industry, "Budi")
	if len(p.state.changes()) != 0 {
		t.Errorf("another voice has the scores: %v", p.state.changes())
	}
	unsaved, err := h.App().Unsaved(ctx)
	if err != nil || len(unsaved) != 1 || unsaved[0].Value != of {
		t.Fatalf("%+v %v", unsaved, err)
	}
	Resume(h, unsaved[0].Value)
	p = h.Front().(*Panel)
	if l := p.state.now.Lines[0]; l.Score != 4 || l.FirstHand || l.Lesson == "" || l.Evidence == "" || len(h.Said) != 2 {
		t.Errorf("%+v, told %q", l, h.Said)
	}
	p.Save()
	h.MustNotFail()
	if got := scoresOf(t, h, industry.ID, ani); got[0] != 4 || draft(t, h, of) != nil {
		t.Errorf("%v, kept %v", got, draft(t, h, of))
	}
}

func TestAScoreGoesOnHollowWhereItsLessonIsGone(t *testing.T) {
	h, industry := fixed(t)
	p := rating(t, h, industry, "Ani")
	write(p, "4")
	press(p, fyne.KeyReturn)
	answer(h, "")
	if _, err := h.App().Delete(ctx, app.Link{Kind: thing.KindLesson, ID: p.state.now.Lines[0].Lesson}); err != nil {
		t.Fatal(err)
	}
	p = rating(t, h, industry, "Ani")
	if row, _ := p.Rows.Selected(); row.Fact != "○○○○·  4" {
		t.Errorf("%q", row.Fact)
	}
	p.Save()
	h.MustNotFail()
}

func TestWhatWasScoredElsewhereMeanwhileStays(t *testing.T) {
	h, industry := fixed(t)
	ani := contact(t, h, "Ani")
	p := rating(t, h, industry, "Ani")
	write(p, "4")
	b, err := h.App().Ballot(ctx, industry.ID, ani)
	if err != nil {
		t.Fatal(err)
	}
	b.Lines[0].Score, b.Lines[1].Score = 1, 5
	if err := h.App().SaveBallot(ctx, b); err != nil {
		t.Fatal(err)
	}
	p.Reload()
	if l := p.state.now.Lines; l[0].Score != 4 || l[1].Score != 5 {
		t.Errorf("%+v", l[:2])
	}
	b.Lines[2].Score = 3
	if err := h.App().SaveBallot(ctx, b); err != nil {
		t.Fatal(err)
	}
	p.Save() // not read anew
	h.MustNotFail()
	if got := scoresOf(t, h, industry.ID, ani); got[0] != 4 || got[1] != 5 || got[2] != 3 {
		t.Errorf("%v", got)
	}
}

func TestUntouchedScoresAndWeightsLeaveNothingBehind(t *testing.T) {
	h, industry := fixed(t)
	p := rating(t, h, industry, "Ani")
	write(p, "40") // there and back
	press(p, fyne.KeyEscape)
	Weigh(h, h.LeavePanel)
	write(h.Front(), "53")
	press(h.Front(), fyne.KeyEscape)
	unsaved, err := h.App().Unsaved(ctx)
	if err != nil || len(unsaved) != 0 || len(h.Said) != 0 {
		t.Errorf("%+v %v, told %q", unsaved, err, h.Said)
	}
}

func TestWeightsLeftByEscWaitAndAreGoneOnWith(t *testing.T) {
	h, _ := heard(t)
	of := app.DraftOf{Kind: app.DraftWeights}
	Weigh(h, h.LeavePanel)
	p := h.Front().(*weights)
	write(p, "5rr")
	p.Add()
	answer(h, "near home")
	write(p, "4")
	press(p, fyne.KeyEscape)
	if len(h.Said) != 1 || len(draft(t, h, of)) == 0 {
		t.Fatalf("told %q, kept %v", h.Said, draft(t, h, of))
	}
	Weigh(h, h.LeavePanel)
	p = h.Front().(*weights)
	if len(h.Said) != 2 {
		t.Errorf("told %q", h.Said)
	}
	p.Reload()
	p.Save()
	h.MustNotFail()
	list, is, err := h.App().Criteria(ctx)
	last := list[len(list)-1]
	if err != nil || !is || list[0].Weight != 5 || list[0].RedLine != 2 || last.Name != "near home" || last.Weight != 4 {
		t.Errorf("%+v … %+v, fixed %v, %v", list[0], last, is, err)
	}
	if draft(t, h, of) != nil {
		t.Errorf("kept %v", draft(t, h, of))
	}
}

func TestAShippedCriterionStaysAndSaysWhy(t *testing.T) {
	h, _ := heard(t)
	Weigh(h, h.LeavePanel)
	press(h.Front(), fyne.KeyDelete)
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.CodeInvalid {
		t.Errorf("refused: %v", h.Failed)
	}
}

func TestWeighingAndRatingAreDoneByMouseAlone(t *testing.T) {
	h, industry := heard(t)
	w := h.App().Words()
	Open(h, industry)
	weighing := h.Front()
	h.Click(weighing, "5")
	h.Click(weighing, w.T("weigh.button.red_line"))
	h.Click(weighing, w.T("weigh.button.add"))
	answer(h, "near home")
	h.Click(weighing, w.T("weigh.button.delete"))
	h.Click(weighing, w.T("kit.form.save"))
	answer(h, "Ani")
	p := h.Front()
	h.Click(p, "3")
	h.Click(p, w.T("rating.button.rests"))
	answer(h, "")
	h.Click(p, w.T("rating.button.second_hand"))
	h.Click(p, w.T("rating.button.interested"))
	h.Click(p, w.T("kit.form.save"))
	h.MustNotFail()
	criteria, _, err := h.App().Criteria(ctx)
	if c := criteria[0]; err != nil || c.Weight != 5 || c.RedLine != 1 || criteria[len(criteria)-1].Ships == "" {
		t.Errorf("%+v %v", c, err)
	}
	b, err := h.App().Ballot(ctx, industry.ID, contact(t, h, "Ani"))
	if l := b.Lines[0]; err != nil || l.Score != 3 || l.Lesson == "" || l.FirstHand || !b.Interested {
		t.Errorf("%+v %v", b, err)
	}
	p = rating(t, h, industry, "Ani")
	h.Click(p, w.T("rating.button.clear"))
	h.Click(p, w.T("panel.button.discard"))
	h.Click(p, w.T("rating.button.clear"))
	h.Click(p, w.T("kit.form.save"))
	if got := scoresOf(t, h, industry.ID, contact(t, h, "Ani")); got[0] != 0 {
		t.Errorf("%v", got)
	}
}

func TestLabelAndScoreAreReadTogetherInAWideWindow(t *testing.T) {
	h, industry := fixed(t)
	Weigh(h, func() {})
	weighing := h.Front().(*weights).Rows
	Open(h, industry)
	answer(h, "")
	for _, rows := range []fyne.CanvasObject{weighing, h.Front().(*Panel).Rows} {
		if got := rows.Size().Width; got < 560 || got > 640 {
			t.Errorf("the list is %v wide", got)
		}
	}
	h.Front().Content().Resize(fyne.NewSize(500, 600))
	if got := h.Front().(*Panel).Rows.Size().Width; got > 500 {
		t.Errorf("in a narrow window it is %v wide", got)
	}
	h.MustNotFail()
}
