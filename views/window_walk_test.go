package views

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
	"wawasan/views/panel/exchange"
)

func TestSearchFindsTheBodyOfANoteAndOpensIt(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "their office moved to Sudirman last spring", "something else")
	s.do(t, "tab.contacts", "search.open")
	s.mustFocus(t, "palette")
	s.typeText("sudir")
	s.mustShow(t, "▌their office moved to Sudirman")
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabLessons)
	s.mustFocus(t, "detail")
	s.mustShow(t, "their office moved to Sudirman last spring")
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabContacts)
	s.mustFocus(t, "list")
}

func TestThePaletteRunsCommandsAndOpensRecords(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "palette.open")
	s.typeText("new industry")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "form")
	s.mustBeOn(t, tabIndustries)
	s.press(fyne.KeyEscape)
	s.do(t, "palette.open")
	s.typeText("sari wij")
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabContacts)
	s.mustFocus(t, "detail")
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabIndustries)
	s.mustFocus(t, "list")
	s.do(t, "palette.open")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
}

func TestNothingHappensBehindAnOpenPalette(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts", "palette.open")
	for _, m := range s.window.MainMenu().Items {
		for _, item := range m.Items {
			if !item.IsQuit {
				item.Action() // the toolkit tries menu shortcuts behind overlays too
			}
		}
	}
	s.mustFocus(t, "palette")
	s.mustBeOn(t, tabContacts)
	s.press(fyne.KeyF1)
	s.mustFocus(t, "palette")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
}

func TestTheSheetOpensFromEverywhereAndGivesTheFocusBack(t *testing.T) {
	s := window(t, "id")
	s.people(t, 1)
	for _, c := range []struct {
		focus string
		reach func()
	}{
		{"list", func() { s.do(t, "tab.contacts") }},
		{"detail", func() { s.press(fyne.KeyReturn) }},
		{"form", func() { s.do(t, "record.edit") }},
		{"capture", func() { s.do(t, "capture.focus") }},
		{"list", func() { s.do(t, "tab.insight") }},
		{"history", func() { s.do(t, "history.open") }},
		{"settings", func() { s.do(t, "settings.open") }},
		{"export", func() { s.do(t, "export.open") }},
	} {
		c.reach()
		s.mustFocus(t, c.focus)
		s.press(fyne.KeyF1)
		s.mustFocus(t, "sheet")
		s.mustShow(t, "Pintasan keyboard", "Ctrl K", "Tulis catatan")
		s.press(fyne.KeyEscape)
		s.mustFocus(t, c.focus)
	}
}

func TestHistoryNamesEveryChangeTheNewestFirst(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.say(t, app.Where{}, "! a lesson")
	s.do(t, "tab.contacts", "edit.undo", "history.open")
	s.mustFocus(t, "history")
	all := s.texts()
	for _, text := range []string{"New contact: Sari Wijaya", "Lesson: a lesson", "undone"} {
		if !strings.Contains(all, text) {
			t.Errorf("%q is not shown in:\n%s", text, all)
		}
	}
	if strings.Index(all, "a lesson") > strings.Index(all, "Sari Wijaya") {
		t.Error("the oldest comes first")
	}
	s.press(fyne.KeyDown, fyne.KeyEnd, fyne.KeyHome, fyne.KeyReturn) // into what the change did
	s.mustFocus(t, "history")
	s.press(fyne.KeyEscape) // back to the list
	s.mustFocus(t, "history")
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabContacts)
	s.mustFocus(t, "list")
}

func TestSettingsHoldAtOnce(t *testing.T) {
	s := window(t, "en")
	s.params.Theme = "" // which would overrule the setting
	s.do(t, "tab.contacts", "settings.open")
	s.mustFocus(t, "settings")
	s.press(fyne.KeyRight) // the system's → Bahasa Indonesia
	s.mustShow(t, "Pengaturan", "‹ Bahasa Indonesia ›", "Kontak")
	s.mustFocus(t, "settings")
	s.press(fyne.KeyDown)
	before, size := theme.Color(theme.ColorNameBackground), core.Length(100)
	s.press(fyne.KeyReturn, fyne.KeyRight, fyne.KeyRight)
	s.mustShow(t, "‹ Gelap ›")
	if theme.Color(theme.ColorNameBackground) == before {
		t.Error("the theme did not change")
	}
	s.press(fyne.KeyReturn, fyne.KeyReturn, fyne.KeyRight)
	s.mustShow(t, "‹ 110 % ›")
	if core.Length(100) <= size {
		t.Error("the text did not grow")
	}
	s.press(fyne.KeyEscape)
	s.mustBeOn(t, tabContacts)
	s.mustFocus(t, "list")
}

