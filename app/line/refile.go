package line

import (
	"wawasan/app/capture"
	"wawasan/app/internal/desk"
	"wawasan/app/thing"
	"wawasan/data"
)

func init() { thing.Refile = refile }

// refile files a line, anew in the place of one filed before when note names
// it.
func refile(d *desk.Desk, tx *data.Tx, note data.ID, raw string) (data.ID, error) {
	if note != "" {
		filed, err := correct(d, tx, note, raw)
		return filed.Note, err
	}
	p, err := Make(tx.Reader, capture.Parse(raw, d.Today()), Where{})
	if err != nil {
		return "", err
	}
	filed, err := p.Write(tx)
	return filed.Note, err
}

// correct files a line in the place of one filed before: it keeps its place
// and time, and what it became keeps its row with all a person gave it since
// (its star, what it was rated or linked by), as long as it is of the same
// kind.
func correct(d *desk.Desk, tx *data.Tx, note data.ID, raw string) (Filed, error) {
	old, err := tx.Note(note)
	if err != nil {
		return Filed{}, err
	}
	was, is := again(d, old, raw)
	if err := problem(is); err != nil {
		return Filed{}, err
	}
	return replace(tx, old, was, is, nil, byHand{})
}

// stoodAt is what an old line, which reads as was, belonged to, and how it was
// filed there.
func stoodAt(r data.Reader, old data.Note, was capture.Line) (Where, Plan, error) {
	at := Where{Interview: old.InterviewID, Question: old.PlannedQuestionID, At: old.At}
	before, err := Make(r, was, at)
	if err == nil && old.InterviewID == "" && old.ContactID != before.owner().ID { // theirs by where it was typed, or moved to
		at.Contact = old.ContactID
		before, err = Make(r, was, at)
	}
	return at, before, err
}

// byHand is where a person puts a line: whose it is, and what it is about, a
// company or an industry.
type byHand struct {
	owner data.ID
	place thing.Meant
}

// replace files a line in the place of an old one, which read as was: somewhere
// else unless to is nil, and as another's where one is named. What it was put to
// before by hand it keeps.
func replace(tx *data.Tx, old data.Note, was, is capture.Line, to *Where, put byHand) (Filed, error) {
	stood, before, err := stoodAt(tx.Reader, old, was)
	if err != nil {
		return Filed{}, err
	}
	if to == nil {
		to = &stood
	}
	called, err := remember(tx, old.ID, before)
	if err != nil {
		return Filed{}, err
	}
	if len(called) > 0 {
		if before, err = plan(tx.Reader, was, stood, thing.KnownIn(tx.Reader, nil), called); err != nil {
			return Filed{}, err
		}
	}
	had, err := derivedOf(tx, old.ID)
	if err != nil {
		return Filed{}, err
	}
	placed, err := placedBefore(tx, old.ID, before)
	if err != nil {
		return Filed{}, err
	}
	if put.place.ID != "" {
		placed = append(placed, put.place)
	}
	if err := takeBack(tx, old.ID, put); err != nil {
		return Filed{}, err
	}
	if err := had.only(tx, old.ID); err != nil {
		return Filed{}, err
	}
	after, err := plan(tx.Reader, is, *to, thing.KnownIn(tx.Reader, nil), called)
	if err != nil {
		return Filed{}, err
	}
	after.given = put.owner
	before.placeAt(placed[:len(placed)-put.places()])
	after.placeAt(placed)
	had.note, had.was = old.ID, &before
	return after.write(tx, had)
}

// again reads a line as it was typed and as it is corrected. A day in words,
// such as Friday, stays the day it was then, unless the correction names
// another one.
func again(d *desk.Desk, old data.Note, raw string) (was, is capture.Line) {
	then := d.Day(old.At)
	was, is = capture.Parse(old.Raw, then), capture.Parse(raw, then)
	if is.Due != was.Due {
		is = capture.Parse(raw, d.Today())
	}
	is.OffRecord = is.OffRecord || old.OffRecord && !was.OffRecord // taken off the record by what it became
	return was, is
}

// takeBack makes room for a line in the place of one filed before. While its
// change is still the last one everything it made goes; later the people and
// industries it made stay, for others may rest on them by now, and so they do
// when the line belongs from now on to what it made.
func takeBack(tx *data.Tx, note data.ID, put byHand) error {
	change, err := tx.ChangeOf("notes", note)
	if err != nil {
		return err
	}
	one, err := tx.MadeOneNote(change)
	if err != nil {
		return err
	}
	for _, to := range []data.Row{{Table: "contacts", ID: put.owner}, {Table: placeTables[put.place.Kind], ID: put.place.ID}} {
		if !one || to.ID == "" {
			continue
		}
		made, err := tx.ChangeOf(to.Table, to.ID)
		if err != nil {
			return err
		}
		one = made != change
	}
	if change != 0 && one {
		if _, err := tx.TakeBack(change); err != nil {
			return err
		}
	}
	// Where that change filed the line anew, what the line named before is back.
	return tx.ForgetMentions(note)
}

// only takes away what taking back a correction brought back: what the line was
// before that, and had not become any more.
func (k kept) only(tx *data.Tx, note data.ID) error {
	back, err := derivedOf(tx, note)
	if err != nil {
		return err
	}
	is := k.rows()
	for table, id := range back.rows() {
		if id == is[table] {
			continue
		}
		if err := tx.DeleteRow(table, id); err != nil {
			return err
		}
	}
	return nil
}

// derivedOf reads what a line became.
func derivedOf(tx *data.Tx, note data.ID) (kept, error) {
	d, err := tx.DerivedOf(note)
	return kept{lesson: d.Lesson, gap: d.Gap, focus: d.FocusArea, promise: d.Promise}, err
}

// follow lets what a line became follow the line: whom and what it is about
// where the new line says something else than the old one did. What a person
// set by hand since stays.
func (k *kept) follow(is Plan) {
	if k.was == nil {
		return
	}
	was := *k.was
	contact := changed(was.owner(), is.owner())
	company := changed(was.first(thing.KindCompany), is.first(thing.KindCompany)) || was.interview.CompanyID != is.interview.CompanyID
	industry := changed(was.first(thing.KindIndustry), is.first(thing.KindIndustry)) || was.interview.IndustryID != is.interview.IndustryID
	if k.lesson != nil {
		put(contact, &k.lesson.ContactID, is.owner().ID)
		put(company, &k.lesson.CompanyID, is.company())
		put(industry, &k.lesson.IndustryID, is.industry())
	}
	if k.gap != nil {
		put(contact, &k.gap.ContactID, is.owner().ID)
		put(company, &k.gap.CompanyID, is.company())
		put(industry, &k.gap.IndustryID, is.industry())
	}
	if k.focus != nil {
		put(contact, &k.focus.ContactID, is.owner().ID)
		put(industry, &k.focus.IndustryID, is.industry())
	}
	if k.promise != nil {
		put(contact, &k.promise.ContactID, is.owner().ID)
		if was.Line.Due != is.Line.Due {
			k.promise.Due = is.Line.Due
		}
	}
}

func changed(was, is thing.Meant) bool {
	return was.Kind != is.Kind || was.ID != is.ID || data.Fold(was.Name) != data.Fold(is.Name) && was.ID == ""
}

func put(holds bool, to *data.ID, id data.ID) {
	if holds {
		*to = id
	}
}
