package outreach

import (
	"cmp"
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

// forms holds, for each form of address, what stands before a name in speech
// and what stands for "you"; without the latter the name does. A letter opens
// with yth and the full word where the form has it.
var forms = map[Form]struct{ key, before, you, yth string }{
	BapakIbu:  {"outreach.address.bapak_ibu", "Pak/Bu ", "Bapak/Ibu", "Yth. Bapak/Ibu "},
	Bapak:     {"outreach.address.bapak", "Pak ", "Bapak", "Yth. Bapak "},
	Ibu:       {"outreach.address.ibu", "Bu ", "Ibu", "Yth. Ibu "},
	MasMbak:   {"outreach.address.mas_mbak", "Mas/Mbak ", "Mas/Mbak", ""},
	Mas:       {"outreach.address.mas", "Mas ", "Mas", ""},
	Mbak:      {"outreach.address.mbak", "Mbak ", "Mbak", ""},
	Kak:       {"outreach.address.kak", "Kak ", "Kakak", ""},
	ByName:    {"outreach.address.nama", "", "", ""},
	Formal:    {"outreach.address.formal", "", "you", ""},
	FirstName: {"outreach.address.first_name", "", "you", ""},
}

// AddressValues returns the values of the fields name, called, you and
// greeting for a person who is addressed in a form: "Sari Wijaya, PMP", Ibu
// gives "Bu Sari", "Ibu" and "Yth. Ibu Sari", which opens letters; on any other
// channel the greeting is "Halo, Bu Sari". A form of another language, or an
// unknown one, counts as the safest of lang. An empty name fills nothing, so
// that the gap is seen.
func AddressValues(lang string, form Form, channel Channel, name string) map[string]string {
	if !slices.Contains(Forms(lang), form) {
		form = Forms(lang)[0]
	}
	full := PlainName(name)
	if full == "" {
		return map[string]string{}
	}
	f, short := forms[form], firstName(full)
	called := f.before + short
	greeting := "Halo, " + called
	switch letter := channel == Email || channel == Introducer; {
	case form == Formal:
		called, greeting = full, "Dear "+full
	case form == FirstName:
		greeting = "Hi " + called
	case letter && f.yth != "":
		greeting = f.yth + short
	}
	return map[string]string{"name": full, "called": called, "you": cmp.Or(f.you, short), "greeting": greeting}
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
	"bapak", "bpk", "pak", "ibu", "bu", "mas", "mba", "mbak", "kak", "kakak", "abang", "bang", "dik", "kang", "teh", "aa", "bli",
	"koh", "ko", "ci", "cik", "cece", "uda", "uni", "daeng", "gus", "ustaz", "ustadz", "pdt", "st",
	"dr", "drs", "dra", "drg", "ir", "prof", "h", "hj", "kh", "mr", "mrs", "ms", "miss",
}

// given are first words of a name by which nobody is called.
var given = []string{
	"muhammad", "mohammad", "mohamad", "muhamad", "moh", "muh", "mochamad", "md", "abd", "ach",
	"ni", "gusti", "si", "raden", "rr", "rd", "tb",
}

// titled are two first words that are a rank together: alone, Ida and Agung
// are names.
var titled = [][2]string{{"anak", "agung"}, {"ida", "bagus"}, {"ida", "ayu"}}

func firstName(full string) string {
	words := strings.Fields(full)
	if len(words) > 2 && slices.Contains(titled, [2]string{strings.ToLower(words[0]), strings.ToLower(words[1])}) {
		words = words[2:]
	}
	for len(words) > 1 {
		w := strings.ToLower(strings.TrimRight(words[0], "."))
		if utf8.RuneCountInString(w) > 1 && !slices.Contains(given, w) {
			break
		}
		words = words[1:]
	}
	return words[0]
}
