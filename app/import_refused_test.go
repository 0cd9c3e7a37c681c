package app_test

import (
	"os"
	"path/filepath"
	"testing"

	"wawasan/app"
	"wawasan/app/erase"
	"wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/app/thing"
)

// placeOf is the place in a file of a person by name.
func placeOf(t *testing.T, plan say.ImportPlan, name string) int {
	t.Helper()
	for _, of := range [][]say.ImportItem{plan.New, plan.Same, plan.Changed, plan.Skipped} {
		for _, item := range of {
			if item.Name == name {
				return item.Row
			}
		}
	}
	t.Fatalf("%s is not in the file", name)
	return 0
}

func TestWhoWasLeftOutOnceIsLeftOutOfTheNextImportUntilOneWantsThem(t *testing.T) {
	a := openForImport(t)
	decided := func(name string, as exchange.Decision) say.ImportPlan {
		t.Helper()
		plan := planRows(t, a, threePeople)
		if name == "" {
			return plan
		}
		plan, err := a.DecideImport(ctx, plan, exchange.Decisions{placeOf(t, plan, name): as})
		if err != nil {
			t.Fatal(err)
		}
		return plan
	}
	first := decided("", exchange.Ruled)
	name := first.New[0].Name
	if _, err := a.ApplyImport(ctx, decided(name, exchange.Skipped)); err != nil {
		t.Fatal(err)
	}
	wantCount(t, a, thing.KindKnown, 2)
	again := decided("", exchange.Ruled)
	if len(again.Skipped) != 1 || again.Skipped[0].Name != name || again.Skipped[0].Note == "" || len(again.Same) != 2 {
		t.Fatalf("%+v", again)
	}
	if _, err := a.ApplyImport(ctx, decided(name, exchange.AsNew)); err != nil {
		t.Fatal(err)
	}
	wantCount(t, a, thing.KindKnown, 3)
	if plan := decided("", exchange.Ruled); len(plan.Same) != 3 {
		t.Errorf("%+v", plan)
	}
}

func TestWhoWasErasedIsNotBroughtAgainByAnImport(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, threePeople)
	page, err := a.List(ctx, thing.KindKnown, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	gone := page.Rows[0]
	plan, err := a.PlanErase(ctx, erase.What{Person: gone.ID})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
		t.Fatal(err)
	}
	importRows(t, a, threePeople)
	wantCount(t, a, thing.KindKnown, 2)
}

func TestWhoWasErasedIsNotBroughtAgainByAnotherList(t *testing.T) {
	for _, c := range []struct {
		rows string
		left bool
	}{
		{"Name,Company\nIbu Ani Hapus,PT A\n", true},
		{"Name,Company\n\"Hapus, Ani, S.E.\",A\n", true},
		{"Name,Company\nAni Hapus,PT Lama\n", true},
		{"Name,Phone\nAni,+62 812 3456 7890\n", true},
		{"Name,Company,E-mail\nAni H.,PT Lain,ani@x.id\n", true},
		{"Name,Company\nAni Hapus,PT Lain\n", false},
	} {
		a := openForImport(t)
		id := save(t, a, thing.KindContact, map[string]string{"name": "Ani Hapus", "company": "PT Lama", "title": "Analis", "phone": "0812 3456 7890", "email": "ani@x.id"})
		if _, err := a.SaveForm(ctx, app.Link{Kind: thing.KindContact, ID: id}, map[string]string{"company": "PT A"}); err != nil {
			t.Fatal(err)
		}
		plan, err := a.PlanErase(ctx, erase.What{Person: id})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := a.Erase(ctx, plan, erase.Keep.Each); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "list.csv")
		if err := os.WriteFile(path, []byte(c.rows), 0o600); err != nil {
			t.Fatal(err)
		}
		if plan, err := a.PlanImport(ctx, path); err != nil || (len(plan.Skipped) == 1) != c.left {
			t.Errorf("%q: %v %+v", c.rows, err, plan)
		}
	}
}
