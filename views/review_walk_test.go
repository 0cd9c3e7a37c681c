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

// filtered are the titles of the lessons a filter keeps.
func (s *Shell) filtered(t *testing.T, filter string) string {
	t.Helper()
	page, err := s.app.List(context.Background(), thing.KindLesson, app.ListQuery{Filter: filter})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range page.Rows {
		out = append(out, row.Title)
	}
	return strings.Join(out, ", ")
}

func TestAWeeklyReviewKeepsAppliesMergesDropsAndStars(t *testing.T) {
	s := window(t, "en")
	s.say(t, app.Where{}, "! kept", "! applied", "! twice", "! twice again", "! dropped")
	s.do(t, "tab.lessons", "lesson.review")
	s.mustFocus(t, "review")
	s.mustShow(t, "1 of 5", "At once")
	choose := func(title string) {
		t.Helper()
		s.press(fyne.KeyHome)
		for range 6 {
			if strings.Contains("\n"+s.texts()+"\n", "\n"+title+"\n") {
				return
			}
			s.press(fyne.KeyRight)
		}
		t.Fatalf("%s is not in front in\n%s", title, s.texts())
	}
	s.shot(t, "review")
	choose("kept")
	s.typeText("*")
	s.mustShow(t, "★")
	s.typeText("k")
	s.mustShow(t, "Comes back ", "of 5")
	choose("applied")
	s.typeText("a")
	s.typeText("the boss agreed")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "review")
	choose("twice again")
	s.typeText("m")
	s.typeText("twice")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "review")
	choose("dropped")
	s.typeText("x")
	s.mustNotShow(t, "\ndropped\n", "\nkept\n")
	s.mustShow(t, "4 of 5")
	for filter, want := range map[string]string{"starred:yes": "kept", "applied:yes": "applied", "": "twice · twice again, applied, kept"} {
		if got := s.filtered(t, filter); got != want {
			t.Errorf("%q keeps %q, not %q", filter, got, want)
		}
	}
	s.do(t, "edit.undo")
	s.mustShow(t, "\ndropped\n")
	s.typeText(" ")
	s.mustFocus(t, "acts")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "review")
	s.typeText("x00")
	s.mustShow(t, "That was all", "The next lesson comes back on ")
	s.do(t, "edit.undo")
	s.mustShow(t, "5 of 5")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
}

func TestAFilterTypedInFieldsIsNamedAndChosenAgain(t *testing.T) {
	s := window(t, "id")
	s.have(t, thing.KindIndustry, "name", "Fintech")
	s.say(t, app.Where{}, "! jaga malam #Fintech", "! lain sama sekali")
	s.do(t, "tab.lessons")
	s.typeText("jenis:x")
	s.mustShow(t, "“x” tidak dikenal. Pilihannya: anggapan, fakta")
	s.erase(7)
	s.typeText("industri:fintech")
	s.mustShow(t, "jaga malam")
	s.mustNotShow(t, "lain sama sekali")
	s.do(t, "lesson.views")
	s.typeText("simpan")
	s.press(fyne.KeyReturn)
	s.typeText("Soal fintech")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "list")
	s.press(fyne.KeyEscape)
	s.mustShow(t, "lain sama sekali")
	s.do(t, "tab.today", "lesson.views")
	s.typeText("Soal")
	s.press(fyne.KeyReturn)
	s.mustBeOn(t, tabLessons)
	s.mustShow(t, "jaga malam")
	s.mustNotShow(t, "lain sama sekali")
}

func TestADigestIsReadAndWrittenWithoutNames(t *testing.T) {
	home := datatest.Home(t)
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Ani Lestari")
	s.have(t, thing.KindIndustry, "name", "Energy")
	s.say(t, app.Where{}, "! Ani Lestari says audits come twice a year @Ani Lestari #Energy", "! a salary nobody may know ~ #Energy")
	s.do(t, "tab.industries")
	s.typeText("energy")
	s.do(t, "lesson.digest")
	s.mustFocus(t, "digest")
	s.mustShow(t, "What I learned: Energy", "says audits come twice a year")
	s.mustNotShow(t, "Lestari", "salary")
	s.do(t, "record.save")
	s.typeText(".md")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Written: ")
	files, _ := filepath.Glob(filepath.Join(home, "*.md"))
	if len(files) != 1 {
		t.Fatal(files)
	}
	if b, err := os.ReadFile(files[0]); err != nil || !strings.Contains(string(b), "audits") || strings.Contains(string(b), "Lestari") || strings.Contains(string(b), "salary") {
		t.Errorf("%s %v", b, err)
	}
}
