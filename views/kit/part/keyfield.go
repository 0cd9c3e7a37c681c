package part

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	ft "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"wawasan/views/kit/core"
	"wawasan/views/kit/draw"
	"wawasan/views/theme"
)

// KeyField is filled by pressing a key together with modifiers, and says below
// it why one will not do.
type KeyField struct {
	widget.BaseWidget
	// Name is what a screen reader calls the field.
	Name string
	// OnShortcut hears a key with modifiers, and OnRune a letter without.
	OnShortcut func(fyne.Shortcut)
	OnRune     func(rune)
	// OnKey returns true for a bare key it used.
	OnKey func(*fyne.KeyEvent) bool

	key     *draw.Span
	why     *draw.Paragraph
	focused bool
	late    func(*fyne.KeyEvent) bool
}

var (
	_ fyne.Focusable    = (*KeyField)(nil)
	_ fyne.Shortcutable = (*KeyField)(nil)
	_ core.HandsOn      = (*KeyField)(nil)
)

// NewKeyField returns a field that shows a key.
func NewKeyField(name, key string) *KeyField {
	f := &KeyField{
		Name: name,
		key:  draw.NewSpan(theme.SizeStrong, theme.Text, true).Say(key),
		why:  draw.NewParagraph(theme.SizeMuted, theme.Danger),
	}
	f.why.MaxLines = keyFieldLines
	f.ExtendBaseWidget(f)
	return f
}

// keyFieldLines is how many lines there is room for why a key will not do.
const keyFieldLines = 2

// Say shows another key, and why it will not do.
func (f *KeyField) Say(key, why string) {
	f.key.Say(key)
	f.why.Say(why)
	f.Refresh()
}

// HandOn gives keys that the field has no use for to late.
func (f *KeyField) HandOn(late func(*fyne.KeyEvent) bool) { f.late = late }

// TypedShortcut hands a key with modifiers on.
func (f *KeyField) TypedShortcut(s fyne.Shortcut) {
	if f.OnShortcut != nil {
		f.OnShortcut(s)
	}
}

// TypedRune hands a letter on.
func (f *KeyField) TypedRune(r rune) {
	if f.OnRune != nil {
		f.OnRune(r)
	}
}

// TypedKey offers a bare key to the owner, and then to whoever holds the field.
func (f *KeyField) TypedKey(e *fyne.KeyEvent) {
	if (f.OnKey == nil || !f.OnKey(e)) && f.late != nil {
		f.late(e)
	}
}

// KeysAre says that letters are no acts here.
func (f *KeyField) KeysAre() core.Use { return core.Filling }

// FocusGained draws the ring.
func (f *KeyField) FocusGained() {
	f.focused = true
	f.Refresh()
	core.KeyboardMoved(f)
}

// FocusLost takes the ring away.
func (f *KeyField) FocusLost() {
	f.focused = false
	f.Refresh()
}

// Describe tells the key and why it will not do.
func (f *KeyField) Describe() []string { return core.NonEmpty(f.key.Full, f.why.Full) }

// AccessibilityLabel is the name, the key and why it will not do.
func (f *KeyField) AccessibilityLabel() string {
	return core.Spoken(append([]string{f.Name}, f.Describe()...)...)
}

// AccessibilityRole is that of a field of text.
func (f *KeyField) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the field.
func (f *KeyField) CreateRenderer() fyne.WidgetRenderer {
	r := &keyFieldRenderer{field: f, frame: &canvas.Rectangle{}}
	r.Refresh()
	return r
}

type keyFieldRenderer struct {
	field *KeyField
	frame *canvas.Rectangle
}

func (r *keyFieldRenderer) high() float32 { return r.field.key.LineHeight() + core.Length(16) }

// MinSize holds the key and the room for why it will not do.
func (r *keyFieldRenderer) MinSize() fyne.Size {
	return fyne.NewSize(core.Length(280), r.high()+core.Length(8)+keyFieldLines*r.field.why.LineHeight())
}

// Layout puts the reason below the key.
func (r *keyFieldRenderer) Layout(size fyne.Size) {
	r.frame.Resize(fyne.NewSize(size.Width, r.high()))
	r.field.key.Place(core.Length(12), core.Length(8), r.field.key.LineHeight(), size.Width-core.Length(24))
	r.field.why.Place(0, r.high()+core.Length(8), size.Width)
}

// Refresh follows what is shown, the focus and the theme.
func (r *keyFieldRenderer) Refresh() {
	r.frame.CornerRadius = ft.Size(theme.SizeRadius)
	r.frame.FillColor, r.frame.StrokeColor, r.frame.StrokeWidth = ft.Color(theme.Surface), ft.Color(theme.Edge), 1
	if r.field.focused {
		r.frame.StrokeColor, r.frame.StrokeWidth = ft.Color(theme.Accent), 2
	}
	r.field.key.Paint()
	r.Layout(r.field.Size())
	canvas.Refresh(r.field)
}

// Objects are what is drawn.
func (r *keyFieldRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.frame, r.field.key.Text, r.field.why.Object()}
}

// Destroy does nothing.
func (r *keyFieldRenderer) Destroy() {}
