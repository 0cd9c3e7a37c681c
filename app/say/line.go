package say

import "wawasan/app/line"

// Plan says how a line would be filed.
func (s Speaker) Plan(p line.Plan) Preview {
	out := Preview{Kind: string(p.Kind), Parts: []string{s.T("line." + string(p.Kind))}}
	if p.Problem != nil {
		out.Problem = s.Error(p.Problem)
	}
	for _, m := range p.Named {
		out.Parts = append(out.Parts, s.Meant(m))
	}
	if !p.Line.Due.IsZero() {
		out.Parts = append(out.Parts, s.T("line.due", "day", s.Day(p.Line.Due)))
	}
	if p.Line.OffRecord {
		out.Parts = append(out.Parts, s.T("line.off_record"))
	}
	return out
}

// PastedLine says of one of several pasted lines, by its number from 1, what it
// is filed as, or why it cannot be.
type PastedLine struct {
	Number  int
	Says    string
	Problem string
}

// Pasted says pasted lines.
func (s Speaker) Pasted(lines []line.Pasted) []PastedLine {
	out := make([]PastedLine, len(lines))
	for n, l := range lines {
		out[n] = PastedLine{Number: l.Number, Says: s.T("line." + string(l.Kind))}
		if l.Wrong != nil {
			out[n].Problem = s.Error(l.Wrong)
		}
	}
	return out
}
