package views

import (
	"strings"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/app/say"
	"wawasan/views/command"
	"wawasan/views/kit/core"
)

// menu makes the main menu from the registry. It also carries the shortcuts:
// the toolkit tries those of menu items before a text field sees the key, and
// behind overlays too, so every item asks the registry whether it may run.
//
// On macOS the toolkit moves an item called "Settings" into the menu of the
// program and puts a menu called "Help" last, by the English words alone; in
// Indonesian both stay where they stand here. It writes "About", so called,
// over the item that macOS has for it and loses that one when the menu is made
// again, so ours keeps its longer name and its place under Help.
// Waits for https://github.com/fyne-io/fyne/pull/6535.
func (s *Shell) menu() *fyne.MainMenu {
	w := s.words()
	var menus []*fyne.Menu
	for _, m := range command.Menus() {
		var items []*fyne.MenuItem
		widest := widestTitle(w, s.registry.InMenu(m))
		for _, c := range s.registry.InMenu(m) {
			item := fyne.NewMenuItem(w.T(c.Title), func() { s.Do(c.ID) })
			item.Shortcut = command.Shortcut(c.On(system))
			item.IsQuit = c.ID == "app.quit"
			keys := c.Shortcut(system)
			if system != "darwin" { // which writes them itself, and well
				item.Shortcut = command.Unwritten(item.Shortcut)
			} else if c.Keys == "" {
				keys = ""
			}
			if keys == "" && c.Chord.IsZero() {
				keys = command.LettersOf(c.ID, w)
			}
			if keys != "" {
				item.Label = padded(item.Label, widest) + keys
			}
			items = append(items, item)
		}
		menus = append(menus, fyne.NewMenu(w.T(m.Title()), items...))
	}
	return fyne.NewMainMenu(menus...)
}

func widestTitle(w *say.Words, commands []command.Command) float32 {
	widest := float32(0)
	for _, c := range commands {
		widest = max(widest, menuWidth(w.T(c.Title)))
	}
	return widest
}

// padded is a title with blanks up to a column that begins behind all titles of
// its menu.
func padded(title string, widest float32) string {
	blank := menuWidth(" ")
	if blank <= 0 {
		return title + "    "
	}
	return title + strings.Repeat(" ", max(int((widest-menuWidth(title))/blank+0.5), 0)+4)
}

func menuWidth(text string) float32 {
	return core.Measure(text, ft.Size(ft.SizeNameText), fyne.TextStyle{}).Width
}
