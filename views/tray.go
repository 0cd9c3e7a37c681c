package views

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"wawasan/app"
)

// wantsTray reports whether the person wants the program kept in the tray.
func (s *Shell) wantsTray() bool {
	return s.app.Setting(context.Background(), app.SettingTray) == "true"
}

// showTray puts the program into the system's tray. It must be called before
// the toolkit runs, which starts its tray then or never, and which cannot take
// the icon out again. Where there is no tray nothing happens.
func (s *Shell) showTray() {
	if _, ok := s.fyneApp.(desktop.App); !ok || !s.wantsTray() {
		return
	}
	s.trayed = true
	s.fillTray()
}

// fillTray makes the tray's menu in the language of now, if there is one. The
// icon is that of the program.
func (s *Shell) fillTray() {
	if !s.trayed {
		return
	}
	w := s.words()
	quit := fyne.NewMenuItem(w.T("command.app.quit"), func() { s.quit() })
	quit.IsQuit = true
	s.fyneApp.(desktop.App).SetSystemTrayMenu(fyne.NewMenu(w.T("app.title"),
		fyne.NewMenuItem(w.T("tray.open"), s.bringWindow),
		fyne.NewMenuItem(w.T("capture.window"), func() { s.openCaptureWindow(nil) }),
		fyne.NewMenuItemSeparator(),
		quit,
	))
}

// closing is what the window's own button does: it leaves the program in the
// tray where the person wants it there, and quits else. Without an icon the
// program would be gone and yet run, so it quits then too: the next start shows
// the icon.
func (s *Shell) closing() {
	if !s.trayed || !s.wantsTray() {
		s.quit()
		return
	}
	s.rememberWindow()
	s.window.Hide()
}

// bringWindow shows the window from wherever it is; in the tray days may have
// gone by.
func (s *Shell) bringWindow() {
	s.window.Show()
	s.window.RequestFocus()
	if s.tab == tabToday && s.panel == nil {
		s.current().Reload()
	}
}
