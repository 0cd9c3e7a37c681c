package thing_test

import (
	"fmt"
	"testing"

	"wawasan/app/thing"
	"wawasan/data"
)

// BenchmarkAPageOfAHundredThousandPeopleByAFilter reads the first page and counts,
// by fields that keep many, few and none.
func BenchmarkAPageOfAHundredThousandPeopleByAFilter(b *testing.B) {
	w := crowd(b, 100_000)
	for _, text := range []string{
		"company:mandiri", "-company:mandiri", "company:nobody", "function:finance", "function:rahasia level:higher mentor:past tie:own", "level:none", "met:never", "last:>1y", "last:<3m tag:alumni",
		"known-by:ratna", "place:bandung", "starred:yes", "ratna level:higher", "stage:scheduled", "industry:fintech -met:yes",
	} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				if _, err := thing.List(ctx, w.d, thing.KindContact, thing.Query{Filter: text, Limit: 60}); err != nil {
					b.Fatal(err)
				}
				if _, _, err := thing.Count(ctx, w.d, thing.KindContact, text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// crowd is a notebook of so many people, written all at once, beside a few
// others.
func crowd(b *testing.B, n int) *world {
	b.Helper()
	w, store := filled(b, 300, 100)
	err := store.Change(ctx, "crowd", func(tx *data.Tx) error {
		companies, err := tx.Companies(data.PageQuery{Limit: 10})
		if err != nil {
			return err
		}
		people, positions := make([]data.Contact, n), make([]data.Position, n)
		for i := range n {
			id := data.NewID()
			people[i] = data.Contact{
				ID: id, Name: fmt.Sprintf("Orang %06d", n-i), Level: []string{"", "", "lower", "same", "higher"}[i%5], Function: functionsSaid[i%len(functionsSaid)],
				Met: metAt[i%len(metAt)], Starred: i%1000 == 0, Keep: []string{"", "warm", "light"}[i%3], IntroducerID: w.people[i%len(w.people)].ID,
			}
			positions[i] = data.Position{ID: data.NewID(), ContactID: id, CompanyID: companies[i%len(companies)].ID, Title: fmt.Sprintf("%s %d", jobTitles[i%len(jobTitles)], i%5000), Current: true}
		}
		if err := data.SaveAll(tx, people); err != nil {
			return err
		}
		return data.SaveAll(tx, positions)
	})
	if err != nil {
		b.Fatal(err)
	}
	return w
}
