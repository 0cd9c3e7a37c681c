package erase

import (
	"context"

	"wawasan/app"
	rule "wawasan/app/erase"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel"
	"wawasan/views/panel/question"
)

// The rows of taking a name away.
const (
	rowAs   = "as"
	rowText = "text:" // the key of a row follows
)

// OpenAnonymise previews taking the name of a contact away: they stay, with all
// that came from them.
func OpenAnonymise(h panel.Host, link app.Link) {
	h.Read(func(ctx context.Context) (func(), error) {
		title, err := h.App().Title(ctx, link)
		if err != nil {
			return nil, err
		}
		return func() {
			show(h, &state{what: rule.What{Person: link.ID, Anonymise: true}, title: title, backups: rule.Keep})
		}, nil
	})
}

// askAs asks for what the person is called instead, and plans anew with it.
func (p *Panel) askAs() {
	w := p.host.App().Words()
	question.Ask(p.host, question.Params{
		Name: "anonymise.as", Title: w.T("anonymise.row.as"), Save: w.T("erase.before.show"),
		Fields: []app.Field{{
			Key: "as", Type: thing.FieldText, Label: w.T("anonymise.row.as"), Help: w.T("anonymise.as.help"), Value: p.state.plan.What.As,
		}},
		Cancel: p.again,
		Answer: func(q *question.Panel, values map[string]string) {
			p.state.what.As = values["as"]
			p.plan(func() { p.back(q) })
		},
	})
}

// flipText lets a text keep the name, or not.
func (s *state) flipText(key string) {
	id := data.ID(key)
	for n, left := range s.what.Leave {
		if left == id {
			s.what.Leave = append(append([]data.ID{}, s.what.Leave[:n]...), s.what.Leave[n+1:]...)
			return
		}
	}
	s.what.Leave = append(append([]data.ID{}, s.what.Leave...), id)
}

// textRows are the texts in which the name is replaced, each of which may be left.
func (s *state) textRows(w *say.Words) (out []app.Row) {
	for n, text := range s.plan.Erased.Found {
		row := app.Row{
			Key: rowText + string(text.ID), Icon: say.IconCommand, Title: say.ReplacedText(text), Sub: say.ReplacedAs(text), Fact: w.T("erase.choice.replace"),
		}
		if text.Left {
			row.Sub, row.Fact = "", w.T("erase.choice.keep")
		}
		if n == 0 {
			row.Heading = w.T("cli.anonymise.texts")
		}
		out = append(out, row)
	}
	return out
}
