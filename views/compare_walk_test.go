package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
)

// link is the thing of a kind that a list shows with a title that begins so.
func (s *Shell) link(t *testing.T, kind app.Kind, title string) app.Link {
	t.Helper()
	page, err := s.app.List(context.Background(), kind, app.ListQuery{Limit: 60})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range page.Rows {
		if strings.HasPrefix(row.Title, title) {
			return row.Self()
		}
	}
	t.Fatalf("no %s %q", kind, title)
	return app.Link{}
}

// mustMark fails unless the tab is the one underlined.
func (s *Shell) mustMark(t *testing.T, tab int) {
	t.Helper()
	if got := s.bar.Chosen(); got != tab {
		t.Errorf("tab %d is marked, not %d", got, tab)
	}
}

func TestEnterInTheTableOfAComparisonOpensTheLessonBehindAFigure(t *testing.T) {
	s := window(t, "en")
	s.heard(t)
	ctx := context.Background()
	list, _, err := s.app.Criteria(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.app.SaveCriteria(ctx, list); err != nil {
		t.Fatal(err)
	}
	energy := s.link(t, thing.KindIndustry, "Energy")
	fintech := s.link(t, thing.KindIndustry, "Fintech")
	lesson := s.link(t, thing.KindLesson, "a word of Ani on power")
	for _, of := range []struct{ industry, lesson app.Link }{{energy, lesson}, {fintech, app.Link{}}} {
		b, err := s.app.Ballot(ctx, of.industry.ID, s.link(t, thing.KindContact, "Ani").ID)
		if err != nil {
			t.Fatal(err)
		}
		b.Lines[0].Score, b.Lines[0].Lesson = 4, of.lesson.ID
		if err := s.app.SaveBallot(ctx, b); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		industry string
		shows    string
	}{{"Energy", "a word of Ani on power"}, {"Fintech", "▌Fintech"}} { // without a lesson, the industry
		s.do(t, "tab.today", "industry.compare")
		s.typeText("t")
		s.press(fyne.KeyEnd, fyne.KeyRight)
		if c.industry == "Fintech" {
			s.press(fyne.KeyRight)
		}
		s.mustShow(t, "▌"+c.industry+" · Interest in the subject · 4.0 · 1 person")
		s.press(fyne.KeyReturn)
		s.mustFocus(t, "detail")
		s.mustShow(t, c.shows)
		s.press(fyne.KeyEscape)
		s.mustFocus(t, "chart")
		s.mustShow(t, "▌"+c.industry+" · Interest in the subject") // where one was
		s.press(fyne.KeyEscape)
	}
}

func TestThePageInFrontIsUnderlinedWhereverItWasOpened(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindIndustry, "name", "Banking", "own", "true")
	s.have(t, thing.KindCompany, "name", "Bank Raya", "own", "true", "industry", "Banking")
	s.have(t, thing.KindContact, "name", "Ani", "company", "Bank Raya")
	s.do(t, "tab.contacts", "criterion.weigh")
	s.mustFocus(t, "weigh")
	s.mustMark(t, tabIndustries)
	s.press(fyne.KeyEscape)
	s.mustMark(t, tabContacts)
	s.do(t, "tab.industries")
	s.press(fyne.KeyRight)
	s.do(t, "picture.open")
	s.mustFocus(t, "chart")
	s.mustMark(t, tabIndustries)
	s.press(fyne.KeyReturn)
	s.mustMark(t, tabIndustries)
	s.mustShow(t, "Bank Raya")
}
