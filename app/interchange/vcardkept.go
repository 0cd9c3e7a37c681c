package interchange

import (
	"slices"
	"strconv"
	"strings"

	"github.com/emersion/go-vcard"
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
	Kept   []Kept
}

// Number is a phone number and what it is of: some of cell, home, work, main, car
// and other, with commas between them.
type Number struct{ Value, Type string }

const (
	maxKept = 8 << 10 // bytes of a property that is kept
	maxLost = 1000    // that are named one by one
)

// cardBinary are properties that are bytes, not text.
var cardBinary = []string{"PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "CAL", "X-MS-CARDPICTURE"}

// isKept reports a property that has no field and is kept.
func isKept(name string) bool {
	return name != "" && len(name) <= 60 && plainWord(name) == name && !isRead(name) && !slices.Contains(cardBinary, name) && !slices.Contains(cardKeeping, name)
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
	case slices.Contains(cardKeeping, q.name):
	case !isKept(q.name) || q.binary || q.long || len(q.value) > maxKept:
		p.card.lost = append(p.card.lost, Lost{Line: q.line, Property: q.name, Value: q.value[:min(len(q.value), 400)]})
	case strings.TrimSpace(q.value) != "":
		p.card.kept = append(p.card.kept, q)
	}
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
	m := &More{Kept: c.keptOf(facts, person)}
	if all := phones(facts); len(all) > 0 {
		m.Type, m.Phones = all[0].Type, all[1:]
	}
	if m.Type == "" && len(m.Phones)+len(m.Kept) == 0 {
		return nil
	}
	for _, k := range m.Kept {
		p.held += len(k.Name) + len(k.Value)
	}
	return m
}

// keptOf are the properties of a card that its person's fields do not say: those
// without a field, and of those with one what another line, or a further part of
// it, says.
func (c *card) keptOf(facts vcard.Card, person Person) []Kept {
	var all []Kept
	groups := map[string]bool{}
	for _, q := range c.kept {
		q.value, _ = untwist(q.value)
		text := clean(plainCard.Replace(strings.ReplaceAll(q.value, `\:`, ":")))
		says := !isNothing(text)
		switch q.name {
		case "URL", "X-SOCIALPROFILE", "SOCIALPROFILE":
			says = says && text != person.URL
		case "ORG", "N":
			says = parts(q.value) > 1
		case "TEL": // others are read
			says = says && slices.ContainsFunc(notSpoken, func(t string) bool { return slices.Contains(q.types, t) || labelled(facts, q.group, t) })
		case "TITLE", "ROLE":
			says = says && text != person.Title
		}
		if k := q.kept(); says && !slices.Contains(all, k) {
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

// labelled reports that the label of a group has a word.
func labelled(facts vcard.Card, group, word string) bool {
	return group != "" && slices.ContainsFunc(facts["X-ABLABEL"], func(l *vcard.Field) bool {
		return strings.EqualFold(l.Group, group) && strings.Contains(strings.ToLower(l.Value), word)
	})
}

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
