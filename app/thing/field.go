package thing

import (
	"slices"
	"sort"
	"strings"
)

// FieldType says how a form field is entered.
type FieldType string

// The types of form fields.
const (
	FieldText      FieldType = "text"
	FieldMultiline FieldType = "multiline"
	FieldNumber    FieldType = "number"
	FieldDate      FieldType = "date"
	FieldTime      FieldType = "time"
	FieldChoice    FieldType = "choice"
	FieldBool      FieldType = "bool"
	FieldContact   FieldType = "contact"
	FieldCompany   FieldType = "company"
	FieldIndustry  FieldType = "industry"
	FieldContacts  FieldType = "contacts" // names separated by commas
	FieldZone      FieldType = "zone"     // a time zone, by its IANA name or a city
	FieldEmail     FieldType = "email"
	FieldLink      FieldType = "link"   // an address of the web
	FieldSecret    FieldType = "secret" // nobody sees what is typed
	FieldPath      FieldType = "path"   // where a folder or a file is
)

// Field is one field of a form. Values are text: days as YYYY-MM-DD, times as
// HH:MM, bools "true" or "". Its words stand under keys of the translations.
type Field struct {
	Key      string
	Type     FieldType
	Label    string // translation key
	Help     string // translation key, "" for none
	HelpArgs []any
	Value    string
	Choices  []Choice
	Least    int // of a number
	Most     int
	Rows     int // of a multi-line field, 0 for the usual few
	Required bool
	Folded   bool // rarely used: stands behind "more"
}

// Choice is one value a choice field can have. Its words are those of Key or,
// without one, Text itself.
type Choice struct{ Value, Key, Text string }

// choices makes the choices of values whose words stand under a key prefix;
// the empty value is "none".
func choices(prefix string, of ...string) []Choice {
	out := make([]Choice, len(of))
	for i, v := range of {
		out[i] = Choice{Value: v, Key: prefix + v}
		if v == "" {
			out[i].Key = "choice.none"
		}
	}
	return out
}

func (f Field) hasChoice(value string) bool {
	return slices.ContainsFunc(f.Choices, func(c Choice) bool { return c.Value == value })
}

// FormError says which fields of a form were refused and why, by field key.
type FormError struct{ Fields map[string]error }

// Error joins the reasons for a log.
func (e *FormError) Error() string {
	var all []string
	for key, err := range e.Fields {
		all = append(all, key+": "+err.Error())
	}
	sort.Strings(all)
	return strings.Join(all, "; ")
}
