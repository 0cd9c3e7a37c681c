package data_test

import (
	"fmt"
	"testing"

	"wawasan/data"
	"wawasan/data/datatest"
)

// What a connection remembers of the search index is older than the index that
// another program has rewritten since: that is no damage.
func TestACheckAfterOthersWroteIsSound(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	path := datatest.Notebook(t)
	looking, writing := openAt(t, path), openAt(t, path)
	defer looking.Close()
	defer writing.Close()
	for round := range 40 {
		for n := range 5 {
			err := writing.Change(ctx, "lesson.new", func(tx *data.Tx) error {
				return tx.Save(&data.Lesson{Text: fmt.Sprintf("kata%d baris%d gaji tim", round, n)})
			})
			if err != nil {
				t.Fatal(err)
			}
		}
		if round%4 == 3 {
			if err := writing.RebuildSearch(ctx); err != nil {
				t.Fatal(err)
			}
		}
		report, err := looking.Check(ctx)
		if err != nil || !report.Sound() {
			t.Fatalf("round %d: %+v %v", round, report.Integrity, err)
		}
	}
}
