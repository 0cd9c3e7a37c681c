package rating

import (
	"context"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/views/kit/list"
	"wawasan/views/kit/part"
)

// In a wide window what was heard stands beside the scores: Enter there lets the
// chosen score rest on a line.

// heard are the params of the list at the right.
func (p *Panel) heard() list.Params {
	w := p.host.App().Words()
	return list.Params{
		Label: w.T("rate.heard"), Wrap: true, Steady: true, MaxLines: 4,
		OnOpen: p.restOnRow, OnRune: p.typed,
		Empty: part.NewEmptyState("note", w.T("rate.heard.none.title"), w.T("rate.heard.none.text"), "", ""),
	}
}

// listen reads what the voice said of the industry.
func (p *Panel) listen() {
	a, industry, voice := p.host.App(), p.state.read.Industry, p.state.read.Contact
	p.listening.Load(func(ctx context.Context) (func(), error) {
		rows, err := a.EvidenceFor(ctx, industry, voice, "")
		return func() {
			p.lines = rows
			p.showHeard()
		}, err
	})
}

// showHeard names beside each line the criteria whose scores rest on it.
func (p *Panel) showHeard() {
	w := p.host.App().Words()
	rows := make([]app.Row, len(p.lines))
	for n, row := range p.lines {
		row.Heading, row.Fact = "", ""
		if n == 0 {
			row.Heading = w.T("rate.heard")
		}
		if names := p.state.restingOn(row.Self()); names != "" {
			row.Sub = say.Join(w.T("rate.heard.for", "criteria", names), row.Sub)
		}
		rows[n] = row
	}
	p.More.SetRows(rows)
}

// restOnRow lets the chosen score rest on a line that was heard.
func (p *Panel) restOnRow(row app.Row) {
	if n := p.at(); n >= 0 && !p.Fixed() {
		p.state.restOn(p.state.now.Lines[n].Criterion, row.Self(), row.Title)
		p.changed()
	}
}
