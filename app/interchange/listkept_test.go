package interchange

import (
	"strings"
	"testing"
)

// keptOfList are what a list keeps of its only person.
func keptOfList(t *testing.T, text string) (kept, lost string) {
	t.Helper()
	got, err := readText(t, text)
	if err != nil || len(got.People) != 1 {
		t.Fatalf("%q: %+v %v", text, got, err)
	}
	var all, gone []string
	if m := got.People[0].More; m != nil {
		for _, k := range m.Kept {
			all = append(all, k.Name+":"+k.Value)
		}
	}
	for _, l := range got.Lost {
		gone = append(gone, l.Property)
	}
	return strings.Join(all, " | "), strings.Join(gone, " | ")
}

func TestAColumnThatACardHasAPropertyForIsKeptAsItStands(t *testing.T) {
	for _, c := range []struct{ headings, cells, kept, lost string }{
		{"nama,surel,catatan", `Sari,s@a.id,"ramah; dua anak` + "\n" + `bertemu di Bandung, 2024"`, `NOTE:ramah\; dua anak\nbertemu di Bandung\, 2024`, ""},
		{"Name,E-Mail,Notizen,Geburtstag", "Jana,j@a.cz,nett,24.12.1980", "NOTE:nett | BDAY:1980-12-24", ""},
		{"name,email,note,Keterangan,asal", "Sari,s@a.id,satu,dua,Solo", "NOTE:satu | NOTE:dua", "asal"},
		{"name,email,birthday", "Sari,s@a.id,3/4/1990", "BDAY;VALUE=text:3/4/1990", ""}, // either day
		{"name,email,birthday", "Sari,s@a.id,13/4/1990", "BDAY:1990-04-13", ""},
		{"name,email,birthday", "Sari,s@a.id,--05-12", "BDAY:--05-12", ""},
		{"name,email,birthday,notes", "Sari,s@a.id,0/0/00,-", "", ""},
		{"First Name,Last Name,Primary Email,Birth Year,Birth Month,Birth Day", "Sari,W,s@a.id,1990,5,12", "BDAY:1990-05-12", ""},
		{"name,email,website,Web Page 2", "Sari,s@a.id,https://a.id,https://b.id/x", "URL:https://a.id", ""},
		{"First Name,E-mail Address,Business Street,Business Street 2,Business City,Business Postal Code,Business Country/Region,Home Street", "Sari,s@a.id,Jl. A 1,Lt. 2,Jakarta,10110,Indonesia,Jl. B", `ADR;TYPE=WORK:;;Jl. A 1\, Lt. 2;Jakarta;;10110;Indonesia | ADR;TYPE=HOME:;;Jl. B;;;;`, ""},
		{"First Name,E-mail 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 2 - Formatted", `Sari,s@a.id,Home,"Jl. B, Solo",Jl. B,Solo,Jl. C`, "ADR;TYPE=HOME:;;Jl. B;Solo;;; | ADR:;;Jl. C;;;;", ""},
		{"nama,surel,alamat,nama panggilan", "Sari,s@a.id,Jl. A 1,Ri", "NICKNAME:Ri | ADR:;;Jl. A 1;;;;", ""},
		{"name,email,state", "Sari,s@a.id,waiting", "", "state"}, // which says nothing of an address
		{"name,email,notes", "Sari,s@a.id," + strings.Repeat("x", maxKept+1), "", "notes"},
	} {
		if kept, lost := keptOfList(t, c.headings+"\n"+c.cells+"\n"); kept != c.kept || lost != c.lost {
			t.Errorf("%s keeps %q and loses %q, want %q and %q", c.headings, kept, lost, c.kept, c.lost)
		}
	}
}

func TestAColumnThatSomebodySaidIsNotReadIsNotKept(t *testing.T) {
	path := listFile(t, "Name,Company,Notes\nSri Contoh,Bank,diam\n")
	heads, err := ReadHeads(t.Context(), path, nil, "")
	if err != nil || !heads[2].Further {
		t.Fatal(heads, err)
	}
	got, err := ReadFile(t.Context(), path, heads.Choice().Chooser(), "")
	if err != nil || got.People[0].More == nil {
		t.Fatal("what nothing is said of is not kept: ", got, err)
	}
	heads.Set(2, "")
	got, err = ReadFile(t.Context(), path, heads.Choice().Chooser(), "")
	if err != nil || got.People[0].More != nil || len(got.Lost) != 1 || !got.Lost[0].ByChoice {
		t.Error(got, err)
	}
}

func TestATableOfOtherThingsWithNotesAndAddressesIsNoListOfPeople(t *testing.T) {
	for _, head := range []string{"name,notes", "name,url,address", "nama,alamat", "name,link,notes,birthday"} {
		if _, err := readText(t, head+"\nx,y,z,w\n"); keyOf(err) != "interchange.error.no_header" {
			t.Errorf("%s: %v", head, err)
		}
	}
}
