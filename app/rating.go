package app

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"wawasan/data"
)

// Ballot is what one voice says of one industry: a line for each criterion.
// Contact is "" for the owner's own judgement.
type Ballot struct {
	Industry, Contact data.ID
	Name, Who         string // of the industry, and of the voice in the person's language
	Interested        bool   // the voice earns by the decision
	Lines             []BallotLine
}

// BallotLine is one score, 0 for none, with what it rests on.
type BallotLine struct {
	Criterion data.ID
	Name      string
	Weight    int
	Score     int
	FirstHand bool
	Lesson    data.ID
	Note      data.ID
	Evidence  string
}

// RestOn lets a score rest on a row of EvidenceFor.
func (l *BallotLine) RestOn(row Row) {
	l.Lesson, l.Note, l.Evidence = row.ID, "", row.Title
	if row.Kind == KindNote {
		l.Lesson, l.Note = "", row.ID
	}
}

// Ballot reads what a voice said of an industry so far. It refuses (conflict)
// while no weights are fixed.
func (a *App) Ballot(ctx context.Context, industry, contact data.ID) (Ballot, error) {
	r := a.store.Read(ctx)
	b := Ballot{Industry: industry, Contact: contact, Who: a.Words().T("rating.me")}
	if err := ensureCriteria(r); err != nil {
		return b, err
	}
	i, err := r.Industry(industry)
	if err != nil {
		return b, err
	}
	b.Name = i.Name
	if contact != "" {
		c, err := r.Contact(contact)
		if err != nil {
			return b, err
		}
		b.Who, b.Interested = c.Name, c.Interested
	}
	criteria, _, err := a.criteria(r)
	if err != nil {
		return b, err
	}
	said, err := r.Ratings(industry)
	if err != nil {
		return b, err
	}
	for _, c := range criteria {
		line := BallotLine{Criterion: c.ID, Name: c.Name, Weight: c.Weight, FirstHand: true}
		for _, s := range said {
			if s.CriterionID == c.ID && s.ContactID == contact {
				line.Score, line.FirstHand, line.Lesson, line.Note, line.Evidence = s.Score, s.SelfReport, s.LessonID, s.NoteID, s.Evidence
			}
		}
		b.Lines = append(b.Lines, line)
	}
	return b, nil
}

// SaveBallot keeps what a voice says of an industry as one change; a line
// without a score takes back what was said.
func (a *App) SaveBallot(ctx context.Context, b Ballot) error {
	for _, line := range b.Lines {
		if line.Score < 0 || line.Score > 5 {
			return data.Invalid("rating.error.score", "name", line.Name)
		}
	}
	return a.store.Change(ctx, label("rating.save", join(b.Name, b.Who)), func(tx *data.Tx) error {
		if err := ensureCriteria(tx.Reader); err != nil {
			return err
		}
		if err := saveInterested(tx, b); err != nil {
			return err
		}
		had, err := tx.RatingsBy(b.Industry, b.Contact)
		if err != nil {
			return err
		}
		for _, line := range b.Lines {
			if err := saveScore(tx, b, line, had); err != nil {
				return err
			}
		}
		return nil
	})
}

func saveInterested(tx *data.Tx, b Ballot) error {
	if b.Contact == "" {
		return nil
	}
	c, err := tx.Contact(b.Contact)
	if err != nil || c.Interested == b.Interested {
		return err
	}
	c.Interested = b.Interested
	return tx.Save(&c)
}

// saveScore keeps one score in the place of those the voice gave before.
func saveScore(tx *data.Tx, b Ballot, line BallotLine, had []data.Rating) error {
	kept := data.Rating{IndustryID: b.Industry, ContactID: b.Contact, CriterionID: line.Criterion}
	for n, r := range had {
		switch {
		case r.CriterionID != line.Criterion:
		case kept.ID == "" && line.Score > 0:
			kept = had[n]
		default:
			if err := tx.Delete(&data.Rating{}, r.ID); err != nil {
				return err
			}
		}
	}
	if line.Score == 0 {
		return nil
	}
	was := kept
	kept.Score, kept.SelfReport, kept.LessonID, kept.NoteID = line.Score, line.FirstHand, line.Lesson, line.Note
	if was == kept {
		return nil
	}
	return tx.Save(&kept)
}

// RatedFrom says which industry a thing is about, and whose voice is heard in
// it, "" where that is not one person's. It refuses what is about none.
func (a *App) RatedFrom(ctx context.Context, link Link) (industry, voice data.ID, err error) {
	r := a.store.Read(ctx)
	switch link.Kind {
	case KindIndustry:
		return link.ID, "", nil
	case KindInterview:
		i, err := r.Interview(link.ID)
		if err != nil {
			return "", "", err
		}
		with, err := r.InterviewContactIDs(link.ID)
		if len(with) > 0 {
			voice = with[0]
		}
		industry = i.IndustryID
		if err != nil {
			return "", "", err
		}
	case KindLesson:
		l, err := r.Lesson(link.ID)
		if err != nil {
			return "", "", err
		}
		industry, voice = l.IndustryID, l.ContactID
	}
	if industry == "" {
		return "", "", data.Invalid("rating.error.no_industry")
	}
	return industry, voice, nil
}

