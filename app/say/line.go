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
