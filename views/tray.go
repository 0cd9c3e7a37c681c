package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app"
	"wawasan/views/theme"
)

// inTray reports whether the person wants the program kept when its window is
// closed, and there is a tray for it.
func (s *Shell) inTray() bool {
	_, ok := s.fyneApp.(desktop.App)
	return ok && s.app.Setting(context.Background(), app.SettingTray) == "true"
}

// showTray puts the program into the system's tray, once; the toolkit cannot
// take it out again while the program runs. Where there is no tray nothing
// happens.
func (s *Shell) showTray() {
	if s.trayed || !s.inTray() {
		return
	}
	s.trayed = true
	w := s.words()
	quit := fyne.NewMenuItem(w.T("command.app.quit"), func() { s.quit() })
	quit.IsQuit = true
	desk := s.fyneApp.(desktop.App)
	desk.SetSystemTrayMenu(fyne.NewMenu(w.T("app.title"),
		fyne.NewMenuItem(w.T("tray.open"), s.bringWindow),
		fyne.NewMenuItem(w.T("capture.window"), func() { s.openCaptureWindow(nil) }),
		fyne.NewMenuItemSeparator(),
		quit,
	))
	desk.SetSystemTrayIcon(theme.AppIcon)
}

// closing is what the window's own button does: it leaves the program in the
// tray where the person wants it there, and quits else.
func (s *Shell) closing() {
	if !s.inTray() {
		s.quit()
		return
	}
	s.rememberWindow()
	s.window.Hide()
}

func (s *Shell) bringWindow() {
	s.window.Show()
	s.window.RequestFocus()
}
