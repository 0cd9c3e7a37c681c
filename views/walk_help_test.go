package views

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/page"
)

// do runs commands by their IDs, as their keys and menu items would, and fails
// when one cannot run now.
func (s *Shell) do(t *testing.T, commands ...string) {
	t.Helper()
	for _, id := range commands {
		if why := s.registry.Run(id); why != "" {
			t.Fatalf("%s cannot run now (%s); shown:\n%s", id, why, s.texts())
		}
	}
}

func (s *Shell) mustNotShow(t *testing.T, texts ...string) {
	t.Helper()
	all := s.texts()
	for _, text := range texts {
		if strings.Contains(all, text) {
			t.Fatalf("%q is shown in:\n%s", text, all)
		}
	}
}

// have makes a thing through its form, given as field, value pairs.
func (s *Shell) have(t *testing.T, kind app.Kind, pairs ...string) data.ID {
	t.Helper()
	values := map[string]string{}
	for i := 0; i < len(pairs); i += 2 {
		values[pairs[i]] = pairs[i+1]
	}
	id, err := s.app.SaveForm(context.Background(), app.Link{Kind: kind}, values)
	if err != nil {
		t.Fatal(err)
	}
	return id
}

// say files lines as the capture line would.
func (s *Shell) say(t *testing.T, where app.Where, lines ...string) {
	t.Helper()
	for _, line := range lines {
		if _, err := s.app.Capture(context.Background(), line, where); err != nil {
			t.Fatal(err)
		}
	}
}

// people makes n contacts named Orang 01, Orang 02 …
func (s *Shell) people(t *testing.T, n int) {
	t.Helper()
	for i := range n {
		s.have(t, thing.KindContact, "name", fmt.Sprintf("Orang %02d", i+1))
	}
}

// entry is the row selected in the list in front.
func (s *Shell) entry() page.Entry {
	e, _ := s.browser().Entry()
	return e
}

// chooseIn sets a field of the settings that are open.
func (s *Shell) chooseIn(t *testing.T, key, value string) {
	t.Helper()
	p, ok := s.panel.(interface{ Choose(key, value string) })
	if !ok {
		t.Fatalf("no settings are open:\n%s", s.texts())
	}
	p.Choose(key, value)
}

func (s *Shell) browser() *page.Browser { return s.current().(*page.Browser) }

// chosenTitle is the title of the row chosen in the list in front.
func (s *Shell) chosenTitle(t *testing.T) string {
	t.Helper()
	link, ok := s.browser().Chosen()
	if !ok {
		return ""
	}
	title, err := s.app.Title(context.Background(), link)
	if err != nil {
		t.Fatal(err)
	}
	return title
}

func (s *Shell) mustChoose(t *testing.T, title string) {
	t.Helper()
	if got := s.chosenTitle(t); got != title {
		t.Fatalf("%q is chosen, not %q; shown:\n%s", got, title, s.texts())
	}
}

func (s *Shell) mustBeOn(t *testing.T, tab int) {
	t.Helper()
	if s.tab != tab {
		t.Fatalf("on %s, not %s", tabs[s.tab].id, tabs[tab].id)
	}
}

// erase takes back what is typed in the focused field.
func (s *Shell) erase(n int) {
	for range n {
		s.press(fyne.KeyBackspace)
	}
}

// paste hands a text to the focused field as the clipboard would.
func (s *Shell) paste(text string) {
	board := test.NewClipboard()
	board.SetContent(text)
	s.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
}
