package theme

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/assets"
)

// The text sizes of the look; the scale a person chose is already in them.
const (
	SizeMuted  fyne.ThemeSizeName = "wawasan.muted"  // 12: second lines, hints
	SizeBody   fyne.ThemeSizeName = "wawasan.body"   // 14
	SizeStrong fyne.ThemeSizeName = "wawasan.strong" // 16: section heads, capture line
	SizeTitle  fyne.ThemeSizeName = "wawasan.title"  // 22: page title
	SizeRow    fyne.ThemeSizeName = "wawasan.row"    // 52: height of a list row
	// SizeTextRow is 72: height of a row in a list of texts.
	SizeTextRow fyne.ThemeSizeName = "wawasan.textRow"
	SizeRadius  fyne.ThemeSizeName = "wawasan.radius" // 6
	// SizeReading is 20: a text that stands alone, to be read.
	SizeReading fyne.ThemeSizeName = "wawasan.reading"
)

// Variants of the theme a person can choose.
const (
	System = "system"
	Light  = "light"
	Dark   = "dark"
)

// Params choose a look; the zero value follows the system at normal size.
type Params struct {
	Variant  string  // System, Light or Dark
	Scale    float32 // 0.8 to 2.0; 0 means 1
	Contrast bool    // stronger text and lines
}

// New returns the theme for params. A scale outside 0.8–2.0 is moved to the
// nearest end.
func New(p Params) fyne.Theme {
	if p.Scale == 0 {
		p.Scale = 1
	}
	p.Scale = min(max(p.Scale, 0.8), 2)
	return &look{Params: p}
}

type look struct{ Params }

// Color answers for our names and for all of the toolkit's.
func (l *look) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	isDark := l.isDark(variant)
	p := light
	if isDark {
		p = dark
	}
	if l.Contrast {
		p = p.contrast(isDark)
	}
	if c, ok := p.color(name, isDark); ok {
		return c
	}
	return ft.DefaultTheme().Color(name, variant)
}

func (l *look) isDark(variant fyne.ThemeVariant) bool {
	switch l.Variant {
	case Light:
		return false
	case Dark:
		return true
	}
	return variant == ft.VariantDark
}

// Font answers with Inter; code and symbols stay the toolkit's, and scripts
// Inter lacks are filled in from the system by the toolkit.
func (l *look) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Monospace, s.Symbol:
		return ft.DefaultTheme().Font(s)
	case s.Bold && s.Italic:
		return boldItalic
	case s.Bold:
		return bold
	case s.Italic:
		return italic
	}
	return regular
}

// FontSource is the font to draw and measure a text with when it needs none
// but ours, nil when the toolkit is to choose. For each style it chooses for,
// the toolkit reads four more fonts, one of them of 4 MB: too much for the
// few words set in bold, unless they are in a script that Inter lacks.
func FontSource(text string, s fyne.TextStyle) fyne.Resource {
	if s == (fyne.TextStyle{Bold: true}) && !strings.ContainsFunc(text, beyondInter) {
		return bold
	}
	return nil
}

// beyondInter reports runes outside of what Inter surely has: Latin with all
// its accents, and the punctuation of text.
func beyondInter(r rune) bool {
	return r < ' ' || r > 0x017F && !(r >= 0x1EA0 && r <= 0x1EF9) && !strings.ContainsRune("–—‘’“”…•·‹›", r)
}

// Icon answers with the toolkit's icons.
func (l *look) Icon(name fyne.ThemeIconName) fyne.Resource { return ft.DefaultTheme().Icon(name) }

// sizes at scale 1; hairlines and corners do not grow with the text.
var sizes = map[fyne.ThemeSizeName]float32{
	SizeMuted: 12, SizeBody: 14, SizeStrong: 16, SizeReading: 20, SizeTitle: 22, SizeRow: 52, SizeTextRow: 72,
	ft.SizeNameCaptionText: 12, ft.SizeNameText: 14, ft.SizeNameSubHeadingText: 16, ft.SizeNameHeadingText: 22,
	ft.SizeNameInlineIcon: 18, ft.SizeNamePadding: 4, ft.SizeNameInnerPadding: 8, ft.SizeNameLineSpacing: 4,
	ft.SizeNameScrollBar: 10, ft.SizeNameScrollBarSmall: 4, ft.SizeNameSplitThickness: 5,
	ft.SizeNameWindowTitleBarHeight: 28, ft.SizeNameWindowButtonHeight: 16, ft.SizeNameWindowButtonIcon: 14,
}

var fixedSizes = map[fyne.ThemeSizeName]float32{
	SizeRadius:                    6,
	ft.SizeNameInputRadius:        6,
	ft.SizeNameButtonRadius:       6,
	ft.SizeNameCardRadius:         6,
	ft.SizeNameDialogRadius:       6,
	ft.SizeNamePopupRadius:        6,
	ft.SizeNameMenuRadius:         6,
	ft.SizeNameSelectionRadius:    6,
	ft.SizeNameInnerWindowRadius:  6,
	ft.SizeNameScrollBarRadius:    3,
	ft.SizeNameWindowButtonRadius: 8,
	ft.SizeNameSeparatorThickness: 1,
	ft.SizeNameInputBorder:        1,
	ft.SizeNameModalBlurRadius:    0, // costs a frame in software GL and says nothing
}

// Size answers in units at the chosen scale.
func (l *look) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := fixedSizes[name]; ok {
		return s
	}
	if s, ok := sizes[name]; ok {
		return s * l.Scale
	}
	return ft.DefaultTheme().Size(name) * l.Scale
}

var (
	regular    = fyne.NewStaticResource("Inter-Regular.otf", assets.FontRegular)
	bold       = fyne.NewStaticResource("Inter-SemiBold.otf", assets.FontBold)
	italic     = fyne.NewStaticResource("Inter-Italic.otf", assets.FontItalic)
	boldItalic = fyne.NewStaticResource("Inter-SemiBoldItalic.otf", assets.FontBoldItalic)
)
