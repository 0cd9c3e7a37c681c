package line

import (
	"cmp"
	"slices"

	"wawasan/app/capture"
	"wawasan/app/thing"
	"wawasan/data"
)

// Made is a thing that filing a line made.
type Made struct {
	Kind  thing.Kind `json:"kind"`
	ID    data.ID    `json:"id"`
	Title string     `json:"title"`
}

// Filed says what became of a line: the thing it was filed as, the note that
// keeps the line itself, and everything made on the way.
type Filed struct {
	ID        data.ID    `json:"id"`
	Kind      thing.Kind `json:"kind"` // lesson, gap, promise, focus_area, contact or note
	Note      data.ID    `json:"note_id"`
	Title     string     `json:"title"`
	OffRecord bool       `json:"off_record"`
	Interview data.ID    `json:"interview_id"`
	Contact   data.ID    `json:"contact_id"`
	Industry  data.ID    `json:"industry_id"`
	Company   data.ID    `json:"company_id"`
	Due       string     `json:"due"`
	Made      []Made     `json:"made"`
}

// kept are the rows of a line that was filed before: they keep their IDs, and
// what a person gave them since. was is how the line was filed.
type kept struct {
	was     *Plan
	note    data.ID
	lesson  *data.Lesson
	gap     *data.Gap
	focus   *data.FocusArea
	promise *data.Promise
}

// Write does what the plan says. A line with a problem is refused.
func (p Plan) Write(tx *data.Tx) (Filed, error) { return p.write(tx, kept{}) }

func (p Plan) write(tx *data.Tx, had kept) (Filed, error) {
	if p.Problem != nil {
		return Filed{}, p.Problem
	}
	w := writing{Plan: p, tx: tx, had: had}
	w.filed = Filed{Kind: thing.KindNote, Title: p.Line.Text, OffRecord: p.Line.OffRecord, Interview: p.interview.ID, Due: p.Line.Due.String(), Made: []Made{}}
	if err := w.makeNamed(); err != nil {
		return Filed{}, err
	}
	if err := w.keepNote(); err != nil {
		return Filed{}, err
	}
	if err := w.derive(); err != nil {
		return Filed{}, err
	}
	return w.filed, w.dropOthers()
}

// writing is a plan while it is written.
type writing struct {
	Plan
	tx    *data.Tx
	had   kept
	note  data.Note
	filed Filed
	wrote []data.ID // what the line became
}

// makeNamed makes whom and what the line names and nobody knows yet.
func (w *writing) makeNamed() error {
	for n := range w.Named {
		m := &w.Named[n]
		if !m.IsNew() {
			continue
		}
		if n == 0 && w.Line.Kind == capture.Person {
			c := data.Contact{Name: m.Name, About: w.About, IntroducerID: w.Introducer}
			if err := w.tx.Save(&c); err != nil {
				return err
			}
			m.ID = c.ID
			w.made(*m)
			if err := w.worksAt(c.ID); err != nil {
				return err
			}
			continue
		}
		if _, err := m.Ensure(w.tx); err != nil {
			return err
		}
		w.made(*m)
	}
	w.had.follow(w.Plan)
	w.filed.Contact, w.filed.Company, w.filed.Industry = w.owner().ID, w.company(), w.industry()
	return nil
}

func (w *writing) made(m thing.Meant) {
	w.filed.Made = append(w.filed.Made, Made{Kind: m.Kind, ID: m.ID, Title: m.Name})
}

// worksAt gives a new person the company the line names.
func (w *writing) worksAt(person data.ID) error {
	company := w.first(thing.KindCompany)
	if company.ID == "" {
		return nil
	}
	return w.tx.Save(&data.Position{ContactID: person, CompanyID: company.ID, Current: true})
}

func (w *writing) keepNote() error {
	at := w.where.At
	if at.IsZero() && w.interview.ID != "" && w.had.note == "" {
		var err error
		if at, err = w.tx.NoteTime(w.interview.ID); err != nil {
			return err
		}
	}
	w.note = data.Note{
		ID: cmp.Or(w.had.note, w.where.As), Kind: string(w.Kind), Text: w.Line.Text, Raw: w.Line.Raw, OffRecord: w.Line.OffRecord,
		InterviewID: w.interview.ID, ContactID: w.owner().ID, PlannedQuestionID: w.where.Question, At: at,
	}
	if err := w.tx.Keep(&w.note); err != nil {
		return err
	}
	w.filed.ID, w.filed.Note = w.note.ID, w.note.ID
	mentions := make([]data.Mention, len(w.Named))
	for n, m := range w.Named {
		mentions[n].NoteID = w.note.ID
		*mentioned(&mentions[n], m.Kind) = m.ID
	}
	return data.SaveAll(w.tx, mentions)
}

