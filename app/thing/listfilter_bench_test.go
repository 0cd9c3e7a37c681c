package thing_test

import (
	"testing"

	"wawasan/app/thing"
)

// BenchmarkAPageOfAHundredThousandPeopleByAFilter reads the first page and counts,
// by fields that keep many, few and none.
func BenchmarkAPageOfAHundredThousandPeopleByAFilter(b *testing.B) {
	w, _ := filled(b, 100_000, 1000)
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
