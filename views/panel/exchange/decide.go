package exchange

import (
	"context"
	"maps"
	"slices"
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

// unsure reports that a person of the file may be known already, or may have been
// before something was decided of them.
func (p *preview) unsure(place int) bool {
	_, decided := p.plan.Plan.Decided()[place]
	return decided || slices.ContainsFunc(p.plan.New, func(i say.ImportItem) bool { return i.Row == place && i.Possibly })
}

// asks reports that somebody may be known already, or that something was decided.
func (p *preview) asks() bool {
	return p.plan.Report().Possibly > 0 || len(p.plan.Plan.Decided()) > 0
}

// typed decides by a letter of the person chosen, by a capital of all alike.
func (p *Import) typed(r rune) bool {
	if unicode.ToLower(r) == 't' {
		p.takeMessages()
		return true
	}
	if r == 'c' {
		return p.columns()
	}
	as, ok := said[unicode.ToLower(r)]
	if !ok || p.state.isWhole() {
		return false
	}
	if unicode.IsUpper(r) {
		p.decide(p.state.decided(0, false, as))
		return true
	}
	row, _ := p.Rows.Selected()
	place, is := say.ImportRow(row)
	switch {
	case !is:
	case as == rule.Merged && !p.state.unsure(place):
		w := p.host.App().Words()
		p.host.Say(w.T("import.nobody_like", "name", row.Title), false)
	default:
		p.decide(p.state.decided(place, true, as))
	}
	return true
}

// takeMessages takes the messages of the file, too, or does not any more.
func (p *Import) takeMessages() {
	h, m := p.host, p.state.plan.Messages
	switch {
	case p.state.running:
		return
	case !m.Offers():
		h.Say(h.App().Words().T("import.mail.none", "file", p.state.plan.File), false)
		return
	case !h.LeaveThis(p):
		return
	}
	plan := h.App().TakeMessages(p.state.plan, !m.Taken)
	next := newImport(h, preview{path: p.state.path, plan: plan, choice: p.state.choice, rows: h.App().ImportRows(plan, mostRows), beside: p.state.beside})
	h.OpenPanel(next)
	next.Rows.SelectAt(p.Rows.State().Index())
}

// columns asks anew what the columns of a list hold.
func (p *Import) columns() bool {
	heads := p.state.plan.Plan.Heads()
	if len(heads) == 0 || p.state.running {
		return len(heads) > 0
	}
	openColumns(p.host, p.state.path, heads, func() { p.host.OpenPanel(p) })
	return true
}

// decide compares the file anew with what was decided, and shows what it comes to;
// the next who is not sure is chosen then.
func (p *Import) decide(decisions rule.Decisions) {
	h := p.host
	if decisions == nil || p.state.running {
		return
	}
	row, _ := p.Rows.Selected()
	place, _ := say.ImportRow(row)
	at, goesOn := p.Rows.State().Index(), p.state.unsure(place)
	h.Read(func(ctx context.Context) (func(), error) {
		plan, err := h.App().DecideImport(ctx, p.state.plan, decisions)
		if err != nil {
			return nil, err
		}
		state, err := read(ctx, h.App(), preview{path: p.state.path, plan: plan, choice: p.state.choice})
		if err != nil {
			return nil, err
		}
		return func() {
			if !h.LeaveThis(p) {
				return
			}
			next := newImport(h, state)
			h.OpenPanel(next)
			next.Rows.SelectAt(min(at, len(state.rows)-1))
			for _, item := range plan.New {
				if item.Possibly && goesOn {
					next.Rows.SelectKey(say.PersonKey(item.Row))
					return
				}
			}
		}, nil
	})
}

// deciding are the buttons that decide: where nobody is to be asked about, one; none
// of another notebook.
func (p *Import) deciding() []*part.Button {
	if p.state.isWhole() { // whose rows are decided by what is here
		return nil
	}
	w := p.host.App().Words()
	skip := part.NewButton(w.T("import.skip"), "S", func() { p.typed('s') })
	var buttons []*part.Button
	if m := p.state.plan.Messages; m.Offers() {
		key := "import.mail.take"
		if m.Taken {
			key = "import.mail.leave"
		}
		buttons = append(buttons, part.NewButton(w.T(key), "T", p.takeMessages))
	}
	if p.state.asks() {
		buttons = append(buttons,
			part.NewButton(w.T("import.merge"), "M", func() { p.typed('m') }),
			part.NewButton(w.T("import.as_new"), "N", func() { p.typed('n') }),
			skip,
			part.NewButton(w.T("import.merge_all"), "⇧M", func() { p.typed('M') }),
		)
	} else {
		buttons = append(buttons, skip)
	}
	if len(p.state.plan.Plan.Heads()) > 0 {
		buttons = append(buttons, part.NewButton(w.T("import.columns"), "C", func() { p.typed('c') }))
	}
	return buttons
}
