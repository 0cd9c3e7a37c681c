package app_test

import (
	"testing"

	"wawasan/app"
	"wawasan/app/line"
	"wawasan/app/thing"
)

func TestALineMovesToThePersonWhomItMade(t *testing.T) {
	a, _ := open(t, "en")
	filed, err := a.Capture(ctx, "? What does a day hold @\"Sari Wijaya\" #Perbankan", app.Where{})
	if err != nil {
		t.Fatal(err)
	}
	her := func() app.Row {
		t.Helper()
		page, err := a.List(ctx, thing.KindContact, app.ListQuery{Limit: 10})
		if err != nil || len(page.Rows) != 1 {
			t.Fatalf("%d people: %v", len(page.Rows), err)
		}
		return page.Rows[0]
	}
	sari := her().ID
	if err := a.MoveLine(ctx, app.Link{Kind: thing.KindNote, ID: filed.Note}, line.To{Contact: sari}); err != nil {
		t.Fatal(err)
	}
	if still := her().ID; still != sari {
		t.Errorf("she is %s now, and not %s", still, sari)
	}
}
