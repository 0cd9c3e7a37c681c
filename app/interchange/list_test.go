package interchange

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestAListOfPeopleIsReadByItsHeadings(t *testing.T) {
	want := Person{
		Line: 2, Name: "Siti Aminah", First: "Siti Aminah", Email: "siti@example.com", Phone: "+62 812 3456", Company: "Warung Kita",
		Title: "Pemilik", URL: "https://www.linkedin.com/in/siti", URLKey: "linkedin.com/in/siti",
	}
	for _, head := range []string{
		"name,company,title,e-mail,phone,link", "Nama;Perusahaan;Jabatan;Surel;Telepon;Tautan", "NAMA LENGKAP\tInstansi\tPosisi\tE-mail\tNo. HP\tProfil",
		"Full_Name|Organisation|Job Title|Email Address|Mobile|LinkedIn URL", "Nama*,Kantor,Pekerjaan,\"alamat surel\",WhatsApp:,url",
	} {
		comma := head[strings.IndexAny(head, ",;\t|")]
		row := strings.Join([]string{want.Name, want.Company, want.Title, want.Email, want.Phone, want.URL}, string(comma))
		got, err := readText(t, head+"\n"+row+"\n")
		if err != nil || len(got.People) != 1 || got.People[0] != want || got.Format != List || got.Warnings != nil {
			t.Errorf("%s: %+v %v", head, got, err)
		}
	}
}

func TestAddressBooksAreListsOfPeople(t *testing.T) {
	for name, text := range map[string]string{
		"Outlook":     "Title,First Name,Middle Name,Last Name,Company,Department,Job Title,E-mail Address,Birthday\nMs,Siti,,Aminah,Warung,,Pemilik,siti@example.com,0/0/00\n",
		"Google":      "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value\nSiti,,Aminah,Warung,Pemilik,* myContacts,Work,siti@example.com\n",
		"old Google":  "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title\nSiti Aminah,Siti,Aminah,*,Work,siti@example.com,Warung,Pemilik\n",
		"Thunderbird": "First Name,Last Name,Display Name,Screen Name,Primary Email,Job Title,Organization,\nSiti,Aminah,Siti Aminah,,siti@example.com,Pemilik,Warung,\n",
	} {
		got, err := readText(t, text)
		if err != nil || len(got.People) != 1 {
			t.Errorf("%s: %+v %v", name, got, err)
			continue
		}
		if p := got.People[0]; p.Name != "Siti Aminah" || p.Company != "Warung" || p.Title != "Pemilik" || p.Email != "siti@example.com" {
			t.Errorf("%s: %+v", name, p)
		}
		if w := brief(got.Warnings); len(w) != 1 || w[0] != "0 columns_left" {
			t.Errorf("%s: what is not imported is not said: %v", name, w)
		}
	}
}

func TestATableOfOtherThingsIsNoListOfPeople(t *testing.T) {
	for _, head := range []string{
		"id,name,price,url", "name", "Name,Population", "title,author,isbn", "date,description,amount", "From,To,Sent At,Message",
		"company,industry,url", "email,clicks",
	} {
		text := head + "\n" + strings.Repeat("x,", strings.Count(head, ",")) + "x\n"
		if _, err := readText(t, text); keyOf(err) != "interchange.error.no_header" {
			t.Errorf("%s: %v", head, err)
		}
	}
}

func TestARowOfAListMayEndEarly(t *testing.T) {
	same(t, people(t, "nama,perusahaan,jabatan\nSukarno\nSiti Aminah,Warung\nBudi,Bank,Teller\n"),
		"Sukarno||", "Siti Aminah|Warung|", "Budi|Bank|Teller")
	same(t, people(t, "nama,perusahaan,catatan\nSukarno,Bank,ramah\n"), "Sukarno|Bank|")
	same(t, people(t, "nama,perusahaan,asal\nSukarno,Bank,Blitar\n"), "Sukarno|Bank|", "!0 columns_left")
	same(t, people(t, "nama;surel\nBudi Santoso, S.E.;budi@example.com\n"), "Budi Santoso, S.E.||")
}

