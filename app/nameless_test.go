package app_test

import (
	"strings"
	"testing"

	"wawasan/app"
)

// crowd opens a notebook of people and companies whose names are hard.
func crowd(t *testing.T) *app.App {
	t.Helper()
	a, _ := open(t, "en")
	for _, name := range []string{"Sari Wijaya", "Wu Li", "José Álvarez", "O'Brien Kartika", "I Made Wirawan", "Nur’aini Putri", "Jean-Luc Picard", "王小明", "कुमार शर्मा", "Łukasz Żak", "An", "rizky", "Bunga Lestari"} {
		save(t, a, app.KindContact, map[string]string{"name": name})
	}
	for _, name := range []string{"Bank", "Titian Pay", "goto", "eBay", "Bank of Asia", "三菱"} {
		save(t, a, app.KindCompany, map[string]string{"name": name, "aliases": map[string]string{"Titian Pay": "TPay"}[name]})
	}
	return a
}

func TestAPersonIsHiddenHoweverTheyAreNamed(t *testing.T) {
	a := crowd(t)
	for text, want := range map[string]string{
		"gaji kecil, kata @sari":           "gaji kecil, kata somebody",
		"gaji kecil, kata @SARI":           "gaji kecil, kata somebody",
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
		if got := a.Nameless(ctx, text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestACompanyIsHiddenWhereItIsWrittenAsItsNameIs(t *testing.T) {
	a := crowd(t)
	for text, want := range map[string]string{
		"bank credit skills are rare":           "bank credit skills are rare",
		"the Bank pays, banks do not":           "the a company pays, banks do not",
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
		if got := a.Nameless(ctx, text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestADigestReadsAsItWasSaidAndNamesNobody(t *testing.T) {
	a := crowd(t)
	for _, text := range []string{
		"! in #fintech a decision takes days, not months", `! the season of #"Climate tech" is short`, "! bank credit skills are rare", "! gaji kecil, kata @sari", "! Wu Li and @wu agree",
	} {
		file(t, a, text, app.Where{})
	}
	doc, err := a.Digest(ctx, "What I learned: by:sari", "", true)
	if err != nil {
		t.Fatal(err)
	}
	if doc.Title != "What I learned: by:somebody" {
		t.Error(doc.Title)
	}
	var said []string
	for _, s := range doc.Sections {
		for _, i := range s.Items {
			said = append(said, i.Text)
		}
	}
	for _, want := range []string{"in fintech a decision takes days, not months", "the season of Climate tech is short", "bank credit skills are rare", "gaji kecil, kata somebody", "Somebody and somebody agree"} {
		if !strings.Contains("|"+strings.Join(said, "|")+"|", "|"+want+"|") {
			t.Errorf("%q is missing in %q", want, said)
		}
	}
}

func TestCompaniesMayStayInADigestButNotThoseOfLinesOffTheRecord(t *testing.T) {
	a := crowd(t)
	save(t, a, app.KindLesson, map[string]string{"text": "a secret", "off_record": "true", "company": "Hidden Works"})
	file(t, a, "! @Titian_Pay pays more than @eBay, Hidden Works or Bank of Asia", app.Where{})
	doc, err := a.Digest(ctx, "All", "", true)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, s := range doc.Sections {
		for _, i := range s.Items {
			got += i.Text
		}
	}
	if got != "Titian Pay pays more than eBay, a company or Bank of Asia" {
		t.Error(got)
	}
}
