package meetings

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/panel/paneltest"
	"wawasan/views/panel/question"
)

const begins, ends = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n", "END:VCALENDAR\r\n"

// event is an hour with some people.
func event(uid, start, title string, people ...string) string {
	out := "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART:" + start + "\r\nDURATION:PT1H\r\nSUMMARY:" + title + "\r\n"
	for _, p := range people {
		out += "ATTENDEE;CN=" + p + ":mailto:" + strings.ToLower(strings.ReplaceAll(p, " ", ".")) + "@example.com\r\n"
	}
	return out + "END:VEVENT\r\n"
}

// book is a calendar of two meetings with people one knows, one with a stranger.
func book(t *testing.T, h *paneltest.Host) string {
	t.Helper()
	h.Have(thing.KindContact, "name", "Sari Wijaya", "email", "sari.wijaya@example.com")
	h.Have(thing.KindContact, "name", "Budi Hadi", "email", "budi.hadi@example.com")
	path := filepath.Join(t.TempDir(), "my.ics")
	text := begins + event("a", "20261102T030000Z", "Coffee", "Sari Wijaya") + event("b", "20261104T030000Z", "Lunch", "Budi Hadi", "Sari Wijaya") + event("c", "20261105T030000Z", "Dentist", "Nobody Known") + ends
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func interviews(t *testing.T, h *paneltest.Host) int {
	t.Helper()
	page, err := h.App().List(context.Background(), thing.KindInterview, app.ListQuery{Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	return len(page.Rows)
}

// said are the rows, each with its box, heading and texts.
func said(p *Panel) string {
	var b strings.Builder
	for _, r := range p.state.rows(p.host.App().Speaker()) {
		b.WriteString(strings.Join([]string{r.Heading, r.Icon, r.Fact, r.Title, r.Sub}, "|") + "\n")
	}
	return b.String()
}

func TestPastMeetingsAreLoggedWhenTickedAsOneChangeAndStandAsNotedThen(t *testing.T) {
	h := paneltest.New(t)
	path := book(t, h)
	if err := h.App().SetSetting(context.Background(), app.SettingCalendar, path); err != nil {
		t.Fatal(err)
	}
	Open(h)
	p := h.Front().(*Panel)
	all := said(p)
	for _, want := range []string{
		"With people you know (2)|proposed|4 Nov 2026 10:00|Budi Hadi, Sari Wijaya|Lunch · 60 minutes", "|proposed|2 Nov 2026 10:00|Sari Wijaya|Coffee · 60 minutes",
		"Left out|none||1 meeting was with nobody whom the notebook knows.",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
	p.Save()
	if h.Front() != p || interviews(t, h) != 0 || h.Said[len(h.Said)-1] != h.App().Words().T("meetings.nothing") {
		t.Fatal("something was logged that nobody ticked")
	}
	h.Press(fyne.KeyDown)
	h.TypeText(" ")
	if p.SaveWord() != "Log 1 meeting" {
		t.Error(p.SaveWord())
	}
	p.Save()
	h.MustNotFail()
	if h.Front() != nil || interviews(t, h) != 1 || h.Said[len(h.Said)-1] != "1 meeting is noted as an interview that was held." {
		t.Fatal(h.Front(), interviews(t, h), h.Said)
	}
	Open(h)
	p = h.Front().(*Panel)
	if all := said(p); !strings.Contains(all, "Noted already (1)|none|2 Nov 2026 10:00|Sari Wijaya|") {
		t.Fatal(all)
	}
	h.TypeText("a")
	if got := p.state.chosen(); len(got) != 1 {
		t.Fatal(got)
	}
	h.TypeText("a")
	if got := p.state.chosen(); len(got) != 0 {
		t.Fatal(got)
	}
	if _, err := h.App().Undo(context.Background()); err != nil || interviews(t, h) != 0 {
		t.Error(err, interviews(t, h))
	}
}

func TestACalendarIsAskedForAndOneThatIsNoneSaysSo(t *testing.T) {
	h, documents := paneltest.NewWithDocuments(t)
	if err := os.WriteFile(filepath.Join(documents, "poem.ics"), []byte("no calendar"), 0o600); err != nil {
		t.Fatal(err)
	}
	Open(h)
	for _, text := range []string{"nothing.ics", "poem.ics", filepath.Dir(book(t, h))} {
		q, ok := h.Front().(*question.Panel)
		if !ok || q.Name() != "meetings.calendar" {
			t.Fatalf("%s: in front: %v", text, h.Front())
		}
		q.Type("path", text)
		q.Save()
	}
	h.MustNotFail()
	if p, ok := h.Front().(*Panel); !ok || len(p.state.plan.Found) != 2 {
		t.Fatalf("in front: %v", h.Front())
	}
	h.Press(fyne.KeyEscape)
	if h.Front() != nil || interviews(t, h) != 0 {
		t.Error("Esc does not leave")
	}
}

func TestACalendarWithoutMeetingsSaysSo(t *testing.T) {
	h := paneltest.New(t)
	path := filepath.Join(t.TempDir(), "empty.ics")
	if err := os.WriteFile(path, []byte(begins+ends), 0o600); err != nil {
		t.Fatal(err)
	}
	OpenFile(h, path)
	if p := h.Front().(*Panel); !strings.Contains(said(p), h.App().Words().T("meetings.none")) {
		t.Error(said(p))
	}
}
