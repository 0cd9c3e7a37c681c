package reply

import (
	"strings"
	"time"

	"wawasan/app"
	"wawasan/app/say"
	"wawasan/app/talk"
	"wawasan/app/thing"
	"wawasan/data"
)

// Asks reports whether more belongs to an answer than that it came.
func Asks(to data.Stage) bool {
	switch to {
	case data.StageReplied, data.StageScheduled, data.StageDeclined, data.StagePostponed:
		return true
	}
	return false
}

// fields are what is asked of an answer: the time agreed on, or the day it is
// put off to, when it came and what it said.
func fields(w *say.Words, to data.Stage, today data.Date) []app.Field {
	var out []app.Field
	switch to {
	case data.StageScheduled:
		out = append(out,
			app.Field{Key: "day", Type: thing.FieldDate, Label: w.T("interview.date"), Required: true},
			app.Field{Key: "clock", Type: thing.FieldTime, Label: w.T("interview.time"), Required: true})
	case data.StagePostponed:
		out = append(out, app.Field{Key: "day", Type: thing.FieldDate, Label: w.T("interview.postponed_until"), Required: true})
	}
	return append(out,
		app.Field{Key: "said", Type: thing.FieldMultiline, Rows: 4, Label: w.T("reply.said"), Help: w.T("reply.said.help")},
		app.Field{Key: "on", Type: thing.FieldDate, Label: w.T("reply.on"), Value: today.String()})
}

// missing is the key of what is said of a field that has to be filled in.
const missing = "kit.form.required.missing"

// read is the answer that was typed. What is missing, or means nothing, comes
// back as translation keys by field; a key is given the text.
func read(to data.Stage, values map[string]string) (r talk.Reply, wrong map[string]string) {
	wrong = map[string]string{}
	day := func(key string) data.Date {
		text := strings.TrimSpace(values[key])
		if text == "" {
			return data.Date{}
		}
		d, err := data.ParseDate(text)
		if err != nil {
			wrong[key] = "datefield.error"
		}
		return d
	}
	clock := strings.TrimSpace(values["clock"])
	if _, err := time.Parse("15:04", clock); err != nil && clock != "" {
		wrong["clock"] = "timefield.error"
	}
	r = talk.Reply{To: to, Day: day("day"), Clock: clock, On: day("on"), Said: values["said"]}
	if (to == data.StageScheduled || to == data.StagePostponed) && r.Day.IsZero() && wrong["day"] == "" {
		wrong["day"] = missing
	}
	if to == data.StageScheduled && r.Clock == "" {
		wrong["clock"] = missing
	}
	return r, wrong
}
