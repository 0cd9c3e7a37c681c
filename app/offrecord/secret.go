package offrecord

import (
	"strings"

	"wawasan/app/capture"
	"wawasan/data"
)

// Secret reports a text that was typed into a field as a line off the record:
// it begins with the mark, or with a word for it, or it is one line with the sign
// where a line has it. Of several lines the first decides: a ~ further on signs a
// letter or stands for "about". Whatever writes a field for other eyes asks it.
func Secret(text string) bool {
	if Marked(text) {
		return true
	}
	text = strings.TrimSpace(text)
	return strings.Contains(text, "~") && !strings.Contains(text, "\n") && capture.Parse(text, data.Date{}).OffRecord
}

// Marked reports a text that begins with the mark of what is off the record. The
// text of a line may hold that sign further on, where it was typed as one.
func Marked(text string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if !strings.ContainsAny(first, "~:") {
		return false
	}
	line := capture.Parse(first, data.Date{})
	for _, span := range line.Spans {
		if span.Role == capture.RoleOffRecord {
			return strings.Trim(line.Raw[:span.Start], " !?><+*") == ""
		}
	}
	return false
}

// Said is a text as others may read it, "" for a Secret one.
func Said(text string) string {
	if Secret(text) {
		return ""
	}
	return text
}

// SaidOf is an interview with its texts as others may read them.
func SaidOf(i data.Interview) data.Interview {
	for _, typed := range []*string{&i.About, &i.Intro, &i.Place, &i.InterestWhy, &i.ThankFor} {
		*typed = Said(*typed)
	}
	return i
}

// SaidOfContact is a contact with their texts as others may read them.
func SaidOfContact(c data.Contact) data.Contact {
	for _, typed := range []*string{&c.Met, &c.About, &c.MentorTerms, &c.Function} {
		*typed = Said(*typed)
	}
	return c
}
