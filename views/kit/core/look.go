package core

import (
	"image/color"

	"fyne.io/fyne/v2"
	ft "fyne.io/fyne/v2/theme"

	"wawasan/views/theme"
)

// Look remembers in which look something was drawn last. What was put away
// while the look changed is told nothing of it by the toolkit: whoever holds
// widgets in it asks its Look and draws them anew.
type Look struct{ last look }

// look are the colours and the size of letters that tell looks apart.
type look struct {
	text, surface, line, accent color.Color
	unit                        float32
}

// Changed reports whether the look is another one than when it was asked last;
// the first time it is not.
func (l *Look) Changed() bool {
	now := look{ft.Color(theme.Text), ft.Color(theme.Surface), ft.Color(theme.Line), ft.Color(theme.Accent), Length(1)}
	changed := l.last != (look{}) && l.last != now
	l.last = now
	return changed
}

// Refresh draws objects anew if the look has changed since they were drawn.
func (l *Look) Refresh(objects ...fyne.CanvasObject) {
	if !l.Changed() {
		return
	}
	for _, o := range objects {
		if o != nil {
			o.Refresh()
		}
	}
}

// Whole is the renderer of a widget that is one object: it is drawn anew with
// it, which the toolkit's simple renderer leaves out.
func Whole(o fyne.CanvasObject) fyne.WidgetRenderer { return whole{o} }

type whole struct{ object fyne.CanvasObject }

// MinSize is the object's.
func (w whole) MinSize() fyne.Size { return w.object.MinSize() }

// Layout gives the object all room.
func (w whole) Layout(size fyne.Size) { w.object.Resize(size) }

// Refresh draws the object anew.
func (w whole) Refresh() { w.object.Refresh() }

// Objects is the object.
func (w whole) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{w.object} }

// Destroy does nothing.
func (w whole) Destroy() {}
