package say

import (
	"strings"
	"testing"

	"wawasan/app/thing"
	"wawasan/data"
)

func TestWhatAnAddressBookSaysIsShownOnceAndInWordsOfAPerson(t *testing.T) {
	kept := func(name, value string) data.ContactPoint {
		return data.ContactPoint{Kind: data.PointKept, Label: name, Value: value}
	}
	page := thing.ContactPage{Points: []data.ContactPoint{
		{Kind: "phone", Value: "+62-21-5000"},
		kept("BDAY;X-APPLE-OMIT-YEAR=1604", "1604-03-15"), kept("ANNIVERSARY", "--0229"), kept("UID", "abc-1"), kept("CLASS", "PRIVATE"),
		kept("TEL;VALUE=uri", "tel:+62-21-5000;ext=102"), kept("TEL;TYPE=fax", "021 9"), kept("X-PHONETIC-FIRST-NAME", "tsu"),
		kept("ORG", "PT Satu;Risiko"), kept("ORG", "PT Dua"), kept("ORG", "PT Lama;Umum"),
	}}
	page.Positions = []thing.HeldPosition{{Position: data.Position{Current: true}, Company: "PT Satu"}, {Company: "PT Lama"}}
	var d Detail
	speaker().kept(&d, page)
	var got []string
	for _, f := range d.Facts {
		got = append(got, f.Label+": "+f.Value)
	}
	want := "Birthday: 15 March|Anniversary: 29 February|Phone · fax: 021 9|Read as: tsu|Department: Risiko|Also at: PT Dua"
	if is := strings.Join(got, "|"); is != want {
		t.Errorf("shown are\n%s, want\n%s", is, want)
	}
}
