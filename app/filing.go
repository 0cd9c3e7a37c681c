package app

import (
	"unicode"

	"wawasan/app/capture"
	"wawasan/data"
)

// filing turns one parsed line into rows, inside a change.
type filing struct {
	tx    *data.Tx
	line  capture.Line
	where Where

	surroundings
	mentioned []meant
	note      data.Note
	filed     Filed
}

// surroundings are what a line inherits from the interview it is typed in.
type surroundings struct {
	interview data.Interview
	with      []data.ID
	question  data.ID
}

func surroundingsOf(r data.Reader, where Where) (surroundings, error) {
	var s surroundings
	if where.Interview == "" {
		return s, nil
	}
	var err error
	if s.interview, err = r.Interview(where.Interview); err != nil {
		return s, err
	}
	if s.with, err = r.InterviewContactIDs(where.Interview); err != nil {
		return s, err
	}
	s.question = where.Question
	return s, nil
}

func (f *filing) run() error {
	var err error
	if f.surroundings, err = surroundingsOf(f.tx.Reader, f.where); err != nil {
		return err
	}
	f.filed = Filed{Kind: KindNote, Title: f.line.Text, OffRecord: f.line.OffRecord, Interview: f.interview.ID, Due: f.line.Due.String(), Made: []Made{}}
	if err := f.resolve(); err != nil {
		return err
	}
	if f.line.Kind == capture.Person {
		if err := f.named(); err != nil {
			return err
		}
	}
	if err := f.ensureAll(); err != nil {
		return err
	}
	f.filed.Contact, f.filed.Company, f.filed.Industry = f.contact(), f.company(), f.industry()
	if err := f.keepNote(); err != nil {
		return err
	}
	return f.derive()
}

func (f *filing) resolve() error {
	var err error
	f.mentioned, err = resolveMentions(f.tx.Reader, f.line, f.with)
	return err
}

func resolveMentions(r data.Reader, line capture.Line, near []data.ID) ([]meant, error) {
	var out []meant
	for _, m := range line.Mentions {
		var found meant
		var err error
		if m.Kind == capture.At {
			found, err = meantBy(r, m.Name, near)
		} else {
			found, err = topicMeant(r, m.Name, m.Kind == capture.Tag)
		}
		if err != nil {
			return nil, err
		}
		if !alreadyMeant(out, found) {
			out = append(out, found)
		}
	}
	return out, nil
}

func alreadyMeant(list []meant, m meant) bool {
	for _, had := range list {
		if had.Kind == m.Kind && data.Fold(had.name) == data.Fold(m.name) && had.ID == m.ID {
			return true
		}
	}
	return false
}

// named makes sure that the person a + line names is among the mentions, the
// first of them, and knows who named them.
func (f *filing) named() error {
	name, rest := capture.PersonNamed(f.line)
	if !startsWithLetter(name) {
		return data.Invalid("capture.error.no_name")
	}
	person, err := meantBy(f.tx.Reader, name, f.with)
	if err != nil {
		return err
	}
	if person.Kind != KindContact {
		person = meant{Link: Link{Kind: KindContact}, name: name, isNew: true}
	}
	if person.isNew {
		c := data.Contact{Name: name, About: rest}
		if f.line.OffRecord {
			c.About = "" // the line keeps it; a contact is exported
		}
		if len(f.with) > 0 {
			c.IntroducerID = f.with[0]
		}
		if err := f.tx.Save(&c); err != nil {
			return err
		}
		person.ID = c.ID
		f.made(person)
		if err := f.worksAt(person.ID); err != nil {
			return err
		}
	}
	others := f.mentioned[:0:0]
	for _, m := range f.mentioned {
		if m.Kind != KindContact || data.Fold(m.name) != data.Fold(person.name) {
			others = append(others, m)
		}
	}
	f.mentioned = append([]meant{person}, others...)
	return nil
}

func startsWithLetter(name string) bool {
	for _, r := range name {
		return unicode.IsLetter(r)
	}
	return false
}

// worksAt gives a new person the company the line names.
func (f *filing) worksAt(person data.ID) error {
	for _, m := range f.mentioned {
		if m.Kind == KindCompany {
			return f.tx.Save(&data.Position{ContactID: person, CompanyID: m.ID, Current: true})
		}
	}
	return nil
}

func (f *filing) ensureAll() error {
	for i := range f.mentioned {
		m := &f.mentioned[i]
		if m.ID != "" {
			continue
		}
		if _, err := m.ensure(f.tx); err != nil {
			return err
		}
		f.made(*m)
	}
	return nil
}

func (f *filing) made(m meant) {
	f.filed.Made = append(f.filed.Made, Made{Kind: m.Kind, ID: m.ID, Title: m.name})
}

