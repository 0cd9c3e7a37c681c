package app_test

import (
	"testing"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/data"
)

func TestWhoIsPastedIsFoundInTheNotebookByTheRulesOfAnImport(t *testing.T) {
	a, _ := open(t, "en")
	known := save(t, a, thing.KindContact, map[string]string{"name": "Sari Wijaya", "email": "sari@bnr.example"})
	save(t, a, thing.KindContact, map[string]string{"name": "Budi Santoso", "company": "Gerai Bayar", "email": "budi@gerai.example"})
	for _, c := range []struct {
		text, id, possibly string
	}{
		{"Sari Wijaya\nHead of Product\nsari@bnr.example", string(known), ""},
		{"Budi Santoso\nManajer Pengadaan\nPT Maju Bersama\nbudi@maju.example", "", "Budi Santoso · Gerai Bayar"},
		{"Grace Rumondor\nInvestment Director\n+62 812 0000 0109", "", ""},
	} {
		p, err := a.ReadPasted(ctx, c.text)
		if err != nil || string(p.Link.ID) != c.id || p.Possibly != c.possibly || p.Link.Kind != thing.KindContact {
			t.Errorf("%q is %+v, %v", c.text, p, err)
		}
	}
	p, err := a.ReadPasted(ctx, "Ketut Suardana\nPlant Operations Manager at Tirta Bayu Energi\nDenpasar, Bali, Indonesia\n\nAbout\nWind and water.")
	if got := p.Values["about"]; err != nil || got != "Denpasar, Bali, Indonesia\nWind and water." {
		t.Errorf("about them: %q, %v", got, err)
	}
	if got := p.Values["function"]; got != "Operations" {
		t.Errorf("a plant operations manager works in %q", got)
	}
	if err := a.SetSetting(ctx, app.SettingMyRole, "Business Analyst"); err != nil {
		t.Fatal(err)
	}
	if p, err = a.ReadPasted(ctx, "Grace Rumondor\nInvestment Director at Dana Hijau"); err != nil || p.Values["level"] != "higher" {
		t.Errorf("a director is %q to an analyst, %v", p.Values["level"], err)
	}
	if _, err := a.ReadPasted(ctx, "just a long sentence that somebody copied from a page about something else entirely, and no person in it."); data.CodeOf(err) != data.CodeInvalid {
		t.Errorf("nobody is %v", err)
	}
}
