package compose

import (
	"maps"
	"strings"

	"wawasan/app"
	"wawasan/app/asking"
	"wawasan/app/outreach"
	"wawasan/data"
)

// draft is what is kept of a message that is not sent: what it is about, what
// was chosen and given, and the text where the person wrote in it. It is nil
// while nothing was done with it.
func (s *state) draft() map[string]string {
	given := map[string]string{}
	keepGiven(given, slotKey, s.given)
	for lang, other := range s.others {
		keepGiven(given, slotKey+lang+".", other)
	}
	own := s.isOwn()
	if s.m == s.began && len(given) == 0 && !own {
		return nil
	}
	out := s.choices()
	maps.Copy(out, given)
	for key, value := range map[string]string{
		"interview": string(s.m.Interview), "lesson": string(s.m.Lesson), "topic": s.m.Topic, "reason": s.m.Reason,
	} {
		out[key] = value
	}
	if own {
		out["subject"], out["body"] = s.subject.typed, s.body.typed
	}
	return out
}

func keepGiven(draft map[string]string, prefix string, given map[string]string) {
	for field, value := range given {
		if strings.TrimSpace(value) != "" {
			draft[prefix+field] = value
		}
	}
}

// takeGiven is what was given for slots, as keepGiven kept it. No field has a
// full stop in its name.
func (s *state) takeGiven(draft map[string]string) {
	for key, value := range draft {
		field, ok := strings.CutPrefix(key, slotKey)
		if !ok {
			continue
		}
		lang, other, isOther := strings.Cut(field, ".")
		if !isOther {
			s.given[field] = value
			continue
		}
		if s.others[lang] == nil {
			s.others[lang] = map[string]string{}
		}
		s.others[lang][other] = value
	}
}

// writingOf is the message that a draft is of.
func writingOf(contact data.ID, draft map[string]string) app.Writing {
	return app.Writing{
		Contact: contact, Interview: data.ID(draft["interview"]), Lesson: data.ID(draft["lesson"]), Template: data.ID(draft["template"]),
		Topic: draft["topic"], Reason: draft["reason"], Lang: draft["lang"], Kind: outreach.Kind(draft["kind"]),
		Purpose: data.Purpose(draft["purpose"]), Channel: outreach.Channel(draft["channel"]), Form: outreach.Form(draft["form"]),
	}
}

// resume is a message as it was left. It never counts as just begun: it is kept
// until it is sent or discarded.
func resume(m app.Writing, w asking.Written, draft map[string]string) *state {
	s := begin(m, w)
	s.began = app.Writing{}
	s.takeGiven(draft)
	s.fill(w)
	if body, ok := draft["body"]; ok {
		s.subject.edit(draft["subject"])
		s.body.edit(body)
	}
	return s
}
