package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app/thing"
)

func TestEverydayWordsFindCommandsInEitherLanguage(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		s := window(t, lang)
		s.heard(t)
		s.have(t, thing.KindInterview, "contacts", "Sari Wijaya", "stage", "held", "date", "2026-11-20")
		s.do(t, "tab.interviews")
		for word, command := range map[string]string{
			"pdf": "interview.brief", "laporan": "lesson.digest", "report": "lesson.digest", "print": "interview.brief", "cetak": "interview.brief",
			"email": "outreach.write", "word": "lesson.digest", "excel": "export.open", "csv": "import.open", "peta": "picture.open", "map": "picture.open",
			"grafik": "picture.open", "chart": "tab.insight", "backup": "backup.open", "cadangan": "backup.open", "undo": "edit.undo", "urungkan": "edit.undo",
			"surat": "outreach.write", "restore": "backup.open", "preferensi": "settings.open",
		} {
			s.do(t, "palette.open")
			s.typeText(word)
			s.mustShow(t, s.words().T("command."+command))
			s.mustNotShow(t, s.words().T("words."+command))
			s.press(fyne.KeyEscape)
		}
	}
}

func TestAPaletteHasNoHeadingTwiceAndSaysThatNothingFits(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	for _, text := range []string{"", "s", "sa", "re", "new", "co", "map", "a", "gra"} {
		s.do(t, "palette.open")
		s.typeText(text)
		seen := map[string]bool{}
		for _, heading := range []string{"palette.commands", "palette.more_commands", "palette.records", "palette.not_now"} {
			name := s.words().T(heading)
			if n := strings.Count("\n"+s.texts()+"\n", "\n"+name+"\n"); n > 1 || n > 0 && seen[name] {
				t.Errorf("%q: %q stands there %d times:\n%s", text, name, n, s.texts())
			}
			seen[name] = true
		}
		s.press(fyne.KeyEscape)
	}
	for _, open := range []string{"palette.open", "search.open", "interview.log"} {
		s.do(t, open)
		s.mustFocus(t, "palette")
		s.typeText("zzqqxx")
		if said := s.texts(); !strings.Contains(said, "Nothing matches “zzqqxx”") && !strings.Contains(said, "zzqqxx —") {
			t.Errorf("%s says nothing:\n%s", open, said)
		}
		s.press(fyne.KeyEscape)
	}
}
