package match_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/match"
)

// person reads "Name / company / address, address": with an @ an address is one of
// e-mail, with a slash a page, else it is a phone number.
func person(id int, text string) match.Thing {
	parts := append(strings.Split(text, " / "), "", "")
	t := match.Thing{ID: fmt.Sprint("id", id), Names: []string{parts[0]}, Place: parts[1]}
	for _, a := range strings.Split(parts[2], ", ") {
		switch {
		case a == "":
		case strings.Contains(a, "@"):
			t.Keys = append(t.Keys, match.MailScheme+a)
		case strings.Contains(a, "."):
			t.Keys = append(t.Keys, a)
		default:
			t.Phones = append(t.Phones, a)
		}
	}
	return t
}

func TestPeopleWhoAreLikelyOneAreFoundWithTheReason(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want match.Why // "" for two
	}{
		{"Sari Wijaya / A / linkedin.com/in/sari", "S. Halim / B / linkedin.com/in/sari", match.ByLink},
		{"Sari Wijaya / A / sari@a.id", "Sari W. / B / sari@a.id", match.ByEmail},
		{"Sari Wijaya /  / 0812-3456-7890", "Sari /  / +62 812 3456 7890", match.ByPhone},
		{"Sari Wijaya /  / 0812-3456-7890", "Sari /  / +62 812 3456 7891", ""},
		{"Sari Wijaya / A / info@a.id", "Budi Santoso / A / info@a.id", match.SharedEmail},
		{"Sari Wijaya / A / a.id/team", "Budi Santoso / A / a.id/team", match.SharedLink},
		{"Sari Wijaya / A / 021-555-0101", "Budi Santoso / A / (021) 555 0101", match.SharedPhone},
		{"Sari Wijaya / A / sari@a.id, linkedin.com/in/sari1", "Sari Wijaya / B / sari@a.id, linkedin.com/in/sari2", match.SharedEmail},
		{"Budi Santoso / Bank A / budi@a.id", "Budi Santoso / Bank B / budi@b.id", match.SameName}, // likely, and never sure
		{"Budi Santoso / PT Bank A Tbk", "Budi Santoso / Bank A", match.SameAtOne},
		{"Budi Santoso / A / linkedin.com/in/budi1", "Budi Santoso / A / linkedin.com/in/budi2", ""},
		{"Dr. Budi Santoso, M.M.", "Budi Santoso", match.NameForm},
		{"José Hernández", "Jose Hernandez", match.SameName},
		{"Wijaya Sari", "Sari Wijaya", match.NameForm},
		{"Ibu Sari Wijaya / A", "Sari Wijaya / B", match.NameForm},
		{"Sari W. / A", "Sari Wijaya / A", match.ShortName},
		{"Sari / A", "Sari Wijaya / A", match.ShortName},
		{"Sari W. / A", "Sari Wijaya / B", ""},
		{"Sari / A", "Sari / B", ""},
		{"Sari / A", "Sari", match.SameName},
		{"Budi Santoso / A", "Budi Santosa / A", match.OneLetter},
		{"Budi Santoso / A", "Budi Sanotso", match.OneLetter},
		{"Budi Santoso / A", "Budi Santosso", match.OneLetter},
		{"Budi Santoso / A", "Budi Santosa / B", ""},
		{"Adi Pratama", "Edi Pratama", ""},
		{"Adi Pratama", "Ari Pratama", ""},
		{"Sari Dewi", "Sari Dewa", ""}, // too short to tell
		{"Penguji Sistem 1", "Penguji Sistem 2", ""},
		{"", "", ""},
		{"Ani Lestari", "Budi Santoso", ""},
	} {
		got := match.Doubles(match.People, []match.Thing{person(1, c.a), person(2, c.b)}, nil)
		why := match.Why("")
		if len(got) > 0 {
			why = got[0].Why
		}
		if why != c.want || len(got) > 1 || why != "" && (got[0].A != "id1" || got[0].B != "id2") {
			t.Errorf("%q and %q: %v, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestNamesAloneAreNeverSure(t *testing.T) {
	for _, why := range match.Whys {
		if want := why == match.ByLink || why == match.ByEmail || why == match.ByPhone; why.Sure() != want {
			t.Errorf("%s: sure is %v", why, why.Sure())
		}
	}
}

func TestWhatIsSurerComesFirst(t *testing.T) {
	things := []match.Thing{person(1, "Budi Santoso / A"), person(2, "Budi Santoso / B"), person(3, "Ani Lestari / C / ani@c.id"), person(4, "A. Lestari / D / ani@c.id")}
	if got := match.Doubles(match.People, things, nil); len(got) != 2 || got[0].Why != match.ByEmail || got[0].By != "ani@c.id" || got[1].Why != match.SameName {
		t.Errorf("%v", got)
	}
}

func TestTheSwitchboardOfAHouseMakesNobodyOne(t *testing.T) {
	var things []match.Thing
	for n, name := range []string{"Ani Lestari", "Budi Santoso", "Citra Halim", "Dewi Kusuma", "Eko Nugroho"} {
		things = append(things, person(n, name+" / A / 021 555 0101, info@a.id"))
	}
	if got := match.Doubles(match.People, things, nil); len(got) != 0 {
		t.Errorf("%v", got)
	}
}

func TestNamesOfCompaniesAndLabelsAreFoundWithTheReason(t *testing.T) {
	for _, c := range []struct {
		sort match.Sort
		a, b string // of a company with further names behind "="
		want match.Why
	}{
		{match.Companies, "PT Bank Maju Tbk", "Bank Maju", match.FirmForm},
		{match.Companies, "PT. Bank Maju (Persero), Tbk.", "P.T. BANK MAJU", match.FirmForm},
		{match.Companies, "Acme Ltd", "Acme, Inc.", match.FirmForm},
		{match.Companies, "Bank Maju", "BANK MAJU", match.SameName},
		{match.Companies, "Go-To & Kawan", "Goto dan Kawan", match.Spelling},
		{match.Companies, "Bank Maju = Maju Digital", "maju digital", match.SameName},
		{match.Companies, "Studio Lontar", "Studio Lontra", match.OneLetter},
		{match.Companies, "Studio Lontar", "Studio Kontar", ""},
		{match.Companies, "Toko 123 Jaya", "Toko 124 Jaya", ""},
		{match.Companies, "PT", "CV", ""},
		{match.Companies, "PT", "Ltd", ""},
		{match.Labels, "e-commerce", "Ecommerce", match.Spelling},
		{match.Labels, "E Commerce", "e-commerce", match.Spelling},
		{match.Labels, "start-up", "Startups", match.Spelling},
		{match.Labels, "bank-bank", "Bank", match.Spelling},
		{match.Labels, "Fintech", "fintech", match.SameName},
		{match.Labels, "Oil & gas", "Oil and gas", match.Spelling},
		{match.Labels, "technologies", "technology", match.Spelling},
		{match.Labels, "insurtech", "insuretech", match.OneLetter},
		{match.Labels, "mining", "dining", ""},
		{match.Labels, "edtech", "medtech", ""},
		{match.Labels, "gas", "ga", ""},
		{match.Directions, "data platforms", "Data platform", match.Spelling},
		{match.Directions, "platforms for data", "data for platforms", match.Spelling},
		{match.Directions, "data platforms / Sari", "data platforms / Budi", ""}, // two voices
		{match.Directions, "data platforms / Sari", "data platforms", match.SameName},
		{match.Directions, "carbon accounting", "carbon accouting", match.OneLetter},
		{match.Directions, "carbon accounting", "carbon trading", ""},
	} {
		var things []match.Thing
		for n, text := range []string{c.a, c.b} {
			thing := person(n, text)
			thing.Names = strings.Split(thing.Names[0], " = ")
			things = append(things, thing)
		}
		why := match.Why("")
		got := match.Doubles(c.sort, things, nil)
		if len(got) > 0 {
			why = got[0].Why
		}
		if why != c.want || len(got) > 1 {
			t.Errorf("%q and %q: %v, want %q", c.a, c.b, got, c.want)
		}
	}
}

func TestDoublesAreFoundInAnyOrderOnceAndNeverAgainWhenTheyAreTwo(t *testing.T) {
	words := rapid.SampledFrom([]string{"Sari", "Budi", "Wijaya", "Santoso", "Santosa", "W.", "Dr.", "PT", "Maju", "fintechs", "fintech", "Lestari"})
	rapid.Check(t, func(t *rapid.T) {
		things := make([]match.Thing, rapid.IntRange(2, 40).Draw(t, "n"))
		for n := range things {
			things[n] = match.Thing{ID: fmt.Sprintf("%03d", n), Names: []string{strings.Join(rapid.SliceOfN(words, 1, 3).Draw(t, "name"), " ")}}
			if rapid.Bool().Draw(t, "placed") {
				things[n].Place = words.Draw(t, "place")
			}
			if rapid.Bool().Draw(t, "reached") {
				things[n].Keys = []string{match.MailScheme + words.Draw(t, "mail")}
			}
		}
		sort := rapid.SampledFrom([]match.Sort{match.People, match.Companies, match.Labels, match.Directions}).Draw(t, "sort")
		found := match.Doubles(sort, things, nil)
		if again := match.Doubles(sort, rapid.Permutation(things).Draw(t, "order"), nil); !slices.Equal(found, again) {
			t.Fatalf("in another order %v, not %v", again, found)
		}
		seen := map[[2]string]bool{}
		for _, d := range found {
			if d.A >= d.B || seen[[2]string{d.A, d.B}] {
				t.Fatalf("itself, the wrong way round or twice: %v", d)
			}
			seen[[2]string{d.A, d.B}] = true
		}
		if len(found) == 0 {
			return
		}
		two := rapid.SampledFrom(found).Draw(t, "two")
		rest := match.Doubles(sort, things, func(a, b string) bool { return a == two.A && b == two.B })
		if want := slices.DeleteFunc(slices.Clone(found), func(d match.Double) bool { return d == two }); !slices.Equal(rest, want) {
			t.Fatalf("said to be two is %v; left are %v, not %v", two, rest, want)
		}
	})
}

// crowd are so many people as a large network has them: names come again and
// again, each has a page.
func crowd(n int, pages bool) []match.Thing {
	first := strings.Fields("Sari Budi Dewi Agus Putri Rizky Ayu Hendra Intan José Rina Dian Eko Fitri Galih Hana Indra Joko Kartika Lukman Maya Nanda Oki Prita")
	last := strings.Fields("Wijaya Santoso Pratama Lestari Siregar Nasution Halim Gunawan Kusuma Saputra Hidayat Nugroho Setiawan Utami Wibowo Yulianti Hartono")
	things := make([]match.Thing, n)
	for i := range things {
		name := first[i%len(first)] + " " + last[i*7/3%len(last)] + " " + last[i*13/5%len(last)]
		things[i] = match.Thing{ID: fmt.Sprintf("%06d", i), Names: []string{name}, Place: fmt.Sprint("PT Contoh ", i%500), Keys: []string{fmt.Sprint(match.MailScheme, i, "@contoh.id")}, Phones: []string{fmt.Sprint("0812", 3000000+i)}}
		if pages {
			things[i].Keys = append(things[i].Keys, fmt.Sprint("linkedin.com/in/", i))
		}
	}
	return things
}

func BenchmarkDoublesAmong10000People(b *testing.B) {
	for name, pages := range map[string]bool{"with pages": true, "without": false} {
		things := crowd(10000, pages)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				match.Doubles(match.People, things, nil)
			}
		})
	}
}
