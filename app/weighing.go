package app

import (
	"context"
	"strings"

	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/app/weigh"
	"wawasan/data"
)

// Criteria lists what industries are weighed by: the kept ones or, while none
// are kept, the shipped ones. Fixed says whether they were fixed.
func (a *App) Criteria(ctx context.Context) (list []say.Weighed, fixed bool, err error) {
	criteria, fixed, err := weigh.Criteria(a.desk.Read(ctx))
	return a.say().Weighed(criteria), fixed, err
}

// SaveCriteria fixes what industries are weighed by, in the order given; see
// weigh.SaveCriteria.
func (a *App) SaveCriteria(ctx context.Context, list []say.Weighed) error {
	criteria := make([]data.Criterion, len(list))
	for n, w := range list {
		criteria[n] = w.Criterion
		if w.ID == "" && w.Ships == "" { // the person's own
			criteria[n].Name = w.Name
		}
	}
	return weigh.SaveCriteria(ctx, a.desk, criteria)
}

// Ballot reads what a voice said of an industry so far, "" being the owner. It
// refuses (conflict) while no weights are fixed.
func (a *App) Ballot(ctx context.Context, industry, contact data.ID) (weigh.Ballot, error) {
	b, err := weigh.ReadBallot(a.desk, a.desk.Read(ctx), industry, contact)
	if contact == "" {
		b.Who = a.Words().T("rating.me")
	}
	return b, err
}

// SaveBallot keeps what a voice says of an industry as one change; a line
// without a score takes back what was said.
func (a *App) SaveBallot(ctx context.Context, b weigh.Ballot) error {
	return weigh.SaveBallot(ctx, a.desk, b, strings.Join([]string{b.Name, b.Who}, " · "))
}

// RatedFrom says which industry a thing is about, and whose voice is heard in
// it, "" where that is not one person's. It refuses what is about none.
func (a *App) RatedFrom(ctx context.Context, link Link) (industry, voice data.ID, err error) {
	r := a.desk.Read(ctx)
	switch link.Kind {
	case thing.KindIndustry:
		return link.ID, "", nil
	case thing.KindInterview:
		industry, voice, err = weigh.AboutInterview(r, link.ID)
	case thing.KindLesson:
		industry, voice, err = weigh.AboutLesson(r, link.ID)
	}
	if err == nil && industry == "" {
		err = data.Invalid("rating.error.no_industry")
	}
	return industry, voice, err
}

// EvidenceFor lists what a score of a ballot may rest on: what the voice said
// about the industry first; with a text, the lessons and lines that fit it.
func (a *App) EvidenceFor(ctx context.Context, industry, voice data.ID, text string) ([]Row, error) {
	found, err := weigh.EvidenceFor(a.desk.Read(ctx), industry, voice, text)
	return a.say().Evidence(found), err
}

// VoicesFor lists whose judgement of an industry may be given: those heard about
// it and the owner, whose value is ""; with a text, anybody it fits.
func (a *App) VoicesFor(ctx context.Context, industry data.ID, text string) ([]say.Pick[data.ID], error) {
	s := a.say()
	if text == "" {
		heard, err := weigh.Heard(a.desk.Read(ctx), industry)
		return append(s.Voices(heard), s.Me()), err
	}
	var out []say.Pick[data.ID]
	for _, list := range thing.Lists(thing.KindContact) {
		page, err := a.List(ctx, list, ListQuery{Filter: text})
		if err != nil {
			return nil, err
		}
		for _, row := range page.Rows {
			out = append(out, say.Pick[data.ID]{Row: row, Value: row.ID})
		}
	}
	if me := s.Me(); strings.HasPrefix(data.Fold(me.Title), data.Fold(text)) {
		out = append(out, me)
	}
	return out, nil
}

// Compare adds up the ratings of industries, of all that have some for none.
func (a *App) Compare(ctx context.Context, industries ...data.ID) (weigh.Comparison, error) {
	return weigh.Compare(a.desk.Read(ctx), industries...)
}

// CompareCharts draws a comparison.
func (a *App) CompareCharts(c weigh.Comparison) []Chart { return a.say().CompareCharts(c) }

// CompareSentence says what a comparison shows, for those who do not see it.
func (a *App) CompareSentence(c weigh.Comparison) string { return a.say().CompareSentence(c) }

// CompareRows are a comparison as a list.
func (a *App) CompareRows(c weigh.Comparison) []Row { return a.say().CompareRows(c) }

// CriterionName says what a criterion is called.
func (a *App) CriterionName(c data.Criterion) string { return a.say().Criterion(c) }
