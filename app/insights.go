package app

import (
	"context"

	"wawasan/app/insight"
	"wawasan/app/say"
	"wawasan/data"
)

// InsightCounts counts what the notebook holds.
func (a *App) InsightCounts(ctx context.Context) ([]say.Count, error) {
	counts, err := insight.ReadCounts(ctx, a.desk)
	return a.say().Counts(counts), err
}

// InsightChart draws one of insight.Charts.
func (a *App) InsightChart(ctx context.Context, id string) (Chart, error) {
	r, s := a.desk.Read(ctx), a.say()
	switch id {
	case "months":
		months, err := insight.Months(a.desk, r)
		return drawn(err, func() Chart { return s.MonthsChart(months) })
	case "funnel":
		steps, err := insight.Funnel(a.desk, r)
		return drawn(err, func() Chart { return s.FunnelChart(steps) })
	case "coverage":
		coverage, err := insight.ReadCoverage(a.desk, r)
		return drawn(err, func() Chart { return s.CoverageChart(coverage) })
	case "fields":
		mine, open, err := insight.ReadFields(a.desk, r)
		return drawn(err, func() Chart { return s.FieldsChart(mine, open) })
	case "activity":
		days, since, err := insight.Activity(a.desk, r)
		return drawn(err, func() Chart { return s.ActivityChart(days, since) })
	case "doors":
		mine, open, err := insight.ReadDoors(r)
		return drawn(err, func() Chart { return s.DoorsChart(mine, open) })
	case "fits":
		fits, err := insight.ReadFitsOverTime(a.desk, r, say.MostCompared)
		return drawn(err, func() Chart { return s.FitsChart(fits) })
	}
	return Chart{}, data.Invalid("chart.error.none", "text", id)
}

func drawn(err error, draw func() Chart) (Chart, error) {
	if err != nil {
		return Chart{}, err
	}
	return draw(), nil
}

// CompanyMap draws the companies of my industry, and those linked with them.
func (a *App) CompanyMap(ctx context.Context) (Chart, error) {
	m, err := insight.ReadCompanyMap(ctx, a.desk)
	return drawn(err, func() Chart { return a.say().CompaniesChart(m) })
}

// FunctionMap draws whom I know and have heard at my company, by function and
// level.
func (a *App) FunctionMap(ctx context.Context) (Chart, error) {
	company, functions, err := insight.FunctionMap(ctx, a.desk)
	return drawn(err, func() Chart { return a.say().FunctionsChart(company, functions) })
}

// ChallengeTable is how companies meet the challenges of my industry.
func (a *App) ChallengeTable(ctx context.Context) (Chart, error) {
	mine, err := insight.ReadAnswers(ctx, a.desk)
	if err != nil {
		return Chart{}, err
	}
	open, err := mine.Open(a.desk.Read(ctx))
	return drawn(err, func() Chart { return a.say().ChallengesChart(mine, open) })
}
