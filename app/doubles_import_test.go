package app_test

import (
	"path/filepath"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/erase"
	"wawasan/app/exchange"
	"wawasan/app/thing"
)

// twoBudis are two people of one name and two fields that look like one, each pair
// said to be two.
func twoBudis(t *testing.T) *app.App {
	t.Helper()
	a, _ := open(t, "en")
	for _, pair := range [][2]app.Link{
		{
			of(thing.KindContact, save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank A", "email": "budi@a.id"})),
			of(thing.KindContact, save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank B", "email": "budi@b.id"})),
		},
		{
			of(thing.KindIndustry, save(t, a, thing.KindIndustry, map[string]string{"name": "E-commerce"})),
			of(thing.KindIndustry, save(t, a, thing.KindIndustry, map[string]string{"name": "Ecommerce"})),
		},
	} {
		if err := a.KeepApart(ctx, pair[0], pair[1]); err != nil {
			t.Fatal(err)
		}
	}
	if got := pairs(t, a); len(got) != 0 {
		t.Fatal(got)
	}
	return a
}

func TestThatTwoAreTwoComesAlongIntoAnyNotebook(t *testing.T) {
	a := twoBudis(t)
	for _, to := range []exchange.To{{Format: exchange.FormatJSON, Path: filepath.Join(t.TempDir(), "a.json")}, {Format: exchange.FormatCSV, Path: filepath.Join(t.TempDir(), "a.zip")}} {
		if _, err := a.Export(ctx, to); err != nil {
			t.Fatal(err)
		}
		for name, fill := range map[string]func(*app.App){
			"empty": func(*app.App) {},
			"one of each, under other keys": func(b *app.App) {
				save(t, b, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank B", "email": "budi@b.id"})
				save(t, b, thing.KindIndustry, map[string]string{"name": "E-commerce"})
			},
			"all of them, and others": func(b *app.App) {
				save(t, b, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank B", "email": "budi@b.id"})
				save(t, b, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank A", "email": "budi@a.id"})
				save(t, b, thing.KindIndustry, map[string]string{"name": "Ecommerce"})
				save(t, b, thing.KindIndustry, map[string]string{"name": "E-commerce"})
				save(t, b, thing.KindContact, map[string]string{"name": "Rina Marlina", "email": "rina@a.id"})
			},
		} {
			b, _ := open(t, "en")
			fill(b)
			for range 2 {
				plan, err := b.PlanImport(ctx, to.Path)
				if err != nil {
					t.Fatal(err)
				}
				if _, err := b.ApplyImport(ctx, plan); err != nil {
					t.Fatal(err)
				}
				if got := pairs(t, b); len(got) != 0 {
					t.Errorf("%s into %s: %q are offered again", to.Format, name, got)
				}
			}
			if plan, err := b.PlanImport(ctx, to.Path); err != nil || len(plan.New)+len(plan.Changed) > 0 {
				t.Errorf("%s into %s: read again it is %+v, %v", to.Format, name, plan.Report(), err)
			}
		}
	}
}

func TestAMarkOfTwoGoesWithWhoIsErased(t *testing.T) {
	a := twoBudis(t)
	page, err := a.List(ctx, thing.KindContact, app.ListQuery{Limit: 10})
	if err != nil || len(page.Rows) == 0 {
		t.Fatal(err)
	}
	who := page.Rows[0].Self().ID
	plan, err := a.PlanErase(ctx, erase.What{Person: who})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	if raw := asJSON(t, a); strings.Contains(raw, string(who)) || strings.Count(raw, `"rule":"double"`) != 1 {
		t.Errorf("who was erased is named by what was said of them: %s", raw)
	}
}
