package page

import (
	"context"

	"wawasan/app"
)

// Change changes something in the background and says what was done, with undo
// offered.
func Change(h Host, said string, do func(ctx context.Context) error) {
	h.Write(func(ctx context.Context) (func(), error) {
		err := do(ctx)
		return func() { h.Say(said, true) }, err
	})
}

// Drop deletes a thing in the background and says what it was, with undo
// offered.
func Drop(h Host, link app.Link) {
	h.Write(func(ctx context.Context) (func(), error) {
		title, err := h.App().Delete(ctx, link)
		return func() { h.Say(h.App().Words().T("change."+string(link.Kind)+".delete")+": "+title, true) }, err
	})
}
