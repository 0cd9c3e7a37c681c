package app_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/app/insight"
	"wawasan/app/thing"
	"wawasan/data"
)

// large opens a notebook of 10,000 contacts and 100,000 lessons in which 500
// companies of my industry are linked and ten industries were rated.
func large(b *testing.B) *app.App {
	b.Helper()
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))
	a, err := app.Open(ctx, app.Params{Path: filepath.Join(b.TempDir(), "notebook.wawasan"), Lang: "id", Now: func() time.Time { return now }})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { a.Close() })
	if err := demo.FillSized(ctx, a, 100_000); err != nil {
		b.Fatal(err)
	}
	if err := a.Tell(ctx, "demo", func(st *app.Story) error { return judged(st.Tx) }); err != nil {
		b.Fatal(err)
	}
	return a
}

func judged(tx *data.Tx) error {
	own, err := tx.OwnIndustry()
	if err != nil {
		return err
	}
	companies := make([]data.Company, 500)
	for n := range companies {
		companies[n] = data.Company{Name: fmt.Sprintf("Mitra %d", n), IndustryID: own.ID}
	}
	if err := data.SaveAll(tx, companies); err != nil {
		return err
	}
	links := make([]data.CompanyLink, 1000)
	for n := range links {
		links[n] = data.CompanyLink{FromID: companies[n%500].ID, ToID: companies[(n*7+3)%500].ID, Kind: data.CompanyLinkKinds[n%4]}
		if links[n].FromID == links[n].ToID {
			links[n].ToID = companies[(n+1)%500].ID
		}
	}
	if err := data.SaveAll(tx, links); err != nil {
		return err
	}
	criteria := make([]data.Criterion, 16)
	for n := range criteria {
		criteria[n] = data.Criterion{Name: fmt.Sprintf("Kriteria %d", n), Weight: 1 + n%5, Place: n}
	}
	if err := data.SaveAll(tx, criteria); err != nil {
		return err
	}
	industries, err := tx.Industries(data.PageQuery{Limit: 10})
	if err != nil {
		return err
	}
	contacts, err := tx.Contacts(data.PageQuery{Limit: 20})
	if err != nil {
		return err
	}
	var ratings []data.Rating
	for _, i := range industries {
		for n, c := range contacts {
			for k := range criteria {
				ratings = append(ratings, data.Rating{CriterionID: criteria[k].ID, IndustryID: i.ID, ContactID: c.ID, Score: 1 + (n+k)%5, SelfReport: true})
			}
		}
	}
	return data.SaveAll(tx, ratings)
}

// BenchmarkEachView reads what each view of the industries, lessons and insight
// tabs shows first. The goal is 50 ms; docs/speed.md.
func BenchmarkEachView(b *testing.B) {
	a := large(b)
	views := []string{"", "applied:no", "contradicted:yes", "order:industry", "order:person", "changed:mind", "starred:yes", "due:yes", "kind:advice before:2026-06", "by:dewi applied:no", "industry:e", "gaji kind:advice"}
	for _, filter := range views {
		b.Run("lessons "+filter, func(b *testing.B) {
			for b.Loop() {
				if _, err := a.List(ctx, thing.KindLesson, app.ListQuery{Filter: filter, Limit: 60}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	for _, kind := range []app.Kind{thing.KindIndustry, thing.KindCompany, thing.KindFunction, thing.KindChallenge, thing.KindSkill} {
		b.Run(string(kind), func(b *testing.B) {
			for b.Loop() {
				if _, err := a.List(ctx, kind, app.ListQuery{Limit: 60}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("review", func(b *testing.B) {
		for b.Loop() {
			if _, err := a.ToReview(ctx); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// BenchmarkEachChart reads and lays out each chart. The goal is 100 ms, for the
// map of 500 companies one second; docs/speed.md.
func BenchmarkEachChart(b *testing.B) {
	a := large(b)
	charts := map[string]func(context.Context) ([]app.Chart, error){
		"compare": func(ctx context.Context) ([]app.Chart, error) {
			c, err := a.Compare(ctx)
			return a.CompareCharts(c), err
		},
	}
	one := func(name string, draw func(context.Context) (app.Chart, error)) {
		charts[name] = func(ctx context.Context) ([]app.Chart, error) {
			c, err := draw(ctx)
			return []app.Chart{c}, err
		}
	}
	one("500 companies", a.CompanyMap)
	one("functions", a.FunctionMap)
	one("challenges", a.ChallengeTable)
	for _, id := range insight.Charts {
		one(id, func(ctx context.Context) (app.Chart, error) { return a.InsightChart(ctx, id) })
	}
	for name, draw := range charts {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				list, err := draw(ctx)
				if err != nil {
					b.Fatal(err)
				}
				for _, c := range list {
					c.Draw(820, 460)
				}
			}
		})
	}
}
