package exchange

import (
	"slices"
	"strings"
	"unicode"

	"wawasan/app/interchange"
	"wawasan/app/thing"
)

// address is one way to reach a person, with the key by which it is known
// again: "" for a phone number, which is written too many ways.
type address struct {
	kind, value, key string
	label            string
}

// addressesOf lists what a row tells of reaching a person. Texts that are no
// address are left out: nothing could tell that they are known.
func addressesOf(p interchange.Person) []address {
	var all []address
	if p.URLKey != "" {
		all = append(all, address{kind: "link", value: p.URL, key: p.URLKey})
	}
	for _, mail := range interchange.Emails(p.Email) {
		all = append(all, address{kind: "email", value: mail, key: thing.MatchKey("email", mail)})
	}
	more := p.More
	if more == nil {
		more = &interchange.More{}
	}
	if p.Phone != "" {
		all = append(all, address{kind: "phone", value: p.Phone, label: more.Type})
	}
	for _, number := range more.Phones {
		all = append(all, address{kind: "phone", value: number.Value, label: number.Type})
	}
	return all
}

const mailScheme = "mailto:"

// isProfile reports the key of a page that one person alone has. Any other
// page may be that of a company, as a mailbox may be.
func isProfile(key string) bool {
	return strings.HasPrefix(key, "linkedin.com/in/") || strings.HasPrefix(key, "linkedin.com/pub/")
}

func isMail(key string) bool { return strings.HasPrefix(key, mailScheme) }

func site(key string) string {
	host, _, _ := strings.Cut(key, "/")
	return host
}

// otherPage reports that two people have pages on the same site, and none in
// common there: they are two, whatever they are called.
func otherPage(a, b []string) bool {
	for _, key := range a {
		if isMail(key) || slices.Contains(b, key) {
			continue
		}
		if slices.ContainsFunc(b, func(k string) bool { return !isMail(k) && site(k) == site(key) && !slices.Contains(a, k) }) {
			return true
		}
	}
	return false
}

// otherMail reports that both have e-mail addresses, and none in common.
func otherMail(a, b []string) bool {
	none := true
	for _, key := range a {
		if isMail(key) && slices.Contains(b, key) {
			return false
		}
		none = none && !isMail(key)
	}
	return !none && slices.ContainsFunc(b, isMail)
}

// samePhone compares phone numbers by their last digits: the beginning may be
// that of a country or of none.
func samePhone(a, b string) bool {
	a, b = digits(a), digits(b)
	if short := min(len(a), len(b)); short >= 7 {
		n := min(short, 9)
		return a[len(a)-n:] == b[len(b)-n:]
	}
	return a == b
}

func digits(s string) string {
	return strings.Map(func(c rune) rune {
		if c > unicode.MaxASCII || !unicode.IsDigit(c) {
			return -1
		}
		return c
	}, s)
}
