package interchange

import (
	"regexp"
	"slices"
	"strings"
)

// also is a further column of a list: a second name, an address or a number
// beside the first, or what a number is of.
type also struct {
	kind alsoKind
	at   int
	of   string // what a number is of, or which column a label names
	kept keptAt // of what has no field
}

type alsoKind int

const (
	alsoMiddle alsoKind = iota
	alsoEmail
	alsoPhone
	alsoLink
	alsoLabel
	alsoKept
)

// middleNames are headings of a name between the first and the last.
var middleNames = []string{
	"middle name", "additional name", "nama tengah", "weitere vornamen", "zweiter vorname", "deuxieme prenom", "segundo nombre",
	"segundo nome", "nome do meio", "middelste naam", "secondo nome",
}

var (
	furtherEmails = regexp.MustCompile(`^(?:secondary email|second email|surel 2|e ?mail (?:adresse |address )?\d(?: value| address| adresse)?|e ?mail \d adresse|adresse de messagerie \d|alamat email \d)$`)
	furtherPhones = regexp.MustCompile(`^(?:phone \d value|(?:primary|home|business|work|mobile|other|car|company main) phone(?: \d)?|(?:mobile|home|work|cell) number|phone \d|mobile \d|telepon (?:\d|kantor|rumah|seluler)|hp \d|telefon(?: \d)? (?:geschaftlich|privat)(?: \d)?|mobiltelefon|tel mobile|telephone (?:bureau|domicile)(?: \d)?|telefono (?:del trabajo|particular|movil)|telefoon op werk|telefoon thuis|mobiele telefoon|telefone (?:comercial|residencial|celular))$`)
	furtherLinks  = regexp.MustCompile(`^(?:website \d value|(?:website|web page|webpage|url) \d)$`)
	labels        = regexp.MustCompile(`^(phone|e mail|website) (\d) (?:label|type)$`)
	labelled      = regexp.MustCompile(`^(phone|e mail|website) (\d) value$`)
	otherLabels   = regexp.MustCompile(`^(?:organization \d (?:label|type)|e mail(?: \d)? typ(?:e)|no|nr|nomor|no urut)$`)
)

// typeOf is what a number is of, by the heading or the label beside it.
func typeOf(words string) string {
	for _, of := range []struct {
		kind  string
		words []string
	}{
		{"cell", []string{"mobile", "mobil", "cell", "movil", "celular", "mobiele", "hp", "ponsel"}},
		{"home", []string{"home", "privat", "domicile", "particular", "thuis", "residencial", "rumah"}},
		{"work", []string{"business", "work", "geschaftlich", "bureau", "trabajo", "werk", "comercial", "kantor"}},
		{"main", []string{"main", "primary"}},
		{"car", []string{"car"}},
		{"other", []string{"other"}},
	} {
		if slices.ContainsFunc(of.words, func(w string) bool { return strings.Contains(" "+words, " "+w) }) {
			return of.kind
		}
	}
	return ""
}

// further takes columns that say more of what is read out of those that are not.
func (l *layout) further(cells []string) {
	var others []string
	var left []int
	for n, i := range l.left {
		words := headerCell(cells[i])
		switch {
		case l.has(colFirst) && slices.Contains(middleNames, words):
			l.also = append(l.also, also{kind: alsoMiddle, at: i})
		case l.has(colEmail) && furtherEmails.MatchString(words):
			l.also = append(l.also, also{kind: alsoEmail, at: i})
		case l.has(colPhone) && furtherPhones.MatchString(words):
			l.also = append(l.also, also{kind: alsoPhone, at: i, of: typeOf(words)})
		case l.has(colURL) && furtherLinks.MatchString(words):
			l.also = append(l.also, also{kind: alsoLink, at: i})
		case labels.MatchString(words):
			m := labels.FindStringSubmatch(words)
			l.also = append(l.also, also{kind: alsoLabel, at: i, of: m[1] + m[2]})
		case otherLabels.MatchString(words): // says nothing alone
		default:
			others, left = append(others, l.others[n]), append(left, i)
		}
	}
	l.others, l.left = others, left
	l.keptColumns(cells)
}
