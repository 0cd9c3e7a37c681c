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
		Answer: func(q *question.Panel, values map[string]string) {
			p.state.what.Also = words(values["also"])
			p.plan(func() { p.host.LeaveThis(q) })
		},
	})
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
