package interchange

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/emersion/go-vcard"

	"wawasan/data"
)

// Kept is a property of a card that has no field: it stays with its person as it
// stands, to be written back. Name is what a card has before the colon (group,
// name and parameters but those of the encoding), Value what it has behind it, one
// line, with the escapes of a card.
type Kept struct{ Name, Value string }

// Page is the key of the page that is kept, see URLKey; "" for anything else.
func (k Kept) Page() string {
	if !slices.ContainsFunc(cardLinks, k.is) {
		return ""
	}
	return URLKey(plainCard.Replace(k.Value))
}

// IsPlain reports a page that is kept without anything said of it.
func (k Kept) IsPlain() bool { return k.Page() != "" && !strings.ContainsAny(k.Name, ";.") }

// IsUID reports the key of a card by which a contact of ours is known.
func (k Kept) IsUID(id string) bool { return k.is("UID") && ownID(k.Value) == id }

// Says is what a kept property of a name says: a text or a number, or addresses.
func (k Kept) Says(name string) (text string, emails []string) {
	switch {
	case !k.is(name):
	case name == "EMAIL":
		emails = k.emails()
	case name == "TEL":
		text = k.number()
	default:
		text = clean(plainCard.Replace(k.Value))
	}
	return text, emails
}

// Types are what a kept property is of, in small letters: home, fax.
func (k Kept) Types() []string {
	for param := range strings.SplitSeq(k.Name, ";") {
		if types, ok := strings.CutPrefix(param, "TYPE="); ok {
			return strings.Split(strings.ToLower(types), ",")
		}
	}
	return nil
}

// Lost is what a file says of somebody, by name, and what could not be kept: the
// property of a card, or the heading of a column. Value is its beginning, "" for a
// picture. File is which of several files it is, "" for the only one.
type Lost struct {
	File                  string
	Line                  int
	Name, Property, Value string
	ByChoice              bool // somebody said of the column that it is not read
}

// Unnamed counts what could not be kept and is not named one by one: there may be
// very much of it.
type Unnamed struct {
	Lost     int
	ByChoice int // of columns that were said not to be read
}

// Add adds others.
func (u *Unnamed) Add(o Unnamed) {
	u.Lost += o.Lost
	u.ByChoice += o.ByChoice
}

// More is what a card says of its person beyond the columns of a list: further
// phone numbers, and what has no field.
type More struct {
	Type   string // of the phone number in the column
	Phones []Number
	Emails []Number // those in the column of which it is said what they are of
	Kept   []Kept
}

// Number is a phone number or an e-mail address, and what it is of, see Labels.
type Number struct{ Value, Type string }

const (
	maxKept = 8 << 10 // bytes of a property that is kept
	maxLost = 1000    // that are named one by one
)

