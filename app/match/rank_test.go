package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func names(cs []Candidate) string {
	var all []string
	for _, c := range cs {
		all = append(all, c.Name)
	}
	return strings.Join(all, " | ")
}

func people(names ...string) []Candidate {
	var cs []Candidate
	for i, n := range names {
		cs = append(cs, Candidate{ID: fmt.Sprint(i), Name: n})
	}
	return cs
}

func TestRankPutsTheBestFirst(t *testing.T) {
	cases := []struct {
		name, query string
		cs          []Candidate
		limit       int
		want        string
	}{
		{"exact, prefix, word start, fuzzy", "sari", people("S. A. Rini", "Dewi Sari", "Sarinah", "Sari"), 0, "Sari | Sarinah | Dewi Sari | S. A. Rini"},
		{"words in any order", "wij sa", people("Sari Wijaya", "Wijaya Santoso", "Sari Dewi"), 0, "Wijaya Santoso | Sari Wijaya"},
		{"two words need two words", "s s", people("Sari Dewi", "Sari Santoso"), 0, "Sari Santoso"},
		{
			"the name whose words begin so before those of which one word does, or inside of which it stands", "andi m",
			people("Rusandi Amin", "Andi Prasetyo", "Landi Muda", "Dewi Andini Mulya", "Maya Andini", "Andi Mulyani", "Andi Rahmat Mulyono", "Amanda D. Im"), 0,
			"Andi Mulyani | Dewi Andini Mulya | Andi Rahmat Mulyono | Maya Andini | Landi Muda | Rusandi Amin | Amanda D. Im",
		},
		{"words in their order, then in any", "sa wi", people("Wira Sari", "Wida Sarah", "Bella Sari Wijaya", "Sari Wijaya"), 0, "Sari Wijaya | Bella Sari Wijaya | Wira Sari | Wida Sarah"},
		{"inside of a word before scattered letters", "ndi", people("Nadia Indri", "Sandi", "Andi"), 0, "Andi | Sandi | Nadia Indri"},
		{"accents and case", "JOSE", people("José Hernández", "Josephine"), 0, "Josephine | José Hernández"},
		{"punctuation in names", "pt maju", people("PT. Maju Jaya"), 0, "PT. Maju Jaya"},
		{"initials are fuzzy", "swj", people("Sari Wijaya", "Budi"), 0, "Sari Wijaya"},
		{"no match", "zzz", people("Sari"), 0, ""},
		{"signs only match nothing", "--", people("Sari"), 0, ""},
		{"shorter, then alphabet", "bu", people("Budiman", "Budi", "Buci"), 0, "Buci | Budi | Budiman"},
		{"limit", "b", people("Ba", "Bb", "Bc"), 2, "Ba | Bb"},
		{"empty query answers all", "", people("Budi", "Ana"), 0, "Ana | Budi"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := names(Rank(c.query, c.cs, c.limit)); got != c.want {
				t.Errorf("Rank(%q) = %s, want %s", c.query, got, c.want)
			}
		})
	}
}

func TestTheRecentComesFirstWithinAClass(t *testing.T) {
	cs := []Candidate{{ID: "1", Name: "Budi"}, {ID: "2", Name: "Budiman Santoso", Recent: 5}, {ID: "3", Name: "Budiman", Recent: 9}}
	if got := names(Rank("budi", cs, 0)); got != "Budi | Budiman | Budiman Santoso" {
		t.Error(got)
	}
	if got := names(Rank("", cs, 0)); got != "Budiman | Budiman Santoso | Budi" {
		t.Error(got)
	}
}

func TestExtraTellsPeopleOfOneNameApart(t *testing.T) {
	cs := []Candidate{{ID: "1", Name: "Sari", Extra: "Bank Contoh"}, {ID: "2", Name: "Sari", Extra: "Toko Makmur"}}
	got := Rank("sari mak", cs, 0)
	if len(got) != 1 || got[0].ID != "2" {
		t.Errorf("%v", got)
	}
	if got := Rank("makmur", cs, 0); len(got) != 0 {
		t.Errorf("Extra alone matched %v", got)
	}
}

func TestNamedIsWhoseWordsBeginSoInAllIndexesAtOnce(t *testing.T) {
	who, what := NewIndex(people("Rusandi Amin", "Andi Prasetyo", "Maya Andini", "Andi Mulyani")), NewIndex([]Candidate{{Name: "Andi Makmur", ID: "x"}, {Name: "Kandi", ID: "y"}})
	for query, want := range map[string]string{"andi m": "Andi Mulyani | Andi Makmur | Maya Andini", "": "", " ": "", "--": "", "ndi": ""} {
		if got := names(Named(query, 0, who, what)); got != want {
			t.Errorf("%q: %s, want %s", query, got, want)
		}
	}
	if got := names(Named("andi m", 2, who, what)); got != "Andi Mulyani | Andi Makmur" {
		t.Errorf("two of them are %s", got)
	}
}

func TestEveryPrefixOfANameFindsIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cs := people(rapid.SliceOfN(rapid.StringMatching(`[A-Za-zÀ-ÖØ-öø-ž]{1,8}( [A-Za-zÀ-ÖØ-öø-ž]{1,8})?`), 1, 8).Draw(t, "names")...)
		c := rapid.SampledFrom(cs).Draw(t, "candidate")
		runes := []rune(c.Name)
		query := string(runes[:rapid.IntRange(1, len(runes)).Draw(t, "typed")])
		if !slices.Contains(Rank(query, cs, 0), c) {
			t.Fatalf("%q does not find %q", query, c.Name)
		}
	})
}

func TestRankNeverPanicsAndKeepsTheLimit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cs := people(rapid.SliceOf(rapid.String()).Draw(t, "names")...)
		limit := rapid.IntRange(-1, 5).Draw(t, "limit")
		if got := Rank(rapid.String().Draw(t, "query"), cs, limit); limit > 0 && len(got) > limit {
			t.Fatalf("%d answers", len(got))
		}
	})
}

func BenchmarkRankAmong10000(b *testing.B) {
	first := []string{"Sari", "Budi", "Dewi", "Agus", "Putri", "Rizky", "Ayu", "Hendra", "Intan", "José"}
	last := []string{"Wijaya", "Santoso", "Pratama", "Lestari", "Siregar", "Nasution", "Halim", "Gunawan", "Kusuma", "Saputra"}
	cs := make([]Candidate, 10000)
	for i := range cs {
		cs[i] = Candidate{ID: fmt.Sprint(i), Name: first[i%10] + " " + last[i/10%10] + fmt.Sprint(" ", i), Extra: "Head of Product, Bank Contoh", Recent: int64(i * 7919 % 10007)}
	}
	index := NewIndex(cs)
	for _, query := range []string{"", "s", "sa", "sari w", "wij sa", "swj", "zzz", "sari bank"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				index.Rank(query, 8)
			}
		})
	}
}

func TestANameBeginsWithWhatIsTypedOrOnlyHasItsLetters(t *testing.T) {
	for typed, want := range map[string]bool{"sma": true, "TEX": true, "text sm": true, "sar": false, "mall": false, "": false, "!": false} {
		if got := Begins(typed, "Smaller text"); got != want {
			t.Errorf("%q: %v", typed, got)
		}
	}
}
