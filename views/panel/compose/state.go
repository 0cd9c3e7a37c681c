package compose

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"wawasan/app"
	"wawasan/app/asking"
	"wawasan/app/outreach"
	"wawasan/app/say"
	"wawasan/app/thing"
	"wawasan/data"
)

// slotKey begins the key of a form's field that is a slot.
const slotKey = "slot."

// state is a message as it is written.
type state struct {
	m     app.Writing
	began app.Writing       // as it was begun, to tell what was chosen
	shown map[string]string // what is chosen, as the form shows it
	lang  string            // in which the text was filled in
	from  asking.Written    // what the template gives
	slots []slot
	given map[string]string // for slots, by their field
	// others is what was given in other languages, by language.
	others map[string]map[string]string
	// subject and body as they stand, filled with what was given.
	subject, body text
}

// begin is a message as it is begun.
func begin(m app.Writing, w asking.Written) *state {
	s := &state{m: m, began: m, lang: m.Lang, given: map[string]string{}, others: map[string]map[string]string{}}
	s.fill(w)
	s.shown = s.choices()
	return s
}

// refill takes what the template of other choices gives. Where the person wrote
// in the text it stays, and only who gets it is another.
func (s *state) refill(w asking.Written) {
	if s.isOwn() {
		s.from.To, s.from.Link = w.To, w.Link
	} else {
		s.speak(s.m.Lang)
		s.fill(w)
	}
	s.shown = s.choices()
}

// inBoth are the fields that are the same in every language: names, and an
// address.
var inBoth = []string{"me", "my_contact", "name", "company", "introducer", "person"}

// speak goes on in another language: what was given in words of one is nothing
// to say in the other.
func (s *state) speak(lang string) {
	if lang == s.lang {
		return
	}
	now := maps.Clone(s.others[lang])
	if now == nil {
		now = map[string]string{}
	}
	for _, field := range inBoth {
		if value, ok := s.given[field]; ok {
			now[field] = value
		}
	}
	s.others[s.lang], s.given, s.lang = s.given, now, lang
	delete(s.others, lang)
}

// fill takes the text from what the template gives now.
func (s *state) fill(w asking.Written) {
	s.from, s.slots = w, slots(w)
	s.subject, s.body = textOf(w.Subject, w, true), textOf(w.Body, w, false)
	for field, value := range s.given {
		s.give(field, value)
	}
}

func (s *state) give(field, value string) {
	s.subject.give(field, value)
	s.body.give(field, value)
}

// plain is the text as the template gives it with what was given.
func (s *state) plain() (subject, body string) {
	p := state{given: s.given}
	p.fill(s.from)
	return p.subject.typed, p.body.typed
}

// isOwn reports whether the person wrote in the text: no choice takes that
// away.
func (s *state) isOwn() bool {
	subject, body := s.plain()
	return s.subject.typed != subject || s.body.typed != body
}

// chosen are the fields of the form that hold what kind of message it is, in
// their order.
var chosen = []string{"kind", "purpose", "channel", "form", "lang", "template"}

// choices are what is chosen, by the fields of the form.
func (s *state) choices() map[string]string {
	return map[string]string{
		"kind": string(s.m.Kind), "purpose": string(s.m.Purpose), "channel": string(s.m.Channel),
		"form": string(s.m.Form), "lang": s.m.Lang, "template": string(s.m.Template),
	}
}

// choose makes another message of it by the values of the form, and returns the
// field that was chosen, "" for none. What the form still shows of a choice
// that another has made void is not chosen anew.
func (s *state) choose(values map[string]string) (field string) {
	for _, key := range chosen {
		if v, ok := values[key]; ok && v != s.shown[key] {
			s.shown[key] = v
			s.set(key, v)
			field = key
		}
	}
	return field
}

// set makes one choice; the templates of one kind and the addresses of one
// language are not those of another.
func (s *state) set(key, value string) {
	switch key {
	case "kind":
		s.m.Kind, s.m.Template = outreach.Kind(value), ""
	case "purpose":
		s.m.Purpose = data.Purpose(value)
	case "channel":
		s.m.Channel = outreach.Channel(value)
	case "form":
		s.m.Form = outreach.Form(value)
	case "lang":
		s.m = s.m.In(value)
	case "template":
		s.m.Template = data.ID(value)
	}
}

