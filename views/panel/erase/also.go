package erase

import (
	"strings"

	"wawasan/app"
	"wawasan/app/thing"
	"wawasan/views/panel/question"
)

// askAlso asks for other words for the person, and plans anew with them.
func (p *Panel) askAlso() {
	w := p.host.App().Words()
	question.Ask(p.host, question.Params{
		Name: "erase.also", Title: w.T("erase.row.also"), Save: w.T("erase.before.show"),
		Fields: []app.Field{{
			Key: "also", Type: thing.FieldText, Label: w.T("erase.also"), Help: w.T("erase.also.help"), Value: strings.Join(p.state.what.Also, ", "),
		}},
		Cancel: p.again,
		Answer: func(q *question.Panel, values map[string]string) {
			p.state.what.Also = words(values["also"])
			p.plan(func() { p.back(q) })
		},
	})
}

// back shows the preview again in the place of a question that was answered.
func (p *Panel) back(q *question.Panel) {
	if p.host.LeaveThis(q) {
		p.host.OpenPanel(p)
	}
}

// again shows the preview in the place of a question that was left.
func (p *Panel) again() {
	p.host.LeavePanel()
	p.host.OpenPanel(p)
}

// words are what stands between commas.
func words(text string) (out []string) {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' }) {
		if word = strings.TrimSpace(word); word != "" {
			out = append(out, word)
		}
	}
	return out
}
