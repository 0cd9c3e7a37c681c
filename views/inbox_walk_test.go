package views

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
	"wawasan/views/panel/exchange"
)

// carry puts files, given as name, text pairs, into a folder of that name.
func carry(t *testing.T, folder string, files ...string) string {
	t.Helper()
	folder = filepath.Join(t.TempDir(), folder)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(files); i += 2 {
		path := filepath.Join(folder, files[i])
		if err := os.WriteFile(path, []byte(files[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

const (
	ownChat   = "20/11/26 09.12 - Budi: ! gaji awal lebih kecil daripada di bank besar @Sari #fintech\n20/11/26 09.13 - Budi: > kirim ringkasan ke @Sari ^jumat\n20/11/26 09.15 - Budi: <Media omitted>\nkopi di lobi lagi\n"
	twoChat   = "[20/11/26 09.12.00] Ratna: pikiran sendiri\n[20/11/26 09.13.00] Tono: pikiran orang lain\n"
	withDates = "# Catatan\n2026-11-19\n14:30 ? siapa yang memutuskan harga\n2026-11-18 20.00 + Rina Kusuma, bisa cerita soal fintech\n2027-02-30\n\n"
)

func TestAnInboxIsReadByKeysAndFiledAsOneChange(t *testing.T) {
	s := window(t, "en")
	folder := carry(t, "ponsel", "chat.txt", ownChat, "dua.txt", twoChat)
	s.typeText(" qr")
	s.mustFocus(t, "inbox.folder")
	s.typeText(folder)
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "inbox")
	s.mustShow(t, "Inbox: ponsel", "Who are you in dua.txt?", "File 3 lines", "New (3)", "Lesson · ", "chat.txt, line 1", "pictures and files: 1", "F10")
	s.press(fyne.KeyReturn)
	s.typeText("Ratna")
	s.press(fyne.KeyReturn)
	s.mustShow(t, "File 4 lines", "pikiran sendiri", "messages of others: 1")
	s.mustNotShow(t, "Who are you", "pikiran orang lain")
	s.typeText(" ")
	s.mustShow(t, "File 3 lines")
	s.do(t, "record.save")
	s.mustFocus(t, "list")
	s.mustShow(t, "3 lines filed.")
	s.typeText(" qr") // the folder is remembered
	s.mustFocus(t, "inbox")
	s.mustShow(t, "Filed before (3)", "In dua.txt you are Ratna", "left out by you earlier: 1", "Show left out")
	s.mustStandOn(t, "Esc, back", "File 0 lines")
	s.typeText("l")
	s.mustShow(t, "Left out by you earlier (1)", "Hide left out")
	s.press(fyne.KeyEscape)
	s.do(t, "edit.undo")
	s.mustShow(t, "Undone: Inbox")
	s.typeText(" qr")
	s.mustShow(t, "New (3)", "Who are you in dua.txt?")
	s.mustNotShow(t, "Filed before", "left out by you")
}

// ourCalendar is two past meetings, one of them with a stranger too, and one
// with a stranger alone.
func ourCalendar() string {
	var b strings.Builder
	b.WriteString("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n")
	for _, e := range [][]string{
		{"a", "20261102T030000Z", "Kopi dan karier", "Sari Wijaya"}, {"b", "20261104T030000Z", "Makan siang", "Grace Rumondor", "Tanpa Nama"}, {"c", "20261105T030000Z", "Dokter gigi", "Tanpa Nama"},
	} {
		b.WriteString("BEGIN:VEVENT\r\nUID:" + e[0] + "\r\nDTSTART:" + e[1] + "\r\nDURATION:PT45M\r\nSUMMARY:" + e[2] + "\r\n")
		for _, who := range e[3:] {
			b.WriteString("ATTENDEE;CN=" + who + ":mailto:x." + strings.ReplaceAll(who, " ", ".") + "@example.com\r\n")
		}
		b.WriteString("END:VEVENT\r\n")
	}
	return b.String() + "END:VCALENDAR\r\n"
}

func TestPastMeetingsAreTickedAndLoggedByKeys(t *testing.T) {
	s := window(t, "en")
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.have(t, thing.KindContact, "name", "Grace Rumondor")
	path := filepath.Join(carry(t, "kalender", "my.ics", ourCalendar()), "my.ics")
	s.do(t, "import.open") // a calendar is a file like any other
	s.typeText(path)
	s.press(fyne.KeyReturn)
	s.mustFocus(t, "meetings")
	s.mustShow(t, "Past meetings: my.ics", "With people you know (2)", "Kopi dan karier · 45 minutes", "1 meeting was with nobody", "Log 0 meetings")
	s.mustStandOn(t, "Esc, back", "Log 0 meetings", "Ctrl+Enter")
	s.Do("record.save")
	s.mustShow(t, "Nothing is ticked")
	s.press(fyne.KeyDown)
	s.typeText(" ")
	s.mustShow(t, "Log 1 meeting")
	s.do(t, "record.save")
	s.mustBeOn(t, tabInterviews)
	s.mustShow(t, "1 meeting is noted", "Sari Wijaya")
	if err := s.app.SetSetting(context.Background(), app.SettingCalendar, path); err != nil {
		t.Fatal(err)
	}
	s.typeText(" qp") // that of the settings
	s.mustFocus(t, "meetings")
	s.mustShow(t, "Noted already (1)", "With people you know (1)")
	s.press(fyne.KeyEscape)
	s.do(t, "edit.undo")
	s.mustShow(t, "Undone: ")
	s.mustNotShow(t, "Kopi dan karier")
	exchange.PreviewImport(s, filepath.Dir(path)) // dropped, a folder too
	s.mustFocus(t, "meetings")
}

// paper is a window of a language and a theme with two contacts and a company.
func paper(t *testing.T, lang, theme string) *Shell {
	t.Helper()
	now := monday
	a, err := app.Open(context.Background(), app.Params{Path: datatest.Notebook(t), Lang: lang, Now: func() time.Time { now = now.Add(time.Millisecond); return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	s := open(test.NewTempApp(t), Params{App: a, Runner: core.Inline(), Theme: theme, Version: "test", After: func(time.Duration, func()) {}, Every: noClock})
	s.window.Resize(fyne.NewSize(1200, 780))
	s.have(t, thing.KindContact, "name", "Sari Wijaya")
	s.have(t, thing.KindContact, "name", "Grace Rumondor")
	return s
}

func TestGoldenPicturesOfAnInboxAndOfPastMeetings(t *testing.T) {
	if runtime.GOOS == "darwin" {
		t.Skip("keys are written in another way here")
	}
	for _, look := range []struct{ lang, theme string }{{"id", "light"}, {"en", "dark"}} {
		s := paper(t, look.lang, look.theme)
		folder := carry(t, "ponsel", "chat.txt", ownChat)
		ctx := context.Background()
		for key, value := range map[string]string{app.SettingInbox: folder, app.SettingCalendar: filepath.Join(carry(t, "kalender", "my.ics", ourCalendar()), "my.ics")} {
			if err := s.app.SetSetting(ctx, key, value); err != nil {
				t.Fatal(err)
			}
		}
		s.do(t, "inbox.open")
		s.press(fyne.KeyDown)
		s.typeText(" ")
		s.do(t, "record.save", "inbox.open")
		for name, text := range map[string]string{"catatan.md": withDates, "dua.txt": twoChat} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		s.do(t, "inbox.open")
		s.press(fyne.KeyDown, fyne.KeyDown)
		s.typeText(" ")
		golden(t, s.Canvas().Capture(), "inbox-"+look.lang+"-"+look.theme)
		s.press(fyne.KeyEscape)
		s.do(t, "meetings.open")
		s.press(fyne.KeyDown)
		s.typeText(" ")
		s.do(t, "record.save", "meetings.open")
		s.typeText(" ")
		golden(t, s.Canvas().Capture(), "meetings-"+look.lang+"-"+look.theme)
	}
}

func TestTheFolderOfAnInboxIsFoundByItsNameAndTheCalendarOfTheSettingsByItsPath(t *testing.T) {
	home := datatest.Home(t)
	for _, path := range []string{"Documents/kotak ponsel/chat.txt", "Documents/kerja.ics"} {
		whole := filepath.Join(home, filepath.FromSlash(path))
		if err := errors.Join(os.MkdirAll(filepath.Dir(whole), 0o700), os.WriteFile(whole, []byte(ownChat), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	s := window(t, "en")
	s.typeText(" qr")
	s.mustFocus(t, "inbox.folder")
	s.typeText("ponsel")
	s.mustShow(t, filepath.Join(home, "Documents", "kotak ponsel"))
	s.press(fyne.KeyDown, fyne.KeyReturn, fyne.KeyReturn)
	s.mustShow(t, "Inbox: kotak ponsel", "New (3)")
	s.press(fyne.KeyEscape)
	s.typeText(" qp")
	s.mustFocus(t, "meetings.calendar")
	s.typeText("~/Documents/ke")
	s.press(fyne.KeyReturn)
	s.mustShow(t, filepath.FromSlash("~/Documents/kerja.ics"))
}
