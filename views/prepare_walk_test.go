package views

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

// planned makes an interview planned with somebody and opens its tab.
func (s *Shell) planned(t *testing.T, who string) data.ID {
	t.Helper()
	id := s.have(t, thing.KindInterview, "contacts", who, "purpose", "other_industry", "stage", "scheduled", "date", "2026-11-24", "time", "10:00", "minutes", "30")
	s.do(t, "tab.interviews")
	return id
}

func (s *Shell) questions(t *testing.T, interview data.ID) []string {
	t.Helper()
	items, err := s.app.Plan(context.Background(), interview)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, i := range items {
		if i.Planned && i.ID != "" {
			out = append(out, i.Text)
		}
	}
	return out
}

func TestAPlanIsProposedOrderedAddedToAndSavedByKeys(t *testing.T) {
	s := window(t, "en")
	id := s.planned(t, "Sari Wijaya")
	s.do(t, "interview.plan")
	s.mustFocus(t, "plan")
	s.mustShow(t, "8 questions planned", "▌1. What did you believe", "a must for this purpose", "What else could be asked")
	s.shot(t, "plan")
	s.do(t, "plan.down")
	s.mustShow(t, "▌2. What did you believe")
	s.press(fyne.KeyHome, fyne.KeyReturn) // the first goes out
	s.do(t, "record.new")
	s.mustFocus(t, "palette")
	s.typeText("What does your company do?")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "look it up first")
	s.do(t, "record.save")
	s.mustFocus(t, "list")
	got := s.questions(t, id)
	if len(got) != 8 || !strings.HasPrefix(got[0], "What did you believe") || got[7] != "What does your company do?" {
		t.Fatalf("%q", got)
	}
	s.do(t, "edit.undo")
	if got := s.questions(t, id); len(got) != 0 {
		t.Fatalf("undone: %q", got)
	}
}

func TestWhatIsTypedInATalkStandsUnderTheCurrentQuestion(t *testing.T) {
	s := window(t, "en")
	id := s.planned(t, "Sari Wijaya")
	s.do(t, "interview.plan", "record.save", "interview.talk")
	s.mustShow(t, "0 of 30 minutes", "Just type")
	s.mustFocus(t, "capture")
	s.typeText("! first answer")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "first answer", "1 line")
	s.do(t, "question.mark", "question.next")
	s.mustShow(t, "answered")
	s.typeText("second answer")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "second answer")
	s.shot(t, "talk")
	s.do(t, "question.previous")
	s.mustShow(t, "first answer")
	s.mustNotShow(t, "second answer")
	talk, err := s.app.TalkOn(context.Background(), id, "")
	if err != nil || talk.Questions[0].Fact != "answered" || talk.Questions[1].Sub != "1 line" || len(talk.Lines) != 0 {
		t.Fatalf("%+v %v", talk, err)
	}
}

func TestADebriefAsksStepByStepAndFilesWhatIsSaid(t *testing.T) {
	s := window(t, "en")
	s.planned(t, "Sari Wijaya")
	s.do(t, "interview.debrief")
	s.mustFocus(t, "capture")
	enter := func(lines ...string) {
		for _, line := range lines {
			s.typeText(line)
			s.press(fyne.KeyReturn)
		}
	}
	enter("the three numbers")
	s.mustShow(t, "▌1. What to thank for?") // every step stays until one goes on
	enter("", "decisions take days")
	s.typeText("people stay")
	s.mustShow(t, "Lesson") // it is shown as it will be filed
	s.press(fyne.KeyReturn)
	s.do(t, "question.next", "question.previous")
	s.mustShow(t, "▌2. Three things learned", "people stay")
	enter("", "managers code, too", "", "Rina Marlina, head of risk ok", "Budi Hartono", "")
	s.mustShow(t, "▌5. Promises and the next step")
	s.shot(t, "debrief")
	enter("send the summary ^fri", "< the report", "", "9")
	s.mustShow(t, "cannot be read")
	s.erase(1)
	enter("4 2 closer to customers", "")
	s.mustFocus(t, "detail")
	s.mustShow(t, "Held", "Written up", "Interest now 4, before 2, of 5", "the three numbers")
	ctx := context.Background()
	rina, err := s.app.List(ctx, thing.KindContact, app.ListQuery{Filter: "rina"})
	if err != nil || len(rina.Rows) != 1 {
		t.Fatalf("%v %v", rina, err)
	}
	d, err := s.app.Show(ctx, app.Link{Kind: thing.KindContact, ID: rina.Rows[0].ID})
	if facts := strings.Join(factWords(d), "\n"); err != nil || !strings.Contains(facts, "Sari Wijaya") || !strings.Contains(facts, "may be mentioned") {
		t.Errorf("%s %v", facts, err)
	}
	s.do(t, "outreach.write")
	s.mustShow(t, "the three numbers")
}

func TestADebriefLeftHalfWaySaysHowFarItCameAndThatItWasHeld(t *testing.T) {
	s := window(t, "en")
	s.planned(t, "Sari Wijaya")
	s.do(t, "interview.debrief")
	s.press(fyne.KeyReturn)
	s.typeText("people stay")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "2. Three things learned", "1 of 3")
	for _, line := range []string{"decisions take days", "managers code, too"} {
		s.typeText(line)
		s.press(fyne.KeyReturn)
	}
	s.mustNotShow(t, "of 3")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.mustShow(t, "Held, 5 of 7")
	s.do(t, "edit.undo", "edit.undo", "edit.undo")
	s.mustShow(t, "Scheduled")
}

func TestATalkIsNotBegunTwice(t *testing.T) {
	s := window(t, "en")
	s.planned(t, "Sari Wijaya")
	s.do(t, "interview.talk")
	s.mustFocus(t, "capture")
	if why := s.registry.Why("interview.talk"); why != "command.not_now.talking" {
		t.Errorf("it waits for %q", why)
	}
	if why := s.registry.Why("interview.debrief"); why != "" {
		t.Errorf("it cannot be written up: %q", why)
	}
}

func factWords(d app.Detail) []string {
	var out []string
	for _, f := range d.Facts {
		out = append(out, f.Label+": "+f.Value)
	}
	return out
}

func TestABriefIsReadInTheWindowAndWrittenAsAFile(t *testing.T) {
	home := datatest.Home(t)
	s := window(t, "en")
	s.planned(t, "Sari Wijaya")
	s.do(t, "interview.plan", "record.save", "interview.brief")
	s.mustFocus(t, "brief")
	s.mustShow(t, "Time and place", "Questions", "1. What did you believe")
	s.shot(t, "brief")
	s.do(t, "record.save")
	s.mustShow(t, "PDF, to print", home)
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Written: "+filepath.Join(home, "brief-Sari-Wijaya.pdf"))
}
