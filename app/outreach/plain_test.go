package outreach_test

import (
	"testing"

	"wawasan/app/outreach"
)

func TestALineIsWrittenAsASentence(t *testing.T) {
	for in, want := range map[string]string{
		"in #fintech a decision takes days, not months": "in fintech a decision takes days, not months",
		"more room to grow here @Sari Wijaya #fintech":  "more room to grow here Sari Wijaya",
		"more room to grow here @Sari #fintech #bank":   "more room to grow here Sari",
		"who bears the loss #Fintech":                   "who bears the loss",
		"they all want to work in #fintech":             "they all want to work in fintech",
		"semua ingin bekerja di #fintech":               "semua ingin bekerja di fintech",
		"ask @Sari about it.":                           "ask Sari about it",
		"#fintech pays 20% less":                        "fintech pays 20% less",
		"C# is asked for, #1 of all":                    "C# is asked for, #1 of all",
		"write to sari@bank.example":                    "write to sari@bank.example",
		"##conference talks are short":                  "conference talks are short",
		"#fintech":                                      "fintech",
		"":                                              "",
	} {
		if got := outreach.Plain(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}
