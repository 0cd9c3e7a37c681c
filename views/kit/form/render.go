package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// Lengths of a form: its one column, that of one whose fields stand beside each
// other, and how wide a field must be to stand beside another.
const (
	formWidth   = 560
	wideWidth   = 760
	leastBeside = 210
	mostBeside  = 3
)

// CreateRenderer draws the form.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	r := &formRenderer{form: f, ground: &canvas.Rectangle{}, rule: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type formRenderer struct {
	form         *Form
	look         core.Look
	ground, rule *canvas.Rectangle
}

// MinSize is a little; the rest scrolls.
func (r *formRenderer) MinSize() fyne.Size { return fyne.NewSize(core.Length(280), core.Length(200)) }

// Layout gives the scrolled column all but the foot, where the buttons stay in
// sight however long the form is.
func (r *formRenderer) Layout(size fyne.Size) {
	f := r.form
	foot := f.arrangeFoot(size, 0) + core.Length(16)
	r.ground.Resize(size)
	f.scroll.Resize(fyne.NewSize(size.Width, max(size.Height-foot, 0)))
	f.body.arrange(size.Width)
	f.scroll.Refresh()
	r.rule.Move(fyne.NewPos(0, size.Height-foot))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	f.arrangeFoot(size, size.Height-foot+core.Length(8))
}

// lowForm is the height, at 100 %, under which the buttons of a form leave their
// keys away rather than take a second row.
const lowForm = 240

// arrangeFoot places the buttons from y on, beside each other where there is
// room, and returns how high they are.
func (f *Form) arrangeFoot(size fyne.Size, y float32) float32 {
	width := size.Width
	for _, button := range []*part.Button{f.save, f.cancel} {
		button.KeyAway(false)
	}
	if f.save.MinSize().Width+f.cancel.MinSize().Width+core.Length(28) > width && size.Height < core.Length(lowForm) {
		f.save.KeyAway(true)
		f.cancel.KeyAway(true)
	}
	left := core.Length(24) - part.RingGap
	x, top := left, y
	for _, button := range []*part.Button{f.save, f.cancel} {
		least := button.MinSize()
		if x > left && x+least.Width > width {
			x, y = left, y+least.Height
		}
		button.Move(fyne.NewPos(x, y))
		button.Resize(least)
		x += least.Width + core.Length(4)
	}
	return y + f.cancel.MinSize().Height - top
}

// Refresh follows fields and theme.
func (r *formRenderer) Refresh() {
	f := r.form
	changed := r.look.Changed()
	if changed {
		for _, o := range []fyne.CanvasObject{f.body, f.more, f.save, f.cancel, f.scroll} {
			o.Refresh()
		}
	}
	draw.Fill(r.ground, theme.Surface)
	draw.Fill(r.rule, theme.Line)
	r.ground.CornerRadius = ft.Size(theme.SizeRadius)
	r.Layout(f.Size())
	if changed && f.at != nil {
		f.reveal(f.at, true)
	}
	canvas.Refresh(f)
}

// Objects are what is drawn.
func (r *formRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.form.scroll, r.rule, r.form.save, r.form.cancel}
}

// Destroy does nothing.
func (r *formRenderer) Destroy() {}

// formBody is the scrolled column.
type formBody struct {
	widget.BaseWidget
	form  *Form
	title *draw.Paragraph
	tall  float32
}

func newFormBody(f *Form) *formBody {
	b := &formBody{form: f, title: draw.NewParagraph(theme.SizeTitle, theme.Text).Say(f.title)}
	b.title.Bold = true
	b.ExtendBaseWidget(b)
	return b
}

// MinSize is as tall as all fields.
func (b *formBody) MinSize() fyne.Size {
	b.ExtendBaseWidget(b)
	return fyne.NewSize(1, b.tall)
}

