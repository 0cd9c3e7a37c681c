package app_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// listed are those of a list, in its order.
func listed(t *testing.T, a *app.App, kind app.Kind, filter string) []string {
	t.Helper()
	page, err := a.List(ctx, kind, app.ListQuery{Filter: filter})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range page.Rows {
		out = append(out, row.Title)
	}
	return out
}

func TestWhomAnImportBringsIsKnownByNameUntilTheFirstLine(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, threePeople)
	wantCount(t, a, thing.KindContact, 0)
	wantCount(t, a, thing.KindKnown, 3)
	if got := listed(t, a, thing.KindContact, ""); got != nil {
		t.Fatalf("contacts are %v", got)
	}
	rizky := listed(t, a, thing.KindKnown, "rizky")
	if len(rizky) != 1 {
		t.Fatalf("by name there are %v", rizky)
	}
	offered, err := a.Complete(ctx, '@', "rizk", 5)
	if err != nil || len(offered) == 0 || offered[0].Kind != "contact" {
		t.Fatalf("offered are %+v, %v", offered, err)
	}
	before := changesMade(t, a)
	if _, err := a.Capture(ctx, "! gajinya lebih kecil @Rizky", app.Where{}); err != nil {
		t.Fatal(err)
	}
	if n := changesMade(t, a); n != before+1 {
		t.Errorf("a line that makes a contact is %d changes", n-before)
	}
	wantCount(t, a, thing.KindContact, 1)
	wantCount(t, a, thing.KindKnown, 2)
	if got := listed(t, a, thing.KindContact, "rizky"); !slices.Equal(got, rizky) {
		t.Errorf("contacts are %v", got)
	}
	if got := listed(t, a, thing.KindKnown, "rizky"); got != nil {
		t.Errorf("still by name: %v", got)
	}
	if _, err := a.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	wantCount(t, a, thing.KindContact, 0)
	wantCount(t, a, thing.KindKnown, 3)
}

func TestTheSameFileAgainLowersNobodyAndRaisesNobody(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, threePeople)
	if _, err := a.Capture(ctx, "! gajinya lebih kecil @Rizky", app.Where{}); err != nil {
		t.Fatal(err)
	}
	importRows(t, a, strings.ReplaceAll(threePeople, "Data Engineer", "Kepala Data")) // Rizky has a new job
	wantCount(t, a, thing.KindContact, 1)
	wantCount(t, a, thing.KindKnown, 2)
}

func TestACompanyCountsWhomOneKnowsThereByName(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, threePeople)
	page, err := a.List(ctx, thing.KindCompany, app.ListQuery{})
	if err != nil || len(page.Rows) == 0 {
		t.Fatal(page, err)
	}
	row := page.Rows[0]
	if row.Fact != "1 sebatas nama" && row.Fact != "2 sebatas nama" {
		t.Errorf("a company says %q", row.Fact)
	}
	d, err := a.Show(ctx, row.Link())
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Rows) == 0 || d.Rows[0].Kind != thing.KindContact || d.Rows[0].Fact != "sebatas nama" {
		t.Fatalf("%+v", d.Rows)
	}
	importRows(t, a, "Ayu,Satu,,,GoFar,Analis,\nBudi,Dua,,,GoFar,Analis,\nCitra,Tiga,,,GoFar,Analis,\nDina,Empat,,,GoFar,Analis,\n")
	found := listed(t, a, thing.KindCompany, "GoFar")
	page, err = a.List(ctx, thing.KindCompany, app.ListQuery{Filter: "GoFar"})
	if err != nil || len(found) != 1 {
		t.Fatal(found, err)
	}
	if d, err = a.Show(ctx, page.Rows[0].Link()); err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(d.Rows, func(r app.Row) bool { return r.Kind == thing.KindKnown })
	if at != 3 || d.Rows[at].List != d.Title {
		t.Fatalf("%+v", d.Rows)
	}
	if got := listed(t, a, thing.KindKnown, d.Rows[at].List); len(got) != 5 {
		t.Errorf("the list it leads to holds %v", got)
	}
}

func TestWhoIsKnownByNameIsTurnedIntoAContactAndBack(t *testing.T) {
	a := openForImport(t)
	importRows(t, a, threePeople)
	page, err := a.List(ctx, thing.KindKnown, app.ListQuery{Limit: 1})
	if err != nil {
		t.Fatal(err)
	}
	id := page.Rows[0].ID
	for want, turn := range []func(context.Context, data.ID) error{a.Lower, a.Raise, a.Raise, a.Lower} {
		if err := turn(ctx, id); err != nil {
			t.Fatal(err)
		}
		wantCount(t, a, thing.KindContact, (want+1)/2%2)
	}
	if _, err := a.Capture(ctx, "! gajinya lebih kecil", app.Where{Contact: id}); err != nil {
		t.Fatal(err)
	}
	if err := a.Lower(ctx, id); data.CodeOf(err) != data.CodeConflict {
		t.Errorf("one of whom something is noted is lowered: %v", err)
	}
}

func TestANameMeansAContactBeforeOneKnownByNameAndSaysWhomItMakesOne(t *testing.T) {
	a := openForImport(t)
	old := save(t, a, thing.KindContact, map[string]string{"name": "Rizky", "company": "Bank Lama"})
	importRows(t, a, threePeople+"Ayu,Uji,https://www.linkedin.com/in/ayu,,Toko,Kasir,\n")
	wantCount(t, a, thing.KindKnown, 4)
	if _, err := a.Capture(ctx, "! gajinya lebih kecil @Rizky", app.Where{}); err != nil {
		t.Fatal(err)
	}
	wantCount(t, a, thing.KindContact, 1)
	if d, err := a.Show(ctx, app.Link{Kind: thing.KindContact, ID: old}); err != nil || len(d.Rows) == 0 {
		t.Errorf("the line is not with the contact: %+v, %v", d.Rows, err)
	}
	for line, want := range map[string]bool{"! kasirnya dua @Ayu_Uji": true, "! gajinya @Rizky": false} {
		p, err := a.PreviewLine(ctx, line, app.Where{})
		if err != nil || strings.Contains(strings.Join(p.Parts, "|"), "menjadi kontak") != want {
			t.Errorf("%q: %q, %v", line, p.Parts, err)
		}
	}
}
