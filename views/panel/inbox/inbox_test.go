package inbox

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/kit/overlay"
	"wawasan/views/panel/paneltest"
	"wawasan/views/panel/question"
)

const (
	alone  = "24/11/26 09.12 - Budi: ! starting pay is lower @Sari #fintech\n24/11/26 09.13 - Budi: > send the summary ^friday\ncoffee in the lobby\n"
	shared = "[24/11/26 09.12.00] Ratna: an own thought\n[24/11/26 09.13.00] Tono: the thought of another\n"
	either = "3/4/26\none thing\n"
)

// carried is a folder with files, given as name, text pairs.
func carried(t *testing.T, files ...string) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "carried")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(files); i += 2 {
		if err := os.WriteFile(filepath.Join(folder, files[i]), []byte(files[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// opened is the panel of a folder that is remembered.
func opened(t *testing.T, h *paneltest.Host, files ...string) *Panel {
	t.Helper()
	if err := h.App().SetSetting(context.Background(), app.SettingInbox, carried(t, files...)); err != nil {
		t.Fatal(err)
	}
	Open(h)
	h.MustNotFail()
	p, ok := h.Front().(*Panel)
	if !ok {
		t.Fatalf("in front: %v", h.Front())
	}
	return p
}

// said are the rows, each with its box, heading and texts.
func said(p *Panel) string {
	var b strings.Builder
	for _, r := range p.state.rows(p.host.App().Speaker()) {
		b.WriteString(strings.Join([]string{r.Heading, r.Icon, r.Fact, r.Title, r.Sub}, "|") + "\n")
	}
	return b.String()
}

func notes(t *testing.T, h *paneltest.Host, kind app.Kind) []string {
	t.Helper()
	page, err := h.App().List(context.Background(), kind, app.ListQuery{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range page.Rows {
		out = append(out, r.Title)
	}
	slices.Sort(out)
	return out
}

func TestAnInboxShowsWhatEachLineBecomesAndFilesTheTickedOnesAsOneChange(t *testing.T) {
	h := paneltest.New(t)
	p := opened(t, h, "chat.txt", alone, "wrong.txt", "2026-11-23 08:00 fine\n2027-01-01\nnot yet\n")
	all := said(p)
	for _, want := range []string{
		"New (4)|planned|24 Nov 2026 09:12|! starting pay is lower @Sari #fintech|Lesson · ", "chat.txt, line 3", "Sari", "fintech",
		"24 Nov 2026 09:13|> send the summary ^friday|", "Cannot be filed (1)|problem|", "wrong.txt, line ",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
	h.Press(fyne.KeyDown, fyne.KeyDown)
	h.TypeText(" ") // coffee stays out
	if p.state.count() != 3 || p.SaveWord() != "File 3 lines" {
		t.Fatal(p.state.count(), p.SaveWord())
	}
	p.Save()
	h.MustNotFail()
	if h.Front() != nil || h.Said[len(h.Said)-1] != "3 lines filed." || slices.Contains(notes(t, h, thing.KindNote), "coffee in the lobby") || len(notes(t, h, thing.KindLesson)) != 1 {
		t.Fatal(h.Front(), h.Said, notes(t, h, thing.KindNote))
	}
	Open(h)
	p = h.Front().(*Panel)
	if all := said(p); p.state.plan.New() != 0 || !strings.Contains(all, "|none||left out by you earlier: 1|chat.txt · L shows them") || !strings.Contains(all, "Filed before (3)|none|") || strings.Contains(all, "coffee") {
		t.Fatal(all)
	}
	if _, err := h.App().Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(notes(t, h, thing.KindLesson)) != 0 {
		t.Error("one undo leaves some of it")
	}
}

func TestWithoutATickNothingIsFiled(t *testing.T) {
	h := paneltest.New(t)
	p := opened(t, h, "chat.txt", alone)
	h.TypeText("a")
	p.Save()
	if p.state.count() != 0 || h.Front() != p || h.Said[len(h.Said)-1] != h.App().Words().T("inbox.nothing") {
		t.Fatal(p.state.count(), h.Said)
	}
	h.TypeText("a")
	if p.state.count() != 3 {
		t.Error("A does not take all in again")
	}
	p.state.running = true
	if p.press(p.state.rows(h.App().Speaker())[0]); p.state.count() != 3 {
		t.Error("it changed while it is filed")
	}
}

// pick answers the palette in front by a text.
func pick(t *testing.T, h *paneltest.Host, text string) {
	t.Helper()
	if _, ok := h.Canvas().Overlays().Top().(*overlay.Palette); !ok {
		t.Fatal("nothing is asked")
	}
	h.TypeText(text)
	h.Press(fyne.KeyReturn)
}

func TestWhoOneIsInAChatAndWhichNumberIsTheDayIsAsked(t *testing.T) {
	h := paneltest.New(t)
	p := opened(t, h, "both.txt", shared, "either.txt", either)
	if all := said(p); !strings.Contains(all, "To be answered first (2)|missing||Who are you in both.txt?|Ratna, Tono wrote in it.") || p.state.plan.New() != 0 {
		t.Fatal(all)
	}
	h.Press(fyne.KeyReturn)
	pick(t, h, "Ratna")
	if all := said(p); !strings.Contains(all, "an own thought|Note · both.txt, line 1") || !strings.Contains(all, "messages of others: 1|both.txt") || strings.Contains(all, "the thought of another") {
		t.Fatal(all)
	}
	h.Press(fyne.KeyHome, fyne.KeyReturn)
	pick(t, h, "Month")
	if all := said(p); !strings.Contains(all, "New (2)|") || !strings.Contains(all, "4 Mar 2026|one thing") {
		t.Fatal(all)
	}
	h.TypeText("c")
	if all := said(p); !strings.Contains(all, "To be answered first (2)") || p.anew.Visible() {
		t.Fatal(all)
	}
}

func TestWhoOneIsInAChatIsProposedTheNextTimeAndChosenAnew(t *testing.T) {
	h := paneltest.New(t)
	opened(t, h, "both.txt", shared+"[24/11/26 09.14.00] Tono: more of it\n")
	h.Press(fyne.KeyReturn)
	pick(t, h, "Ratna")
	h.Front().(*Panel).Save()
	h.MustNotFail()
	Open(h)
	p := h.Front().(*Panel)
	if all := said(p); !strings.Contains(all, "Read as the last time (1)|person||In both.txt you are Ratna|As you said") || !p.anew.Visible() {
		t.Fatal(all)
	}
	h.Press(fyne.KeyReturn)
	pick(t, h, "Tono")
	if all := said(p); strings.Contains(all, "you are Ratna") || p.state.plan.New() != 2 {
		t.Fatal(all)
	}
	h.TypeText("c")
	if all := said(p); !strings.Contains(all, "Who are you in both.txt?") {
		t.Fatal(all)
	}
}

func TestLinesLeftOutBeforeAreShownByALetterAndFiledAfterAll(t *testing.T) {
	h := paneltest.New(t)
	p := opened(t, h, "chat.txt", alone)
	h.TypeText("l")
	if len(h.Said) == 0 || p.left.Visible() {
		t.Error("it shows lines where none were left out")
	}
	h.Press(fyne.KeyDown, fyne.KeyDown)
	h.TypeText(" ")
	p.Save()
	Open(h)
	if p = h.Front().(*Panel); !p.left.Visible() || p.Idle() == "" {
		t.Fatal("nothing leads to what was left out")
	}
	h.TypeText("l")
	if all := said(p); !strings.Contains(all, "Left out by you earlier (1)|proposed|24 Nov 2026 09:13|coffee in the lobby|") || p.state.count() != 0 {
		t.Fatal(all)
	}
	h.TypeText("l")
	if strings.Contains(said(p), "coffee") {
		t.Error("it does not hide them again")
	}
	h.TypeText("l ")
	p.Save()
	h.MustNotFail()
	if !slices.Contains(notes(t, h, thing.KindNote), "coffee in the lobby") {
		t.Error("it is not filed")
	}
}

func TestTheFolderIsAskedOnceAndWhatIsWrongWithItStandsThere(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t)
	folder := filepath.Join(documents, "inbox")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	answer := func(text string) {
		t.Helper()
		q, ok := h.Front().(*question.Panel)
		if !ok || q.Name() != "inbox.folder" {
			t.Fatalf("in front: %v", h.Front())
		}
		q.Type("path", text)
		q.Save()
	}
	Open(h)
	answer("nowhere")
	answer("inbox") // in the documents
	h.MustNotFail()
	if p, ok := h.Front().(*Panel); !ok || !strings.Contains(said(p), "There is nothing to read") {
		t.Fatalf("in front: %v", h.Front())
	}
	if got := h.App().Setting(context.Background(), app.SettingInbox); got != folder {
		t.Errorf("%q is remembered", got)
	}
	before := h.Front()
	h.TypeText("f")
	h.Press(fyne.KeyEscape)
	if h.Front() != before {
		t.Error("Esc does not lead back")
	}
	h.Press(fyne.KeyEscape)
	if h.Front() != nil {
		t.Error("Esc does not leave")
	}
}

func TestLongListsAreCutAndSaySo(t *testing.T) {
	h := paneltest.New(t)
	p := opened(t, h, "long.txt", strings.Repeat("a line\n", mostNew+5))
	if rows := p.state.rows(h.App().Speaker()); len(rows) != mostNew+1 || rows[mostNew].Title != "and 5 more" || p.state.count() != mostNew+5 {
		t.Fatal(len(rows), p.state.count())
	}
}
