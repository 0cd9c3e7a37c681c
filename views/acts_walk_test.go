package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/lang"
	"wawasan/app/thing"
	"wawasan/views/command"
	"wawasan/views/kit/overlay"
)

func TestSpaceShowsAllActsAndALetterDoesOne(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.mustShow(t, "Sari Wijaya", "Space, then", "m, Write a message", "Space, all that can be done here")
	s.typeText(" ")
	s.mustFocus(t, "acts")
	s.mustShow(t, "What can be done with Sari Wijaya", "e, Edit", "l, Log", "?, Keyboard shortcuts")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.typeText(" m")
	s.mustFocus(t, "compose")
}

func TestSpaceInAFilterIsASpace(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	s.typeText("sari w")
	s.mustFocus(t, "list")
	if got := s.browser().Filter(); got != "sari w" {
		t.Errorf("the filter is %q", got)
	}
}

func TestSpaceInAnEmptyCaptureLineShowsTheActs(t *testing.T) {
	s := window(t, "en")
	s.do(t, "capture.focus")
	s.typeText(" ")
	s.mustFocus(t, "acts")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "capture")
	s.typeText("a b")
	if got := s.line.entry.Text(); got != "a b" {
		t.Errorf("typed %q", got)
	}
}

func TestWhatCannotBeDoneNowSaysWhyInThePanel(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts")
	s.typeText(" ")
	s.mustShow(t, "Not now:", "Edit — choose something in a list first")
	s.typeText("e")
	s.mustShow(t, "Edit: choose something in a list first")
}

func TestAddIsALetterBeforeAnother(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.lessons")
	s.typeText(" ac")
	s.mustFocus(t, "form")
	s.mustBeOn(t, tabContacts)
}

func TestALetterThatNoActHasBeginsASearchByName(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts")
	s.typeText(" é")
	s.mustFocus(t, "palette")
	if got := s.Canvas().Overlays().Top().(*overlay.Palette).Text(); got != "é" {
		t.Errorf("typed %q", got)
	}
	s.press(fyne.KeyEscape)
	s.typeText(" /")
	s.mustFocus(t, "palette")
}

func TestADigitBehindSpaceGoesToATab(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts")
	s.typeText(" 5")
	s.mustBeOn(t, tabLessons)
}

func TestALetterThatCannotBeDoneNowSaysWhyOnToday(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.today")
	s.typeText("e")
	s.mustShow(t, "Edit: choose something in a list first")
}

func TestTheBarOffersWhatComesNextFirst(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "asked")
	s.do(t, "tab.interviews")
	if acts := s.acts.bar.Acts(); len(acts) == 0 || acts[0].Key != "r" {
		t.Errorf("%+v", acts)
	}
	s.say(t, app.Where{}, "> send the report @\"Sari Wijaya\" ^+1d")
	s.do(t, "tab.contacts")
	if acts := s.acts.bar.Acts(); len(acts) == 0 || acts[0].Key != "d" {
		t.Errorf("%+v", acts)
	}
	s.typeText(" d")
	page, err := s.app.TodayList(context.Background(), s.app.Now())
	if err != nil || strings.Contains(s.texts(), "send the report, tomorrow") {
		t.Errorf("%v %v", err, page)
	}
}

func TestActsAreReadInBothLanguages(t *testing.T) {
	for _, code := range lang.Codes {
		s := window(t, code)
		s.do(t, command.Opens)
		if all := s.texts(); strings.Contains(all, "⟦") {
			t.Errorf("%s: %s", code, all)
		}
	}
}

func TestALetterForAnotherKindOfThingSaysWhatItWaitsFor(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "! they wait for data")
	s.do(t, "tab.lessons")
	s.typeText(" p")
	s.mustShow(t, "choose an interview first")
	s.mustFocus(t, "list")
}

func TestTheBarKeepsItsLettersUnderWhatLiesOverTheWindow(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts")
	before := len(s.acts.bar.Acts())
	s.typeText(" ")
	s.Moved() // as when the page that was asked for comes in the meantime
	if got := len(s.acts.bar.Acts()); got != before || before == 0 {
		t.Errorf("%d acts under the panel, %d before", got, before)
	}
	s.press(fyne.KeyEscape)
	if why := s.registry.Why("record.edit"); why != "" {
		t.Errorf("it waits for %s", why)
	}
}

func TestARowOfTodayThatIsNoThingShowsNothingBesideAndIsNoError(t *testing.T) {
	s := window(t, "en")
	s.do(t, "contact.new")
	s.typeText("Budi")
	s.do(t, "tab.today")
	s.mustShow(t, "Not saved yet")
	s.say(t, app.Where{}, "a line, so that Today is read anew")
	s.browser().Reload()
	s.mustNotShow(t, "no kind of thing")
}

func TestTheKeyOnACardIsTheOneThatWorksWhereLettersType(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "idea")
	s.do(t, "tab.interviews")
	s.mustShow(t, "Write a message, Space m")
}

func TestWhatWasDeletedWhileItIsChosenIsNoError(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "! they wait for data @\"Sari Wijaya\"")
	s.do(t, "tab.lessons")
	link, ok := s.browser().Chosen()
	if !ok || s.chosen.person() == "" {
		t.Fatalf("nobody gave %v:\n%s", link, s.texts())
	}
	s.unsubscribe()
	if _, err := s.app.Delete(context.Background(), link); err != nil {
		t.Fatal(err)
	}
	s.Moved()
	if said := s.toast.Message(); said != "" || s.chosen.person() != "" {
		t.Errorf("it says %q", said)
	}
}

func TestWhatIsDoneSeldomHasALetterBehindAnother(t *testing.T) {
	s := window(t, "id")
	s.do(t, "tab.contacts")
	s.typeText(" q")
	s.mustFocus(t, "acts")
	s.mustShow(t, "Lainnya…", "f, ", "h, Riwayat perubahan", "Simpan grafik sebagai gambar — ")
	s.typeText("h")
	s.mustFocus(t, "history")
	s.press(fyne.KeyEscape)
	s.typeText(" qf")
	s.mustFocus(t, "palette")
	s.press(fyne.KeyEscape)
	s.typeText(" qn") // not now, and it says why
	s.mustFocus(t, "list")
	s.mustShow(t, s.words().T("command.not_now.function"))
}
