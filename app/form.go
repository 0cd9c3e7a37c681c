package app

// FieldType says how a form field is entered.
type FieldType string

// The types of form fields.
const (
	FieldText      FieldType = "text"
	FieldMultiline FieldType = "multiline"
	FieldDate      FieldType = "date"
	FieldTime      FieldType = "time"
	FieldChoice    FieldType = "choice"
	FieldBool      FieldType = "bool"
	FieldContact   FieldType = "contact"
	FieldCompany   FieldType = "company"
	FieldIndustry  FieldType = "industry"
	FieldContacts  FieldType = "contacts" // names separated by commas
	FieldZone      FieldType = "zone"     // a time zone, by its IANA name or a city
)

// Choice is one value a choice field can have.
type Choice struct{ Value, Label string }

// Field is one field of a form, with its words in the person's language.
// Values are text: days as YYYY-MM-DD, times as HH:MM, bools "true" or "".
type Field struct {
	Key      string
	Type     FieldType
	Label    string
	Help     string
	Value    string
	Error    string // why the value was refused, stands beneath the field
	Choices  []Choice
	Rows     int // of a multi-line field, 0 for the usual few
	Required bool
	Folded   bool // rarely used: stands behind "more"
}

// Changed are those of a form's values that differ from the fields as they
// were shown: what the person changed. It is what SaveForm and KeepDraft want,
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
