package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

const (
	pageRows  = 60 // as many as the window reads at a time
	pageSteps = 5  // pages read on from each place
	flat      = 1.5
)

// lists are those the window has, with the key each is ordered by.
var lists = []struct {
	kind              app.Kind
	table, key, order string
}{
	{thing.KindContact, "contacts", "sort_name", "ASC"},
	{thing.KindCompany, "companies", "sort_name", "ASC"},
	{thing.KindIndustry, "industries", "sort_name", "ASC"},
	{thing.KindInterview, "interviews", "at", "DESC"},
	{thing.KindLesson, "lessons", "created_at", "DESC"},
	{thing.KindGap, "gaps", "created_at", "DESC"},
	{thing.KindPromise, "promises", "created_at", "DESC"},
	{thing.KindNote, "notes", "at", "DESC"},
}

// places are how far down a list its pages are read.
var places = []struct {
	name string
	part float64
}{{"start", 0}, {"middle", 0.5}, {"end", 1}}

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
	full := map[spot]int{} // rows of the pages measured
	for l := range lists {
		for p := range places {
			for turn := range b.runs + 1 {
				for s := range sizes {
					each, rows, err := readOn(ctx, apps[s], b.notebook(sizes[s]), l, places[p].part)
					if err != nil {
						return fmt.Errorf("%s: %w", lists[l].kind, err)
					}
					full[spot{l, p, s}] = rows
					if turn > 0 {
						took[spot{l, p, s}] = append(took[spot{l, p, s}], each...)
					}
				}
			}
		}
	}
	last := len(sizes) - 1
	for l, list := range lists {
		for p, place := range places {
			large := median(took[spot{l, p, last}])
			what := fmt.Sprintf("next page of %s, %s, %d rows", list.table, place.name, full[spot{l, p, last}])
			small := 0 // the smallest notebook whose page has as many rows
			for full[spot{l, p, small}] != full[spot{l, p, last}] {
				small++
			}
			base := median(took[spot{l, p, small}])
			r := row{what, number(large, "ms"), "", "", "≤ 2 ms", t.verdict(large <= 2)}
			if small < last {
				r = row{
					what, number(large, "ms"), fmt.Sprintf("%s at %d", number(base, "ms"), sizes[small]), fmt.Sprintf("%.2f", large/base),
					fmt.Sprintf("≤ 2 ms, ≤ %.1f ×", flat), r.verdict,
				}
				if r.verdict == "ok" {
					r.verdict = t.verdict(large <= flat*base)
				}
			}
			t.add(r)
		}
	}
	return nil
}

// readOn reads some pages one after the other from a place in a list; at the
// list's end it begins there anew.
func readOn(ctx context.Context, a *app.App, path string, list int, part float64) (took []float64, rows int, err error) {
	from, err := cursorAt(path, list, part)
	if err != nil {
		return nil, 0, err
	}
	kind, after := lists[list].kind, from
	for range pageSteps {
		begin := time.Now()
		page, err := a.List(ctx, kind, app.ListQuery{After: after, Limit: pageRows})
		each := ms(time.Since(begin))
		if err != nil {
			return nil, 0, err
		}
		if len(took) > 0 && len(page.Rows) != rows {
			break // a shorter page is no measure beside a full one
		}
		took, rows = append(took, each), len(page.Rows)
		if after = page.After; after == "" {
			after = from
		}
	}
	return took, rows, nil
}

// cursorAt is the cursor behind the row that far down a list, and at most so
// far that a full page comes behind it.
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
	err = db.QueryRow(fmt.Sprintf("SELECT %[2]s, id FROM %[1]s ORDER BY %[2]s %[3]s, id %[3]s LIMIT 1 OFFSET (SELECT max(0, min(cast(count(*) * ? AS INTEGER), count(*) - %[4]d)) FROM %[1]s)",
		l.table, l.key, l.order, pageRows+1), part).Scan(&c.Key, &c.ID)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return c.String(), err
}
