package jobtitle_test

import (
	"reflect"
	"testing"

	"wawasan/app/jobtitle"
)

func TestACorrectionWinsAndIsARuleForTheSameWords(t *testing.T) {
	rules := jobtitle.NewRules(
		jobtitle.Correction{Title: "Product Manager", Function: "strategy", Level: jobtitle.Same},
		jobtitle.Correction{Title: "Kepala Gudang", Function: "operations", Level: jobtitle.Lower},
		jobtitle.Correction{Title: "Kepala Gudang", Function: "operations", Level: jobtitle.Higher},
		jobtitle.Correction{Title: "Sales Director"},
	)
	for _, c := range []struct {
		title, function string
		level           jobtitle.Level
		corrected       bool
	}{
		{"Product Manager", "strategy", jobtitle.Same, true},
		{"  MANAGER,  product ", "strategy", jobtitle.Same, true},
		{"Product Mgr. at Gojek", "strategy", jobtitle.Same, true},
		{"Senior Product Manager", "product", jobtitle.Lower, false},
		{"kepala gudang PT Maju", "operations", jobtitle.Higher, true}, // the later one
		{"Director of Sales", "", jobtitle.NoLevel, true},              // nothing was said, and nothing is
		{"Finance Director", "finance", jobtitle.Higher, false},
		{"Relawan", "", jobtitle.NoLevel, false},
	} {
		got := rules.Read(c.title, jobtitle.Manager)
		if got.Function != c.function || got.Level != c.level || got.Corrected != c.corrected {
			t.Errorf("%q: %+v", c.title, got)
		}
		if got.Guess != jobtitle.Read(c.title) {
			t.Errorf("%q: the guess was lost", c.title)
		}
	}
}

func TestCorrectionsAreListedAndForgotten(t *testing.T) {
	var rules jobtitle.Rules
	if rules.Correct(jobtitle.Correction{Title: " - & "}) || len(rules.All()) != 0 {
		t.Error("a title without words is a rule")
	}
	b, a := jobtitle.Correction{Title: "Staf", Level: jobtitle.Lower}, jobtitle.Correction{Title: "manajer", Level: jobtitle.Same}
	if !rules.Correct(b) || !rules.Correct(a) {
		t.Fatal("no rule")
	}
	if got := rules.All(); !reflect.DeepEqual(got, []jobtitle.Correction{a, b}) {
		t.Errorf("%+v", got)
	}
	rules.Forget("MANAGER")
	if got := rules.All(); !reflect.DeepEqual(got, []jobtitle.Correction{b}) {
		t.Errorf("%+v", got)
	}
	rules.Forget("Staff")
	rules.Forget("Direktur")
	if len(rules.All()) != 0 {
		t.Error("forgotten and still there")
	}
}
