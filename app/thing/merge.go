package thing

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Mergeable are the kinds of which two can turn out to be one.
var Mergeable = []Kind{KindContact, KindCompany, KindIndustry, KindLesson, KindFocusArea, KindTag}

// Merge makes one thing of two of the same kind, as one change called by the
// title of into: everything that is about from is about into afterwards, what
// into does not say yet from says, and from is gone. In the fields of Differences
// that are taken, what from says holds.
func Merge(ctx context.Context, d *desk.Desk, from, into Link, title string, take ...string) error {
	if from.Kind != into.Kind || from.ID == into.ID || mergers[into.Kind] == nil {
		return data.Invalid("merge.error.same")
	}
	return d.Change(ctx, string(into.Kind)+".merge", title, func(tx *data.Tx) error { return taking(d, tx, from, into, take) })
}

var mergers = map[Kind]func(tx *data.Tx, from, into data.ID) error{
	KindContact:   filled("contacts", fillContact),
	KindCompany:   filled("companies", fillCompany),
	KindIndustry:  filled("industries", fillIndustry),
	KindLesson:    (*data.Tx).MergeLessons,
	KindFocusArea: mergeFocusAreas,
	KindTag:       filled("tags", known),
}

// filled fills what into does not say yet before the two rows become one.
func filled(table string, fill func(tx *data.Tx, from, into data.ID) error) func(*data.Tx, data.ID, data.ID) error {
	return func(tx *data.Tx, from, into data.ID) error {
		if err := fill(tx, from, into); err != nil {
			return err
		}
		return tx.Merge(table, from, into)
	}
}

func fillContact(tx *data.Tx, from, into data.ID) error {
	a, err := tx.Contact(from)
	if err != nil {
		return err
	}
	b, err := tx.Contact(into)
	if err != nil {
		return err
	}
	for mine, other := range map[*string]string{&b.Level: a.Level, &b.Function: a.Function, &b.Met: a.Met, &b.Mentor: a.Mentor, &b.Zone: a.Zone} {
		fill(mine, other)
	}
	b.About, b.MentorTerms = both(b.About, a.About), both(b.MentorTerms, a.MentorTerms)
	if b.Keep == "" {
		b.Keep, b.KeepDays = a.Keep, a.KeepDays
	}
	if b.IntroducerID == "" && a.IntroducerID != into {
		b.IntroducerID, b.MayMention = a.IntroducerID, a.MayMention
	}
	if b.ConnectedOn.IsZero() {
		b.ConnectedOn = a.ConnectedOn
	}
	b.Starred, b.Interested = b.Starred || a.Starred, b.Interested || a.Interested
	return tx.Save(&b)
}

func fillCompany(tx *data.Tx, from, into data.ID) error {
	a, err := tx.Company(from)
	if err != nil {
		return err
	}
	b, err := tx.Company(into)
	if err != nil {
		return err
	}
	if b.IndustryID == "" {
		b.IndustryID = a.IndustryID
	}
	b.Own, b.About = b.Own || a.Own, both(b.About, a.About)
	return tx.Save(&b)
}

func fillIndustry(tx *data.Tx, from, into data.ID) error {
	a, err := tx.Industry(from)
	if err != nil {
		return err
	}
	b, err := tx.Industry(into)
	if err != nil {
		return err
	}
	if b.Decision == "" {
		b.Decision, b.DecidedOn = a.Decision, a.DecidedOn
	}
	b.Own, b.About = b.Own || a.Own, both(b.About, a.About)
	b.DecisionWhy, b.WouldChange = both(b.DecisionWhy, a.DecisionWhy), both(b.WouldChange, a.WouldChange)
	return tx.Save(&b)
}

// mergeFocusAreas makes one focus area of two. The line of the one that goes
// becomes a plain note.
func mergeFocusAreas(tx *data.Tx, from, into data.ID) error {
	a, err := tx.FocusArea(from)
	if err != nil {
		return err
	}
	b, err := tx.FocusArea(into)
	if err != nil {
		return err
	}
	for mine, other := range map[*data.ID]data.ID{&b.ContactID: a.ContactID, &b.InterviewID: a.InterviewID, &b.IndustryID: a.IndustryID} {
		if *mine == "" {
			*mine = other
		}
	}
	b.OffRecord = b.OffRecord || a.OffRecord
	if err := tx.Save(&b); err != nil {
		return err
	}
	if err := tx.Merge("focus_areas", from, into); err != nil || a.NoteID == "" || a.NoteID == b.NoteID {
		return err
	}
	return tx.Unmark(a.NoteID)
}

// known refuses tags that are not there: they say nothing but their names.
func known(tx *data.Tx, from, into data.ID) error {
	for _, id := range []data.ID{from, into} {
		if _, err := tx.Tag(id); err != nil {
			return err
		}
	}
	return nil
}

func fill(mine *string, other string) {
	if *mine == "" {
		*mine = other
	}
}

// both is what two texts say, once.
func both(mine, other string) string {
	switch {
	case other == "" || mine == other:
		return mine
	case mine == "":
		return other
	}
	return mine + "\n" + other
}
