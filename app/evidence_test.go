package app_test

import (
	"context"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/evidence"
	"wawasan/app/insight"
	"wawasan/app/thing"
	"wawasan/data"
)

// fix keeps the shipped criteria with weights by their keys, 0 for the rest.
func fix(t *testing.T, a *app.App, weights, lines map[string]int) map[string]data.ID {
	t.Helper()
	list, _, err := a.Criteria(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for n := range list {
		list[n].Weight, list[n].RedLine = weights[list[n].Ships], lines[list[n].Ships]
	}
	if err := a.SaveCriteria(ctx, list); err != nil {
		t.Fatal(err)
	}
	list, fixed, err := a.Criteria(ctx)
	if err != nil || !fixed || len(list) != len(evidence.Shipped) {
		t.Fatalf("%v %v %v", list, fixed, err)
	}
	ids := map[string]data.ID{}
	for _, c := range list {
		ids[c.Ships] = c.ID
	}
	return ids
}

// vote is one ballot, by the keys of criteria.
func vote(t *testing.T, a *app.App, industry, contact data.ID, scores map[string]int) {
	t.Helper()
	b, err := a.Ballot(ctx, industry, contact)
	if err != nil {
		t.Fatal(err)
	}
	list, _, _ := a.Criteria(ctx)
	for n, c := range list {
		b.Lines[n].Score = scores[c.Ships]
	}
	if err := a.SaveBallot(ctx, b); err != nil {
		t.Fatal(err)
	}
}

func contactID(t *testing.T, a *app.App, name string) data.ID {
	t.Helper()
	return save(t, a, thing.KindContact, map[string]string{"name": name})
}

func industryID(t *testing.T, a *app.App, name string) data.ID {
	t.Helper()
	return save(t, a, thing.KindIndustry, map[string]string{"name": name})
}

func TestNoScoreIsGivenBeforeWeightsAreFixed(t *testing.T) {
	a, _ := open(t, "en")
	industry := industryID(t, a, "Energy")
	if _, err := a.Ballot(ctx, industry, ""); data.CodeOf(err) != data.CodeConflict {
		t.Errorf("%v", err)
	}
}

func TestARedLineOverrulesAndUndoRestores(t *testing.T) {
	a, _ := open(t, "en")
	energy, fintech := industryID(t, a, "Energy"), industryID(t, a, "Fintech")
	fix(t, a, map[string]int{"interest": 5, "tasks": 3}, nil)
	for _, name := range []string{"Ani", "Budi", "Citra"} {
		who := contactID(t, a, name)
		vote(t, a, energy, who, map[string]int{"interest": 5, "tasks": 4})
		vote(t, a, fintech, who, map[string]int{"interest": 3, "tasks": 5})
	}
	first := func() string {
		c, err := a.Compare(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return c.Fits[0].Of.Name
	}
	if first() != "Energy" {
		t.Fatal(first())
	}
	fix2 := func(line int) {
		list, _, _ := a.Criteria(ctx)
		for n := range list {
			if list[n].Ships == "tasks" {
				list[n].RedLine = line
			}
		}
		if err := a.SaveCriteria(ctx, list); err != nil {
			t.Fatal(err)
		}
	}
	fix2(5)
	c, err := a.Compare(ctx)
	if err != nil || c.Fits[0].Of.Name != "Fintech" || len(c.Fits[1].RedLines) != 1 || c.Fits[1].Fit < c.Fits[0].Fit || len(c.Reweighed()) != 1 {
		t.Fatalf("%+v %v", c.Fits, err)
	}
	if said := a.CompareSentence(c); !strings.Contains(said, "Energy is ruled out by a red line: Daily tasks.") || !strings.Contains(said, "Weights changed after scoring: Daily tasks.") {
		t.Error(said)
	}
	if _, err := a.Undo(ctx); err != nil || first() != "Energy" {
		t.Errorf("%v %s", err, first())
	}
	for n := range 2 { // below both
		vote(t, a, []data.ID{energy, fintech}[n], "", map[string]int{"tasks": 1})
	}
	fix2(5)
	if c, err = a.Compare(ctx); err != nil || !strings.HasPrefix(a.CompareSentence(c), "Energy is ruled out by a red line") {
		t.Errorf("%s %v", a.CompareSentence(c), err)
	}
}

func TestABallotIsOneStepThatReplacesWhatTheVoiceSaidBefore(t *testing.T) {
	a, _ := open(t, "en")
	industry, who := industryID(t, a, "Energy"), contactID(t, a, "Ani")
	fix(t, a, map[string]int{"interest": 5, "tasks": 3}, nil)
	vote(t, a, industry, who, map[string]int{"interest": 5, "tasks": 4})
	vote(t, a, industry, who, map[string]int{"interest": 2})
	c, err := a.Compare(ctx, industry)
	if err != nil || c.Fits[0].Fit != 2 || c.Fits[0].Voices != 1 || len(c.Ratings) != 1 {
		t.Fatalf("%+v %v", c, err)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if c, _ = a.Compare(ctx, industry); len(c.Ratings) != 2 || c.Fits[0].Fit != (5*5+4*3)/8. {
		t.Errorf("%+v", c.Fits)
	}
	b, _ := a.Ballot(ctx, industry, who)
	b.Interested, b.Lines[0].Score = true, 6
	if err := a.SaveBallot(ctx, b); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("%v", err)
	}
	if c, _ = a.Compare(ctx, industry); c.Fits[0].Interested != 0 {
		t.Error("half of a refused ballot was kept")
	}
}

func TestAChartHoldsFiveIndustriesAndTheHeaviestCriterionIsFirst(t *testing.T) {
	a, _ := open(t, "en")
	fix(t, a, map[string]int{"interest": 2, "tasks": 3, "meaning": 5}, map[string]int{"tasks": 2})
	charts := func() []app.Chart {
		c, err := a.Compare(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return a.CompareCharts(c)
	}
	var last data.ID
	for n, name := range []string{"A", "B", "C", "D", "E", "F"} {
		last = industryID(t, a, name)
		vote(t, a, last, "", map[string]int{"interest": 1 + n%5, "tasks": 2})
	}
	fit := charts()[0].Draw(800, 400)
	if len(fit.Rows) != 5 || !fit.Lead || !strings.HasSuffix(fit.Sentence, "Showing the best 5 of 6.") {
		t.Errorf("%d bars: %s", len(fit.Rows), fit.Sentence)
	}
	who := contactID(t, a, "Ani")
	vote(t, a, last, who, map[string]int{"meaning": 5})
	got := charts()
	if len(got) != 3 || got[1].ID != "criteria" || !got[2].Repeats {
		t.Fatalf("%d charts", len(got))
	}
	var order []string
	dots := got[1].Draw(800, 400)
	for _, row := range dots.Rows {
		order = append(order, row[0])
	}
	if said := strings.Join(order, "|"); said != "Meaning and values|Daily tasks|Interest in the subject" || len(dots.Columns) != 6 {
		t.Errorf("%s under %v", said, dots.Columns)
	}
	if said := dots.Cells[1][0].Said; said != "Daily tasks · Weight 3 · Red line: not below 2" {
		t.Error(said)
	}
}

func TestTheChartsOfTheDemoSayWhatTheyShow(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	a := demoOf(t, "en")
	c, err := a.Compare(ctx)
	if err != nil {
		t.Fatal(err)
	}
	charts := a.CompareCharts(c)
	for _, draw := range []func(context.Context) (app.Chart, error){a.CompanyMap, a.FunctionMap, a.ChallengeTable} {
		chart, err := draw(ctx)
		if err != nil {
			t.Fatal(err)
		}
		charts = append(charts, chart)
	}
	for _, id := range insight.Charts {
		chart, err := a.InsightChart(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		charts = append(charts, chart)
	}
	for _, chart := range charts {
		f := chart.Draw(800, 400)
		if f.Sentence == "" || len(f.Rows) == 0 || len(f.Columns) == 0 || len(f.Spots) == 0 || chart.Title == "" {
			t.Errorf("%s: %q, %d rows, %d spots", chart.ID, f.Sentence, len(f.Rows), len(f.Spots))
		}
		for _, s := range f.Spots {
			if strings.Contains(s.Label, "⟦") || s.Label == "" {
				t.Errorf("%s: spot %q says %q", chart.ID, s.ID, s.Label)
			}
		}
		for _, row := range f.Rows {
			if len(row) != len(f.Columns) {
				t.Errorf("%s: %v under %v", chart.ID, row, f.Columns)
			}
		}
	}
}

func TestAWayIntoAFunctionLeadsThroughWhoIsKnown(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindCompany, map[string]string{"name": "Bank", "own": "true"})
	save(t, a, thing.KindContact, map[string]string{"name": "Ani", "company": "Bank", "function": "Finance"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi", "company": "Bank", "function": "Risk", "introducer": "Ani"})
	save(t, a, thing.KindContact, map[string]string{"name": "Citra", "company": "Elsewhere", "function": "Data"})
	page, err := a.List(ctx, thing.KindFunction, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	var blank app.Link
	for _, row := range page.Rows {
		if row.Title == "Data and analysis" {
			blank = row.Self()
		}
		if row.Title == "Finance" && row.Fact != "2 people" { // risk is finance
			t.Errorf("%+v", row)
		}
	}
	ways, err := a.WaysIn(ctx, blank)
	if err != nil || len(ways) != 2 || ways[0].Title != "Ani" || !strings.Contains(ways[1].Sub, "Me → Ani → Budi") {
		t.Errorf("%+v %v", ways, err)
	}
}

func TestEvidenceHasTheLessonsThatFitHoweverManyLinesDo(t *testing.T) {
	a, _ := open(t, "en")
	energy := industryID(t, a, "Energi")
	file(t, a, "! gaji kecil", app.Where{})
	file(t, a, "gaji baris", app.Where{})
	tell(t, a, func(tx *data.Tx) error {
		people := make([]data.Note, 60) // lines that became people are no evidence
		for n := range people {
			people[n] = data.Note{Kind: "person", Text: "gaji", Raw: "+ gaji"}
		}
		return data.SaveAll(tx, people)
	})
	rows, err := a.EvidenceFor(ctx, energy, "", "gaji")
	if err != nil || len(rows) != 2 || rows[0].Kind != thing.KindLesson || rows[1].Title != "gaji baris" {
		t.Errorf("%+v %v", rows, err)
	}
}
