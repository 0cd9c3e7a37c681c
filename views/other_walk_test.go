package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/insight"
	"wawasan/app/thing"
)

func TestTodayLeadsToWhatIsDueAndBack(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-22")
	s.say(t, app.Where{}, "> send the summary ^tomorrow", "> late one ^2026-11-01")
	s.do(t, "tab.today")
	s.mustFocus(t, "list")
	s.mustShow(t, "Overdue", "late one", "Next seven days", "send the summary", "Sari Wijaya")
	s.press(fyne.KeyEnd)
	last, _ := s.browser().Chosen()
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	if s.tab == tabToday {
		t.Fatal("nothing was opened")
	}
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabToday)
	s.mustFocus(t, "list")
	if back, _ := s.browser().Chosen(); back != last {
		t.Fatalf("back on %v, not %v", back, last)
	}
}

func TestAnUnsavedFormIsGoneOnWithFromToday(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts", "record.new")
	s.typeText("Andi")
	s.press(fyne.KeyEscape)
	s.do(t, "tab.today")
	s.mustShow(t, "Not saved yet", "Andi")
	s.press(fyne.KeyHome, fyne.KeyReturn)
	s.mustFocus(t, "form")
	s.mustShow(t, "Andi")
	s.do(t, "record.save")
	s.mustFocus(t, "detail")
	s.do(t, "tab.today")
	s.mustNotShow(t, "Not saved yet")
	s.do(t, "tab.contacts")
	s.mustShow(t, "Andi")
}

func TestIndustriesAndCompaniesAreTwoListsOfOneTab(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.industries")
	s.mustShow(t, "No industries yet")
	s.do(t, "record.new")
	s.typeText("fintech")
	s.do(t, "record.save")
	s.mustFocus(t, "detail")
	s.press(fyne.KeyEscape, fyne.KeyRight)
	s.mustShow(t, "No companies yet")
	s.do(t, "record.new")
	s.mustShow(t, "New company")
	s.typeText("Bank Nusantara")
	s.do(t, "record.save")
	s.mustShow(t, "Bank Nusantara")
	s.press(fyne.KeyEscape, fyne.KeyLeft)
	s.mustChoose(t, "fintech")
	s.do(t, "record.new")
	s.typeText("Fintech")
	s.do(t, "record.save")
	s.mustFocus(t, "form")
	s.mustShow(t, "Fintech", "The notebook already has an industry called fintech.")
}

func TestInsightLeadsToEveryListItCounts(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-22")
	s.say(t, app.Where{}, "! a lesson #fintech", "? a gap", "> a promise ^fri", "* a focus area")
	s.do(t, "tab.insight")
	s.mustFocus(t, "list")
	s.mustShow(t, "Interviews by month", "From three talks on")
	for range insight.Charts { // they are opened beside the list
		s.press(fyne.KeyReturn)
		s.mustFocus(t, "chart")
		s.press(fyne.KeyEscape)
		s.mustFocus(t, "list")
		s.press(fyne.KeyDown)
	}
	for range 8 {
		s.press(fyne.KeyReturn)
		s.mustFocus(t, "list")
		if s.tab == tabInsight {
			t.Fatalf("nothing was opened:\n%s", s.texts())
		}
		s.press(fyne.KeyEscape)
		s.mustBeOn(t, tabInsight)
		s.mustFocus(t, "list")
		s.press(fyne.KeyDown)
	}
}

func TestTabsAreReachedFromEverywhereAndKeepTheirPlace(t *testing.T) {
	s := window(t, "en")
	s.people(t, 4)
	s.do(t, "tab.contacts")
	s.press(fyne.KeyDown, fyne.KeyDown)
	s.do(t, "tab.lessons", "tab.contacts")
	s.mustFocus(t, "list")
	s.mustChoose(t, "Orang 03")
	s.press(fyne.KeyReturn)
	s.do(t, "tab.insight", "tab.contacts")
	s.mustFocus(t, "list")
	s.mustChoose(t, "Orang 03")
	s.do(t, "record.edit")
	s.typeText("x")
	s.do(t, "tab.today", "tab.contacts")
	s.mustFocus(t, "form")
	s.mustShow(t, "Orang 03x")
}

func TestDelOnAnUnsavedFormDropsTheFormNotTheThing(t *testing.T) {
	s := window(t, "en")
	s.people(t, 1)
	s.do(t, "tab.contacts", "record.edit")
	s.typeText("x")
	s.press(fyne.KeyEscape)
	s.do(t, "tab.today")
	s.mustShow(t, "Not saved yet")
	s.press(fyne.KeyHome, fyne.KeyDelete)
	s.mustFocus(t, "dialog") // it is in no history
	s.typeText("d")
	s.mustNotShow(t, "Not saved yet")
	s.do(t, "tab.contacts")
	s.mustChoose(t, "Orang 01")
	s.do(t, "record.edit")
	s.mustFocus(t, "form")
}

func TestSomethingNewCanBeMadeFromEveryTab(t *testing.T) {
	s := window(t, "en")
	for _, tab := range tabs {
		s.do(t, "tab."+tab.id, "record.new")
		s.mustFocus(t, "form")
		s.press(fyne.KeyEscape)
		s.mustFocus(t, "list")
	}
}
