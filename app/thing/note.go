package thing

import (
	"wawasan/app/capture"
	"wawasan/app/internal/desk"
	"wawasan/data"
)

func listNotes(_ *desk.Desk, r data.Reader, q data.PageQuery) (Page, error) {
	return pageOf(r.Notes(q))
}

// filterNotes lists the lines with words, whatever they became.
func filterNotes(_ *desk.Desk, r data.Reader, q Query) (Page, error) {
	found, err := r.SearchNotes(data.SearchQuery{Text: q.Filter, Limit: q.Limit, After: data.ParseCursor(q.After)})
	if err != nil {
		return Page{}, err
	}
	ids := make([]data.ID, len(found.Hits))
	for n, h := range found.Hits {
		ids[n] = h.ID
	}
	page, err := pageOf(r.Notes(data.PageQuery{IDs: ids}))
	page.After, page.Before = found.After.String(), ""
	return page, err
}

func countNotes(_ *desk.Desk, r data.Reader, filter string) (int, error) {
	found, err := r.SearchNotes(data.SearchQuery{Text: filter, Limit: 1})
	return found.Count, err
}

// NotePage is everything the page of a line shows.
type NotePage struct {
	data.Note
	Source Source
	Named  []Source // whom and what it names beside its source
}

func showNote(_ *desk.Desk, r data.Reader, link Link) (any, error) {
	n, err := r.Note(link.ID)
	if err != nil {
		return nil, err
	}
	page := NotePage{Note: n}
	if page.Source, err = sourceOf(r, n.InterviewID, n.ContactID, "", ""); err != nil {
		return nil, err
	}
	named, err := r.NamedIn(n.ID)
	for _, m := range named {
		if m.ContactID == n.ContactID {
			m.ContactID = ""
		}
		source, err := sourceOf(r, "", m.ContactID, m.CompanyID, m.IndustryID)
		if err != nil {
			return nil, err
		}
		page.Named = append(page.Named, source)
	}
	return page, err
}

func noteForm(d *desk.Desk, r data.Reader, link Link) ([]Field, error) {
	var n data.Note
	if link.ID != "" {
		var err error
		if n, err = r.Note(link.ID); err != nil {
			return nil, err
		}
	}
	raw := n.Raw
	if n.OffRecord && !capture.Parse(raw, d.Today()).OffRecord {
		raw = capture.Format(typed(d, n))
	}
	return []Field{{Key: "raw", Type: FieldText, Label: "kind.note", Value: raw, Help: "note.raw.help", Required: true}}, nil
}

// Refile files a line, anew in the place of one filed before when note names
// it, and returns the line. The room of lines stands above this one and says
// here how it is done.
var Refile func(d *desk.Desk, tx *data.Tx, note data.ID, raw string) (data.ID, error)

// saveNote files the line anew: its marks count as they do in the capture
// line.
func saveNote(d *desk.Desk, tx *data.Tx, link Link, v Values) (data.ID, error) {
	if !v.writes("raw") {
		return link.ID, nil
	}
	return Refile(d, tx, link.ID, v.Text("raw"))
}

// retell puts the words of a line right where what became of it was corrected:
// one text has one place, whichever door it is corrected by.
func retell(d *desk.Desk, tx *data.Tx, note data.ID, was, is string) error {
	if note == "" || was == is {
		return nil
	}
	n, err := tx.Note(note)
	if Gone(err) {
		return nil
	}
	if err != nil {
		return err
	}
	line := typed(d, n)
	line.Text = is
	return tx.Retell(note, was, is, capture.Format(line))
}

// typed is a line as it was typed on its day, off the record where it was taken
// off it since.
func typed(d *desk.Desk, n data.Note) capture.Line {
	line := capture.Parse(n.Raw, d.Day(n.At))
	line.OffRecord = line.OffRecord || n.OffRecord
	return line
}

// hide takes a line off the record, also in how it would be typed again.
func hide(d *desk.Desk, tx *data.Tx, note data.ID) error {
	n, err := tx.Note(note)
	if err != nil || n.OffRecord {
		return err
	}
	n.OffRecord = true
	n.Raw = capture.Format(typed(d, n))
	return tx.Save(&n)
}

// NoteOf is the line that a thing is, or was made of. It refuses (invalid) a
// thing that nobody typed as a line.
func NoteOf(r data.Reader, link Link) (data.Note, error) {
	id, err := noteID(r, link)
	if err == nil && id == "" {
		err = data.Invalid("line.error.no_line")
	}
	if err != nil {
		return data.Note{}, err
	}
	return r.Note(id)
}

func noteID(r data.Reader, link Link) (data.ID, error) {
	switch link.Kind {
	case KindNote:
		return link.ID, nil
	case KindLesson:
		l, err := r.Lesson(link.ID)
		return l.NoteID, err
	case KindGap:
		g, err := r.Gap(link.ID)
		return g.NoteID, err
	case KindPromise:
		p, err := r.Promise(link.ID)
		return p.NoteID, err
	case KindFocusArea:
		f, err := r.FocusArea(link.ID)
		return f.NoteID, err
	}
	return "", nil
}

// Became is what a line became, of the first of some kinds that it became; the
// zero Link where it became nothing of them.
func Became(r data.Reader, note data.ID, kinds ...Kind) (Link, error) {
	d, err := r.DerivedOf(note)
	if err != nil {
		return Link{}, err
	}
	for _, kind := range kinds {
		switch {
		case kind == KindLesson && d.Lesson != nil:
			return Link{Kind: kind, ID: d.Lesson.ID}, nil
		case kind == KindGap && d.Gap != nil:
			return Link{Kind: kind, ID: d.Gap.ID}, nil
		case kind == KindPromise && d.Promise != nil:
			return Link{Kind: kind, ID: d.Promise.ID}, nil
		case kind == KindFocusArea && d.FocusArea != nil:
			return Link{Kind: kind, ID: d.FocusArea.ID}, nil
		}
	}
	return Link{}, nil
}
