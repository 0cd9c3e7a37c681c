package exchange

import (
	"context"
	"maps"
	"unicode"

	rule "wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/views/kit/part"
)

// said are the letters by which a person decides of somebody in a file; a capital
// decides of all alike who are not sure.
var said = map[rune]rule.Decision{'n': rule.AsNew, 'm': rule.Merged, 's': rule.Skipped}

// decided are the decisions with one more: of the person at a place of the file, or
// of all who may be known already. nil where there is nothing to decide.
func (p *preview) decided(place int, one bool, as rule.Decision) rule.Decisions {
	out := maps.Clone(p.plan.Plan.Decided())
	if out == nil {
		out = rule.Decisions{}
	}
	if one {
		out[place] = as
		return out
	}
	any := false
	for _, item := range p.plan.New {
		if item.Possibly {
			out[item.Row], any = as, true
		}
	}
	if !any {
		return nil
	}
	return out
}

// asks reports that somebody may be known already, or that something was decided.
func (p *preview) asks() bool {
	return p.plan.Report().Possibly > 0 || len(p.plan.Plan.Decided()) > 0
}

// typed decides by a letter of the person chosen, by a capital of all alike.
func (p *Import) typed(r rune) bool {
	as, ok := said[unicode.ToLower(r)]
	if !ok {
		return false
	}
	if unicode.IsUpper(r) {
		p.decide(p.state.decided(0, false, as))
		return true
	}
	row, _ := p.Rows.Selected()
	if place, is := say.ImportRow(row); is {
		p.decide(p.state.decided(place, true, as))
	}
	return true
}

// decide compares the file anew with what was decided, and shows what it comes to;
// the next who is not sure is chosen then.
func (p *Import) decide(decisions rule.Decisions) {
	h := p.host
	if decisions == nil || p.state.running {
		return
	}
	at := p.Rows.State().Index()
	h.Read(func(ctx context.Context) (func(), error) {
		plan, err := h.App().DecideImport(ctx, p.state.plan, decisions)
		if err != nil {
			return nil, err
		}
		rows := h.App().ImportRows(plan, mostRows)
		return func() {
			if !h.LeaveThis(p) {
				return
			}
			next := newImport(h, preview{path: p.state.path, plan: plan})
			next.Rows.SetRows(rows)
			h.OpenPanel(next)
			next.Rows.SelectAt(min(at, len(rows)-1))
			for _, item := range plan.New {
				if item.Possibly {
					next.Rows.SelectKey(say.PersonKey(item.Row))
					return
				}
			}
		}, nil
	})
}

// deciding are the buttons that decide, none where nobody is to be asked about.
func (p *Import) deciding() []*part.Button {
	if !p.state.asks() {
		return nil
	}
	w := p.host.App().Words()
	return []*part.Button{
		part.NewButton(w.T("import.merge"), "M", func() { p.typed('m') }),
		part.NewButton(w.T("import.as_new"), "N", func() { p.typed('n') }),
		part.NewButton(w.T("import.skip"), "S", func() { p.typed('s') }),
		part.NewButton(w.T("import.merge_all"), "⇧M", func() { p.typed('M') }),
	}
}
