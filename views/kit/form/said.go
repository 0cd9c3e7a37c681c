package form

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/kit/part"
	"wawasan/views/theme"
)

// saidEntry is a field with its ring and a sentence beneath, which is
// all a day or a time needs.
type saidEntry struct {
	widget.BaseWidget
	name    string // what a screen reader calls the field
	entry   *part.KeyEntry
	said    *draw.Paragraph
	tell    func()
	focused bool
	judged  bool // bad text is called bad only once the person is done with it
}

// saidParams are what a day and a time do each in their own way. Changed may be
// nil.
type saidParams struct {
	name    string
	hint    string
	key     func(*fyne.KeyEvent) bool
	tell    func() // says beneath what was understood
	changed func()
}

func (s *saidEntry) begin(owner fyne.Widget, p saidParams) {
	s.name, s.tell = p.name, p.tell
	s.said = draw.NewParagraph(theme.SizeMuted, theme.Muted)
	s.entry = part.NewKeyEntry(p.key, func(on bool) {
		s.focused = on
		if !on {
			s.judge()
		}
		s.Refresh()
	})
	s.entry.OnChanged = func(string) {
		s.judged = false
		s.tell()
		if p.changed != nil {
			p.changed()
		}
	}
	s.entry.SetPlaceHolder(p.hint)
	s.ExtendBaseWidget(owner)
}

// judge calls bad text bad from now on.
func (s *saidEntry) judge() {
	s.judged = true
	s.tell()
}

// Target is what to focus.
func (s *saidEntry) Target() fyne.Focusable { return s.entry }

// Text returns what is typed.
func (s *saidEntry) Text() string { return s.entry.Text }

// SetText replaces what is typed, for a draft that comes back.
func (s *saidEntry) SetText(text string) { s.entry.SetTyped(text) }

// Describe returns what the field shows.
func (s *saidEntry) Describe() []string {
	text := s.entry.Text
	if text == "" {
		text = s.entry.PlaceHolder
	}
	if s.said.Full == "" {
		return []string{text}
	}
	return []string{text, s.said.Full}
}

func (s *saidEntry) say(text string, colour fyne.ThemeColorName) {
	s.said.Say(text).Colour = colour
	s.Refresh()
}

// CreateRenderer draws field, ring and line.
func (s *saidEntry) CreateRenderer() fyne.WidgetRenderer {
	ring := &canvas.Rectangle{}
	r := &saidRenderer{s: s, ring: ring, all: []fyne.CanvasObject{s.entry, ring, s.said.Object()}}
	r.Refresh()
	return r
}

type saidRenderer struct {
	s    *saidEntry
	look core.Look
	ring *canvas.Rectangle
	all  []fyne.CanvasObject
}

// MinSize keeps room for the line beneath, so that nothing jumps.
func (r *saidRenderer) MinSize() fyne.Size {
	r.look.Refresh(r.s.entry)
	e := r.s.entry.MinSize()
	text := r.s.said.Height(max(r.s.Size().Width, core.Length(160)) - core.Length(2))
	return fyne.NewSize(max(e.Width, core.Length(160)), e.Height+core.Length(4)+max(text, r.s.said.LineHeight()))
}

// Layout places the field above its line.
func (r *saidRenderer) Layout(size fyne.Size) {
	if size.Width <= core.Length(2) {
		return
	}
	h := r.s.entry.MinSize().Height
	r.s.entry.Resize(fyne.NewSize(size.Width, h))
	r.ring.Resize(fyne.NewSize(size.Width, h))
	r.s.said.Place(core.Length(2), h+core.Length(4), size.Width-core.Length(2))
}

// Refresh takes the theme's colours.
func (r *saidRenderer) Refresh() {
	r.look.Refresh(r.s.entry)
	draw.ShowIf(r.ring, r.s.focused)
	r.ring.CornerRadius = ft.Size(theme.SizeRadius)
	r.ring.StrokeColor, r.ring.StrokeWidth = ft.Color(theme.Accent), 2
	r.ring.Refresh()
	r.Layout(r.s.Size())
}

// Objects returns what is drawn, from below.
func (r *saidRenderer) Objects() []fyne.CanvasObject { return r.all }

// Destroy has nothing to free.
func (r *saidRenderer) Destroy() {}
