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
	of   string // what a number is of, or which number a label names
	kept keptAt // of what has no field
}

type alsoKind int

const (
	alsoMiddle alsoKind = iota
	alsoEmail
	alsoPhone
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
	phoneLabels   = regexp.MustCompile(`^phone (\d) (?:label|type)$`)
	otherLabels   = regexp.MustCompile(`^(?:(?:e mail|website|organization) \d (?:label|type)|e mail(?: \d)? typ(?:e|)|no|nr|nomor|no urut)$`)
	phoneNumbered = regexp.MustCompile(`^phone (\d) value$`)
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
		case l.has(colPhone) && phoneLabels.MatchString(words):
			l.also = append(l.also, also{kind: alsoLabel, at: i, of: phoneLabels.FindStringSubmatch(words)[1]})
		case otherLabels.MatchString(words): // says nothing alone
		default:
			others, left = append(others, l.others[n]), append(left, i)
		}
	}
	l.others, l.left = others, left
	l.keptColumns(cells)
}

// moreOf adds to a person what stands in further columns of their row.
func (p *parser) moreOf(cells []string, out *Person) {
	if len(p.header.also) == 0 && !strings.Contains(out.Phone, ":::") {
		return
	}
	labels := map[string]string{}
	var numbers []Number
	add := func(cell, of string) {
		for text := range strings.SplitSeq(cell, ":::") {
			if v := strings.TrimSpace(text); !isNothing(v) && !slices.ContainsFunc(numbers, func(n Number) bool { return n.Value == v }) {
				numbers = append(numbers, Number{v, of})
			}
		}
	}
	label := func(i int) string {
		if m := phoneNumbered.FindStringSubmatch(headerCell(p.header.cells[i])); m != nil {
			return labels[m[1]]
		}
		return typeOf(headerCell(p.header.cells[i]))
	}
	for _, a := range p.header.also {
		if a.kind == alsoLabel && a.at < len(cells) {
			labels[a.of] = typeOf(headerCell(cells[a.at]))
		}
	}
	if i := p.header.at[colPhone]; i >= 0 && out.Phone != "" {
		add(out.Phone, label(i))
	}
	for _, a := range p.header.also {
		if a.at >= len(cells) {
			continue
		}
		text, _ := untwist(cells[a.at])
		switch text = clean(text); {
		case text == "" || isNothing(text):
		case a.kind == alsoMiddle:
			out.First = strings.TrimSpace(out.First + " " + text)
		case a.kind == alsoEmail:
			if !slices.Contains(Emails(out.Email), text) {
				out.Email = strings.TrimPrefix(out.Email+", "+text, ", ")
			}
		case a.kind == alsoPhone:
			add(asTyped(text), label(a.at))
		}
	}
	if len(numbers) > 0 {
		out.Phone = numbers[0].Value
	}
	if len(numbers) > 1 {
		out.More = &More{Type: numbers[0].Type, Phones: numbers[1:]}
	}
	if kept := p.header.keptIn(cells); len(kept) > 0 {
		if out.More == nil {
			out.More = &More{}
		}
		out.More.Kept = kept
	}
}