// arrange places everything for a width.
func (b *formBody) arrange(width float32) {
	f, pad := b.form, core.Length(24)
	room := min(width-2*pad, core.Length(f.width()))
	if room <= 0 {
		return
	}
	y := pad
	if h := b.title.Place(pad, y, room); h > 0 {
		y += h + core.Length(16)
	}
	seen := f.visible()
	for n := 0; n < len(seen); {
		row := f.row(seen[n:], room)
		y = row.arrange(pad, y, room) + core.Length(16)
		n += len(row)
	}
	if f.folded {
		size := f.more.MinSize()
		f.more.Move(fyne.NewPos(pad-part.RingGap, y))
		f.more.Resize(size)
		y += size.Height + core.Length(16)
	}
	b.tall = y + core.Length(8)
}

// width is how wide a form is at most, at 100 % text.
func (f *Form) width() float32 {
	if len(f.params.Beside) > 0 {
		return wideWidth
	}
	return formWidth
}

// fieldRow are fields that stand beside each other.
type fieldRow []*formField

// row are the first of some fields: as many as stand beside each other in the
// room, one at least.
func (f *Form) row(fields []*formField, room float32) fieldRow {
	row := fields[:1]
	for n := 1; n < min(len(fields), mostBeside) && slices.Contains(f.params.Beside, fields[n].Key) && rowWidth(n+1, room) >= core.Length(leastBeside); n++ {
		row = fields[:n+1]
	}
	return row
}

// rowWidth is how wide each of some fields beside each other is.
func rowWidth(many int, room float32) float32 {
	return (room - float32(many-1)*core.Length(16)) / float32(many)
}

// arrange places the fields from y on and returns where the tallest ends.
func (r fieldRow) arrange(x, y, room float32) float32 {
	wide, ends := rowWidth(len(r), room), float32(0)
	for _, field := range r {
		ends = max(ends, field.arrange(x, y, wide))
		x += wide + core.Length(16)
	}
	return ends
}

// arrange places a field from y on and returns where it ends.
func (v *formField) arrange(x, y, width float32) float32 {
	high := v.label.LineHeight()
	y += v.label.Place(x, y, width)
	if v.required.Full != "" {
		beside := v.label.Natural().Width + core.Length(8)
		if beside+v.required.Natural().Width > width {
			beside, y = 0, y+high
		}
		v.required.Place(x+beside, y-high, high, width-beside)
	}
	y += core.Length(4)
	o := v.editor.object()
	size := fyne.NewSize(width, o.MinSize().Height)
	o.Move(fyne.NewPos(x, y))
	o.Resize(size)
	y += size.Height
	if h := v.why.Place(x, y+core.Length(4), width); h > 0 {
		y += h + core.Length(4)
	}
	if h := v.help.Place(x, y+core.Length(4), width); h > 0 {
		y += h + core.Length(4)
	}
	return y
}

// CreateRenderer draws the column.
func (b *formBody) CreateRenderer() fyne.WidgetRenderer { return &formBodyRenderer{b} }

type formBodyRenderer struct{ body *formBody }

// MinSize is as tall as all fields.
func (r *formBodyRenderer) MinSize() fyne.Size { return r.body.MinSize() }

// Layout follows a new width.
func (r *formBodyRenderer) Layout(size fyne.Size) { r.body.arrange(size.Width) }

// Refresh follows a new theme.
func (r *formBodyRenderer) Refresh() {
	for _, o := range r.Objects() {
		if w, ok := o.(fyne.Widget); ok {
			w.Refresh()
		}
	}
	r.body.arrange(r.body.Size().Width)
	canvas.Refresh(r.body)
}

// Objects are the visible fields, top down, which is the way Tab goes.
func (r *formBodyRenderer) Objects() []fyne.CanvasObject {
	f := r.body.form
	all := []fyne.CanvasObject{r.body.title.Object()}
	for _, v := range f.visible() {
		all = append(all, v.label.Object(), v.required.Text, v.editor.object(), v.why.Object(), v.help.Object())
	}
	if f.folded {
		all = append(all, f.more)
	}
	return all
}

// Destroy does nothing.
func (r *formBodyRenderer) Destroy() {}
