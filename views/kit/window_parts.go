package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	flang "fyne.io/fyne/v2/lang"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/assets"
	"wawasan/views/theme"
)

// UseToolkitWords makes the toolkit's own words (the file dialog, the menu of a
// text field) speak "id" or "en" from now on. The toolkit asks the system for
// its language and cannot be told another, so the words are put in the place
// of the system's.
func UseToolkitWords(code string) error {
	words, err := assets.FyneWords.ReadFile("fyne/" + code + ".json")
	if err != nil {
		return fmt.Errorf("toolkit words: %w", err)
	}
	return flang.AddTranslationsForLocale(words, flang.SystemLocale())
}

// Length is a length of the look at the text scale a person chose: columns and
// gaps that hold text grow with it.
func Length(at100 float32) float32 { return unit(at100) }

// Columns lays a list beside a detail: the list as wide as the look says, and
// never more than two fifths of a narrow window. Objects are list and detail.
type Columns struct{}

const listWidth = 340

// MinSize holds both at their least.
func (Columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		least := o.MinSize()
		size = fyne.NewSize(size.Width+least.Width, max(size.Height, least.Height))
	}
	return size
}

// Layout gives the list its width and the detail the rest.
func (Columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if len(objects) != 2 {
		return
	}
	gap := ft.Size(ft.SizeNamePadding) * 2
	w := max(min(unit(listWidth), size.Width*0.4), objects[0].MinSize().Width)
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(w, size.Height))
	objects[1].Move(fyne.NewPos(w+gap, 0))
	objects[1].Resize(fyne.NewSize(max(size.Width-w-gap, 0), size.Height))
}

// Headline lays tabs at the left and hints at the right; where both do not fit
// the hints go. Objects are a *Segments and the hints.
type Headline struct{}

// MinSize holds the tabs.
func (Headline) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// Layout places both.
func (Headline) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	room := objects[1].MinSize().Width
	tabs, ok := objects[0].(*Segments)
	fits := ok && tabs.wide(theme.SizeBody, unit(16))+room <= size.Width
	showIf(objects[1], fits)
	if !fits {
		room = 0
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width-room, size.Height))
	objects[1].Move(fyne.NewPos(size.Width-room, 0))
	objects[1].Resize(fyne.NewSize(room, size.Height))
}
