package line

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"wawasan/app/say"
	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

type hintState int

const (
	hintLegend hintState = iota
	hintPreview
	hintProblem
	hintNotice
)

// legend is what the line can begin with or hold, in the order it is shown.
var legend = []struct {
	mark, key string
	joined    bool // the mark touches its word
}{
	{"!", "line.legend.lesson", false},
	{"?", "line.legend.gap", false},
	{">", "line.legend.mine", false},
	{"<", "line.legend.theirs", false},
	{"+", "line.legend.person", false},
	{"*", "line.legend.focus", false},
	{"@", "line.legend.contact", true},
	{"#", "line.legend.industry", true},
	{"^", "line.legend.date", true},
	{"~", "line.legend.secret", true},
}

// lineMark returns the mark of a preview's kind, which may be its word.
func lineMark(kind string) string {
	switch kind {
	case "lesson":
		return "!"
	case "gap":
		return "?"
	case "mine", "promise":
		return ">"
	case "theirs":
		return "<"
	case "person", "contact":
		return "+"
	case "focus_area", "focus":
		return "*"
	case "note":
		return ""
	}
	return kind
}

// lineKindKey is the translation key of what a mark makes.
func lineKindKey(mark string) string {
	for _, l := range legend[:6] {
		if l.mark == mark {
			return strings.Replace(l.key, ".legend.", ".kind.", 1)
		}
	}
	return "line.kind.note"
}

// lineHint is the row beneath the line: the marks while it is empty, how it
// will be filed while one types, and what is wrong if something is.
type lineHint struct {
	words *say.Words
	away  bool // something else stands in its place
	state hintState
	mark  string

	icon       *canvas.Image
	kind       *draw.Span
	rest       *draw.Span
	over       *draw.Span // what rest has no room for, on a second line
	mode       *draw.Span
	marks      []*draw.Span
	meanings   []*draw.Span
	more       *draw.Span
	x, y, w, h float32
}

func newLineHint(words *say.Words) *lineHint {
	h := &lineHint{words: words, mark: "none", icon: &canvas.Image{FillMode: canvas.ImageFillContain}}
	h.kind = draw.NewSpan(theme.SizeMuted, theme.Muted, true)
	h.rest = draw.NewSpan(theme.SizeMuted, theme.Text, false)
	h.over = draw.NewSpan(theme.SizeMuted, theme.Text, false)
	h.mode = draw.NewSpan(theme.SizeMuted, theme.Accent, true)
	h.more = draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(words.T("line.legend.more"))
	for _, l := range legend {
		colour, _ := theme.ForMark(l.mark)
		if colour == theme.Muted {
			colour = theme.Text
		}
		if l.mark == "@" {
			colour = theme.Person
		}
		h.marks = append(h.marks, draw.NewSpan(theme.SizeMuted, colour, true).Say(l.mark))
		h.meanings = append(h.meanings, draw.NewSpan(theme.SizeMuted, theme.Muted, false).Say(words.T(l.key)))
	}
	return h
}

func (h *lineHint) objects() []fyne.CanvasObject {
	all := []fyne.CanvasObject{h.icon, h.kind.Text, h.rest.Text, h.over.Text, h.mode.Text, h.more.Text}
	for i := range h.marks {
		all = append(all, h.marks[i].Text, h.meanings[i].Text)
	}
	return all
}

// say changes what the row shows and lays it out anew.
func (h *lineHint) say(state hintState, p Preview, mode string) {
	h.state = state
	h.mode.Say(mode)
	switch state {
	case hintLegend:
		h.kind.Say("")
		h.rest.Say("")
	case hintProblem:
		h.kind.Say("")
		h.rest.Say(p.Problem).Tint(theme.Danger)
	case hintNotice:
		h.kind.Say("")
		h.rest.Say(p.Problem).Tint(theme.Accent)
	case hintPreview:
		h.setMark(lineMark(p.Kind))
		h.kind.Say(h.words.T(lineKindKey(h.mark)))
		h.rest.Say(strings.Join(p.Parts, "  ·  ")).Tint(theme.Text)
	}
	h.layout()
}

func (h *lineHint) setMark(mark string) {
	if h.mark == mark {
		return
	}
	h.mark = mark
	colour, icon := theme.ForMark(mark)
	h.kind.Tint(colour)
	h.icon.Resource = icon
	h.icon.Refresh()
}