func TestExportWritesAFile(t *testing.T) {
	s := window(t, "en")
	home := datatest.Home(t)
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "tab.contacts", "export.open")
	s.mustFocus(t, "export")
	s.do(t, "record.save")
	path := filepath.Join(home, "wawasan-2026-11-23.json")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !json.Valid(raw) || !strings.Contains(string(raw), "Sari Wijaya") {
		t.Errorf("the file holds %.200q", raw)
	}
	s.mustFocus(t, "list")
	s.mustShow(t, path)
	s.do(t, "export.open")
	s.press(fyne.KeyRight)
	s.do(t, "record.save")
	if _, err := os.Stat(filepath.Join(home, "wawasan-2026-11-23.zip")); err != nil {
		t.Error(err)
	}
}

func TestAnExportThatCannotBeWrittenSaysSoAndStays(t *testing.T) {
	s := window(t, "en")
	datatest.SetHome(t, filepath.Join(t.TempDir(), "no", "such", "folder"))
	s.do(t, "export.open", "record.save")
	s.mustFocus(t, "export")
	s.mustShow(t, "cannot be written")
}

const connections = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Sari,Wijaya,https://www.linkedin.com/in/sari-wijaya,,Bank Nusantara,Head of Product,12 Mar 2024
Rina,Kusuma,https://www.linkedin.com/in/rina-kusuma,rina@example.com,Studio Lontar,Risk Analyst,3 Jan 2025
,,,,,,
`

func TestAnImportIsShownFirstAndIsOneUndo(t *testing.T) {
	s := window(t, "en")
	file := filepath.Join(t.TempDir(), "Connections.csv")
	if err := os.WriteFile(file, []byte(connections), 0o600); err != nil {
		t.Fatal(err)
	}
	s.do(t, "import.open")
	s.mustFocus(t, "palette")
	s.typeText(file)
	s.mustShow(t, "Connections.csv")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "import")
	s.mustShow(t, "2 new", "Sari Wijaya", "Rina Kusuma", "line 7")
	if n, _ := s.app.Count(context.Background(), thing.KindContact, ""); n != 0 {
		t.Fatal("the preview wrote")
	}
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	exchange.PreviewImport(s, file)
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabContacts)
	s.mustFocus(t, "list")
	s.mustShow(t, "Sari Wijaya", "Rina Kusuma", "Imported: 2 known by name")
	exchange.PreviewImport(s, file)
	s.mustShow(t, "0 new", "2 ")
	s.press(fyne.KeyEscape)
	s.do(t, "edit.undo")
	s.mustShow(t, "Undone: Import", "Nobody is known by name only")
}

func TestAFileThatIsNoListOfContactsIsRefusedInOneSentence(t *testing.T) {
	s := window(t, "id")
	file := filepath.Join(t.TempDir(), "halo.csv")
	if err := os.WriteFile(file, []byte("halo dunia\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	exchange.PreviewImport(s, file)
	s.mustFocus(t, "list")
	s.mustShow(t, "Baris judul LinkedIn tidak ada", "halo.csv")
	s.press(fyne.KeyDown)
	s.mustNotShow(t, "Baris judul")
}

func TestTheLanguageChangesAndWordsAndPlaceStay(t *testing.T) {
	s := window(t, "id")
	s.people(t, 3)
	s.do(t, "tab.contacts")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	s.do(t, "capture.focus")
	s.typeText("! setengah kalimat")
	s.do(t, "language.toggle")
	s.mustBeOn(t, tabContacts)
	s.mustShow(t, "Contacts", "Orang 02", "! setengah kalimat")
	s.mustChoose(t, "Orang 02")
	if s.browser().Opened().Kind != thing.KindContact {
		t.Fatal("the contact is not open any more")
	}
	s.mustFocus(t, "capture")
	s.press(fyne.KeyReturn)
	s.do(t, "language.toggle", "tab.lessons")
	s.mustShow(t, "setengah kalimat", "Pelajaran")
}

func TestTheLanguageChangesInAListAtItsRow(t *testing.T) {
	s := window(t, "en")
	s.people(t, 5)
	s.do(t, "tab.contacts")
	s.press(fyne.KeyDown, fyne.KeyDown)
	s.do(t, "language.toggle")
	s.mustFocus(t, "list")
	s.mustChoose(t, "Orang 03")
}

func TestTheLanguageChangesWhileAFormIsOpen(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts", "record.new")
	s.typeText("Andi Pratama")
	s.do(t, "language.toggle")
	s.do(t, "tab.contacts", "record.new")
	if s.focusName() == "dialog" {
		s.press(fyne.KeyReturn)
	}
	s.mustShow(t, "Andi Pratama")
}

func TestHistoryFollowsUndo(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "history.open", "edit.undo")
	s.mustFocus(t, "history")
	s.mustShow(t, "undone")
}

func TestANewThingIsMadeFromBehindAPanel(t *testing.T) {
	s := window(t, "en")
	for _, panel := range []string{"history.open", "settings.open", "export.open"} {
		s.do(t, "tab.contacts", panel, "record.new")
		s.mustFocus(t, "form")
		s.mustShow(t, "New contact")
		s.press(fyne.KeyEscape)
	}
}

func TestAfterSearchTheListAndTheThingBesideItAgree(t *testing.T) {
	s := window(t, "en")
	s.people(t, 80)
	s.do(t, "tab.contacts", "search.open")
	s.typeText("orang 75")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "Orang 75")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.mustChoose(t, "Orang 01")
	s.mustNotShow(t, "Orang 75")
}

func TestWhatIsDeletedWhileOpenLeadsBackToTheList(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-23")
	s.do(t, "tab.interviews")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "in: Interview Sari Wijaya")
	s.do(t, "record.delete")
	s.mustFocus(t, "list")
	s.mustNotShow(t, "in: Interview")
	s.do(t, "edit.undo")
	s.mustShow(t, "▌Sari Wijaya")
}

func TestEscInTheLineLeadsToAPageInSight(t *testing.T) {
	s := window(t, "en")
	s.do(t, "tab.contacts", "capture.focus", "tab.lessons")
	s.Canvas().Focus(s.line.entry.Target()) // by Tab, or a click
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
}

func TestTheOneLineWindowFilesAndCloses(t *testing.T) {
	s := window(t, "en")
	closed := false
	s.openCaptureWindow(func() { closed = true })
	windows := s.fyneApp.Driver().AllWindows()
	line := windows[len(windows)-1].Canvas().Focused()
	for _, r := range "! from a desktop shortcut" {
		line.TypedRune(r)
	}
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if !closed {
		t.Fatal("the window stays")
	}
	s.do(t, "tab.lessons")
	s.mustShow(t, "from a desktop shortcut")
}

func TestWhatStoodInTheLineIsThereAfterARestart(t *testing.T) {
	s := window(t, "en")
	s.do(t, "capture.focus")
	s.typeText("! half a sen")
	s.app.FlushDrafts()
	again := open(s.fyneApp, s.params)
	if again.line.entry.Text() != "! half a sen" {
		t.Fatalf("the line holds %q", again.line.entry.Text())
	}
}

func TestAProgramStartedForOneLineShowsTheWholeWindowWhenAsked(t *testing.T) {
	a, err := app.Open(context.Background(), app.Params{Path: datatest.Notebook(t), Lang: "en", Now: func() time.Time { return monday }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	reminds := false
	s := open(test.NewTempApp(t), Params{App: a, Runner: core.Inline(), CaptureOnly: true, Every: func(time.Duration, func()) func() {
		reminds = true
		return func() {}
	}})
	if s.message("show") == nil {
		t.Fatal("nobody answers")
	}
	if size := s.Canvas().Size(); size.Width < 1000 || !reminds || s.params.CaptureOnly {
		t.Fatalf("%v, reminders %v, for one line only: %v", size, reminds, s.params.CaptureOnly)
	}
	s.mustFocus(t, "first")
}

func TestAFileThatIsHandedOverStandsBeforeAPalette(t *testing.T) {
	s := window(t, "en")
	people := filepath.Join(t.TempDir(), "people.csv")
	if err := os.WriteFile(people, []byte("Name,Company\nRina Marlina,Bank Nusa\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.do(t, "palette.open")
	s.mustFocus(t, "palette")
	s.message("import " + people)
	s.mustFocus(t, "import")
	s.mustShow(t, "Rina Marlina")
}

func TestANameThatBeginsSoGoesBeforeACommandThatHasItsLetters(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.do(t, "palette.open")
	s.typeText("sar") // as in “Smaller text”
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Sari Wijaya")
	s.do(t, "palette.open")
	s.typeText("smaller")
	s.mustShow(t, "▌Smaller text")
}

func TestTheExampleSaysThatItIsOne(t *testing.T) {
	for path, demo := range map[string]bool{"/home/x/demo-id.wawasan": true, "/home/x/demo-30000.wawasan": true, "/home/x/notebook.wawasan": false, "/home/x/democracy.wawasan": false} {
		if isDemo(path) != demo {
			t.Errorf("%s: %v", path, !demo)
		}
	}
	s := window(t, "en")
	s.mustNotShow(t, "A story to look around in")
}
