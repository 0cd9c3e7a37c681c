package exchange

import (
	"slices"

	"wawasan/app/interchange"
	"wawasan/app/match"
	"wawasan/app/thing"
)

// address is one way to reach a person, with the key by which it is known
// again, "" for none.
type address struct {
	kind, value, key string
	label            string
}

// addressesOf lists what a row tells of reaching a person. Texts that are no
// address are left out: nothing could tell that they are known.
func addressesOf(p interchange.Person) []address {
	var all []address
	more := p.More
	if more == nil {
		more = &interchange.More{}
	}
	if p.URLKey != "" {
		all = append(all, address{kind: "link", value: p.URL, key: p.URLKey})
	}
	for _, mail := range interchange.Emails(p.Email) {
		of := ""
		if i := slices.IndexFunc(more.Emails, func(n interchange.Number) bool { return n.Value == mail }); i >= 0 {
			of = more.Emails[i].Type
		}
		all = append(all, address{kind: "email", value: mail, key: thing.MatchKey("email", mail), label: of})
	}
	if p.Phone != "" {
		all = append(all, address{kind: "phone", value: p.Phone, key: match.PhoneKey(p.Phone), label: more.Type})
	}
	for _, number := range more.Phones {
		all = append(all, address{kind: "phone", value: number.Value, key: match.PhoneKey(number.Value), label: number.Type})
	}
	return all
}

// kept is the key that is kept beside an address. A telephone number has none:
// which of them tells whom is decided anew each time.
func (a address) kept() string {
	if a.kind == "phone" {
		return ""
	}
	return a.key
}

// otherMail reports that both have e-mail addresses, and none in common.
func otherMail(a, b []string) bool {
	none := true
	for _, key := range a {
		if match.IsMail(key) && slices.Contains(b, key) {
			return false
		}
		none = none && !match.IsMail(key)
	}
	return !none && slices.ContainsFunc(b, match.IsMail)
}