func (h *lineHint) move(x, y, width, height float32) {
	h.x, h.y, h.w, h.h = x, y, width, height
	h.layout()
}

// hintLines is how many lines the row has: large text gets a second one, so
// that nothing is cut.
func hintLines() int {
	if core.Length(1) > 1.3 {
		return 2
	}
	return 1
}

func (h *lineHint) layout() {
	x, room, line := h.x, h.w, h.h/float32(hintLines())
	said := h.state == hintPreview && !h.away
	if h.mode.Full != "" {
		room -= h.mode.PlaceRight(h.x+h.w, h.y, line, h.w) + core.Length(16)
	}
	draw.ShowIf(h.mode.Text, h.mode.Full != "" && !h.away)
	draw.ShowIf(h.icon, said)
	draw.ShowIf(h.kind.Text, said)
	draw.ShowIf(h.rest.Text, h.state != hintLegend && !h.away)
	if said {
		size := core.Length(14)
		h.icon.Resize(fyne.NewSquareSize(size))
		h.icon.Move(fyne.NewPos(x, h.y+(line-size)/2))
		x += size + core.Length(6)
		x += h.kind.Place(x, h.y, line, room) + core.Length(12)
	}
	h.layoutRest(x, max(0, h.x+room-x), line)
	h.layoutLegend(room, line)
}

// layoutRest writes the preview or the sentence, on two lines where there are
// two.
func (h *lineHint) layoutRest(x, room, line float32) {
	draw.ShowIf(h.over.Text, false)
	if h.state == hintLegend || h.away {
		return
	}
	all := h.rest.Full
	if hintLines() > 1 && h.rest.Natural().Width > room && room > 0 {
		first := draw.BreakLines(all, room, h.rest.TextSize, h.rest.TextStyle, 0)[0]
		rest := strings.TrimLeft(strings.Join(strings.Fields(all), " ")[len(first):], " ·")
		h.over.Tint(h.rest.Colour).Say(rest).Place(h.x, h.y+line, line, h.w)
		draw.ShowIf(h.over.Text, true)
		h.rest.Say(strings.TrimRight(first, " ·"))
	}
	h.rest.Place(x, h.y, line, room)
	h.rest.Say(all)
}

// layoutLegend shows as many marks as there is room for, whole or not at all.
func (h *lineHint) layoutLegend(room, line float32) {
	x, y, end := h.x, h.y, h.x+room
	more := h.more.Natural().Width
	fits, dropped, left := h.state == hintLegend && h.h > 0 && !h.away, false, hintLines()
	for i := range h.marks {
		gap := core.Length(5)
		if legend[i].joined {
			gap = core.Length(1)
		}
		width := h.marks[i].Natural().Width + gap + h.meanings[i].Natural().Width
		if fits && x+width > end && left > 1 {
			x, y, end, left = h.x, y+line, h.x+h.w, left-1
		}
		limit := end
		if i < len(h.marks)-1 && left == 1 {
			limit -= more + core.Length(14)
		}
		if fits && x+width > limit {
			fits, dropped = false, true
		}
		draw.ShowIf(h.marks[i].Text, fits)
		draw.ShowIf(h.meanings[i].Text, fits)
		if fits {
			at := x + h.marks[i].Place(x, y, line, width) + gap
			h.meanings[i].Place(at, y, line, width)
			x += width + core.Length(14)
		}
	}
	draw.ShowIf(h.more.Text, dropped)
	if dropped {
		h.more.Place(x, y, line, end-x)
	}
}

func (h *lineHint) paint() {
	for _, s := range append([]*draw.Span{h.kind, h.rest, h.over, h.mode, h.more}, append(h.marks, h.meanings...)...) {
		s.Paint()
	}
	h.icon.Refresh()
}

func (h *lineHint) describe() []string {
	var said []string
	if h.state == hintLegend {
		for i := range h.marks {
			if h.marks[i].Visible() {
				said = append(said, h.marks[i].Full+" "+h.meanings[i].Full)
			}
		}
	} else {
		for _, s := range []string{h.kind.Full, h.rest.Full} {
			if s != "" {
				said = append(said, s)
			}
		}
	}
	if h.mode.Full != "" {
		said = append(said, h.mode.Full)
	}
	return said
}
