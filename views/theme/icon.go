package theme

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/assets"
)

// AppIcon is the program's mark, for windows and the task bar.
var AppIcon fyne.Resource = fyne.NewStaticResource("wawasan.png", assets.IconPNG)

// Icon is a drawing tinted in a colour of the theme. The toolkit's own tinting
// reaches fills only; ours are strokes.
type Icon struct {
	name  string
	color fyne.ThemeColorName
	svg   []byte
}

var _ fyne.ThemedResource = (*Icon)(nil)

// NewIcon returns the drawing icon/marks/<name>.svg of the assets in a colour
// of the theme. A name that does not exist gives the drawing of a note.
func NewIcon(name string, c fyne.ThemeColorName) *Icon {
	svg, err := assets.Marks.ReadFile("icon/marks/" + name + ".svg")
	if err != nil {
		name = "note"
		svg, _ = assets.Marks.ReadFile("icon/marks/note.svg")
	}
	return &Icon{name: name, color: c, svg: svg}
}

// In returns the drawing in another colour of the theme.
func (i *Icon) In(c fyne.ThemeColorName) *Icon {
	return &Icon{name: i.name, color: c, svg: i.svg}
}

// Name is unique for drawing and tint, for the toolkit keeps pictures by it.
func (i *Icon) Name() string { return i.name + "-" + i.hex() + ".svg" }

// Content is the drawing in the tint of the present theme.
func (i *Icon) Content() []byte {
	return bytes.ReplaceAll(i.svg, []byte("currentColor"), []byte(i.hex()))
}

// ThemeColorName tells the toolkit to draw again when the theme changes.
func (i *Icon) ThemeColorName() fyne.ThemeColorName { return i.color }

func (i *Icon) hex() string {
	c := color.NRGBAModel.Convert(ft.Color(i.color)).(color.NRGBA)
	return fmt.Sprintf("#%02X%02X%02X", c.R, c.G, c.B)
}

var marks = map[string]struct {
	color fyne.ThemeColorName
	icon  string
}{
	"!": {Lesson, "lesson"},
	"?": {Gap, "gap"},
	">": {Mine, "mine"},
	"<": {Theirs, "theirs"},
	"+": {Person, "person"},
	"*": {Focus, "focus"},
}

// ForMark returns the colour and the drawing of a capture mark; "" and unknown
// marks are a plain note.
func ForMark(mark string) (fyne.ThemeColorName, *Icon) {
	m, ok := marks[mark]
	if !ok {
		return Muted, NewIcon("note", Muted)
	}
	return m.color, NewIcon(m.icon, m.color)
}

var kinds = map[string]struct {
	color fyne.ThemeColorName
	icon  string
}{
	"contact":    {Person, "contacts"},
	"company":    {Muted, "company"},
	"industry":   {Muted, "industries"},
	"interview":  {Accent, "interviews"},
	"note":       {Muted, "note"},
	"lesson":     {Lesson, "lesson"},
	"gap":        {Gap, "gap"},
	"promise":    {Mine, "mine"},
	"focus_area": {Focus, "focus"},
	"question":   {Gap, "gap"},
	"outreach":   {Muted, "message"},
	"tag":        {Muted, "tag"},
	"command":    {Muted, "command"},
	"person":     {Person, "contacts"},
	"problem":    {Danger, "warning"},
	"missing":    {Danger, "pencil"},
	"draft":      {Muted, "pencil"},
	"file":       {Muted, "file"},
	"more":       {Muted, "more"},
	"change":     {Muted, "history"},
	"template":   {Muted, "message"},
	"holiday":    {Muted, "calendar"},
	"finding":    {Muted, "file"},
	"criterion":  {Muted, "sliders"},
	"rating":     {Muted, "sliders"},
	"function":   {Muted, "function"},
	"challenge":  {Muted, "challenge"},
	"skill":      {Muted, "skill"},
	"search":     {Muted, "search"},

	"company_link": {Muted, "link"},
	"filed_lesson": {Lesson, "lesson"},
	"planned":      {Accent, "checked"},
	"proposed":     {Muted, "unchecked"},
}

// ForKind returns the colour and the drawing of a kind of thing or of a row
// that stands for none, as app.Row.Drawing names it.
func ForKind(kind string) (fyne.ThemeColorName, *Icon) {
	k, ok := kinds[kind]
	if !ok {
		return Muted, NewIcon("note", Muted)
	}
	return k.color, NewIcon(k.icon, k.color)
}
