package exchange

import (
	"context"
	"maps"
	"unicode"

	"wawasan/app"
	rule "wawasan/app/exchange"
	"wawasan/app/say"
	"wawasan/views/kit/part"
)

// said are the letters by which a person decides of somebody in a file, or takes
// that back; a capital does so of all alike: of those who are not sure, or of all who
// were decided of.
var said = map[rune]rule.Decision{'n': rule.AsNew, 'm': rule.Merged, 's': rule.Skipped, 'z': rule.Ruled}

// decisions are those so far, to be changed.
func (p *preview) decisions() rule.Decisions {
	if out := maps.Clone(p.plan.Plan.Decided()); out != nil {
		return out
	}
	return rule.Decisions{}
}

// decided are the decisions with one more, or one less: of the person at a place of
// the file.
func (p *preview) decided(place int, as rule.Decision) rule.Decisions {
	out := p.decisions()
	if as == rule.Ruled {
		delete(out, place)
	} else {
		out[place] = as
	}
	return out
}

// decidedAll are the decisions with those of all who may be known already, or none
// any more, and of how many people that is.
func (p *preview) decidedAll(as rule.Decision) (rule.Decisions, int) {
	if as == rule.Ruled {
		return rule.Decisions{}, len(p.plan.Plan.Decided())
	}
	out, n := p.decisions(), 0
	for _, item := range p.plan.New {
		if item.Possibly {
			out[item.Row] = as
			n++
		}
	}
	return out, n
}

// asks reports that somebody may be known already, or that something was decided.
func (p *preview) asks() bool {
	return p.plan.Report().Possibly > 0 || len(p.plan.Plan.Decided()) > 0
}

// why says why a decision would do nothing with a row, "" where it would.
func (p *preview) why(w *say.Words, row app.Row, as rule.Decision) string {
	place, is := say.ImportRow(row)
	if !is || !p.plan.Plan.Has(place) {
		return w.T("import.choose_person")
	}
	if key := p.plan.Plan.Refuses(place, as); key != "" {
		return w.T(key, "name", row.Title)
	}
	return ""
}

// whyAll says why a decision of all alike would do nothing, "" where it would.
func (p *preview) whyAll(w *say.Words, as rule.Decision) string {
	_, n := p.decidedAll(as)
	switch {
	case n > 0:
		return ""
	case as == rule.Ruled:
		return w.T("import.none_decided")
	}
	return w.T("import.none_unsure")
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
	if !ok || p.state.isWhole() || p.state.running {
		return ok && !p.state.isWhole()
	}
	h, w := p.host, p.host.App().Words()
	row, _ := p.Rows.Selected()
	if unicode.IsUpper(r) {
		decisions, n := p.state.decidedAll(as)
		if why := p.state.whyAll(w, as); why != "" {
			h.Say(why, false)
			return true
		}
		p.decide(decisions, row, func() string { return saidAll(w, as, n) })
		return true
	}
	if why := p.state.why(w, row, as); why != "" {
		h.Say(why, false)
		return true
	}
	place, _ := say.ImportRow(row)
	p.decide(p.state.decided(place, as), row, func() string {
		if as == rule.Ruled {
			return w.T("import.taken_back", "name", row.Title)
		}
		return w.T(saidOne[as], "name", row.Title, "back", "Z")
	})
	return true
}

// saidOne is what is said of a decision.
var saidOne = map[rule.Decision]string{rule.AsNew: "import.said.new", rule.Merged: "import.said.merged", rule.Skipped: "import.said.skipped"}

// saidAll says a decision of so many.
func saidAll(w *say.Words, as rule.Decision, n int) string {
	switch as {
	case rule.AsNew:
		return w.N("import.said_all.new", n, "back", "⇧Z")
	case rule.Merged:
		return w.N("import.said_all.merged", n, "back", "⇧Z")
	case rule.Skipped:
		return w.N("import.said_all.skipped", n, "back", "⇧Z")
	}
	return w.N("import.taken_back_all", n)
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

// decide compares the file anew with what was decided, shows what it comes to and
// says what was decided; the chosen row stays where it stood.
func (p *Import) decide(decisions rule.Decisions, on app.Row, told func() string) {
	h := p.host
	at := p.Rows.State().Index()
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
			next.Rows.SelectKey(on.Key)
			h.Say(told(), false)
		}, nil
	})
}

// deciders are the buttons that decide of the chosen row.
type deciders struct {
	of  map[rule.Decision]*part.Button
	all *part.Button // merges all alike
}

// deciding are the buttons that decide: where nobody is to be asked about, one; none
// of another notebook.
func (p *Import) deciding() []*part.Button {
	if p.state.isWhole() { // whose rows are decided by what is here
		return nil
	}
	w := p.host.App().Words()
	letter := func(key, shown string, r rune) *part.Button {
		b := part.NewButton(w.T(key), shown, func() { p.typed(r) })
		if as, one := said[r]; one {
			p.deciders.of[as] = b
		}
		return b
	}
	p.deciders = deciders{of: map[rule.Decision]*part.Button{}}
	var buttons []*part.Button
	if m := p.state.plan.Messages; m.Offers() {
		key := "import.mail.take"
		if m.Taken {
			key = "import.mail.leave"
		}
		buttons = append(buttons, part.NewButton(w.T(key), "T", p.takeMessages))
	}
	if !p.state.asks() {
		buttons = append(buttons, letter("import.skip", "S", 's'))
	} else {
		p.deciders.all = letter("import.merge_all", "⇧M", 'M')
		buttons = append(buttons, letter("import.merge", "M", 'm'), letter("import.as_new", "N", 'n'), letter("import.skip", "S", 's'), p.deciders.all)
	}
	if len(p.state.plan.Plan.Decided()) > 0 {
		buttons = append(buttons, letter("import.take_back", "Z", 'z'))
	}
	if len(p.state.plan.Plan.Heads()) > 0 {
		buttons = append(buttons, part.NewButton(w.T("import.columns"), "C", func() { p.typed('c') }))
	}
	return buttons
}

// idle draws those buttons that would do nothing with a row so.
func (p *Import) idle(row app.Row) {
	w := p.host.App().Words()
	for as, b := range p.deciders.of {
		b.SetIdle(p.state.why(w, row, as))
	}
	if p.deciders.all != nil {
		p.deciders.all.SetIdle(p.state.whyAll(w, rule.Merged))
	}
}
