package document_test

import (
	"testing"

	"golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"

	"wawasan/app/document"
)

func TestALineIsSeenInTheOrderOfItsDirections(t *testing.T) {
	for text, want := range map[string]string{
		"Pak עמר hadir":       "Pak רמע hadir",
		"עמר hadir kemarin":   "רמע hadir kemarin", // most of it is Latin
		"אבג דהוז, Titian":    "Titian ,זוהד גבא",
		"אבגד 12 הוזח":        "חזוה 12 דגבא",
		"kata אב 12 גד lagi":  "kata דג 12 בא lagi",
		"kata (אב) lagi":      "kata (בא) lagi",
		"kata (אב cd) lagi":   "kata (בא cd) lagi",
		"عمر 12/5 علي":        "يلع 12/5 رمع",
		"harga אב 45% lagi x": "harga 45% בא lagi x",
		"1. satu, 2. dua":     "1. satu, 2. dua",
		"":                    "",
	} {
		if got := document.Seen(text); got != want {
			t.Errorf("%q is seen as %q, want %q", text, got, want)
		}
	}
}

// mixed are letters of the classes that a shown text may have, but for what nobody
// sees, such as a joiner between digits, which is taken for what stands before it,
// and brackets: of “א a {a}” the other library turns the last one against rule N0.
var mixed = rapid.RuneFrom([]rune("ab1290 ,.:;+-/%$#«»!?&\u00a0\u0301אבגדשִ\u200e\u200f\u061cعمرل٠١٢،؟َ王ก็क्ि👍"))

// The other library tells the direction of each letter, and not its level.
func TestDirectionsAreThoseOfTheOtherLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rest := rapid.SliceOfN(mixed, 1, 40).Draw(t, "text")
		for base, first := range []rune("aא") { // by which it takes the direction of all
			text := append([]rune{first}, rest...)
			levels := document.Levels(text, base)
			var p bidi.Paragraph
			if _, err := p.SetString(string(text)); err != nil {
				t.Fatal(err)
			}
			order, err := p.Order()
			if err != nil {
				t.Fatal(err)
			}
			for n := range order.NumRuns() {
				run := order.Run(n)
				from, to := run.Pos()
				for at := from; at <= to; at++ {
					if want := run.Direction() == bidi.RightToLeft; levels[at]%2 == 1 != want {
						t.Fatalf("base %d: %q at %d is at level %d, and runs to the left: %v", base, string(text), at, levels[at], want)
					}
				}
			}
		}
	})
}
