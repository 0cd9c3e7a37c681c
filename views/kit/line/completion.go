package line

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/capture"
	"wawasan/app/say"
	"wawasan/data"
	"wawasan/views/kit/core"
)

// completionRows is how many names the list shows at most.
const completionRows = 7

// typedName is the mark and the start of a name before the cursor.
type typedName struct {
	Start int // byte of the mark
	Mark  rune
	Query string
	of    capture.Completing
}

// typedNameAt finds the name that is being typed at the cursor.
func typedNameAt(text string, cursor int) (typedName, bool) {
	c, ok := capture.CompletionAt(text, cursor)
	if !ok {
		return typedName{}, false
	}
	mark := '#'
	if c.Kind == capture.At {
		mark = '@'
	}
	return typedName{Start: c.Start, Mark: mark, Query: c.Query, of: c}, true
}

// completionBox is the list above the capture line. Its rows are made once and
// filled in place.
type completionBox struct {
	widget.BaseWidget
	words *say.Words

	open     bool // it lists names
	lines    bool // it shows pasted lines that wait
	at       typedName
	items    []Completion
	selected int
	chosen   bool // by ↑ or ↓, not by being the best
}

func newCompletionBox(words *say.Words) *completionBox {
	b := &completionBox{words: words}
	b.ExtendBaseWidget(b)
	return b
}

// offer lists the names, highlighting the one that is typed in full or else
// the best.
func (b *completionBox) offer(at typedName, items []Completion) {
	b.at, b.items, b.selected, b.chosen = at, withNew(at, items), 0, false
	for i, c := range b.items {
		if !c.New && sameName(c.Name, at.Query) {
			b.selected = i
			break
		}
	}
	b.open, b.lines = len(b.items) > 0, false
	b.Refresh()
}

// withNew cuts the names to what is shown and ends them with the new one,
// unless one is typed in full.
func withNew(at typedName, items []Completion) []Completion {
	fresh := Completion{Name: at.Query, New: true}
	need := strings.TrimSpace(at.Query) != ""
	var shown []Completion
	for _, c := range items {
		switch {
		case c.New:
			fresh = c
			continue
		case sameName(c.Name, at.Query):
			need = false
		}
		shown = append(shown, c)
	}
	limit := completionRows
	if need {
		limit--
	}
	shown = shown[:min(len(shown), limit)]
	if need {
		shown = append(shown, fresh)
	}
	return shown
}

// preview shows pasted lines that wait for Enter.
func (b *completionBox) preview(lines []Completion) {
	b.items, b.selected, b.open, b.lines = lines, -1, false, true
	b.Refresh()
}

// rows returns what n rows show: the names around the highlighted one, or the
// first pasted lines with the number of the rest.
func (b *completionBox) rows(n int) (rows []Completion, first int) {
	n = min(n, completionRows, len(b.items))
	if n <= 0 {
		return nil, 0
	}
	if b.lines && n < len(b.items) {
		rest := Completion{Name: b.words.N("line.paste.more", len(b.items)-n+1)}
		return append(slices.Clone(b.items[:n-1]), rest), 0
	}
	first = max(0, b.selected-n+1)
	return b.items[first : first+n], first
}

func (b *completionBox) close() {
	if !b.open && !b.lines {
		return
	}
	b.open, b.lines, b.items = false, false, nil
	b.Refresh()
}

// closeNames closes the list but leaves pasted lines that wait.
func (b *completionBox) closeNames() {
	if b.open {
		b.close()
	}
}

// move walks the list and goes round at its ends.
func (b *completionBox) move(by int) {
	n := len(b.items)
	b.selected, b.chosen = ((b.selected+by)%n+n)%n, true
	b.Refresh()
}

// current is the highlighted name.
func (b *completionBox) current() Completion { return b.items[b.selected] }

// enterTakes reports whether Enter takes the name rather than files the line:
// only one that was chosen, exists and is not typed in full already. Tab takes
// any.
func (b *completionBox) enterTakes() bool {
	c := b.current()
	return b.chosen && !c.New && !sameName(c.Name, b.at.Query)
}

// Describe returns the rows as they read.
func (b *completionBox) Describe() []string {
	var said []string
	rows, first := b.rows(completionRows)
	for i, c := range rows {
		text := c.Name
		if extra := b.extra(c); extra != "" {
			text += " — " + extra
		}
		if first+i == b.selected {
			text = "▌" + text
		}
		said = append(said, text)
	}
	return said
}

func (b *completionBox) extra(c Completion) string {
	if c.New {
		return b.words.T("line.new")
	}
	return c.Extra
}

// sameName compares names as they are filed: folded, "_" for a space.
func sameName(a, b string) bool {
	return data.Fold(strings.ReplaceAll(a, "_", " ")) == data.Fold(strings.ReplaceAll(b, "_", " "))
}

// updateCompletion opens, fills or closes the list for what stands before the
// cursor.
func (l *Entry) updateCompletion() {
	if l.pending != "" {
		return
	}
	at, ok := typedNameAt(l.entry.Text, l.entry.cursorByte())
	if !ok {
		l.dismissed = -1
		l.box.close()
		return
	}
	if at.Start != l.dismissed {
		l.dismissed = -1
	}
	if l.params.Complete == nil || at.Start == l.dismissed {
		l.box.close()
		return
	}
	names, err := l.params.Complete(at.Mark, at.Query)
	if err != nil {
		l.box.close()
		l.failure = l.params.Words.Error(err)
		return
	}
	l.box.offer(at, names)
}

// take writes the highlighted name into the line.
func (l *Entry) take() {
	text, cursor := capture.Insert(l.entry.Text, l.box.at.of, l.box.current().Name)
	l.entry.SetText(text)
	l.entry.putCursor(cursor)
	l.box.close()
	l.updateHint()
}

// Stage lays a page over a capture line, with the line's list of names
// over the page's lower edge.
func Stage(page fyne.CanvasObject, line *Entry) *fyne.Container {
	c := &fyne.Container{Layout: lineStage{line}, Objects: []fyne.CanvasObject{page, line, line.CompletionBox()}}
	line.turned = func() { c.Layout.Layout(c.Objects, c.Size()) }
	return c
}

type lineStage struct{ line *Entry }

// lowUnder is the height, at 100 %, under which a page needs the row below the
// line more than its foot does.
const lowUnder = 300

// MinSize is the page above the line.
func (lineStage) MinSize(o []fyne.CanvasObject) fyne.Size {
	page, line := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(page.Width, line.Width), page.Height+line.Height)
}

// Layout gives the line its height and the page the rest; the list may take
// all of the page. Where both are low, the foot stands within the line's row,
// and what is told of what is typed lies over the page: nothing above jumps.
func (l lineStage) Layout(o []fyne.CanvasObject, size fyne.Size) {
	l.line.low = l.line.foot != nil && size.Height < core.Length(lowUnder)
	h, whole := float32(0), float32(0)
	if o[1].Visible() {
		h = o[1].MinSize().Height
		if whole = h; l.line.low && !l.line.shuts() {
			whole = l.line.whole()
		}
	}
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(size.Width, max(0, size.Height-h)))
	above := fyne.NewSize(size.Width, max(0, size.Height-whole))
	o[1].Move(fyne.NewPos(0, above.Height))
	o[1].Resize(fyne.NewSize(size.Width, whole))
	o[2].Move(fyne.NewPos(0, 0))
	o[2].Resize(above)
}
