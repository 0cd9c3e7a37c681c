package interchange

import (
	"cmp"
	"slices"
	"strings"

	"github.com/emersion/go-vcard"

	"wawasan/data"
)

// cardRead are the properties that are read, the last lines of them for what a
// card is and for which fact is meant.
var cardRead = []string{
	"FN", "N", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE",
	"BEGIN", "END", "VERSION", "UID", ownUID, "REV", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABSHOWAS", "X-ABLABEL",
}

// ownUID is where a card of ours has its key that keeps the UID of another
// program.
const ownUID = "X-WAWASAN-UID"

// cardKeeping are properties that say nothing of a person: which program wrote a
// card, how it draws it and what it needs to keep it in step.
var cardKeeping = []string{
	"PRODID", "CLIENTPIDMAP", "PROFILE", "X-ABUID", "X-MS-OL-DESIGN", "X-IMAGETYPE", "X-IMAGEHASH", "X-COUCHDB-APPLICATION-ANNOTATIONS",
}

// isKeeping reports a property that says nothing of a person.
func isKeeping(name string) bool {
	return slices.Contains(cardKeeping, name) || strings.HasSuffix(name, "-ETAG")
}

// cardKept are properties that are read and may say more than is.
var cardKept = []string{
	"FN", "N", "ORG", "TEL", "EMAIL", "TITLE", "ROLE", "URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "UID", "REV", "X-ABSHOWAS",
}

func isRead(name string) bool { return slices.Contains(cardRead, name) }

// cardCells writes a card as the row of a list, see cardColumns.
func cardCells(c vcard.Card) []string {
	cells := make([]string, columnCount)
	cells[colFirst], cells[colLast] = cardName(c)
	cells[colCompany] = components(c.PreferredValue("ORG"))[0]
	cells[colTitle] = cmp.Or(plain(c.PreferredValue("TITLE")), plain(c.PreferredValue("ROLE")))
	cells[colEmail] = cardEmails(c)
	if found := phones(c); len(found) > 0 {
		cells[colPhone] = found[0].Value
	}
	cells[colURL] = cardLink(c)
	return cells
}

// cardName is the name as it is shown, else that of which it is made. Some
// programs show an address where they know no name, and others the company of
// a person.
func cardName(c vcard.Card) (first, last string) {
	shown := clean(plain(c.PreferredValue("FN")))
	n := components(c.PreferredValue("N"))
	company := data.Fold(components(c.PreferredValue("ORG"))[0])
	asCompany := data.Fold(shown) == company && strings.Trim(strings.Join(n, ""), " ") != ""
	if isName(shown, "") && !isElse(shown) && !asCompany {
		return shown, ""
	}
	part := func(i int) string {
		if i < len(n) {
			return n[i]
		}
		return ""
	}
	first, last = strings.TrimSpace(part(1)+" "+part(2)), part(0)
	if isElse(clean(first)) || isElse(clean(last)) {
		return "", ""
	}
	return first, last
}

// isNobody reports the card of an organization, of a group of cards or of a
// thing.
func isNobody(c vcard.Card, name, company string) bool {
	for _, key := range []string{"KIND", "X-ADDRESSBOOKSERVER-KIND"} {
		if kind := strings.ToLower(strings.TrimSpace(c.Value(key))); kind != "" && kind != string(vcard.KindIndividual) {
			return true
		}
	}
	if strings.Trim(c.PreferredValue("N"), "; ") != "" { // what stands there is a person's
		return false
	}
	shownAs := strings.TrimSpace(c.Value("X-ABSHOWAS"))
	return strings.EqualFold(shownAs, "COMPANY") || company != "" && (name == "" || data.Fold(name) == data.Fold(company))
}

// cardEmails are the addresses of a card, the preferred one first.
func cardEmails(c vcard.Card) string {
	preferred := c.Preferred("EMAIL")
	fields := slices.Clone(c["EMAIL"])
	slices.SortStableFunc(fields, func(a, b *vcard.Field) int {
		return cmp.Compare(after(a != preferred), after(b != preferred))
	})
	var good []string
	for _, f := range fields {
		good = append(good, Emails(plain(f.Value))...)
	}
	return strings.Join(good, ", ")
}

// notSpoken are what numbers are of on which one speaks to nobody, or to another:
// they are kept as they stand.
var notSpoken = []string{"fax", "pager", "modem", "assistant"}

// maxPhones is how many numbers of a card are looked at.
const maxPhones = 200

// phones are the numbers of a card on which one can speak to its person, the
// preferred one first, then those one carries along.
func phones(c vcard.Card) []Number {
	preferred := c.Preferred("TEL")
	fields := slices.DeleteFunc(slices.Clone(c["TEL"][:min(len(c["TEL"]), maxPhones)]), func(f *vcard.Field) bool {
		return isUnspoken(f.Params.Types(), labelIn(c, f.Group)) || strings.TrimSpace(f.Value) == ""
	})
	rank := func(f *vcard.Field) int {
		return 2*after(f != preferred || f.Params.Get("PREF") == "" && !f.Params.HasType("pref")) + after(!hasWord(f.Params.Types(), labelIn(c, f.Group), "cell", "mobile", "iphone"))
	}
	slices.SortStableFunc(fields, func(a, b *vcard.Field) int { return cmp.Compare(rank(a), rank(b)) })
	var found []Number
	for _, f := range fields {
		v, of := numberIn(f.Value), labelOf(f.Params["TYPE"], labelIn(c, f.Group))
		if i := slices.IndexFunc(found, func(n Number) bool { return n.Value == v }); i >= 0 {
			found[i].Type = joinLabels(found[i].Type, of)
			continue
		}
		found = append(found, Number{v, of})
	}
	return found
}

// numberIn is the number that a value says, without what 4.0 writes around it.
func numberIn(value string) string {
	v := strings.TrimSpace(plain(value))
	if len(v) > 4 && strings.EqualFold(v[:4], "tel:") {
		v, _, _ = strings.Cut(v[4:], ";")
	}
	return clean(v)
}

// ownID is the key by which a card of ours is known again, "" for another one.
func ownID(uid string) string {
	uid = strings.ToLower(strings.TrimSpace(uid))
	uid = strings.TrimPrefix(uid, "urn:uuid:")
	if len(uid) != len("0192e4a0-0000-7000-8000-000000000000") || strings.Count(uid, "-") != 4 {
		return ""
	}
	return strings.Clone(uid)
}

// cardLinks are the properties in which pages stand.
var cardLinks = []string{"X-SOCIALPROFILE", "SOCIALPROFILE", "URL"}

// cardLink is the page of a person: that on LinkedIn, else the first one that
// is more than the name of a site.
func cardLink(c vcard.Card) string {
	link := ""
	for _, key := range cardLinks {
		for _, f := range c[key] {
			v := plain(f.Value)
			switch page := URLKey(v); {
			case strings.HasPrefix(page, "linkedin.com/"):
				return v
			case key == "URL" && page != "" && link == "":
				link = v
			}
		}
	}
	return link
}

// components parts a value at its semicolons; there is one at least.
func components(value string) []string {
	parts := strings.Split(strings.ReplaceAll(value, `\;`, "\x00"), ";")
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], "\x00", ";")
	}
	return parts
}

// plain is a value that has no components.
func plain(value string) string { return strings.ReplaceAll(value, `\;`, ";") }

// after puts what is so behind what is not.
func after(is bool) int {
	if is {
		return 1
	}
	return 0
}