// EvidenceFor lists what a score may rest on: lessons of the voice about the
// industry, of the voice, about the industry; with a text, the lessons and
// lines that fit it.
func (a *App) EvidenceFor(ctx context.Context, b Ballot, text string) ([]Row, error) {
	const most = 8
	r := a.store.Read(ctx)
	if text != "" {
		lessons, err := a.List(ctx, KindLesson, ListQuery{Filter: text, Limit: most})
		if err != nil {
			return nil, err
		}
		lines, err := a.List(ctx, KindNote, ListQuery{Filter: text, Limit: 10 * most})
		rows := slices.Concat(lessons.Rows[:min(most, len(lessons.Rows))], plainLines(lines.Rows))
		return rows[:min(most, len(rows))], err
	}
	var both, one []Row
	seen := map[data.ID]bool{}
	for _, from := range []struct {
		column string
		id     data.ID
	}{{"contact_id", b.Contact}, {"industry_id", b.Industry}} {
		if from.id == "" {
			continue
		}
		found, err := r.LessonsOf(from.column, from.id, data.PageQuery{Limit: 40})
		if err != nil {
			return nil, err
		}
		for _, l := range found {
			if seen[l.ID] {
				continue
			}
			seen[l.ID] = true
			if l.ContactID == b.Contact && l.IndustryID == b.Industry {
				both = append(both, a.lessonRow(l))
			} else {
				one = append(one, a.lessonRow(l))
			}
		}
	}
	rows := slices.Concat(both, one)
	return rows[:min(most, len(rows))], nil
}

// plainLines leaves out the lines that became something of their own, such as a
// lesson: that stands in the list already.
func plainLines(rows []Row) []Row {
	return slices.DeleteFunc(slices.Clone(rows), func(row Row) bool { return row.Mark != "" })
}

// VoicesFor lists whose judgement of an industry may be given: those heard about
// it and the owner, with the ID OwnVoice; with a text, any contact it fits.
func (a *App) VoicesFor(ctx context.Context, industry data.ID, text string) ([]Row, error) {
	const most = 50
	me := Row{ID: OwnVoice, Kind: KindContact, Title: a.Words().T("rating.me"), Sub: a.Words().T("rating.me.text")}
	if text != "" {
		page, err := a.List(ctx, KindContact, ListQuery{Filter: text, Limit: most})
		if strings.HasPrefix(data.Fold(me.Title), data.Fold(text)) {
			page.Rows = append(page.Rows, me)
		}
		return page.Rows, err
	}
	heard, err := a.store.Read(ctx).ContactsHeardOn(industry, data.PageQuery{Limit: most})
	rows := make([]Row, 0, len(heard)+1)
	for _, c := range heard {
		rows = append(rows, a.contactRow(c))
	}
	return append(rows, me), err
}

// OwnVoice is the owner among voices.
const OwnVoice data.ID = "me"

// ratingRow is one score with whose it is and what it rests on; Enter on it
// leads there.
func (a *App) ratingRow(r data.RatingRow, where string) Row {
	w := a.Words()
	who, kind, interested := r.Who, w.T("rating.first_hand"), ""
	if who == "" {
		who = w.T("rating.me")
	}
	if !r.SelfReport {
		kind = w.T("rating.second_hand")
	}
	if r.Interested {
		interested = w.T("rating.interested")
	}
	row := Row{ID: r.ID, Kind: KindRating, Title: r.Evidence, Sub: join(where, who, kind, interested), Fact: strconv.Itoa(r.Score) + "/5"}
	if r.Evidence == "" {
		row.Title, row.Sub = cmp.Or(where, w.T("rating.hollow")), join(who, kind, interested, w.T("rating.hollow"))
	}
	switch {
	case r.LessonID != "":
		row.Target = Link{KindLesson, r.LessonID}
	case r.NoteID != "":
		row.Target = Link{KindNote, r.NoteID}
	case r.ContactID != "":
		row.Target = Link{KindContact, r.ContactID}
	default:
		row.Target = Link{KindIndustry, r.IndustryID}
	}
	return row
}

// listRatings names ratings; they stand on the pages of what they are about,
// and are in no list of their own.
func listRatings(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	ratings, err := r.Ratings()
	var page Page
	for _, rating := range ratings {
		if hasID(q.IDs, rating.ID) {
			page.Rows = append(page.Rows, a.ratingRow(rating, ""))
		}
	}
	return page, err
}
