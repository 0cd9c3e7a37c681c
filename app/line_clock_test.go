package app_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data/datatest"
)

// A clock that is set back, by hand or by a dead battery, changes nothing about
// what was said first and what was typed last.
func TestLinesStayInTheOrderTheyWereTypedWhenTheClockIsSetBack(t *testing.T) {
	ctx, now := context.Background(), importDay
	path := datatest.Notebook(t)
	var a *app.App
	again := func() {
		if a != nil {
			a.Close()
		}
		var err error
		if a, err = app.Open(ctx, app.Params{Path: path, Lang: "id", Now: func() time.Time { return now }}); err != nil {
			t.Fatal(err)
		}
	}
	again()
	id, err := a.LogInterview(ctx, "", "Sari Wijaya")
	if err != nil {
		t.Fatal(err)
	}
	said := []string{"pertama", "kedua", "ketiga", "keempat"}
	for n, text := range said {
		if n == 2 {
			now = now.AddDate(-1, 0, 0)
			again()
		}
		if _, err := a.Capture(ctx, text, app.Where{Interview: id}); err != nil {
			t.Fatal(err)
		}
	}
	detail, err := a.Show(ctx, app.Link{Kind: thing.KindInterview, ID: id})
	if err != nil {
		t.Fatal(err)
	}
	var shown []string
	for _, row := range detail.Rows {
		if slices.Contains(said, row.Title) {
			shown = append(shown, row.Title)
		}
	}
	slices.Reverse(shown) // the newest stands first
	if !slices.Equal(shown, said) {
		t.Errorf("shown: %q", shown)
	}
	for _, where := range []app.Where{{}, {Interview: id}} {
		_, raw, _, err := a.LastLine(ctx, where)
		if err != nil || raw != "keempat" {
			t.Errorf("%+v: %q %v", where, raw, err)
		}
	}
	a.Close()
}
