package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
)

func TestAMessageIsWrittenCheckedCopiedAndLoggedByKeys(t *testing.T) {
	s := window(t, "id")
	if err := s.app.SetSetting(context.Background(), app.SettingMyName, "Ratna"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.app.SaveForm(context.Background(), app.Link{Kind: thing.KindContact}, map[string]string{"name": "Sari Wijaya", "company": "Titian Pay", "title": "Kepala Operasional", "met": "seminar alumni"}); err != nil {
		t.Fatal(err)
	}
	s.registry.Run("tab.contacts")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.typeText("m")
	s.mustFocus(t, "compose")
	s.mustShow(t, "Sari Wijaya", "seminar alumni", "Ratna", "“Peran Anda” belum diisi")
	s.typeText("pembayaran digital") // once, for the subject and the text
	s.mustShow(t, "Saya mulai tertarik pada bidang pembayaran digital.", "Ingin mengenal bidang pembayaran digital")
	s.Canvas().FocusNext()
	s.typeText("analis operasional")
	s.mustShow(t, "saya Ratna, analis operasional.")
	s.Canvas().FocusNext()
	s.typeText("cara kerja settlement")
	s.shot(t, "compose")
	s.Canvas().FocusNext() // the subject
	s.Canvas().FocusNext() // the text
	s.typeText("apakah ada lowongan ")
	s.mustShow(t, "“lowongan”")
	s.shot(t, "compose-job")
	for range "apakah ada lowongan " {
		s.press(fyne.KeyBackspace)
	}
	if strings.Contains(s.texts(), "“lowongan”") {
		t.Fatal("mended, and still found")
	}
	s.registry.Run("record.save")
	s.mustFocus(t, "dialog")
	if copied := s.fyneApp.Clipboard().Content(); !strings.Contains(copied, "Sari") {
		t.Fatalf("copied %q", copied)
	}
	s.shot(t, "compose-sent")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "Dihubungi")
	s.registry.Run("edit.undo")
	s.mustShow(t, "Diurungkan: Pesan tercatat terkirim")
}

func TestAMessageLeftUnfinishedIsGoneOnWithFromToday(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "met", "a seminar")
	leave := map[string]func(){
		"Esc":         func() { s.press(fyne.KeyEscape) },
		"another tab": func() { s.do(t, "tab.lessons") },
	}
	for what, away := range leave {
		s.do(t, "tab.contacts", "outreach.write")
		s.mustFocus(t, "compose")
		s.typeText("payments")
		away()
		s.do(t, "tab.today")
		s.mustShow(t, "Not saved yet", "Sari Wijaya · Message")
		s.press(fyne.KeyHome, fyne.KeyReturn)
		s.mustFocus(t, "compose")
		s.mustShow(t, "Going on with what was not saved.", "payments")
		s.do(t, "record.save")
		s.press(fyne.KeyReturn)
		s.do(t, "tab.today")
		if s.mustNotShow(t, "Not saved yet"); t.Failed() {
			t.Fatal(what)
		}
		s.do(t, "edit.undo")
	}
}

func TestAMessageIsWrittenInTheOtherLanguage(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "met", "a seminar")
	s.do(t, "tab.contacts", "outreach.write")
	s.mustShow(t, "Dear ")
	s.Canvas().Focus(s.panel.Target())
	for range 4 { // kind, purpose, way, address
		s.Canvas().FocusNext()
	}
	s.press(fyne.KeyLeft)
	s.mustShow(t, "Bahasa Indonesia", "Terima kasih")
	s.mustNotShow(t, "Dear ")
}

func TestTodayIsTriagedBySingleLetters(t *testing.T) {
	s := window(t, "en")
	for _, line := range []string{"> first ^+1d", "> second ^+2d", "> third ^+3d"} {
		if _, err := s.app.Capture(context.Background(), line, app.Where{}); err != nil {
			t.Fatal(err)
		}
	}
	s.registry.Run("tab.today")
	s.mustShow(t, "▌> first")
	s.typeText("d")
	s.mustShow(t, "▌> second")
	s.typeText("s")
	s.mustFocus(t, "palette")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "▌> third")
	s.typeText("x")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Nothing is due")
	s.registry.Run("edit.undo")
	s.mustShow(t, "third")
	s.registry.Run("edit.undo")
	s.mustShow(t, "second")
	s.registry.Run("edit.undo")
	s.mustShow(t, "first")
}

func TestTodayBeginsWithSevenAndShowsTheRestOnEnter(t *testing.T) {
	s := window(t, "en")
	for range 10 {
		if _, err := s.app.Capture(context.Background(), "> a promise ^+1d", app.Where{}); err != nil {
			t.Fatal(err)
		}
	}
	s.registry.Run("tab.today")
	s.mustShow(t, "3 more")
	s.press(fyne.KeyEnd, fyne.KeyReturn)
	if n := strings.Count(s.texts(), "> a promise"); n < 10 {
		t.Fatalf("%d promises shown", n)
	}
}

