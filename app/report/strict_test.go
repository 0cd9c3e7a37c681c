package report_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/report"
	"wawasan/data"
)

// whoSaysNoNames is the crowd of a text that says that it names nobody; it is about
// two of them.
func whoSaysNoNames() *report.Nameless {
	names := report.Names{
		Strict: true, Industries: []string{"Perbankan", "Fintech"},
		People: []string{"Budi Santoso", "Rina Marlina", "Bo Ng", "Jean-Luc Picard", "Siti Nurhalizah", "سارة", "Bunga Lestari", "Indah Permata", "Will Turner", "Dr. Ada Sela", "I Made Wirawan", "Neneng", "Tono"},
		Roles:  []report.Role{{Name: "Siti Nurhalizah", Role: "head of risk"}, {Name: "Bunga Lestari", Role: "analyst"}},
	}
	for _, name := range []string{"PT Semen Tonasa Tbk", "Gojek", "GoTo Group", "tej", "bukalapak", "PT Maju Jaya", "Bank Mandiri", "Fintech Nusa", "Titian Pay", "Bank"} {
		names.Companies = append(names.Companies, data.Name{Name: name})
	}
	return report.NewNameless(names, inPlace)
}

func TestATextThatSaysThatItNamesNobodyNamesNobody(t *testing.T) {
	for text, want := range map[string]string{
		"kata budi gajinya kecil":                   "kata somebody gajinya kecil",
		"Bo says nights are long":                   "Somebody says nights are long",
		"ask bo or ng":                              "ask somebody or somebody",
		"Jean and Luc agree; jean-luc too":          "Somebody and somebody agree; somebody too",
		"Semen Tonasa pays overtime":                "A company pays overtime",
		"tonasa pays, and so does SEMEN TONASA":     "A company pays, and so does a company",
		"GoTo hires, goto fires":                    "A company hires, a company fires",
		"di gojek jam kerja fleksibel":              "di a company jam kerja fleksibel",
		"gojeknya ramai, Gojek's too":               "A company ramai, a company's too",
		"tanya Budinya, budiku, Budinyalah":         "tanya somebody, somebody, somebody",
		"BudiSantoso knows, budisantoso, santosobu": "Somebody knows, somebody, santosobu",
		"TonasaSemen, SemenTonasa, sementonasa":     "TonasaSemen, a company, a company",
		"tej pays, bukalapak does not":              "A company pays, a company does not",
		"Sitinya bilang, sitinya bilang":            "Head of risk bilang, head of risk bilang",
		"SitiNurhalizah, sitinur, NurhalizahSiti":   "Head of risk, head of risk, head of risk",
		"وسارة لسارة":                               "Somebody", // names beside each other are one person
		"see tej.example or in/sitinur99":           "see … or …",
		"mail budi_s, t.me/budi-santoso, b.santoso": "mail somebody_s, …, b.Somebody",
		"Budi/Rina said":                            "Somebody/somebody said",
		"@Tono_x and @budi":                         "Somebody and somebody",
		"ngomong, bola, adalah, selaku, budidaya":   "ngomong, bola, adalah, selaku, budidaya",
		"tanya selanya, kata sela":                  "tanya somebody, kata somebody",
		"indah dan will make it maju, di bank":      "indah dan will make it maju, di bank",
		"kata Indah, says Will, PT Maju Jaya":       "kata somebody, says somebody, a company",
		"maju jaya and bank mandiri":                "A company and a company",
		"suku bunga naik, kata lestari":             "suku analyst naik, kata analyst", // rather a word lost of whom it is about
		"fintech grows in Fintech":                  "fintech grows in Fintech",
		"dr. ada knows":                             "dr. ada knows",
		"ketika itu mandi, kemarin marina":          "ketika itu mandi, kemarin marina",
		"1/2 of and/or 24/7, v1.2":                  "1/2 of and/or 24/7, v1.2",
	} {
		if got := whoSaysNoNames().Hide(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestWhatMayStillBeANameIsAskedAbout(t *testing.T) {
	for text, want := range map[string]string{
		"kata Dimas, gaji kecil":                 "Dimas",
		"Dimas Anggara bilang begitu. Lalu Rani": "Anggara Rani",
		"The bank pays. It is late":              "",
		"Gaji kecil, kata Pak Budi":              "",
		"pemandangan indah, ask NASA in Jakarta": "indah NASA",
		"Selasa 20 November, on Monday":          "",
		"kata budi, di gojek":                    "",
	} {
		n := whoSaysNoNames()
		n.Hide(text)
		if got := strings.Join(n.Doubts(), " "); got != want {
			t.Errorf("of %q one asks about %q, want %q", text, got, want)
		}
	}
	n := report.NewNameless(report.Names{People: []string{"Sari"}}, inPlace)
	if n.Hide("kata Dimas"); len(n.Doubts()) != 0 {
		t.Error("a digest is asked about, too")
	}
}

// However a name that is no ordinary word is written, it does not stay.
func TestNoNameStaysInATextThatSaysThatItNamesNobody(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var words []string
		for range rapid.IntRange(1, 8).Draw(t, "words") {
			name := rapid.SampledFrom([]string{"budi", "santoso", "marlina", "picard", "nurhalizah", "gojek", "tonasa", "bukalapak"}).Draw(t, "name")
			name = rapid.SampledFrom([]func(string) string{strings.ToLower, strings.ToUpper, strings.Title}).Draw(t, "case")(name) //nolint:staticcheck // plain letters
			name = rapid.SampledFrom([]string{"", "@", "(", "x/", "t.me/", "\"", "dan "}).Draw(t, "before") + name
			words = append(words, name+rapid.SampledFrom([]string{"", "nya", "ku", "'s", ",", ")", ".example", "99", "_x", "-san", "/rina"}).Draw(t, "behind"))
		}
		text := strings.Join(words, " ")
		got := data.Fold(whoSaysNoNames().Hide(text))
		if i := slices.IndexFunc([]string{"budi", "santoso", "marlina", "picard", "nurhalizah", "gojek", "tonasa", "bukalapak"}, func(name string) bool { return strings.Contains(got, name) }); i >= 0 {
			t.Fatalf("%q became %q", text, got)
		}
	})
}
