package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app"
)

// tray is the program in the system's tray, where a person wants it there.
type tray struct {
	s     *Shell
	shown bool
}

// wanted reports whether the person wants the program kept in the tray.
func (t *tray) wanted() bool {
	return t.s.app.Setting(context.Background(), app.SettingTray) == "true"
}

// show puts the program into the system's tray. It must be called before
// the toolkit runs, which starts its tray then or never, and which cannot take
// the icon out again. Where there is no tray nothing happens.
func (t *tray) show() {
	if _, ok := t.s.fyneApp.(desktop.App); !ok || !t.wanted() {
		return
	}
	t.shown = true
	t.fill()
}

// fill makes the tray's menu in the language of now, if there is one. The
// icon is that of the program.
func (t *tray) fill() {
	if !t.shown {
		return
	}
	s, w := t.s, t.s.words()
	quit := fyne.NewMenuItem(w.T("command.app.quit"), func() { s.quit() })
	quit.IsQuit = true
	s.fyneApp.(desktop.App).SetSystemTrayMenu(fyne.NewMenu(w.T("app.title"),
		fyne.NewMenuItem(w.T("tray.open"), t.bring),
		fyne.NewMenuItem(w.T("capture.window"), func() { s.openCaptureWindow(nil) }),
		fyne.NewMenuItemSeparator(),
		quit,
	))
}

// close is what the window's own button does: it leaves the program in the
// tray where the person wants it there, and quits else; so it does where the
// system ends the program. Without an icon the
// program would be gone and yet run, so it quits then too: the next start shows
// the icon.
func (t *tray) close() {
	ending := t.s.params.Ending
	if !t.shown || !t.wanted() || ending != nil && ending() {
		t.s.quit()
		return
	}
	t.s.rememberWindow()
	t.s.window.Hide()
}

// bring shows the window from wherever it is; in the tray days may have
// gone by.
func (t *tray) bring() {
	s := t.s
	first := s.params.CaptureOnly
	if first {
		s.makeWhole()
	}
	s.window.Show()
	s.window.RequestFocus()
	if first {
		s.focusPage()
	}
	if s.tab == tabToday && s.panel == nil {
		s.current().Reload()
	}
}
