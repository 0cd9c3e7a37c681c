package outreach

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"wawasan/app/capture"
	"wawasan/app/match"
	"wawasan/data"
)

func TestSignsGoAndTheWordsStay(t *testing.T) {
	for text, want := range map[string]string{
		"in #fintech a decision takes days, not months": "in fintech a decision takes days, not months",
		"season #Climate tech":                          "season Climate tech",
		`season #"Climate tech"`:                        "season Climate tech",
		"#Climate tech pays 20% less":                   "Climate tech pays 20% less",
		`#"Climate tech" pays 20% less`:                 "Climate tech pays 20% less",
		"what ##pay is like":                            "what pay is like",
		"kata @Rina ruang tumbuh #fintech ##gaji.":      "kata Rina ruang tumbuh fintech gaji",
		`ask @"Sari Wijaya" or @Budi_Santoso`:           "ask Sari Wijaya or Budi Santoso",
		"(#fintech), @Rina: yes":                        "(fintech), Rina: yes",
		"C# and #1 and 5 @10rb":                         "C# and #1 and 5 @10rb",
		"write to sari@example.org":                     "write to sari@example.org",
		"see https://example.org/#part":                 "see https://example.org/#part",
		"#":                                             "#",
		"":                                              "",
		"@東京 #保険":                                       "東京 保険",
		"one\n two":                                     "one two",
		"~ hidden ^fri":                                 "~ hidden ^fri",
	} {
		if got := Plain(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestAnIndustryTheReaderIsToldOfGoesOnlyBehindTheSentence(t *testing.T) {
	for text, want := range map[string]string{
		"who bears the loss #Fintech":                 "who bears the loss",
		"who bears the loss #fintech.":                "who bears the loss",
		`who bears the loss #"Energi terbarukan"`:     "who bears the loss",
		"who bears the loss #Energi terbarukan":       "who bears the loss",
		"who bears the loss #Fintech ##pay":           "who bears the loss pay",
		"who bears the loss ##pay #Energi terbarukan": "who bears the loss pay",
		"in #Fintech who bears the loss":              "in Fintech who bears the loss",
		"#Energi terbarukan pays less":                "Energi terbarukan pays less",
		"who bears the loss #Mining":                  "who bears the loss Mining",
		"#Fintech":                                    "",
	} {
		if got := Plain(text, "Fintech", "", "Energi terbarukan"); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestNamesWithoutABlankBetweenStayTwoWords(t *testing.T) {
	for text, want := range map[string]string{
		"#Climate#Fintech": "Climate Fintech", `#"Climate"tech`: "Climate tech", `#"#Climate`: "Climate", `#"(#Climate`: "(Climate",
	} {
		if got := Plain(text); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestAPlainLineNamesNothingByASign(t *testing.T) {
	piece := rapid.SampledFrom([]string{"#", "##", "@", `"`, "Climate", " ", "tech", "_", "(", ".", "é", "1", "-", "~", "東"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "text"), "")
		plain := Plain(text)
		words := func(s string) string { return strings.Join(match.FoldedWords(strings.ReplaceAll(s, "_", " ")), " ") }
		if words(plain) != words(text) {
			t.Fatalf("%q became %q", text, plain)
		}
		if before, after := len(capture.Parse(text, data.Date{}).Mentions), len(capture.Parse(plain, data.Date{}).Mentions); before > 0 && after >= before {
			t.Fatalf("%q became %q", text, plain)
		}
	})
}
