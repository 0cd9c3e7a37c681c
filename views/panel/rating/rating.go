// Package rating is the panels in which industries are judged: what a voice
// says of one, and what matters to the person. What is changed and not saved is
// kept as a draft.
package rating

import (
	"context"
	"strconv"

	"wawasan/app"
	"wawasan/data"
	"wawasan/views/command"
	"wawasan/views/kit/core"
	"wawasan/views/kit/list"
	"wawasan/views/kit/overlay"
	"wawasan/views/kit/part"
	"wawasan/views/page"
	"wawasan/views/panel"
	"wawasan/views/panel/kept"
)

// Panel is what one voice says of an industry: a digit scores, Enter chooses
// what the score rests on.
type Panel struct {
	*kept.Panel
	host    panel.Host
	state   scoring
	reading core.Loader

	lines     []app.Row // what was heard
	listening core.Loader
}

// Open rates the industry that a thing is about. It asks whose voice it is
// where that is not known; where no weights are fixed these are fixed first.
func Open(h panel.Host, about app.Link) {
	a := h.App()
	h.Read(func(ctx context.Context) (func(), error) {
		industry, voice, err := a.RatedFrom(ctx, about)
		if err != nil {
			return nil, err
		}
		_, fixed, err := a.Criteria(ctx)
		return func() {
			if voice == "" {
				weighedFirst(h, fixed, func() { askVoice(h, industry) })
				return
			}
			weighedFirst(h, fixed, func() { rate(h, industry, voice) })
		}, err
	})
}

// Resume goes on with scores that were typed and not saved; of is a draft of
// app.BallotDraft.
func Resume(h panel.Host, of app.DraftOf) {
	a := h.App()
	industry, voice := ballotOf(of)
	h.Read(func(ctx context.Context) (func(), error) {
		_, fixed, err := a.Criteria(ctx)
		return func() { weighedFirst(h, fixed, func() { rate(h, industry, voice) }) }, err
	})
}

// weighedFirst goes on when weights are fixed.
func weighedFirst(h panel.Host, fixed bool, then func()) {
	if fixed {
		then()
		return
	}
	Weigh(h, then)
}

func askVoice(h panel.Host, industry data.ID) {
	a, w := h.App(), h.App().Words()
	page.Choose(h, overlay.PaletteParams[data.ID]{
		Title: w.T("rate.who"), Hint: w.T("rate.who.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[data.ID], error) {
			voices, err := a.VoicesFor(ctx, industry, text)
			return page.Picks(voices), err
		},
		OnPick: func(voice data.ID) { rate(h, industry, voice) },
	})
}

// rate opens the ballot of a voice, "" for the owner's, with what was typed
// before and not saved.
func rate(h panel.Host, industry, voice data.ID) {
	a, of := h.App(), app.BallotDraft(industry, voice)
	h.Read(func(ctx context.Context) (func(), error) {
		ballot, err := a.Ballot(ctx, industry, voice)
		if err != nil {
			return nil, err
		}
		draft, err := a.Draft(ctx, of)
		if err != nil {
			return nil, err
		}
		valid, err := stillThere(ctx, a, draft)
		return func() {
			p := &Panel{host: h, state: beginScoring(ballot, valid)}
			for _, l := range []*core.Loader{&p.reading, &p.listening} {
				l.Runner, l.OnError = h.Runner(), h.Fail
			}
			p.Panel = kept.New(h, p.params(of))
			p.Beside(p.heard(), nil)
			p.show()
			p.listen()
			h.OpenPanel(p)
			p.Began(draft)
		}, err
	})
}

// stillThere are changes without those that rest on something gone.
func stillThere(ctx context.Context, a *app.App, changes map[string]string) (map[string]string, error) {
	return still(changes, func(link app.Link) (string, error) { return a.Title(ctx, link) })
}

