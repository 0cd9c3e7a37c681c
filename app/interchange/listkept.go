package interchange

import (
	"regexp"
	"slices"
	"strings"
)

// keptAt says as which property of a card a column of a list is kept that has no
// field: of an address, and of a day in three columns, it is one part. of tells
// several of one property apart.
type keptAt struct {
	property string
	of       string
	part     int
	label    bool // it says what the others of it are
}

// Parts of an address, as a card has them, and of a day.
const (
	partBox = iota
	partFurther
	partStreet
	partCity
	partRegion
	partCode
	partCountry
	partsOfAddress

	partYear = iota - partsOfAddress - 1
	partMonth
	partDay
)

// keptHeadings are headings of what a card has a property for, as headerCell gives
// them.
var keptHeadings = map[string][]string{
	"NOTE": {
		"note", "notes", "catatan", "keterangan", "notizen", "notiz", "anmerkung", "anmerkungen", "bemerkung", "bemerkungen", "remark", "remarks",
		"comment", "comments", "komentar", "remarques", "commentaire", "commentaires", "nota", "notas", "observaciones", "observacoes", "anotacoes",
		"notitie", "notities", "opmerking", "opmerkingen",
	},
	"BDAY": {
		"birthday", "birth date", "birthdate", "date of birth", "dob", "tanggal lahir", "tgl lahir", "ulang tahun", "hari ulang tahun", "geburtstag",
		"geburtsdatum", "date de naissance", "anniversaire", "cumpleanos", "fecha de nacimiento", "aniversario", "data de nascimento", "verjaardag",
		"geboortedatum", "compleanno", "data di nascita",
	},
	"NICKNAME": {"nickname", "nick name", "nama panggilan", "panggilan", "spitzname", "surnom", "apodo", "apelido", "bijnaam", "soprannome"},
}

// birthParts are the headings of a birthday in three columns.
var birthParts = map[string]int{"birth year": partYear, "birth month": partMonth, "birth day": partDay}

// addressParts are the words for the parts of an address, without where it is of.
var addressParts = map[string]int{
	"po box": partBox, "address po box": partBox, "postfach": partBox, "kotak pos": partBox, "extended address": partFurther,
	"street": partStreet, "address": partStreet, "street address": partStreet, "postal address": partStreet, "mailing address": partStreet, "formatted": partStreet,
	"alamat": partStreet, "alamat lengkap": partStreet, "jalan": partStreet, "strasse": partStreet, "straße": partStreet, "adresse": partStreet, "anschrift": partStreet,
	"rue": partStreet, "calle": partStreet, "direccion": partStreet, "rua": partStreet, "endereco": partStreet, "straat": partStreet, "adres": partStreet, "indirizzo": partStreet,
	"city": partCity, "town": partCity, "kota": partCity, "ort": partCity, "stadt": partCity, "ville": partCity, "ciudad": partCity, "cidade": partCity, "plaats": partCity, "citta": partCity,
	"state": partRegion, "region": partRegion, "province": partRegion, "county": partRegion, "provinsi": partRegion, "bundesland": partRegion, "dep region": partRegion, "provincia": partRegion, "estado": partRegion, "provincie": partRegion,
	"postal code": partCode, "post code": partCode, "postcode": partCode, "zip": partCode, "zip code": partCode, "zipcode": partCode, "kode pos": partCode, "postleitzahl": partCode, "plz": partCode, "code postal": partCode, "codigo postal": partCode, "cep": partCode, "cap": partCode,
	"country": partCountry, "country region": partCountry, "negara": partCountry, "land": partCountry, "land region": partCountry, "pays": partCountry, "pays region": partCountry, "pais": partCountry, "pais region": partCountry, "paese": partCountry,
}

var (
	furtherPages    = regexp.MustCompile(`^(?:website \d value|web page(?: \d)?|website|personal web page|situs(?: web)?|webseite|page web|pagina web|webpagina|blog|homepage|home page)$`)
	numberedAddress = regexp.MustCompile(`^address (\d) (.+)$`)
	furtherLine     = regexp.MustCompile(` [23]$`)
)

// keptOf says as what a column of a heading is kept.
func keptOf(words string) (keptAt, bool) {
	for property, headings := range keptHeadings {
		if slices.Contains(headings, words) {
			return keptAt{property: property}, true
		}
	}
	if part, is := birthParts[words]; is {
		return keptAt{property: "BDAY", of: "parts", part: part}, true
	}
	if furtherPages.MatchString(words) {
		return keptAt{property: "URL"}, true
	}
	at := keptAt{property: "ADR"}
	if m := numberedAddress.FindStringSubmatch(words); m != nil {
		at.of, words = m[1], m[2]
		at.label = words == "type" || words == "label"
	} else {
		at.of, words = placeOf(words)
	}
	words = furtherLine.ReplaceAllString(words, "")
	part, is := addressParts[words]
	if words == "formatted" && at.of != "" {
		at.part = partsOfAddress // all of it once more: of use where its parts are missing
		return at, true
	}
	at.part = part
	return at, is || at.label
}

