package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"wawasan/app/lang"
	"wawasan/views/theme"
)

// Bar is one value of a chart with the label beneath it.
type Bar struct {
	Label string
	Value int // not below zero
}

// BarChart shows counts side by side from a zero baseline, each with its value
// above it, and beneath them the sentence that says what is to be seen.
type BarChart struct {
	widget.BaseWidget
	words    *lang.Words
	bars     []Bar
	sentence string
}

// NewBarChart returns a chart.
func NewBarChart(words *lang.Words, bars []Bar, sentence string) *BarChart {
	c := &BarChart{words: words, bars: bars, sentence: sentence}
	c.ExtendBaseWidget(c)
	return c
}

// Set replaces what the chart shows.
func (c *BarChart) Set(bars []Bar, sentence string) {
	c.bars, c.sentence = bars, sentence
	c.Refresh()
}

// Describe returns each bar and the sentence.
func (c *BarChart) Describe() []string {
	var said []string
	for _, b := range c.bars {
		said = append(said, b.Label+": "+c.words.Number(b.Value))
	}
	return append(said, nonEmpty(c.sentence)...)
}

// CreateRenderer draws the chart.
func (c *BarChart) CreateRenderer() fyne.WidgetRenderer {
	r := &chartRenderer{c: c, base: &canvas.Rectangle{}, said: newParagraph(theme.SizeBody, theme.Text)}
	r.Refresh()
	return r
}

type chartRenderer struct {
	c      *BarChart
	base   *canvas.Rectangle
	said   *paragraph
	bars   []*canvas.Rectangle
	values []*span
	labels []*span
	all    []fyne.CanvasObject
}

// MinSize holds the chart and its sentence.
func (r *chartRenderer) MinSize() fyne.Size {
	width := max(r.c.Size().Width, unit(280))
	return fyne.NewSize(unit(280), unit(170)+r.said.height(width))
}

// Layout scales the bars to the highest and keeps a label only where it fits
// beside the one before it.
func (r *chartRenderer) Layout(size fyne.Size) {
	n := len(r.bars)
	text := r.said.height(size.Width)
	lineH := newSpan(theme.SizeMuted, theme.Muted, false).lineHeight()
	top, bottom := lineH+unit(4), size.Height-text-unit(12)-lineH-unit(6)
	r.base.Move(fyne.NewPos(0, bottom))
	r.base.Resize(fyne.NewSize(size.Width, 1))
	r.said.place(0, size.Height-text, size.Width)
	if n == 0 || bottom <= top {
		return
	}
	most := 1
	for _, b := range r.c.bars {
		most = max(most, b.Value)
	}
	slot := size.Width / float32(n)
	width := min(slot*0.64, unit(44))
	every := r.labelStep(slot)
	for i, b := range r.c.bars {
		x := float32(i) * slot
		h := (bottom - top) * float32(b.Value) / float32(most)
		r.bars[i].Move(fyne.NewPos(x+(slot-width)/2, bottom-h))
		r.bars[i].Resize(fyne.NewSize(width, h))
		value := r.values[i].natural().Width
		showIf(r.values[i].Text, value <= slot)
		r.values[i].place(x+(slot-value)/2, bottom-h-lineH-unit(2), lineH, value)
		label := r.labels[i].natural().Width
		showIf(r.labels[i].Text, (n-1-i)%every == 0)
		r.labels[i].place(min(max(0, x+(slot-label)/2), size.Width-label), bottom+unit(6), lineH, label)
	}
}

// labelStep is how many bars share one label, so that labels never touch; the
// last bar, the newest, always has its own.
func (r *chartRenderer) labelStep(slot float32) int {
	widest := float32(0)
	for _, l := range r.labels {
		widest = max(widest, l.natural().Width)
	}
	step := 1
	for float32(step)*slot < widest+unit(8) && step < len(r.labels) {
		step++
	}
	return step
}

// Refresh takes the chart's values and the theme's colours.
func (r *chartRenderer) Refresh() {
	for len(r.bars) < len(r.c.bars) {
		r.bars = append(r.bars, &canvas.Rectangle{})
		r.values = append(r.values, newSpan(theme.SizeMuted, theme.Text, true))
		r.labels = append(r.labels, newSpan(theme.SizeMuted, theme.Muted, false))
	}
	n := len(r.c.bars)
	r.bars, r.values, r.labels = r.bars[:n], r.values[:n], r.labels[:n]
	r.all = []fyne.CanvasObject{r.base, r.said.object()}
	for i, b := range r.c.bars {
		fillRect(r.bars[i], theme.Accent)
		r.bars[i].TopLeftCornerRadius, r.bars[i].TopRightCornerRadius = 3, 3
		r.values[i].say(r.c.words.Number(b.Value)).tint(theme.Text).paint()
		if b.Value == 0 {
			r.values[i].tint(theme.Muted).paint()
		}
		r.labels[i].say(b.Label).paint()
		r.all = append(r.all, r.bars[i], r.values[i].Text, r.labels[i].Text)
	}
	fillRect(r.base, theme.Line)
	r.said.say(r.c.sentence)
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

// Objects returns what is drawn, from below.
func (r *chartRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *chartRenderer) Destroy() {}
