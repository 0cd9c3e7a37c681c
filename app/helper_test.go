package app_test

import (
	"context"
	"testing"
	"time"

	"wawasan/app"
	"wawasan/app/demo"
	"wawasan/data"
	"wawasan/data/datatest"
)

var ctx = context.Background()

// clock is a moment that a test can move.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func (c *clock) forward(d time.Duration) { c.at = c.at.Add(d) }

// open opens an empty notebook on Monday 23 November 2026, nine in Jakarta.
func open(t *testing.T, lang string) (*app.App, *clock) {
	t.Helper()
	c := &clock{time.Date(2026, 11, 23, 9, 0, 0, 0, time.FixedZone("WIB", 7*3600))}
	a, err := app.Open(ctx, app.Params{Path: datatest.Notebook(t), Lang: lang, Now: c.now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a, c
}

// demoOf opens the demo notebook, told on that day.
func demoOf(t *testing.T, lang string) *app.App {
	t.Helper()
	a, _ := open(t, lang)
	if err := demo.Fill(ctx, a); err != nil {
		t.Fatal(err)
	}
	return a
}

func file(t *testing.T, a *app.App, text string, where app.Where) app.Filed {
	t.Helper()
	filed, err := a.Capture(ctx, text, where)
	if err != nil {
		t.Fatalf("%s: %s", text, a.Words().Error(err))
	}
	return filed
}

func save(t *testing.T, a *app.App, kind app.Kind, values map[string]string) data.ID {
	t.Helper()
	id, err := a.SaveForm(ctx, app.Link{Kind: kind}, values)
	if err != nil {
		t.Fatalf("%s %v: %v", kind, values, err)
	}
	return id
}

// titles lists all things of a kind by their titles.
func titles(t *testing.T, a *app.App, kind app.Kind) []string {
	t.Helper()
	page, err := a.List(ctx, kind, app.ListQuery{Limit: 1000})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range page.Rows {
		out = append(out, r.Title)
	}
	return out
}

func show(t *testing.T, a *app.App, kind app.Kind, id data.ID) app.Detail {
	t.Helper()
	return showLink(t, a, app.Link{Kind: kind, ID: id})
}

func showLink(t *testing.T, a *app.App, link app.Link) app.Detail {
	t.Helper()
	d, err := a.Show(ctx, link)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