// mentioned is the field of a mention that holds things of a kind.
func mentioned(m *data.Mention, kind thing.Kind) *data.ID {
	switch kind {
	case thing.KindCompany:
		return &m.CompanyID
	case thing.KindIndustry:
		return &m.IndustryID
	case thing.KindTag:
		return &m.TagID
	}
	return &m.ContactID
}

// derive makes what the line's mark says. A day on a line that is no promise
// makes one of mine beside it: something is to be done until then.
func (w *writing) derive() error {
	var err error
	switch w.Kind {
	case capture.Lesson:
		err = w.lesson()
	case capture.Gap:
		err = w.gap()
	case capture.Focus:
		err = w.focus()
	case capture.Person:
		w.filed.Kind, w.filed.ID = thing.KindContact, w.Named[0].ID
	}
	if err != nil || !w.promised() && w.Line.Due.IsZero() {
		return err
	}
	return w.promise()
}

func (w *writing) lesson() error {
	v := data.Lesson{CreatedAt: w.note.At, ContactID: w.note.ContactID, CompanyID: w.company(), IndustryID: w.industry()}
	if w.had.lesson != nil {
		v = *w.had.lesson
	}
	v.Text, v.OffRecord, v.NoteID, v.InterviewID = w.Line.Text, w.Line.OffRecord, w.note.ID, w.note.InterviewID
	err := w.tx.Keep(&v)
	w.became(thing.KindLesson, v.ID)
	w.wrote = append(w.wrote, v.ID)
	return err
}

func (w *writing) gap() error {
	v := data.Gap{CreatedAt: w.note.At, ContactID: w.note.ContactID, CompanyID: w.company(), IndustryID: w.industry()}
	if w.had.gap != nil {
		v = *w.had.gap
	}
	v.Text, v.OffRecord, v.NoteID, v.InterviewID = w.Line.Text, w.Line.OffRecord, w.note.ID, w.note.InterviewID
	err := w.tx.Keep(&v)
	w.became(thing.KindGap, v.ID)
	w.wrote = append(w.wrote, v.ID)
	return err
}

func (w *writing) focus() error {
	v := data.FocusArea{CreatedAt: w.note.At, ContactID: w.note.ContactID, IndustryID: w.industry()}
	if w.had.focus != nil {
		v = *w.had.focus
	}
	v.Text, v.OffRecord, v.NoteID, v.InterviewID = w.Line.Text, w.Line.OffRecord, w.note.ID, w.note.InterviewID
	err := w.tx.Keep(&v)
	w.became(thing.KindFocusArea, v.ID)
	w.wrote = append(w.wrote, v.ID)
	return err
}

func (w *writing) promise() error {
	v := data.Promise{CreatedAt: w.note.At, ContactID: w.note.ContactID, Due: w.Line.Due}
	if w.had.promise != nil {
		v = *w.had.promise
	}
	v.Direction = "mine"
	if w.Kind == capture.Theirs {
		v.Direction = "theirs"
	}
	v.Text, v.OffRecord, v.NoteID, v.InterviewID = w.Line.Text, w.Line.OffRecord, w.note.ID, w.note.InterviewID
	if err := w.tx.Keep(&v); err != nil {
		return err
	}
	w.wrote = append(w.wrote, v.ID)
	if w.promised() {
		w.became(thing.KindPromise, v.ID)
		return nil
	}
	w.filed.Made = append(w.filed.Made, Made{Kind: thing.KindPromise, ID: v.ID, Title: w.Line.Text})
	return nil
}

// dropOthers deletes what the line became before and does not any more.
func (w *writing) dropOthers() error {
	for table, id := range w.had.rows() {
		if slices.Contains(w.wrote, id) {
			continue
		}
		if err := w.tx.DeleteRow(table, id); err != nil {
			return err
		}
	}
	return nil
}

// rows are the rows a line became before, by their table.
func (k kept) rows() map[string]data.ID {
	rows := map[string]data.ID{}
	if k.lesson != nil {
		rows["lessons"] = k.lesson.ID
	}
	if k.gap != nil {
		rows["gaps"] = k.gap.ID
	}
	if k.focus != nil {
		rows["focus_areas"] = k.focus.ID
	}
	if k.promise != nil {
		rows["promises"] = k.promise.ID
	}
	return rows
}

func (w *writing) became(kind thing.Kind, id data.ID) {
	w.filed.Kind, w.filed.ID = kind, id
	w.filed.Made = append([]Made{{Kind: kind, ID: id, Title: w.Line.Text}}, w.filed.Made...)
}
