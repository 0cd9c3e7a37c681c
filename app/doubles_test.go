package app_test

import (
	"slices"
	"testing"

	"wawasan/app"
	"wawasan/app/match"
	"wawasan/app/thing"
	"wawasan/data"
)

// pairs are the likely doubles of a notebook, as "who stays ↔ who goes: why".
func pairs(t *testing.T, a *app.App) []string {
	t.Helper()
	found, count, err := a.Doubles(ctx, 0)
	if err != nil || count != len(found) {
		t.Fatalf("%d counted, %d listed, %v", count, len(found), err)
	}
	var out []string
	for _, d := range found {
		out = append(out, d.Title+": "+string(d.Reason))
	}
	return out
}

func TestWhatStandsTwiceIsListedWithTheReasonTheSurerFirst(t *testing.T) {
	a, _ := open(t, "en")
	if got := pairs(t, a); len(got) != 0 {
		t.Errorf("in an empty notebook: %q", got)
	}
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "company": "PT Bank Maju Tbk", "email": "sari@contoh.id"})
	save(t, a, thing.KindContact, map[string]string{"name": "S. Wijaya", "company": "Studio Lontar", "email": "SARI@contoh.id"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank A", "email": "budi@a.id"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank B", "email": "budi@b.id"})
	save(t, a, thing.KindContact, map[string]string{"name": "Ani Lestari", "company": "Toko C", "phone": "0812-3456-7890"})
	save(t, a, thing.KindContact, map[string]string{"name": "Ani", "company": "Toko D", "phone": "+62 812 3456 7890"})
	save(t, a, thing.KindCompany, map[string]string{"name": "Bank Maju"})
	industryID(t, a, "E-commerce")
	industryID(t, a, "Ecommerce")
	file(t, a, "one ##start-up", app.Where{})
	file(t, a, "two ##startups", app.Where{})
	file(t, a, "* data platforms #Climate", app.Where{})
	file(t, a, "* data platform", app.Where{})
	want := []string{
		"Sari Wijaya ↔ S. Wijaya: email", "Ani Lestari ↔ Ani: phone", "Budi Santoso (Bank A) ↔ Budi Santoso (Bank B): name",
		"PT Bank Maju Tbk ↔ Bank Maju: firm_form", "E-commerce ↔ Ecommerce: spelling", "start-up ↔ startups: spelling",
		"data platforms #Climate ↔ data platform: spelling",
	}
	if got := pairs(t, a); !slices.Equal(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
	found, count, err := a.Doubles(ctx, 1)
	if err != nil || count != len(want) || len(found) != 1 || !found[0].Sure || found[0].Into.ID != sari || found[0].Sub != "Contact · the same e-mail address · sari@contoh.id" {
		t.Errorf("the first of %d: %+v, %v", count, found, err)
	}
	if err := a.Merge(ctx, found[0].From.Self(), found[0].Into.Self()); err != nil {
		t.Fatal(err)
	}
	if got := pairs(t, a); !slices.Equal(got, want[1:]) {
		t.Errorf("merged it is listed still: %q", got)
	}
}

func TestSomebodyKnownByNameGivesWayToAContact(t *testing.T) {
	a, _ := open(t, "en")
	known := save(t, a, thing.KindContact, map[string]string{"name": "Rina Marlina"})
	if err := a.Lower(ctx, known); err != nil {
		t.Fatal(err)
	}
	contact := save(t, a, thing.KindContact, map[string]string{"name": "Rina Marlina", "company": "Bank A"})
	found, _, err := a.Doubles(ctx, 0)
	if err != nil || len(found) != 1 || found[0].Into.ID != contact || found[0].From.ID != known || found[0].Sure {
		t.Errorf("%+v %v", found, err)
	}
}

func TestTwoWhoAreTwoStayAwayUntilThatIsUndone(t *testing.T) {
	a, _ := open(t, "en")
	one := of(thing.KindContact, save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank A"}))
	two := of(thing.KindContact, save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank B"}))
	three := of(thing.KindContact, save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Bank C"}))
	before := everything(t, a)
	if err := a.KeepApart(ctx, two, one); err != nil {
		t.Fatal(err)
	}
	if undo, _, err := a.Undoable(ctx); err != nil || undo != "Kept apart, they are two: Budi Santoso · Budi Santoso" {
		t.Errorf("%q, %v", undo, err)
	}
	if got := pairs(t, a); len(got) != 2 {
		t.Errorf("of three pairs one is two: %q", got)
	}
	if _, err := a.Undo(ctx); err != nil || everything(t, a) != before || len(pairs(t, a)) != 3 {
		t.Errorf("undone it is not as it was: %v", err)
	}
	if _, err := a.Redo(ctx); err != nil {
		t.Fatal(err)
	}
	if err := a.Merge(ctx, two, three); err != nil { // who is another than one, too, then
		t.Fatal(err)
	}
	if got := pairs(t, a); len(got) != 0 {
		t.Errorf("merged with a third they come back: %q", got)
	}
	if _, err := a.Undo(ctx); err != nil || len(pairs(t, a)) != 2 {
		t.Errorf("undone: %q, %v", pairs(t, a), err)
	}
	if err := a.Merge(ctx, two, one); err != nil { // said to be two, and one after all
		t.Fatal(err)
	}
	if got := pairs(t, a); len(got) != 1 {
		t.Errorf("%q", got)
	}
	for _, pair := range [][2]app.Link{{one, one}, {one, of(thing.KindCompany, one.ID)}} {
		if err := a.KeepApart(ctx, pair[0], pair[1]); data.CodeOf(err) != data.CodeInvalid && data.CodeOf(err) != data.CodeNotFound {
			t.Errorf("%v: %v", pair, err)
		}
	}
	if err := a.KeepApart(ctx, one, of(thing.KindContact, data.NewID())); data.CodeOf(err) != data.CodeNotFound {
		t.Errorf("somebody who is gone: %v", err)
	}
}

func TestEveryReasonIsSaidInBothLanguages(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		a, _ := open(t, lang)
		w := a.Words()
		for _, why := range match.Whys {
			if key := "double.why." + string(why); !w.Has(key) {
				t.Errorf("%s has no %s", lang, key)
			}
		}
	}
}
