package weigh

import (
	"context"
	"slices"

	"wawasan/app/internal/desk"
	"wawasan/data"
)

// Ballot is what one voice says of one industry: a line for each criterion.
// Contact is "" for the owner's own judgement, and so is Who then.
type Ballot struct {
	Industry, Contact data.ID
	Name, Who         string // of the industry, and of the voice
	Interested        bool   // the voice earns by the decision
	Lines             []BallotLine
}

// BallotLine is one score, 0 for none, with what it rests on. Name is what its
// criterion is called in the language spoken.
type BallotLine struct {
	Criterion data.ID
	Name      string
	Weight    int
	Score     int
	FirstHand bool
	Lesson    data.ID
	Note      data.ID
	Evidence  string // the words of the lesson or line
}

// RestOn lets a score rest on a lesson or, without one, on a line.
func (l *BallotLine) RestOn(lesson, note data.ID, words string) {
	l.Lesson, l.Note, l.Evidence = lesson, note, words
}

// ReadBallot reads what a voice said of an industry so far. It refuses
// (conflict) while no weights are fixed.
func ReadBallot(d *desk.Desk, r data.Reader, industry, contact data.ID) (Ballot, error) {
	b := Ballot{Industry: industry, Contact: contact}
	if err := Fixed(r); err != nil {
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
	criteria, _, err := Criteria(r)
	if err != nil {
		return b, err
	}
	said, err := r.Ratings(industry)
	if err != nil {
		return b, err
	}
	for _, c := range criteria {
		line := BallotLine{Criterion: c.ID, Name: Name(d, c), Weight: c.Weight, FirstHand: true}
		for _, s := range said {
			if s.CriterionID == c.ID && s.ContactID == contact {
				line.Score, line.FirstHand, line.Lesson, line.Note, line.Evidence = s.Score, s.SelfReport, s.LessonID, s.NoteID, s.Evidence
			}
		}
		b.Lines = append(b.Lines, line)
	}
	return b, nil
}

// SaveBallot keeps what a voice says of an industry as one change, called by
// who says it; a line without a score takes back what was said.
func SaveBallot(ctx context.Context, d *desk.Desk, b Ballot, title string) error {
	for _, line := range b.Lines {
		if line.Score < 0 || line.Score > 5 {
			return data.Invalid("rating.error.score", "name", line.Name)
		}
	}
	return d.Change(ctx, "rating.save", title, func(tx *data.Tx) error {
		if err := Fixed(tx.Reader); err != nil {
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

// Evidence is what a score may rest on: lessons before plain lines.
type Evidence struct {
	Lessons []data.LessonRow
	Lines   []data.NoteRow
}

// mostEvidence is how much is offered at once: nobody reads further, they type
// another letter.
const mostEvidence = 8

// EvidenceFor lists what a score may rest on: what the voice said about the
// industry, then what else is about either; with a text, the lessons and
// lines that fit it.
func EvidenceFor(r data.Reader, industry, contact data.ID, text string) (Evidence, error) {
	if text != "" {
		return evidenceLike(r, text)
	}
	var both, one []data.LessonRow
	seen := map[data.ID]bool{}
	for _, from := range []struct {
		column string
		id     data.ID
	}{{"contact_id", contact}, {"industry_id", industry}} {
		if from.id == "" {
			continue
		}
		found, err := r.LessonsOf(from.column, from.id, data.PageQuery{Limit: 40})
		if err != nil {
			return Evidence{}, err
		}
		for _, l := range found {
			switch {
			case seen[l.ID]:
			case l.ContactID == contact && l.IndustryID == industry:
				both = append(both, l)
			default:
				one = append(one, l)
			}
			seen[l.ID] = true
		}
	}
	all := slices.Concat(both, one)
	return Evidence{Lessons: all[:min(mostEvidence, len(all))]}, nil
}

func evidenceLike(r data.Reader, text string) (Evidence, error) {
	var e Evidence
	ids, err := fitting(r, "lesson", text, mostEvidence)
	if err != nil {
		return e, err
	}
	if e.Lessons, err = r.Lessons(data.PageQuery{IDs: ids}); err != nil {
		return e, err
	}
	if ids, err = fitting(r, "note", text, 10*mostEvidence); err != nil {
		return e, err
	}
	lines, err := r.Notes(data.PageQuery{IDs: ids})
	for _, l := range lines {
		// what became something stands there as that
		if l.Kind == "note" && len(e.Lessons)+len(e.Lines) < mostEvidence {
			e.Lines = append(e.Lines, l)
		}
	}
	return e, err
}

// fitting are the things of a kind that a text fits, best first.
func fitting(r data.Reader, kind, text string, most int) ([]data.ID, error) {
	found, err := r.Search(data.SearchQuery{Text: text, Kinds: []string{kind}, Limit: most})
	ids := make([]data.ID, len(found.Hits))
	for n, h := range found.Hits {
		ids[n] = h.ID
	}
	return ids, err
}
