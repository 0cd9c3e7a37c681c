package overlay

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/lang"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// AccessibilityLabel is what a screen reader says of the palette.
func (p *Palette) AccessibilityLabel() string { return core.OneLine(p.Describe()...) }

// AccessibilityRole is a container.
func (p *Palette) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleContainer }

// PaletteParams say what a palette asks and does. Words, Query and OnPick must
// be given.
type PaletteParams struct {
	Words *lang.Words
	Title string // what is chosen here
	Hint  string // stands in the empty field
	Text  string // what is typed at the beginning
	// Query returns the rows for a text. It runs in the background; ctx ends
	// when the text has changed since.
	Query func(ctx context.Context, text string) []list.Item
	// OnPick is told the chosen row, after the palette closed and the focus is
	// back where it was.
	OnPick func(list.Item)
	// OnClose is told of every closing, picked or not, before OnPick.
	OnClose func()
}

// Palette lies over the window: a field that filters, a list beneath. ↑ ↓ PgUp
// PgDn choose, Enter picks, Esc closes and gives the focus back.
type Palette struct {
	widget.BaseWidget
	params PaletteParams
	entry  *part.KeyEntry
	layer  layer

	lines    []paletteLine
	selected int // index in lines, -1 for none
	first    int // first line shown
	slots    int // lines there is room for
	loader   core.Loader
	answered bool // lines answer what is typed now
	picking  bool // Enter came before the answer: pick its first row
}

// paletteLine is one line of the list: a heading or a row.
type paletteLine struct {
	heading string
	row     list.Item
}

// NewPalette returns a palette that is not open yet.
func NewPalette(params PaletteParams) *Palette {
	p := &Palette{params: params, selected: -1, slots: paletteRows}
	p.entry = part.NewKeyEntry(p.key, func(bool) {})
	p.entry.SetPlaceHolder(params.Hint)
	p.entry.OnChanged = func(string) { p.query() }
	p.ExtendBaseWidget(p)
	return p
}

// Open shows the palette over a window's content and takes the focus.
func (p *Palette) Open(c fyne.Canvas) {
	if p.layer.open() {
		return
	}
	p.query()
	p.layer.show(c, p, p.entry)
	if p.params.Text != "" {
		p.entry.SetTyped(p.params.Text)
	}
}

// Close hides the palette and gives the focus back.
func (p *Palette) Close() {
	if p.layer.close() && p.params.OnClose != nil {
		p.params.OnClose()
	}
}

// IsOpen reports whether the palette shows.
func (p *Palette) IsOpen() bool { return p.layer.open() }

// Target is the field that filters.
func (p *Palette) Target() fyne.Focusable { return p.entry }

// Text returns what is typed.
func (p *Palette) Text() string { return p.entry.Text }

// Selected returns the highlighted row, if there is one.
func (p *Palette) Selected() (list.Item, bool) {
	if p.selected < 0 {
		return list.Item{}, false
	}
	return p.lines[p.selected].row, true
}

// Describe returns everything the palette shows, one line of it each.
func (p *Palette) Describe() []string {
	text := p.entry.Text
	if text == "" {
		text = p.params.Hint
	}
	said := []string{p.params.Title, text}
	for i := p.first; i < min(len(p.lines), p.first+p.slots); i++ {
		said = append(said, p.describeLine(i))
	}
	if empty := p.emptyText(); empty != "" {
		said = append(said, empty)
	}
	return append(said, p.params.Words.T("palette.keys"))
}

func (p *Palette) describeLine(i int) string {
	l := p.lines[i]
	if l.heading != "" {
		return l.heading
	}
	text := l.row.Title
	if i == p.selected {
		text = "▌" + text
	}
	for _, more := range []string{l.row.Sub, l.row.Fact} {
		if more != "" {
			text += " — " + more
		}
	}
	return text
}

func (p *Palette) emptyText() string {
	if !p.answered || len(p.lines) > 0 || p.entry.Text == "" {
		return ""
	}
	return p.params.Words.T("palette.empty", "text", p.entry.Text)
}

// query asks anew; an older answer that comes late is dropped.
func (p *Palette) query() {
	p.answered, p.picking = false, false
	text := p.entry.Text
	p.loader.Load(func(ctx context.Context) (func(), error) {
		rows := p.params.Query(ctx, text)
		return func() { p.fill(rows) }, nil
	})
}

func (p *Palette) fill(rows []list.Item) {
	p.lines, p.selected, p.first, p.answered = nil, -1, 0, true
	for _, row := range rows {
		if row.Heading != "" {
			p.lines = append(p.lines, paletteLine{heading: row.Heading})
		}
		if p.selected < 0 {
			p.selected = len(p.lines)
		}
		p.lines = append(p.lines, paletteLine{row: row})
	}
	if p.picking {
		p.pick()
		return
	}
	p.Refresh()
}

func (p *Palette) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp:
		p.move(-1)
	case fyne.KeyDown:
		p.move(1)
	case fyne.KeyPageUp:
		p.page(-1)
	case fyne.KeyPageDown:
		p.page(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.pick()
	case fyne.KeyEscape:
		p.Close()
	default:
		return false
	}
	return true
}

// move goes to the next row, past headings, and round at the ends.
func (p *Palette) move(by int) {
	n := len(p.lines)
	if p.selected < 0 || n == 0 {
		return
	}
	at := p.selected
	for range n {
		at = ((at+by)%n + n) % n
		if p.lines[at].heading == "" {
			break
		}
	}
	p.selected = at
	p.reveal()
}

// page goes one screen on and stops at the ends.
func (p *Palette) page(by int) {
	if p.selected < 0 {
		return
	}
	at := min(max(p.selected+by*max(1, p.slots-1), 0), len(p.lines)-1)
	for at >= 0 && at < len(p.lines) && p.lines[at].heading != "" {
		at += by
	}
	if at >= 0 && at < len(p.lines) {
		p.selected = at
	} else if by < 0 {
		p.selected = 1 // the row beneath the first heading
	}
	p.reveal()
}

// reveal scrolls so that the highlighted row, and a heading right above it,
// can be seen.
func (p *Palette) reveal() {
	top := p.selected
	if top > 0 && p.lines[top-1].heading != "" {
		top--
	}
	if p.selected >= p.first+p.slots {
		p.first = p.selected - p.slots + 1
	}
	if top < p.first {
		p.first = top
	}
	p.Refresh()
}

// pick takes the highlighted row. A row of an older text is not what was
// meant, so Enter waits for the answer.
func (p *Palette) pick() {
	if !p.answered {
		p.picking = true
		return
	}
	p.picking = false
	row, ok := p.Selected()
	if !ok {
		return
	}
	p.Close()
	p.params.OnPick(row)
}

// paletteRows is how many lines the list shows at most.
const paletteRows = 12

func rowColour(row list.Item) (fyne.ThemeColorName, *theme.Icon) {
	if row.Mark != "" {
		return theme.ForMark(row.Mark)
	}
	return theme.ForKind(string(row.Kind))
}
