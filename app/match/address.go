package match

import (
	"slices"
	"strings"
	"unicode"
)

// MailScheme begins the key of an e-mail address.
const MailScheme = "mailto:"

// IsProfile reports the key of a page that one person alone has. Any other
// page may be that of a company, as a mailbox may be.
func IsProfile(key string) bool {
	return strings.HasPrefix(key, "linkedin.com/in/") || strings.HasPrefix(key, "linkedin.com/pub/")
}

// IsMail reports the key of an e-mail address.
func IsMail(key string) bool { return strings.HasPrefix(key, MailScheme) }

func site(key string) string {
	host, _, _ := strings.Cut(key, "/")
	return host
}

// OtherPage reports that two people have pages on the same site, and none in
// common there: they are two, whatever they are called.
func OtherPage(a, b []string) bool {
	for _, key := range a {
		if IsMail(key) || slices.Contains(b, key) {
			continue
		}
		if slices.ContainsFunc(b, func(k string) bool { return !IsMail(k) && site(k) == site(key) && !slices.Contains(a, k) }) {
			return true
		}
	}
	return false
}

// SamePhone compares phone numbers by their last digits: the beginning may be
// that of a country or of none.
func SamePhone(a, b string) bool {
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
