package views

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"wawasan/app"
)

func TestZZShots(t *testing.T) {
	s := demoWindow(t, "id", "light")
	s.do(t, "tab.contacts", "record.new")
	s.shot(t, "form")
	s.press(fyne.KeyEscape)
	s.do(t, "palette.open")
	s.typeText("ke")
	s.shot(t, "palette")
	s.press(fyne.KeyEscape)
	s.press(fyne.KeyF1)
	s.shot(t, "sheet")
	s.press(fyne.KeyEscape)
	s.do(t, "settings.open")
	s.shot(t, "settings")
	s.press(fyne.KeyEscape)
	s.do(t, "history.open")
	s.shot(t, "history")
	s.press(fyne.KeyEscape)
	file := filepath.Join(t.TempDir(), "Connections.csv")
	os.WriteFile(file, []byte(connections), 0o600)
	s.previewImport(file)
	s.shot(t, "import")
	s.press(fyne.KeyEscape)
	s.do(t, "tab.interviews")
	s.press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	s.do(t, "capture.focus")
	s.typeText("! ini pelajaran #fin")
	s.shot(t, "line")
	s.press(fyne.KeyTab)
	s.typeText("@Zaki ^besok")
	s.press(fyne.KeyEscape)
	s.shot(t, "line2")
	s.window.Resize(fyne.NewSize(900, 600))
	s.shot(t, "narrow")
	_ = s.app.SetSetting(t.Context(), app.SettingTextScale, "200")
	s.applyTheme()
	s.do(t, "tab.lessons")
	s.shot(t, "narrow200")
	s.do(t, "tab.contacts")
	s.window.Resize(fyne.NewSize(1200, 780))
	s.shot(t, "wide200")
	e := window(t, "id")
	e.do(t, "tab.contacts")
	e.shot(t, "empty")
}
