package outreach

import (
	"encoding/json"
	"sync"

	"wawasan/assets"
	"wawasan/data"
)

// Template is a message with {fields} to fill. Purpose is "" where it serves
// all; Outcome tells templates of the kind Tell apart.
type Template struct {
	ID      string       `json:"id"`
	Purpose data.Purpose `json:"purpose,omitempty"`
	Channel Channel      `json:"channel"`
	Lang    string       `json:"lang,omitempty"`
	Kind    Kind         `json:"kind"`
	Outcome string       `json:"outcome,omitempty"`
	Subject string       `json:"subject,omitempty"`
	Body    string       `json:"body"`
}

var shipped = sync.OnceValue(func() map[string][]Template {
	all := map[string][]Template{}
	for _, lang := range []string{"id", "en"} {
		raw, err := assets.Templates.ReadFile("templates/" + lang + ".json")
		var list []Template
		if err == nil {
			err = json.Unmarshal(raw, &list)
		}
		if err != nil {
			panic("templates/" + lang + ".json: " + err.Error()) // ships inside: a broken build
		}
		for i := range list {
			list[i].Lang = lang
		}
		all[lang] = list
	}
	return all
})

// Shipped returns the templates that come with the program in a language,
// English for one it does not know. IDs are the same in both.
func Shipped(lang string) []Template {
	if lang != "id" {
		lang = "en"
	}
	return append([]Template(nil), shipped()[lang]...)
}

// Query says which template is wanted. An empty Kind is Ask.
type Query struct {
	Lang    string
	Kind    Kind
	Purpose data.Purpose
	Channel Channel
	Outcome string
}

// Find returns the template that fits best: the person's own before shipped
// ones, the same kind always, then the same channel, outcome and purpose
// before one that serves any. Only when no template of the kind exists is
// there none.
func Find(q Query, own ...Template) (Template, bool) {
	if q.Kind == "" {
		q.Kind = Ask
	}
	best, most := Template{}, -1
	for i, t := range append(append([]Template(nil), own...), Shipped(q.Lang)...) {
		if points := q.fit(t, i < len(own)); points > most {
			best, most = t, points
		}
	}
	return best, most >= 0
}

// fit counts how well a template fits; below zero it does not.
func (q Query) fit(t Template, own bool) int {
	kind := t.Kind
	if kind == "" {
		kind = Ask
	}
	if kind != q.Kind || (t.Lang == "id") != (q.Lang == "id") {
		return -1
	}
	points := 0
	add := func(right bool, n int) {
		if right {
			points += n
		}
	}
	add(t.Channel == q.Channel, 32)
	add(t.Channel == LinkedInMessage && q.Channel == LinkedInNote, 16) // a note cannot carry a letter
	add(t.Channel == LinkedInMessage && q.Channel == InPerson, 16)
	add(t.Outcome == q.Outcome, 8)
	switch t.Purpose {
	case q.Purpose:
		points += 4
	case "":
		points += 2
	}
	add(own, 1)
	return points
}
