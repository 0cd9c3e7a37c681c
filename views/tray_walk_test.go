package views

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data/datatest"
	"wawasan/views/kit/core"
)

// desk is a system with a tray, which the toolkit's own for tests is not.
type desk struct {
	fyne.App
	menu *fyne.Menu
	quit bool
}

func (d *desk) SetSystemTrayMenu(m *fyne.Menu)     { d.menu = m }
func (d *desk) SetSystemTrayIcon(fyne.Resource)    {}
func (d *desk) SetSystemTrayWindow(fyne.Window)    {}
func (d *desk) Quit()                              { d.quit = true }
func (d *desk) NewWindow(title string) fyne.Window { return &hidable{Window: d.App.NewWindow(title)} }

func (d *desk) choose(t *testing.T, item string) {
	t.Helper()
	for _, i := range d.menu.Items {
		if i.Label == item {
			i.Action()
			return
		}
	}
	t.Fatalf("the tray has no %q, but %q", item, d.labels())
}

func (d *desk) labels() string {
	var out []string
	for _, i := range d.menu.Items {
		out = append(out, i.Label)
	}
	return strings.Join(out, ", ")
}

// hidable is a window that tells whether it is shown.
type hidable struct {
	fyne.Window
	hidden bool
	close  func()
}

func (h *hidable) Show()                      { h.hidden = false; h.Window.Show() }
func (h *hidable) Hide()                      { h.hidden = true; h.Window.Hide() }
func (h *hidable) SetCloseIntercept(f func()) { h.close = f; h.Window.SetCloseIntercept(f) }

