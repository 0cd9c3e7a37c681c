package app_test

import (
	"context"
	"fmt"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
)

func TestAListIsReadFromItsEndAsFromItsBeginning(t *testing.T) {
	a, _ := open(t, "en")
	ctx := context.Background()
	const n, limit = 11, 4
	for i := range n {
		save(t, a, thing.KindContact, map[string]string{"name": fmt.Sprintf("Orang %02d", i)})
	}
	read := func(q app.ListQuery) app.Page {
		t.Helper()
		q.Limit = limit
		page, err := a.List(ctx, thing.KindContact, q)
		if err != nil {
			t.Fatal(err)
		}
		return page
	}
	first, last := read(app.ListQuery{}), read(app.ListQuery{Back: true})
	if first.Before != "" || first.After == "" || last.After != "" || last.Before == "" {
		t.Errorf("the first page lies between %q and %q, the last between %q and %q", first.Before, first.After, last.Before, last.After)
	}
	if got := last.Rows[limit-1].Title; got != "Orang 10" {
		t.Errorf("the list ends with %q", got)
	}
	seen := last.Rows
	for page := last; page.Before != ""; {
		page = read(app.ListQuery{Back: true, After: page.Before})
		seen = append(page.Rows, seen...)
	}
	if len(seen) != n || seen[0].Title != "Orang 00" {
		t.Errorf("%d rows from the end, the first is %q", len(seen), seen[0].Title)
	}
}
