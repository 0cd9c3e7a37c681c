package views

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data/datatest"
)

func TestTheLineThatIsMarkedIsTheOneThatIsEdited(t *testing.T) {
	s := window(t, "en")
	id := s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-23")
	s.say(t, app.Where{Interview: id}, "! the frist credit")
	s.do(t, "tab.interviews")
	s.press(fyne.KeyReturn)
	for range 6 {
		if strings.Contains(s.texts(), "▌! the frist credit") {
			break
		}
		s.press(fyne.KeyDown)
	}
	s.do(t, "record.edit")
	s.mustFocus(t, "form")
	s.mustShow(t, "Edit lesson")
	s.press(fyne.KeyHome)
	s.typeText("really ")
	s.do(t, "record.save")
	s.mustFocus(t, "detail")
	s.mustShow(t, "Sari Wijaya", "! really the frist credit")
	s.do(t, "record.copy")
	s.mustFocus(t, "palette")
	s.mustShow(t, "really the frist credit")
	s.press(fyne.KeyReturn)
	if got := s.fyneApp.Clipboard().Content(); got != "really the frist credit" {
		t.Errorf("copied %q", got)
	}
}

func TestEscLeadsBackToThePanelOneCameFrom(t *testing.T) {
	s := window(t, "en")
	s.do(t, "history.open")
	s.mustFocus(t, "history")
	id := s.have(t, thing.KindIndustry, "name", "Energy")
	s.Go(app.Link{Kind: thing.KindIndustry, ID: id})
	s.mustFocus(t, "detail")
	s.mustShow(t, "Energy")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "history")
	s.mustShow(t, "New industry") // read anew
}

func TestALessonAmongTheNotesIsFiledAndLinkedFromThere(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "! they wait for data", "! nobody reads the annex")
	s.do(t, "tab.lessons")
	s.press(fyne.KeyLeft)
	s.mustShow(t, "▌Notes")
	s.do(t, "lesson.file")
	s.mustFocus(t, "palette")
	s.typeText("slow data")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Lesson filed")
	s.do(t, "lesson.star")
	s.mustShow(t, "Starred.")
}

func TestCommandsOfTodayWorkOnTheRowThatIsChosen(t *testing.T) {
	s := window(t, "en")
	s.lateTalk(t)
	s.do(t, "tab.today")
	was := s.entry().Item.Rule
	s.do(t, "promise.done")
	if now := s.entry().Item.Rule; now == was {
		t.Errorf("%s is there still", now)
	}
	s.mustShow(t, "Done")
}

func TestADraftIsDroppedByTheKeyOfToday(t *testing.T) {
	s := window(t, "en")
	s.do(t, "contact.new")
	s.typeText("Half a na")
	s.press(fyne.KeyEscape)
	s.do(t, "tab.today")
	s.mustShow(t, "Not saved yet", "Half a na")
	s.typeText("x")
	s.mustFocus(t, "dialog")
	s.mustShow(t, "Discard what is not saved?")
	s.press(fyne.KeyReturn) // the harmless answer
	s.mustShow(t, "Not saved yet", "Half a na")
	s.typeText("xd")
	s.mustNotShow(t, "Not saved yet")
	if unsaved, err := s.app.Unsaved(context.Background()); err != nil || len(unsaved) != 0 {
		t.Errorf("%v %v", unsaved, err)
	}
}

func TestTwoContactsBecomeOneByThePalette(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "email", "sari@example.com")
	s.do(t, "tab.contacts", "record.merge")
	s.mustFocus(t, "palette")
	s.mustShow(t, "Merge with which contact?")
	s.typeText("wijaya")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Name: which is right?")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Contacts merged", "Sari Wijaya")
	if n, err := s.app.Count(context.Background(), thing.KindContact, ""); err != nil || n != 1 {
		t.Errorf("%d contacts, %v", n, err)
	}
	s.do(t, "edit.undo")
	if n, err := s.app.Count(context.Background(), thing.KindContact, ""); err != nil || n != 2 {
		t.Errorf("undone, %d contacts, %v", n, err)
	}
}

func TestAnotherNotebookThanTheUsualNamesItself(t *testing.T) {
	for path, want := range map[string]string{
		"/home/sari/.local/share/wawasan/notebook.wawasan": "", "/tmp/demo-en.wawasan": "demo-en", "notebook": "", "work.2026.wawasan": "work.2026",
	} {
		if got := notebookName(path); got != want {
			t.Errorf("%s is called %q, not %q", path, got, want)
		}
	}
	if got := title("Wawasan", "demo-en"); got != "demo-en – Wawasan" {
		t.Error(got)
	}
	if got := title("Wawasan", ""); got != "Wawasan" {
		t.Error(got)
	}
}

func TestEnterNeverReplacesAFileThatIsThere(t *testing.T) {
	s := window(t, "id")
	path := filepath.Join(datatest.Home(t), "wawasan-2026-11-23.json")
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.do(t, "export.open", "record.save")
	s.mustFocus(t, "dialog")
	s.mustShow(t, "Ganti\nG", "Pilih nama lain\nEnter")
	s.press(fyne.KeyReturn)
	if had, err := os.ReadFile(path); err != nil || string(had) != "mine" {
		t.Fatalf("%q %v", had, err)
	}
	s.mustFocus(t, "export")
	s.do(t, "record.save")
	s.typeText("g")
	if now, err := os.ReadFile(path); err != nil || string(now) == "mine" {
		t.Errorf("%q %v", now, err)
	}
}
