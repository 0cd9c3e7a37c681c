package interchange

import (
	"fmt"
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
		"Thunderbird": "First Name,Last Name,Display Name,Nickname,Primary Email,Job Title,Organization,\nSiti,Aminah,Siti Aminah,,siti@example.com,Pemilik,Warung,\n",
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
	same(t, people(t, "nama,perusahaan,catatan\nSukarno,Bank,ramah\n"), "Sukarno|Bank|", "!0 columns_left")
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
