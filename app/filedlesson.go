package app

import (
	"context"

	"wawasan/data"
)

// Filing is where a lesson can stand beside its list: one side of a function
// of my company, or how a company meets a challenge.
type Filing struct {
	Function  data.ID
	Aspect    string
	Challenge data.ID
	// NewChallenge, when set, is a challenge to make.
	NewChallenge string
}

// FileLesson puts a lesson there; once is enough.
func (a *App) FileLesson(ctx context.Context, lesson data.ID, to Filing) error {
	title, err := a.Title(ctx, Link{KindLesson, lesson})
	if err != nil {
		return err
	}
	return a.store.Change(ctx, label("lesson.file", title), func(tx *data.Tx) error { return a.fileLesson(tx, lesson, to) })
}

func (a *App) fileLesson(tx *data.Tx, lesson data.ID, to Filing) error {
	l, err := tx.Lesson(lesson)
	if err != nil {
		return err
	}
	filed := data.FiledLesson{LessonID: lesson, Aspect: to.Aspect}
	switch {
	case to.Function != "":
		if filed.FunctionID, err = a.keptFunction(tx, to.Function); err != nil {
			return err
		}
	case to.NewChallenge != "":
		c := data.Challenge{Text: to.NewChallenge, IndustryID: l.IndustryID}
		if err := tx.Save(&c); err != nil {
			return err
		}
		to.Challenge = c.ID
		fallthrough
	default:
		filed.ChallengeID = to.Challenge
		if filed.CompanyID, err = companyOf(tx.Reader, l); err != nil {
			return err
		}
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

// companyOf is whose way of doing things a lesson tells: the company it names,
// else that of its interview, else where its person works.
func companyOf(r data.Reader, l data.Lesson) (data.ID, error) {
	if l.CompanyID != "" {
		return l.CompanyID, nil
	}
	if l.InterviewID != "" {
		i, err := r.Interview(l.InterviewID)
		if err != nil && !gone(err) {
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

// FilingRows lists where a lesson can be filed: the sides of each function of
// my company, and the challenges.
func (a *App) FilingRows(ctx context.Context) ([]Row, error) {
	r := a.store.Read(ctx)
	w := a.Words()
	own, err := r.OwnCompany()
	if err != nil {
		return nil, err
	}
	challenges, err := r.Challenges(data.PageQuery{Limit: 200})
	if err != nil {
		return nil, err
	}
	var rows []Row
	for _, c := range challenges {
		row := a.challengeRow(c)
		row.Sub = join(w.T("kind.challenge"), row.Sub)
		rows = append(rows, row)
	}
	if own.ID == "" {
		return rows, nil
	}
	areas, err := a.workAreas(r, own.ID)
	for _, f := range areas {
		for _, aspect := range data.Aspects {
			rows = append(rows, Row{ID: data.ID(aspect) + "/" + f.ID, Kind: KindFunction, Title: f.Name + ": " + w.T("aspect."+aspect), Sub: own.Name})
		}
	}
	return rows, err
}

// listFiled names filed lessons; they stand on the pages of what they are filed
// under, and are in no list of their own.
func listFiled(a *App, r data.Reader, q data.PageQuery) (Page, error) {
	filed, err := r.FiledUnder("id", q.IDs...)
	return Page{Rows: a.filedRows(filed, "", func(data.FiledRow) bool { return true })}, err
}

// placeRows are where a lesson is filed; Enter leads there, deleting takes it
// out again.
func (a *App) placeRows(filed []data.FiledRow) []Row {
	w := a.Words()
	rows := make([]Row, len(filed))
	for n, f := range filed {
		rows[n] = Row{ID: f.ID, Kind: KindFiledLesson, Title: f.Place, Sub: join(w.T("kind.challenge"), f.Company), Target: Link{KindChallenge, f.ChallengeID}}
		if f.FunctionID != "" {
			rows[n].Sub, rows[n].Target = join(w.T("aspect."+f.Aspect), f.Company), Link{KindFunction, f.FunctionID}
		}
	}
	return rows
}
