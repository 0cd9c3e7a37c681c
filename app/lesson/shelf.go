package lesson

import (
	"context"

	"wawasan/app/internal/desk"
	"wawasan/app/thing"
	"wawasan/data"
)

// Shelf is where a lesson can stand beside its list: one side of a function of
// my company, or how a company meets a challenge.
type Shelf struct {
	Function  thing.Link
	Aspect    string // one of data.Aspects, with a function
	Challenge data.ID
	// NewChallenge, when set, is a challenge to make.
	NewChallenge string
}

// File puts a lesson on a shelf; once is enough.
func File(ctx context.Context, d *desk.Desk, lesson data.ID, on Shelf) error {
	return change(ctx, d, lesson, "lesson.file", func(tx *data.Tx, _ *data.Lesson) error { return FileIn(d, tx, lesson, on) })
}

// FileIn is File inside a change that is under way.
func FileIn(d *desk.Desk, tx *data.Tx, lesson data.ID, on Shelf) error {
	l, err := tx.Lesson(lesson)
	if err != nil {
		return err
	}
	filed := data.FiledLesson{LessonID: lesson, Aspect: on.Aspect}
	if !on.Function.New() {
		filed.FunctionID, err = thing.KeptFunction(d, tx, on.Function)
	} else {
		filed.ChallengeID, filed.CompanyID, err = challengeOf(tx, l, on)
	}
	if err != nil {
		return err
	}
	had, err := tx.FiledUnder("lesson_id", lesson)
	if err != nil {
		return err
	}
	for _, f := range had {
		if f.FunctionID == filed.FunctionID && f.ChallengeID == filed.ChallengeID && f.Aspect == filed.Aspect {
			return data.Conflict("lesson.error.filed", "place", f.Place)
		}
	}
	return tx.Save(&filed)
}

// challengeOf is the challenge of a shelf, made when it is new, and whose way
// of meeting it the lesson tells.
func challengeOf(tx *data.Tx, l data.Lesson, on Shelf) (challenge, company data.ID, err error) {
	challenge = on.Challenge
	if on.NewChallenge != "" {
		c := data.Challenge{Text: on.NewChallenge, IndustryID: l.IndustryID}
		if err := tx.Save(&c); err != nil {
			return "", "", err
		}
		challenge = c.ID
	}
	company, err = companyOf(tx.Reader, l)
	return challenge, company, err
}

// companyOf is whose way of doing things a lesson tells: the company it names,
// else that of its interview, else where its person works.
func companyOf(r data.Reader, l data.Lesson) (data.ID, error) {
	if l.CompanyID != "" {
		return l.CompanyID, nil
	}
	if l.InterviewID != "" {
		i, err := r.Interview(l.InterviewID)
		if err != nil && !thing.Gone(err) {
			return "", err
		}
		if i.CompanyID != "" {
			return i.CompanyID, nil
		}
	}
	if l.ContactID == "" {
		return "", nil
	}
	positions, err := r.Positions(l.ContactID)
	if err != nil || len(positions) == 0 || !positions[0].Current {
		return "", err
	}
	return positions[0].CompanyID, nil
}

// Shelves are the places a lesson can be filed under.
type Shelves struct {
	Challenges []data.ChallengeRow
	Functions  []thing.FunctionItem
}

// mostChallenges is how many challenges are offered.
const mostChallenges = 200

// ReadShelves lists where a lesson can be filed: the challenges, and the
// functions of my company.
func ReadShelves(ctx context.Context, d *desk.Desk) (Shelves, error) {
	r := d.Read(ctx)
	var out Shelves
	own, err := r.OwnCompany()
	if err != nil {
		return out, err
	}
	if out.Challenges, err = r.Challenges(data.PageQuery{Limit: mostChallenges}); err != nil || own.ID == "" {
		return out, err
	}
	out.Functions, err = thing.Functions(d, r, own)
	return out, err
}
