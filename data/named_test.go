package data_test

import (
	"slices"
	"testing"

	"wawasan/data"
)

func TestANameSpeltJustSoComesBeforeOneThatFoldsToTheSame(t *testing.T) {
	s := open(t)
	change(t, s, "new", func(tx *data.Tx) error {
		for _, name := range []string{"Nguyễn Thị Hoà", "Nguyễn Thị Hoa", "nguyen thi hoa", "Nguye\u0302\u0303n Thi\u0323 Hoa"} {
			if err := tx.Save(&data.Contact{Name: name}); err != nil {
				return err
			}
			if err := tx.Save(&data.Company{Name: "PT " + name}); err != nil {
				return err
			}
			if err := tx.Save(&data.Industry{Name: name}); err != nil {
				return err
			}
		}
		return nil
	})
	for name, want := range map[string][]string{
		"Nguyễn Thị Hoa":             {"Nguyễn Thị Hoa", "Nguye\u0302\u0303n Thi\u0323 Hoa", "Nguyễn Thị Hoà", "nguyen thi hoa"},
		"Nguyễn Thị Hoa\u0300":       {"Nguyễn Thị Hoà", "Nguyễn Thị Hoa", "nguyen thi hoa", "Nguye\u0302\u0303n Thi\u0323 Hoa"},
		"nguyen thi hoa":             {"nguyen thi hoa", "Nguyễn Thị Hoà", "Nguyễn Thị Hoa", "Nguye\u0302\u0303n Thi\u0323 Hoa"},
		"NGUYEN THI HOA":             {"Nguyễn Thị Hoà", "Nguyễn Thị Hoa", "nguyen thi hoa", "Nguye\u0302\u0303n Thi\u0323 Hoa"},
		"Nguye\u0302\u0303n Thị Hoạ": {"Nguyễn Thị Hoà", "Nguyễn Thị Hoa", "nguyen thi hoa", "Nguye\u0302\u0303n Thi\u0323 Hoa"},
	} {
		var got []string
		for _, c := range must[[]data.ContactRow](t)(s.Read(ctx).ContactsNamed(name)) {
			got = append(got, c.Name)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: contacts %q, want %q", name, got, want)
		}
		if c := must[data.Company](t)(s.Read(ctx).CompanyNamed("PT " + name)); c.Name != "PT "+want[0] {
			t.Errorf("%q: company %q", name, c.Name)
		}
		if i := must[data.Industry](t)(s.Read(ctx).IndustryNamed(name)); i.Name != want[0] {
			t.Errorf("%q: industry %q", name, i.Name)
		}
	}
}

func TestACompanysNameComesBeforeAnothersAliasButNotBeforeOneSpeltJustSo(t *testing.T) {
	s := open(t)
	first, second := data.Company{Name: "Pertama"}, data.Company{Name: "Éna"}
	change(t, s, "new", func(tx *data.Tx) error {
		if err := tx.Save(&first); err != nil {
			return err
		}
		if err := tx.Save(&second); err != nil {
			return err
		}
		return tx.SetCompanyAliases(first.ID, []string{"ENA"})
	})
	for name, want := range map[string]data.ID{"ena": second.ID, "Éna": second.ID, "ENA": first.ID, "pertama": first.ID, "lain": ""} {
		if c := must[data.Company](t)(s.Read(ctx).CompanyNamed(name)); c.ID != want {
			t.Errorf("%q is %q", name, c.Name)
		}
	}
}
