package views

import (
	"context"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/core"
)

// press sends keys to what has the focus: names of keys, or commands by ID.
func (s *Shell) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		if f := s.Canvas().Focused(); f != nil {
			f.TypedKey(&fyne.KeyEvent{Name: k})
			continue
		}
		s.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
	}
}

func (s *Shell) typeText(text string) {
	for _, r := range text {
		if f := s.Canvas().Focused(); f != nil {
			f.TypedRune(r)
		}
	}
}

// texts is everything the window shows.
func (s *Shell) texts() string {
	o := s.Canvas().Overlays().Top()
	if o == nil {
		o = s.Canvas().Content()
	}
	return strings.Join(core.DescribeObject(o), "\n")
}

func (s *Shell) mustShow(t *testing.T, texts ...string) {
	t.Helper()
	all := s.texts()
	for _, text := range texts {
		if !strings.Contains(all, text) {
			t.Fatalf("%q is not shown in:\n%s", text, all)
		}
	}
}

func (s *Shell) mustFocus(t *testing.T, name string) {
	t.Helper()
	if got := s.focusName(); got != name {
		t.Fatalf("focus is on %q, not %q; shown:\n%s", got, name, s.texts())
	}
}

// shot draws the window into a folder for a person to look at, when asked to.
func (s *Shell) shot(t *testing.T, name string) {
	dir := os.Getenv("WAWASAN_PICTURES")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, s.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}

func TestAConversationIsLoggedFromAnywhereWithoutTheMouse(t *testing.T) {
	s := window(t, "id")
	ctx := context.Background()
	if _, err := s.app.SaveForm(ctx, app.Link{Kind: thing.KindContact}, map[string]string{"name": "Sari Wijaya", "company": "Bank Nusantara", "title": "Kepala Produk"}); err != nil {
		t.Fatal(err)
	}
	s.registry.Run("tab.lessons")
	s.mustFocus(t, "list")
	s.registry.Run("interview.log")
	s.mustFocus(t, "palette")
	s.typeText("sar")
	s.mustShow(t, "▌Sari Wijaya")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "capture")
	s.mustShow(t, "di: Wawancara Sari Wijaya")
	for _, line := range []string{
		"! gaji awal lebih kecil, ruang tumbuh lebih besar #fintech", "! sertifikat tidak ditanya",
		"? siapa yang memutuskan anggaran", "> kirim ringkasan ^2026-12-01", "+ Rina Kusuma, analis risiko", "kantornya di Sudirman",
	} {
		s.typeText(line)
		s.press(fyne.KeyReturn)
		if s.line.entry.Text() != "" {
			t.Fatalf("the line kept %q: %s", s.line.entry.Text(), s.texts())
		}
	}
	s.shot(t, "log")
	s.mustShow(t, "Rina Kusuma", "kantornya di Sudirman")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	if s.tab != tabLessons {
		t.Fatalf("back on tab %d", s.tab)
	}
	s.mustShow(t, "gaji awal lebih kecil", "sertifikat tidak ditanya")
	s.registry.Run("tab.contacts")
	s.typeText("rin")
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "detail")
	s.mustShow(t, "Rina Kusuma", "Dikenalkan oleh", "Sari Wijaya")
	s.registry.Run("tab.today")
	s.mustShow(t, "kirim ringkasan", "Sari Wijaya")
	s.shot(t, "today")
	s.registry.Run("tab.industries")
	s.mustShow(t, "fintech", "1 narasumber")
	s.shot(t, "industries")
	s.registry.Run("edit.undo")
	s.mustShow(t, "Diurungkan: Catatan")
}

func TestALoneLessonIsFiledAndTheFocusIsBackWhereItWas(t *testing.T) {
	s := window(t, "en")
	s.registry.Run("tab.industries")
	before := s.Canvas().Focused()
	s.registry.Run("capture.focus")
	s.typeText("! a lone lesson")
	s.press(fyne.KeyReturn, fyne.KeyEscape)
	if s.Canvas().Focused() != before {
		t.Fatal("focus did not come back")
	}
	s.registry.Run("tab.lessons")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "a lone lesson")
	if strings.Contains(s.texts(), "Where it came from") {
		t.Fatal("a false link")
	}
}

func TestEveryCommandIsBoundAndInTheMenu(t *testing.T) {
	s := window(t, "en")
	s.params.OpenDemo = func() error { return nil }
	if unbound := s.registry.Unbound(); len(unbound) > 0 {
		t.Fatal(unbound)
	}
	var labels []string
	for _, m := range s.window.MainMenu().Items {
		for _, item := range m.Items {
			labels = append(labels, item.Label)
		}
	}
	for _, c := range s.registry.All() {
		title := s.words().T(c.Title)
		if !slices.ContainsFunc(labels, func(l string) bool { return strings.HasPrefix(l, title) }) {
			t.Errorf("%s is not in the menu", c.ID)
		}
	}
	s.registry.Run("palette.open")
	for range s.registry.All() {
		s.press(fyne.KeyDown)
	}
	s.press(fyne.KeyEscape)
}

func TestAFormKeepsWhatWasTypedAndOffersItAgain(t *testing.T) {
	s := window(t, "id")
	s.registry.Run("tab.contacts")
	s.registry.Run("record.new")
	s.mustFocus(t, "form")
	s.typeText("Andi Pratama")
	s.shot(t, "form")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.registry.Run("tab.today")
	s.mustShow(t, "Andi Pratama")
	s.registry.Run("contact.new")
	s.mustFocus(t, "dialog")
	s.shot(t, "draft")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "Andi Pratama")
	s.registry.Run("record.save")
	s.mustFocus(t, "detail")
	s.mustShow(t, "Andi Pratama")
	s.registry.Run("record.edit")
	s.mustFocus(t, "form")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "detail")
	s.press(fyne.KeyEscape)
	s.mustFocus(t, "list")
	s.press(fyne.KeyDelete)
	if strings.Contains(s.texts(), "▌Andi Pratama") {
		t.Fatal("not deleted")
	}
	s.registry.Run("edit.undo")
	s.mustShow(t, "Andi Pratama")
}

func TestTheLanguageChangesAtOnce(t *testing.T) {
	s := window(t, "id")
	s.mustShow(t, "Hari ini")
	s.registry.Run("language.toggle")
	s.mustShow(t, "Today")
}
