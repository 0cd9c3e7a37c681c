package app

import "context"

// InsightCount is how many things of a kind there are.
type InsightCount struct {
	Kind  Kind
	Label string
	N     int
}

// InsightCounts counts what the notebook holds.
func (a *App) InsightCounts(ctx context.Context) ([]InsightCount, error) {
	r := a.store.Read(ctx)
	var out []InsightCount
	for _, kind := range []Kind{KindContact, KindCompany, KindInterview, KindIndustry, KindLesson, KindGap, KindPromise, KindFocusArea} {
		n, err := r.Count(things[kind].table)
		if err != nil {
			return nil, err
		}
		out = append(out, InsightCount{kind, a.Words().T("kind." + string(kind)), n})
	}
	return out, nil
}
