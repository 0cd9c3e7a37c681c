package views

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
	"wawasan/views/kit/kittest"
)

// mustHear fails unless a screen reader finds an element that begins with each
// of some words, on Windows and on macOS alike.
func (s *Shell) mustHear(t *testing.T, words ...string) {
	t.Helper()
	mustHearIn(t, s.Canvas(), words...)
}

func mustHearIn(t *testing.T, c fyne.Canvas, words ...string) {
	t.Helper()
	for system, heard := range map[string][]kittest.Heard{"Windows": kittest.HeardOnWindows(c), "macOS": kittest.HeardOnMac(c)} {
		for _, want := range words {
			if !hears(heard, want) {
				t.Errorf("on %s nothing begins with %q; heard:\n%s", system, want, joined(heard))
			}
		}
	}
	for _, h := range kittest.HeardOnWindows(c) {
		if h.Label == "" || strings.ContainsAny(h.Label, "⟦▌") {
			t.Errorf("on Windows an element is called %q", h.Label)
		}
	}
}

func hears(heard []kittest.Heard, want string) bool {
	for _, h := range heard {
		if strings.HasPrefix(h.Label, want) {
			return true
		}
	}
	return false
}

func joined(heard []kittest.Heard) string {
	var said []string
	for _, h := range heard {
		said = append(said, string(h.Role)+": "+h.Label)
	}
	return strings.Join(said, "\n")
}

func TestAScreenReaderFindsTheListWithItsChosenRowAndThePageBesideIt(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "company", "Bank Nusantara")
	s.people(t, 11)
	s.do(t, "tab.contacts")
	s.mustFocus(t, "list")
	s.press(fyne.KeyHome)
	s.mustHear(t, "Contacts 2/6. Today, Contacts", "Contacts. Orang 01. 1 of 12", "Orang 01", "Capture line. Type a note…", "Search")
	s.press(fyne.KeyDown)
	s.mustHear(t, "Contacts. Orang 02. 2 of 12", "Orang 02")
	s.typeText("sari")
	s.mustHear(t, "Contacts. Filtered by “sari”. Sari Wijaya, Bank Nusantara")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustHear(t, "Sari Wijaya. ")
}

func TestAScreenReaderFollowsTheFieldsOfAForm(t *testing.T) {
	s := window(t, "id")
	s.do(t, "contact.new")
	s.mustHear(t, "Kontak baru. Nama, wajib. ")
	s.press(fyne.KeyReturn)
	s.typeText("Bank")
	s.mustHear(t, "Kontak baru. Jabatan. Bank. 2 dari 8")
}

func TestAScreenReaderFindsTheChosenRowOfThePalette(t *testing.T) {
	s := window(t, "en")
	s.do(t, "palette.open")
	s.typeText("settings")
	s.mustHear(t, "Find a command or record. settings. Commands, Settings, ")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
}

func TestAScreenReaderFollowsTheChoicesOfTheSettings(t *testing.T) {
	s := window(t, "en")
	s.do(t, "settings.open")
	s.mustHear(t, "Settings. Language. as the system, 1/3. 1 of 18")
	s.press(fyne.KeyRight) // the window speaks Indonesian from here on
	s.press(fyne.KeyReturn)
	s.mustHear(t, "Pengaturan. Tema. ikut sistem, 1/3. 2 dari 18", "Hari ini 1/6.")
}

func TestAScreenReaderFindsAllShortcuts(t *testing.T) {
	s := window(t, "id")
	s.do(t, "help.shortcuts")
	s.mustHear(t, "Pintasan keyboard. Ketik untuk menyaring… Berkas. ")
}

func TestAScreenReaderHearsWhatALineBecomes(t *testing.T) {
	s := window(t, "id")
	s.do(t, "capture.focus")
	s.typeText("! gaji awal lebih kecil")
	s.mustHear(t, "Baris catatan. ! gaji awal lebih kecil. Pelajaran")
	s.press(fyne.KeyReturn)
	s.mustHear(t, "Tersimpan")
}

func TestAScreenReaderFindsTheWindowOfOneLine(t *testing.T) {
	s := window(t, "en")
	before := s.fyneApp.Driver().AllWindows()
	s.openCaptureWindow(nil)
	for _, w := range s.fyneApp.Driver().AllWindows() {
		if !slices.Contains(before, w) {
			mustHearIn(t, w.Canvas(), "Capture. Enter files the line", "Capture line. Type a note…")
			return
		}
	}
	t.Fatal("no window was opened")
}