// placeOf takes where an address is of out of a heading: home or work, as a card
// says it.
func placeOf(heading string) (place, rest string) {
	var words []string
	for word := range strings.FieldsSeq(heading) {
		switch {
		case slices.Contains([]string{"home", "privat", "domicile", "particular", "thuis", "residencial", "rumah", "abitazione"}, word):
			place = "HOME"
		case slices.Contains([]string{"business", "work", "geschaftlich", "bureau", "trabajo", "werk", "comercial", "kantor", "ufficio"}, word):
			place = "WORK"
		case slices.Contains([]string{"other", "lain"}, word):
			place = "OTHER"
		case slices.Contains([]string{"del", "de", "do", "da", "du", "di", "op"}, word): // between the two
		default:
			words = append(words, word)
		}
	}
	return place, strings.Join(words, " ")
}

// keptColumns finds among columns that are not read those that a card has a
// property for. A region alone may be anything, and a further page needs a first.
func (l *layout) keptColumns(cells []string) {
	found := map[int]keptAt{}
	address := false
	for _, i := range l.left {
		if at, is := keptOf(headerCell(cells[i])); is && (at.property != "URL" || l.has(colURL)) {
			found[i] = at
			address = address || at.property == "ADR" && at.part != partRegion
		}
	}
	var others []string
	var left []int
	for n, i := range l.left {
		at, is := found[i]
		if !is || at.property == "ADR" && at.part == partRegion && !address {
			others, left = append(others, l.others[n]), append(left, i)
			continue
		}
		l.also = append(l.also, also{kind: alsoKept, at: i, kept: at})
		l.kept++
	}
	l.others, l.left = others, left
}

// kept are the properties of a person that a row of a list says in columns without
// a field.
func (l layout) keptIn(cells []string) []Kept {
	var all []Kept
	add := func(name, value string) {
		if k := (Kept{name, uncontrolled(value)}); len(value) <= maxKept && !slices.Contains(all, k) {
			all = append(all, k)
		}
	}
	parts := map[keptAt]*[partsOfAddress + 1]string{}
	var order []keptAt
	labels := map[string]string{}
	for _, a := range l.also {
		if a.kind != alsoKept || a.at >= len(cells) || !saysMore(clean(cells[a.at])) {
			continue
		}
		text := asWritten(cells[a.at])
		switch {
		case a.kept.label:
			labels[a.kept.of] = strings.ToUpper(typeOf(headerCell(text)))
		case a.kept.property == "URL":
			for page := range strings.SplitSeq(text, ":::") {
				if page = clean(page); page != "" {
					add("URL", cardLinkValue(page))
				}
			}
		case a.kept.property == "BDAY" && a.kept.of == "":
			name, value := keptDayOf(clean(text))
			add(name, value)
		case a.kept.property == "ADR" || a.kept.property == "BDAY":
			whole := keptAt{property: a.kept.property, of: a.kept.of}
			if parts[whole] == nil {
				parts[whole] = &[partsOfAddress + 1]string{}
				order = append(order, whole)
			}
			if had := parts[whole][a.kept.part]; had != "" {
				text = had + ", " + text
			}
			parts[whole][a.kept.part] = text
		default:
			add(a.kept.property, cardEscapes.Replace(text))
		}
	}
	for _, whole := range order {
		if whole.property == "BDAY" {
			add(keptDayOf(strings.Trim(strings.Join(parts[whole][partYear:partDay+1], "-"), "-")))
			continue
		}
		name, of := "ADR", whole.of
		if numberedOf := labels[whole.of]; numberedOf != "" {
			of = numberedOf
		}
		if of == "HOME" || of == "WORK" {
			name += ";TYPE=" + of
		}
		add(name, addressValue(parts[whole]))
	}
	return all
}

// addressValue is an address as a card has it; what stands in one text is its street.
func addressValue(parts *[partsOfAddress + 1]string) string {
	if strings.Join(parts[:partsOfAddress], "") == "" {
		parts[partStreet] = parts[partsOfAddress]
	}
	out := make([]string, partsOfAddress)
	for i := range out {
		out[i] = cardEscapes.Replace(parts[i])
	}
	return strings.Join(out, ";")
}

// keptDayOf is a day as a card has it; one that can be read in two ways, and a text
// that is no day, stay as they stand.
func keptDayOf(text string) (name, value string) {
	one, isOne := parseDay(text, monthFirst)
	other, isOther := parseDay(text, dayFirst)
	switch {
	case isOne && !one.IsZero() && (!isOther || one == other):
		return "BDAY", one.String()
	case isOther && !other.IsZero() && !isOne:
		return "BDAY", other.String()
	case cardDay.MatchString(text):
		return "BDAY", text
	}
	return "BDAY;VALUE=text", cardEscapes.Replace(text)
}

// cardDay is a day as a card has it when its year, or all but its year, is unknown.
var cardDay = regexp.MustCompile(`^(?:\d{4}|\d{4}-\d\d|--\d\d-?\d\d)$`)

// asWritten is a text with its own lines, without blanks around it.
func asWritten(cell string) string {
	text, _ := untwist(cell)
	return strings.TrimSpace(strings.ToValidUTF8(text, "\uFFFD"))
}

// tooLong are the columns of a row that say more than can be kept.
func (l layout) tooLong(cells []string) []int {
	var out []int
	for _, a := range l.also {
		if a.kind == alsoKept && a.at < len(cells) && len(cardEscapes.Replace(cells[a.at])) > maxKept {
			out = append(out, a.at)
		}
	}
	return out
}
