package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/theme"
)

// formWidth is the one column of a form.
const formWidth = 560

// CreateRenderer draws the form.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	r := &formRenderer{form: f, ground: &canvas.Rectangle{}, rule: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type formRenderer struct {
	form         *Form
	ground, rule *canvas.Rectangle
}

// MinSize is a little; the rest scrolls.
func (r *formRenderer) MinSize() fyne.Size { return fyne.NewSize(unit(280), unit(200)) }

// Layout gives the scrolled column all but the foot, where the buttons stay in
// sight however long the form is.
func (r *formRenderer) Layout(size fyne.Size) {
	f := r.form
	foot := f.save.MinSize().Height + unit(16)
	r.ground.Resize(size)
	f.scroll.Resize(fyne.NewSize(size.Width, max(size.Height-foot, 0)))
	f.body.arrange(size.Width)
	f.scroll.Refresh()
	r.rule.Move(fyne.NewPos(0, size.Height-foot))
	r.rule.Resize(fyne.NewSize(size.Width, 1))
	x, y := unit(24)-ringGap, size.Height-foot+unit(8)
	for _, button := range []*Button{f.save, f.cancel} {
		least := button.MinSize()
		button.Move(fyne.NewPos(x, y))
		button.Resize(least)
		x += least.Width + unit(4)
	}
}

// Refresh follows fields and theme.
func (r *formRenderer) Refresh() {
	fillRect(r.ground, theme.Surface)
	fillRect(r.rule, theme.Line)
	r.ground.CornerRadius = ft.Size(theme.SizeRadius)
	r.Layout(r.form.Size())
	canvas.Refresh(r.form)
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
	title *paragraph
	tall  float32
}

func newFormBody(f *Form) *formBody {
	b := &formBody{form: f, title: newParagraph(theme.SizeTitle, theme.Text).say(f.title)}
	b.title.bold = true
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
	f, pad := b.form, unit(24)
	room := min(width-2*pad, unit(formWidth))
	if room <= 0 {
		return
	}
	y := pad
	if h := b.title.place(pad, y, room); h > 0 {
		y += h + unit(16)
	}
	for _, field := range f.visible() {
		y = field.arrange(pad, y, room) + unit(16)
	}
	if f.folded {
		size := f.more.MinSize()
		f.more.Move(fyne.NewPos(pad-ringGap, y))
		f.more.Resize(size)
		y += size.Height + unit(16)
	}
	b.tall = y + unit(8)
}

// arrange places a field from y on and returns where it ends.
func (v *formField) arrange(x, y, width float32) float32 {
	high := v.label.lineHeight()
	w := v.label.place(x, y, high, width)
	v.required.place(x+w+unit(8), y, high, width-w-unit(8))
	y += high + unit(4)
	o := v.editor.object()
	size := fyne.NewSize(width, o.MinSize().Height)
	o.Move(fyne.NewPos(x, y))
	o.Resize(size)
	y += size.Height
	if h := v.why.place(x, y+unit(4), width); h > 0 {
		y += h + unit(4)
	}
	if h := v.help.place(x, y+unit(4), width); h > 0 {
		y += h + unit(4)
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
	all := []fyne.CanvasObject{r.body.title.object()}
	for _, v := range f.visible() {
		all = append(all, v.label.Text, v.required.Text, v.editor.object(), v.why.object(), v.help.object())
	}
	if f.folded {
		all = append(all, f.more)
	}
	return all
}

// Destroy does nothing.
func (r *formBodyRenderer) Destroy() {}
