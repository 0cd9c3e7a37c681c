package list

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// DetailParams say what a detail page does. Words must be given.
type DetailParams struct {
	Words *say.Words
	// OnOpen hears Enter on a row of the evidence.
	OnOpen   func(Item)
	OnBack   func()
	OnDelete func(Item)
	OnFocus  func(gained bool)
	OnRune   func(rune) bool
	OnCopy   func() // copying, nil for nothing
	OnKey    func(*fyne.KeyEvent) bool
	OnActs   func(at *fyne.Position) // see Params
	OnSelect func(Item)              // another row of the evidence
	// Next is what does what comes next of a thing; nil does nothing.
	Next func(Detail) NextStep
	// Links are what facts that can be opened do; without Open they are texts.
	Links Links
	// Empty stands below the facts while there is no evidence.
	Empty *part.EmptyState
}

// DetailView reads top down: who or what, what to do next, the facts, then the
// evidence. It is one scrolled whole with one focus: the keys of a KeyList walk
// its rows and bring the head along.
type DetailView struct {
	widget.BaseWidget
	head *detailHead
	list *KeyList
	what app.Link
	anew bool // what is shown next begins at its top
}

// NewDetailView returns an empty page.
func NewDetailView(p DetailParams) *DetailView {
	v := &DetailView{head: newDetailHead(p.Next)}
	v.head.links, v.head.sheet.links = p.Links, p.Links
	v.list = NewKeyList(Params{
		Words: p.Words, Wrap: true, Header: v.head, facts: v.head.sheet, Empty: p.Empty,
		OnOpen: p.OnOpen, OnBack: p.OnBack, OnDelete: p.OnDelete, OnFocus: p.OnFocus,
		OnRune: p.OnRune, OnKey: p.OnKey, OnCopy: p.OnCopy, OnActs: p.OnActs, OnSelect: p.OnSelect,
	})
	v.ExtendBaseWidget(v)
	return v
}

// SetDetail shows a thing. Shown again, the same thing keeps its row and place,
// but a line written from elsewhere meanwhile comes into sight; another thing
// begins at the top.
func (v *DetailView) SetDetail(d Detail) {
	fresh := v.anew || d.Link != v.what
	v.anew = false
	had := map[string]bool{}
	for _, row := range v.list.state.rows {
		had[row.Identity()] = true
	}
	v.what = d.Link
	v.head.set(d)
	v.list.params.Label = d.Title
	if fresh {
		v.list.state.SetRows(nil)
		v.list.state.Home()
	}
	v.list.SetRows(d.Rows)
	if fresh {
		v.list.scrollTo(0)
		return
	}
	for n, row := range d.Rows {
		if !had[row.Identity()] && !v.list.focused {
			v.list.body.show(n)
			v.list.body.sync()
			return
		}
	}
}

// Anew has the page begin at its top when it is set next, whatever it shows.
func (v *DetailView) Anew() { v.anew = true }

// SetWords changes the language of what the page itself says.
func (v *DetailView) SetWords(w *say.Words) { v.list.SetWords(w) }

// FocusRows puts the focus on the evidence.
func (v *DetailView) FocusRows() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		c.Focus(v.list)
	}
}

// Target is what to focus.
func (v *DetailView) Target() fyne.Focusable { return v.list }

// Focused reports whether keys come here.
func (v *DetailView) Focused() bool { return v.list.focused }

// Selected is the selected row of the evidence.
func (v *DetailView) Selected() (Item, bool) { return v.list.Selected() }

// SelectID selects the row of a thing.
func (v *DetailView) SelectID(id data.ID) bool { return v.list.SelectID(id) }

// Describe tells the head and the rows in sight.
func (v *DetailView) Describe() []string { return v.list.Describe() }

// CreateRenderer draws the page.
func (v *DetailView) CreateRenderer() fyne.WidgetRenderer { return core.Whole(v.list) }

// detailHead is all of a detail page above the evidence.
type detailHead struct {
	widget.BaseWidget
	detail     Detail
	title, sub *draw.Paragraph
	next       *nextCard
	step       func(Detail) NextStep
	line       *canvas.Rectangle
	steps      *stepLine
	chips      []*chip
	facts      []*factLine     // all of them
	fold       *draw.Paragraph // what of them fits into two lines
	sheet      *factSheet      // where they stand else
	rows       int             // of evidence
	links      Links
}

var _ Flowing = (*detailHead)(nil)

func newDetailHead(step func(Detail) NextStep) *detailHead {
	h := &detailHead{
		title: draw.NewParagraph(theme.SizeTitle, theme.Text),
		sub:   draw.NewParagraph(theme.SizeBody, theme.Muted),
		next:  newNextCard(),
		step:  step,
		line:  &canvas.Rectangle{},
		steps: &stepLine{},
		fold:  newFold(), sheet: newFactSheet(),
	}
	h.title.Bold = true
	h.ExtendBaseWidget(h)
	return h
}

func (h *detailHead) set(d Detail) {
	h.detail = d
	h.title.Say(d.Title)
	h.sub.Say(d.Sub)
	step := NextStep{}
	if h.step != nil {
		step = h.step(d)
	}
	h.next.set(d.Next, step)
	h.steps = newStepLine(d.Steps)
	h.chips = nil
	for _, text := range h.spare(d) {
		h.chips = append(h.chips, newChip(text))
	}
	h.facts, h.rows = factLines(d.Facts, h.links), len(d.Rows)
	h.fold.Say(foldOf(h.facts))
	h.sheet.set(d.Facts)
	h.Refresh()
}

