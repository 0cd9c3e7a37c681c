package views

import (
	"runtime"

	"fyne.io/fyne/v2"

	"wawasan/views/command"
)

// menu makes the main menu from the registry. It also carries the shortcuts:
// the toolkit tries those of menu items before a text field sees the key, and
// behind overlays too, so every item asks the registry whether it may run.
func (s *Shell) menu() *fyne.MainMenu {
	w := s.words()
	var menus []*fyne.Menu
	for _, m := range command.Menus() {
		var items []*fyne.MenuItem
		for _, c := range s.registry.InMenu(m) {
			item := fyne.NewMenuItem(w.T(c.Title), func() { s.Do(c.ID) })
			item.Shortcut = command.Shortcut(c.On(runtime.GOOS))
			item.IsQuit = c.ID == "app.quit"
			if c.Keys != "" {
				item.Label += "    " + c.Shortcut(runtime.GOOS)
			}
			items = append(items, item)
		}
		menus = append(menus, fyne.NewMenu(w.T(m.Title()), items...))
	}
	return fyne.NewMainMenu(menus...)
}
