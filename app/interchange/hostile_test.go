package interchange

import (
	"encoding/csv"
	"strings"
	"testing"
	"unicode"

	"wawasan/data/datatest"
)

func TestNoHostileCellIsAFormulaOrAnotherCell(t *testing.T) {
	for _, text := range datatest.Hostile {
		raw := csvOf(t, [][]string{{"a", "b", "c"}, {"x", text, "y"}}, true)
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(raw, "\ufeff"))).ReadAll()
		if err != nil || len(rows) != 2 || len(rows[1]) != 3 || rows[1][0] != "x" || rows[1][2] != "y" {
			t.Errorf("%q: %q, %v", text, rows, err)
			continue
		}
		first := strings.TrimLeftFunc(rows[1][1], func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == '"' })
		if first != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(first)[0]) {
			t.Errorf("%q is run in %q", text, raw)
		}
		if !strings.Contains(text, "\r") && Unguard(rows[1][1]) != text {
			t.Errorf("%q is read back as %q", text, Unguard(rows[1][1]))
		}
	}
}