// spare are the chips that say what the line of steps does not say already.
func (h *detailHead) spare(d Detail) []string {
	var texts []string
	for _, text := range d.Chips {
		if text != h.steps.present() {
			texts = append(texts, text)
		}
	}
	return texts
}

// Describe tells the head top down.
func (h *detailHead) Describe() []string {
	d := h.detail
	said := core.NonEmpty(d.Title, d.Sub, d.Standing)
	said = append(said, core.NonEmpty(h.spare(d)...)...)
	said = append(said, h.next.Describe()...)
	for _, f := range d.Facts {
		said = append(said, f.Label+": "+f.Value)
	}
	return said
}

// HeightFor is the height of the head at a width.
func (h *detailHead) HeightFor(width float32) float32 {
	if h.detail.Title == "" {
		return 0
	}
	return h.arrange(width)
}

// arrange places all for a width and returns the height.
func (h *detailHead) arrange(width float32) float32 {
	pad := core.Length(12) // the rows' own edge
	room := width - 2*pad
	y := pad + h.title.Place(pad, pad, room)
	if n := h.sub.Place(pad, y+core.Length(4), room); n > 0 {
		y += n + core.Length(4)
	}
	y = h.placeChips(pad, h.steps.place(pad, y, room), room) + core.Length(12)
	if n := h.next.HeightFor(room); n > 0 {
		h.next.Move(fyne.NewPos(pad, y))
		h.next.Resize(fyne.NewSize(room, n))
		y += n + core.Length(16)
		h.line.Hide()
	} else {
		h.line.Show()
		h.line.Move(fyne.NewPos(pad, y))
		h.line.Resize(fyne.NewSize(room, 1))
		y += 1 + core.Length(12)
	}
	return h.placeFacts(pad, y, room)
}

func (h *detailHead) placeChips(x, y, room float32) float32 {
	if len(h.chips) == 0 {
		return y
	}
	y += core.Length(8)
	left, high := x, h.chips[0].height()
	for _, c := range h.chips {
		w := min(c.width(), room)
		if left > x && left+w > x+room {
			left, y = x, y+high+core.Length(4)
		}
		c.place(left, y, w)
		left += w + core.Length(8)
	}
	return y + high
}

// placeFacts says what of the facts fits into two lines, all where there is no
// evidence for them to stand below, and nothing of them where they have a rail.
func (h *detailHead) placeFacts(x, y, room float32) float32 {
	folds := h.rows > 0
	rail := h.sheet.rail(room+2*x) > 0
	for _, f := range h.facts {
		draw.ShowIf(f.label.Text, !rail && !folds)
		draw.ShowIf(f.object(), !rail && (!folds || f.link != nil))
	}
	draw.ShowIf(h.fold.Object(), !rail && folds && len(h.facts) > 0)
	switch {
	case rail || len(h.facts) == 0:
		return y
	case folds:
		return h.placeFold(x, y, room)
	}
	return inTable(h.facts, x, y, room)
}

// placeFold sets what can be opened side by side under two lines of the rest.
func (h *detailHead) placeFold(x, y, room float32) float32 {
	if n := h.fold.Place(x, y, room); n > 0 {
		y += n + core.Length(8)
	}
	left, high := x, float32(0)
	for _, f := range h.facts {
		if f.link == nil {
			continue
		}
		wide := min(f.link.natural(), room)
		if left > x && left+wide > x+room {
			left, y = x, y+high
		}
		high = f.link.place(left, y, x+room-left) + core.Length(4)
		left += wide + core.Length(20)
	}
	if high > 0 {
		y += high + core.Length(4)
	}
	return y
}

// CreateRenderer draws the head.
func (h *detailHead) CreateRenderer() fyne.WidgetRenderer {
	r := &detailHeadRenderer{h}
	r.Refresh()
	return r
}

type detailHeadRenderer struct{ head *detailHead }

// MinSize is nothing: the height follows the width.
func (r *detailHeadRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

// Layout follows a new width.
func (r *detailHeadRenderer) Layout(size fyne.Size) { r.head.arrange(size.Width) }

// Refresh follows detail and theme.
func (r *detailHeadRenderer) Refresh() {
	h := r.head
	draw.Fill(h.line, theme.Line)
	h.next.Refresh()
	h.steps.paint()
	for _, c := range h.chips {
		c.paint()
	}
	for _, f := range h.facts {
		if f.link != nil {
			f.link.Refresh()
		}
	}
	if h.Size().Width > 0 {
		h.arrange(h.Size().Width)
	}
	canvas.Refresh(h)
}

// Objects are what is drawn.
func (r *detailHeadRenderer) Objects() []fyne.CanvasObject {
	h := r.head
	if h.detail.Title == "" {
		return nil
	}
	all := []fyne.CanvasObject{h.title.Object(), h.sub.Object(), h.line, h.next, h.fold.Object()}
	all = append(all, h.steps.objects()...)
	for _, c := range h.chips {
		all = append(all, c.ground, c.text.Text)
	}
	for _, f := range h.facts {
		all = append(all, f.label.Text, f.object())
	}
	return all
}

// Destroy does nothing.
func (r *detailHeadRenderer) Destroy() {}
