package views

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
)

func TestAMessageIsWrittenCheckedCopiedAndLoggedByKeys(t *testing.T) {
	s := window(t, "id")
	if err := s.app.SetSetting(context.Background(), app.SettingMyName, "Ratna"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.app.SaveForm(context.Background(), app.Link{Kind: app.KindContact}, map[string]string{"name": "Sari Wijaya", "company": "Titian Pay", "title": "Kepala Operasional", "met": "seminar alumni"}); err != nil {
		t.Fatal(err)
	}
	s.registry.Run("tab.contacts")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.typeText("o")
	s.mustFocus(t, "compose")
	s.mustShow(t, "Sari Wijaya", "seminar alumni", "Ratna", "{peran_saya} belum diisi")
	s.press(fyne.KeyTab)
	s.typeText("analis operasional")
	s.mustShow(t, "Saya Ratna, analis operasional.")
	s.press(fyne.KeyTab)
	s.typeText("pembayaran digital")
	s.mustShow(t, "Saya mulai tertarik pada pembayaran digital,")
	s.shot(t, "compose")
	s.typeText(" apakah ada lowongan")
	s.mustShow(t, "“lowongan”")
	s.shot(t, "compose-job")
	for range " apakah ada lowongan" {
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
