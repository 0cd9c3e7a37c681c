package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// peopled makes an industry that many were heard about, and a company where they
// work; ten more have left it.
func peopled(t *testing.T, a *app.App, many int) (industry, company data.ID) {
	t.Helper()
	i, c := data.Industry{Name: "Energi"}, data.Company{Name: "Gudang"}
	tell(t, a, func(tx *data.Tx) error {
		if err := tx.Save(&i); err != nil {
			return err
		}
		if err := tx.Save(&c); err != nil {
			return err
		}
		for n := range many + 10 {
			p := data.Contact{Name: fmt.Sprintf("Orang %03d", n)}
			if err := tx.Save(&p); err != nil {
				return err
			}
			if err := tx.Save(&data.Position{ContactID: p.ID, CompanyID: c.ID, Current: n < many}); err != nil {
				return err
			}
			if n < many {
				if err := tx.Save(&data.Lesson{Text: "x", ContactID: p.ID, IndustryID: i.ID}); err != nil {
					return err
				}
			}
		}
		return nil
	})
	return i.ID, c.ID
}

func TestAPageCountsThePeopleItsListCounts(t *testing.T) {
	a, _ := open(t, "en")
	industry, company := peopled(t, a, 120)
	for kind, id := range map[app.Kind]data.ID{thing.KindIndustry: industry, thing.KindCompany: company} {
		page, err := a.List(ctx, kind, app.ListQuery{})
		if err != nil || !strings.HasPrefix(page.Rows[0].Fact, "120 ") {
			t.Fatalf("%+v %v", page, err)
		}
		d := show(t, a, kind, id)
		n := slices.IndexFunc(d.Rows, func(row app.Row) bool { return strings.Contains(row.Heading, "120") })
		if n < 0 || kind == thing.KindIndustry && !strings.HasPrefix(d.Sub, "120 ") {
			t.Errorf("%s: %q, first %+v", kind, d.Sub, d.Rows[0])
		}
	}
}

func TestACompanysPageListsWhoWorksThereNow(t *testing.T) {
	a, _ := open(t, "en")
	_, company := peopled(t, a, 3)
	var who []string
	for _, row := range show(t, a, thing.KindCompany, company).Rows {
		if row.Kind == thing.KindContact {
			who = append(who, row.Title)
		}
	}
	if !slices.Equal(who, []string{"Orang 000", "Orang 001", "Orang 002"}) {
		t.Error(who)
	}
}

func TestCompletionKnowsWhateverChangedAName(t *testing.T) {
	a, _ := open(t, "en")
	offered := func(query string) string {
		t.Helper()
		found, err := a.Complete(ctx, '@', query, 5)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, c := range found {
			out = append(out, c.Name+"/"+c.Extra)
		}
		return strings.Join(out, " ")
	}
	if got := offered("sari"); got != "" {
		t.Error(got)
	}
	id := save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	if got := offered("sari"); got != "Sari/" {
		t.Errorf("after a form: %q", got)
	}
	tell(t, a, func(tx *data.Tx) error {
		c := data.Company{Name: "Gudang"}
		if err := tx.Save(&c); err != nil {
			return err
		}
		return tx.Save(&data.Position{ContactID: id, CompanyID: c.ID, Current: true})
	})
	if got := offered("sari"); got != "Sari/Gudang" {
		t.Errorf("after a position: %q", got)
	}
	for _, turn := range []string{"Sari/", ""} {
		if _, err := a.Undo(ctx); err != nil {
			t.Fatal(err)
		}
		if got := offered("sari"); got != turn {
			t.Errorf("after undo: %q, want %q", got, turn)
		}
	}
}

func TestTheLineOfALessonMergedAwayIsFoundAndListedAgain(t *testing.T) {
	a, _ := open(t, "en")
	from := file(t, a, "! gaji kecil", app.Where{})
	into := file(t, a, "! upah rendah", app.Where{})
	if err := a.Merge(ctx, of(thing.KindLesson, from.ID), of(thing.KindLesson, into.ID)); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Delete(ctx, app.Link{Kind: thing.KindLesson, ID: into.ID}); err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]string{"kecil": "gaji kecil", "rendah": "upah rendah"} {
		rows, _, err := a.Search(ctx, word, 10)
		if err != nil || len(rows) != 1 || rows[0].Kind != thing.KindNote || rows[0].Title != want {
			t.Errorf("%s: %+v %v", word, rows, err)
		}
		page, err := a.List(ctx, thing.KindNote, app.ListQuery{Filter: word})
		if err != nil || len(page.Rows) != 1 || page.Rows[0].Mark != "" {
			t.Errorf("%s: %+v %v", word, page, err)
		}
	}
	for range 2 {
		if _, err := a.Undo(ctx); err != nil {
			t.Fatal(err)
		}
	}
	if d := show(t, a, thing.KindLesson, from.ID); d.Title != "gaji kecil" {
		t.Error(d.Title)
	}
}

func TestTheListOfLinesIsFilteredByWhatTheyBecame(t *testing.T) {
	a, _ := open(t, "en")
	for _, line := range []string{"carbon is said often", "! carbon credits are rare", "? who insures carbon", "> send the carbon note", "* carbon markets", "! they wait for data"} {
		file(t, a, line, app.Where{})
	}
	save(t, a, thing.KindLesson, map[string]string{"text": "carbon, typed into a form"}) // no line
	page, err := a.List(ctx, thing.KindNote, app.ListQuery{Filter: "carbon"})
	if err != nil {
		t.Fatal(err)
	}
	n, err := a.Count(ctx, thing.KindNote, "carbon")
	if err != nil || n != len(page.Rows) || n != 5 {
		t.Errorf("%d lines counted (%v), %d listed: %+v", n, err, len(page.Rows), page.Rows)
	}
}
