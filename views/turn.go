package views

import (
	"context"

	"fyne.io/fyne/v2"
)

// redo brings back the change undone last, or typing that undo took out of the
// capture line to its last letter.
func (s *Shell) redo() {
	if f, ok := s.Canvas().Focused().(fyne.Shortcutable); ok && s.line.entry.Focused() && s.line.entry.Text() == "" {
		if f.TypedShortcut(&fyne.ShortcutRedo{}); s.line.entry.Text() != "" {
			return
		}
	}
	s.turn(&fyne.ShortcutRedo{}, s.app.Redo, "toast.redone")
}

// turn turns the last change, or the typing of a field one is typing in.
func (s *Shell) turn(shortcut fyne.Shortcut, do func(context.Context) (string, error), key string) {
	if f, ok := s.Canvas().Focused().(fyne.Shortcutable); ok && s.typing() {
		f.TypedShortcut(shortcut)
		return
	}
	s.Write(func(ctx context.Context) (func(), error) {
		title, err := do(ctx)
		return func() { s.Say(s.words().T(key, "what", title), false) }, err
	})
}
