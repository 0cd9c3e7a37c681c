package exchange

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"wawasan/app/interchange"
	"wawasan/app/match"
	"wawasan/data"
)

var pairDay = data.Date{Y: 2026, M: 11, D: 23}

// failing is what both testing and rapid offer.
type failing interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

var errForget = errors.New("forget it")

// notebooks offers empty notebooks one after another: one, in which whatever
// was written is taken back.
func notebooks(t *testing.T) func(failing, func(*data.Tx)) {
	t.Helper()
	s, err := data.Open(context.Background(), filepath.Join(t.TempDir(), "n.wawasan"), data.Options{Now: func() time.Time { return pairDay.Time(time.UTC) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return func(t failing, use func(*data.Tx)) {
		t.Helper()
		err := s.Change(context.Background(), "import", func(tx *data.Tx) error {
			use(tx)
			return errForget
		})
		if !errors.Is(err, errForget) {
			t.Fatal(err)
		}
	}
}

func matched(t failing, tx *data.Tx, people []interchange.Person) *matcher {
	t.Helper()
	m, err := matchTable(tx.Reader, interchange.Table{Format: interchange.List, People: people}, pairDay, nil)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func imported(t failing, tx *data.Tx, people []interchange.Person) *matcher {
	t.Helper()
	m := matched(t, tx, people)
	w := writing{matcher: m, firms: m.file.firms.fresh()}
	var err error
	if w.end, err = tx.JournalEnd(); err != nil {
		t.Fatal(err)
	}
	for more := true; more; {
		if more, err = w.next(tx); err != nil {
			t.Fatal(err)
		}
	}
	return m
}

// someone draws a row from few names, companies and addresses, so that they
// meet in every way.
func someone() *rapid.Generator[interchange.Person] {
	names := []string{
		"Sari Wijaya", "SARI WIJAYA", "Sari Wijaya, PMP", "Nguyễn Thị Hoa", "Nguyễn Thị Hòa", "Nguyen Thi Hoa", "はら こうじ", "ばら こうじ",
		"สุนี แก้ว", "สุนิ แก้ว", "José Peña", "Jose Pena", "O’Brien", "O'Brien", "Budi",
		"Wijaya, Sari, S.E.", "Ibu Sari Wijaya", "Bapak Sari Wijaya", "Pak Budi", "Bu Budi",
	}
	return rapid.Custom(func(t *rapid.T) interchange.Person {
		p := interchange.Person{
			Name:    rapid.SampledFrom(names).Draw(t, "name"),
			Company: rapid.SampledFrom([]string{"", "", "Bank A", "bank a", "PT Bank A", "CV Bank A", "Bank B", "バンク", "ハンク"}).Draw(t, "company"),
			Title:   rapid.SampledFrom([]string{"", "Head", "head", "VP"}).Draw(t, "title"),
			Email:   rapid.SampledFrom([]string{"", "", "", "a@x.id", "b@x.id", "a@x.id; c@x.id", "none"}).Draw(t, "email"),
			URL:     rapid.SampledFrom([]string{"", "", "", "https://linkedin.com/in/a", "https://www.linkedin.com/in/b/", "https://bank.id/team", "https://bank.id/sari"}).Draw(t, "url"),
			Phone:   rapid.SampledFrom([]string{"", "", "0812 3456 789", "+62 812 3456 789", "0811 1111 111"}).Draw(t, "phone"),
		}
		if rapid.Bool().Draw(t, "connected") {
			p.Connected = data.Date{Y: 2024, M: 1, D: rapid.IntRange(1, 3).Draw(t, "day")}
		}
		p.URLKey = interchange.URLKey(p.URL)
		return p
	})
}

func table(t *rapid.T, label string, most int) []interchange.Person {
	people := rapid.SliceOfN(someone(), 0, most).Draw(t, label)
	for i := range people {
		people[i].Line = i + 2
	}
	return people
}

func TestImportingTheSameFileTwiceChangesNothing(t *testing.T) {
	use := notebooks(t)
	rapid.Check(t, func(r *rapid.T) {
		before, file := table(r, "before", 6), table(r, "file", 10)
		use(r, func(tx *data.Tx) {
			imported(r, tx, before)
			imported(r, tx, file)
			for i, o := range matched(r, tx, file).outcomes {
				if o.Kind != OutcomeSame {
					r.Fatalf("line %d, %+v, would come to %+v", file[i].Line, file[i], o)
				}
			}
		})
	})
}

func TestTheOrderOfRowsDoesNotMatterForWhoIsWho(t *testing.T) {
	use := notebooks(t)
	rapid.Check(t, func(r *rapid.T) {
		before, file := table(r, "before", 6), table(r, "file", 10)
		other := rapid.Permutation(file).Draw(r, "order")
		use(r, func(tx *data.Tx) {
			imported(r, tx, before)
			if a, b := who(matched(r, tx, file)), who(matched(r, tx, other)); !slices.Equal(a, b) {
				r.Fatalf("%q\n%q", a, b)
			}
		})
	})
}

func TestRowsThatSpeakOfTwoPeopleAreNeverOne(t *testing.T) {
	use := notebooks(t)
	rapid.Check(t, func(r *rapid.T) {
		before, file := table(r, "before", 6), table(r, "file", 10)
		use(r, func(tx *data.Tx) {
			imported(r, tx, before)
			m := matched(r, tx, file)
			for _, e := range m.file.all {
				for _, i := range e.rows {
					for _, j := range e.rows {
						a, b := file[i], file[j]
						pages := m.file.shared[i] == "" && m.file.shared[j] == "" && match.IsProfile(a.URLKey) && match.IsProfile(b.URLKey)
						if pages && a.URLKey != b.URLKey {
							r.Fatalf("two profiles: %+v %+v", a, b)
						}
						if a.URL+a.Email+a.Phone+b.URL+b.Email+b.Phone == "" && (calls(a.Name).written != calls(b.Name).written || !match.OneFirm(a.Company, b.Company)) {
							r.Fatalf("two names or companies: %+v %+v", a, b)
						}
					}
				}
			}
			people := 0
			for _, o := range m.outcomes {
				if o.Kind == OutcomeNew {
					people++
				}
			}
			if people != len(m.newContacts) {
				r.Fatalf("%d said to be new, %d made", people, len(m.newContacts))
			}
		})
	})
}

// who writes which lines are one person, and whom of the notebook they mean.
func who(m *matcher) []string {
	var all []string
	for _, e := range m.file.all {
		var lines []string
		for _, i := range e.rows {
			lines = append(lines, fmt.Sprint(m.file.table.People[i].Line))
		}
		slices.Sort(lines)
		is, maybe := "new", ""
		if e.who != nil {
			is = string(e.who.id)
		} else if e.possibly != nil {
			maybe = string(e.possibly.id)
		}
		all = append(all, strings.Join(lines, ",")+" is "+is+maybe)
	}
	slices.Sort(all)
	return all
}

func TestNamesThatDifferInMarksStayTwoPeople(t *testing.T) {
	pairs := [][2]string{
		{"Nguyễn Thị Hoa", "Nguyễn Thị Hòa"},
		{"Hoà Trần", "Hóa Trần"},
		{"はら こうじ", "ばら こうじ"},
		{"สุนี แก้ว", "สุนิ แก้ว"},
		{"कुमार राव", "कमार राव"},
		{"Müller Jan", "Muller Jan"},
	}
	use := notebooks(t)
	for _, pair := range pairs {
		t.Run(strings.Join(pair[:], "/"), func(t *testing.T) {
			file := []interchange.Person{
				{Line: 2, Name: pair[0], Company: "Bank", Title: "VP"}, {Line: 3, Name: pair[1], Company: "Bank", Title: "VP"},
			}
			use(t, func(tx *data.Tx) {
				if m := imported(t, tx, file); len(m.newContacts) != 2 {
					t.Fatalf("%d people", len(m.newContacts))
				}
				slices.Reverse(file)
				m := matched(t, tx, file)
				for i, e := range m.file.of {
					if e.who == nil || e.who.calling.exact != file[i].Name {
						t.Errorf("%s is taken for %+v", file[i].Name, e.who)
					}
				}
			})
		})
	}
}

func TestNamesAgreeOrDoNot(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"sari wijaya", "sari wijaya", true},
		{"sari wijaya", "sari wijaya, pmp", true},
		{"sari w.", "sari wijaya", true},
		{"sari", "sari wijaya", true},
		{"sari wijaya", "wijaya, sari", true},
		{"budi santoso", "siti santoso", false},
		{"sari wijaya", "sari santoso", false},
		{"s w", "sari wijaya", false},
		{"王小明", "王小明", true},
		{"o'brien", "o'brien conan", true},
	} {
		if got := match.Agree(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

func TestANameIsComparedInFourWays(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want likeness
	}{
		{"Sari Wijaya", "Sari Wijaya", sameExactly},
		{"Jos\u00e9", "Jose\u0301", sameExactly},
		{"Sari Wijaya", "SARI  wijaya", sameWritten},
		{"O’Brien", "O'Brien", sameWritten},
		{"Sari\u200b", "Sari", sameWritten},
		{"Ｓａｒｉ", "Sari", sameWritten},
		{"Fiﬁ", "Fifi", sameWritten},
		{"José Peña", "Jose Pena", sameFolded},
		{"Hoà", "Hóa", sameFolded},
		{"Groß", "Gross", sameFolded},
		{"Łuk Ał", "Luk Al", sameFolded},
		{"Sari Wijaya", "Dr. Sari Wijaya, M.M.", sameCore},
		{"🚀 Sari Wijaya", "Sari Wijaya", sameCore},
		{"Jean-Luc P", "Jean Luc P", sameCore},
		{"Wijaya, Sari, S.E., M.M.", "Sari Wijaya", sameCore},
		{"Ibu Hj. Sari Wijaya, S.Pd.", "WIJAYA Sari", sameCore},
		{"Prof. Dr. Ir. H. Ahmad Fauzi M.Sc.", "Fauzi Ahmad", sameCore},
		{"Bpk Tono S.E.", "Tono", sameCore},
		{"Pak Ari", "Bu Ari", otherName},
		{"Mas Ari Wibowo", "Mbak Ari Wibowo", otherName},
		{"สุนี", "สุนิ", otherName},
		{"はら", "ばら", otherName},
		{"Wijaya, Sari", "Wijaya", otherName},
	} {
		if got := calls(c.a).like(calls(c.b)); got != c.want {
			t.Errorf("%q and %q: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestALinkOfTwoNamesIsToldWithTheOtherName(t *testing.T) {
	use := notebooks(t)
	use(t, func(tx *data.Tx) {
		const link = "https://linkedin.com/in/same"
		for _, names := range [][]string{{"P One", "Q Two"}, {"Q Two", "P One"}, {"A Longer Name", "Q Two", "B Third"}} {
			var people []interchange.Person
			for _, name := range names {
				people = append(people, interchange.Person{Name: name, Company: "PT " + name, URL: link, URLKey: interchange.URLKey(link)})
			}
			m := matched(t, tx, people)
			for i, name := range names {
				if got := m.file.shared[i]; got == "" || got == name {
					t.Errorf("%q of %q is told to share its link with %q", name, names, got)
				}
			}
		}
	})
}
