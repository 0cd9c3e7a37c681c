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

func TestAListStandsInTheOrderThatWasChosenForIt(t *testing.T) {
	a, _ := open(t, "en")
	for _, name := range []string{"Zul", "Ayu", "Mega"} {
		save(t, a, thing.KindContact, map[string]string{"name": name})
	}
	lessonsOf(t, a, 3)
	for _, c := range []struct {
		kind  app.Kind
		order data.Order
		want  []string
	}{
		{thing.KindContact, "", []string{"Ayu", "Mega", "Zul"}},
		{thing.KindContact, data.ByName, []string{"Ayu", "Mega", "Zul"}},
		{thing.KindContact, data.Added, []string{"Mega", "Ayu", "Zul"}},
		{thing.KindContact, "no such order", []string{"Ayu", "Mega", "Zul"}},
		{thing.KindLesson, data.Newest, []string{"gaji 02", "gaji 01", "gaji 00"}},
		{thing.KindLesson, data.Oldest, []string{"gaji 00", "gaji 01", "gaji 02"}},
	} {
		var got, back []string
		for q := (app.ListQuery{Limit: 2, Order: c.order}); ; {
			page, err := a.List(ctx, c.kind, q)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, titlesOn(page)...)
			if q.After = page.After; q.After == "" {
				break
			}
		}
		for q := (app.ListQuery{Limit: 2, Order: c.order, Back: true}); ; {
			page, err := a.List(ctx, c.kind, q)
			if err != nil {
				t.Fatal(err)
			}
			back = append(titlesOn(page), back...)
			if q.After = page.Before; q.After == "" {
				break
			}
		}
		if !slices.Equal(got, c.want) || !slices.Equal(back, c.want) {
			t.Errorf("%s %q: forward %v, back %v", c.kind, c.order, got, back)
		}
	}
	filtered, err := a.List(ctx, thing.KindLesson, app.ListQuery{Filter: "starred:yes", Order: data.Oldest})
	if got := titlesOn(filtered); err != nil || !slices.Equal(got, []string{"gaji 00", "gaji 01", "gaji 02"}) {
		t.Errorf("filtered by a field: %v %v", got, err)
	}
}

func titlesOn(page app.Page) []string {
	var out []string
	for _, row := range page.Rows {
		out = append(out, row.Title)
	}
	return out
}

func TestEveryListRemembersItsOwnOrder(t *testing.T) {
	a, _ := open(t, "en")
	if err := a.SetOrder(ctx, thing.KindContact, data.Added); err != nil {
		t.Fatal(err)
	}
	if got, other := a.Order(ctx, thing.KindContact), a.Order(ctx, thing.KindCompany); got != data.Added || other != "" {
		t.Errorf("contacts stand in order %q, companies in %q", got, other)
	}
}

func TestAListSaysTheOrderItStandsIn(t *testing.T) {
	for _, c := range []struct {
		kind   app.Kind
		filter string
		chosen data.Order
		want   data.Order
	}{
		{thing.KindContact, "", "", data.ByName},
		{thing.KindContact, "", data.Added, data.Added},
		{thing.KindContact, "", data.Oldest, data.ByName}, // contacts have no such order
		{thing.KindContact, "sari", data.Added, thing.ByMatch},
		{thing.KindNote, "", "", data.Newest},
		{thing.KindLesson, "starred:yes", data.Oldest, data.Oldest},
		{thing.KindLesson, "starred:yes gaji", data.Oldest, thing.ByMatch},
		{thing.KindLesson, "order:industry", data.Oldest, thing.ByIndustry},
		{thing.KindLesson, "urut:orang", "", thing.ByPerson},
		{thing.KindLesson, "urut:waktu", data.Oldest, data.Oldest},
		{thing.KindLesson, "order:industry gaji", "", thing.ByMatch},
		{thing.KindLesson, "changed:mind", data.Oldest, data.Newest},
		{thing.KindTemplate, "", "", ""},
	} {
		if got := thing.OrderOf(c.kind, c.filter, c.chosen); got != c.want {
			t.Errorf("%s filtered by %q, %q chosen: %q, not %q", c.kind, c.filter, c.chosen, got, c.want)
		}
	}
}
