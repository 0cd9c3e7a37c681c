package interchange

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"wawasan/data"
)

// cardWriter writes the lines of one card. What is kept of another program's card
// and says what a field says, and more, stands in that field's place.
type cardWriter struct {
	Card
	version string
	lines   []string
	written []bool // of what is kept
	group   int    // the last one in use
}

func (w *cardWriter) add(line string) { w.lines = append(w.lines, line) }

// identity writes by which key the card is known: ours, or beside it the one that
// another program gave it.
func (w *cardWriter) identity() {
	uid := string(w.ID)
	if w.instead(func(k Kept) bool { return k.is("UID") }) {
		w.add(ownUID + ":" + uid)
		return
	}
	if w.version == Card40 {
		uid = "urn:uuid:" + uid
	}
	w.add("UID:" + uid)
}

// instead writes the first kept line that is so, and reports that there is one.
func (w *cardWriter) instead(is func(Kept) bool) bool {
	for n, k := range w.Kept {
		if !w.written[n] && is(k) {
			w.keep(n)
			return true
		}
	}
	return false
}

func (w *cardWriter) keep(n int) {
	w.written[n] = true
	w.add(oneLine.Replace(uncontrolled(w.Kept[n].Name + ":" + w.Kept[n].Value)))
}

// field writes a line, or the kept one whose value agrees.
func (w *cardWriter) field(name, line string, agrees func(value string) bool) {
	if !w.instead(func(k Kept) bool { return k.is(name) && agrees(clean(plainCard.Replace(k.Value))) }) {
		w.add(line)
	}
}

func (w *cardWriter) email(mail Number, first bool) {
	if w.instead(func(k Kept) bool { return k.is("EMAIL") && slices.Contains(k.emails(), mail.Value) }) {
		return
	}
	types, pref := []string{"INTERNET"}, ""
	switch {
	case w.version == Card40:
		types = nil
		if first {
			pref = ";PREF=1"
		}
	case first:
		types = append(types, "PREF")
	}
	w.number("EMAIL", mail, types, pref)
}

// number writes a number or an address with what it is of: words of cards as types,
// others as the label of a group.
func (w *cardWriter) number(name string, of Number, types []string, params string) {
	var label []string
	for _, word := range Labels(of.Type) {
		switch {
		case isOwnType(word) && isTypeWord(word):
			types = append(types, word)
		case isTypeWord(word):
			types = append(types, strings.ToUpper(word))
		default:
			label = append(label, word)
		}
	}
	if len(types) > 0 {
		params = ";TYPE=" + strings.Join(types, ",") + params
	}
	group := ""
	if len(label) > 0 {
		w.group++
		group = "item" + strconv.Itoa(w.group) + "."
	}
	w.add(group + name + params + ":" + cardValue(of.Value))
	if len(label) > 0 {
		w.add(group + "X-ABLABEL:" + cardValue(strings.Join(label, ", ")))
	}
}

// rest writes what is kept and stands nowhere yet, but for what is no longer so,
// and labels of which nothing else is written.
func (w *cardWriter) rest() {
	groups := map[string]bool{}
	for n, k := range w.Kept {
		if w.written[n] = w.written[n] || k.is("X-ABLABEL") || w.isOver(k); !w.written[n] {
			w.keep(n)
		}
	}
	for _, line := range w.lines {
		groups[groupOf(line)] = true
	}
	for n, k := range w.Kept {
		if k.is("X-ABLABEL") && groups[groupOf(k.Name)] {
			w.keep(n)
		}
	}
}

// isOver reports what is kept of a card and no longer so: the parts of a name they
// no longer have, a company they left, a number that was taken away.
func (w *cardWriter) isOver(k Kept) bool {
	switch {
	case k.is("UID"), k.is("REV"): // one of each is enough
		return true
	case k.is("N"):
		return !w.partsName(k.Value) && !strings.Contains(k.Name, ";ALTID=")
	case k.is("ORG"):
		firm := data.Fold(clean(plainCard.Replace(components(k.Value)[0])))
		return w.Company == "" || !w.partsCompany(k.Value) && slices.ContainsFunc(w.Left, func(left string) bool { return data.Fold(left) == firm })
	case k.is("TITLE"), k.is("ROLE"):
		return w.Title == ""
	case k.is("EMAIL"):
		return len(k.emails()) > 0
	case k.is("TEL"):
		return !isUnspoken([]string{k.Name}, w.labelOf(k))
	}
	return false
}

// labelOf is what the group of a kept line is called.
func (w *cardWriter) labelOf(k Kept) string {
	of := groupOf(k.Name)
	for _, l := range w.Kept {
		if of != "" && l.is("X-ABLABEL") && groupOf(l.Name) == of {
			return l.Value
		}
	}
	return ""
}

// is reports the property of a name, in whatever group and with whatever parameters.
func (k Kept) is(name string) bool { return nameIn(k.Name+":") == name }

func (k Kept) emails() []string { return Emails(plain(k.Value)) }

func (k Kept) number() string { return numberIn(k.Value) }

// grouped is a line of a group.
var grouped = regexp.MustCompile(`^([A-Za-z0-9-]+)\.[A-Za-z0-9-]+[;:]`)

// groupOf is the group of a line, "" for none.
func groupOf(line string) string {
	if m := grouped.FindStringSubmatch(line + ":"); m != nil {
		return strings.ToLower(m[1])
	}
	return ""
}

// lastGroup is the highest number of a group that is kept.
func (c Card) lastGroup() int {
	last := 0
	for _, k := range c.Kept {
		n := 0
		if _, err := fmt.Sscanf(groupOf(k.Name), "item%d", &n); err == nil && n < 1<<30 {
			last = max(last, n)
		}
	}
	return last
}