func TestAddressesAreFoundInACell(t *testing.T) {
	for cell, want := range map[string]string{
		"sari@example.com":               "sari@example.com",
		"a@x.id; b@y.id":                 "a@x.id b@y.id",
		"a@x.id ::: b@y.id":              "a@x.id b@y.id",
		"Sari Wijaya <sari@example.com>": "sari@example.com",
		"mailto:sari@example.com":        "sari@example.com",
		"n/a":                            "",
		"@sari":                          "",
		"sari@":                          "",
		"":                               "",
	} {
		if got := strings.Join(Emails(cell), " "); got != want {
			t.Errorf("%q has %q, want %q", cell, got, want)
		}
	}
}

func TestWhatIsNotKeptAndNotNamedIsCounted(t *testing.T) {
	var text strings.Builder
	text.WriteString("Name,Company,Essay\n")
	for i := range maxLost + 500 {
		fmt.Fprintf(&text, "Sri Contoh %d,Bank,tulisan %d\n", i, i)
	}
	got, err := readText(t, text.String())
	if err != nil || len(got.Lost) != maxLost || got.Unnamed != (Unnamed{Lost: 500}) {
		t.Error(len(got.Lost), got.Unnamed, err)
	}
}

func TestGoogleWritesSeveralValuesInOneCellOfAnyColumn(t *testing.T) {
	got, err := readText(t, "First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Phone 3 - Label,Phone 3 - Value,Website 1 - Label,Website 1 - Value,Website 2 - Label,Website 2 - Value\n"+
		"Sri,Contoh,PT Satu ::: PT Dua,Kepala ::: Guru,Other,a@x.id ::: b@x.id,* Work,c@x.id,Work Fax,021 9,Home,021 1 ::: 021 2,* Sekretaris,021 3,Blog,https://sri.example ::: https://lain.example,Profile,https://www.linkedin.com/in/sri\n"+
		"Budi,Uji,PT Tiga,,,,,,Pager,021 8,,,,,,https://a.example/x,* Toko,https://b.example/y\n")
	if err != nil || len(got.People) != 2 || len(got.Lost) > 0 {
		t.Fatal(got, err)
	}
	p := got.People[0]
	if p.Company != "PT Satu" || p.Title != "Kepala" || p.Email != "c@x.id, a@x.id, b@x.id" || p.Phone != "021 3" || p.More.Type != "Sekretaris" || p.URLKey != "linkedin.com/in/sri" {
		t.Errorf("%+v %+v", p, p.More)
	}
	if want := []Number{{"021 1", "home"}, {"021 2", "home"}}; !slices.Equal(p.More.Phones, want) {
		t.Errorf("numbers are %q", p.More.Phones)
	}
	if want := []Number{{"c@x.id", "work"}, {"a@x.id", "other"}, {"b@x.id", "other"}}; !slices.Equal(p.More.Emails, want) {
		t.Errorf("addresses are %q", p.More.Emails)
	}
	if want := []Kept{{"TEL;TYPE=work,fax", "021 9"}, {"ORG", "PT Dua"}, {"TITLE", "Guru"}, {"URL", "https://sri.example"}, {"URL", "https://lain.example"}}; !sameKept(p.More.Kept, want) {
		t.Errorf("kept are %q", p.More.Kept)
	}
	if q := got.People[1]; q.Phone != "" || q.URL != "https://b.example/y" || !sameKept(q.More.Kept, []Kept{{"TEL;TYPE=pager", "021 8"}, {"URL", "https://a.example/x"}}) {
		t.Errorf("%+v %+v", q, q.More)
	}
}

// sameKept compares what is kept in any order.
func sameKept(a, b []Kept) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(k Kept) bool { return !slices.Contains(b, k) })
}
