package core

import (
	"fmt"

	flang "fyne.io/fyne/v2/lang"

	"wawasan/assets"
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
