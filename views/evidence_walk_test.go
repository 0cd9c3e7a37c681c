package views

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data/datatest"
)

// heard makes two industries with lessons of people on them.
func (s *Shell) heard(t *testing.T) {
	t.Helper()
	for _, name := range []string{"Energy", "Fintech"} {
		s.have(t, thing.KindIndustry, "name", name)
	}
	for _, name := range []string{"Ani", "Budi"} {
		s.have(t, thing.KindContact, "name", name)
		s.say(t, app.Where{}, "! a word of "+name+" on power @"+name+" #Energy", "! a word of "+name+" on money @"+name+" #Fintech")
	}
}

// standings is what the comparison says in words.
func (s *Shell) standings(t *testing.T) string {
	t.Helper()
	c, err := s.app.Compare(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s.app.CompareSentence(c)
}

func TestWeightsAreFixedBeforeAVoiceScoresByDigits(t *testing.T) {
	s := window(t, "en")
	s.heard(t)
	s.say(t, app.Where{}, "evenings are free @Budi")
	s.have(t, thing.KindContact, "name", "Citra")
	s.do(t, "tab.industries")
	s.typeText("energy")
	s.mustChoose(t, "Energy")
	s.do(t, "industry.rate")
	s.mustFocus(t, "weigh") // nothing is scored before it is weighed
	s.typeText("5")
	s.mustShow(t, "Interest in the subject · ●●●●●  5")
	s.shot(t, "weigh")
	s.press(fyne.KeyDown)
	s.typeText("rrr")
	s.mustShow(t, "Red line: not below 3")
	s.do(t, "record.save")
	s.mustFocus(t, "palette")
	s.mustShow(t, "Ani", "Budi")
	s.typeText("Cit") // not heard on it yet: what they say is second hand
	s.mustShow(t, "▌Citra")
	s.erase(3)
	s.typeText("Budi")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "rate")
	s.mustShow(t, "Budi on Energy")
	s.typeText("9") // no such score
	s.mustNotShow(t, "●")
	s.typeText("4")
	s.mustShow(t, "○○○○·", "Nothing to rest on yet")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "palette")
	s.mustShow(t, "▌a word of Budi on power")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "rate")
	s.mustShow(t, "! a word of Budi on power")
	s.mustNotShow(t, "Nothing to rest on yet")
	s.press(fyne.KeyDown)
	s.typeText("3")
	s.press(fyne.KeyReturn)
	s.typeText("evenings") // a plain line does as well
	s.mustShow(t, "▌evenings are free")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "evenings are free")
	s.press(fyne.KeyUp)
	s.typeText("si") // second hand, and an interested party
	s.mustShow(t, "second hand", "counts half")
	s.shot(t, "rate")
	s.do(t, "record.save")
	s.mustFocus(t, "list")
	s.mustShow(t, "3.6 of 5", "0 of 3 voices", "1 has a stake", "second hand", "evenings are free")
	s.do(t, "edit.undo")
	if got := s.standings(t); strings.Contains(got, "Energy") {
		t.Errorf("undone: %s", got)
	}
}

func TestAnIndustryIsComparedByKeysAsDrawingAndAsTable(t *testing.T) {
	s := window(t, "en")
	s.heard(t)
	s.do(t, "tab.industries", "criterion.weigh", "record.save")
	for _, score := range []struct{ industry, digit string }{{"Energy", "5"}, {"Fintech", "3"}} {
		s.mustFocus(t, "list")
		s.press(fyne.KeyEscape)
		s.typeText(score.industry)
		s.mustChoose(t, score.industry)
		s.do(t, "industry.rate")
		s.typeText("Ani")
		s.press(fyne.KeyReturn)
		s.typeText(score.digit)
		s.do(t, "record.save")
	}
	s.do(t, "tab.today", "industry.compare")
	s.mustFocus(t, "chart")
	s.mustMark(t, tabIndustries)
	s.mustShow(t, "So far Energy fits best (5.0 of 5), then Fintech (3.0).", "Energy is still provisional: 1 person")
	s.shot(t, "compare")
	s.typeText("t")
	s.mustFocus(t, "chart")
	s.mustShow(t, "Criterion · Energy · Fintech", "Interest in the subject · 5.0 · 3.0")
	s.press(fyne.KeyEnd)
	s.shot(t, "compare-table")
	s.press(fyne.KeyReturn) // the criterion
	s.mustShow(t, "▌Criteria")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "chart")
	s.mustMark(t, tabIndustries)
	s.typeText("t")
	s.press(fyne.KeyEscape)
	s.mustMark(t, tabToday)
	s.do(t, "tab.industries", "criterion.weigh")
	s.typeText("rrrrr") // nothing but a 5 will do now
	s.do(t, "record.save")
	if got := s.standings(t); !strings.Contains(got, "Fintech is ruled out by a red line") {
		t.Error(got)
	}
	s.do(t, "edit.undo")
	if got := s.standings(t); strings.Contains(got, "red line") {
		t.Errorf("undone: %s", got)
	}
}