// deskWindow opens the whole window on a system with a tray, with the tray
// setting as given.
func deskWindow(t *testing.T, tray string, now func() time.Time) (*Shell, *desk, *hidable) {
	t.Helper()
	a, err := app.Open(context.Background(), app.Params{Path: datatest.Notebook(t), Lang: "en", Now: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if err := a.SetSetting(context.Background(), app.SettingTray, tray); err != nil {
		t.Fatal(err)
	}
	d := &desk{App: test.NewTempApp(t)}
	s := open(d, Params{App: a, Runner: core.Inline(), Theme: "light", After: func(time.Duration, func()) {}, Every: func(time.Duration, func()) func() { return func() {} }})
	return s, d, s.window.(*hidable)
}

func mondayStays() time.Time { return monday }

func TestWithoutTheTrayClosingQuits(t *testing.T) {
	_, d, w := deskWindow(t, "", mondayStays)
	if d.menu != nil {
		t.Errorf("the tray was asked for: %s", d.labels())
	}
	w.close()
	if !d.quit || w.hidden {
		t.Errorf("quit %v, hidden %v", d.quit, w.hidden)
	}
}

func TestInTheTrayClosingHidesAndTheTrayOpensCapturesAndQuits(t *testing.T) {
	s, d, w := deskWindow(t, "true", mondayStays)
	w.close()
	if d.quit || !w.hidden {
		t.Fatalf("quit %v, hidden %v", d.quit, w.hidden)
	}
	d.choose(t, "Open Wawasan")
	if w.hidden {
		t.Error("the tray does not bring the window back")
	}
	w.close()
	s.message("show") // what a second start hands over
	if w.hidden {
		t.Error("a second start does not bring the window back")
	}
	w.close()
	before := len(d.Driver().AllWindows())
	d.choose(t, s.words().T("capture.window"))
	if len(d.Driver().AllWindows()) != before+1 || !w.hidden {
		t.Error("the one-line window does not open by itself")
	}
	d.choose(t, s.words().T("command.app.quit"))
	if !d.quit {
		t.Error("quit does not quit")
	}
}

func TestCtrlQQuitsInTheTrayToo(t *testing.T) {
	s, d, _ := deskWindow(t, "true", mondayStays)
	s.do(t, "app.quit")
	if !d.quit {
		t.Error("quit does not quit")
	}
}

func TestAskedToEndItEndsInTheTrayToo(t *testing.T) {
	s, d, w := deskWindow(t, "true", mondayStays)
	w.close()
	if reply := s.message("quit"); string(reply) != "ok" || !d.quit {
		t.Errorf("%q, quit %v", reply, d.quit)
	}
}

func TestALineBegunInTheOneLineWindowWaitsForTheNextStart(t *testing.T) {
	s, d, _ := deskWindow(t, "true", mondayStays)
	s.do(t, "capture.focus")
	s.typeText("own line")
	s.message("capture")
	windows := d.Driver().AllWindows()
	beside := windows[len(windows)-1].Canvas().Focused()
	for _, r := range "begun" {
		beside.TypedRune(r)
	}
	s.message("quit")
	s.app.FlushDrafts()
	if draft, err := s.app.Draft(context.Background(), lineDraft); err != nil || draft["text"] != "own line begun" {
		t.Errorf("%v %v", draft, err)
	}
	beside.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.app.FlushDrafts()
	if draft, err := s.app.Draft(context.Background(), lineDraft); err != nil || draft["text"] != "own line" {
		t.Errorf("%v %v", draft, err)
	}
}

func TestHoweverOftenTheOneLineWindowIsAskedForItIsOne(t *testing.T) {
	s, d, _ := deskWindow(t, "true", mondayStays)
	before := len(d.Driver().AllWindows())
	for range 30 {
		s.message("capture")
	}
	windows := d.Driver().AllWindows()
	if len(windows) != before+1 {
		t.Fatalf("%d windows", len(windows)-before)
	}
	windows[before].Close()
	s.message("capture")
	if len(d.Driver().AllWindows()) != before+1 {
		t.Error("it does not open again")
	}
}

func TestEndedByTheSystemItEndsInTheTrayToo(t *testing.T) {
	s, d, w := deskWindow(t, "true", mondayStays)
	ending := false
	s.params.Ending = func() bool { return ending }
	w.close()
	if d.quit {
		t.Fatal("the window's button quits")
	}
	ending = true
	w.close() // what the toolkit does then
	if !d.quit {
		t.Error("the program goes on")
	}
}

func TestAFileHandedOverIsPreviewedInTheWindowBackFromTheTray(t *testing.T) {
	s, _, w := deskWindow(t, "true", mondayStays)
	path := filepath.Join(t.TempDir(), "import these.csv")
	text := "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nSari,Wijaya,https://www.linkedin.com/in/sari,,Bank Nusantara,Head of Product,05 Jan 2024\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	w.close()
	if reply := s.message("import " + path); string(reply) != "ok" || w.hidden {
		t.Errorf("%q, hidden %v", reply, w.hidden)
	}
	s.mustShow(t, "import these.csv", "Sari Wijaya", "New (1)")
	s.message("import " + path + "x")
	s.mustShow(t, "Sari Wijaya") // what was there stays
}

func TestSwitchedOffTheTrayHoldsNoLonger(t *testing.T) {
	s, d, w := deskWindow(t, "true", mondayStays)
	if err := s.app.SetSetting(context.Background(), app.SettingTray, "false"); err != nil {
		t.Fatal(err)
	}
	w.close()
	if !d.quit || w.hidden {
		t.Errorf("quit %v, hidden %v", d.quit, w.hidden)
	}
}

// The toolkit starts its tray when it starts, or never.
func TestSwitchedOnTheTrayHoldsFromTheNextStartOn(t *testing.T) {
	s, d, w := deskWindow(t, "", mondayStays)
	s.do(t, "settings.open")
	s.mustShow(t, "Keep running in the system tray", "From the next start on")
	s.chooseIn(t, app.SettingTray, "true")
	if !s.tray.wanted() || d.menu != nil {
		t.Fatalf("wanted %v, menu %v", s.tray.wanted(), d.menu)
	}
	w.close()
	if !d.quit || w.hidden {
		t.Errorf("no icon, and yet quit %v, hidden %v", d.quit, w.hidden)
	}
	again := &desk{App: d.App}
	open(again, s.params)
	if again.menu == nil {
		t.Error("no icon after the next start")
	}
}

func TestTheTraySpeaksTheLanguageOfTheWindow(t *testing.T) {
	s, d, _ := deskWindow(t, "true", mondayStays)
	s.do(t, "language.toggle")
	if got := d.labels(); !strings.HasPrefix(got, "Buka Wawasan") {
		t.Error(got)
	}
}

func TestAWindowBackFromTheTrayShowsTheDayItIs(t *testing.T) {
	now := monday
	s, d, w := deskWindow(t, "true", func() time.Time { return now })
	s.have(t, thing.KindPromise, "text", "send the summary", "direction", "mine", "due", "2026-11-24")
	s.do(t, "tab.today")
	s.mustShow(t, "tomorrow")
	w.close()
	now = now.AddDate(0, 0, 2)
	d.choose(t, "Open Wawasan")
	s.mustShow(t, "Overdue", "yesterday")
}