func (p *Panel) params(of app.DraftOf) kept.Params {
	w, save, ballot := p.host.App().Words(), command.KeyOf("record.save"), p.state.read
	press := func(r rune) func() { return func() { p.typed(r) } }
	var scores []*part.Button
	for score := 1; score <= most; score++ {
		label := strconv.Itoa(score)
		switch score { // what the ends of the scale mean
		case 1:
			label = w.T("rating.button.least")
		case most:
			label = w.T("rating.button.most")
		}
		scores = append(scores, part.NewButton(label, "", press('0'+rune(score))).ByMouse())
	}
	scores = append(scores, part.NewButton(w.T("rating.button.clear"), "0", press('0')).ByMouse())
	others := []*part.Button{
		part.NewPrimaryButton(w.T("kit.form.save"), save, p.Save),
		part.NewButton(w.T("rating.button.rests"), "Enter", p.rest),
		part.NewButton(w.T("rating.button.second_hand"), "S", press('s')),
	}
	if ballot.Contact != "" {
		others = append(others, part.NewButton(w.T("rating.button.interested"), "I", press('i')))
	}
	return kept.Params{
		Name: "rate", Title: w.T("rate.title", "who", ballot.Who, "industry", ballot.Name), Text: w.T("rate.text"),
		List:    list.Params{Plain: true, OnRune: p.typed, OnOpen: func(app.Row) { p.rest() }},
		Narrow:  true,
		Buttons: [][]*part.Button{scores, others},
		Of:      of, Changes: p.state.changes, Discard: p.discard,
	}
}

// Reload reads the ballot anew; what was changed here stays.
func (p *Panel) Reload() {
	a, industry, voice := p.host.App(), p.state.read.Industry, p.state.read.Contact
	p.reading.Load(func(ctx context.Context) (func(), error) {
		ballot, err := a.Ballot(ctx, industry, voice)
		return func() {
			p.state = beginScoring(ballot, p.state.changes())
			p.show()
		}, err
	})
	p.listen()
}

// Save keeps the scores that were changed; the others stay as they are by now.
func (p *Panel) Save() {
	a, w, read, changes := p.host.App(), p.host.App().Words(), p.state.read, p.state.changes()
	p.SaveBy(func(ctx context.Context) error {
		now, err := a.Ballot(ctx, read.Industry, read.Contact)
		if err != nil {
			return err
		}
		valid, err := stillThere(ctx, a, changes)
		if err != nil {
			return err
		}
		return a.SaveBallot(ctx, scored(now, valid))
	}, func() {
		p.host.LeaveThis(p)
		p.host.Say(w.T("toast.rated", "who", read.Who, "industry", read.Name), true)
	})
}

func (p *Panel) typed(r rune) bool {
	if p.Fixed() || !p.state.typed(p.at(), r) {
		return false
	}
	p.changed()
	return true
}

// rest asks for the lesson or the note a score rests on.
func (p *Panel) rest() {
	n := p.at()
	if n < 0 {
		return
	}
	a, w, ballot := p.host.App(), p.host.App().Words(), p.state.read
	line := p.state.now.Lines[n]
	page.Choose(p.host, overlay.PaletteParams[app.Row]{
		Title: w.T("rate.rests", "criterion", line.Name), Hint: w.T("rate.rests.hint"),
		Query: func(ctx context.Context, text string) ([]overlay.Choice[app.Row], error) {
			rows, err := a.EvidenceFor(ctx, ballot.Industry, ballot.Contact, text)
			return page.Rows(rows), err
		},
		OnPick: func(row app.Row) {
			if !p.Fixed() {
				p.state.restOn(line.Criterion, row.Self(), row.Title)
				p.changed()
			}
		},
	})
}

func (p *Panel) discard() {
	p.state.discard()
	p.show()
}

// at is the criterion chosen, -1 for none.
func (p *Panel) at() int { return p.At(len(p.state.now.Lines)) }

// changed shows and keeps what was changed.
func (p *Panel) changed() {
	p.show()
	p.Changed()
}

func (p *Panel) show() {
	p.Show(p.state.rows(p.host.App().Words()), -1)
	p.showHeard()
}