func TestAnOwnCriterionIsAddedAndAShippedOneStays(t *testing.T) {
	s := window(t, "id")
	s.do(t, "criterion.weigh")
	s.press(fyne.KeyDelete)
	s.mustShow(t, "Minat pada bidangnya")
	s.do(t, "record.new")
	s.typeText("dekat orang tua")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "weigh")
	s.typeText("5")
	s.mustShow(t, "▌dekat orang tua")
	s.do(t, "record.save")
	list, fixed, err := s.app.Criteria(context.Background())
	if last := list[len(list)-1]; err != nil || !fixed || last.Name != "dekat orang tua" || last.Weight != 5 {
		t.Errorf("%+v %v %v", last, fixed, err)
	}
}

func TestALineIsFiledUnderAFunctionAndTheBlankSpotShowsAWayThere(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindCompany, "name", "Bank Raya", "own", "true")
	s.have(t, thing.KindContact, "name", "Ani", "company", "Bank Raya", "function", "Sales")
	s.say(t, app.Where{}, "! deals get stuck in legal @Ani")
	s.do(t, "tab.lessons", "lesson.file")
	s.mustFocus(t, "palette")
	s.typeText("sales stuck")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "list")
	s.mustShow(t, "Filed under", "Sales · Where things get stuck · Bank Raya")
	s.do(t, "tab.industries")
	for range 5 {
		if s.browser().Kind() == thing.KindFunction {
			break
		}
		s.press(fyne.KeyRight)
	}
	s.typeText("sales")
	s.mustShow(t, "deals get stuck in legal")
	s.do(t, "picture.open")
	s.mustFocus(t, "chart")
	s.mustShow(t, "Whom I know at Bank Raya")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.press(fyne.KeyEscape)
	s.typeText("finance")
	s.do(t, "function.introduce")
	s.mustFocus(t, "ways")
	s.mustShow(t, "Routes to Finance", "Who might introduce me", "▌Ani")
}

func TestACompanyLeadsToThoseItWorksWith(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindCompanyLink, "from", "Bank Raya", "kind", "customer", "to", "Titian Pay", "about", "settlement")
	s.do(t, "tab.industries")
	s.press(fyne.KeyRight)
	s.typeText("titian")
	s.mustShow(t, "Relations to other companies", "Bank Raya is a customer of Titian Pay")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.press(fyne.KeyReturn)
	s.mustChoose(t, "Bank Raya")
}

func TestAChartOfInsightTurnsIntoItsTableFromTheListToo(t *testing.T) {
	s := window(t, "en")
	s.held(t, 3)
	s.do(t, "tab.insight")
	s.mustShow(t, "Interviews by month", "3 interviews in twelve months")
	s.typeText("t")
	s.mustFocus(t, "table")
	s.mustShow(t, "so far")
	s.typeText("t")
	s.mustFocus(t, "chart")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
}

// held keeps so many talks that were held.
func (s *Shell) held(t *testing.T, n int) {
	t.Helper()
	for day := range n {
		s.have(t, thing.KindInterview, "contacts", fmt.Sprint("Narasumber ", day), "stage", "held", "date", fmt.Sprintf("2026-11-%02d", 10+day))
	}
}

func TestTheChartInFrontIsWrittenAsAFile(t *testing.T) {
	home := datatest.Home(t)
	s := window(t, "id")
	s.held(t, 3)
	for n, format := range say.ChartFormats {
		s.do(t, "tab.insight", "chart.write")
		s.mustFocus(t, "palette")
		s.mustShow(t, home)
		s.typeText("." + format)
		s.press(fyne.KeyReturn)
		s.mustShow(t, "Disimpan: "+home)
		files, _ := filepath.Glob(filepath.Join(home, "*."+format))
		if len(files) != 1 {
			t.Fatal(files)
		}
		b, err := os.ReadFile(files[0])
		if err != nil || len(b) < 500 || !strings.Contains(string(b[:40]), strings.ToUpper(format)) && !strings.Contains(string(b), "<"+format) {
			t.Errorf("%d: %v", n, err)
		}
	}
}
