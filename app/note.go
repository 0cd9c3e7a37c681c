package app

import (
	"wawasan/app/capture"
	"wawasan/data"
)

func listNotes(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	read, err := r.Notes(q)
	return pageOf(read, err, a.noteRow)
}

func (a *App) noteRow(n data.NoteRow) Row {
	return Row{
		ID: n.ID, Kind: KindNote, Mark: markOf(n.Kind), Title: offRecord(n.OffRecord, n.Text),
		Sub: join(a.Words().T("line."+n.Kind), n.Who), Fact: a.Words().Relative(a.day(n.At), a.Today()),
	}
}

func showNote(a *App, r data.Reader, id data.ID) (Detail, error) {
	n, err := r.Note(id)
	if err != nil {
		return Detail{}, err
	}
	w := a.Words()
	d := Detail{Title: n.Text, Sub: join(w.T("line."+n.Kind), w.Date(a.day(n.At))+" "+a.clock(n.At))}
	if n.OffRecord {
		d.Chips = append(d.Chips, w.T("line.off_record"))
	}
	if d.Rows, err = a.sourceRows(r, n.InterviewID, n.ContactID, "", ""); err != nil {
		return d, err
	}
	named, err := r.NamedIn(id)
	if err != nil {
		return d, err
	}
	for _, m := range named {
		from, err := a.sourceRows(r, "", m.ContactID, m.CompanyID, m.IndustryID)
		if err != nil {
			return d, err
		}
		for _, row := range from {
			row.Heading = ""
			if row.ID != n.ContactID {
				d.Rows = append(d.Rows, row)
			}
		}
	}
	return d, nil
}

func noteFields(a *App, r data.Reader, id data.ID) ([]Field, error) {
	var n data.Note
	if id != "" {
		var err error
		if n, err = r.Note(id); err != nil {
			return nil, err
		}
	}
	return []Field{{Key: "raw", Type: FieldText, Label: a.Words().T("kind.note"), Value: n.Raw, Help: a.Words().T("note.raw.help"), Required: true}}, nil
}

// saveNote files the line anew: its marks count as they do in the capture
// line.
func saveNote(a *App, tx *data.Tx, id data.ID, v values) (data.ID, error) {
	var old data.Note
	if id != "" {
		var err error
		if old, err = tx.Note(id); err != nil {
			return "", err
		}
	}
	line := a.again(v.text("raw"), old)
	if err := refuse([]capture.Line{line}); err != nil {
		return "", err
	}
	where := Where{Interview: old.InterviewID, Question: old.PlannedQuestionID, At: old.At}
	if id != "" {
		if err := takeBack(tx, id); err != nil {
			return "", err
		}
	}
	f := filing{tx: tx, line: line, where: where}
	err := f.run()
	return f.filed.Note, err
}