// contact is whom the line belongs to: in an interview the one talked to,
// else the first person it names. A promise or a gap belongs to the person it
// names even in an interview: that is who gets it, or who might know.
func (f *filing) contact() data.ID {
	named := f.first(KindContact)
	if named != "" && (len(f.with) == 0 || f.line.Kind == capture.Mine || f.line.Kind == capture.Theirs || f.line.Kind == capture.Gap) {
		return named
	}
	if len(f.with) > 0 {
		return f.with[0]
	}
	return named
}

func (f *filing) company() data.ID {
	if id := f.first(KindCompany); id != "" {
		return id
	}
	return f.interview.CompanyID
}

func (f *filing) industry() data.ID {
	if id := f.first(KindIndustry); id != "" {
		return id
	}
	return f.interview.IndustryID
}

func (f *filing) first(kind Kind) data.ID {
	for _, m := range f.mentioned {
		if m.Kind == kind {
			return m.ID
		}
	}
	return ""
}

func (f *filing) keepNote() error {
	f.note = data.Note{
		Kind: string(f.line.Kind), Text: f.line.Text, Raw: f.line.Raw, OffRecord: f.line.OffRecord,
		InterviewID: f.interview.ID, ContactID: f.contact(), PlannedQuestionID: f.question, At: f.where.At,
	}
	if f.line.Kind == capture.Note && !f.line.Due.IsZero() {
		f.note.Kind = string(capture.Mine)
	}
	if err := f.tx.Save(&f.note); err != nil {
		return err
	}
	f.filed.ID, f.filed.Note = f.note.ID, f.note.ID
	mentions := make([]data.Mention, 0, len(f.mentioned))
	for _, m := range f.mentioned {
		mention := data.Mention{NoteID: f.note.ID}
		switch m.Kind {
		case KindContact:
			mention.ContactID = m.ID
		case KindCompany:
			mention.CompanyID = m.ID
		case KindIndustry:
			mention.IndustryID = m.ID
		case KindTag:
			mention.TagID = m.ID
		}
		mentions = append(mentions, mention)
	}
	return data.SaveAll(f.tx, mentions)
}

// derive makes what the line's mark says. A day on a line that is no promise
// makes one of mine beside it: something is to be done until then.
func (f *filing) derive() error {
	l, n := f.line, f.note
	var err error
	switch l.Kind {
	case capture.Lesson:
		v := data.Lesson{
			Text: l.Text, OffRecord: l.OffRecord, NoteID: n.ID, InterviewID: n.InterviewID, ContactID: n.ContactID,
			CompanyID: f.company(), IndustryID: f.industry(), CreatedAt: n.At,
		}
		err = f.tx.Save(&v)
		f.became(KindLesson, v.ID)
	case capture.Gap:
		v := data.Gap{
			Text: l.Text, OffRecord: l.OffRecord, NoteID: n.ID, InterviewID: n.InterviewID, ContactID: n.ContactID,
			CompanyID: f.company(), IndustryID: f.industry(), CreatedAt: n.At,
		}
		err = f.tx.Save(&v)
		f.became(KindGap, v.ID)
	case capture.Focus:
		v := data.FocusArea{
			Text: l.Text, OffRecord: l.OffRecord, NoteID: n.ID, InterviewID: n.InterviewID, ContactID: n.ContactID,
			IndustryID: f.industry(), CreatedAt: n.At,
		}
		err = f.tx.Save(&v)
		f.became(KindFocusArea, v.ID)
	case capture.Person:
		f.filed.Kind, f.filed.ID = KindContact, f.mentioned[0].ID
	}
	if err != nil || (!promised(l) && l.Due.IsZero()) {
		return err
	}
	return f.promise()
}

func promised(l capture.Line) bool { return l.Kind == capture.Mine || l.Kind == capture.Theirs }

func (f *filing) promise() error {
	direction := "mine"
	if f.line.Kind == capture.Theirs {
		direction = "theirs"
	}
	v := data.Promise{
		Direction: direction, Text: f.line.Text, OffRecord: f.line.OffRecord, Due: f.line.Due,
		NoteID: f.note.ID, InterviewID: f.note.InterviewID, ContactID: f.note.ContactID, CreatedAt: f.note.At,
	}
	if err := f.tx.Save(&v); err != nil {
		return err
	}
	if promised(f.line) || f.line.Kind == capture.Note {
		f.became(KindPromise, v.ID)
		return nil
	}
	f.filed.Made = append(f.filed.Made, Made{Kind: KindPromise, ID: v.ID, Title: f.line.Text})
	return nil
}

func (f *filing) became(kind Kind, id data.ID) {
	f.filed.Kind, f.filed.ID = kind, id
	f.filed.Made = append([]Made{{Kind: kind, ID: id, Title: f.line.Text}}, f.filed.Made...)
}
