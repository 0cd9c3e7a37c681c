package ticked

import (
	"context"
	"errors"
	"path/filepath"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel"
	"wawasan/views/panel/question"
	"wawasan/views/panel/saveto"
)

// Place is how a panel asks where it is to read from.
type Place struct {
	Name, Title, Do string   // of the panel that asks
	Label, Help     string   // of its field
	Ends            []string // of the files that will do; without, a folder alone does
	Path            string   // stands in the field
	Why             error    // what is wrong with Path, nil for nothing
	Back            func()   // what Esc does, nil for leaving the panel
	Chosen          func(path string)
}

// AskPlace asks for a place. A path that is not whole begins in the documents of
// the person.
func AskPlace(h panel.Host, p Place) {
	const field = "path"
	h.Read(func(context.Context) (func(), error) {
		at := saveto.Find()
		return func() {
			q := question.Ask(h, question.Params{
				Name: p.Name, Title: p.Title, Save: p.Do,
				Fields: []app.Field{{Key: field, Type: thing.FieldPath, Ends: p.Ends, Label: p.Label, Help: p.Help, Value: p.Path, Required: true}},
				Cancel: p.Back,
				Answer: func(_ *question.Panel, values map[string]string) { p.Chosen(at.Path(values[field])) },
			})
			if p.Why != nil {
				q.Refuse(field, h.App().Words().Error(p.Why))
			}
		}, nil
	})
}

// Unread leaves a panel built upon this whose place cannot be read, and asks for
// another; a fault of the program is told instead. A reading that was cancelled is
// no failure.
func Unread(h panel.Host, own panel.Panel, err error, ask func()) {
	switch {
	case errors.Is(err, context.Canceled):
	case !h.LeaveThis(own) || data.CodeOf(err) == data.CodeInternal:
		h.Fail(err)
	default:
		ask()
	}
}

// Called is what a place is called in a title: without the folders it lies in.
func Called(path string) string { return filepath.Base(path) }
