package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"wawasan/data"
)

func TestNamesThatReadTheSameFoldToTheSame(t *testing.T) {
	for in, want := range map[string]string{
		"":                            "",
		"sari":                        "sari",
		"Sari WIJAYA":                 "sari wijaya",
		" Sri\tWahyuni ":              "sri wahyuni",
		"José  Ñandú":                 "jose nandu",
		"Jose\u0301":                  "jose",
		"Łukasz Đorđević":             "lukasz dordevic",
		"Straße STRAẞE":               "strasse strasse",
		"Søren Æther Þór Œdipe":       "soren aether thor oedipe",
		"İstanbul ılık":               "istanbul ilik",
		"Nguyễn Thị Hoà":              "nguyen thi hoa",
		"Nur’aini Nurʼaini Nur‘aini":  "nur'aini nur'aini nur'aini",
		"O`Brien O´Brien O＇Brien":     "o'brien o'brien o'brien",
		"“Budi” «Budi»":               `"budi" "budi"`,
		"Jean‑Luc Jean–Luc Jean−Luc":  "jean-luc jean-luc jean-luc",
		"Bank\u00a0Maju":              "bank maju",
		"Bank\u200b Ma\u00adju\u200e": "bank maju",
		"Kar\u200din":                 "karin",
		"ﬁntech":                      "fintech",
		"Ｂank":                        "bank",
		"Μάρκος":                      "μαρκοσ",
		"Ёлка Йод":                    "елка иод",
		"ℂ":                           "c",
		"\xffA":                       "\uFFFDa",
		"\u30cf\u3099\u30f3\u30af":    "バンク",
		"\uff8a\uff9e\uff9d\uff78":    "バンク",
	} {
		if got := data.Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestMarksThatAreVowelsOrSoundsTellNamesApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"สุนี", "สุนิ"},
		{"กิ", "กุ"},
		{"कुमार", "कमार"},
		{"はら", "ばら"},
		{"バンク", "ハンク"},
		{"កិ", "កុ"},
		{"ກິ", "ກຸ"},
		{"كِتاب", "كُتاب"},
		{"O'Brien", "OBrien"},
		{"Jean-Luc", "Jean Luc"},
	} {
		if a, b := data.Fold(pair[0]), data.Fold(pair[1]); a == b {
			t.Errorf("%q and %q both fold to %q", pair[0], pair[1], a)
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		once := data.Fold(rapid.String().Draw(rt, "name"))
		if again := data.Fold(once); again != once {
			rt.Fatalf("%q folds on to %q", once, again)
		}
	})
}
