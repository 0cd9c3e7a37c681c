package outreach

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Form is how a person is addressed.
type Form string

// The forms of address, Indonesian and English.
const (
	BapakIbu  Form = "bapak_ibu" // when it is not known which
	Bapak     Form = "bapak"
	Ibu       Form = "ibu"
	MasMbak   Form = "mas_mbak"
	Mas       Form = "mas"
	Mbak      Form = "mbak"
	Kak       Form = "kak"
	ByName    Form = "nama"
	Formal    Form = "formal"
	FirstName Form = "first_name"
)

// Forms lists the forms of address of a language, the safest first.
func Forms(lang string) []Form {
	if lang == "id" {
		return []Form{BapakIbu, Bapak, Ibu, MasMbak, Mas, Mbak, Kak, ByName}
	}
	return []Form{Formal, FirstName}
}

// Key is the translation key of the form's name, "" for an unknown one.
func (f Form) Key() string { return forms[f].key }

// forms holds, for each form of address, what opens a message and what stands
// for "you"; without the latter the name does.
var forms = map[Form]struct{ key, opening, you string }{
	BapakIbu:  {"outreach.address.bapak_ibu", "Yth.", "Bapak/Ibu"},
	Bapak:     {"outreach.address.bapak", "Yth.", "Bapak"},
	Ibu:       {"outreach.address.ibu", "Yth.", "Ibu"},
	MasMbak:   {"outreach.address.mas_mbak", "Halo", "Mas/Mbak"},
	Mas:       {"outreach.address.mas", "Halo", "Mas"},
	Mbak:      {"outreach.address.mbak", "Halo", "Mbak"},
	Kak:       {"outreach.address.kak", "Halo", "Kak"},
	ByName:    {"outreach.address.nama", "Halo", ""},
	Formal:    {"outreach.address.formal", "Dear", ""},
	FirstName: {"outreach.address.first_name", "Hi", ""},
}

// AddressValues returns the values of the fields name, called, you and
// greeting for a person who is addressed in a form: "Sari Wijaya, PMP", Mbak
// gives "Mbak Sari", "Mbak" and "Halo Mbak Sari". A form of another language,
// or an unknown one, counts as the safest of lang. An empty name fills
// nothing, so that the gap is seen.
func AddressValues(lang string, form Form, name string) map[string]string {
	if !slices.Contains(Forms(lang), form) {
		form = Forms(lang)[0]
	}
	full := PlainName(name)
	if full == "" {
		return map[string]string{}
	}
	f, short := forms[form], firstName(full)
	called, you := short, short
	switch {
	case form == Formal:
		called, you = full, "you"
	case form == FirstName:
		you = "you"
	case f.you != "":
		called, you = f.you+" "+short, f.you
	}
	return map[string]string{"name": full, "called": called, "you": you, "greeting": f.opening + " " + called}
}

// PlainName is a name without what stands behind its comma and the titles in
// front of it: "Dr. Ir. Sari Wijaya, M.T." is Sari Wijaya.
func PlainName(name string) string {
	name, _, _ = strings.Cut(name, ",")
	words := strings.Fields(name)
	for len(words) > 1 && slices.Contains(titles, strings.ToLower(strings.TrimRight(words[0], "."))) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

var titles = []string{
	"bapak", "bpk", "pak", "ibu", "bu", "mas", "mbak", "kak", "kakak", "bang",
	"dr", "drs", "dra", "drg", "ir", "prof", "h", "hj", "kh", "mr", "mrs", "ms", "miss",
}

// given are first words of a name by which nobody is called.
var given = []string{"muhammad", "mohammad", "mohamad", "muhamad", "moh", "muh", "mochamad", "md", "ni", "gusti", "si"}

func firstName(full string) string {
	words := strings.Fields(full)
	for len(words) > 1 {
		w := strings.ToLower(strings.TrimRight(words[0], "."))
		if utf8.RuneCountInString(w) > 1 && !slices.Contains(given, w) {
			break
		}
		words = words[1:]
	}
	return words[0]
}
