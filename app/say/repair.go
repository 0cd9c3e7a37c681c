package say

import "wawasan/data"

// Repaired says what a repair brought back and what not, a sentence each, to
// somebody who looks at a window.
func (s Speaker) Repaired(r data.Repaired) []string {
	sum := r.Sum()
	out := []string{s.N("cli.repair.made", sum.Back, "path", r.To)}
	for _, line := range []struct {
		n    int
		text string
	}{
		{sum.Doubtful, s.N("rescue.doubtful", sum.Doubtful)},
		{sum.Blank, s.N("cli.repair.blank", sum.Blank)},
		{sum.KnownLost, s.N("cli.repair.lost", sum.KnownLost)},
	} {
		if line.n > 0 {
			out = append(out, line.text)
		}
	}
	return append(out, s.T("rescue.kept", "from", r.From))
}
