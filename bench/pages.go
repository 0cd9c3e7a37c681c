package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"wawasan/app"
	"wawasan/data"
)

const (
	pageRows  = 60 // as many as the window reads at a time
	pageSteps = 5  // pages read on from each place
)

// lists are those the window has, with the key each is ordered by.
var lists = []struct {
	kind              app.Kind
	table, key, order string
}{
	{app.KindContact, "contacts", "sort_name", "ASC"},
	{app.KindCompany, "companies", "sort_name", "ASC"},
	{app.KindIndustry, "industries", "sort_name", "ASC"},
	{app.KindInterview, "interviews", "at", "DESC"},
	{app.KindLesson, "lessons", "created_at", "DESC"},
	{app.KindGap, "gaps", "created_at", "DESC"},
	{app.KindPromise, "promises", "created_at", "DESC"},
	{app.KindNote, "notes", "at", "DESC"},
}

// places are how far down a list its pages are read.
var places = []struct {
	name string
	part float64
}{{"start", 0}, {"middle", 0.5}, {"end", 0.95}}

// measurePages reads the next page of every list at its start, middle and
// end, in notebooks of every size in turn.
func measurePages(b *bench, t *table) error {
	ctx := context.Background()
	sizes := b.sizes()
	apps := make([]*app.App, len(sizes))
	for i, n := range sizes {
		a, err := app.Open(ctx, app.Params{Path: b.notebook(n), Lang: "id"})
		if err != nil {
			return err
		}
		defer a.Close()
		apps[i] = a
	}
	type spot struct {
		list, place, size int
	}
	took := map[spot][]float64{}
	for l := range lists {
		for p := range places {
			for turn := range b.runs + 1 {
				for s := range sizes {
					each, err := readOn(ctx, apps[s], b.notebook(sizes[s]), l, places[p].part)
					if err != nil {
						return fmt.Errorf("%s: %w", lists[l].kind, err)
					}
					if turn > 0 {
						took[spot{l, p, s}] = append(took[spot{l, p, s}], each...)
					}
				}
			}
		}
	}
	last := len(sizes) - 1
	for l, list := range lists {
		worst, small, place := 0.0, 0.0, ""
		for p := range places {
			large := median(took[spot{l, p, last}])
			b.log("page of %s, %s: %.2f ms at %d, %.2f ms at %d lessons", list.kind, places[p].name, median(took[spot{l, p, 0}]), sizes[0], large, sizes[last])
			if large > worst {
				worst, small, place = large, median(took[spot{l, p, 0}]), places[p].name
			}
		}
		t.limit(fmt.Sprintf("next page of %d, %s, worst place (%s)", pageRows, list.table, place), "ms", worst, 2)
		t.rows[len(t.rows)-1].baseline = number(small, "ms")
		t.rows[len(t.rows)-1].ratio = fmt.Sprintf("%.2f", worst/small)
	}
	return nil
}

// readOn reads some pages one after the other from a place in a list; at the
// list's end it begins there anew.
func readOn(ctx context.Context, a *app.App, path string, list int, part float64) ([]float64, error) {
	from, err := cursorAt(path, list, part)
	if err != nil {
		return nil, err
	}
	kind, after := lists[list].kind, from
	var took []float64
	for range pageSteps {
		begin := time.Now()
		page, err := a.List(ctx, kind, app.ListQuery{After: after, Limit: pageRows})
		if err != nil {
			return nil, err
		}
		if len(page.Rows) < pageRows && len(took) > 0 {
			break // a short page is no measure, unless the list has no other
		}
		took = append(took, ms(time.Since(begin)))
		if after = page.After; after == "" {
			after = from
		}
	}
	return took, nil
}

// cursorAt is the cursor behind the row that far down a list.
func cursorAt(path string, list int, part float64) (string, error) {
	if part == 0 {
		return "", nil
	}
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	if err != nil {
		return "", err
	}
	defer db.Close()
	l := lists[list]
	var c data.Cursor
	err = db.QueryRow(fmt.Sprintf("SELECT %[2]s, id FROM %[1]s ORDER BY %[2]s %[3]s, id %[3]s LIMIT 1 OFFSET (SELECT cast(count(*) * ? AS INTEGER) FROM %[1]s)",
		l.table, l.key, l.order), part).Scan(&c.Key, &c.ID)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return c.String(), err
}
