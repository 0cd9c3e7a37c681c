package outreach

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatOnlySaysWhereASentenceBelongsIsNoneOfIt(t *testing.T) {
	for text, want := range map[string]string{
		"tokens sold do not match power used ##myth":                       "tokens sold do not match power used",
		`two of them wait for another team to answer @"Sinta M." ##ukuran`: "two of them wait for another team to answer",
		"lebih dari separuhnya untuk rapat ##waktu #Fintech.":              "lebih dari separuhnya untuk rapat",
		"who bears the loss #Mining ##pay":                                 "who bears the loss",
		"who bears the loss #pay":                                          "who bears the loss",
		"the future is #Mining":                                            "the future is Mining",
		"the clinic pays @Dewi Tanuwijaya":                                 "the clinic pays",
		"the clinic pays @Dewi Tanuwijaya #Fintech #pay.":                  "the clinic pays",
		"from the first month @Dewi Tanuwijaya said":                       "from the first month Dewi Tanuwijaya said",
		"the app of @Dewi Tanuwijaya":                                      "the app of Dewi Tanuwijaya",
		"ask @Rina":                                                        "ask Rina",
		"better to ask @Rina":                                              "better to ask Rina",
		"pindah dari bank ke #Fintech":                                     "pindah dari bank ke Fintech",
		"sebaiknya tanya dulu soal ##gaji":                                 "sebaiknya tanya dulu soal gaji",
		"##gaji":                                                           "gaji",
		"what ##pay is like":                                               "what pay is like",
		"":                                                                 "",
	} {
		if got := Sentence(text, "Fintech", "Dewi Tanuwijaya", ""); got != want {
			t.Errorf("%q became %q, want %q", text, got, want)
		}
	}
}

func TestASentenceIsTheBeginningOfTheLine(t *testing.T) {
	piece := rapid.SampledFrom([]string{"#", "##", "@", `"`, "Climate", " ", "tech", "_", "(", ".", "é", "1", "to", "~", "東"})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "text"), "")
		if plain, sentence := Plain(text), Sentence(text); !strings.HasPrefix(plain, strings.TrimRight(sentence, ".")) {
			t.Fatalf("%q: %q does not begin %q", text, sentence, plain)
		}
	})
}
