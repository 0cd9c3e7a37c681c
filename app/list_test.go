package app_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
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

// lessonsOf keeps lessons, all of one industry, the newest last.
func lessonsOf(t *testing.T, a *app.App, many int) {
	t.Helper()
	tell(t, a, func(tx *data.Tx) error {
		industry := data.Industry{Name: "Energi"}
		if err := tx.Save(&industry); err != nil {
			return err
		}
		lessons := make([]data.Lesson, many)
		for i := range lessons {
			lessons[i] = data.Lesson{Text: fmt.Sprintf("gaji %02d", i), IndustryID: industry.ID, Starred: true}
		}
		return data.SaveAll(tx, lessons)
	})
}

func TestLessonsFilteredByFieldsAreReadFromBothEnds(t *testing.T) {
	a, _ := open(t, "en")
	lessonsOf(t, a, 11)
	read := func(q app.ListQuery) (app.Page, []string) {
		t.Helper()
		q.Filter, q.Limit = "starred:yes", 4
		page, err := a.List(ctx, thing.KindLesson, q)
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, row := range page.Rows {
			said = append(said, row.Title)
		}
		return page, said
	}
	var forward, back []string
	for q := (app.ListQuery{}); ; {
		page, said := read(q)
		if (page.Before == "") != (q.After == "") {
			t.Errorf("the page behind %q lies behind %q", q.After, page.Before)
		}
		forward = append(forward, said...)
		if q.After = page.After; q.After == "" {
			break
		}
	}
	for q := (app.ListQuery{Back: true}); ; {
		page, said := read(q)
		back = append(said, back...)
		if q.After = page.Before; q.After == "" {
			break
		}
	}
	if len(forward) != 11 || forward[0] != "gaji 10" || !slices.Equal(forward, back) {
		t.Errorf("forward %v, back %v", forward, back)
	}
}

func TestWhatComesByItsFitOrInGroupsIsReadFromItsBeginningAlone(t *testing.T) {
	a, _ := open(t, "en")
	lessonsOf(t, a, 11)
	for _, filter := range []string{"gaji", "starred:yes gaji", "order:industry", "changed:no gaji"} {
		first, err := a.List(ctx, thing.KindLesson, app.ListQuery{Filter: filter, Limit: 4})
		if err != nil {
			t.Fatal(err)
		}
		back, err := a.List(ctx, thing.KindLesson, app.ListQuery{Filter: filter, Limit: 4, Back: true})
		if err != nil || len(back.Rows) != 4 || back.Rows[0].Title != first.Rows[0].Title || back.After != first.After {
			t.Errorf("%s: %+v %v", filter, back, err)
		}
		second, err := a.List(ctx, thing.KindLesson, app.ListQuery{Filter: filter, Limit: 4, After: first.After})
		if err != nil || first.Before != "" || back.Before != "" || second.Before != "" {
			t.Errorf("%s: a page that cannot be read leads back: %q %q %q %v", filter, first.Before, back.Before, second.Before, err)
		}
	}
}
