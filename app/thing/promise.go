package thing

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listPromises(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Promises(q))
}

// PromisePage is everything the page of a promise shows.
type PromisePage struct {
	data.Promise
	Source Source
}

func showPromise(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	p, err := r.Promise(link.ID)
	if err != nil {
		return nil, err
	}
	source, err := sourceOf(r, p.InterviewID, p.ContactID, "", "")
	return PromisePage{p, source}, err
}

func promiseForm(_ *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	p := data.Promise{Direction: "mine"}
	if link.ID != "" {
		var err error
		if p, err = r.Promise(link.ID); err != nil {
			return nil, err
		}
	}
	contact, err := ContactName(r, p.ContactID)
	return []Field{
		{Key: "text", Type: FieldText, Label: "promise.text", Value: p.Text, Required: true},
		{Key: "direction", Type: FieldChoice, Label: "promise.direction", Value: p.Direction, Choices: choices("line.", "mine", "theirs")},
		{Key: "contact", Type: FieldContact, Label: "promise.contact", Value: contact},
		{Key: "due", Type: FieldDate, Label: "promise.due", Value: p.Due.String()},
		{Key: "done", Type: FieldBool, Label: "promise.done", Value: flagText(!p.DoneAt.IsZero())},
	}, err
}

func savePromise(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	var p data.Promise
	var err error
	if link.ID != "" {
		if p, err = tx.Promise(link.ID); err != nil {
			return "", err
		}
	}
	was := p.Text
	v.put("text", &p.Text)
	v.put("direction", &p.Direction)
	v.putDate("due", &p.Due)
	if err := v.putContact(tx, "contact", &p.ContactID); err != nil {
		return "", err
	}
	switch done := v.flag("done"); {
	case !v.writes("done"):
	case done && p.DoneAt.IsZero():
		p.DoneAt = tx.Now()
	case !done:
		p.DoneAt = data.Instant{}
	}
	if err := tx.Save(&p); err != nil {
		return "", err
	}
	return p.ID, retell(d, tx, p.NoteID, was, p.Text)
}

func dropPromise(tx *data.Tx, link Link) error {
	p, err := tx.Promise(link.ID)
	if err != nil {
		return err
	}
	return dropDerived(tx, "promises", p.ID, p.NoteID)
}

// KeepPromise marks a promise as kept, or as open again when it was kept.
func KeepPromise(ctx context.Context, d *desk.Desk, id data.ID) error {
	p, err := d.Read(ctx).Promise(id)
	if err != nil {
		return err
	}
	key := "promise.keep"
	if !p.DoneAt.IsZero() {
		key = "promise.reopen"
	}
	return d.Change(ctx, key, p.Text, func(tx *data.Tx) error {
		p, err := tx.Promise(id)
		if err != nil {
			return err
		}
		if p.DoneAt.IsZero() {
			p.DoneAt = tx.Now()
		} else {
			p.DoneAt = data.Instant{}
		}
		return tx.Save(&p)
	})
}
