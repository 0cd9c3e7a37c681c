package views

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
)

func TestTheRestOfTodaySaysWhatEnterDoesAndOffersNothingElse(t *testing.T) {
	s := window(t, "en")
	for n := range 12 {
		s.have(t, thing.KindInterview, "contacts", fmt.Sprintf("Orang %02d", n), "stage", "held", "date", "2026-11-22")
	}
	s.do(t, "tab.today")
	s.press(fyne.KeyEnd)
	s.mustShow(t, "▌", " more", "What is most urgent stands first.", "Show all of them")
	s.mustStandOn(t, "Enter, Show all of them", "Edit", "Copy")
	s.typeText("e")
	s.mustShow(t, "Edit: ")
	s.press(fyne.KeyReturn)
	s.mustNotShow(t, "Show all of them")
	s.mustShow(t, "Orang")
}

func TestNothingLeadsElsewhereWhileOneTalks(t *testing.T) {
	s := window(t, "en")
	id := s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "scheduled", "date", "2026-11-24")
	s.Go(app.Link{Kind: thing.KindInterview, ID: id})
	finder := s.Canvas().Content().MinSize()
	s.do(t, "interview.talk")
	if s.bar.Visible() {
		t.Error("the row of tabs is in sight")
	}
	s.mustShow(t, "‹ Back")
	s.typeText("a word")
	s.press(fyne.KeyReturn, fyne.KeyEscape)
	s.mustFocus(t, "dialog")
	s.press(fyne.KeyReturn)
	if !s.bar.Visible() {
		t.Error("the tabs are away while it is written up")
	}
	s.press(fyne.KeyEscape)
	s.mustShow(t, "Interviews")
	if s.Canvas().Content().MinSize() != finder {
		t.Error("something jumped")
	}
}

func TestF10OpensWhatCanBeDoneWhereverOneIs(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	for _, at := range []string{"tab.contacts", "capture.focus", "record.edit", "settings.open"} {
		s.do(t, "tab.contacts", at)
		was := s.focusName()
		s.press(fyne.KeyF10)
		s.mustFocus(t, "acts")
		s.press(fyne.KeyEscape)
		s.mustFocus(t, was)
	}
	s.do(t, "help.shortcuts")
	s.press(fyne.KeyEnd)
	for range 20 {
		if strings.Contains(s.texts(), "F10") {
			return
		}
		s.press(fyne.KeyPageUp)
	}
	t.Error("the sheet does not name F10")
}

func TestSentencesTeachLettersWhereThereAreSome(t *testing.T) {
	s := window(t, "id")
	id := s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-22")
	s.Go(app.Link{Kind: thing.KindInterview, ID: id})
	s.do(t, "interview.debrief")
	for range 8 {
		s.press(fyne.KeyReturn)
	}
	s.mustShow(t, "Spasi m menulis ucapan terima kasih")
	for key := range map[string]bool{"detail.empty.text": true, "brief.text": true, "plan.text": true, "rate.text": true, "weigh.text": true} {
		if said := s.words().T(key); strings.Contains(said, "Ctrl") {
			t.Errorf("%s says %q", key, said)
		}
	}
}

func TestTheBriefNamesItselfAndIntroducesWhoIAm(t *testing.T) {
	s := window(t, "en")
	ctx := context.Background()
	id := s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "scheduled", "date", "2026-11-24")
	for key, value := range map[string]string{app.SettingMyName: "Ratna", app.MyRoleIn("en"): "an analyst at Toko Kita"} {
		if err := s.app.SetSetting(ctx, key, value); err != nil {
			t.Fatal(err)
		}
	}
	s.Go(app.Link{Kind: thing.KindInterview, ID: id})
	s.do(t, "interview.brief")
	s.mustShow(t, "Brief to prepare with: ", "Sari Wijaya", "My introduction", "I am Ratna, an analyst at Toko Kita.")
	if _, err := s.app.SaveForm(ctx, app.Link{Kind: thing.KindInterview, ID: id}, map[string]string{"intro": "We met in Bandung."}); err != nil {
		t.Fatal(err)
	}
	s.mustShow(t, "We met in Bandung.")
	s.mustNotShow(t, "I am Ratna")
}

func TestEachFieldOfMyWorkHasItsExampleInItsLanguage(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		s := window(t, lang)
		s.do(t, "settings.open")
		s.mustShow(t, "analis di Toko Kita", "an analyst at Toko Kita")
	}
}
