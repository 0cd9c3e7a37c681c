package overlay

import (
	"cmp"
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// Choice is one thing that can be picked: what its line says, and what it
// stands for.
type Choice[T any] struct {
	list.Item
	Value T
}

// PaletteParams say what a palette asks and does. Words, Runner, Query and
// OnPick must be given.
type PaletteParams[T any] struct {
	Words  *say.Words
	Runner *core.Runner
	Title  string // what is chosen here
	Hint   string // stands in the empty field
	Text   string // what is typed at the beginning
	// Does is what Enter does with the chosen row, at the foot; "" where it takes it.
	Does string
	// Nothing says why there is nothing to choose while nothing is typed.
	Nothing string
	// Query returns the choices for a text, or why they cannot be read. It runs
	// in the background and may not look at the window; ctx ends when the text
	// has changed since.
	Query func(ctx context.Context, text string) ([]Choice[T], error)
	// OnPick is told what was picked, after the palette closed and the focus is
	// back where it was.
	OnPick func(T)
	// Told is what is said whole of the chosen row, under the rows; nil for nothing.
	Told func(T) string
	// Foot is what stands under the rows, nil for nothing; close closes the
	// palette.
	Foot func(close func()) fyne.CanvasObject
	// OnClose is told of every closing, picked or not, before OnPick.
	OnClose func()
}

// Palette lies over the window: a field that filters, a list beneath. ↑ ↓ PgUp
// PgDn choose, Enter or Ctrl/Cmd+Enter picks, Esc closes and gives the focus back.
type Palette struct {
	widget.BaseWidget
	part.Kept
	words       *say.Words
	title, hint string
	does        string
	nothing     string
	text        string
	ask         func(ctx context.Context, text string) ([]paletteLine, error)
	onClose     func()
	entry       *part.KeyEntry
	layer       layer
	tips        *part.Tips
	foot        fyne.CanvasObject // under the rows, nil for nothing
	spot        paletteSpot
	clicks      bool // a click where the pointer is does something

	lines    []paletteLine
	selected int // index in lines, -1 for none
	first    int // first line shown
	slots    int // lines there is room for
	loader   core.Loader
	answered bool   // lines answer what is typed now
	failure  string // why there is no answer
	picking  bool   // Enter came before the answer: pick its first row
}

// paletteLine is one line of the list: a heading or a row.
type paletteLine struct {
	heading string
	row     list.Item
	told    string // under the rows, while it is chosen
	pick    func()
}

// NewPalette returns a palette that is not open yet.
func NewPalette[T any](params PaletteParams[T]) *Palette {
	p := &Palette{words: params.Words, title: params.Title, hint: params.Hint, does: params.Does, nothing: params.Nothing, text: params.Text, onClose: params.OnClose, selected: -1, slots: paletteRows}
	p.loader.Runner, p.loader.OnError = params.Runner, p.fail
	p.ask = func(ctx context.Context, text string) ([]paletteLine, error) {
		choices, err := params.Query(ctx, text)
		return linesOf(choices, params.Told, params.OnPick), err
	}
	p.tips = part.NewTips(p.loader.Runner.After)
	p.entry = part.NewKeyEntry(p.key, func(bool) {})
	if params.Foot != nil {
		p.foot = params.Foot(p.Close)
		core.WalkObjects(p.foot, func(o fyne.CanvasObject) bool {
			if v, ok := o.(core.HandsOn); ok {
				v.HandOn(p.key)
			}
			return false
		})
	}
	p.entry.OnFinish = p.pick
	p.entry.Name = params.Title
	p.entry.SetPlaceHolder(params.Hint)
	p.entry.OnChanged = func(string) { p.query() }
	p.Kept = part.KeptOf(p)
	p.ExtendBaseWidget(p)
	return p
}

// linesOf are the lines of some choices, a heading above the first of a group.
func linesOf[T any](choices []Choice[T], told func(T) string, picked func(T)) []paletteLine {
	var lines []paletteLine
	for _, c := range choices {
		if c.Heading != "" {
			lines = append(lines, paletteLine{heading: c.Heading})
		}
		line := paletteLine{row: c.Item, pick: func() { picked(c.Value) }}
		if told != nil {
			line.told = told(c.Value)
		}
		lines = append(lines, line)
	}
	return lines
}

// Open shows the palette over a window's content and takes the focus.
func (p *Palette) Open(c fyne.Canvas) {
	if p.layer.open() {
		return
	}
	p.query()
	p.layer.show(c, p, p.entry)
	if p.text != "" {
		p.entry.SetTyped(p.text)
	}
}

// Close hides the palette and gives the focus back.
func (p *Palette) Close() {
	if p.layer.close() && p.onClose != nil {
		p.onClose()
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
		text = p.hint
	}
	said := []string{p.title, text}
	for i := p.first; i < min(len(p.lines), p.first+p.slots); i++ {
		said = append(said, p.describeLine(i))
	}
	if empty := p.emptyText(); empty != "" {
		said = append(said, empty)
	}
	if told := p.told(); told != "" {
		said = append(said, told)
	}
	said = append(said, core.DescribeObject(p.foot)...)
	return append(said, p.keysText())
}

// told is what is said of the chosen line, "" for nothing.
func (p *Palette) told() string {
	if p.selected < 0 || p.selected >= len(p.lines) {
		return ""
	}
	return p.lines[p.selected].told
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

// keysText says the keys that do something now.
func (p *Palette) keysText() string {
	choices, does := 0, cmp.Or(p.does, p.words.T("palette.takes"))
	for _, l := range p.lines {
		if l.heading == "" {
			choices++
		}
	}
	switch choices {
	case 0:
		return p.words.T("palette.keys.none")
	case 1:
		return p.words.T("palette.keys.single", "does", does)
	}
	return p.words.T("palette.keys", "does", does)
}

// emptyText is why no rows are listed.
func (p *Palette) emptyText() string {
	if p.failure != "" {
		return p.failure
	}
	if !p.answered || len(p.lines) > 0 {
		return ""
	}
	if p.entry.Text == "" {
		return p.nothing
	}
	return p.words.T("palette.empty", "text", p.entry.Text)
}

// query asks anew; an older answer that comes late is dropped.
func (p *Palette) query() {
	p.answered, p.picking = false, false
	text := p.entry.Text
	p.loader.Load(func(ctx context.Context) (func(), error) {
		lines, err := p.ask(ctx, text)
		return func() { p.fill(lines) }, err
	})
}

func (p *Palette) fill(lines []paletteLine) {
	p.lines, p.selected, p.first, p.answered, p.failure = lines, -1, 0, true, ""
	for n, line := range lines {
		if line.pick != nil {
			p.selected = n
			break
		}
	}
	if p.picking {
		p.pick()
		return
	}
	p.Refresh()
}

// fail says why there is no answer: that is not the same as finding nothing.
func (p *Palette) fail(err error) {
	p.lines, p.selected, p.first, p.answered, p.picking = nil, -1, 0, true, false
	p.failure = p.words.Error(err)
	p.Refresh()
}

func (p *Palette) key(key *fyne.KeyEvent) bool {
	p.tips.Gone()
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
	if p.selected < 0 {
		return
	}
	picked := p.lines[p.selected].pick
	p.Close()
	picked()
}

// paletteRows is how many lines the list shows at most.
const paletteRows = 12

func rowColour(row list.Item) (fyne.ThemeColorName, *theme.Icon) {
	if row.Mark != "" {
		return theme.ForMark(row.Mark)
	}
	return theme.ForKind(row.Drawing())
}
