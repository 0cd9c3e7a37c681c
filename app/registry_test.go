package app_test

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"
	"testing"

	"wawasan/app"
	"wawasan/app/cli"
	"wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/data/datatest"
)

// wordless are the kinds without words of their own: what is noted of them is
// found as that which it is noted of.
var wordless = []thing.Kind{thing.KindHoliday, thing.KindRating, thing.KindFiledLesson, thing.KindSearch, thing.KindCriterion}

// The registry is where a kind of thing is written down. Whoever adds one hears
// here what it lacks: its table's columns for exports, words for the index, its
// name in both languages, its list on the command line, its form and its change.
func TestEveryKindOfThingIsKnownEverywhere(t *testing.T) {
	columns, found := exchange.Columns(), data.SearchKinds()
	for _, kind := range thing.Kinds() {
		if tables := thing.Tables(kind); len(tables) == 0 || len(columns[tables[0]]) == 0 {
			t.Errorf("%s: no export has the columns of its table %v", kind, tables)
		}
		if slices.Contains(found, string(kind)) == slices.Contains(wordless, kind) {
			t.Errorf("%s: say in data/searchschema.go what of it is searched, or here that it has no words", kind)
		}
		for _, code := range []string{"id", "en"} {
			w := say.WordsOf(code)
			if tab := thing.Tab(kind); tab == "" {
				continue
			}
			for _, key := range []string{"kind.", "form.new.", "form.edit."} {
				if !w.Has(key + string(thing.Listed(kind))) {
					t.Errorf("%s: there is no %s%s in %s", kind, key, kind, code)
				}
			}
		}
	}
	for _, kind := range found {
		if !slices.Contains(thing.Kinds(), thing.Kind(kind)) {
			t.Errorf("%s is searched and is no kind of thing", kind)
		}
	}
}

// Each kind with a list is walked through every door: listed, titled, shown,
// edited unchanged, told on the command line, deleted and brought back.
func TestEveryKindOfThingGoesThroughEveryDoor(t *testing.T) {
	if testing.Short() {
		t.Skip("long, and nothing in it runs beside anything")
	}
	path := datatest.Notebook(t)
	a, err := app.Open(ctx, app.Params{Path: path, Lang: "en"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	if err := a.Tell(ctx, "note.new", func(s *app.Story) error {
		rows, err := oneOfEachKind(s.Tx)
		for _, kind := range data.SearchKinds() { // a tag names a note that is there
			if err == nil {
				err = rows[kind]()
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for _, kind := range thing.Kinds() {
		if thing.Plural(kind) == "" {
			continue
		}
		page, err := a.List(ctx, kind, app.ListQuery{Limit: 1})
		if err != nil || len(page.Rows) == 0 && !slices.Contains(wordless, kind) && kind != thing.KindFunction { // those of my company
			t.Errorf("%s: listed %v, %v", kind, page.Rows, err)
		}
		told(t, path, thing.Plural(kind))
		if len(page.Rows) > 0 {
			walk(t, a, page.Rows[0].Self())
		}
	}
}

func walk(t *testing.T, a *app.App, link app.Link) {
	t.Helper()
	if title, err := a.Title(ctx, link); err != nil || title == "" {
		t.Errorf("%s is called %q, %v", link, title, err)
	}
	if d, err := a.Show(ctx, link); err != nil || d.Title == "" {
		t.Errorf("%s is shown as %q, %v", link, d.Title, err)
	}
	fields, err := a.FormOf(ctx, link)
	if err != nil || len(fields) == 0 {
		t.Errorf("%s has no form: %v", link, err)
	}
	if _, err := a.SaveForm(ctx, link, map[string]string{}); err != nil {
		t.Errorf("%s cannot be saved unchanged: %v", link, err)
	}
	if link.Ships != "" { // it stays with the program
		return
	}
	if _, err := a.Delete(ctx, link); err != nil {
		t.Errorf("%s cannot be deleted: %v", link, err)
		return
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Errorf("%s does not come back: %v", link, err)
	}
	if title, err := a.Title(ctx, link); err != nil || title == "" {
		t.Errorf("brought back %s is called %q, %v", link, title, err)
	}
}

// told asks the command line for a list as JSON.
func told(t *testing.T, path, plural string) {
	t.Helper()
	var out, wrong bytes.Buffer
	code := cli.Run(context.Background(), cli.Env{
		Args: []string{"--notebook", path, "--lang", "en", "--json", "list", plural}, Stdout: &out, Stderr: &wrong,
		Getenv: func(string) string { return "" },
	})
	if code != 0 {
		t.Errorf("list %s ends with %d: %s", plural, code, wrong.String())
	}
	if !json.Valid(out.Bytes()) {
		t.Errorf("list %s says %q", plural, out.String())
	}
}
