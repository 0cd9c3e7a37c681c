package app_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/data"
)

// BenchmarkTodayList reads Today of a notebook of 10,000 contacts and 30,000
// interviews with more of everything due than a person could bear. The goal is
// 50 ms; docs/speed.md.
func BenchmarkTodayList(b *testing.B) {
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))
	a, err := app.Open(context.Background(), app.Params{Path: filepath.Join(b.TempDir(), "notebook.wawasan"), Lang: "id", Now: func() time.Time { return now }})
	if err != nil {
		b.Fatal(err)
	}
	defer a.Close()
	if err := a.Tell(context.Background(), "demo", func(st *app.Story) error { return crowded(st.Tx, now) }); err != nil {
		b.Fatal(err)
	}
	rows := 0
	for b.Loop() {
		list, err := a.TodayList(context.Background(), now)
		if err != nil {
			b.Fatal(err)
		}
		rows = len(list)
	}
	b.ReportMetric(float64(rows), "rows")
}

// crowded fills a notebook: of 10,000 contacts at 500 companies 2,000 have a
// rhythm; of 30,000 interviews 300 wait for an answer, 200 for thanks, 100 are
// planned, 50 replied to.
func crowded(tx *data.Tx, now time.Time) error {
	companies := make([]data.Company, 500)
	for n := range companies {
		companies[n] = data.Company{Name: fmt.Sprintf("Perusahaan %d", n)}
	}
	if err := data.SaveAll(tx, companies); err != nil {
		return err
	}
	contacts := make([]data.Contact, 10_000)
	for n := range contacts {
		contacts[n] = data.Contact{Name: fmt.Sprintf("Orang %d", n), Function: []string{"Risiko", "Produk", "Data"}[n%3]}
		if n%5 == 0 {
			contacts[n].Keep = []string{"warm", "light", "mentor", "dormant"}[n%4]
		}
	}
	if err := data.SaveAll(tx, contacts); err != nil {
		return err
	}
	positions := make([]data.Position, len(contacts))
	for n := range contacts {
		positions[n] = data.Position{ContactID: contacts[n].ID, CompanyID: companies[n%len(companies)].ID, Current: true}
	}
	if err := data.SaveAll(tx, positions); err != nil {
		return err
	}
	talks, present := make([]data.Interview, 30_000), make([]data.InterviewContact, 30_000)
	var sent []data.Outreach
	var promises []data.Promise
	var lessons []data.Lesson
	var gaps []data.Gap
	for n := range talks {
		i, who := &talks[n], contacts[n%len(contacts)].ID
		at := data.At(now.Add(-time.Duration(n) * time.Hour))
		*i = data.Interview{ID: data.NewID(), Stage: data.StageThanked, AskedAt: at, HeldAt: at, ThankedAt: at, CompanyID: companies[n%len(companies)].ID}
		switch {
		case n%100 == 0:
			i.Stage, i.HeldAt, i.ThankedAt = data.StageAsked, data.Instant{}, data.Instant{}
			sent = append(sent, data.Outreach{ContactID: who, InterviewID: i.ID, Kind: "ask", Text: "Bolehkah saya bertanya 20 menit?", SentAt: at})
		case n%150 == 1:
			i.Stage, i.ThankedAt = data.StageHeld, data.Instant{}
		case n%300 == 2:
			i.Stage, i.HeldAt, i.ThankedAt, i.ScheduledAt = data.StageScheduled, data.Instant{}, data.Instant{}, data.At(now.Add(time.Duration(n)*time.Minute))
		case n%600 == 3:
			i.Stage, i.HeldAt, i.ThankedAt = data.StageReplied, data.Instant{}, data.Instant{}
		case n%60 == 4:
			promises = append(promises, data.Promise{Direction: "mine", Text: "mengirim ringkasan", ContactID: who, Due: data.DateOf(now).AddDays(n%40 - 20)})
			lessons = append(lessons, data.Lesson{Text: "yang penting dicatat", ContactID: who, InterviewID: i.ID, AppliedOn: data.DateOf(now)})
			gaps = append(gaps, data.Gap{Text: "siapa yang tahu?", CompanyID: i.CompanyID, InterviewID: i.ID})
		}
		present[n] = data.InterviewContact{InterviewID: i.ID, ContactID: who}
	}
	for _, save := range []func() error{
		func() error { return data.SaveAll(tx, talks) }, func() error { return data.SaveAll(tx, present) }, func() error { return data.SaveAll(tx, sent) },
		func() error { return data.SaveAll(tx, promises) }, func() error { return data.SaveAll(tx, lessons) }, func() error { return data.SaveAll(tx, gaps) },
	} {
		if err := save(); err != nil {
			return err
		}
	}
	return nil
}
