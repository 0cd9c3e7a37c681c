package outreach

import (
	"regexp"
	"strings"
)

// Field is one of the fields that templates know.
type Field struct {
	Key      string // the same in both languages, names a value for Fill
	ID, EN   string // how templates of each language write it, without braces
	LabelKey string // translation key: what to put in
}

// Fields lists the fields that templates know, in the order to ask for them.
var Fields = []Field{
	{"greeting", "sapaan", "greeting", "outreach.field.greeting"},
	{"called", "panggilan", "called", "outreach.field.called"},
	{"you", "anda", "you", "outreach.field.you"},
	{"name", "nama", "name", "outreach.field.name"},
	{"company", "perusahaan", "company", "outreach.field.company"},
	{"role", "jabatan", "role", "outreach.field.role"},
	{"industry", "industri", "industry", "outreach.field.industry"},
	{"known_from", "kenal_dari", "known_from", "outreach.field.known_from"},
	{"topic", "ingin_tahu", "topic", "outreach.field.topic"},
	{"me", "saya", "me", "outreach.field.me"},
	{"my_role", "peran_saya", "my_role", "outreach.field.my_role"},
	{"my_contact", "kontak_saya", "my_contact", "outreach.field.my_contact"},
	{"times", "waktu", "times", "outreach.field.times"},
	{"introducer", "pengenal", "introducer", "outreach.field.introducer"},
	{"person", "orang", "person", "outreach.field.person"},
	{"first_subject", "subjek_awal", "first_subject", "outreach.field.first_subject"},
	{"new_reason", "alasan_baru", "new_reason", "outreach.field.new_reason"},
	{"helped", "yang_membantu", "helped", "outreach.field.helped"},
	{"next_step", "langkah", "next_step", "outreach.field.next_step"},
	{"advice", "saran", "advice", "outreach.field.advice"},
	{"result", "hasil", "result", "outreach.field.result"},
}

var fieldKeys = func() map[string]string {
	keys := map[string]string{}
	for _, f := range Fields {
		keys[f.Key], keys[f.ID], keys[f.EN] = f.Key, f.Key, f.Key
	}
	return keys
}()

// FieldKey returns the key of a field as a template of either language writes
// it, without braces; a field of the person's own is its own key.
func FieldKey(written string) string {
	written = strings.ToLower(strings.TrimSpace(written))
	if key, ok := fieldKeys[written]; ok {
		return key
	}
	return written
}

// LabelOf returns the translation key of what to put into a field, by its key;
// every field of the person's own has the same.
func LabelOf(key string) string {
	for _, f := range Fields {
		if f.Key == key {
			return f.LabelKey
		}
	}
	return "outreach.field.own"
}

// UsedField is a field as a text writes it, with the translation key of what
// to put in; one of the person's own has no key of its own.
type UsedField struct{ Written, LabelKey string }

// FieldsIn lists the fields a text uses, each once, in its order.
func FieldsIn(text string) []UsedField {
	var out []UsedField
	seen := map[string]bool{}
	for _, written := range writtenField.FindAllString(text, -1) {
		written = written[1 : len(written)-1]
		key := FieldKey(written)
		if seen[key] {
			continue
		}
		seen[key] = true
		out = append(out, UsedField{Written: written, LabelKey: LabelOf(key)})
	}
	return out
}

// Gap is a field that nothing fills. Start and End are the bytes of the field
// with its braces in the filled body, or in the subject where InSubject says so.
type Gap struct {
	Field      string // its key
	Written    string // as the template writes it, without braces
	InSubject  bool
	Start, End int
}

// Filled is a template with its values put in.
type Filled struct {
	Subject, Body string
	Missing       []Gap // subject first, then in the order of the text
}

// writtenField is a field as templates write it.
var writtenField = regexp.MustCompile(`\{[\p{L}][\p{L}\p{N}_ ]{0,39}\}`)

// Fill puts values into a template. The values' keys may be written in either
// language; one map therefore fills templates of both. A field without a
// value, or with an empty one, stays as it is and is listed as missing. A
// value is put in as it is: braces within it are no field.
func Fill(t Template, values map[string]string) Filled {
	known := map[string]string{}
	for written, value := range values {
		if value = strings.TrimSpace(value); value != "" {
			known[FieldKey(written)] = value
		}
	}
	subject, gaps := fillText(t.Subject, known)
	for i := range gaps {
		gaps[i].InSubject = true
	}
	body, more := fillText(t.Body, known)
	return Filled{Subject: oneLine(subject), Body: body, Missing: append(gaps, more...)}
}

// FillAt is what Fill puts for one field that a template writes between before
// and after; the field in braces where nothing fills it.
func FillAt(before, written, after string, values map[string]string) string {
	value := strings.TrimSpace(values[FieldKey(written)])
	if value == "" {
		return "{" + written + "}"
	}
	return fitted(FieldKey(written), value, before, after, values)
}

func fillText(text string, values map[string]string) (string, []Gap) {
	var out strings.Builder
	var gaps []Gap
	last := 0
	for _, at := range writtenField.FindAllStringIndex(text, -1) {
		out.WriteString(text[last:at[0]])
		last = at[1]
		written := text[at[0]+1 : at[1]-1]
		value, ok := values[FieldKey(written)]
		if ok {
			out.WriteString(fitted(FieldKey(written), value, text[:at[0]], text[last:], values))
			continue
		}
		start := out.Len()
		out.WriteString(text[at[0]:at[1]])
		gaps = append(gaps, Gap{Field: FieldKey(written), Written: written, Start: start, End: out.Len()})
	}
	out.WriteString(text[last:])
	return out.String(), gaps
}

// oneLine joins what a value may have broken; same bytes where it did not, so
// that gaps stay in place.
func oneLine(s string) string {
	return strings.NewReplacer("\r\n", "  ", "\n", " ", "\r", " ").Replace(s)
}
