package erase

import (
	"wawasan/app"
	rule "wawasan/app/erase"
	"wawasan/app/thing"
	"wawasan/data"
	"wawasan/views/panel"
	"wawasan/views/panel/question"
)

// OpenBefore asks for a day and previews the erasing of all before it.
func OpenBefore(h panel.Host) {
	a, w := h.App(), h.App().Words()
	question.Ask(h, question.Params{
		Name: "erase.before", Title: w.T("erase.before.title"), Save: w.T("erase.before.show"),
		Fields: []app.Field{{Key: "day", Type: thing.FieldDate, Label: w.T("erase.before.day"), Help: w.T("erase.before.help"), Required: true}},
		Answer: func(q *question.Panel, values map[string]string) {
			day, ok := a.ParseDay(values["day"])
			if !ok {
				q.Refuse("day", w.T("erase.before.no_day", "text", values["day"]))
				return
			}
			what := rule.What{Before: data.At(day.Time(a.Now().Location()))}
			show(h, &state{what: what, title: day.String(), before: true, backups: rule.Keep})
		},
	})
}
