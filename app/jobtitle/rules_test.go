package jobtitle_test

import (
	"testing"

	"wawasan/app/jobtitle"
)

func TestASayingWinsAndIsARuleForTheSameWords(t *testing.T) {
	rules := jobtitle.NewRules(
		jobtitle.Said{Title: "Product Manager", Function: "Strategi", Level: jobtitle.Same},
		jobtitle.Said{Title: "Kepala Gudang", Function: "Logistik"},
		jobtitle.Said{Title: "Direktur Penjualan", Level: jobtitle.Lower},
		jobtitle.Said{Title: "Aktuaris", Function: "Risiko"}, jobtitle.Said{Title: "juru cerita", Function: "Konten"},
		jobtitle.Said{Title: "Manager", Function: "Keuangan", Level: jobtitle.Higher},
		jobtitle.Said{Title: "Staf Ahli", Function: "SDM"}, jobtitle.Said{Title: "Staf Ahli", Function: "Hukum"},
	)
	for _, c := range []struct {
		title, function     string
		level               jobtitle.Level
		byFunction, byLevel bool // said, not guessed
	}{
		{"Product Manager", "Strategi", jobtitle.Same, true, true},
		{"  MANAGER,  product ", "Strategi", jobtitle.Same, true, true},
		{"Product Mgr. at Gojek", "Strategi", jobtitle.Same, true, true},
		{"Senior Product Manager", "product", jobtitle.Lower, false, false},
		{"kepala gudang PT Maju", "Logistik", jobtitle.Lower, true, false},
		{"Direktur Penjualan", "sales", jobtitle.Lower, false, true},
		{"aktuaris", "Risiko", jobtitle.Lower, true, false},
		{"Juru Cerita", "Konten", jobtitle.NoLevel, true, false},
		{"Manager", "", jobtitle.Higher, false, true}, // held in every function
		{"Finance Director", "finance", jobtitle.Higher, false, false},
		{"Relawan", "", jobtitle.NoLevel, false, false},
		{"Staf Ahli", "", jobtitle.Read("Staf Ahli").Rank.RelativeTo(jobtitle.Manager), false, false},
	} {
		got := rules.Read(c.title, jobtitle.Manager)
		if got.Function != c.function || got.Level != c.level || got.FunctionSaid != c.byFunction || got.LevelSaid != c.byLevel {
			t.Errorf("%q: %+v", c.title, got)
		}
		if got.Guess != jobtitle.Read(c.title) {
			t.Errorf("%q: the guess was lost", c.title)
		}
	}
}

func TestSayingsThatDisagreeSayNothing(t *testing.T) {
	rules := jobtitle.NewRules(
		jobtitle.Said{Title: "Finance Analyst", Function: "Keuangan", Level: jobtitle.Lower},
		jobtitle.Said{Title: "finance analyst", Function: "KEUANGAN", Level: jobtitle.Same},
	)
	got := rules.Read("Finance Analyst", jobtitle.Staff)
	if got.Function != "KEUANGAN" || !got.FunctionSaid || got.Level != jobtitle.NoLevel || got.LevelSaid {
		t.Errorf("%+v", got)
	}
	if got := jobtitle.NewRules(jobtitle.Said{Title: " - & ", Level: jobtitle.Lower}).Read("-", jobtitle.Staff); got.LevelSaid {
		t.Error("a title without words is a rule")
	}
}
