package app_test

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

// done are the lines that say what the newest change did.
func done(t *testing.T, a *app.App) []string {
	t.Helper()
	last, err := a.History(ctx, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	d, err := a.ChangeOf(ctx, last[0].Change.ID)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range d.Rows {
		lines = append(lines, row.Title)
	}
	return lines
}

func TestTheHistorySaysInWordsWhatAChangeDid(t *testing.T) {
	a, _ := open(t, "id")
	file(t, a, `! gaji awal lebih kecil @"Sari Wijaya"`, app.Where{})
	if got := done(t, a); !slices.Contains(got, "Pelajaran baru: gaji awal lebih kecil @Sari Wijaya") || !slices.Contains(got, "Kontak baru: Sari Wijaya") {
		t.Errorf("%q", got)
	}
	budi := save(t, a, thing.KindContact, map[string]string{"name": "Budi", "company": "Astra", "title": "Analis"})
	if _, err := a.SaveForm(ctx, of(thing.KindContact, budi), map[string]string{"company": "Tokopedia", "met": "konferensi"}); err != nil {
		t.Fatal(err)
	}
	got := strings.Join(done(t, a), "\n")
	for _, want := range []string{"Perusahaan baru: Tokopedia", "Budi pindah: Analis · Astra → Analis · Tokopedia", "Budi: ", "– → konferensi"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	list, _, err := a.Criteria(ctx)
	if err != nil {
		t.Fatal(err)
	}
	list[0].Weight = 5
	if err := a.SaveCriteria(ctx, list); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(done(t, a), "\n"); strings.Contains(got, "tanpa nama") || !strings.Contains(got, a.CriterionName(list[0].Criterion)) {
		t.Errorf("weights are told as\n%s", got)
	}
	file(t, a, "~ ! rahasia", app.Where{})
	if got := done(t, a); !slices.Contains(got, "~ Pelajaran baru: rahasia") {
		t.Errorf("%q", got)
	}
}

func TestADeletedThingIsListedAndRestored(t *testing.T) {
	a, _ := open(t, "en")
	sari := save(t, a, thing.KindContact, map[string]string{"name": "Sari", "email": "sari@contoh.id"})
	if _, err := a.Delete(ctx, of(thing.KindContact, sari)); err != nil {
		t.Fatal(err)
	}
	gone, err := a.Deleted(ctx, 0, 10)
	if err != nil || len(gone) != 1 || gone[0].Title != "Sari" || gone[0].Kind != thing.KindContact {
		t.Fatalf("%+v %v", gone, err)
	}
	if title, err := a.RestoreThing(ctx, sari); title != "Sari" || err != nil {
		t.Fatal(title, err)
	}
	if got := titles(t, a, thing.KindContact); !slices.Equal(got, []string{"Sari"}) {
		t.Errorf("%q", got)
	}
	if _, err := a.RestoreThing(ctx, sari); data.CodeOf(err) != data.CodeNotFound {
		t.Error(err)
	}
	last, err := a.History(ctx, 0, 1)
	if err != nil || last[0].Title != "Restored: Sari" {
		t.Errorf("%+v %v", last, err)
	}
}

func TestWhatHangsOnAChangeIsNamedInTheRefusal(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Sari"})
	first, err := a.History(ctx, 0, 1)
	if err != nil {
		t.Fatal(err)
	}
	file(t, a, `! pay is low @"Sari"`, app.Where{})
	_, err = a.TakeBack(ctx, first[0].Change.ID)
	if said := a.Words().Error(err); data.CodeOf(err) != data.CodeConflict || !strings.Contains(said, "pay is low") || !strings.Contains(said, "#2") {
		t.Errorf("%s", said)
	}
}
