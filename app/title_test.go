package app_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/thing"
)

func TestWhereNobodySaidItATitleSaysFunctionAndLevel(t *testing.T) {
	a, _ := open(t, "id")
	if err := a.SetSetting(ctx, app.MyRoleIn("id"), "Analis Keuangan"); err != nil {
		t.Fatal(err)
	}
	read := save(t, a, thing.KindContact, map[string]string{"name": "Ani", "title": "Manajer Pemasaran"})
	if got := show(t, a, thing.KindContact, read).Chips; !slices.Equal(got, []string{"di atas saya (dari jabatan)", "Pemasaran (dari jabatan)"}) {
		t.Errorf("%q", got)
	}
	said := save(t, a, thing.KindContact, map[string]string{"name": "Budi", "title": "Manajer Pemasaran", "function": "Produk", "level": "same"})
	if got := show(t, a, thing.KindContact, said).Chips; !slices.Equal(got, []string{"setingkat dengan saya", "Produk"}) {
		t.Errorf("what was said was touched: %q", got)
	}
	if got := show(t, a, thing.KindContact, read).Chips; !slices.Equal(got, []string{"setingkat dengan saya (dari jabatan)", "Produk (dari jabatan)"}) {
		t.Errorf("what was said of one is no rule for the other: %q", got)
	}
	fields, err := a.FormOf(ctx, app.Link{Kind: thing.KindContact, ID: read})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fields {
		if f.Key == "function" && (f.Value != "" || !strings.Contains(f.Help, "Produk")) {
			t.Errorf("%+v", f)
		}
	}
}

func TestAFunctionHoldsWhoseTitleNamesIt(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindCompany, map[string]string{"name": "Bank", "own": "true"})
	for name, title := range map[string]string{"Ani": "Finance Manager", "Budi": "Marketing Director", "Citra": "Manager"} {
		save(t, a, thing.KindContact, map[string]string{"name": name, "title": title, "company": "Bank"})
	}
	page, err := a.List(ctx, thing.KindFunction, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	var peopled []string
	for _, row := range page.Rows[:3] {
		d := showLink(t, a, row.Self())
		for _, who := range d.Rows {
			peopled = append(peopled, d.Title+": "+who.Title+", "+who.Sub)
		}
	}
	want := []string{"Finance: Ani, Finance Manager · function from the title", "Marketing: Budi, Marketing Director · function from the title"}
	if slices.Sort(peopled); !slices.Equal(peopled, want) {
		t.Errorf("%q", peopled)
	}
}

func TestWhoMightKnowAreFirstThoseWhoseTitleIsAboutTheGapThenWhomOneSharesAPlaceWith(t *testing.T) {
	a, _ := open(t, "en")
	for key, value := range map[string]string{app.MyRoleIn("en"): "Analyst", app.SettingMyPast: "Universitas Melati; Toko Terang"} {
		if err := a.SetSetting(ctx, key, value); err != nil {
			t.Fatal(err)
		}
	}
	save(t, a, thing.KindCompany, map[string]string{"name": "Bank", "industry": "Banking"})
	for _, who := range []struct{ name, title, about string }{
		{"Ani", "Staff", ""},
		{"Budi", "Marketing Manager", ""},
		{"Citra", "Staff", "Lulusan universitas melati, 2015"},
		{"Dewi", "Risk Analyst", ""},
		{"Eko", "Staff", "Universitas Melatihan"},
	} {
		save(t, a, thing.KindContact, map[string]string{"name": who.name, "title": who.title, "company": "Bank", "about": who.about})
	}
	gap := file(t, a, "? how is credit risk measured #Banking", app.Where{}).ID
	var got []string
	for _, row := range show(t, a, thing.KindGap, gap).Rows {
		if row.Kind == thing.KindContact {
			got = append(got, row.Title)
		}
	}
	if want := []string{"Dewi", "Citra", "Budi", "Ani", "Eko"}; !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	citra := show(t, a, thing.KindGap, gap).Rows[1]
	if d := show(t, a, thing.KindContact, citra.ID); !slices.ContainsFunc(d.Facts, func(f say.Fact) bool { return f.Value == "Universitas Melati" }) {
		t.Errorf("%+v", d.Facts)
	}
}

func TestOfManyKnownByNameThoseNearAGapStandFirst(t *testing.T) {
	a := openForImport(t)
	rows := "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
	for n := range 40 {
		rows += fmt.Sprintf("Anak%02d,Satu,https://www.linkedin.com/in/a%d,,Bank Raya,Marketing Officer,01 Jan 2024\n", n, n)
	}
	importRows(t, a, rows+"Zulaikha,Dua,https://www.linkedin.com/in/z,,Bank Raya,Head of Credit Risk,01 Jan 2024\n")
	page, err := a.List(ctx, thing.KindCompany, app.ListQuery{})
	if err != nil {
		t.Fatal(err)
	}
	file(t, a, "? bagaimana risiko kredit diukur @Bank Raya", app.Where{})
	var known []string
	for _, row := range show(t, a, thing.KindCompany, page.Rows[0].ID).Rows {
		if strings.HasPrefix(row.Title, "Zulaikha") || strings.HasPrefix(row.Title, "Anak") {
			known = append(known, row.Title)
		}
	}
	if len(known) == 0 || known[0] != "Zulaikha Dua" {
		t.Errorf("%v", known)
	}
}

func TestOnTheMapOfFunctionsStandsWhoseTitleSaysWhere(t *testing.T) {
	a, _ := open(t, "en")
	save(t, a, thing.KindContact, map[string]string{"name": "Ani", "title": "Finance Manager"})
	for _, spot := range chartOf(t, a, "coverage").Spots {
		if spot.ID == "finance" && spot.Label != "Finance · 0 heard · 1 person" {
			t.Errorf("%q", spot.Label)
		}
		if spot.ID == "other" && strings.Contains(spot.Label, "1 person") {
			t.Errorf("%q", spot.Label)
		}
	}
}
