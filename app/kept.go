package app

import (
	"context"

	"wawasan/data"
)

// ListKept returns what is kept of each of the given things of a kind, for
// programs that read lists: a struct with JSON names by ID. A kind or thing
// without more than its row is left out.
func (a *App) ListKept(ctx context.Context, kind Kind, ids []data.ID) (map[data.ID]any, error) {
	r, q := a.store.Read(ctx), data.PageQuery{IDs: ids}
	switch kind {
	case KindContact:
		read, err := r.Contacts(q)
		return byID(read, err, func(c data.ContactRow) (data.ID, any) {
			return c.ID, keptContactRow{c.Name, c.Title, c.Company, c.Function, c.LastHeldAt}
		})
	case KindCompany:
		read, err := r.Companies(q)
		return byID(read, err, func(c data.CompanyRow) (data.ID, any) {
			return c.ID, keptCompanyRow{c.Name, c.Own, c.Industry, c.People}
		})
	case KindIndustry:
		read, err := r.Industries(q)
		return byID(read, err, func(i data.IndustryRow) (data.ID, any) {
			return i.ID, keptIndustryRow{i.Name, i.Own, i.Decision, i.Voices, i.Lessons}
		})
	case KindInterview:
		read, err := r.Interviews(q)
		return byID(read, err, func(i data.InterviewRow) (data.ID, any) {
			return i.ID, keptInterviewRow{i.Purpose, i.Stage, i.At, i.ScheduledAt, i.HeldAt, i.ThankedAt, i.People, i.Company, i.Industry, i.Lessons}
		})
	case KindLesson:
		read, err := r.Lessons(q)
		return byID(read, err, func(l data.LessonRow) (data.ID, any) { return l.ID, keptLesson{l.Lesson, l.Who, l.Industry} })
	case KindGap:
		read, err := r.Gaps(q)
		return byID(read, err, func(g data.GapRow) (data.ID, any) { return g.ID, keptGap{g.Gap, g.Who, g.Industry} })
	case KindPromise:
		read, err := r.Promises(q)
		return byID(read, err, func(p data.PromiseRow) (data.ID, any) { return p.ID, keptPromise{p.Promise, p.Who} })
	case KindFocusArea:
		read, err := r.FocusAreas(q)
		return byID(read, err, func(f data.FocusAreaRow) (data.ID, any) { return f.ID, keptFocusArea{f.FocusArea, f.Who} })
	case KindNote:
		read, err := r.Notes(q)
		return byID(read, err, func(n data.NoteRow) (data.ID, any) { return n.ID, keptNote{n.Note, n.Who} })
	}
	return nil, nil
}

// Kept returns everything that is kept of one thing itself, as ListKept does.
func (a *App) Kept(ctx context.Context, link Link) (any, error) {
	r := a.store.Read(ctx)
	switch link.Kind {
	case KindContact:
		c, err := r.Contact(link.ID)
		if err != nil {
			return nil, err
		}
		points, err := r.ContactPoints(link.ID)
		if err != nil {
			return nil, err
		}
		positions, err := r.Positions(link.ID)
		return keptContact{c, append([]data.ContactPoint{}, points...), append([]data.Position{}, positions...)}, err
	case KindCompany:
		return r.Company(link.ID)
	case KindIndustry:
		return r.Industry(link.ID)
	case KindInterview:
		return r.Interview(link.ID)
	}
	kept, err := a.ListKept(ctx, link.Kind, []data.ID{link.ID})
	return kept[link.ID], err
}

type keptContactRow struct {
	Name       string       `json:"name"`
	Position   string       `json:"position"`
	Company    string       `json:"company"`
	Function   string       `json:"function"`
	LastHeldAt data.Instant `json:"last_held_at"`
}

type keptContact struct {
	data.Contact
	Points    []data.ContactPoint `json:"points"`
	Positions []data.Position     `json:"positions"`
}

type keptCompanyRow struct {
	Name     string `json:"name"`
	Own      bool   `json:"own"`
	Industry string `json:"industry"`
	People   int    `json:"people"`
}

type keptIndustryRow struct {
	Name     string `json:"name"`
	Own      bool   `json:"own"`
	Decision string `json:"decision"`
	Voices   int    `json:"voices"`
	Lessons  int    `json:"lessons"`
}

type keptInterviewRow struct {
	Purpose     data.Purpose `json:"purpose"`
	Stage       data.Stage   `json:"stage"`
	At          data.Instant `json:"at"`
	ScheduledAt data.Instant `json:"scheduled_at"`
	HeldAt      data.Instant `json:"held_at"`
	ThankedAt   data.Instant `json:"thanked_at"`
	People      string       `json:"people"`
	Company     string       `json:"company"`
	Industry    string       `json:"industry"`
	Lessons     int          `json:"lessons"`
}

type keptLesson struct {
	data.Lesson
	Contact  string `json:"contact"`
	Industry string `json:"industry"`
}

type keptGap struct {
	data.Gap
	Contact  string `json:"contact"`
	Industry string `json:"industry"`
}

type keptPromise struct {
	data.Promise
	Contact string `json:"contact"`
}

type keptFocusArea struct {
	data.FocusArea
	Contact string `json:"contact"`
}

type keptNote struct {
	data.Note
	Contact string `json:"contact"`
}

func byID[T any](read []T, err error, keep func(T) (data.ID, any)) (map[data.ID]any, error) {
	kept := make(map[data.ID]any, len(read))
	for _, v := range read {
		id, k := keep(v)
		kept[id] = k
	}
	return kept, err
}
