package match

import (
	"slices"
	"strings"
	"unicode"

	"wawasan/data"
)

// MailScheme begins the key of an e-mail address.
const MailScheme = "mailto:"

// IsProfile reports the key of a page that one person alone has. Any other
// page may be that of a company, as a mailbox may be.
func IsProfile(key string) bool {
	return strings.HasPrefix(key, "linkedin.com/in/") || strings.HasPrefix(key, "linkedin.com/pub/")
}

// phoneScheme begins the key of a telephone number.
const phoneScheme = "tel:"

// PhoneKey is what two ways of writing one telephone number have in common, ""
// for a text that is none: as many of its last digits as tell numbers apart, as
// the beginning may be that of a country or of none. An extension does not
// count.
func PhoneKey(number string) string {
	begin := strings.IndexFunc(number, func(c rune) bool { return c == '+' || unicode.IsDigit(c) })
	if begin < 0 {
		return ""
	}
	number = number[begin:]
	if end := strings.IndexFunc(number, func(c rune) bool { return strings.ContainsRune(";,#/", c) || unicode.IsLetter(c) }); end > 0 {
		number = number[:end]
	}
	all := strings.TrimLeft(data.Digits(number), "0")
	if len(all) < data.PhoneLeast {
		return ""
	}
	return phoneScheme + all[max(0, len(all)-data.PhoneTold):]
}

// IsPhone reports the key of a telephone number.
func IsPhone(key string) bool { return strings.HasPrefix(key, phoneScheme) }

// IsMail reports the key of an e-mail address.
func IsMail(key string) bool { return strings.HasPrefix(key, MailScheme) }

// isPage reports the key of a page, a profile or another one.
func isPage(key string) bool { return !IsMail(key) && !IsPhone(key) }

func site(key string) string {
	host, _, _ := strings.Cut(key, "/")
	return host
}

// OtherPage reports that two people have pages on the same site, and none in
// common there: they are two, whatever they are called.
func OtherPage(a, b []string) bool {
	for _, key := range a {
		if !isPage(key) || slices.Contains(b, key) {
			continue
		}
		if slices.ContainsFunc(b, func(k string) bool { return isPage(k) && site(k) == site(key) && !slices.Contains(a, k) }) {
			return true
		}
	}
	return false
}

// SamePhone compares phone numbers by their last digits: the beginning may be
// that of a country or of none.
func SamePhone(a, b string) bool {
	a, b = data.Digits(a), data.Digits(b)
	return a == b || data.SamePhone(a, b)
}
