package match

import (
	"testing"

	"pgregory.net/rapid"
)

func TestFoldIsBlindToCaseAndAccents(t *testing.T) {
	for in, want := range map[string]string{
		"":                "",
		"sari":            "sari",
		"Sari WIJAYA":     "sari wijaya",
		"José Ñandú":      "jose nandu",
		"Jose\u0301":      "jose",
		"Łukasz Đorđević": "lukasz dordevic",
		"Straße":          "strasse",
		"Søren Æther":     "soren aether",
		"İstanbul ılık":   "istanbul ilik",
		"Nur’aini":        "nur'aini",
		"ﬁntech":          "fintech",
		"Ｂank":            "bank",
		"\xffA":           "\uFFFDa",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		once := Fold(rapid.String().Draw(t, "text"))
		if twice := Fold(once); twice != once {
			t.Fatalf("%q became %q", once, twice)
		}
	})
}
