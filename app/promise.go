package app

import (
	"context"

	"wawasan/data"
)

func listPromises(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Promises(q)
	return pageOf(read, err, a.promiseRow)
}

func (a *App) promiseRow(p data.PromiseRow) Row {
	w := a.Words()
	row := Row{ID: p.ID, Kind: KindPromise, Mark: markOf(p.Direction), Title: offRecord(p.OffRecord, p.Text), Sub: join(w.T("line."+p.Direction), p.Who)}
	switch {
	case !p.DoneAt.IsZero():
		row.Fact = w.T("state.done")
	case !p.Due.IsZero():
		row.Fact = w.Relative(p.Due, a.Today())
		row.Warn = p.Due.Before(a.Today())
	}
	return row
}

func showPromise(a *App, r data.Reader, id data.ID) (Detail, error) {
	p, err := r.Promise(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: p.Text, Sub: w.T("line." + p.Direction)}
	if !p.Due.IsZero() {
		d.Chips = append(d.Chips, w.T("line.due", "day", w.Date(p.Due)))
	}
	if p.DoneAt.IsZero() {
		d.Next = w.T("promise.next")
	} else {
		d.Chips = append(d.Chips, w.T("state.done"))
	}
	d.Rows, err = a.sourceRows(r, p.InterviewID, p.ContactID, "", "")
	return d, err
}

func promiseFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	p := data.Promise{Direction: "mine"}
	if id != "" {
		var err error
		if p, err = r.Promise(id); err != nil {
			return nil, err
		}
	}
	contact, err := contactName(r, p.ContactID)
	if err != nil {
		return nil, err
	}
	w := a.Words()
	return []Field{
		{Key: "text", Type: FieldText, Label: w.T("promise.text"), Value: p.Text, Required: true},
		{Key: "direction", Type: FieldChoice, Label: w.T("promise.direction"), Value: p.Direction, Choices: choices(w.T, "line.", "mine", "theirs")},
		{Key: "contact", Type: FieldContact, Label: w.T("promise.contact"), Value: contact},
		{Key: "due", Type: FieldDate, Label: w.T("promise.due"), Value: p.Due.String()},
		{Key: "done", Type: FieldBool, Label: w.T("promise.done"), Value: flagText(!p.DoneAt.IsZero())},
	}, nil
}

func savePromise(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var p data.Promise
	var err error
	if id != "" {
		if p, err = tx.Promise(id); err != nil {
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
	return p.ID, retell(tx, p.NoteID, was, p.Text, a.Today())
}

func dropPromise(tx *data.Tx, id data.ID) error {
	p, err := tx.Promise(id)
	if err != nil {
		return err
	}
	return dropDerived(tx, "promises", id, p.NoteID)
}

// KeepPromise marks a promise as kept, or as open again when it was kept.
func (a *App) KeepPromise(ctx context.Context, id data.ID) error {
	p, err := a.store.Read(ctx).Promise(id)
	if err != nil {
		return err
	}
	key := "promise.keep"
	if !p.DoneAt.IsZero() {
		key = "promise.reopen"
	}
	return a.store.Change(ctx, label(key, p.Text), func(tx *data.Tx) error {
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
