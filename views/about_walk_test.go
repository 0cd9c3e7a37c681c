package views

import (
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data/datatest"
)

func TestEverythingAboutAPersonIsReadAndWrittenForThemByKeys(t *testing.T) {
	home := datatest.Home(t)
	s := window(t, "en")
	id := s.have(t, thing.KindContact, "name", "Sari Wijaya", "email", "sari@example.com")
	s.say(t, app.Where{Contact: id}, "> send the figures", "~ zqx of her")
	s.do(t, "tab.contacts")
	s.press(fyne.KeyHome)
	s.do(t, "contact.about")
	s.mustShow(t, "What is noted about Sari Wijaya", "1 line off the record stayed out.", "sari@example.com", "send the figures")
	s.mustNotShow(t, "zqx")
	s.fyneApp = closed{s.fyneApp}
	s.do(t, "record.save")
	s.press(fyne.KeyDown, fyne.KeyReturn)
	path := filepath.Join(home, "What-is-noted-about-Sari-Wijaya.html")
	raw, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(raw), "send the figures") || strings.Contains(string(raw), "zqx") {
		t.Fatalf("%v: %s", err, raw)
	}
	// That nothing opens it is no refusal: it is written, and where is said.
	said := s.toast.Describe()
	if all := strings.Join(said, "\n"); !strings.Contains(all, "Written: "+path) || !strings.Contains(all, "no program here") {
		t.Errorf("the toast says %q", said)
	}
}

// closed is a system without programs for files.
type closed struct{ fyne.App }

func (closed) OpenURL(*url.URL) error { return errors.New("no program") }

func TestAPaperStandsInTheMiddleOfAWideWindowAndTakesAllOfANarrowOne(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya", "about", strings.Repeat("a long text of many words ", 30))
	s.do(t, "tab.contacts")
	s.press(fyne.KeyHome)
	s.do(t, "contact.about")
	for _, wide := range []float32{1600, 900} {
		s.window.Resize(fyne.NewSize(wide, 780))
		paper := s.panel.Content().(*fyne.Container).Objects[0]
		left, right := paper.Position().X, s.panel.Content().Size().Width-paper.Position().X-paper.Size().Width
		if left-right > 1 || right-left > 1 || (left > 200) != (wide == 1600) || paper.Size().Width < 700 {
			t.Errorf("in %v the paper is %v wide, with %v and %v beside it", wide, paper.Size().Width, left, right)
		}
	}
}