// write follows what stands in the form: what was given for slots, and the
// texts. It reports whether a slot was filled otherwise.
func (s *state) write(values map[string]string) (filled bool) {
	if v, ok := values["subject"]; ok {
		s.subject.edit(v)
	}
	if v, ok := values["body"]; ok {
		s.body.edit(v)
	}
	for _, slot := range s.slots {
		if v, ok := values[slotKey+slot.field]; ok && v != s.given[slot.field] {
			s.given[slot.field] = v
			s.give(slot.field, v)
			filled = true
		}
	}
	return filled
}

// begins is the field in which the work is: the first that is missing, else the
// text.
func (s *state) begins() string {
	for _, slot := range s.slots {
		if strings.TrimSpace(s.given[slot.field]) == "" {
			return slotKey + slot.field
		}
	}
	return "body"
}

// hasSubject reports whether the message goes where one has a subject.
func (s *state) hasSubject() bool { return s.m.Channel == outreach.Email }

// whole is the message as it is copied.
func (s *state) whole() string {
	if s.hasSubject() && s.subject.typed != "" {
		return s.subject.typed + "\n\n" + s.body.typed
	}
	return s.body.typed
}

// fields are those of the form.
func (s *state) fields(w *say.Words, templates []app.Choice) []app.Field {
	now := s.choices()
	choice := func(key, label string, choices []app.Choice) app.Field {
		return app.Field{Key: key, Type: thing.FieldChoice, Label: w.T(label), Value: now[key], Choices: choices}
	}
	out := []app.Field{
		choice("kind", "compose.kind", choicesOf(outreach.Kinds, func(k outreach.Kind) string { return w.T(k.Key()) })),
		choice("purpose", "interview.purpose", choicesOf(data.Purposes, func(p data.Purpose) string { return w.T("purpose." + string(p)) })),
		choice("channel", "compose.channel", choicesOf(outreach.Channels, func(c outreach.Channel) string { return w.T(c.Key()) })),
		choice("form", "compose.form", choicesOf(outreach.Forms(s.m.Lang), func(f outreach.Form) string { return w.T(f.Key()) })),
		choice("lang", "compose.lang", []app.Choice{{Value: "id", Label: "Bahasa Indonesia"}, {Value: "en", Label: "English"}}),
	}
	if len(templates) > 0 {
		out = append(out, choice("template", "compose.template", templates))
	}
	for _, slot := range s.slots {
		help := ""
		if slices.Contains(mine, slot.field) {
			help = w.T("compose.slot.mine")
		}
		kind := thing.FieldText
		if slot.field == "industry" {
			kind = thing.FieldIndustry
		}
		out = append(out, app.Field{Key: slotKey + slot.field, Type: kind, Label: s.label(w, slot), Value: s.given[slot.field], Help: help})
	}
	if s.hasSubject() {
		out = append(out, app.Field{Key: "subject", Type: thing.FieldText, Label: w.T("compose.subject"), Value: s.subject.typed})
	}
	return append(out, app.Field{Key: "body", Type: thing.FieldMultiline, Rows: rowsFor(s.body.typed), Label: w.T("compose.body"), Value: s.body.typed, Required: true})
}

// Rows of the text, and about how many letters stand in one.
const (
	leastRows = 12
	mostRows  = 20
	rowLength = 80
)

// rowsFor is how many rows a text takes, so that its end is in sight.
func rowsFor(text string) int {
	rows := 1
	for line := range strings.SplitSeq(text, "\n") {
		rows += 1 + utf8.RuneCountInString(line)/rowLength
	}
	return min(max(rows, leastRows), mostRows)
}

// label says what to put into a slot; one of the person's own is called as the
// template writes it.
func (s *state) label(w *say.Words, of slot) string {
	if key := outreach.LabelOf(of.field); key != outreach.LabelOf("") {
		return w.T(key)
	}
	return of.written
}

func choicesOf[T ~string](values []T, label func(T) string) []app.Choice {
	out := make([]app.Choice, len(values))
	for n, v := range values {
		out[n] = app.Choice{Value: string(v), Label: label(v)}
	}
	return out
}
