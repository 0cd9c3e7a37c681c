package jobtitle

import (
	"slices"
	"strings"
	"testing"

	"wawasan/app/prepare"
)

// each calls see with every phrase of the lists, as all spell it.
func each(t *testing.T, phrases string, see func(phrase string, n int)) {
	t.Helper()
	for phrase := range strings.SplitSeq(phrases, ",") {
		all := words(phrase)
		if len(all) == 0 {
			t.Errorf("an empty phrase in %.40q", phrases)
			continue
		}
		see(strings.Join(all, " "), len(all))
	}
}

func TestNoPhraseSaysTwoThings(t *testing.T) {
	ranked := map[string]say{}
	for _, w := range slices.Concat(companyRanks, publicRanks) {
		each(t, w.phrases, func(phrase string, n int) {
			if n > longest {
				t.Errorf("%q is longer than what is looked for", phrase)
			}
			if _, ok := ranked[phrase]; ok && w.part != down {
				t.Errorf("%q is ranked twice", phrase)
			}
			ranked[phrase] = say{part: w.part, rank: w.rank}
		})
	}
	placed := map[string]bool{}
	for _, w := range functionWords {
		if w.function != "" && !slices.Contains(prepare.Functions, w.function) {
			t.Errorf("no function is called %q", w.function)
		}
		each(t, w.phrases, func(phrase string, n int) {
			if n > longest {
				t.Errorf("%q is longer than what is looked for", phrase)
			}
			if placed[phrase] {
				t.Errorf("%q stands in two lists of functions", phrase)
			}
			placed[phrase] = true
		})
	}
}
