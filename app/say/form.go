package say

import "wawasan/app/thing"

// Field is one field of a form, with its words in the person's language.
// Values are text: days as YYYY-MM-DD, times as HH:MM, bools "true" or "".
type Field struct {
	Key      string
	Type     thing.FieldType
	Label    string
	Help     string
	Value    string
	Error    string // why the value was refused, stands beneath the field
	Choices  []Choice
	Ends     []string // of the files that a path may lead to; without, it leads to a folder
	Rows     int      // of a multi-line field, 0 for the usual few
	Required bool
	Folded   bool // rarely used: stands behind "more"
}

// Choice is one value a choice field can have, with its word.
type Choice struct{ Value, Label string }

// Form says the fields of a form.
func (s Speaker) Form(fields []thing.Field) []Field {
	out := make([]Field, len(fields))
	for n, f := range fields {
		out[n] = Field{Key: f.Key, Type: f.Type, Label: s.T(f.Label), Value: f.Value, Rows: f.Rows, Required: f.Required, Folded: f.Folded}
		if f.Help != "" {
			out[n].Help = s.T(f.Help, f.HelpArgs...)
		}
		for _, c := range f.Choices {
			label := c.Text
			if c.Key != "" {
				label = s.T(c.Key)
			}
			out[n].Choices = append(out[n].Choices, Choice{c.Value, label})
		}
	}
	return out
}

// Differing is a field that two things say differently, in words: what the one
// says that stays, and the one that goes.
type Differing struct{ Key, Label, Stays, Goes string }

// Differences says the fields in which two things differ.
func (s Speaker) Differences(found []thing.Differing) []Differing {
	out := make([]Differing, len(found))
	for n, d := range found {
		out[n] = Differing{d.Key, s.T(d.Label), s.worded(d.Field, d.Value), s.worded(d.Field, d.Other)}
	}
	return out
}

// worded is a value of a field as it is shown.
func (s Speaker) worded(f thing.Field, value string) string {
	for _, c := range s.Form([]thing.Field{f})[0].Choices {
		if c.Value == value {
			return c.Label
		}
	}
	return value
}

// Refused says why fields of a form were refused, by field key.
func (s Speaker) Refused(e *thing.FormError) map[string]string {
	out := make(map[string]string, len(e.Fields))
	for key, err := range e.Fields {
		out[key] = s.Error(err)
	}
	return out
}

// Changed are those of a form's values that differ from the fields as they
// were shown: what the person changed. It is what is saved and kept as a draft,
// so that what others write meanwhile is not taken back.
func Changed(shown []Field, values map[string]string) map[string]string {
	was := make(map[string]string, len(shown))
	for _, f := range shown {
		was[f.Key] = f.Value
	}
	changed := map[string]string{}
	for key, value := range values {
		if had, ok := was[key]; !ok || value != had {
			changed[key] = value
		}
	}
	return changed
}
