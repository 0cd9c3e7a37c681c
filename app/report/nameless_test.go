package report_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/report"
	"wawasan/data"
)

// crowd are people and companies whose names are hard.
func crowd() *report.Nameless {
	names := report.Names{People: []string{"Sari Wijaya", "Wu Li", "José Álvarez", "O'Brien Kartika", "I Made Wirawan", "Nur’aini Putri", "Jean-Luc Picard", "王小明", "कुमार शर्मा", "Łukasz Żak", "An", "rizky", "Bunga Lestari"}}
	for _, name := range []string{"Bank", "Titian Pay", "TPay", "goto", "eBay", "Bank of Asia", "三菱"} {
		names.Companies = append(names.Companies, data.Name{Name: name})
	}
	return report.NewNameless(names, inPlace)
}

// inPlace is what stands in the place of names in English.
var inPlace = report.InPlace{Somebody: "somebody", Company: "a company", BehindArticle: "company", Articles: []string{"the", "a", "an"}}

func TestAPersonIsHiddenHoweverTheyAreNamed(t *testing.T) {
	hidden := crowd()
	for text, want := range map[string]string{
		"gaji kecil, kata @sari":           "gaji kecil, kata somebody",
		"gaji kecil, kata @SARI":           "gaji kecil, kata somebody",
		"gaji kecil, kata Bu @Sari":        "gaji kecil, kata somebody",
		"Pak Wu Li menolak dengan ramah":   "Somebody menolak dengan ramah",
		"Dr. Sari Wijaya knows":            "Somebody knows",
		"kata ibu Sari tadi":               "kata ibu somebody tadi", // her mother, perhaps
		"ask @Sari_Wijaya, then Sari":      "ask somebody, then somebody",
		`ask @"Sari Wijaya" first`:         "ask somebody first",
		"ask @Sari Wijaya first":           "ask somebody first",
		"kata sari wijaya tadi":            "kata somebody tadi",
		"Wu Li knows, and so does @wu":     "Somebody knows, and so does somebody",
		"ask @li or @Wu_Li":                "ask somebody or somebody",
		"wu li said":                       "Somebody said",
		"An said that an hour is enough":   "Somebody said that an hour is enough",
		"ask rizky, or Rizky's team":       "ask somebody, or somebody's team",
		"JOSÉ ALVAREZ paid":                "Somebody paid",
		"jose álvarez paid":                "Somebody paid",
		"O’Brien left; O'Brien Kartika's":  "Somebody left; somebody's",
		"nur'aini putri and Nur'aini":      "Somebody and somebody",
		"Jean‑Luc, jean-luc picard":        "Somebody, somebody",
		"Lukasz Zak knows":                 "Somebody knows",
		"昨日は王小明さんと":                        "昨日はsomebodyさんと",
		"कुमार शर्मा ने कहा":               "Somebody ने कहा",
		"suku bunga naik, kata Bunga":      "suku bunga naik, kata somebody",
		"@unknown_person told me":          "Somebody told me",
		"@x told me":                       "Somebody told me",
		"write to sari.w@example.org now":  "write to somebody now",
		"at 5 @10rb each":                  "at 5 @10rb each",
		"Made of steel, he said":           "Somebody of steel, he said",
		"(@Sari) said: \"Wijaya, please\"": "(Somebody) said: \"somebody, please\"",
	} {
		if got := hidden.Hide(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestACompanyIsHiddenWhereItIsWrittenAsItsNameIs(t *testing.T) {
	hidden := crowd()
	for text, want := range map[string]string{
		"bank credit skills are rare":           "bank credit skills are rare",
		"the Bank pays, banks do not":           "the company pays, banks do not",
		"a clerk of @bank":                      "a clerk of a company",
		"Titian Pay and TPay pay; titian pay":   "A company and a company pay; titian pay",
		"TITIAN PAY is late":                    "A company is late",
		"Bank of Asia is large":                 "A company is large",
		"a bank of Asia":                        "a bank of Asia",
		"we goto work at Goto":                  "we goto work at a company",
		"eBay sells, @ebay too":                 "A company sells, a company too",
		"三菱は大きい":                                "A companyは大きい",
		"@Titian_Pay's people, @\"Titian Pay\"": "A company's people, a company",
	} {
		if got := hidden.Hide(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

// Whoever is in the notebook, no part of a name stays where it is written with a
// capital.
func TestNoNameStaysInADigest(t *testing.T) {
	names := []string{"Sinta Maharani", "I Made Wirawan", "Ratna S. Dewi", "José Álvarez", "O'Brien Kartika"}
	hidden := report.NewNameless(report.Names{People: names}, inPlace)
	rapid.Check(t, func(t *rapid.T) {
		var words []string
		for range rapid.IntRange(1, 12).Draw(t, "words") {
			words = append(words, rapid.SampledFrom([]string{"pays", "Late", "the", "@Sinta", "Sinta", "Maharani,", "Wirawan.", "(Dewi)", "ÁLVAREZ", "José", "\"Ratna", "S. Dewi\"", "Kartika's", "2026"}).Draw(t, "word"))
		}
		text := strings.Join(words, " ")
		got := hidden.Hide(text)
		for _, name := range []string{"Sinta", "Maharani", "Wirawan", "Dewi", "ÁLVAREZ", "José", "Ratna", "Kartika"} {
			if strings.Contains(got, name) {
				t.Fatalf("%q became %q", text, got)
			}
		}
	})
}

func TestWhomATextIsAboutIsTheirRoleHoweverTheyAreWritten(t *testing.T) {
	hidden := report.NewNameless(report.Names{
		People: []string{"Sari Wijaya", "Wu Li", "Budi Santoso"},
		Roles:  []report.Role{{"Sari Wijaya", "head of risk"}, {"Wu Li", "analyst"}, {"Ani Wijaya", "nurse"}},
	}, inPlace)
	for text, want := range map[string]string{
		"Sari Wijaya said so":                            "Head of risk said so",
		"kata sari, gaji kecil":                          "kata head of risk, gaji kecil",
		"kata Bu SARI tadi":                              "kata head of risk tadi",
		"ask @sari or @Sari_Wijaya":                      "ask head of risk or head of risk",
		"sari wijaya's team":                             "Head of risk's team",
		"Wu and li met":                                  "Analyst and li met",
		"Li met Budi":                                    "Analyst met somebody",
		"one of the Wijaya family":                       "one of the somebody family",
		"Ani Wijaya":                                     "Nurse",
		"call +62 812-3456-7890 or 081234567890":         "call somebody or somebody",
		"mail sari@titian.id":                            "mail somebody",
		"see https://linkedin.com/in/sari-w now":         "see … now",
		"linkedin.com/in/sariw knows":                    "… knows",
		"pays Rp 15.000.000 since 01.12.2026, 2019-2024": "pays Rp 15.000.000 since 01.12.2026, 2019-2024",
	} {
		if got := hidden.Hide(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

// However the words around it are, nothing of the name of whom a text is about
// stays in it.
func TestNoPartOfANameStaysOfWhomATextIsAbout(t *testing.T) {
	hidden := report.NewNameless(report.Names{Roles: []report.Role{{"Sinta Maharani", "head of risk"}, {"José Álvarez", "clerk"}}}, inPlace)
	rapid.Check(t, func(t *rapid.T) {
		var words []string
		for range rapid.IntRange(1, 12).Draw(t, "words") {
			words = append(words, rapid.SampledFrom([]string{"pays", "Late", "@sinta", "SINTA", "maharani,", "\"josé\"", "(Álvarez)", "alvarez's", "sinta-maharani", "sinta@bank.id", "www.sinta.id/maharani", "the", "Bu", "@jose_x", "@\"Sinta"}).Draw(t, "word"))
		}
		text := strings.Join(words, " ")
		got := data.Fold(hidden.Hide(text))
		for _, name := range []string{"sinta", "maharani", "jose", "alvarez"} {
			if strings.Contains(got, name) {
				t.Fatalf("%q became %q", text, got)
			}
		}
	})
}