func TestTheMessageOfAPromiseOnTodayGoesToWhomItIsOwed(t *testing.T) {
	s := window(t, "en")
	if _, err := s.app.Capture(context.Background(), `> send the summary @"Sari Wijaya" ^+1d`, app.Where{}); err != nil {
		t.Fatal(err)
	}
	s.registry.Run("tab.today")
	s.typeText("m")
	s.mustFocus(t, "compose")
	s.mustShow(t, "Sari Wijaya")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
}

func TestAKindNoIsAnsweredWithThanksAndWhoElse(t *testing.T) {
	s := window(t, "id")
	s.asked(t, "Sari Wijaya")
	s.do(t, "tab.interviews", "interview.outcome")
	s.typeText("tolak")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "reply")
	s.typeText("minggu ini penuh")
	s.do(t, "record.save")
	s.mustFocus(t, "dialog")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "compose")
	s.mustShow(t, "Balasan untuk penolakan: Sari Wijaya", "adakah orang lain")
}

func TestWhatWasPutOffIsNotedWithItsDay(t *testing.T) {
	s := window(t, "id")
	s.asked(t, "Sari Wijaya")
	s.do(t, "tab.interviews", "interview.outcome")
	s.typeText("tunda")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "reply")
	s.mustShow(t, "Ditunda sampai")
	s.do(t, "record.save")
	s.mustFocus(t, "reply") // there is no day yet
	s.mustShow(t, "Belum diisi.")
	s.typeText("+10d")
	s.mustShow(t, "Kam 3 Des")
	s.do(t, "record.save")
	s.mustFocus(t, "list")
	s.mustShow(t, "Ditunda")
	s.do(t, "record.edit")
	s.mustShow(t, "Ditunda sampai", "3 Des 2026")
}

func TestAnInterviewThatIsScheduledAsksForItsTimeByEitherKey(t *testing.T) {
	s := window(t, "en")
	s.asked(t, "Sari Wijaya")
	s.do(t, "tab.interviews", "interview.stage", "interview.stage") // replied, then scheduled
	s.mustFocus(t, "reply")
	s.mustShow(t, "Scheduled · Sari Wijaya")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.mustShow(t, "Replied")
	s.do(t, "interview.outcome")
	s.typeText("scheduled")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "reply")
	s.typeText("fri")
	s.Canvas().FocusNext()
	s.typeText("14:30")
	s.Canvas().FocusNext()
	s.typeText("! they hire in March")
	s.do(t, "record.save")
	s.mustFocus(t, "list")
	s.mustShow(t, "Scheduled", "14:30", "they hire in March")
	s.do(t, "edit.undo")
	s.mustShow(t, "Replied")
	s.mustNotShow(t, "they hire in March")
}

// asked makes a contact and logs that they were asked for a conversation.
func (s *Shell) asked(t *testing.T, name string) {
	t.Helper()
	m, err := s.app.WritingTo(context.Background(), s.have(t, thing.KindContact, "name", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.app.LogSent(context.Background(), m, "subjek", "Bolehkah berbincang?"); err != nil {
		t.Fatal(err)
	}
}

func TestARowOfTodayIsPutOffUntilADayThatIsTyped(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "> first ^+1d")
	s.do(t, "tab.today")
	s.typeText("s")
	s.typeText("1-dec")
	s.mustShow(t, "Tue 1 Dec")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Nothing is due")
	s.do(t, "edit.undo")
	s.mustShow(t, "▌> first")
}

func TestAskingThroughAnIntroducerGoesOnWithWhatTheyPassOn(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Rizal")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "introducer", "Rizal")
	s.do(t, "tab.contacts")
	s.typeText("sari")
	s.press(fyne.KeyReturn)
	s.typeText("m")
	s.mustShow(t, "through Rizal")
	s.do(t, "record.save")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "compose")
	s.mustShow(t, "Now the paragraph to pass on")
	s.do(t, "record.save")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "Asked", "Sari Wijaya")
}

func TestTodayShowsTheGoalOfTheWeekAndWhatWasLastSaid(t *testing.T) {
	s := window(t, "en")
	sari := s.have(t, thing.KindContact, "name", "Sari")
	id, err := s.app.LogInterview(context.Background(), sari, "")
	if err != nil {
		t.Fatal(err)
	}
	s.say(t, app.Where{Interview: id}, "! decisions take days, not months")
	s.do(t, "tab.today")
	s.mustShow(t, "Asked this week: 0 of 2", "decisions take days, not months")
	s.shot(t, "today-said")
}

func TestTheMessageOfARowOfTodayIsTheOneThatIsDueToItsPerson(t *testing.T) {
	s := window(t, "en")
	talk := s.lateTalk(t) // to be written up, and to be thanked for
	s.say(t, app.Where{Interview: talk.ID}, "! they wait for data")
	s.do(t, "tab.today")
	if e := s.entry(); e.Link() != talk || len(e.Also) != 1 {
		t.Fatalf("%+v", e)
	}
	s.typeText("m")
	s.mustFocus(t, "compose")
	s.mustShow(t, "they wait for data")
}
