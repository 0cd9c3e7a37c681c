package jobtitle_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"wawasan/app/jobtitle"
	"wawasan/app/prepare"
	"wawasan/data"
)

// bits are what titles are made of.
var bits = strings.Fields(`Manager Manajer Senior Asisten Assistant Direktur Utama Wakil Kepala Bagian Divisi Head of VP Chief Officer Financial Finance Keuangan SDM HR & dan and / | , - ( ) at di PT @ to ex-
	Product Data Analyst Staf Staff Sekretaris Dosen Guru Ahli Muda Plt. Owner Co-Founder CTO Engineer Software Legal Freelance Looking for Mahasiswa 2 é ß ﬁ ` + "\xff \u0301 \u200b İ …")

func drawTitle(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(bits), rapid.StringN(0, 4, -1)), 0, 8).Draw(t, "bits"), " ")
}

func TestCaseAndDoubledBlanksDoNotMatter(t *testing.T) {
	plain := slices.DeleteFunc(slices.Clone(bits), func(s string) bool { return !isASCII(s) })
	rapid.Check(t, func(t *rapid.T) {
		title := strings.Join(rapid.SliceOfN(rapid.SampledFrom(plain), 0, 8).Draw(t, "bits"), " ")
		want := jobtitle.Read(title)
		for _, other := range []string{strings.ToUpper(title), strings.ToLower(title), "  " + strings.ReplaceAll(title, " ", " \t ") + "\n"} {
			if got := jobtitle.Read(other); got != want {
				t.Fatalf("%q: %+v, %q: %+v", title, want, other, got)
			}
		}
	})
}

func drawSaid(t *rapid.T) jobtitle.Said {
	return jobtitle.Said{
		Title:    drawTitle(t),
		Function: rapid.SampledFrom(append([]string{"", "seni"}, prepare.Functions...)).Draw(t, "function"),
		Level:    rapid.SampledFrom([]jobtitle.Level{jobtitle.NoLevel, jobtitle.Lower, jobtitle.Same, jobtitle.Higher}).Draw(t, "level"),
	}
}

func TestWhatIsSaidOfATitleIsFoundAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSaid(t)
		rules := jobtitle.NewRules(s)
		for _, title := range []string{s.Title, " " + strings.ReplaceAll(s.Title, " ", "  ")} {
			got := rules.Read(title, jobtitle.Staff)
			if got.FunctionSaid && got.Function != s.Function || got.LevelSaid && got.Level != s.Level || s.Level == "" && got.LevelSaid {
				t.Fatalf("%q of %+v: %+v", title, s, got)
			}
		}
	})
}

func TestTheOrderOfSayingsDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := make([]jobtitle.Said, rapid.IntRange(1, 5).Draw(t, "sayings"))
		for n := range all {
			all[n] = drawSaid(t)
			if n > 0 && rapid.Bool().Draw(t, "the same title") {
				all[n].Title = all[0].Title
			}
		}
		one, other := jobtitle.NewRules(all...), jobtitle.NewRules(rapid.Permutation(all).Draw(t, "other order")...)
		for _, s := range all {
			if a, b := one.Read(s.Title, jobtitle.Staff), other.Read(s.Title, jobtitle.Staff); a != b {
				t.Fatalf("%q: %+v, %+v", s.Title, a, b)
			}
		}
	})
}

func TestARuleHoldsInAnyOrderOfTheWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := append(rapid.SliceOfN(rapid.SampledFrom([]string{"Manager", "Senior", "Sales", "Keuangan", "Kepala", "Data", "Staf"}), 0, 4).Draw(t, "words"), "Mercusuar")
		rules := jobtitle.NewRules(jobtitle.Said{Title: strings.Join(all, " "), Function: "seni"})
		if got := rules.Read(strings.Join(rapid.Permutation(all).Draw(t, "other order"), " "), jobtitle.Staff); !got.FunctionSaid {
			t.Fatalf("%+v", got)
		}
	})
}

func isASCII(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// checkGuess says what is wrong with what was read of any text.
func checkGuess(title string) string {
	g := jobtitle.Read(title)
	switch {
	case g != jobtitle.Read(title):
		return "read twice it differs"
	case g.Function != "" && !slices.Contains(prepare.Functions, g.Function):
		return "no function is called " + g.Function
	case (g.Function == "") != (g.FunctionBy == "") || (g.Rank == jobtitle.Unknown) != (g.RankBy == ""):
		return "an answer without a reason, or a reason without an answer"
	case jobtitle.RankNamed(g.Rank.String()) != g.Rank:
		return "a rank without a name"
	}
	return ""
}

func TestAnyTextIsReadWithoutPanic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		title := drawTitle(t)
		if wrong := checkGuess(title); wrong != "" {
			t.Fatalf("%q: %s", title, wrong)
		}
	})
}

func FuzzAnyTextIsATitle(f *testing.F) {
	for _, title := range []string{
		"", "Head of Project Finance", "Wakil Direktur Utama", "VP, Engineering", "Co-Founder & CTO | Dosen", "Plt. Kepala Dinas", "Chief Risk and Compliance Officer", "Asisten / Wakil / Deputy Manajer",
		"ex-CFO; Partner", "di", "@", "chief", "chief officer", "kepala", "assistant", "\xff", "İSTANBUL MÜDÜRÜ", "staf", "- | , / & ()", "ʼ", "ʼ o",
	} {
		f.Add(title)
	}
	f.Fuzz(func(t *testing.T, title string) {
		if wrong := checkGuess(title); wrong != "" {
			t.Fatalf("%q: %s", title, wrong)
		}
		rules := jobtitle.NewRules(jobtitle.Said{Title: title, Level: jobtitle.Higher})
		// Folded, since a letter such as ʼ is an apostrophe then, and of no word.
		if strings.ContainsFunc(data.Fold(title), unicode.IsLetter) && !rules.Read(title, jobtitle.Staff).LevelSaid {
			t.Fatalf("%q: what was said is not found again", title)
		}
	})
}
