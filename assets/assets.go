// Package assets holds what ships inside the program: translations, fonts,
// icons and the demo notebook.
package assets

import "embed"

// Translations holds translations/{id,en}.json: every word the program shows.
//
//go:embed translations/*.json
var Translations embed.FS

// FyneWords holds fyne/{id,en}.json: the toolkit's own words (OK, Cancel, the
// file dialog), for lang.AddTranslationsFS(FyneWords, "fyne").
//
//go:embed fyne/*.json
var FyneWords embed.FS

// Templates holds templates/{id,en}.json: the messages to start from.
//
//go:embed templates/*.json
var Templates embed.FS

// Questions holds questions/{id,en}.json: the question bank.
//
//go:embed questions/*.json
var Questions embed.FS

// Holidays holds holidays/id.json: the days on which Indonesia does not work.
//
//go:embed holidays/*.json
var Holidays embed.FS

// Demo holds demo/: the stories the demo notebook is told from.
//
//go:embed all:demo
var Demo embed.FS

// The typeface Inter in its four styles (OFL, see fonts/LICENSE).
var (
	//go:embed fonts/Inter-Regular.otf
	FontRegular []byte
	//go:embed fonts/Inter-SemiBold.otf
	FontBold []byte
	//go:embed fonts/Inter-Italic.otf
	FontItalic []byte
	//go:embed fonts/Inter-SemiBoldItalic.otf
	FontBoldItalic []byte
)

// The program's mark: as a drawing and as a 512 px picture.
var (
	//go:embed icon/icon.svg
	IconSVG []byte
	//go:embed icon/icon.png
	IconPNG []byte
)

// Marks holds icon/marks/*.svg: one small drawing for each mark, tab and kind,
// drawn in currentColor so that the theme can tint them.
//
//go:embed icon/marks/*.svg
var Marks embed.FS