// cardBinary are properties that are bytes, not text.
var cardBinary = []string{"PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "CAL", "X-MS-CARDPICTURE"}

// isKept reports a property that has no field and is kept.
func isKept(name string) bool {
	return name != "" && len(name) <= 60 && plainWord(name) == name && !isRead(name) && !slices.Contains(cardBinary, name) && !isKeeping(name)
}

// head is a property's name as it is kept.
func (p property) head() string {
	var out strings.Builder
	if p.group != "" {
		out.WriteString(p.group + ".")
	}
	out.WriteString(p.name)
	for _, param := range p.params {
		out.WriteString(";" + param)
	}
	if len(p.types) > 0 {
		out.WriteString(";TYPE=" + strings.Join(p.types, ","))
	}
	if p.pref > 0 {
		out.WriteString(";PREF=" + strconv.Itoa(p.pref))
	}
	return out.String()
}

// kept is a property as it stays with its person.
func (p property) kept() Kept { return Kept{p.head(), uncontrolled(cardText.Replace(p.value))} }

// keptParam is a parameter as it is kept, "" for one that is not.
func keptParam(key, value string) string {
	key = strings.ToUpper(plainWord(key))
	value = strings.Map(func(c rune) rune {
		if c < ' ' || c == '"' || c == 0x7F {
			return -1
		}
		return c
	}, value)
	switch {
	case key == "" || value == "" || len(value) > 200:
		return ""
	case strings.ContainsAny(value, ";:,"):
		return key + `="` + value + `"`
	}
	return key + "=" + value
}

// keeps takes a property that has no field; what is not text, or too long, is lost.
func (p *cardParser) keeps(q property) {
	switch {
	case isKeeping(q.name):
	case !isKept(q.name) || q.binary || q.long || len(q.value) > maxKept:
		p.card.loses(q)
	case strings.TrimSpace(q.value) != "":
		if p.card.kept = append(p.card.kept, q); q.cut {
			p.card.loses(q)
		}
	}
}

// loses notes a property that cannot be kept, or not all of it.
func (c *card) loses(q property) {
	c.lost = append(c.lost, Lost{Line: q.line, Property: q.name, Value: q.value[:min(len(q.value), 400)]})
}

// loses tells what of somebody could not be kept.
func (p *parser) loses(name string, lost Lost) {
	if len(p.table.Lost) >= maxLost {
		if lost.ByChoice {
			p.table.Unnamed.ByChoice++
		} else {
			p.table.Unnamed.Lost++
		}
		return
	}
	l := lost
	l.Name, l.Property, l.Value = name, sample(clean(lost.Property), 60), sample(clean(strings.ToValidUTF8(lost.Value, "")), 120)
	for _, text := range []*string{&l.Name, &l.Property, &l.Value} {
		*text = strings.Clone(*text) // else the beginning keeps all of it
	}
	if l.Property != "" {
		p.table.Lost = append(p.table.Lost, l)
		p.held += len(l.Name) + len(l.Property) + len(l.Value)
	}
}

// more is what a card says beyond the columns, nil for nothing.
func (p *cardParser) more(c *card, facts vcard.Card, person Person) *More {
	m := &More{Kept: c.keptOf(facts, person), Emails: labelledEmails(facts)}
	if all := phones(facts); len(all) > 0 {
		m.Type, m.Phones = all[0].Type, all[1:]
	}
	if m.Type == "" && len(m.Phones)+len(m.Kept)+len(m.Emails) == 0 {
		return nil
	}
	for _, k := range m.Kept {
		p.held += len(k.Name) + len(k.Value)
	}
	return m
}

// labelledEmails are the addresses of which a card says what they are of.
func labelledEmails(facts vcard.Card) []Number {
	var all []Number
	for _, f := range facts["EMAIL"] {
		of := labelOf(f.Params["TYPE"], labelIn(facts, f.Group))
		if of == "" {
			continue
		}
		for _, mail := range Emails(plain(f.Value)) {
			if !slices.ContainsFunc(all, func(n Number) bool { return n.Value == mail }) {
				all = append(all, Number{mail, of})
			}
		}
	}
	return all
}

// keptOf are the properties of a card that its person's fields do not say: those
// without a field, and of those with one what another line, or a further part of
// it, says.
func (c *card) keptOf(facts vcard.Card, person Person) []Kept {
	var all []Kept
	groups := map[string]bool{}
	for _, q := range c.kept {
		q.value, _ = untwist(q.value)
		if slices.Contains(cardKept, q.name) && !q.saysMore(labelIn(facts, q.group), person) {
			continue
		}
		if q.name != "TEL" { // which of several is meant is told by their order
			q.pref = 0
			q.types = slices.DeleteFunc(slices.Clone(q.types), func(t string) bool { return t == "pref" && isRead(q.name) })
		}
		if k := q.kept(); !isNothing(q.text()) && !slices.Contains(all, k) {
			all = append(all, k)
			groups[q.group] = true
		}
	}
	for _, label := range facts["X-ABLABEL"] { // what the group of a kept one is called
		if groups[label.Group] && label.Group != "" {
			all = append(all, Kept{label.Group + ".X-ABLABEL", uncontrolled(cardText.Replace(label.Value))})
		}
	}
	return all
}

// text is what a value says as one reads it.
func (p property) text() string {
	return clean(plainCard.Replace(cardText.Replace(p.value)))
}

// saysMore reports that a property with a field says more than the field holds.
func (p property) saysMore(label string, person Person) bool {
	text, first := p.text(), clean(plainCard.Replace(components(cardText.Replace(p.value))[0]))
	further := slices.ContainsFunc(p.params, func(param string) bool { return !plainParam.MatchString(param) })
	switch p.name {
	case "FN":
		return further || isName(text, "") && !isElse(text) && data.Fold(text) != data.Fold(person.Name) && data.Fold(text) != data.Fold(person.Company)
	case "N":
		return further || parts(p.value) > 1
	case "ORG":
		return further || label != "" || parts(p.value) > 1 || data.Fold(first) != data.Fold(person.Company)
	case "TITLE", "ROLE":
		return further || label != "" || text != person.Title
	case "URL", "X-SOCIALPROFILE", "SOCIALPROFILE":
		typed := slices.ContainsFunc(p.types, func(t string) bool { return t != "pref" })
		return further || label != "" || typed || text != person.URL
	case "TEL":
		spoken := strings.TrimSpace(plain(p.value))
		isURI := len(spoken) > 4 && strings.EqualFold(spoken[:4], "tel:")
		return further || isURI && strings.Contains(spoken, ";") || isUnspoken(p.types, label)
	case "EMAIL":
		return further || !isAllEmails(plain(p.value))
	}
	return true
}

// plainParam is how a value is written, which is seen, or where a program draws it.
var plainParam = regexp.MustCompile(`(?i)^(?:VALUE=(?:uri|text)|X-EVOLUTION-UI-SLOT=\d+)$`)

// parts counts the parts of a value that say something.
func parts(value string) int {
	n := 0
	for _, part := range components(value) {
		if strings.TrimSpace(part) != "" {
			n++
		}
	}
	return n
}
